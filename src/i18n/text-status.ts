import { type Corpus, type ProvisionPlace, wordingReadUntil } from '../model/corpus.ts';
import type { Language } from '../model/language.ts';
import { replacedOn } from '../model/law.ts';
import { dateIn, shortDateIn, useT } from './index.ts';

/**
 * Returns since when a wording that is only read has been in force, or until when it was, in a line
 * of its page.
 */
export function textStatus(corpus: Corpus, place: ProvisionPlace, lang: Language): string {
  const t = useT(lang);
  const { role, repealed, inForceFrom, inForceTo } = place.provision;
  const read = shortDateIn(lang, wordingReadUntil(corpus, place));
  if (repealed && inForceFrom !== undefined)
    return t('text.repealedOn', { date: shortDateIn(lang, inForceFrom) });
  if (role === 'former') return t('provision.statusFormer', { to: shortDateIn(lang, inForceTo!) });
  if (role === 'deferred') return t('text.read', { read });
  return inForceFrom === undefined
    ? t('text.inForce', { read })
    : t('provision.statusCurrent', { from: shortDateIn(lang, inForceFrom), read });
}

/** Returns why a wording that is only read is not today's law; nothing where it is. */
export function textWarning({ provision }: ProvisionPlace, lang: Language): string | undefined {
  const t = useT(lang);
  const { role, repealed, inForceFrom } = provision;
  if (role === 'former')
    return t('provision.replaced', { date: shortDateIn(lang, replacedOn(provision)) });
  if (role === 'deferred')
    return inForceFrom === undefined
      ? t('text.deferred')
      : t('provision.bannerDeferred', { date: dateIn(lang, inForceFrom) });
  return repealed ? t('text.repealed') : undefined;
}
