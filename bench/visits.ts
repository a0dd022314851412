import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { sizes } from './measure.ts';
import { pageKinds } from './pages.ts';
import { peers } from './peers.ts';
import { type Row, atMost } from './rows.ts';

/** A first visit to a page of each kind on a phone: what it asks for, and what it leaves behind. */
export async function measureVisits(
  browser: Browser,
  { dist, url }: { dist: string; url: string },
): Promise<Row[]> {
  const rows: Row[] = [];
  let elsewhere = 0;
  let left = 0;
  let drawn = 0;
  for (const [kind, path] of Object.entries(pageKinds)) {
    const context = await browser.newContext({
      viewport: { width: 412, height: 823 },
      isMobile: true,
    });
    const page = await context.newPage();
    const asked: URL[] = [];
    page.on('request', (request) => {
      asked.push(new URL(request.url()));
      if (
        ['font', 'image'].includes(request.resourceType()) &&
        !request.url().endsWith('favicon.svg')
      )
        drawn += 1;
    });
    await page.goto(url + path, { waitUntil: 'networkidle' });
    const own = asked.filter(({ origin }) => origin === new URL(url).origin);
    elsewhere += asked.length - own.length;
    left +=
      (await context.cookies()).length +
      (await page.evaluate(
        async () =>
          localStorage.length +
          sessionStorage.length +
          (await caches.keys()).length +
          (await indexedDB.databases()).length,
      ));
    const files = [
      ...new Set(
        own.map(({ pathname }) => decodeURIComponent(pathname.slice(new URL(url).pathname.length))),
      ),
    ].map((file) => (file === '' || file.endsWith('/') ? `${file}index.html` : file));
    const { brotli } = sizes(files.map((file) => readFileSync(join(dist, file))));
    rows.push({
      what: kind,
      figure: `${asked.length} requests, ${brotli.toLocaleString('en')} bytes`,
      ...(kind === 'art. 29.2' && { peers: peers.readingPage }),
    });
    await context.close();
  }
  return [
    ...rows,
    atMost('requests to other hosts, all these pages', elsewhere, 0, 'requests'),
    atMost('cookies and storage entries, all these pages', left, 0, 'entries'),
    atMost('fonts and images, all these pages', drawn, 0, 'files', {
      peers: peers.fonts,
      note: 'without the icon',
    }),
  ];
}
