import type { Language } from '../model/language.ts';
import type { Version, Work } from '../model/law.ts';
import { shortDateIn, useT } from './index.ts';

/**
 * The citation of a sentence of a version, with {text}, {pin}, {url} and {today} to be filled in
 * where it is copied.
 */
export function citationTemplate(work: Work, version: Version, lang: Language): string {
  const t = useT(lang);
  const gaps = {
    text: '{text}',
    pin: '{pin}',
    url: '{url}',
    today: '{today}',
    work: work.short[lang],
  };
  return version.role === 'former'
    ? t('segment.citeFormer', {
        ...gaps,
        version: version.id,
        to: shortDateIn(lang, version.inForceTo!),
      })
    : t('segment.citeCurrent', { ...gaps, from: shortDateIn(lang, version.inForceFrom!) });
}
