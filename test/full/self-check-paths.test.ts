import { expect, it } from 'vitest';
import { type Answers, examples } from '../../src/rules/index.ts';
import type { InterviewMode } from '../../src/client/self-check/interview-state.ts';
import { useBrowser } from '../support/browser.ts';
import {
  answerAll,
  answerFully,
  chanceAnswers,
  checkedAnswers,
  checks,
  countingAnswers,
  grounds,
  inWords,
  press,
  statesOf,
  verdictOf,
  verdictsOf,
  verdictsOn,
} from '../support/self-check.ts';

const open = useBrowser();

/** One path through the self-check. */
interface Path {
  readonly mode: InterviewMode;
  readonly said: Answers;
  readonly counts: Answers;
  /** The verdicts of grounds at its end, such as "2017 k-4 covered". */
  readonly hits: readonly string[];
}

const reachable = new Set(
  grounds.flatMap((ground) =>
    statesOf(ground.own).map(
      (state) =>
        `${ground.version} ${ground.provision} ${ground.ground}: ${verdictOf(ground, state)}`,
    ),
  ),
);

const pathOf =
  (mode: InterviewMode) =>
  (said: Answers): Path => {
    const counts = countingAnswers(said, mode);
    return {
      mode,
      said,
      counts,
      hits: grounds.map(
        (ground) =>
          `${ground.version} ${ground.provision} ${ground.ground}: ${verdictOf(ground, counts)}`,
      ),
    };
  };

/**
 * A greedy cover: repeatedly takes the path that adds most verdicts. `left` has the verdicts that
 * no path reaches.
 */
function cover(paths: readonly Path[], left: Set<string>): Path[] {
  const added = (path: Path): number => path.hits.filter((hit) => left.has(hit)).length;
  const best = paths.reduce((one, other) => (added(other) > added(one) ? other : one));
  if (added(best) === 0) return [];
  for (const hit of best.hits) left.delete(hit);
  return [best, ...cover(paths, left)];
}

// The examples of the rules, and random answers with few "unsure".
const people = [
  ...Object.values(examples).flatMap((provisions) =>
    Object.values(provisions).flatMap((list) => list.map(({ answers }) => answers)),
  ),
  ...chanceAnswers(200),
];
const left = new Set(reachable);
const byInterview = cover(people.map(pathOf('interview')), left);
const onlyInReview = [...left];
const paths = [...byInterview, ...cover(people.map(pathOf('full')), left)];
console.log(
  `${reachable.size} verdicts of ${grounds.length} grounds: ` +
    `${byInterview.length} ways through the interview, ` +
    `${paths.length - byInterview.length} through the full review.\n` +
    `The full review alone reaches:\n${onlyInReview.map((hit) => `  ${hit}`).join('\n')}`,
);

it('the paths reach every verdict that a ground can have', () => {
  expect([...left]).toEqual([]);
  expect(new Set(paths.flatMap(({ hits }) => hits))).toEqual(reachable);
});

it.each(checks)(
  'the page shows the verdicts of the rules at the end of every path ($lang)',
  async ({ path: address }) => {
    const { page, errors, outside } = await open(address);
    for (const [index, { mode, said, counts }] of paths.entries()) {
      const way = `${index + 1}. ${mode}: ${inWords(said)}`;
      const asked = await (mode === 'full' ? answerFully(page, said) : answerAll(page, said));
      expect([way, await verdictsOn(page)]).toEqual([way, verdictsOf(counts)]);
      expect([way, await checkedAnswers(page)]).toEqual([way, counts]);
      expect([way, [...asked].sort()]).toEqual([way, Object.keys(counts).sort()]);
      await press(page, 'clear');
    }
    expect([errors, outside]).toEqual([[], []]);
  },
);
