import { phrasesBySegment } from '../model/phrases.ts';
import { eIdOf, provisionEId, wIdOf } from '../model/eid.ts';
import { mapLanguages } from '../model/language.ts';
import { type Provision, type Segment, type Version, isSummary } from '../model/law.ts';
import { portionIri, workIri } from './iri.ts';
import { jsonFile } from './json-file.ts';
import type { Publication } from './publication.ts';
import type { ProvisionFile } from './schemas/provision.ts';
import { citedSource } from './sources.ts';
import { disclaimersOf } from './disclaimers.ts';
import { type Licence, licenceNote, licencesOf } from './licences.ts';

/**
 * A provision of a version in both languages, segment by segment, as JSON of its published schema.
 */
export function provisionJson(
  publication: Publication,
  version: Version,
  provision: Provision,
): string {
  const { corpus } = publication;
  const { work } = corpus;
  const { id, name, text, published } = version;
  const { role, inForceFrom, inForceTo } = provision;
  const file: ProvisionFile = {
    $schema: publication.fileAt('data/schemas/provision.json'),
    standing: mapLanguages((lang) => disclaimersOf(publication, lang, version, provision)),
    licences: Object.fromEntries(
      [...new Set<Licence>([...licencesOf(version), 'own'])].map((licence) => [
        licence,
        mapLanguages((lang) => licenceNote(publication, lang, licence)),
      ]),
    ),
    work: {
      id: work.id,
      iri: workIri(work),
      number: work.number,
      name: work.name,
      title: work.title,
      published: work.published,
      country: work.country,
      authentic: work.authentic,
    },
    version: {
      id,
      name,
      text,
      role,
      published,
      ...(inForceFrom && { inForceFrom }),
      ...(inForceTo && { inForceTo }),
    },
    sources: version.cites.map((cite) => citedSource(corpus, cite)),
    ...(text === 'verbatim' &&
      work.source && {
        sourceDocument: {
          url: work.source.url,
          provider: work.source.provider,
          sha256: work.source.sha256,
        },
      }),
    provision: {
      id: provision.id,
      eId: provisionEId(provision),
      num: provision.num,
      ...(provision.title.es && { title: provision.title }),
      ...(provision.repealed && { repealed: true }),
      ...(!isSummary(version) && {
        iri: Object.fromEntries(
          work.languages.map((lang) => [
            lang,
            portionIri(work, version, lang, provisionEId(provision)),
          ]),
        ),
      }),
      page: mapLanguages((lang) => publication.pageAt(lang, provision)),
    },
    segments: provision.segments.map((segment) => segmentData(publication, provision, segment)),
  };
  return jsonFile(file);
}

function segmentData(
  { corpus, pageAt }: Publication,
  provision: Provision,
  segment: Segment,
): ProvisionFile['segments'][number] {
  const { id, role, only, num, within, rows, replaces, cite, text } = segment;
  const eId = eIdOf(provision, segment);
  return {
    id,
    eId,
    wId: wIdOf(provision, eId),
    role,
    ...(only && { only }),
    ...(num && { num }),
    ...(within && { in: within }),
    ...(rows && { rows: mapLanguages((lang) => rows[lang].map((cells) => [...cells])) }),
    ...(replaces && { replaces }),
    ...(cite && { source: citedSource(corpus, cite) }),
    text: { es: text.es, en: text.en },
    phrases: (phrasesBySegment(corpus.work).get(id) ?? []).map(({ id: phrase, kind, es, en }) => ({
      id: phrase,
      kind,
      es,
      en,
    })),
    page: mapLanguages((lang) => pageAt(lang, provision, id)),
  };
}
