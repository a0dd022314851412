import type { Language } from '../model/language.ts';
import type { Corpus } from '../model/corpus.ts';
import { type ProvisionPlace, knownInForceOn } from '../model/wordings.ts';
import { countryOf } from './country.ts';
import { shortDateIn, useT } from './index.ts';

/**
 * The citation of a sentence of a version, with {text}, {pin}, {url} and {today} to be filled in
 * where it is copied.
 *
 * @throws RangeError for a wording that has not begun: none is cited as law.
 */
export function citationTemplate(
  corpus: Pick<Corpus, 'work' | 'asOf'>,
  { provision, version }: ProvisionPlace,
  lang: Language,
): string {
  const t = useT(lang);
  const { work } = corpus;
  const { role, inForceFrom, inForceTo } = provision;
  const gaps = {
    text: '{text}',
    pin: '{pin}',
    url: '{url}',
    today: '{today}',
    work: work.short[lang],
    country: countryOf(work, lang),
  };
  if (role === 'deferred')
    throw new RangeError(`${provision.id} of version ${version.id} has not begun.`);
  if (role === 'former')
    return t('segment.citeFormer', {
      ...gaps,
      version: version.id,
      to: shortDateIn(lang, inForceTo!),
    });
  return inForceFrom === undefined
    ? t('segment.citeUndated', {
        ...gaps,
        read: shortDateIn(lang, knownInForceOn(corpus, provision)),
      })
    : t('segment.citeCurrent', { ...gaps, from: shortDateIn(lang, inForceFrom) });
}
