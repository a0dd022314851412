import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';

/**
 * Gives the tests of a file a site of another origin. What it returns puts a page there, with this
 * body, and says its address.
 *
 * @example const foreign = useForeignSite();
 *          const { page } = await visit(foreign('<iframe src="…"></iframe>'));
 */
export function useForeignSite(): (body: string) => string {
  const pages: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    const body = pages[Number(url.slice(1))];
    response.writeHead(body === undefined ? 404 : 200, {
      'Content-Type': 'text/html;charset=utf-8',
    });
    response.end(
      body === undefined
        ? ''
        : '<!doctype html><html lang="en"><head><title>Another site</title>' +
            `<link rel="icon" href="data:,"></head><body>${body}</body></html>`,
    );
  });
  beforeAll(() => new Promise<void>((done) => void server.listen(0, '127.0.0.1', done)));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return (body) =>
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/${pages.push(body) - 1}`;
}
