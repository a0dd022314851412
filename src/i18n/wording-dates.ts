import type { Corpus } from '../model/corpus.ts';
import { readUntil } from '../model/sources.ts';
import {
  type ProvisionPlace,
  firstDayOf,
  formerProvisions,
  formerVersionsOf,
  provisionInForce,
  provisionsInForce,
  versionOf,
} from '../model/wordings.ts';
import type { Language } from '../model/language.ts';
import { memoizeByObject } from '../model/memoize.ts';
import { dateIn } from './index.ts';

/**
 * What sentences about today's wording, and the one before it, say of the two: `former`, the id of
 * the wording that was replaced last, such as "2017", and `until`, its last day, both '' where none
 * was; `from`, the first day of today's wording, and `year`, its year; `read`, the latest day at
 * which a source was read. Days are written as people write them.
 */
type WordingDates = Readonly<Record<'former' | 'until' | 'from' | 'year' | 'read', string>>;

/** Returns these dates in a language, of the provision of that id where one is given. */
export const wordingDates = (corpus: Corpus, lang: Language, provision = ''): WordingDates =>
  datesOf(corpus, lang, provision);

const datesOf = memoizeByObject((corpus: Corpus, lang: Language, id: string): WordingDates => {
  const { work } = corpus;
  const current = id ? [provisionInForce(work, id)] : provisionsInForce(work);
  const from = firstDayOf(latest(current)!);
  const former = latest(id ? formerVersionsOf(work, id) : formerProvisions(work));
  return {
    former: former?.version.id ?? '',
    until: former?.provision.inForceTo ? dateIn(lang, former.provision.inForceTo) : '',
    from: dateIn(lang, from),
    year: from.slice(0, 4),
    read: dateIn(lang, readUntil(corpus)),
  };
});

/** Of a former version: its id, and the last day on which it was in force. */
export function versionDates(
  corpus: Corpus,
  lang: Language,
  id: string,
): Pick<WordingDates, 'former' | 'until'> {
  const until = versionOf(corpus, id)
    .provisions.filter(({ role }) => role === 'former')
    .flatMap(({ inForceTo }) => inForceTo ?? [])
    .sort()
    .at(-1);
  return { former: id, until: until ? dateIn(lang, until) : '' };
}

/** The sentence that says what the text of a former version is, and until when it was in force. */
export const thenNote = (corpus: Corpus, id: string) =>
  versionOf(corpus, id).text === 'verbatim'
    ? ('check.thenNote' as const)
    : ('check.thenConsolidated' as const);

/** The place of the newest version, which of those with several provisions is the last in time. */
const latest = (places: readonly ProvisionPlace[]): ProvisionPlace | undefined =>
  places.toSorted((a, b) => (a.version.published < b.version.published ? -1 : 1)).at(-1);
