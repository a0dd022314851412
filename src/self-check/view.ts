import { type Answers, type FactId, type PhraseState, type Verdict, type VersionId, explain, facts, fullReview, interview, phraseStates, screen, versionIds } from '../rules/index.ts';

/** The interview asks what can matter to what one may get or ask for; the full review, for lawyers, what matters to any ground. */
export type Mode = 'interview' | 'full';

/** The questions still to ask. Neither mode asks a child about harm. */
export const asking = (answers: Answers, mode: Mode): FactId[] => (mode === 'interview' ? interview(answers) : fullReview(answers));

/**
 * The answers that count: those to questions that are asked when one begins afresh and answers in order. An answer to a
 * question that a changed answer has made pointless is left out, so no stale answer survives.
 */
export function liveAnswers(given: Answers, mode: Mode): Answers {
  let live: Answers = {};
  for (const { id } of facts) {
    const answer = given[id];
    if (answer !== undefined && asking(live, mode).includes(id)) live = { ...live, [id]: answer };
  }
  return live;
}

/**
 * The questions to show now: answered ones, and those that can still matter. An unanswered follow-up question waits until the
 * question it follows is answered, or is no longer asked.
 */
export function questionsNow(live: Answers, mode: Mode): FactId[] {
  const next = asking(live, mode);
  return facts.filter(({ id, follows }) => live[id] !== undefined || (next.includes(id) && !(follows && next.includes(follows)))).map(({ id }) => id);
}

/** How the answers stand to every phrase of both wordings. */
export function litPhrases(live: Answers, mode: Mode): Readonly<Record<string, PhraseState>> {
  const next = asking(live, mode);
  return Object.assign({}, ...versionIds.map((version) => phraseStates(live, version, next))) as Record<string, PhraseState>;
}

/** What the page shows of one provision or ground. */
export interface Shown {
  readonly verdict: Verdict;
  /** Open, but under at least one reading the words already reach the person. */
  readonly reached: boolean;
}

export interface ShownGround extends Shown {
  /** It fails only by something the person can still bring about. */
  readonly notYet: boolean;
  /** The facts to list: those that decide, those that failed, or those still missing. */
  readonly facts: readonly FactId[];
  /** The readings that matter, with the verdict each option alone would give. */
  readonly readings: Readonly<Record<string, Readonly<Record<string, Verdict>>>>;
}

export interface ShownProvision extends Shown {
  readonly grounds: Readonly<Record<string, ShownGround>>;
  /** Covered although no ground is by itself: the grounds that share the cases. */
  readonly sharedBy: readonly string[];
}

/** Everything the result shows for one version, by provision and ground. */
export function resultOf(answers: Answers, version: VersionId): Readonly<Record<string, ShownProvision>> {
  const screening = screen(answers, version);
  const explanation = explain(answers, version);
  return Object.fromEntries(
    Object.entries(screening.provisions).map(([id, provision]) => {
      const why = explanation.provisions[id];
      const grounds = Object.entries(provision.grounds).map(([groundId, ground]): [string, ShownGround] => {
        const reason = why?.grounds[groundId];
        const undecided = ground.verdict === 'arguable' || ground.verdict === 'open';
        return [
          groundId,
          {
            ...shown(ground),
            notYet: (reason?.notYet.length ?? 0) > 0,
            facts: ground.verdict === 'open' ? ground.missing : (reason?.decisive ?? []),
            readings: Object.fromEntries(undecided ? (reason?.readings ?? []).map((reading) => [reading.id, reading.options]) : []),
          },
        ];
      });
      return [id, { ...shown(provision), grounds: Object.fromEntries(grounds), sharedBy: why?.sharedBy ?? [] }];
    }),
  );
}

const shown = ({ verdict, canBeNotCovered }: { verdict: Verdict; canBeNotCovered: boolean }): Shown => ({
  verdict,
  reached: verdict === 'open' && !canBeNotCovered,
});
