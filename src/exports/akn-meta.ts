import { readUntil, parseCite } from '../model/sources.ts';
import { provisionEId } from '../model/eid.ts';
import type { Language } from '../model/language.ts';
import type { Provision, Version, Work } from '../model/law.ts';
import type { Source } from '../model/schemas.ts';
import { actIri, expressionIri, iso, workIri } from './iri.ts';
import type { Publication } from './publication.ts';
import { disclaimersOf } from './disclaimers.ts';
import { blockElement, empty, leaf } from './xml.ts';

/** Who states the metadata: this site. */
const metadataSource = { source: '#umbral' };

/**
 * The id of the provider of the source document (`source.provider` of work.yaml has only a name):
 * that of the first one, the UN Network on Migration. Ids in published files never change.
 */
const provider = 'unn';

/** Identifies the text by the levels of FRBR, with its changes and, as notes, its disclaimers. */
export function aknMeta(
  publication: Publication,
  version: Version,
  provision: Provision,
  lang: Language,
): string {
  const { work } = publication.corpus;
  const amendments = amendmentsOf(publication, version);
  return blockElement('meta', {}, [
    blockElement('identification', metadataSource, [
      frbrWork(publication, provision),
      frbrExpression(publication, version, provision, lang),
      frbrManifestation(publication, version, provision, lang),
    ]),
    empty('publication', {
      date: version.published,
      name: 'diario-oficial',
      showAs: publication.say(lang, 'gazette'),
    }),
    blockElement('lifecycle', metadataSource, [
      empty('eventRef', {
        eId: 'eref_1',
        date: work.published,
        type: 'generation',
        source: '#ro_1',
      }),
      ...amendments.map(({ published }, index) =>
        empty('eventRef', {
          eId: `eref_${index + 2}`,
          date: published,
          type: 'amendment',
          source: `#rp_${index + 1}`,
        }),
      ),
    ]),
    references(publication, lang, amendments),
    blockElement(
      'notes',
      { ...metadataSource, 'xml:lang': lang },
      disclaimersOf(publication, lang, version, provision).map((text, index) =>
        blockElement('note', { eId: `note_${index + 1}` }, [
          leaf('p', { eId: `note_${index + 1}__p_1` }, text),
        ]),
      ),
    ),
  ]);
}

/** The decrees that made a version out of the one before it. */
const amendmentsOf = ({ corpus }: Publication, version: Version): Source[] =>
  version === corpus.work.versions[0]
    ? []
    : [...new Set(version.cites.map((cite) => parseCite(cite).source))].flatMap((id) =>
        corpus.sources.filter((source) => source.id === id && actIri(corpus.work, source)),
      );

/**
 * Only the Spanish as the source has it is authoritative; what we consolidated or translated is
 * not.
 */
const governs = (work: Work, version: Version, lang: Language): string =>
  String(version.text === 'verbatim' && lang === work.authentic);

/** Who translated a version: a text as received without a provider is that of the State. */
const translatorOf = ({ source }: Work, { text }: Version): string => {
  if (text !== 'verbatim') return '#umbral';
  return source ? `#${provider}` : '#state';
};

const portion = (provision: Provision): string => `!main~${provisionEId(provision)}`;
const author = empty('FRBRauthor', { href: '#state', as: '#author' });
const editor = empty('FRBRauthor', { href: '#umbral', as: '#editor' });

function frbrWork({ corpus, fileAt }: Publication, provision: Provision): string {
  const { work } = corpus;
  return blockElement('FRBRWork', {}, [
    empty('FRBRthis', { value: `${workIri(work)}/${portion(provision)}` }),
    empty('FRBRuri', { value: workIri(work) }),
    empty('FRBRalias', { value: fileAt(`data/${work.id}/work.jsonld#work`), name: 'umbral' }),
    empty('FRBRdate', { date: work.published, name: 'publication' }),
    author,
    empty('FRBRcountry', { value: work.country }),
    empty('FRBRsubtype', { value: work.subtype }),
    empty('FRBRnumber', { value: work.number }),
    empty('FRBRname', { value: work.title[work.authentic] }),
    empty('FRBRprescriptive', { value: 'true' }),
    empty('FRBRauthoritative', { value: 'true' }),
  ]);
}

