import { type Corpus, collectionDate, versionInForce } from '../model/corpus.ts';
import type { Language } from '../model/language.ts';
import { memoizeByObject } from '../model/memoize.ts';
import { dateIn } from './index.ts';

/**
 * What sentences about today's wording, and the one before it, say of the two: `former`, the id of
 * the wording that was replaced last, such as "2017", and `until`, its last day, both '' where none
 * was; `from`, the first day of today's wording, and `year`, its year; `read`, the latest day at
 * which a source was read. Days are written as people write them.
 */
export type WordingDates = Readonly<Record<'former' | 'until' | 'from' | 'year' | 'read', string>>;

/** Returns these dates in a language. */
export const wordingDates = memoizeByObject((corpus: Corpus, lang: Language): WordingDates => {
  const { inForceFrom, published } = versionInForce(corpus);
  const from = inForceFrom ?? published;
  const former = corpus.work.versions.findLast(({ role }) => role === 'former');
  return {
    former: former?.id ?? '',
    until: former?.inForceTo ? dateIn(lang, former.inForceTo) : '',
    from: dateIn(lang, from),
    year: from.slice(0, 4),
    read: dateIn(lang, collectionDate(corpus)),
  };
});
