import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { corpusFrom } from '../../src/corpus/read-corpus.ts';
import { dataFiles } from '../../src/exports/files.ts';
import { workGraph } from '../../src/exports/jsonld.ts';
import { provisionFile } from '../../src/exports/schemas/provision.ts';
import type { ProvisionFile } from '../../src/exports/schemas/provision.ts';
import { disclaimersOf } from '../../src/exports/disclaimers.ts';
import { publishedSchema } from '../../src/exports/schemas/shared.ts';
import { checkFiles } from '../../src/check/check-content.ts';
import { createPublication } from '../../src/create-publication.ts';
import { workOf } from '../../src/model/works.ts';
import {
  type ExampleVersion,
  filesWithArticle,
  filesWithLaw,
  sentence,
  spanishOnly,
} from '../support/example-law.ts';
import { faultsOf } from '../support/schema-org.ts';
import { haveStandards, noStandards, standard } from '../support/standards.ts';
import { elementIn, elementsIn, readXml } from '../support/xml.ts';

const rows = (lang: 'Es' | 'En', lines: readonly string[]): string =>
  `<${lang}>\n\n${lines.join('\n')}\n\n</${lang}>`;
const spanishTable = rows('Es', ['| Trámite | Plazo |', '| --- | --- |', '| Visa | Diez días |']);
const englishTable = rows('En', ['| Procedure | Time |', '| --- | --- |', '| Visa | Ten days |']);
const bilingual = '<Es>La autoridad responde por escrito.</Es>\n<En>The authority answers.</En>';

/** An article with every kind of segment, in these languages. */
const article = (texts: string, table: string): string =>
  [
    sentence('1-0', 'role="heading"', texts),
    sentence('1-1', 'num="1.1"', texts),
    sentence('1-1-a', 'num="a)" in="1-1"', texts),
    sentence('1-1-a-i', 'num="i." in="1-1-a"', texts),
    sentence('1-1-b', 'num="b)" in="1-1"', texts),
    sentence('1-2', 'role="table"', table),
    sentence('1-3', 'role="note"', texts),
    sentence('1-4', '', texts),
  ].join('\n');

const versions = (texts: string, table: string): ExampleVersion[] => [
  {
    id: '2020',
    lines: ['inForceFrom: 2020-01-02'],
    provisions: {
      'art-1': { text: article(texts, table) },
      'art-2': { text: sentence('2-1', '', texts) },
      'disp-final-1': { text: sentence('disp-1', '', texts) },
    },
  },
  {
    id: '2022',
    lines: ['inForceFrom: 2022-01-02'],
    provisions: { 'art-2': { front: ['repealed: true'], text: '' } },
  },
];
const laws = [
  {
    name: 'in both languages',
    languages: ['es', 'en'],
    files: filesWithLaw(versions(bilingual, `${spanishTable}\n${englishTable}`)),
  },
  {
    name: 'in Spanish alone',
    languages: ['es'],
    files: filesWithLaw(versions(spanishOnly, spanishTable), ['languages: [es]']),
  },
];

const site = new URL('https://ley.example.org');
const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
const isValid = ajv.compile(publishedSchema(provisionFile, 'https://ley.example.org/p.json'));

