import type { Language } from '../model/language.ts';
import type { Source } from '../model/schemas.ts';
import { dateIn, useT } from './index.ts';

/** Sources of a list of which one holds, and what to say before their names. */
interface SourceGroup<Item> {
  /** How recent they are known to be: "Fuentes, leídas hasta el 12 de junio de 2026 (…):". */
  readonly label: string;
  readonly items: readonly Item[];
}

/**
 * Groups sources by how recent they are known to be, in the order of the first of each: read up to
 * a day, or on no known day. Pages without one were read in stored copies; of acts of the State
 * that is not known.
 */
export function groupByReading<Item>(
  lang: Language,
  items: readonly Item[],
  sourceOf: (item: Item) => Pick<Source, 'asOf' | 'act'>,
): SourceGroup<Item>[] {
  const t = useT(lang);
  const groups = Map.groupBy(items, (item) => {
    const { asOf, act } = sourceOf(item);
    return asOf ?? (act === undefined ? 'undated' : 'actUndated');
  });
  return [...groups].map(([reading, own]) => {
    const count = own.length;
    const label =
      reading === 'undated' || reading === 'actUndated'
        ? t(`cites.${reading}`, { count })
        : t('cites.asOf', { date: dateIn(lang, reading), count });
    return { label, items: own };
  });
}
