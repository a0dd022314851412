import type { Corpus } from '../model/corpus.ts';
import { readUntil, wordingReadUntil } from '../model/sources.ts';
import { type ProvisionPlace, knownInForceOn } from '../model/wordings.ts';
import type { Language } from '../model/language.ts';
import { isLawToday, isReplaced, replacedOn } from '../model/in-force.ts';
import type { Provision, Work } from '../model/law.ts';
import { notesOf } from '../model/notes.ts';
import type { SegmentPlace } from '../model/segments.ts';
import { dateIn, shortDateIn, useT } from './index.ts';

/**
 * Returns since when a wording has been in force, or until when it was, in a line of its page.
 */
export function inForceStatus(corpus: Corpus, place: ProvisionPlace, lang: Language): string {
  const t = useT(lang);
  const { role, repealed, inForceFrom, inForceOn, inForceTo } = place.provision;
  const day = wordingReadUntil(corpus, place) ?? inForceOn;
  const read = day && shortDateIn(lang, day);
  const from = inForceFrom && shortDateIn(lang, inForceFrom);
  if (repealed && from)
    return t(role === 'deferred' ? 'text.repealedFrom' : 'text.repealedOn', { date: from });
  if (role === 'former') return t('provision.statusFormer', { to: shortDateIn(lang, inForceTo!) });
  if (role === 'deferred') {
    if (from) return t('changes.deferredFrom', { date: from });
    return read ? t('text.read', { read }) : t('changes.deferred');
  }
  if (!from)
    // A version with a warning is not called in force without a date.
    return t(repealed || place.version.banner ? 'text.read' : 'text.inForce', {
      read: read ?? shortDateIn(lang, readUntil(corpus)),
    });
  return read
    ? t('provision.statusCurrent', { from, read })
    : t('provision.statusUnread', { from });
}

/**
 * Returns since when the wording that a page shows as today's has been in force, and that it may
 * have changed.
 */
export function currentStatus(corpus: Corpus, place: ProvisionPlace, lang: Language): string {
  const t = useT(lang);
  const { inForceFrom } = place.provision;
  if (inForceFrom === undefined)
    return t('category.statusUndated', {
      read: dateIn(lang, knownInForceOn(corpus, place.provision)),
    });
  const read = wordingReadUntil(corpus, place);
  const from = dateIn(lang, inForceFrom);
  return read
    ? t('category.status', { from, read: dateIn(lang, read) })
    : t('category.statusUnread', { from });
}

/** Returns why a wording of depth `text` is not today's law; nothing where it is. */
export function textWarning({ provision }: ProvisionPlace, lang: Language): string | undefined {
  const t = useT(lang);
  const { role, repealed, inForceFrom, inForceOn } = provision;
  if (role === 'former')
    return isReplaced(provision)
      ? t('provision.replaced', { date: shortDateIn(lang, replacedOn(provision)) })
      : t('text.ended', { to: shortDateIn(lang, provision.inForceTo!) });
  // The site answers for a day before the one on which it was read.
  if (role === 'deferred' && inForceFrom === undefined && inForceOn !== undefined)
    return t('text.readLater', { date: dateIn(lang, inForceOn) });
  if (role === 'deferred')
    return inForceFrom === undefined
      ? t('text.deferred')
      : t(repealed ? 'text.repeals' : 'provision.bannerDeferred', {
          date: dateIn(lang, inForceFrom),
        });
  return repealed ? t('text.repealed') : undefined;
}

/**
 * Returns which text a quoted sentence is of, and whether that is law today: "texto de hoy", "texto
 * de 2017, reemplazado".
 */
export function quotedStatus(
  work: Work,
  { provision, version, segment }: SegmentPlace,
  lang: Language,
): string {
  const t = useT(lang);
  if (isLawToday(provision)) return t('segment.ofToday');
  const { elsewhere } = notesOf(work, segment);
  if (elsewhere) return t('segment.ofElsewhere', { version: version.id, note: elsewhere[lang] });
  if (provision.role === 'former') return t('segment.ofFormer', { version: version.id });
  const status = textNote(provision, lang) ?? textWarning({ provision, version }, lang)!;
  return t('segment.ofVersion', { version: version.id, status });
}

/** Returns in a few words why a provision is not today's law, for a list; nothing where it is. */
export function textNote(
  { role, repealed, inForceFrom, inForceOn, inForceTo }: Provision,
  lang: Language,
): string | undefined {
  const t = useT(lang);
  if (role === 'deferred' && inForceFrom !== undefined)
    return t('text.deferredFromShort', { date: shortDateIn(lang, inForceFrom) });
  if (role === 'deferred' && inForceOn === undefined) return t('text.deferredShort');
  if (role === 'former') return t('provision.statusFormer', { to: shortDateIn(lang, inForceTo!) });
  return repealed ? t('text.repealedShort') : undefined;
}
