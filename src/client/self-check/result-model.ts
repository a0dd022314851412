import {
  type Answers,
  type FactId,
  type ProvisionKind,
  type Verdict,
  type VersionId,
  explain,
  screen,
} from '../../rules/index.ts';

/** The verdict of a provision or a ground, as a result shows it. */
export interface ShownVerdict {
  readonly verdict: Verdict;
  /** Whether it is open, but the words already cover the person under at least one reading. */
  readonly isReached: boolean;
}

export interface ShownGround extends ShownVerdict {
  /** Whether it fails only by something the person can still bring about. */
  readonly isNotYet: boolean;
  /** The facts to list: those that decide, those that failed, or those still missing. */
  readonly facts: readonly FactId[];
  /** Whether it is open, and the person was asked nothing of what is missing. */
  readonly isUnasked: boolean;
  /** The readings that matter, with the verdict each option alone would give. */
  readonly readings: Readonly<Record<string, Readonly<Record<string, Verdict>>>>;
}

export interface ShownProvision extends ShownVerdict {
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
          const isUndecided = ground.verdict === 'arguable' || ground.verdict === 'open';
          return [
            groundId,
            {
              ...shownVerdict(ground),
              isNotYet: (reason?.notYet.length ?? 0) > 0,
              isUnasked:
                ground.verdict === 'open' && ground.missing.every((factId) => !answers[factId]),
              facts: ground.verdict === 'open' ? ground.missing : (reason?.decisive ?? []),
              readings: Object.fromEntries(
                isUndecided
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
          ...shownVerdict(provision),
          kind: provision.kind,
          grounds: Object.fromEntries(grounds),
          sharedBy: why?.sharedBy ?? [],
          decisive: why?.decisive ?? [],
        },
      ];
    }),
  );
}

const shownVerdict = ({
  verdict,
  canBeNotCovered,
}: {
  verdict: Verdict;
  canBeNotCovered: boolean;
}): ShownVerdict => ({
  verdict,
  isReached: verdict === 'open' && !canBeNotCovered,
});