function frbrExpression(
  { corpus: { work } }: Publication,
  version: Version,
  provision: Provision,
  lang: Language,
): string {
  const own = expressionIri(work, version, lang);
  const original = version.text === 'verbatim' ? version : work.versions[0]!;
  const master = expressionIri(work, original, work.authentic);
  return blockElement('FRBRExpression', {}, [
    empty('FRBRthis', { value: `${own}/${portion(provision)}` }),
    empty('FRBRuri', { value: own }),
    empty('FRBRdate', {
      date: version.published,
      name: version === work.versions[0] ? 'publication' : 'version',
    }),
    version.text === 'verbatim' ? author : editor,
    empty('FRBRauthoritative', { value: governs(work, version, lang) }),
    own === master
      ? ''
      : empty('FRBRmasterExpression', {
          href: master,
          showAs: `${work.name[work.authentic]} (${original.id})`,
        }),
    empty('FRBRlanguage', { language: iso[lang] }),
    lang === work.authentic
      ? ''
      : empty('FRBRtranslation', {
          href: expressionIri(work, version, work.authentic),
          fromLanguage: iso[work.authentic],
          authoritative: 'false',
          by: translatorOf(work, version),
        }),
  ]);
}

function frbrManifestation(
  { corpus, fileAt }: Publication,
  version: Version,
  provision: Provision,
  lang: Language,
): string {
  const own = expressionIri(corpus.work, version, lang);
  return blockElement('FRBRManifestation', {}, [
    empty('FRBRthis', { value: `${own}/${portion(provision)}.xml` }),
    empty('FRBRuri', { value: `${own}.xml` }),
    empty('FRBRalias', {
      value: fileAt(aknPath(corpus.work, version, provision, lang)),
      name: 'umbral',
    }),
    empty('FRBRdate', { date: readUntil(corpus), name: 'as-of' }),
    editor,
    empty('FRBRportion', { from: `#${provisionEId(provision)}`, showAs: provision.num[lang] }),
    empty('FRBRformat', { value: 'application/akn+xml' }),
  ]);
}

/** The path of the file of a provision in Akoma Ntoso. */
export const aknPath = (
  work: Work,
  version: Version,
  provision: Provision,
  lang: Language,
): string => `data/${work.id}/${version.id}/${provision.id}.${lang}.akn.xml`;

function references(
  { corpus, name, say }: Publication,
  lang: Language,
  amendments: readonly Source[],
): string {
  const { work } = corpus;
  const concept = (kind: string, id: string, path: string, showAs: string) =>
    empty(kind, { eId: id, href: `/akn/ontology/${path}`, showAs });
  return blockElement('references', metadataSource, [
    empty('original', {
      eId: 'ro_1',
      href: expressionIri(work, work.versions[0]!, work.authentic),
      showAs: work.name[lang],
    }),
    ...amendments.map((source, index) =>
      empty('passiveRef', {
        eId: `rp_${index + 1}`,
        href: actIri(work, source),
        showAs: source.name[lang],
      }),
    ),
    concept('TLCOrganization', 'state', `organization/${work.country}/state`, say(lang, 'state')),
    concept('TLCOrganization', 'umbral', 'organization/umbral', name),
    ...(work.source
      ? [
          concept(
            'TLCOrganization',
            provider,
            `organization/${provider}`,
            work.source.provider[lang],
          ),
        ]
      : []),
    concept('TLCRole', 'author', 'role/author', 'author'),
    concept('TLCRole', 'editor', 'role/editor', 'editor'),
  ]);
}
