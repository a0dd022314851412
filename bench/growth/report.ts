import { cpus, totalmem } from 'node:os';
import type { Cost } from './build.ts';
import type { MadeDepth } from './content.ts';

/** What was measured of a site of so many articles. */
export interface Measured extends Cost {
  readonly provisions: number;
  /** Over so many laws. */
  readonly works: number;
  /** Whether they have phrases and notes. */
  readonly depth: MadeDepth;
  /** Pages in HTML. */
  readonly pages: number;
  readonly files: number;
  /**
   * Bytes of all that was built, and of its search index in both languages, as they are on disk.
   */
  readonly built: number;
  readonly index: number;
  /** Bytes of a first search until its first result, each file compressed by itself. */
  readonly firstResult: number;
  /** The same until nothing more comes, and in how many requests. */
  readonly firstSearch: number;
  readonly requests: number;
}

/** Our builds and Starlight's of the same articles, in turns. */
export interface Versus {
  /** When: "28 November 2026". */
  readonly measured: string;
  readonly provisions: number;
  readonly ours: readonly Cost[];
  readonly starlight: readonly {
    readonly layout: string;
    readonly pages: number;
    readonly costs: readonly Cost[];
  }[];
  readonly pages: number;
}

export interface Figures {
  readonly machine: string;
  /** When: "29 November 2026". */
  readonly measured: string;
  readonly sizes: readonly Measured[];
  readonly versus?: Versus | undefined;
}

/** The machine, without its name. */
export const machine = (): string =>
  `${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GiB of memory, ` +
  `${process.platform}, Node ${process.versions.node}; ` +
  'shared with other work';

/** How fast something grows between two sizes: the slope of its logarithm. 1 is in proportion. */
export const exponent = (
  from: { readonly provisions: number },
  to: { readonly provisions: number },
  a: number,
  b: number,
): number => Math.log(b / a) / Math.log(to.provisions / from.provisions);

/** What the articles of a series are: "articles of depth text, in 100 laws". */
export const articlesOf = ({ depth, works }: Pick<Measured, 'depth' | 'works'>): string =>
  (depth === 'text' ? 'articles of depth text, in ' : 'annotated articles, in ') +
  (works === 1 ? 'one law' : `${works} laws`);

/** The sizes of the same articles over as many laws, for each such series. */
export const seriesOf = (sizes: readonly Measured[]): (readonly Measured[])[] => [
  ...Map.groupBy(sizes, articlesOf).values(),
];

/** Each size with the next. */
export const stepsOf = (sizes: readonly Measured[]): (readonly [from: Measured, to: Measured])[] =>
  sizes.slice(1).map((to, at) => [sizes[at]!, to]);

/** Milliseconds of wall time for each further page, from one size to another. */
export const furtherPage = (from: Measured, to: Measured): number =>
  ((to.wall - from.wall) * 1000) / (to.pages - from.pages);

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!;

const number = (value: number, digits = 0): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const mib = (bytes: number): string => number(bytes / 2 ** 20);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(row)].join('\n');

/**
 * Of the peers, from measurements on a machine of the same kind: pages of a whole build, and
 * milliseconds of each further page.
 */
const peers = [
  ['Eleventy 3.1.8 + Pagefind', '1.1', '0.64', '287', '140,946'],
  ['Starlight 0.42.4, Markdown', '5.7', '0.58', '1,391', '141,297'],
  ['Starlight 0.42.4, MDX', '9.9', '0.71', '1,852', '–'],
  ['Starlight 0.42.4, Markdown, all in the sidebar', '12.8', '0.90', '1,405', '–'],
  ['VitePress 1.6.4', '13.4', '0.73', '2,356', '388,840'],
  ['Docusaurus 3.10.2', '16.6', '0.65', '3,006', '1,398,894'],
] as const;

const method = (on: string): string => `\
\`npm run bench:growth\` writes this page. It generates content of 10, 100 and 1,000 articles, and
of 10,000 with \`npm run bench:growth -- 10000/1 10000/100\`. It builds each from scratch in a
process of its own, with at most 6 GB for Node. The articles are invented, and the same in each run.
The content of this site is built with them.

- **Annotated articles** are in one law, with both wordings in both languages. They have phrases,
  notes, terms and situations that refer to each other.
- **Articles of depth \`text\`** are in titles and chapters, in one law or in 100 (10 articles make
  10 laws). A third of 100 laws are in Spanish only. A fifth of the articles have a later wording.

Measured on ${on}.
Ratios are more reliable than times.`;

const memoryAndTargets = `\
Memory is the sum over all processes of the build, sampled ten times a second; shared memory counts
for each process.

Targets: exponents of time ≤ 1.1; ≤ 5.7 ms of wall time for each further page at 1,000 articles;
memory ≤ 6 GB at 10,000; first result and all of a first search at 10,000 ≤ 5 times that of 100.`;

