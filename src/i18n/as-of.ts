import type { Language } from '../model/language.ts';
import type { Source } from '../model/schemas.ts';
import { dateIn, useT } from './index.ts';

/**
 * How recent the sources of a list are known to be, before their names: "Fuentes, leídas hasta el
 * 12 de junio de 2026 (pueden haber cambiado):".
 */
export const sourceListLabel = (
  lang: Language,
  { asOf: date }: Pick<Source, 'asOf'>,
  count: number,
): string =>
  date
    ? useT(lang)('cites.asOf', { date: dateIn(lang, date), count })
    : useT(lang)('cites.undated', { count });
