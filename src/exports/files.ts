import { memoizeByObject } from '../model/memoize.ts';
import { type Language, languages } from '../model/language.ts';
import type { Provision, Version } from '../model/law.ts';
import { akn } from './akn.ts';
import { atom } from './atom.ts';
import { bibtex } from './bibtex.ts';
import { csl } from './csl.ts';
import { type Fingerprint, fingerprint } from './fingerprint.ts';
import { jsonFile } from './json-file.ts';
import { workGraph } from './jsonld.ts';
import { manifest } from './manifest.ts';
import { provisionJson } from './provision.ts';
import type { Publication } from './publication.ts';
import { ris } from './ris.ts';
import { rulesJson } from './rules.ts';
import { manifestFile } from './schemas/manifest.ts';
import { provisionFile } from './schemas/provision.ts';
import { rulesFile } from './schemas/rules.ts';
import { published } from './schemas/shared.ts';
import { skos } from './skos.ts';
import { type Licence, licenceOf, licencesOf } from './standing.ts';
import { tmx } from './tmx.ts';
import { txt } from './txt.ts';

/** The formats, each with its media type. */
export const mediaTypes = {
  akn: 'application/akn+xml',
  txt: 'text/plain',
  json: 'application/json',
  bibtex: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  csl: 'application/vnd.citationstyles.csl+json',
  tmx: 'application/x-tmx+xml',
  jsonld: 'application/ld+json',
  skos: 'application/ld+json',
  atom: 'application/atom+xml',
  rules: 'application/json',
  schema: 'application/schema+json',
  manifest: 'application/json',
} as const;

export type Format = keyof typeof mediaTypes;

/** A file under /data/. Its text is made when it is asked for, so that thousands do not have to be held at once. */
export interface DataFile {
  /** From the top of the site, without a slash before it. */
  readonly path: string;
  readonly format: Format;
  readonly mediaType: string;
  readonly licence: readonly Licence[];
  readonly lang?: Language;
  text(): string;
  /** Its size and hash. Kept from when its text was made, so that the lists of files do not make them all again. */
  fingerprint(): Fingerprint;
}

type Make = (
  format: Format,
  path: string,
  licence: readonly Licence[],
  text: () => string,
  lang?: Language,
) => DataFile;
const file: Make = (format, path, licence, make, lang) => {
  let print: Fingerprint | undefined;
  const text = (): string => {
    const made = make();
    print ??= fingerprint(made);
    return made;
  };
  const known = (): Fingerprint => print ?? (text(), known());
  return {
    path: `data/${path}`,
    format,
    mediaType: mediaTypes[format],
    licence,
    text,
    fingerprint: known,
    ...(lang && { lang }),
  };
};

/** The files of a provision of a version: its text in each language, both as JSON, and how to cite it. */
export function provisionFiles(
  publication: Publication,
  version: Version,
  provision: Provision,
): DataFile[] {
  const path = `${publication.corpus.work.id}/${version.id}/${provision.id}`;
  return [
    file('json', `${path}.json`, [...new Set<Licence>([...licencesOf(version), 'own'])], () =>
      provisionJson(publication, version, provision),
    ),
    ...languages.flatMap((lang) => {
      const cited = { version, provision, lang };
      return [
        file(
          'akn',
          `${path}.${lang}.akn.xml`,
          [licenceOf(version, lang)],
          () => akn(publication, version, provision, lang),
          lang,
        ),
        file(
          'txt',
          `${path}.${lang}.txt`,
          [licenceOf(version, lang)],
          () => txt(publication, version, provision, lang),
          lang,
        ),
        file('bibtex', `${path}.${lang}.bib`, ['own'], () => bibtex(publication, cited), lang),
        file('ris', `${path}.${lang}.ris`, ['own'], () => ris(publication, cited), lang),
        file('csl', `${path}.${lang}.csl.json`, ['own'], () => csl(publication, cited), lang),
      ];
    }),
  ];
}

/** The files of the work: its metadata, the aligned sentences of these versions, and what happened to it. */
export function workFiles(
  publication: Publication,
  versions: readonly Version[] = publication.corpus.work.versions,
): DataFile[] {
  const { work } = publication.corpus;
  return [
    file('jsonld', `${work.id}/work.jsonld`, ['own'], () => jsonFile(workGraph(publication))),
    ...versions.map((version) =>
      file('tmx', `${work.id}/${version.id}.tmx`, licencesOf(version), () =>
        tmx(publication, version),
      ),
    ),
    ...languages.map((lang) =>
      file('atom', `changes.${lang}.atom`, ['own'], () => atom(publication, lang), lang),
    ),
  ];
}

/** The files of the whole: of the rules, of the glossary, and the schemas. */
function commonFiles(publication: Publication): DataFile[] {
  const schemas = { manifest: manifestFile, provision: provisionFile, rules: rulesFile };
  return [
    file('skos', 'glossary.jsonld', ['own'], () => skos(publication)),
    file('rules', 'rules.json', ['own'], () => rulesJson(publication)),
    ...Object.entries(schemas).map(([name, schema]) =>
      file('schema', `schemas/${name}.json`, ['own'], () =>
        jsonFile(published(schema, publication.fileAt(`data/schemas/${name}.json`))),
      ),
    ),
  ];
}

/** Every file under /data/, sorted by path; the manifest, which lists the others, is the last. */
export const dataFiles = memoizeByObject((publication: Publication): readonly DataFile[] => {
  const files = [
    ...publication.corpus.work.versions.flatMap((version) =>
      version.provisions.flatMap((provision) => provisionFiles(publication, version, provision)),
    ),
    ...workFiles(publication),
    ...commonFiles(publication),
  ];
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return [...files, file('manifest', 'manifest.json', ['own'], () => manifest(publication, files))];
});
