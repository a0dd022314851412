import { readUntil } from '../model/sources.ts';
import { knownInForceOn } from '../model/wordings.ts';
import { eIdOf, provisionEId } from '../model/eid.ts';
import type { Language } from '../model/language.ts';
import {
  type Provision,
  type Segment,
  type Version,
  isConsolidated,
  isSummary,
  segmentLabel,
} from '../model/law.ts';
import { lowerInitial } from '../model/lower-initial.ts';
import { portionIri, workIri } from './iri.ts';
import type { Publication } from './publication.ts';
import { disclaimersOf } from './disclaimers.ts';

/** What is cited: a provision of a version in one language, or one of its segments. */
export interface CitedText {
  readonly version: Version;
  readonly provision: Provision;
  readonly lang: Language;
  readonly segment?: Segment | undefined;
}

/**
 * "art. 29.2", "art. 29.2, letra m, caso 4": the number of the provision, and the label of the
 * segment.
 */
export const pinOf = ({ provision, segment, lang }: CitedText): string =>
  lowerInitial(segment ? segmentLabel(provision, segment, lang) : provision.num[lang]);

/** The Akoma Ntoso reference. */
export const referenceOf = (
  { corpus }: Publication,
  { version, provision, segment, lang }: CitedText,
): string =>
  // A summary is no expression of the law: the work has the provision that it sums up.
  isSummary(version)
    ? `${workIri(corpus.work)}/~${provisionEId(provision)}`
    : portionIri(
        corpus.work,
        version,
        lang,
        segment ? eIdOf(provision, segment) : provisionEId(provision),
      );

/** The address to read it at. */
export const addressOf = (
  publication: Publication,
  { provision, segment, lang }: CitedText,
): string => publication.pageAt(lang, provision, segment?.id);

/** What a file says of a provision of depth `text`. */
const textKeys = ({ version }: CitedText) =>
  isSummary(version)
    ? ({ cite: 'citeSummary', title: 'titleSummary' } as const)
    : ({ cite: 'citeText', title: 'titleText' } as const);

/**
 * Which wording of an annotated provision is cited, and since or until when it is law: in a
 * citation with the days that are known, in a title for a list.
 */
function wordingOf(
  { corpus, say, day }: Publication,
  { lang, version, provision }: CitedText,
): { readonly cite: string[]; readonly title: string[] } {
  const { role, inForceFrom, inForceTo } = provision;
  const name = version.name[lang];
  const published = say(lang, 'published', { date: day(lang, version.published) });
  const wording = isConsolidated(version) ? say(lang, 'wording', { version: name }) : name;
  // A text of ours is dated by its days in force, one of the source by its publication.
  const dated = isConsolidated(version) ? [wording] : [wording, published];
  if (role === 'deferred') {
    // The name of one without a first day says that it was enacted.
    const all = inForceFrom
      ? [wording, published, say(lang, 'notYetInForce', { date: day(lang, inForceFrom) })]
      : [name, published];
    return { cite: all, title: all };
  }
  if (role === 'current') {
    const since = inForceFrom
      ? say(lang, 'inForceSince', { date: day(lang, inForceFrom) })
      : say(lang, 'inForceOn', { date: day(lang, knownInForceOn(corpus, provision)) });
    return { cite: [...dated, since], title: [wording, since] };
  }
  const until = say(lang, 'inForceUntil', { date: day(lang, inForceTo!) });
  const from =
    isConsolidated(version) && inForceFrom
      ? [say(lang, 'wasInForceFrom', { date: day(lang, inForceFrom) })]
      : [];
  return {
    cite: [...dated, until],
    title: [wording, ...from, say(lang, 'notInForce')],
  };
}

/** The title that a list of references shows. */
export function titleOf(publication: Publication, cited: CitedText): string {
  const { say, corpus } = publication;
  const { lang, version, provision } = cited;
  const law = {
    name: corpus.work.name[lang],
    title: corpus.work.title[lang],
    pin: pinOf(cited),
  };
  if (provision.depth === 'text')
    return say(lang, textKeys(cited).title, { ...law, version: version.name[lang] });
  const text = say(lang, isConsolidated(version) ? 'textConsolidated' : 'textOfSource');
  const { title } = wordingOf(publication, cited);
  return say(lang, 'title', { ...law, wording: [...title, text].join(', ') });
}

/**
 * The citation in words, with version, language and kind of text: in Spanish as Peruvian lawyers
 * cite, in English as English readers expect. What we consolidated says so.
 */
export function citation(publication: Publication, cited: CitedText): string {
  const { corpus, say } = publication;
  const { lang, version, provision } = cited;
  const { name, title, source } = corpus.work;
  const values = {
    name: name[lang],
    title: title[lang],
    pin: pinOf(cited),
    url: addressOf(publication, cited),
  };
  if (provision.depth === 'text')
    return [
      say(lang, textKeys(cited).cite, { ...values, version: version.name[lang] }),
      // Of a summary the citation says itself what it is.
      isSummary(version) ? '' : publication.bannerOf(lang, cited),
    ]
      .filter(Boolean)
      .join('. ');
  return say(lang, 'cite', {
    ...values,
    wording: wordingOf(publication, cited).cite.join(', '),
    origin: isConsolidated(version)
      ? say(lang, 'originConsolidated')
      : say(lang, 'originSource', { provider: source?.provider[lang] ?? '' }),
  });
}

/** The key of a reference, the same in every format: "dl-1350-2017-art-29-2-es". */
export const referenceKey = (
  { corpus }: Publication,
  { version, provision, segment, lang }: CitedText,
): string => [corpus.work.id, version.id, segment?.id ?? provision.id, lang].join('-');

/**
 * The note of a reference, which bibliographies print: its Akoma Ntoso reference, and as of when
 * the law was read.
 */
export const citationNote = (publication: Publication, cited: CitedText): string => {
  const { corpus, day, say } = publication;
  const asOf = say(cited.lang, 'asOf', { date: day(cited.lang, readUntil(corpus)) });
  return `${referenceOf(publication, cited)}. ${asOf}`;
};

/**
 * The annotation of a reference in a reference manager: all disclaimers of the text.
 */
export const annotationOf = (publication: Publication, cited: CitedText): string =>
  disclaimersOf(publication, cited.lang, cited.version, cited.provision).join(' | ');