const aboutPeers = `\
Measured on 24 November 2026 on a machine of the same kind, with other articles of the same length,
two pages each. Time and exponent are from 100 to 1,000 articles, the rest at 1,000.`;

/** The figures as a page of Markdown. `notes` is the part that is written by hand. */
export function markdown(
  { machine: host, measured, sizes, versus }: Figures,
  notes: string,
): string {
  return `# Scaling

${method(`${measured}:\n${host}`)}

${seriesOf(sizes).map(tables).join('\n\n')}

${memoryAndTargets}

${versus ? against(versus) : ''}## Other generators

${aboutPeers}

${table(
  [
    'generator',
    'ms for each further page',
    'CPU exponent',
    'peak memory (MiB)',
    'first search (bytes)',
  ],
  [...peers],
)}

${notes.trim()}
`;
}

/** The sizes over as many laws, and how what they take grows. */
function tables(sizes: readonly Measured[]): string {
  const pairs = stepsOf(sizes);
  const grows = (of: (size: Measured) => number) =>
    pairs.map(([from, to]) => number(exponent(from, to, of(from), of(to)), 2));
  const marginal = pairs.map(([from, to]) => number(furtherPage(from, to), 1));
  const hundred = sizes.find(({ provisions }) => provisions === 100);
  const what = articlesOf(sizes[0]!);
  return `## ${what.charAt(0).toUpperCase()}${what.slice(1)}

${table(
  [
    'articles',
    'pages',
    'files',
    'wall time (s)',
    'CPU time (s)',
    'wall ms per page',
    'CPU ms per page',
    'peak memory (MiB)',
    'output (MiB)',
    'search index (MiB)',
    'first result (bytes)',
    'first result vs 100 articles',
    'first search (bytes)',
    'requests',
    'first search vs 100 articles',
  ],
  sizes.map((size) => [
    number(size.provisions),
    number(size.pages),
    number(size.files),
    number(size.wall, 1),
    number(size.cpu, 1),
    number((size.wall * 1000) / size.pages, 1),
    number((size.cpu * 1000) / size.pages, 1),
    mib(size.memory),
    mib(size.built),
    mib(size.index),
    number(size.firstResult),
    hundred ? `${number(size.firstResult / hundred.firstResult, 1)} ×` : '–',
    number(size.firstSearch),
    number(size.requests),
    hundred ? `${number(size.firstSearch / hundred.firstSearch, 1)} ×` : '–',
  ]),
)}

${table(
  [
    'growth exponent',
    ...pairs.map(([from, to]) => `${number(from.provisions)} → ${number(to.provisions)}`),
  ],
  [
    ['wall time', ...grows(({ wall }) => wall)],
    ['CPU time', ...grows(({ cpu }) => cpu)],
    ['peak memory', ...grows(({ memory }) => memory)],
    ['bytes built', ...grows(({ built }) => built)],
    ['first result', ...grows(({ firstResult }) => firstResult)],
    ['first search', ...grows(({ firstSearch }) => firstSearch)],
    ['wall ms for each further page (not an exponent)', ...marginal],
  ],
)}`;
}

function against({ measured, provisions, ours, starlight, pages }: Versus): string {
  const line = (name: string, costs: readonly Cost[], count: number): string[] => [
    name,
    number(count),
    number(median(costs.map(({ wall }) => wall)), 1),
    number(median(costs.map(({ cpu }) => cpu)), 1),
    number((median(costs.map(({ cpu }) => cpu)) * 1000) / count, 1),
    mib(median(costs.map(({ memory }) => memory))),
    costs.map(({ wall, cpu }) => `${number(wall, 1)} / ${number(cpu, 1)}`).join(', '),
  ];
  const builds = ours.length === 1 ? 'one build each' : `${ours.length} builds each, medians`;
  const head = [
    'generator',
    'pages',
    'wall time (s)',
    'CPU time (s)',
    'CPU ms per page',
    'peak memory (MiB)',
    'each build: wall / CPU (s)',
  ];
  const theirs = starlight.map(({ layout, costs, pages: count }) =>
    line(`Starlight, MDX, ${layout}`, costs, count),
  );
  const about = `\
Measured on ${measured}: ${number(provisions)} articles, ${builds}, in turns. Starlight
gets the text with its phrases, the notes and the later wording. It has them on one page in each
language, the fewest possible, or on three, as this site had then: to read, bilingual, and what
changed. This site also writes 22 data files for each article.`;
  return `## Comparison with Starlight (MDX)

${about}

${table(head, [line('Umbral', ours, pages), ...theirs])}

`;
}