describe.each(laws)('a law of depth text, $name', ({ languages, files }) => {
  const { corpus, problems } = checkFiles(files);
  const own = dataFiles(createPublication(site, corpus!)).filter(({ path }) =>
    path.startsWith('data/ley-99001/'),
  );
  const textAt = (path: string): string =>
    own.find((file) => file.path === `data/ley-99001/${path}`)!.text();
  const akn = own.filter(({ format }) => format === 'akn');

  it('passes the check', () => {
    expect(problems).toEqual([]);
  });

  it('has Akoma Ntoso of each wording that is valid against the schema', async ({ skip }) => {
    expect(akn).toHaveLength(4 * languages.length);
    skip(!haveStandards, noStandards);
    const { valid, errors } = await validateXML({
      xml: akn.map((file) => ({ fileName: file.path.replaceAll('/', '_'), contents: file.text() })),
      schema: [{ fileName: 'akomantoso30.xsd', contents: standard('akn/akomantoso30.xsd') }],
      preload: [{ fileName: 'xml.xsd', contents: standard('akn/xml.xsd') }],
    });
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(valid).toBe(true);
  });

  it('names only organisations and roles that the file describes in Akoma Ntoso', () => {
    for (const { text } of akn) {
      const document = readXml(text());
      const described = ['TLCOrganization', 'TLCRole']
        .flatMap((name) => elementsIn(document, name))
        .map((element) => `#${element.getAttribute('eId')}`);
      const named = elementsIn(document, 'FRBRauthor', 'FRBRtranslation').flatMap((element) =>
        ['href', 'as', 'by'].map((attribute) => element.getAttribute(attribute) ?? ''),
      );
      const local = named.filter((reference) => reference.startsWith('#'));
      expect(local.length).toBeGreaterThan(0);
      expect(local.filter((reference) => !described.includes(reference))).toEqual([]);
    }
  });

  it('has points within their paragraphs and tables by cell in Akoma Ntoso', () => {
    const document = readXml(textAt('2020/art-1.es.akn.xml'));
    const parents = elementsIn(document, 'point').map((point) => [
      point.getAttribute('eId'),
      (point.parentNode as Element | null)?.getAttribute('eId'),
      elementsIn(point, 'num')[0]?.textContent,
    ]);
    expect(parents).toEqual([
      ['art_1__para_1-1__point_1-1-a', 'art_1__para_1-1', 'a)'],
      ['art_1__para_1-1__point_1-1-a__point_1-1-a-i', 'art_1__para_1-1__point_1-1-a', 'i.'],
      ['art_1__para_1-1__point_1-1-b', 'art_1__para_1-1', 'b)'],
    ]);
    const cells = elementsIn(document, 'th', 'td').map(({ nodeName, textContent }) => [
      nodeName,
      textContent?.trim(),
    ]);
    expect(cells).toEqual([
      ['th', 'Trámite'],
      ['th', 'Plazo'],
      ['td', 'Visa'],
      ['td', 'Diez días'],
    ]);
  });

  it('marks repealed articles, and uses "article" for articles only, in Akoma Ntoso', () => {
    const repealed = elementIn(readXml(textAt('2022/art-2.es.akn.xml')), 'article');
    expect(repealed.getAttribute('status')).toBe('removed');
    const other = readXml(textAt('2020/disp-final-1.es.akn.xml'));
    expect(elementsIn(other, 'article')).toEqual([]);
    expect(elementIn(other, 'hcontainer').getAttribute('eId')).toBe('hcontainer_disp-final-1');
  });

  it('has JSON that matches the schema, with its numbers, points and cells', () => {
    const json = own
      .filter(({ format }) => format === 'json')
      .map((file) => JSON.parse(file.text()) as ProvisionFile);
    for (const file of json) expect([isValid(file), isValid.errors]).toEqual([true, null]);
    const { segments } = JSON.parse(textAt('2020/art-1.json')) as ProvisionFile;
    expect(segments.map(({ id, num, in: within }) => [id, num, within])).toEqual([
      ['1-0', undefined, undefined],
      ['1-1', '1.1', undefined],
      ['1-1-a', 'a)', '1-1'],
      ['1-1-a-i', 'i.', '1-1-a'],
      ['1-1-b', 'b)', '1-1'],
      ['1-2', undefined, undefined],
      ['1-3', undefined, undefined],
      ['1-4', undefined, undefined],
    ]);
    expect(segments[5]!.rows?.es).toEqual([
      ['Trámite', 'Plazo'],
      ['Visa', 'Diez días'],
    ]);
  });

  it('has files in the languages of its text only', () => {
    const named = new Set(
      own.filter(({ format }) => format !== 'atom').flatMap(({ lang }) => lang ?? []),
    );
    expect([...named].sort()).toEqual([...languages].sort());
    expect(own.some(({ format }) => format === 'tmx')).toBe(languages.length > 1);
  });

  it('has a schema.org expression in each of these languages', ({ skip }) => {
    const publication = createPublication(site, corpus!);
    const graph = workGraph(publication.of(workOf(corpus!, 'ley-99001')));
    const expressions = (
      graph['@graph'] as readonly { '@type': string; inLanguage?: unknown }[]
    ).filter((node) => node['@type'] === 'Legislation' && node.inLanguage !== undefined);
    expect(expressions).toHaveLength(4 * languages.length);
    skip(!haveStandards, noStandards);
    expect(faultsOf(graph)).toEqual([]);
  });
});

