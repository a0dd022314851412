import type { Page, Route } from 'playwright-core';

/** What can go wrong when a file is loaded. */
export const loadFaults = [
  'missing',
  'failing',
  'refused',
  'cut short',
  'another page',
  'empty',
] as const;
export type LoadFault = (typeof loadFaults)[number];

const page = '<!doctype html><title>Wi-Fi</title><p>Sign in to use this network.';

async function answer(fault: LoadFault, route: Route): Promise<void> {
  const contentType = route.request().url().includes('.js')
    ? 'text/javascript'
    : 'application/octet-stream';
  switch (fault) {
    case 'missing':
      return route.fulfill({ status: 404, contentType: 'text/html', body: page });
    case 'failing':
      return route.fulfill({ status: 500, contentType: 'text/html', body: page });
    case 'refused':
      return route.abort();
    case 'another page':
      return route.fulfill({ contentType: 'text/html', body: page });
    case 'empty':
      return route.fulfill({ contentType, body: '' });
    case 'cut short': {
      const response = await route.fetch();
      const body = await response.body();
      return route.fulfill({ response, body: body.subarray(0, body.length >> 1) });
    }
  }
}

/**
 * Breaks the files that match the glob, or only the first `many` that are requested. Returns a
 * function that repairs them.
 */
export async function breakFiles(
  target: Page,
  glob: string,
  fault: LoadFault,
  many = Infinity,
): Promise<() => void> {
  let most = many;
  const broken = new Set<string>();
  await target.context().route(glob, (route) => {
    const url = route.request().url();
    if (broken.size < most) broken.add(url);
    // A test can end and close its pages while a file is still loading.
    return (broken.has(url) ? answer(fault, route) : route.fallback()).catch((error: unknown) => {
      if (!/closed|disposed/.test(String(error))) throw error;
    });
  });
  return () => {
    most = 0;
    broken.clear();
  };
}
