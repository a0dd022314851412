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

/** Why budgets are not met, as docs/scaling.md says at more length. */
const reasons = {
  cpu: 'what lists all articles (page of the work, its JSON-LD, manifest, sitemap) grows with them',
  page:
    'half of the time goes into making files, of which an article has about 60 (10 pages, 22 ' +
    'data files, 22 records of the search), where Starlight has 4',
  textPage: 'on a machine that had other work: most of it goes into making files',
  memory:
    'Astro’s process holds up to 4.9 while it draws the pages; what comes after it, and ' +
    'Pagefind’s own process, are counted beside',
};

/**
 * What docs/scaling.md found, against the budgets, over one law and over many: the largest
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
      'time by the clock',
      steepest(({ wall }) => wall),
      1.1,
      'exponent of its steepest step, ' +
        `${whole(({ wall }) => wall).toFixed(2)} from ${from} to ${to} articles`,
    ),
    less(
      'time of the processors',
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
        'ms by the clock',
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
        'GB at most',
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
  what: `1,000 articles, beside Starlight with MDX, ${layout} a language`,
  figure: `${(median(ours) / median(theirs)).toFixed(2)} times its processor time`,
  ...(layout === 'three pages'
    ? { budget: { text: '< 1', met: median(ours) < median(theirs) } }
    : { note: 'the least pages that hold the same texts, a third of ours' }),
});
