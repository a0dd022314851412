import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { launch } from '../scripts/browser.mjs';
import { kinds } from './pages.ts';
import { peers } from './peers.ts';
import type { Row } from './rows.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** Pages that search engines are asked to leave out, so that Lighthouse's fourth score does not apply. */
const unlisted = ['embed'];

/** Lighthouse as on a phone, with its own simulated throttling: the four scores of each kind of page; performance follows the machine, so the best of two counts. */
export async function measureLighthouse(url: string): Promise<Row[]> {
  const port = await freePort();
  const browser = await launch({ args: [`--remote-debugging-port=${port}`, '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  try {
    const rows: Row[] = [];
    for (const [kind, path] of Object.entries(kinds)) {
      const first = await audit(url + path, port);
      const best = first.scores[0] === 100 ? first : [first, await audit(url + path, port)].sort((a, b) => b.scores[0]! - a.scores[0]!)[0]!;
      const counted = unlisted.includes(kind) ? best.scores.slice(0, 3) : best.scores;
      rows.push({
        what: kind,
        figure: `${best.scores.join(' ')}; LCP ${best.lcp} ms, TBT ${best.tbt} ms, CLS ${best.cls}`,
        budget: { text: counted.map(() => '100').join(' '), met: counted.every((score) => score === 100) },
        ...(kind === 'art. 29.2' && { peers: `${peers.lighthouse}; ${peers.paint}` }),
        ...(unlisted.includes(kind) ? { note: 'not for search engines: SEO not counted' } : best.lost && { note: `lost: ${best.lost}` }),
      });
    }
    return rows;
  } finally {
    await browser.close();
  }
}

async function audit(address: string, port: number): Promise<{ scores: number[]; lcp: number; tbt: number; cls: number; lost: string }> {
  const result = await lighthouse(address, { port, output: 'json', logLevel: 'silent', onlyCategories: [...categories] });
  if (!result) throw new Error(`Lighthouse said nothing of ${address}.`);
  const { categories: judged, audits } = result.lhr;
  const value = (id: string): number => audits[id]?.numericValue ?? NaN;
  const lost = categories.flatMap((name) => judged[name]!.auditRefs.filter(({ id, weight }) => weight > 0 && audits[id]?.score !== null && (audits[id]?.score ?? 1) < 0.9).map(({ id }) => id));
  return { scores: categories.map((name) => Math.round((judged[name]!.score ?? 0) * 100)), lcp: Math.round(value('largest-contentful-paint')), tbt: Math.round(value('total-blocking-time')), cls: Number(value('cumulative-layout-shift').toFixed(3)), lost: lost.join(', ') };
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
