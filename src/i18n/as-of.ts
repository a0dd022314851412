import type { Language } from '../model/language.ts';
import type { Source } from '../model/schemas.ts';
import { dateIn, useT } from './index.ts';

/**
 * How recent a source is known to be: as of the date of the collection it was read in, or of no
 * known date.
 */
export const sourceDateLabel = (lang: Language, { asOf: date }: Source): string =>
  date ? useT(lang)('changes.asOf', { date: dateIn(lang, date) }) : useT(lang)('changes.undated');
