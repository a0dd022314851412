import { phrasesAsOf } from '../model/phrases.ts';
import { segmentsOf } from '../model/segments.ts';
import { memoizeByObject } from '../model/memoize.ts';
import type { Language } from '../model/language.ts';
import type { Segment, Work } from '../model/law.ts';
import { type FactId, type VersionId, facts, leaves } from '../rules/index.ts';
import { wordsOfRules } from './rules-in-force.ts';

/** A sentence that the rules rest on, with its phrases and the questions about them. */
interface AskedSentence {
  readonly segment: Segment;
  readonly phrases: readonly string[];
  readonly facts: readonly FactId[];
}

/** The sentences that the rules of a version rest on, in the order of the law. */
export const sentencesAsked = memoizeByObject(
  (work: Work, lang: Language, version: VersionId): readonly AskedSentence[] => {
    const words = phrasesAsOf(work, wordsOfRules(work, version));
    const rested = leaves(version).flatMap((leaf) =>
      leaf.phrases.map((phrase) => ({ phrase, fact: leaf.fact })),
    );
    const own = new Set(rested.flatMap(({ phrase }) => words.get(phrase)?.segment ?? []));
    return [...segmentsOf(work).values()]
      .filter(({ segment }) => own.has(segment.id))
      .flatMap(({ segment }) => {
        const here = rested.filter(({ phrase }) =>
          segment.runs[lang].some((run) => run.phrase === phrase),
        );
        const asked = facts
          .map(({ id }) => id)
          .filter((id) => here.some(({ fact }) => fact === id));
        return asked.length > 0
          ? [{ segment, phrases: [...new Set(here.map(({ phrase }) => phrase))], facts: asked }]
          : [];
      });
  },
);
