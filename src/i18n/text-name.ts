import type { ProvisionPlace } from '../model/wordings.ts';
import type { Language } from '../model/language.ts';
import type { Provision, Segment, Version, Work } from '../model/law.ts';
import { lowerInitial } from '../model/lower-initial.ts';
import { useT } from './index.ts';

/**
 * How a segment of a provision of depth `text` is called: "Art. 5, 5.1, a)", "Art. 5, párrafo 2".
 * The numbering of a summary is ours, and says so: "Art. 5, punto 2 del resumen".
 */
export function textLabel(
  { num, segments, labels }: Provision,
  { text }: Pick<Version, 'text'>,
  segment: Segment,
  lang: Language,
): string {
  const t = useT(lang);
  const alike = segments.filter(
    ({ role, within }) => role === segment.role && within === segment.within,
  );
  const number = (text === 'summary' ? segments : alike).indexOf(segment) + 1;
  const label =
    labels[segment.id]?.[lang] ??
    (text === 'summary'
      ? t('text.point', { number })
      : (numberWithin(segments, segment) ?? t(nameOfRole(segment.role), { number })));
  return `${num[lang]}, ${label}`;
}

/** What a segment without a number is called, after its role. */
const nameOfRole = (role: Segment['role']) =>
  role === 'heading' || role === 'table' || role === 'note'
    ? (`text.${role}` as const)
    : ('text.paragraph' as const);

/** The number of a segment after those of the points that contain it: "5.1, a), ii)". */
function numberWithin(segments: readonly Segment[], { num, within }: Segment): string | undefined {
  const above = segments.find(({ id }) => id === within);
  const outer = above && numberWithin(segments, above);
  return num === undefined || outer === undefined ? num : `${outer}, ${num}`;
}

/** The language of the text on a page of a law: without English it is Spanish on English pages. */
export const textLanguage = ({ languages: own, authentic }: Work, lang: Language): Language =>
  own.includes(lang) ? lang : authentic;

/** The number of a provision within a sentence: "art. 5", "disp. final 3.ª". */
export const numberInSentence = ({ num }: Pick<Provision, 'num'>, lang: Language): string =>
  lowerInitial(num[lang]);

/** What a provision is called outside of its law: "Ley 27891, art. 5". */
export const provisionName = (
  { short }: Pick<Work, 'short'>,
  provision: Pick<Provision, 'num'>,
  lang: Language,
): string => `${short[lang]}, ${numberInSentence(provision, lang)}`;

/**
 * What a provision of depth `text` is called in a list: "Ley 27891, art. 5: Derecho a …"; without
 * the colon where the law gives it no title.
 */
export function textTitle(work: Work, { provision }: ProvisionPlace, lang: Language): string {
  const name = provisionName(work, provision, lang);
  return [name, provision.title[textLanguage(work, lang)]].filter(Boolean).join(': ');
}
