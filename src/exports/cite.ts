import { firstDayOf, readUntil } from '../model/corpus.ts';
import { eIdOf, provisionEId } from '../model/eid.ts';
import type { Language } from '../model/language.ts';
import {
  type Provision,
  type Segment,
  type Version,
  isSummary,
  segmentLabel,
} from '../model/law.ts';
import { portionIri, workIri } from './iri.ts';
import type { Publication } from './publication.ts';
import { standingOf } from './standing.ts';

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
export function pinOf({ provision, segment, lang }: CitedText): string {
  const pin = segment ? segmentLabel(provision, segment, lang) : provision.num[lang];
  return pin.replace(/^A/, 'a');
}

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

/** What a file says of a text that is only read. */
const textKeys = ({ version }: CitedText) =>
  isSummary(version)
    ? ({ cite: 'citeSummary', title: 'titleSummary' } as const)
    : ({ cite: 'citeText', title: 'titleText' } as const);
/** What a file says of a version with notes depends on where it stands in time. */
const citeKeys = {
  former: 'citeFormer',
  current: 'citeCurrent',
  deferred: 'citeDeferred',
} as const;
const titleKeys = {
  former: 'titleFormer',
  current: 'titleCurrent',
  deferred: 'titleDeferred',
} as const;

/** Whether a text was consolidated by us and is no longer in force. */
const isFormerConsolidated = ({ version, provision }: CitedText): boolean =>
  provision.role === 'former' && version.text === 'consolidated';

/** The title that a list of references shows. */
export function titleOf(publication: Publication, cited: CitedText): string {
  const { name, title } = publication.corpus.work;
  const { lang, version, provision } = cited;
  const dates = {
    published: publication.day(lang, version.published),
    from: publication.day(lang, firstDayOf(cited)),
  };
  const values = {
    name: name[lang],
    title: title[lang],
    pin: pinOf(cited),
    version: version.name[lang],
    ...dates,
  };
  const key = isFormerConsolidated(cited) ? 'titleFormerConsolidated' : titleKeys[provision.role];
  return publication.say(lang, provision.depth === 'text' ? textKeys(cited).title : key, values);
}

/**
 * The citation in words, with version, language and standing: in Spanish as Peruvian lawyers cite,
 * in English as English readers expect. What we consolidated says so.
 */
export function citation(publication: Publication, cited: CitedText): string {
  const { corpus, day, say } = publication;
  const { lang, version, provision } = cited;
  const { name, title, published, source } = corpus.work;
  const values = {
    name: name[lang],
    title: title[lang],
    pin: pinOf(cited),
    version: version.name[lang],
    url: addressOf(publication, cited),
  };
  const dates = {
    published: day(lang, version.published),
    from: day(lang, firstDayOf(cited)),
    until: day(lang, provision.inForceTo ?? published),
  };
  const key = isFormerConsolidated(cited) ? 'citeFormerConsolidated' : citeKeys[provision.role];
  if (provision.depth === 'text')
    return [
      say(lang, textKeys(cited).cite, values),
      // Of a summary the citation says itself what it is.
      isSummary(version) ? '' : publication.bannerOf(lang, cited),
    ]
      .filter(Boolean)
      .join('. ');
  return say(lang, key, { ...values, ...dates, provider: source?.provider[lang] ?? '' });
}

/** The key of a reference, the same in every format: "dl-1350-2017-art-29-2-es". */
export const citationKey = (
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
 * The annotation of a reference, which stays with whoever collects it: the standing of the text in
 * full.
 */
export const annotationOf = (publication: Publication, cited: CitedText): string =>
  standingOf(publication, cited.lang, cited.version, cited.provision).join(' | ');
