import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/check/check-content.ts';
import type { ContentFiles } from '../../src/corpus/content-files.ts';
import { dataFiles } from '../../src/exports/files.ts';
import { siteMap } from '../../src/i18n/site-map.ts';
import { createPublication } from '../../src/create-publication.ts';
import { createRecords } from '../../src/search/records.ts';
import { modelBuild } from '../support/build-model.ts';
import { filesWith, goodFiles, placeOf } from '../support/content.ts';
import { placeAndFault } from '../support/problems.ts';
import { filesWithoutSelfCheck, withModuleOff } from '../support/without-self-check.ts';

const problemsOf = (files: ContentFiles): string[] =>
  checkFiles(files).problems.map((found) => `${placeAndFault(found)} ${found.hint}`);
const hint = 'Remove it, or remove "selfCheck: false" under "modules" in site.yaml.';

describe('a site without the self-check', () => {
  it('needs neither its words nor the rules, and shows provisions with rules as annotated', () => {
    const files = filesWithoutSelfCheck();
    const { corpus, problems } = checkFiles(files);
    expect(problems).toEqual([]);
    expect(
      corpus!.work.versions.flatMap(({ provisions }) => provisions.map((one) => one.depth)),
    ).toContain('rules');
    modelBuild(corpus!, files);
  });

  it('has no pages, records and data files of it', () => {
    const { corpus } = checkFiles(filesWithoutSelfCheck());
    const about = /selfCheck|method|embed|autoevaluacion|insertar|rules/;
    expect(siteMap(corpus!).filter(({ es }) => about.test(es))).toEqual([]);
    expect(createRecords(corpus!, 'es').filter(({ id }) => about.test(id))).toEqual([]);
    const paths = dataFiles(createPublication(new URL('https://ley.example.org'), corpus!)).map(
      ({ path }) => path,
    );
    expect(paths.filter((path) => about.test(path))).toEqual([]);
  });

  it('may not have its words', () => {
    const file = goodFiles().files.get('screening.yaml')!.text;
    expect(
      problemsOf(filesWith([], [], { 'screening.yaml': file }, filesWithoutSelfCheck())),
    ).toEqual([
      'screening.yaml:1 This file has the words of the self-check, which site.yaml leaves out. ' +
        'Remove it, or remove "selfCheck: false" from site.yaml.',
    ]);
  });

  it('may not lead to it from prose, intents and categories', () => {
    const { files, ...others } = withModuleOff();
    const found = problemsOf(filesWith([], ['screening.yaml'], {}, { files, ...others }));
    const about = placeOf('pages/es/about.mdx', '(page:selfCheck)');
    const facts = placeOf('categories.yaml', 'facts: [protection-applicant');
    expect(found).toEqual(
      expect.arrayContaining([
        `${about} Page "selfCheck" does not exist: site.yaml leaves out "selfCheck". ${hint}`,
        'search/intents/how-decided.yaml:1 Unknown answer "page:method": site.yaml leaves out ' +
          `"selfCheck". ${hint}`,
        `${facts} Category "refuge-and-asylum-applicants" lists questions of the self-check, but ` +
          `site.yaml leaves out "selfCheck". ${hint}`,
      ]),
    );
    expect(found.filter((one) => !one.includes('site.yaml leaves out "selfCheck"'))).toEqual([]);
  });
});

describe('a site with the self-check', () => {
  it('needs its words, or is told how to do without', () => {
    expect(problemsOf(filesWith([], ['screening.yaml']))).toEqual([
      'screening.yaml:1 This file is missing. Restore it. A site whose law has no rules does ' +
        'without it: write "modules: { selfCheck: false }" in site.yaml.',
    ]);
  });
});
