import {
  type Answers,
  type FactId,
  type PhraseState,
  facts,
  fullReview,
  interview,
  mayAskChild,
  phraseStates,
  screen,
} from '../../rules/index.ts';
import { begunVersions, currentVersion } from './rules-in-force.ts';
import { questionOrder } from './question-order.ts';

/**
 * The interview asks what can matter to what one may get or ask for; "today" also what matters to
 * any ground of today's wording; the full review, for lawyers, what matters to any ground of any
 * wording.
 */
export type InterviewMode = 'interview' | 'today' | 'full';

const tableOrder = questionOrder();

/** The facts still to ask. No mode asks a child about harm. */
export function factsToAsk(answers: Answers, mode: InterviewMode): FactId[] {
  if (mode === 'full') return fullReview(answers, currentVersion);
  const next = interview(answers, currentVersion);
  if (mode === 'interview') return next;
  const more = unaskedFactsByGround(answers).flat();
  return tableOrder.filter((id) => next.includes(id) || more.includes(id));
}

/**
 * For each ground of today's wording that is open for want of answers, the facts that the person
 * was not asked about yet.
 */
function unaskedFactsByGround(answers: Answers): FactId[][] {
  const mayAsk = (id: FactId): boolean =>
    answers.child !== 'yes' || facts.some((fact) => fact.id === id && mayAskChild(fact));
  return Object.values(screen(answers, currentVersion).provisions)
    .flatMap(({ grounds }) => Object.values(grounds))
    .map(({ verdict, missing }) =>
      verdict === 'open' ? missing.filter((id) => !answers[id] && mayAsk(id)) : [],
    )
    .filter((unasked) => unasked.length > 0);
}

/** How many cases of today's law the person was not asked about, and still can be. */
export const unaskedGroundCount = (answers: Answers): number =>
  unaskedFactsByGround(answers).length;

/**
 * Whether something is decided of today's law, or everything is: then a result can be shown before
 * every question is answered.
 */
export function hasResult(answers: Answers): boolean {
  const verdicts = Object.values(screen(answers, currentVersion).provisions).map(
    ({ verdict }) => verdict,
  );
  return (
    verdicts.some((verdict) => verdict === 'covered' || verdict === 'arguable') ||
    !verdicts.includes('open')
  );
}

/**
 * The answers that count: those to questions that are asked when one begins afresh and answers in
 * order. An answer to a question that a changed answer has made pointless is left out, so no stale
 * answer survives.
 */
export function liveAnswers(
  given: Answers,
  mode: InterviewMode,
  order: readonly FactId[] = tableOrder,
): Answers {
  let live: Answers = {};
  for (const id of order) {
    const answer = given[id];
    if (answer !== undefined && factsToAsk(live, mode).includes(id))
      live = { ...live, [id]: answer };
  }
  return live;
}

/**
 * The question to ask next, if any is left. A follow-up comes after the question it follows, since
 * every order has them so.
 */
export function nextQuestion(
  live: Answers,
  mode: InterviewMode,
  order: readonly FactId[] = tableOrder,
): FactId | undefined {
  const open = factsToAsk(live, mode);
  return order.find((id) => open.includes(id));
}

/**
 * How many questions can still come after this one, at most. Answering never adds a question, and
 * a person who is unsure of everything is asked them all: so the number is exact for them, and
 * grows for nobody.
 */
export const questionsLeft = (live: Answers, mode: InterviewMode, current: FactId): number =>
  factsToAsk(live, mode).filter((id) => id !== current).length;

/** The state of every phrase of the version in force and of those before it. */
export function interviewPhraseStates(
  live: Answers,
  mode: InterviewMode,
): Readonly<Record<string, PhraseState>> {
  const next = factsToAsk(live, mode);
  return Object.assign(
    {},
    ...begunVersions.map((version) => phraseStates(live, version, next)),
  ) as Record<string, PhraseState>;
}
