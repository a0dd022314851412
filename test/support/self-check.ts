import type { Frame, Page } from 'playwright-core';
import {
  type Answer,
  type Answers,
  type FactId,
  type Verdict,
  facts,
  fullReview,
  interview,
  leaves,
  newestVersion,
  screen,
  versionIds,
} from '../../src/rules/index.ts';
import type { InterviewMode } from '../../src/client/self-check/interview-state.ts';

/** The self-check in both languages: its page, and the page that other sites put in a frame. */
export const checks = [
  { lang: 'es', path: '/es/autoevaluacion/', frame: '/es/insertar/autoevaluacion/' },
  { lang: 'en', path: '/en/self-check/', frame: '/en/embed/self-check/' },
] as const;

/** A page with the self-check, or a frame that holds it. */
export type Check = Pick<Frame | Page, 'evaluate' | 'locator' | 'waitForFunction'>;

export const sensitive: readonly FactId[] = facts
  .filter(({ sensitivity }) => sensitivity === 4)
  .map(({ id }) => id);

/**
 * Presses a button of the self-check by its hook: "start", "next", "back", "review", "more",
 * "full", "so-far", "clear", "leave".
 */
export async function press(check: Check, name: string): Promise<void> {
  // The part for advisers is closed at first.
  if (name === 'full')
    await check.evaluate(() => document.querySelector('details.former')!.setAttribute('open', ''));
  await check.locator(`button[data-${name}]`).click();
}

/**
 * Runs in the page: from the start or the current question, answers a number of questions, or all
 * until the result.
 */
const answering = ({
  given,
  screens,
}: {
  given: Readonly<Record<string, Answer>>;
  screens: number;
}): string[] => {
  const asked: string[] = [];
  // Also runs in old browsers, which lack "checkVisibility".
  const visible = (selector: string): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (element) => element.getClientRects().length > 0,
    );
  for (const start of visible('button[data-start]')) start.click();
  for (let shown = 0; shown < screens && visible('[data-result]').length === 0; shown += 1) {
    const open = visible('fieldset[data-fact]').find((field) => !field.querySelector(':checked'));
    const fact = open?.dataset['fact'];
    if (open && fact !== undefined) {
      if (asked.includes(fact))
        throw new Error(`"${fact}" is asked twice, or did not keep its answer.`);
      asked.push(fact);
      open.querySelector<HTMLElement>(`input[value="${given[fact] ?? 'unsure'}"]`)!.click();
    }
    document.querySelector<HTMLElement>('button[data-next]')!.click();
  }
  if (screens > 1 && visible('[data-result]').length === 0)
    throw new Error(`No result after ${screens} screens.`);
  return asked;
};

/**
 * Answers the current question, or after the start the first one, from `answers` or with "unsure",
 * and continues. Returns the fact of the question.
 */
export const answerScreen = (check: Check, answers: Answers = {}): Promise<string[]> =>
  check.evaluate(answering, { given: answers, screens: 1 });

/**
 * Answers every question until the result, from `answers` or with "unsure". Returns the facts that
 * were asked, in order.
 */
export const answerAll = (check: Check, answers: Answers = {}): Promise<string[]> =>
  check.evaluate(answering, { given: answers, screens: 40 });

/** Answers the interview until its result, then all questions of the full review. */
export async function answerFully(check: Check, answers: Answers = {}): Promise<string[]> {
  const asked = await answerAll(check, answers);
  await press(check, 'full');
  return [...asked, ...(await answerAll(check, answers))];
}

/** Answers questions, from `answers` or with "unsure", until this one is on the screen. */
export async function answerUpTo(check: Check, fact: FactId, answers: Answers = {}): Promise<void> {
  if (await check.locator('button[data-start]').isVisible()) await press(check, 'start');
  for (
    let shown = 0;
    !(await check.locator(`fieldset[data-fact="${fact}"]`).isVisible());
    shown += 1
  ) {
    if (shown > facts.length) throw new Error(`"${fact}" is not asked.`);
    await answerScreen(check, answers);
  }
}

/** The current screen: "start", "review", "result", or the fact of the question. */
export const screenNow = (check: Check): Promise<string> =>
  check.evaluate(() => {
    const shown = document.querySelector<HTMLElement>('self-check')!.dataset['screen']!;
    return shown === 'question'
      ? document.querySelector<HTMLElement>('fieldset[data-fact]:not([hidden])')!.dataset['fact']!
      : shown;
  });

/** Changes one answer on the current screen. */
export const change = (check: Check, fact: string, answer: Answer): Promise<void> =>
  check.locator(`input[name="${fact}"][value="${answer}"]`).check();

/** The answers in the form. */
export const checkedAnswers = (check: Check): Promise<Answers> =>
  check.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLInputElement>('fieldset[data-fact] input:checked')].map(
        ({ name, value }) => [name, value],
      ),
    ),
  );

/**
 * The answers of a person whom the rules ask one question after another, and who answers "unsure"
 * if no answer is given.
 */
