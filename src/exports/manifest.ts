import { mapLanguages } from '../model/language.ts';
import type { DataFile } from './data-file.ts';
import { jsonFile } from './json-file.ts';
import type { Publication } from './publication.ts';
import type { ManifestFile } from './schemas/manifest.ts';
import { disclaimersOf } from './disclaimers.ts';
import { licenceNote } from './licences.ts';

/** The list of the files, each with its size and hash, sorted by path. */
export function manifest(publication: Publication, files: readonly DataFile[]): string {
  const list: ManifestFile = {
    $schema: publication.fileAt('data/schemas/manifest.json'),
    standing: mapLanguages((lang) => disclaimersOf(publication, lang)),
    licences: {
      law: mapLanguages((lang) => licenceNote(publication, lang, 'law')),
      own: mapLanguages((lang) => licenceNote(publication, lang, 'own')),
    },
    base: publication.fileAt(''),
    files: files.map(({ path, mediaType, lang, licence, fingerprint }) => ({
      path,
      ...fingerprint(),
      mediaType,
      ...(lang && { language: lang }),
      licence: [...licence],
    })),
  };
  return jsonFile(list);
}
