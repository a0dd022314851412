import { phrasesOf, segmentsOf } from '../model/corpus.ts';
import { once } from '../model/lookup.ts';
import type { Language } from '../model/language.ts';
import type { Segment, Work } from '../model/law.ts';
import { type VersionId, leaves, parts } from '../rules/index.ts';

/** A sentence that the rules rest on, with its phrases and the screens that ask about them. */
export interface AskedSentence {
  readonly segment: Segment;
  readonly phrases: readonly string[];
  readonly asked: readonly number[];
}

const partOf = (fact: string) => parts.find(({ facts }) => facts.some((id) => id === fact))?.id;

/** The sentences that the rules of a version rest on, in the order of the law. */
export const sentencesAsked = once((work: Work, lang: Language, version: VersionId): readonly AskedSentence[] => {
  const rested = leaves(version).flatMap((leaf) => leaf.phrases.map((phrase) => ({ phrase, part: partOf(leaf.fact) })));
  const own = new Set(rested.flatMap(({ phrase }) => phrasesOf(work).get(phrase)?.segment ?? []));
  return [...segmentsOf(work).values()].filter(({ segment }) => own.has(segment.id)).flatMap(({ segment }) => {
    const here = rested.filter(({ phrase }) => segment.runs[lang].some((run) => run.phrase === phrase));
    const asked = [...new Set(here.flatMap(({ part }) => part ?? []))].sort();
    return asked.length > 0 ? [{ segment, phrases: [...new Set(here.map(({ phrase }) => phrase))], asked }] : [];
  });
});
