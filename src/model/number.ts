import { type Bilingual, mapLanguages } from './language.ts';

/**
 * The number that an article has by its id: "art-29-2" is Art. 29.2, "art-28-a" is Art. 28-A,
 * "art-ii" is Art. II. What is no article, or has no number, has none here.
 */
export function articleNumber(id: string): string | undefined {
  const parts = /^art-(\d+|[ivxlc]+)((?:-[a-z0-9]+)*)$/.exec(id);
  if (!parts) return undefined;
  const [, first = '', rest = ''] = parts;
  const after = rest
    .split('-')
    .slice(1)
    .map((part) => (/^\d/.test(part) ? `.${part}` : `-${part.toUpperCase()}`));
  return `Art. ${first.toUpperCase()}${after.join('')}`;
}

/** The number of an article or of a final provision, as readers see it, if its id says it. */
export function numberFromId(id: string): Bilingual | undefined {
  const article = articleNumber(id);
  if (article !== undefined) return mapLanguages(() => article);
  const [, final] = /^disp-final-(\d+)$/.exec(id) ?? [];
  return final === undefined
    ? undefined
    : { es: `Disp. final ${final}.ª`, en: `${ordinal(Number(final))} final provision` };
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings = { one: 'st', two: 'nd', few: 'rd', many: 'th', zero: 'th', other: 'th' };
const ordinal = (value: number): string => `${value}${endings[ordinals.select(value)]}`;
