import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { getCorpus } from '../../src/corpus/index.ts';
import { readCopy, workerScript } from '../../src/offline/integration.ts';

/** Faults of a file: it is cut off half-way, or it is held until `release` is called. */
export type NetworkFault = 'cut' | 'held';

/** A copy of the site that a test may change, break and stop. */
export interface OwnSite {
  readonly dir: string;
  /** The same after each stop and start. Ends with the slash of the base path. */
  readonly url: string;
  /** The requested paths, in order. */
  readonly requests: string[];
  /** The faults by path. */
  readonly faults: Map<string, NetworkFault>;
  release(): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Gives a test its own copies of a built site, which are removed after the test. */
export function useOwnSites(): (dist: string, base?: string) => Promise<OwnSite> {
  const ends: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  return async (dist, base = '/') => {
    const dir = mkdtempSync(join(tmpdir(), 'umbral-own-'));
    ends.push(() => rmSync(dir, { recursive: true, force: true }));
    cpSync(dist, dir, { recursive: true });
    const requests: string[] = [];
    const faults = new Map<string, NetworkFault>();
    let held: (() => void)[] = [];
    let inner: Awaited<ReturnType<typeof serve>> | undefined;
    let front: Server | undefined;
    let port = 0;
    const start = async (): Promise<void> => {
      const site = (inner = await serve({ dir, base }));
      // A proxy that records and breaks what the server sends.
      const server = (front = createServer((request, response) => {
        const path = request.url ?? '/';
        requests.push(path);
        void (async () => {
          const fault = faults.get(path);
          if (fault === 'held') await new Promise<void>((released) => held.push(released));
          const answer = await fetch(new URL(path, site.url), { redirect: 'manual' });
          const body = Buffer.from(await answer.arrayBuffer());
          const headers = [...answer.headers].filter(
            ([name]) =>
              !['connection', 'keep-alive', 'transfer-encoding', 'content-length'].includes(name),
          );
          response.writeHead(
            answer.status,
            Object.fromEntries([...headers, ['content-length', String(body.length)]]),
          );
          if (fault === 'cut')
            response.write(body.subarray(0, body.length >> 1), () => response.destroy());
          else response.end(body);
        })().catch(() => response.destroy());
      }));
      await new Promise<void>((done, failed) =>
        server.once('error', failed).listen(port, '127.0.0.1', done),
      );
      port = (server.address() as AddressInfo).port;
    };
    const stop = async (): Promise<void> => {
      const ended = new Promise<void>((done) => (front ? front.close(() => done()) : done()));
      front?.closeAllConnections();
      await Promise.all([ended, inner?.close()]);
      front = inner = undefined;
    };
    await start();
    ends.push(stop);
    const release = (): void => {
      for (const go of held.splice(0)) go();
      held = [];
    };
    return { dir, url: `http://127.0.0.1:${port}${base}`, requests, faults, release, start, stop };
  };
}

/**
 * Makes another version of a site. Every page names its version, and loads a script that only this
 * version has and that names it too. So does the English search data, whose address never changes.
 */
export async function makeVersion(
  { dir: served }: OwnSite,
  dist: string,
  version: string,
): Promise<void> {
  const dir = `${served}.next`;
  cpSync(dist, dir, { recursive: true });
  for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  )) {
    const html = readFileSync(join(dir, file), 'utf8');
    writeFileSync(
      join(dir, file),
      html
        .replace('<html ', `<html data-page="${version}" `)
        .replace('</body>', `<script type="module" src="/_astro/${version}.js"></script></body>`),
    );
  }
  writeFileSync(
    join(dir, `_astro/${version}.js`),
    `document.documentElement.dataset.script = '${version}';`,
  );
  const searchData = join(dir, 'pagefind/en/search-data.json');
  writeFileSync(
    searchData,
    JSON.stringify({ ...(JSON.parse(readFileSync(searchData, 'utf8')) as object), version }),
  );
  writeFileSync(join(dir, 'sw.js'), await workerScript(readCopy(dir, getCorpus())));
  // Replaces all files at once: a browser that checks for a new version meanwhile must not find
  // half of it.
  renameSync(served, `${served}.before`);
  renameSync(dir, served);
  rmSync(`${served}.before`, { recursive: true, force: true });
}

/** Waits until the element <offline-copy> has this state. */
export const showing = (page: Page, state: string): Promise<void> =>
  page.locator(`offline-copy[data-state="${state}"]`).waitFor({ timeout: 50_000 });

/** Saves the site on the open page. */
export async function keep(page: Page): Promise<void> {
  await showing(page, 'off');
  await page.locator('button[data-keep]').click();
  await showing(page, 'kept');
}

/** What the browser stores of the site, except its history. */
export const held = (page: Page): Promise<{ workers: number; caches: string[] }> =>
  page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).sort(),
  }));

export const nothing = { workers: 0, caches: [] };
