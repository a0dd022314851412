// npm run bench: measures every budget on the built site in dist, compares it with other
// generators, and writes docs/performance.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { launch } from '../scripts/browser.mjs';
import { serve } from '../scripts/serve.mjs';
import { leastMutationScore, phoneScreen } from './budgets.ts';
import { growthRows } from './growth/budgets.ts';
import { measured } from './growth/build.ts';
import type { Figures } from './growth/report.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measureLoad } from './load.ts';
import { oneFileRows } from './one-file.ts';
import { measurePages } from './pages.ts';
import { measurePhone } from './phone.ts';
import { peers } from './peers.ts';
import { type Row, type Section, asMarkdown, asText } from './rows.ts';
import { measureSearch } from './search.ts';
import { measureSelfCheck } from './self-check.ts';
import { measureVisits } from './visits.ts';

const dist = process.env.OUT_DIR ?? 'dist';
const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/');

if (!existsSync(dist)) {
  console.error(`There is no built site in ${dist}: run "npm run build" first.`);
  process.exit(1);
}

const intro =
  '# Performance budgets\n\n' +
  '`npm run bench` writes this page, on two small shared cores. Ratios are more reliable than ' +
  'times. Bytes are exact, and compressed with brotli 11 unless stated otherwise. Others: the ' +
  'same content in other generators, measured once on such a machine (`bench/peers.ts`). ' +
  '[decisions.md](decisions.md#search) explains tuned queries, held-out queries and MRR. hit@3 ' +
  'is the share of queries with a right answer among the first three results. “Across” queries ' +
  'are typed in the other language than that of the page.\n';
const site = await serve({ dir: dist, base });
const browser = await launch();
const sections: Section[] = [];
/** Shows and writes a section as soon as it is measured: all of them take some minutes. */
const add = (title: string, rows: readonly Row[]): void => {
  sections.push({ title, rows });
  console.log(`${asText(sections.slice(-1))}\n`);
  writeFileSync('docs/performance.md', `${intro}\n${sum()}\n\n${asMarkdown(sections)}\n`);
};
try {
  const { bytes, budgets } = measurePages({ dist, base });
  add('Pages of the law', budgets);
  add(
    `On a phone of ${phoneScreen.width} × ${phoneScreen.height} px, in Spanish`,
    await measurePhone(browser, { dist, url: site.url }),
  );
  add('Search', await measureSearch(browser, { dist, url: site.url }));
  add('Self-check', [
    ...(await measureSelfCheck(browser, { dist, base, url: site.url })),
    mutants(),
  ]);
  add('One file', oneFileRows(dist));
  add('A first visit, on a phone', await measureVisits(browser, { dist, url: site.url }));
  add('Your own host', await measureLoad(dist));
  add('Build', [await build()]);
  // `npm run bench:growth` measures it, in many minutes.
  add(
    'Scaling, from [scaling.md](scaling.md)',
    growthRows(JSON.parse(readFileSync('bench/results/growth.json', 'utf8')) as Figures),
  );
  add('Each kind of page, brotli', bytes);
  add(
    'Lighthouse, mobile (performance, accessibility, best practices, SEO)',
    await measureLighthouse(dist, base),
  );
} finally {
  await browser.close();
  await site.close();
}

console.log(sum());

function sum(): string {
  const over = sections.flatMap(({ rows }) => rows).filter(({ budget }) => budget && !budget.met);
  return over.length === 0
    ? 'All budgets are met.'
    : `Over budget: ${over.map(({ what }) => what).join('; ')}.`;
}

function mutants() {
  const {
    mutants: all,
    killed,
    timeout,
  } = JSON.parse(readFileSync('bench/mutants.json', 'utf8')) as {
    mutants: number;
    killed: number;
    timeout: number;
  };
  const share = ((killed + timeout) / all) * 100;
  return {
    what: 'mutants of the rules that a test kills',
    figure: `${share.toFixed(1)} % of ${all.toLocaleString('en')}`,
    budget: { text: `≥ ${leastMutationScore} %`, met: share >= leastMutationScore },
  };
}

async function build() {
  const { wall, memory } = await measured([process.execPath, 'scripts/astro.mjs', 'build'], {
    env: { OUT_DIR: '.cache/bench/dist', CACHE_DIR: '.cache/bench/cache' },
  });
  return {
    what: 'today’s content, from scratch',
    figure: `${wall.toFixed(1)} s, ${Math.round(memory / 2 ** 20)} MiB at peak`,
    peers: peers.build,
  };
}