describe('the standing of a wording of depth text', () => {
  const standingIn = (lines: readonly string[], day: string): string[] => {
    const files = filesWithLaw([
      { id: '2020', lines, provisions: { 'art-1': { text: sentence('1-1') } } },
    ]);
    const { corpus } = corpusFrom(files, day);
    const publication = createPublication(site, corpus!).of(workOf(corpus!, 'ley-99001'));
    const [version] = publication.corpus.work.versions;
    return disclaimersOf(publication, 'es', version, version!.provisions[0]);
  };
  const note = 'Una ley inventada, para probar.';
  const own = ['banner: { es: "No la use.", en: "Do not use it." }'];

  it('has no empty sentence', () => {
    expect(standingIn(['inForceFrom: 2020-01-02'], '2026-06-12').slice(0, 1)).toEqual([note]);
  });

  it('states that the wording is not in force', () => {
    expect(standingIn([], '2026-06-12')[0]).toMatch(/^Esta norma está aprobada, pero /);
    expect(standingIn(['inForceFrom: 2027-01-02'], '2026-06-12')[0]).toContain(
      '2 de enero de 2027',
    );
    expect(standingIn(['inForceFrom: 2020-01-02', 'inForceTo: 2021-01-02'], '2026-06-12')[0]).toBe(
      'Rigió hasta el 2-1-2021. No la use como ley de hoy.',
    );
  });

  it('includes the banner of its version', () => {
    expect(standingIn(['inForceFrom: 2020-01-02', ...own], '2026-06-12').slice(0, 2)).toEqual([
      'No la use.',
      note,
    ]);
    expect(standingIn(own, '2026-06-12')[0]).toMatch(/^Esta norma está aprobada, .* No la use\.$/);
  });
});

describe('a summary', () => {
  const cited = 'source="ley-27891" pin="art. 5"';
  const { corpus } = corpusFrom(
    filesWithArticle(sentence('1-1', cited, bilingual), { kind: 'summary' }),
  );
  const publication = createPublication(site, corpus!);
  const own = dataFiles(publication).filter(({ path }) => path.startsWith('data/ley-99001/'));

  it('has no Akoma Ntoso and no TMX, which are for the text of the law', () => {
    const formats = new Set(own.map(({ format }) => format));
    expect([...formats].sort()).toEqual(['bibtex', 'csl', 'json', 'jsonld', 'ris', 'txt']);
  });

  it('has no address of an expression in JSON', () => {
    const { provision, version } = JSON.parse(
      own.find(({ format }) => format === 'json')!.text(),
    ) as ProvisionFile;
    expect([version.text, provision.iri]).toEqual(['summary', undefined]);
  });

  it('is a schema.org article about the provision, not an expression of the law', () => {
    const nodes = workGraph(publication.of(workOf(corpus!, 'ley-99001')))['@graph'] as unknown as {
      '@type': string;
      '@id': string;
      about?: { '@id': string };
      inLanguage?: string;
      workExample?: unknown[];
    }[];
    const provision = nodes.find(({ '@id': id }) => id.endsWith('#art-1'))!;
    expect(provision.workExample).toEqual([]);
    expect(
      nodes
        .filter(({ about }) => about?.['@id'] === provision['@id'])
        .map((node) => [node['@type'], node.inLanguage]),
    ).toEqual([
      ['Article', 'es'],
      ['Article', 'en'],
    ]);
    expect(
      nodes.filter((node) => node['@type'] === 'Legislation' && node.inLanguage !== undefined),
    ).toEqual([]);
  });
});
