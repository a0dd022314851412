import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { exitPage } from './exit-page.ts';

export interface LeavingSite {
  /** The complete address of a path of the site. */
  at(path: string): string;
  /** The exit page. */
  leaveTo(): string;
  /**
   * What the exit page sends from now on: a page with "#elsewhere", or nothing, so that the reader
   * stays on the page.
   */
  answer(how: 'page' | 'nothing'): void;
}

/**
 * Serves the built site with an exit page on a server of the test, which every browser can reach.
 * Only Playwright can intercept requests to the internet.
 */
export function useLeavingSite(): LeavingSite {
  const dir = mkdtempSync(join(tmpdir(), 'umbral-leaving-'));
  let served: Awaited<ReturnType<typeof serve>>;
  let answers: 'page' | 'nothing' = 'page';
  const elsewhere = createServer((_, response) => {
    response.writeHead(answers === 'nothing' ? 204 : 200, {
      'Content-Type': 'text/html;charset=utf-8',
    });
    response.end(
      answers === 'nothing'
        ? ''
        : '<!doctype html><title>Elsewhere</title><p id="elsewhere">Elsewhere</p>',
    );
  });
  const leaveTo = (): string =>
    `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/elsewhere`;
  beforeAll(async () => {
    await new Promise<void>((done) => void elsewhere.listen(0, '127.0.0.1', done));
    cpSync(inject('distDir'), dir, { recursive: true });
    for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    )) {
      const html = readFileSync(join(dir, file), 'utf8');
      if (html.includes(exitPage))
        writeFileSync(join(dir, file), html.replaceAll(exitPage, leaveTo()));
    }
    served = await serve({ dir });
  });
  beforeEach(() => void (answers = 'page'));
  afterAll(async () => {
    elsewhere.closeAllConnections();
    elsewhere.close();
    await served?.close();
    rmSync(dir, { recursive: true, force: true });
  });
  return {
    at: (path) => new URL(path.replace(/^\//, ''), served.url).href,
    leaveTo,
    answer: (how) => void (answers = how),
  };
}
