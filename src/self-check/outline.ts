import type { Corpus } from '../model/corpus.ts';
import { phrasesAsOf } from '../model/phrases.ts';
import { memoizeByObject } from '../model/memoize.ts';
import { hasPage } from '../model/pages.ts';
import type { ScreeningWording } from '../model/schemas.ts';
import {
  type FactId,
  type ProvisionKind,
  type Verdict,
  type VersionId,
  facts,
  leaves,
  readings,
  screen,
  readingsOf,
} from '../rules/index.ts';
import { begunRules, wordsOfRules } from './rules-in-force.ts';

/** The four verdicts, in the order of a result. */
export const verdicts: readonly Verdict[] = ['covered', 'arguable', 'open', 'not-covered'];

/**
 * The interface words of a verdict. What the authorities may do is never worded as a match, nor as
 * something to find out.
 */
export const verdictWords = (kind: ProvisionKind, verdict: Verdict) =>
  kind === 'authority-may' ? 'check.power' : (`check.${verdict}` as const);

/** The same of a former wording. */
export const formerVerdictWords = (kind: ProvisionKind, verdict: Verdict) =>
  kind === 'authority-may' || verdict === 'open'
    ? verdictWords(kind, verdict)
    : (`check.former.${verdict}` as const);

/**
 * The parts of a result that do not depend on answers: what the page writes once and the script
 * fills in.
 */
export interface GroundOutline {
  readonly id: string;
  /** Its key in screening.yaml. */
  readonly titleKey: string;
  readonly segment: string;
  readonly phrases: readonly string[];
  readonly facts: readonly FactId[];
  readonly readings: readonly (typeof readings)[number][];
  /** The verdicts that it can have: "arguable" only if it depends on a reading. */
  readonly verdicts: readonly Verdict[];
  /** Whether it can fail only by what the person can still bring about. */
  readonly canBeNotYet: boolean;
}

/**
 * The key of the words of a ground in screening.yaml: its id, or "<id>-<version>" where words of
 * that version alone are there.
 */
export const groundTitleKey = (
  { grounds }: Pick<ScreeningWording, 'grounds'>,
  ground: string,
  version: string,
): string => (Object.hasOwn(grounds, `${ground}-${version}`) ? `${ground}-${version}` : ground);

export interface VersionOutline {
  readonly version: VersionId;
  readonly provisions: readonly {
    readonly id: string;
    readonly kind: ProvisionKind;
    readonly grounds: readonly GroundOutline[];
  }[];
}

/**
 * The versions that have rules and have begun, today's first, as the result shows them; none on a
 * site without the self-check.
 */
export const outline = memoizeByObject((corpus: Corpus): readonly VersionOutline[] =>
  (hasPage(corpus, 'selfCheck') ? begunRules(corpus.work) : [])
    .toReversed()
    .map((version) => outlineOf(corpus, version)),
);

function outlineOf({ work, screening }: Corpus, version: VersionId): VersionOutline {
  return {
    version,
    provisions: Object.entries(screen({}, version).provisions).map(([id, provision]) => ({
      id,
      kind: provision.kind,
      grounds: Object.keys(provision.grounds).map((ground) => {
        const own = leaves(version).filter(
          (leaf) => leaf.provision === id && leaf.ground === ground,
        );
        const cited = [...new Set(own.flatMap((leaf) => leaf.phrases))];
        const ownFacts = facts.filter((fact) => own.some((leaf) => leaf.fact === fact.id));
        const ownReadings = readings.filter((reading) =>
          readingsOf(version, id, ground).includes(reading.id),
        );
        return {
          id: ground,
          titleKey: groundTitleKey(screening, ground, version),
          // The first words a ground cites stand in its own segment.
          segment:
            phrasesAsOf(work, wordsOfRules(work, version)).get(cited[0] ?? '')?.segment ?? '',
          phrases: cited,
          facts: ownFacts.map((fact) => fact.id),
          readings: ownReadings,
          verdicts: verdicts.filter((verdict) => verdict !== 'arguable' || ownReadings.length > 0),
          canBeNotYet: ownFacts.some(({ byAction }) => byAction),
        };
      }),
    })),
  };
}
