import type { Language } from '../model/language.ts';
import type { ProvisionPlace } from '../model/corpus.ts';
import type { Work } from '../model/law.ts';
import { countryOf } from './country.ts';
import { shortDateIn, useT } from './index.ts';

/**
 * The citation of a sentence of a version, with {text}, {pin}, {url} and {today} to be filled in
 * where it is copied.
 */
export function citationTemplate(
  work: Work,
  { provision, version }: ProvisionPlace,
  lang: Language,
): string {
  const t = useT(lang);
  const gaps = {
    text: '{text}',
    pin: '{pin}',
    url: '{url}',
    today: '{today}',
    work: work.short[lang],
    country: countryOf(work, lang),
  };
  return provision.role === 'former'
    ? t('segment.citeFormer', {
        ...gaps,
        version: version.id,
        to: shortDateIn(lang, provision.inForceTo!),
      })
    : t('segment.citeCurrent', { ...gaps, from: shortDateIn(lang, provision.inForceFrom!) });
}
