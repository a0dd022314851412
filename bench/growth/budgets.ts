import { type Row, atMost } from '../rows.ts';
import {
  type Figures,
  type Measured,
  articlesOf,
  exponent,
  furtherPage,
  median,
  seriesOf,
  stepsOf,
} from './report.ts';

/** Why budgets are not met; docs/scaling.md says more. */
const reasons = {
  cpu: 'files that list all articles (page of the work, its JSON-LD, manifest, sitemap) grow too',
  page:
    'half of the time is spent on files: an article has about 60 (10 pages, 22 data files, 22 ' +
    'search records), one of Starlight has 4',
  textPage: 'measured on a busy machine; most of the time is spent on files',
  memory:
    'Astro’s process uses up to 4.9 GB while it renders the pages; later steps and ' +
    'Pagefind’s process are counted too',
};

/**
 * The results in docs/scaling.md compared with the budgets, for one law and for many: the largest
 * exponents of time, the cost of a further page, memory, the first search, and Starlight.
 */
export const growthRows = ({ sizes, versus }: Figures): Row[] => [
  ...seriesOf(sizes).flatMap(rowsOf),
  ...(versus?.starlight ?? []).map(({ layout, costs }) =>
    against(
      versus!.ours.map(({ cpu }) => cpu),
      costs.map(({ cpu }) => cpu),
      layout,
    ),
  ),
];

function rowsOf(sizes: readonly Measured[]): Row[] {
  const steepest = (of: (size: Measured) => number): number =>
    Math.max(...stepsOf(sizes).map(([from, to]) => exponent(from, to, of(from), of(to))));
  const whole = (of: (size: Measured) => number): number =>
    exponent(sizes[0]!, sizes.at(-1)!, of(sizes[0]!), of(sizes.at(-1)!));
  const [hundred, thousand, most] = [100, 1000, 10_000].map((count) =>
    sizes.find(({ provisions }) => provisions === count),
  );
  const from = sizes[0]!.provisions.toLocaleString('en');
  const to = sizes.at(-1)!.provisions.toLocaleString('en');
  const withNotes = sizes[0]!.depth === 'annotated';
  const rows = [
    less(
      'wall time',
      steepest(({ wall }) => wall),
      1.1,
      'exponent of its steepest step, ' +
        `${whole(({ wall }) => wall).toFixed(2)} from ${from} to ${to} articles`,
    ),
    less(
      'CPU time',
      steepest(({ cpu }) => cpu),
      1.1,
      'exponent of its steepest step, ' +
        `${whole(({ cpu }) => cpu).toFixed(2)} from ${from} to ${to} articles`,
      reasons.cpu,
    ),
  ];
  if (hundred && thousand)
    rows.push(
      less(
        'a further page at 1,000 articles',
        furtherPage(hundred, thousand),
        5.7,
        'ms of wall time',
        ...(withNotes
          ? [reasons.page, 'Starlight 5.7 from Markdown, 9.9 from MDX']
          : [reasons.textPage]),
      ),
    );
  if (most)
    rows.push(
      less(
        'memory of a build of 10,000 articles',
        most.memory / 1e9,
        6,
        'GB at peak',
        reasons.memory,
      ),
    );
  if (hundred && most)
    rows.push(
      less(
        'first result among 10,000 articles',
        most.firstResult / hundred.firstResult,
        5,
        'times the bytes among 100',
      ),
      less(
        'all of a first search among 10,000 articles',
        most.firstSearch / hundred.firstSearch,
        5,
        'times the bytes among 100',
      ),
    );
  return rows.map((row) => ({ ...row, what: `${row.what}, ${articlesOf(sizes[0]!)}` }));
}

const less = (
  what: string,
  figure: number,
  most: number,
  unit: string,
  reason?: string,
  peers?: string,
): Row => ({
  ...atMost(what, Number(figure.toFixed(2)), most, unit, peers ? { peers } : {}),
  ...(figure > most && reason ? { note: reason } : {}),
});

const against = (ours: readonly number[], theirs: readonly number[], layout: string): Row => ({
  what: `1,000 articles, compared with Starlight with MDX, ${layout} in each language`,
  figure: `${(median(ours) / median(theirs)).toFixed(2)} times its CPU time`,
  ...(layout === 'three pages'
    ? { budget: { text: '< 1', met: median(ours) < median(theirs) } }
    : { note: 'the fewest pages with the same texts, a third of ours' }),
});