export function countingAnswers(given: Answers, mode: InterviewMode = 'interview'): Answers {
  const until = (from: Answers, next: (answers: Answers) => FactId | undefined): Answers => {
    const fact = next(from);
    return fact ? until({ ...from, [fact]: given[fact] ?? 'unsure' }, next) : from;
  };
  const interviewed = until({}, (answers) => interview(answers, newestVersion)[0]);
  // A child is not asked about harm, not even in the full review.
  return mode === 'interview'
    ? interviewed
    : until(interviewed, (answers) =>
        fullReview(answers, newestVersion).find(
          (fact) => answers.child !== 'yes' || !sensitive.includes(fact),
        ),
      );
}

/** The verdicts on the page, one line for each provision and ground of both versions, sorted. */
export const verdictsOn = (check: Check): Promise<string[]> =>
  check.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-version][data-verdict]')]
      .map(({ dataset, parentElement }) => {
        const provision =
          dataset['provision'] ??
          `${parentElement!.closest<HTMLElement>('[data-provision]')!.dataset['provision']} ` +
            `${dataset['ground']}`;
        return `${dataset['version']} ${provision}: ${dataset['verdict']}`;
      })
      .sort(),
  );

/** The same lines by the rules. */
export const verdictsOf = (answers: Answers): string[] =>
  versionIds
    .flatMap((version) =>
      Object.entries(screen(answers, version).provisions).flatMap(([id, provision]) => [
        `${version} ${id}: ${provision.verdict}`,
        ...Object.entries(provision.grounds).map(
          ([ground, { verdict }]) => `${version} ${id} ${ground}: ${verdict}`,
        ),
      ]),
    )
    .sort();

/** All visible text of the result, with the sheet and the disclosures open. */
export const resultText = (check: Check): Promise<string> =>
  check.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('[data-result] details'))
      details.open = true;
    return document.querySelector<HTMLElement>('[data-result]')!.innerText;
  });

/** A ground of one version, with its facts that have a question. */
export interface Ground {
  readonly version: (typeof versionIds)[number];
  readonly provision: string;
  readonly ground: string;
  readonly own: readonly FactId[];
}

const askable = facts.map(({ id }) => id);

export const grounds: readonly Ground[] = versionIds.flatMap((version) =>
  Object.entries(screen({}, version).provisions).flatMap(([provision, { grounds: own }]) =>
    Object.keys(own).map((ground) => {
      const rests = leaves(version).filter(
        (leaf) => leaf.provision === provision && leaf.ground === ground,
      );
      return {
        version,
        provision,
        ground,
        own: askable.filter((fact) => rests.some((leaf) => leaf.fact === fact)),
      };
    }),
  ),
);

const values: readonly Answer[] = ['yes', 'no', 'unsure'];

/** All combinations of answers to these facts: three to the power of their number. */
export const statesOf = (own: readonly FactId[]): Answers[] =>
  own.reduce<Answers[]>(
    (states, fact) =>
      states.flatMap((state) => values.map((value) => ({ ...state, [fact]: value }))),
    [{}],
  );

export const verdictOf = ({ version, provision, ground }: Ground, answers: Answers): Verdict =>
  screen(answers, version).provisions[provision]!.grounds[ground]!.verdict;

/** Random answers to every question, the same in every run. */
export function chanceAnswers(count: number, seed = 1350): Answers[] {
  let state = seed;
  // Mulberry32.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return Array.from({ length: count }, () =>
    Object.fromEntries(askable.map((fact) => [fact, values[Math.floor(next() * 3)]!])),
  );
}

/** The answers in one line: "in-peru yes, child no". */
export const inWords = (answers: Answers): string =>
  Object.entries(answers)
    .map(([fact, answer]) => `${fact} ${answer}`)
    .join(', ') || 'nothing known';

/**
 * The verdicts that CSS shows in the summaries of these grounds for each state of the radio buttons
 * ("a|b" if several), on a page or within an element if the page has several self-checks.
 */
export const shownVerdicts = (
  check: Check,
  of: readonly Pick<Ground, 'version' | 'ground'>[],
  states: readonly Answers[],
  within = 'body',
): Promise<string[][]> =>
  check.evaluate(
    ({ of: count, states: allStates, within: range }) => {
      const root = document.querySelector(range)!;
      const spans = count.map(({ version, ground }) =>
        [
          ...root.querySelectorAll(
            `[data-version="${version}"][data-ground="${ground}"] > summary > .verdict > ` +
              '[data-when]',
          ),
        ].map((span) => [span.getAttribute('data-when'), getComputedStyle(span)] as const),
      );
      const radios = new Map(
        [...root.querySelectorAll<HTMLInputElement>('fieldset[data-fact] input')].map((radio) => [
          `${radio.name} ${radio.value}`,
          radio,
        ]),
      );
      return allStates.map((state) => {
        for (const radio of radios.values()) radio.checked = false;
        for (const [fact, answer] of Object.entries(state))
          radios.get(`${fact} ${answer}`)!.checked = true;
        return spans.map((own) =>
          own
            .filter(([, style]) => style.display !== 'none')
            .map(([verdict]) => verdict)
            .join('|'),
        );
      });
    },
    { of: of.map(({ version, ground }) => ({ version, ground })), states, within },
  );
