import type { Corpus } from '../model/corpus.ts';
import type { ProvisionPlace } from '../model/wordings.ts';
import type { Language } from '../model/language.ts';
import { isReplaced, replacedOn } from '../model/in-force.ts';
import { dateIn, useT } from './index.ts';
import { textWarning } from './in-force-status.ts';

/**
 * Returns what is said beside the text of a wording of its status in time: the banner of its
 * version, unless dates say otherwise since it was written. Those sentences name the day. Of a
 * wording of depth `text`: that it is a summary, why it is not today's law, and its banner, or
 * nothing.
 */
export function bannerOf(
  { site }: Corpus,
  { provision, version }: ProvisionPlace,
  lang: Language,
): string {
  const t = useT(lang);
  if (provision.depth === 'text')
    return [
      version.text === 'summary' && t('text.summary', { reviewers: site.reviewers[lang] }),
      textWarning({ provision, version }, lang),
      version.banner !== version.note && version.banner[lang],
    ]
      .filter(Boolean)
      .join(' ');
  if (isReplaced(provision))
    return t('provision.bannerReplaced', { date: dateIn(lang, replacedOn(provision)) });
  if (provision.role === 'deferred' && provision.inForceFrom !== undefined)
    return t('provision.bannerDeferred', { date: dateIn(lang, provision.inForceFrom) });
  return version.banner[lang];
}
