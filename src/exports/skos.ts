import { phrasesOf } from '../model/phrases.ts';
import { segmentsOf } from '../model/segments.ts';
import { mapLanguages, languages } from '../model/language.ts';
import type { Term } from '../model/schemas.ts';
import { namedProvision } from '../model/works.ts';
import { jsonFile } from './json-file.ts';
import type { Publication } from './publication.ts';
import { citedSource } from './sources.ts';
import { disclaimersOf } from './disclaimers.ts';
import { licenceNote } from './licences.ts';

const context = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  ...Object.fromEntries(
    ['Concept', 'ConceptScheme', 'notation'].map((name) => [name, `skos:${name}`]),
  ),
  ...Object.fromEntries(
    ['prefLabel', 'hiddenLabel', 'definition', 'scopeNote'].map((name) => [
      name,
      { '@id': `skos:${name}`, '@container': '@language' },
    ]),
  ),
  ...Object.fromEntries(
    ['inScheme', 'topConceptOf', 'related'].map((name) => [
      name,
      { '@id': `skos:${name}`, '@type': '@id' },
    ]),
  ),
  title: { '@id': 'dcterms:title', '@container': '@language' },
  rights: { '@id': 'dcterms:rights', '@container': '@language' },
  references: { '@id': 'dcterms:references', '@type': '@id' },
  source: 'dcterms:source',
  bibliographicCitation: { '@id': 'dcterms:bibliographicCitation', '@container': '@language' },
  language: 'dcterms:language',
};

/**
 * The glossary as SKOS in JSON-LD. The English of the source that misleads is a hidden label: found
 * by it, not called by it.
 */
export function skos(publication: Publication): string {
  const { corpus, fileAt, termAt, say } = publication;
  const scheme = fileAt('data/glossary.jsonld');
  const idOf = (id: string): string => `${scheme}#${id}`;
  const places = segmentsOf(corpus.work);
  const phrases = phrasesOf(corpus.work);
  const lawOf = (term: Term): string[] =>
    [...new Set(term.phrases.flatMap((id) => phrases.get(id)?.segment ?? []))].flatMap(
      (segment) => {
        const place = places.get(segment);
        return place ? [publication.pageAt('es', place.provision, segment)] : [];
      },
    );
  const provisionsOf = (term: Term): string[] =>
    term.laws.flatMap((ref) => {
      const named = namedProvision(corpus, ref);
      return named ? [publication.of(named.work).pageAt('es', named.provision)] : [];
    });
  return jsonFile({
    '@context': context,
    '@graph': [
      {
        '@id': scheme,
        '@type': 'ConceptScheme',
        title: mapLanguages((lang) => say(lang, 'glossary')),
        language: languages,
        scopeNote: mapLanguages((lang) => disclaimersOf(publication, lang)),
        rights: mapLanguages((lang) => [
          licenceNote(publication, lang, 'own'),
          licenceNote(publication, lang, 'law'),
        ]),
      },
      ...corpus.terms.map((term) => ({
        '@id': idOf(term.id),
        '@type': 'Concept',
        inScheme: scheme,
        topConceptOf: scheme,
        notation: term.id,
        prefLabel: { es: term.es, en: term.en },
        ...(term.misleading && {
          hiddenLabel: { en: term.misleading.split(';').map((label) => label.trim()) },
        }),
        definition: term.definition,
        related: corpus.terms
          .filter(({ id, see }) => term.see.includes(id) || see.includes(term.id))
          .map(({ id }) => idOf(id)),
        references: [
          ...languages.map((lang) => termAt(lang, term.id)),
          ...lawOf(term),
          ...provisionsOf(term),
        ],
        ...(term.cites.length > 0 && {
          source: term.cites.map((cite) => sourceOf(citedSource(corpus, cite))),
        }),
      })),
    ],
  });
}

/** A pin-cite as a node of its own: the place cited belongs to the term, not to the source. */
const sourceOf = ({ name, pin, url }: ReturnType<typeof citedSource>) => ({
  bibliographicCitation: mapLanguages((lang) => `${name[lang]}, ${pin}`),
  references: url,
});
