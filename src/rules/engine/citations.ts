import type { GroundCitations, Ids } from './rule-set.ts';
import type { FactsByPhrase } from './types.ts';

/** The phrases among these that a fact rests on, in the same order. */
export const phrasesOn = <Fact extends string>(
  citations: FactsByPhrase<Fact>,
  fact: Fact,
): readonly string[] =>
  Object.keys(citations).filter((phrase) => citations[phrase]!.includes(fact));

/**
 * The phrases that a fact rests on in a ground, the one that names it first.
 *
 * @throws RangeError when the rules ask for a fact that no words support: every leaf of every rule
 * must cite the law.
 */
export function citationsOf<I extends Ids>(
  citations: GroundCitations<I>,
  version: I['version'],
  ground: string,
  fact: I['fact'] | I['neverAsked'],
): readonly string[] {
  const phrases = phrasesOn(citations[version][ground] ?? {}, fact);
  if (phrases.length === 0)
    throw new RangeError(
      `Ground "${ground}" asks for "${fact}" without citing the law: ` +
        `add its phrases to the citations of version ${version}.`,
    );
  return phrases;
}
