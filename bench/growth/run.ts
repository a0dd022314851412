// npm run bench:growth: how time, memory and bytes grow with the number of articles. Sizes as
// arguments: "1000" with notes in one law, "1000/1" and "1000/100" only read, in one law and in
// 100; "versus" compares with Starlight at 1,000; "page" only writes the page anew.
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { launch } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { firstUse } from '../search.ts';
import { type Cost, measured } from './build.ts';
import { type MadeDepth, makeContent } from './content.ts';
import { type Figures, type Measured, articlesOf, machine, markdown } from './report.ts';
import { installStarlight, starlight, writeForStarlight } from './starlight.ts';

const results = 'bench/results/growth.json';
const page = 'docs/scaling.md';
const notes = 'bench/growth/notes.md';
const root = resolve('.cache/growth');
const compared = 1000;
const turns = 3;
/** In MB: what Node may hold, so that a build needs no larger machine. */
const limit = 6000;

const today = (): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
const at = (name: string): string => join(root, name);

/** Builds the content in `content` from nothing, without caches. */
async function build(): Promise<Cost> {
  for (const name of ['dist', 'cache']) rmSync(at(name), { recursive: true, force: true });
  return measured([process.execPath, 'scripts/astro.mjs', 'build'], {
    env: {
      NODE_OPTIONS: `--max-old-space-size=${limit}`,
      CONTENT_DIR: at('content'),
      OUT_DIR: at('dist'),
      CACHE_DIR: at('cache'),
    },
  });
}

/** The files under a folder: how many of a kind, and their bytes. */
function filesOf(folder: string): { count: number; bytes: number; pages: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return {
    count: files.length,
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    bytes: files.reduce(
      (sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size,
      0,
    ),
  };
}

async function measure(provisions: number, depth: MadeDepth, works: number): Promise<Measured> {
  makeContent(at('content'), provisions, depth, works);
  const cost = await build();
  // A build takes long: what it took is not lost when the search fails.
  console.log(`${provisions} ${articlesOf({ depth, works })}: ${JSON.stringify(cost)}`);
  const all = filesOf(at('dist'));
  const site = await serve({ dir: at('dist') });
  const browser = await launch();
  try {
    const { brotli, all: whole } = await firstUse(browser, site.url, at('dist'));
    return {
      provisions,
      works,
      depth,
      pages: all.pages,
      files: all.count,
      ...cost,
      built: all.bytes,
      index: filesOf(at('dist/pagefind')).bytes,
      firstResult: brotli,
      firstSearch: whole.brotli,
      requests: whole.requests,
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** The builds in turns, so that what else the machine does falls on all. */
async function compare(): Promise<void> {
  installStarlight();
  const made = makeContent(at('content'), compared);
  const ours: Cost[] = [];
  const theirs = (['one page', 'three pages'] as const).map((layout) => ({
    layout,
    pages: 0,
    costs: [] as Cost[],
  }));
  for (let turn = 0; turn < turns; turn += 1) {
    ours.push(await build());
    for (const of of theirs) {
      writeForStarlight(made, of.layout);
      for (const name of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
        rmSync(join(starlight, name), { recursive: true, force: true });
      of.costs.push(
        await measured([process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'], {
          cwd: starlight,
        }),
      );
      of.pages = filesOf(join(starlight, 'dist')).pages;
    }
    const last = {
      ours: ours.at(-1),
      theirs: theirs.map(({ layout, costs }) => [layout, costs.at(-1)]),
    };
    console.log(`turn ${turn + 1}: ${JSON.stringify(last)}`);
    keep({
      versus: {
        measured: today(),
        provisions: compared,
        ours,
        starlight: theirs,
        pages: filesOf(at('dist')).pages,
      },
    });
  }
}

const asked = process.argv.slice(2);
let figures: Figures = existsSync(results)
  ? (JSON.parse(readFileSync(results, 'utf8')) as Figures)
  : { machine: machine(), measured: '', sizes: [] };

/** Writes what is known so far, so that a run that is stopped has not been for nothing. */
function keep(more: Partial<Figures>): void {
  figures = { ...figures, ...more };
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(results, `${JSON.stringify(figures, null, 2)}\n`);
  writeFileSync(page, markdown(figures, readFileSync(notes, 'utf8')));
}

for (const size of asked.length > 0
  ? asked.filter((name) => /^\d/.test(name))
  : [10, 100, 1000].flatMap((count) => [`${count}`, `${count}/1`, `${count}/100`])) {
  const [count = 0, works] = size.split('/').map(Number);
  const found = await measure(count, works ? 'text' : 'annotated', works ?? 1);
  console.log(JSON.stringify(found));
  keep({
    machine: machine(),
    measured: today(),
    sizes: [
      ...figures.sizes.filter(
        (one) => one.provisions !== count || articlesOf(one) !== articlesOf(found),
      ),
      found,
    ].sort(
      (a, b) => a.depth.localeCompare(b.depth) || a.works - b.works || a.provisions - b.provisions,
    ),
  });
}
if (asked.includes('versus')) await compare();
keep({});
console.log(`Written: ${results} and ${page}.`);
rmSync(root, { recursive: true, force: true });
