import { memoizeByObject } from '../model/memoize.ts';
import { languages } from '../model/language.ts';
import { type Provision, type Version, isSummary } from '../model/law.ts';
import { hasPage } from '../model/pages.ts';
import { akn } from './akn.ts';
import { atom } from './atom.ts';
import { bibtex } from './bibtex.ts';
import { csl } from './csl.ts';
import { type DataFile, createDataFile } from './data-file.ts';
import { jsonFile } from './json-file.ts';
import { workGraph } from './jsonld.ts';
import { manifest } from './manifest.ts';
import { provisionJson } from './provision.ts';
import type { Publication } from './publication.ts';
import { ris } from './ris.ts';
import { rulesVectorsJson } from './rules-vectors.ts';
import { rulesJson } from './rules.ts';
import { manifestFile } from './schemas/manifest.ts';
import { provisionFile } from './schemas/provision.ts';
import { rulesVectorsFile } from './schemas/rules-vectors.ts';
import { rulesFile } from './schemas/rules.ts';
import { publishedSchema } from './schemas/shared.ts';
import { skos } from './skos.ts';
import { type Licence, licenceOf, licencesOf } from './licences.ts';
import { tmx } from './tmx.ts';
import { txt } from './txt.ts';

/**
 * The files of a provision of a version: its text in each language, both as JSON, and how to cite
 * it.
 */
export function provisionFiles(
  publication: Publication,
  version: Version,
  provision: Provision,
): DataFile[] {
  const { work } = publication.corpus;
  const path = `${work.id}/${version.id}/${provision.id}`;
  // A summary of ours is no text of the law, and is not marked up as one.
  const isLaw = !isSummary(version);
  return [
    createDataFile(
      'json',
      `${path}.json`,
      [...new Set<Licence>([...licencesOf(version), 'own'])],
      () => provisionJson(publication, version, provision),
    ),
    ...work.languages.flatMap((lang) => {
      const cited = { version, provision, lang };
      return [
        ...(isLaw
          ? [
              createDataFile(
                'akn',
                `${path}.${lang}.akn.xml`,
                [licenceOf(version, lang)],
                () => akn(publication, version, provision, lang),
                lang,
              ),
            ]
          : []),
        createDataFile(
          'txt',
          `${path}.${lang}.txt`,
          [licenceOf(version, lang)],
          () => txt(publication, version, provision, lang),
          lang,
        ),
        createDataFile(
          'bibtex',
          `${path}.${lang}.bib`,
          ['own'],
          () => bibtex(publication, cited),
          lang,
        ),
        createDataFile('ris', `${path}.${lang}.ris`, ['own'], () => ris(publication, cited), lang),
        createDataFile(
          'csl',
          `${path}.${lang}.csl.json`,
          ['own'],
          () => csl(publication, cited),
          lang,
        ),
      ];
    }),
  ];
}

/**
 * The files of the work: its metadata, the aligned sentences of these versions, and what happened
 * to it.
 */
export function workFiles(
  publication: Publication,
  versions: readonly Version[] = publication.corpus.work.versions,
): DataFile[] {
  const { work, works } = publication.corpus;
  // The address of the feed of the site's own law is older than the others.
  const feed = work.id === works[0]!.id ? 'changes' : `${work.id}/changes`;
  const hasPairs = work.languages.length > 1;
  return [
    createDataFile('jsonld', `${work.id}/work.jsonld`, ['own'], () =>
      jsonFile(workGraph(publication)),
    ),
    ...versions
      .filter((version) => hasPairs && !isSummary(version))
      .map((version) =>
        createDataFile('tmx', `${work.id}/${version.id}.tmx`, licencesOf(version), () =>
          tmx(publication, version),
        ),
      ),
    ...(work.timeline.length > 0 ? languages : []).map((lang) =>
      createDataFile(
        'atom',
        `${feed}.${lang}.atom`,
        ['own'],
        () => atom(publication, feed, lang),
        lang,
      ),
    ),
  ];
}

/** The files of the whole: of the rules, if the site has any, of the glossary, and the schemas. */
function commonFiles(publication: Publication): DataFile[] {
  const hasRules = hasPage(publication.corpus, 'selfCheck');
  const schemas = {
    manifest: manifestFile,
    provision: provisionFile,
    ...(hasRules && { rules: rulesFile, 'rules-vectors': rulesVectorsFile }),
  };
  return [
    createDataFile('skos', 'glossary.jsonld', ['own'], () => skos(publication)),
    ...(hasRules
      ? [
          createDataFile('rules', 'rules.json', ['own'], () => rulesJson(publication)),
          createDataFile('vectors', 'rules-vectors.json', ['own'], () =>
            rulesVectorsJson(publication),
          ),
        ]
      : []),
    ...Object.entries(schemas).map(([name, schema]) =>
      createDataFile('schema', `schemas/${name}.json`, ['own'], () =>
        jsonFile(publishedSchema(schema, publication.fileAt(`data/schemas/${name}.json`))),
      ),
    ),
  ];
}

/** Every file of a law. */
const filesOfWork = (publication: Publication): DataFile[] => [
  ...publication.corpus.work.versions.flatMap((version) =>
    version.provisions.flatMap((provision) => provisionFiles(publication, version, provision)),
  ),
  ...workFiles(publication),
];

/** Every file under /data/, sorted by path; the manifest, which lists the others, is the last. */
export const dataFiles = memoizeByObject((publication: Publication): readonly DataFile[] => {
  const files = [
    ...publication.corpus.works.flatMap((work) => filesOfWork(publication.of(work))),
    ...commonFiles(publication),
  ];
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return [
    ...files,
    createDataFile('manifest', 'manifest.json', ['own'], () => manifest(publication, files)),
  ];
});
