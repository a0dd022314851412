import { languages } from '../model/language.ts';
import type { Version } from '../model/law.ts';
import type { Publication } from './publication.ts';
import { disclaimersOf } from './disclaimers.ts';
import { licenceNote, licencesOf } from './licences.ts';
import { blockElement, leaf, xmlFile } from './xml.ts';

/**
 * The aligned segments of a version as TMX 1.4b: those that both languages have, in the order of
 * the text.
 */
export function tmx(publication: Publication, version: Version): string {
  const { authentic } = publication.corpus.work;
  const notes = languages.flatMap((lang) =>
    [
      ...disclaimersOf(publication, lang, version),
      ...licencesOf(version).map((licence) => licenceNote(publication, lang, licence)),
    ].map((text) => leaf('note', { 'xml:lang': lang }, text)),
  );
  const header = {
    creationtool: publication.name,
    creationtoolversion: '1',
    segtype: 'phrase',
    'o-tmf': publication.name,
    adminlang: authentic,
    srclang: authentic,
    datatype: 'plaintext',
  };
  const units = version.provisions.flatMap(({ id: provision, role: force, segments }) =>
    segments
      .filter(({ text }) => text.es && text.en)
      .map(({ id, role, text }) =>
        blockElement('tu', { tuid: id }, [
          leaf('prop', { type: 'x-version' }, version.id),
          leaf('prop', { type: 'x-force' }, force),
          leaf('prop', { type: 'x-provision' }, provision),
          leaf('prop', { type: 'x-role' }, role),
          ...languages.map((lang) =>
            blockElement('tuv', { 'xml:lang': lang }, [leaf('seg', {}, text[lang])]),
          ),
        ]),
      ),
  );
  return xmlFile(
    blockElement('tmx', { version: '1.4' }, [
      blockElement('header', header, [
        ...notes,
        leaf('prop', { type: 'x-version' }, version.id),
        leaf('prop', { type: 'x-text' }, version.text),
      ]),
      blockElement('body', {}, units),
    ]),
  );
}
