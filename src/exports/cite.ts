import { eIdOf, provisionEId } from '../model/eid.ts';
import type { Language } from '../model/language.ts';
import type { Provision, Segment, Version } from '../model/law.ts';
import { portionIri } from './iri.ts';
import type { Publication } from './publication.ts';
import { standingOf } from './standing.ts';

/** What is cited: a provision of a version in one language, or one of its segments. */
export interface Cited {
  readonly version: Version;
  readonly provision: Provision;
  readonly lang: Language;
  readonly segment?: Segment | undefined;
}

/** "art. 29.2, lit. k)", "art. 29.2(k)": the number of the provision, and the letter if the segment stands in one. */
export function pinOf({ say }: Publication, { provision, segment, lang }: Cited): string {
  const num = provision.num[lang].replace(/^A/, 'a');
  const letter = segment && /__point_([a-z]+)/.exec(eIdOf(provision.id, segment.id))?.[1];
  return letter ? say(lang, 'letter', { num, letter }) : num;
}

/** The Akoma Ntoso reference. */
export const referenceOf = ({ corpus }: Publication, { version, provision, segment, lang }: Cited): string =>
  portionIri(corpus.work, version, lang, segment ? eIdOf(provision.id, segment.id) : provisionEId(provision.id));

/** The address to read it at. */
export const addressOf = (publication: Publication, { version, provision, segment, lang }: Cited): string => publication.pageAt(lang, version, provision.id, segment?.id);

/** The title that a list of references shows: of the law, or of our summary of it. */
export function titleOf(publication: Publication, cited: Cited): string {
  const { name, title } = publication.corpus.work;
  const { lang, version } = cited;
  const values = { name: name[lang], title: title[lang], pin: pinOf(publication, cited), version: version.name[lang] };
  return publication.say(lang, version.text === 'verbatim' ? 'title' : 'titleSummary', values);
}

/**
 * The citation in words, with version, language and standing: in Spanish as Peruvian lawyers cite, in English as English
 * readers expect. A summary is cited as ours, never as the law.
 */
export function citation(publication: Publication, cited: Cited): string {
  const { corpus, day, say } = publication;
  const { lang, version } = cited;
  const { name, title, published, source } = corpus.work;
  const values = { name: name[lang], title: title[lang], pin: pinOf(publication, cited), version: version.name[lang], url: addressOf(publication, cited) };
  return version.text === 'verbatim'
    ? say(lang, 'citeLaw', { ...values, published: day(lang, published), until: day(lang, version.inForceTo ?? published), provider: source.provider[lang] })
    : say(lang, 'citeSummary', { ...values, from: day(lang, version.inForceFrom ?? version.published) });
}

/** The key of a reference, the same in every format: "dl-1350-2017-art-29-2-es". */
export const keyOf = ({ corpus }: Publication, { version, provision, segment, lang }: Cited): string => [corpus.work.id, version.id, segment?.id ?? provision.id, lang].join('-');

/** The note of a reference: its Akoma Ntoso reference and its standing. */
export const noteOf = (publication: Publication, cited: Cited): string => [referenceOf(publication, cited), ...standingOf(publication, cited.lang, cited.version)].join(' | ');
