import {
  type Answers,
  type FactId,
  type PhraseState,
  type ProvisionKind,
  type Verdict,
  type VersionId,
  explain,
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

/** The questions still to ask. No mode asks a child about harm. */
export function askedFacts(answers: Answers, mode: InterviewMode): FactId[] {
  if (mode === 'full') return fullReview(answers, currentVersion);
  const next = interview(answers, currentVersion);
  if (mode === 'interview') return next;
  const more = notAsked(answers).flatMap(({ facts: asked }) => asked);
  return tableOrder.filter((id) => next.includes(id) || more.includes(id));
}

/**
 * The grounds of today's wording that are open for want of answers, with the facts that nobody has
 * been asked yet.
 */
function notAsked(answers: Answers): { facts: FactId[] }[] {
  const mayAsk = (id: FactId): boolean =>
    answers.child !== 'yes' || facts.some((fact) => fact.id === id && mayAskChild(fact));
  return Object.values(screen(answers, currentVersion).provisions)
    .flatMap(({ grounds }) => Object.values(grounds))
    .map(({ verdict, missing }) => ({
      facts: verdict === 'open' ? missing.filter((id) => !answers[id] && mayAsk(id)) : [],
    }))
    .filter(({ facts: asked }) => asked.length > 0);
}

/** How many cases of today's law the person was not asked about, and still can be. */
export const notAskedCount = (answers: Answers): number => notAsked(answers).length;

/**
 * Something is decided of today's law, or everything is: then a result can be shown before every
 * question is answered.
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
    if (answer !== undefined && askedFacts(live, mode).includes(id))
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
  const open = askedFacts(live, mode);
  return order.find((id) => open.includes(id));
}

/**
 * How many questions can still come after this one, at most. Answering never adds a question, and
 * whoever is unsure of everything is asked them all: so the number is exact for them, and grows for
 * nobody.
 */
export const questionsLeft = (live: Answers, mode: InterviewMode, current: FactId): number =>
  askedFacts(live, mode).filter((id) => id !== current).length;

/** How the answers stand to every phrase of both wordings. */
export function litPhrases(
  live: Answers,
  mode: InterviewMode,
): Readonly<Record<string, PhraseState>> {
  const next = askedFacts(live, mode);
  return Object.assign(
    {},
    ...begunVersions.map((version) => phraseStates(live, version, next)),
  ) as Record<string, PhraseState>;
}

/** What the page shows of one provision or ground. */
export interface VerdictView {
  readonly verdict: Verdict;
  /** Open, but under at least one reading the words already reach the person. */
  readonly reached: boolean;
}

export interface ShownGround extends VerdictView {
  /** It fails only by something the person can still bring about. */
  readonly notYet: boolean;
  /** The facts to list: those that decide, those that failed, or those still missing. */
  readonly facts: readonly FactId[];
  /**
   * Open, and of what is missing nothing was asked: nothing is said of what the person does not
   * know.
   */
  readonly unasked: boolean;
  /** The readings that matter, with the verdict each option alone would give. */
  readonly readings: Readonly<Record<string, Readonly<Record<string, Verdict>>>>;
}

export interface ShownProvision extends VerdictView {
  readonly kind: ProvisionKind;
  readonly grounds: Readonly<Record<string, ShownGround>>;
  /** Covered although no ground is by itself: the grounds that share the cases. */
  readonly sharedBy: readonly string[];
  /** The fewest answers that decide it; none while it is open. */
  readonly decisive: readonly FactId[];
}

/** Everything the result shows for one version, by provision and ground. */
export function resultOf(
  answers: Answers,
  version: VersionId,
): Readonly<Record<string, ShownProvision>> {
  const screening = screen(answers, version);
  const explanation = explain(answers, version);
  return Object.fromEntries(
    Object.entries(screening.provisions).map(([id, provision]) => {
      const why = explanation.provisions[id];
      const grounds = Object.entries(provision.grounds).map(
        ([groundId, ground]): [string, ShownGround] => {
          const reason = why?.grounds[groundId];
          const undecided = ground.verdict === 'arguable' || ground.verdict === 'open';
          return [
            groundId,
            {
              ...shown(ground),
              notYet: (reason?.notYet.length ?? 0) > 0,
              unasked:
                ground.verdict === 'open' && ground.missing.every((factId) => !answers[factId]),
              facts: ground.verdict === 'open' ? ground.missing : (reason?.decisive ?? []),
              readings: Object.fromEntries(
                undecided
                  ? (reason?.readings ?? []).map((reading) => [reading.id, reading.options])
                  : [],
              ),
            },
          ];
        },
      );
      return [
        id,
        {
          ...shown(provision),
          kind: provision.kind,
          grounds: Object.fromEntries(grounds),
          sharedBy: why?.sharedBy ?? [],
          decisive: why?.decisive ?? [],
        },
      ];
    }),
  );
}

const shown = ({
  verdict,
  canBeNotCovered,
}: {
  verdict: Verdict;
  canBeNotCovered: boolean;
}): VerdictView => ({
  verdict,
  reached: verdict === 'open' && !canBeNotCovered,
});
