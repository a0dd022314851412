import type { Page, Route } from 'playwright-core';

/** What may go wrong with a file on its way. */
export const kinds = [
  'missing',
  'failing',
  'refused',
  'cut short',
  'another page',
  'empty',
] as const;
export type Kind = (typeof kinds)[number];

const page = '<!doctype html><title>Wi-Fi</title><p>Sign in to use this network.';

async function answer(kind: Kind, route: Route): Promise<void> {
  const contentType = route.request().url().includes('.js')
    ? 'text/javascript'
    : 'application/octet-stream';
  switch (kind) {
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
 * Breaks the files of which the glob speaks, or so many that are asked for first; the function that
 * comes back mends them.
 */
export async function breakFiles(
  target: Page,
  glob: string,
  kind: Kind,
  many = Infinity,
): Promise<() => void> {
  let most = many;
  const broken = new Set<string>();
  await target.context().route(glob, (route) => {
    const url = route.request().url();
    if (broken.size < most) broken.add(url);
    // A test may end, and its pages with it, while a file is still on its way.
    return (broken.has(url) ? answer(kind, route) : route.fallback()).catch((error: unknown) => {
      if (!/closed|disposed/.test(String(error))) throw error;
    });
  });
  return () => {
    most = 0;
    broken.clear();
  };
}
