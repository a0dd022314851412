import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { checkFiles } from '../../src/check/check-content.ts';
import { report } from '../../src/check/report.ts';
import { resolveCitation } from '../../src/client/search/citation/resolve.ts';
import { readFiles } from '../../src/corpus/content-files.ts';
import { corpusFrom } from '../../src/corpus/read-corpus.ts';
import { citation } from '../../src/exports/cite.ts';
import { dataFiles } from '../../src/exports/files.ts';
import { workGraph } from '../../src/exports/jsonld.ts';
import { textLabel } from '../../src/i18n/text-name.ts';
import { groupByReading } from '../../src/i18n/as-of.ts';
import { inForceStatus, textWarning } from '../../src/i18n/in-force-status.ts';
import { siteMapFiles } from '../../src/i18n/site-map.ts';
import { type Language, languages } from '../../src/model/language.ts';
import { textWordingsOf, workOf } from '../../src/model/works.ts';
import { createPublication } from '../../src/create-publication.ts';
import { createDictionary } from '../../src/search/dictionary.ts';
import { createRecords } from '../../src/search/records.ts';
import { provisionsWithRules } from '../../src/self-check/topics.ts';
import { type ContentEdit, filesWith } from '../support/content.ts';
import { environmentWith } from '../support/run-npm.ts';
import { haveStandards, noStandards, standard } from '../support/standards.ts';
import { begins, dayBefore, exampleLaw, sampleLaw, threeLaws } from '../support/three-laws.ts';

const site = new URL('https://umbral.example');

const folder = threeLaws();
afterAll(folder.remove);
const threeFiles = readFiles(folder.root);
const corpusOn = (day: string) => corpusFrom(threeFiles, day).corpus!;
const [before, after] = [corpusOn(dayBefore), corpusOn(begins)];

it.each([undefined, '2023-12-31', dayBefore, begins, '2027-01-01'])(
  'three laws pass the check on the day %s',
  (day) => {
    const { problems } = checkFiles(threeFiles, day);
    expect(problems.length === 0 ? '' : report(problems)).toBe('');
  },
);

/** A wording of the example law on a day. */
const wording = (corpus: typeof after, provision: string, version: string) => {
  const place = textWordingsOf(workOf(corpus, exampleLaw), provision).find(
    (one) => one.version.id === version,
  )!;
  return { ...place, corpus };
};
const words = ({ provision }: ReturnType<typeof wording>): string[] =>
  provision.segments.map(({ text }) => text.es);

describe('the wordings of a law of depth text, before and from the first day of an act', () => {
  it.each([
    ['art-3', '2024', 'current shown', 'former'],
    ['art-3', '2026', 'deferred', 'current shown'],
    ['art-62-c', '2026', 'deferred shown', 'current shown'],
    ['art-63', '2024', 'current shown', 'former'],
    ['art-63', '2026', 'deferred', 'current shown'],
    ['art-64', '2026', 'deferred shown', 'deferred shown'],
    ['art-5', '2024', 'current shown', 'current shown'],
    ['art-5', '2026-2', 'deferred', 'deferred'],
  ])('%s of %s is %s, then %s', (id, version, ...expected) => {
    const found = [before, after].map((corpus) => {
      const { role, isShown } = wording(corpus, id, version).provision;
      return isShown ? `${role} shown` : role;
    });
    expect(found).toEqual(expected);
  });

  it('keep the sentences that a later wording does not state', () => {
    expect(words(wording(after, 'art-3', '2026'))).toEqual([
      'Las sillas se pintan una vez al año.',
      'El color de las sillas es azul marino.',
    ]);
  });

  it('keep the number and the title when they are repealed, but no sentences', () => {
    const { provision } = wording(after, 'art-63', '2026');
    expect(provision).toMatchObject({ repealed: true, segments: [] });
    expect([provision.num.es, provision.title.es]).toEqual(['Art. 63', 'Multa por desorden']);
  });
});

describe('the standing of a wording', () => {
  const said = (
    corpus: typeof after,
    id: string,
    version: string,
    lang: Language = 'es',
  ): (string | undefined)[] => {
    const place = wording(corpus, id, version);
    return [inForceStatus(corpus, place, lang), textWarning(place, lang)];
  };

  it('states the day on which it was replaced', () => {
    expect(said(after, 'art-3', '2024')).toEqual([
      'Rigió hasta el 30-6-2026',
      'Reemplazada el 1-7-2026. No la use como ley de hoy.',
    ]);
  });

  it('names no day of reading before its first day', () => {
    expect(said(after, 'art-3', '2026')).toEqual(['Vigente desde el 1-7-2026', undefined]);
    expect(said(after, 'art-3', '2026', 'en')).toEqual(['In force since 1 Jul 2026', undefined]);
  });

  it('names no day of reading if no source has one', () => {
    const sources = after.sources.map((source) => ({ ...source, asOf: undefined }));
    expect(said({ ...after, sources }, 'art-5', '2024')).toEqual([
      'Vigente desde el 1-2-2024',
      undefined,
    ]);
  });

  it('labels a source without a day of reading', () => {
    const labels = (act?: string): string[] =>
      groupByReading('es', [{ asOf: undefined, act }], (source) => source).map(
        ({ label }) => label,
      );
    expect(labels('ley/1')).toEqual(['Fuente, sin fecha de lectura:']);
    expect(labels()).toEqual(['Página leída en una copia guardada, sin fecha de lectura:']);
  });

  it('states when it begins, if that is known', () => {
    expect(said(before, 'art-3', '2026')).toEqual([
      'Aprobada; rige desde el 1-7-2026',
      'Esta redacción está aprobada y empieza a regir el 1 de julio de 2026. Antes de ese día ' +
        'no la use como ley de hoy.',
    ]);
    expect(said(after, 'art-5', '2026-2')).toEqual([
      'Aprobada; no encontramos prueba de que ya rija',
      'Esta norma está aprobada, pero no encontramos nada que muestre que ya rige. ' +
        'No la use como ley de hoy.',
    ]);
  });

  it('states that it is repealed, or will be', () => {
    expect(said(after, 'art-63', '2026')).toEqual([
      'Derogado desde el 1-7-2026',
      'Este artículo ya no es parte de la ley.',
    ]);
    expect(said(before, 'art-63', '2026')).toEqual([
      'Se deroga el 1-7-2026',
      'Este artículo deja de ser parte de la ley el 1 de julio de 2026.',
    ]);
  });

  it('is a whole sentence in its files and in its citation', () => {
    const publication = createPublication(site, after).of(workOf(after, exampleLaw));
    const place = wording(after, 'art-3', '2024');
    const warning = 'Reemplazada el 1-7-2026. No la use como ley de hoy.';
    expect(fileOf(`${exampleLaw}/2024/art-3.es.txt`).split('\n')).toContain(warning);
    expect(citation(publication, { ...place, lang: 'es' })).toMatch(
      new RegExp(`/es/ley/ley-99001/art-3/2024/\\. ${warning}$`),
    );
    expect(citation(publication, { ...wording(after, 'art-3', '2026'), lang: 'es' })).toMatch(
      /\/es\/ley\/ley-99001\/art-3\/$/,
    );
  });

  it('includes the parents of a point in its label', () => {
    const { provision, version } = wording(after, 'art-1', '2024');
    const label = (id: string): string =>
      textLabel(
        provision,
        version,
        provision.segments.find((one) => one.id === id)!,
        'es',
      );
    expect(['1-1', '1-2-a', '1-2-a-ii'].map(label)).toEqual([
      'Art. 1, 1.1',
      'Art. 1, 1.2, a)',
      'Art. 1, 1.2, a), ii)',
    ]);
  });
});

const files = dataFiles(createPublication(site, after));
const fileOf = (path: string): string => files.find((file) => file.path === `data/${path}`)!.text();

describe('the data files', () => {
  it('are in Spanish only and have no TMX for a law without English', () => {
    const own = files.map(({ path }) => path).filter((path) => path.includes(exampleLaw));
    expect(own.filter((path) => /\.en\.(?!atom)|\.tmx$/.test(path))).toEqual([]);
    expect(own).toContain(`data/${exampleLaw}/2024/art-62-b.es.akn.xml`);
    const paths = files.map(({ path }) => path);
    expect(paths).toContain(`data/${sampleLaw}/2025.tmx`);
    expect(paths).toContain(`data/${sampleLaw}/2025/art-unico.en.akn.xml`);
  });

  it('have no empty sentences', () => {
    const empty = files
      .filter(({ path }) => path.includes('ley-9900') && !path.endsWith('.jsonld'))
      .filter(({ text, path }) =>
        /\.txt$/.test(path)
          ? /^\n|\n\n/.test(text())
          : /": "",|<note[^>]*><\/note>|\{ \| /.test(text()),
      )
      .map(({ path }) => path)
      .filter((path) => !/ley-99001.*\.json$/.test(path));
    expect(empty).toEqual([]);
  });

  it('have the printed numbers, and separate notes of the publisher, in plain text', () => {
    const text = (path: string): string[] => fileOf(path).split('\n---\n')[1]!.trim().split('\n');
    expect(text(`${exampleLaw}/2024/art-1.es.txt`)).toEqual([
      '1.1 Esta ley de ejemplo trata de los muebles de una sala inventada.',
      '1.2 La sala inventada tiene:',
      'a) Sillas, que pueden ser:',
      'i) de madera de cedro; o',
      'ii) de mimbre.',
      'b) Una mesa redonda.',
      '1.3 Lo demás se decide por sorteo.',
    ]);
    expect(text(`${exampleLaw}/2024/art-2.es.txt`)).toEqual([
      'Las sillas tienen las medidas siguientes:',
      'Silla | Alto en centímetros ; Baja | 40 ; Alta | 75',
      '[Nota de la editora: la tabla se imprimió en una hoja aparte.]',
    ]);
  });

  it('are valid Akoma Ntoso', async ({ skip }) => {
    skip(!haveStandards, noStandards);
    const { errors, valid } = await validateXML({
      xml: files
        .filter(({ path }) => path.includes('ley-9900') && path.endsWith('.akn.xml'))
        .map(({ path, text }) => ({ fileName: path.replaceAll('/', '_'), contents: text() })),
      schema: [{ fileName: 'akomantoso30.xsd', contents: standard('akn/akomantoso30.xsd') }],
      preload: [{ fileName: 'xml.xsd', contents: standard('akn/xml.xsd') }],
    });
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(valid).toBe(true);
  });

  it('name only files that exist', () => {
    const publication = createPublication(site, after).of(workOf(after, exampleLaw));
    const named = [
      ...JSON.stringify(workGraph(publication)).matchAll(/"contentUrl":"[^"]*?\/(data\/[^"]*)"/g),
    ];
    expect(named.length).toBeGreaterThan(10);
    const paths = new Set(files.map(({ path }) => path));
    expect(named.map(([, path]) => path!).filter((path) => !paths.has(path))).toEqual([]);
  });
});

it('a sitemap of several files has every page once, with its translation if it has one', () => {
  const fileAt = (name: string): string => `https://umbral.example/${name}`;
  const locations = (text = ''): string[] =>
    [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url!);
  const whole = siteMapFiles(after, site, fileAt).get('sitemap.xml')!;
  const parts = siteMapFiles(after, site, fileAt, 50);
  const names = locations(parts.get('sitemap.xml')).map((url) => url.split('/').at(-1)!);
  expect(names.length).toBeGreaterThan(2);
  expect(names).toEqual([...parts.keys()].slice(1));
  expect(names.flatMap((name) => locations(parts.get(name)))).toEqual(locations(whole));
  for (const name of names) expect(locations(parts.get(name)).length).toBeLessThanOrEqual(50);
  const twins = (law: string): number[] =>
    whole
      .split('\n')
      .filter((line) => line.includes(`/${law}/`))
      .map((line) => line.split('hreflang=').length - 1);
  expect(new Set(twins(exampleLaw))).toEqual(new Set([0]));
  expect(new Set(twins(sampleLaw))).toEqual(new Set([2]));
});

it.each(languages)('every search record has text: %s', (lang) => {
  const records = createRecords(after, lang);
  expect(records.filter(({ content }) => content.trim() === '').map(({ id }) => id)).toEqual([]);
  const kindOf = (id: string) =>
    records.find((record) => record.id === `provision:${exampleLaw}/${id}`)?.filters['kind'];
  expect(['art-3', 'art-63', 'art-64'].map(kindOf)).toEqual([['law'], ['page'], ['page']]);
});

it('laws without notes have no self-check', () => {
  expect(after.works.map(({ id }) => id)).toEqual(['dl-1350', exampleLaw, sampleLaw]);
  expect(provisionsWithRules(after)).toEqual(['art-29-2', 'art-36']);
});

it('a law without English is cited by its name in either language', () => {
  const dictionary = createDictionary(after, 'en', []);
  for (const query of ['article II of the Example Act', 'art. II, Ley de Ejemplo'])
    expect(resolveCitation(query, dictionary).places.map(({ url }) => url)).toEqual([
      '/en/law/ley-99001/art-ii/',
    ]);
});

describe.each(languages)('a citation of another law (%s)', (lang) => {
  const dictionary = createDictionary(after, lang, []);
  const start = { es: '/es/ley/', en: '/en/law/' }[lang];
  const placesOf = (query: string) =>
    resolveCitation(query, dictionary).places.map(({ url }) => url.replace(start, ''));

  it.each([
    ['Ley 99001 art. 62-B', 'ley-99001/art-62-b/'],
    ['art. 62-B de la Ley N.º 99001', 'ley-99001/art-62-b/'],
    ['art. 62 B, Ley 99001', 'ley-99001/art-62-b/'],
    ['Ley 99001, artículo 62', 'ley-99001/art-62/'],
    ['art. 5 de la Ley de Ejemplo', 'ley-99001/art-5/'],
    ['art. II de la Ley de Ejemplo', 'ley-99001/art-ii/'],
    ['art. I de la Ley 99001', 'ley-99001/art-i/'],
    ['Artículo II del Título Preliminar de la Ley N.º 99001', 'ley-99001/art-ii/'],
    ['Ley 99001, Título Preliminar, art. II', 'ley-99001/art-ii/'],
    ['art. II del T.P. de la Ley 99001', 'ley-99001/art-ii/'],
    ['art. II TP Ley 99001', 'ley-99001/art-ii/'],
    ['article II of the Preliminary Title of Law 99001', 'ley-99001/art-ii/'],
    ['artículo único de la Ley 99002', 'ley-99002/art-unico/'],
    ['https://umbral.example/es/ley/ley-99001/art-ii/', 'ley-99001/art-ii/'],
    ['https://umbral.example/en/law/ley-99001/disp-final-1/', 'ley-99001/disp-final-1/'],
    ['ley 99001', 'ley-99001/'],
    ['Ley N.º 99002', 'ley-99002/'],
    ['art. 36', 'dl-1350/art-36/'],
    ['art. 36 del DL 1350', 'dl-1350/art-36/'],
  ])('leads to its provision: %s', (query, place) => {
    expect(placesOf(query)[0]).toBe(place);
  });

  it.each(['art. 5', 'art. II', 'artículo II del Título Preliminar', 'art. 62-B'])(
    'is taken for one of the main law without the name of the law: %s',
    (query) => {
      const { places, missing } = resolveCitation(query, dictionary);
      expect([places, missing]).toEqual([[], query]);
    },
  );

  it.each([
    'art. III de la Ley 99001',
    'art. 99 de la Ley de Ejemplo',
    'art. 36 de la Ley 99001',
    'art. 36 de la Ley de Ejemplo',
  ])('is missing if the law does not have the article: %s', (query) => {
    const { places, missing } = resolveCitation(query, dictionary);
    expect([places, missing]).toEqual([[], query]);
  });
});

const work = `works/${exampleLaw}/work.yaml`;
const inLaw = (file: string): string => `works/${exampleLaw}/${file}.mdx`;
const change = (file: string, find: string, replace: string): ContentEdit => ({
  file,
  find,
  replace,
});

/** A fault, its edits, its position (code, file and line) and words of its message. */
const refused: readonly (readonly [
  name: string,
  edits: readonly ContentEdit[],
  place: string,
  what: string,
])[] = [
  [
    'a point of an unknown sentence',
    [change(inLaw('2024/art-1'), 'in="1-2" num="a)"', 'in="1-9" num="a)"')],
    `reference-unresolved ${inLaw('2024/art-1')}:14`,
    'in="1-9"',
  ],
  [
    'a point before its paragraph',
    [change(inLaw('2024/art-1'), 'id="1-1" num="1.1"', 'id="1-1" in="1-2" num="1.1"')],
    `reference-unresolved ${inLaw('2024/art-1')}:6`,
    'which is not an earlier segment',
  ],
  [
    'a table with a short row',
    [change(inLaw('2024/art-2'), '| Baja  | 40                  |', '| Baja |')],
    `element-misplaced ${inLaw('2024/art-2')}:10`,
    'different numbers of cells',
  ],
  [
    'a table without rows',
    [change(inLaw('2024/art-1'), 'id="1-1" num="1.1"', 'id="1-1" role="table" num="1.1"')],
    `element-misplaced ${inLaw('2024/art-1')}:6`,
    'has no rows',
  ],
  [
    'a phrase in a text without notes',
    [change(inLaw('2024/art-3'), 'verde oliva', '[verde oliva](phrase:green)')],
    `element-misplaced ${inLaw('2024/art-3')}:10`,
    'contains phrases',
  ],
  [
    'a role of notes',
    [change(inLaw('2024/art-3'), 'id="3-1"', 'id="3-1" role="condition"')],
    `element-misplaced ${inLaw('2024/art-3')}:6`,
    'has role "condition"',
  ],
  [
    'English in a law without it',
    [change(inLaw('2024/art-62'), '</Es>\n', '</Es>\n<En>There is a notebook.</En>\n')],
    `segment-unpaired ${inLaw('2024/art-62')}:6`,
    'work.yaml does not list',
  ],
  [
    'no Spanish',
    [
      change(
        `works/${sampleLaw}/2025/art-unico.mdx`,
        '<Es>El paraguas se devuelve seco.</Es>\n',
        '',
      ),
    ],
    `segment-unpaired works/${sampleLaw}/2025/art-unico.mdx:11`,
    'no Spanish text',
  ],
  [
    'a repealed article with sentences',
    [change(inLaw('2026/art-62-c'), 'num: "', 'repealed: true\nnum: "')],
    `frontmatter-invalid ${inLaw('2026/art-62-c')}:2`,
    'repealed, but has segments',
  ],
  [
    'an article without a sentence',
    [
      change(
        inLaw('2026/art-63'),
        'inherits: "2024"\nrepealed: true',
        'num: "Art. 63"\ntitle: "Multa"',
      ),
    ],
    `frontmatter-invalid ${inLaw('2026/art-63')}:2`,
    'has no segments',
  ],
  [
    'a consolidated sentence without a pin-cite',
    [change(inLaw('2026/art-3'), ' source="ley-99003" pin="art. 1"', '')],
    `source-unknown ${inLaw('2026/art-3')}:5`,
    'has no pin-cite',
  ],
  [
    'an act that is not a source',
    [change(inLaw('2026/art-3'), 'source="ley-99003"', 'source="ley-99009"')],
    `source-unknown ${inLaw('2026/art-3')}:5`,
    '"ley-99009"',
  ],
  [
    'a wording that replaces an unknown sentence',
    [change(inLaw('2026/art-3'), 'replaces="3-2"', 'replaces="3-9"')],
    `reference-unresolved ${inLaw('2026/art-3')}:5`,
    '"3-9"',
  ],
  [
    'a wording without a position',
    [change(inLaw('2026/art-3'), ' replaces="3-2"', '')],
    `reference-unresolved ${inLaw('2026/art-3')}:5`,
    'has no position',
  ],
  [
    'a wording that inherits from an unknown version',
    [change(inLaw('2026/art-3'), 'inherits: "2024"', 'inherits: "2025"')],
    `reference-unresolved ${inLaw('2026/art-3')}:1`,
    'inherits from version "2025"',
  ],
  [
    'an article that no version states',
    [change(work, 'provisions: [art-i, art-ii]', 'provisions: [art-i, art-ii, art-iii]')],
    `version-role ${work}`,
    'No version contains art-iii',
  ],
  [
    'an article in no part',
    [
      change(
        work,
        '        provisions: [art-1, art-2, art-3]',
        '        provisions: [art-1, art-2]',
      ),
    ],
    `version-role ${work}`,
    'art-3',
  ],
  [
    'an article in two parts',
    [change(work, 'provisions: [disp-trans-1]', 'provisions: [disp-trans-1, art-3]')],
    `id-duplicate ${work}`,
    '"art-3"',
  ],
  [
    'parts and a list of articles',
    [change(work, '\nparts:\n', '\nprovisions: [art-1]\nparts:\n')],
    `data-invalid ${work}:20`,
    'stand in its parts',
  ],
  [
    'neither parts nor articles',
    [change(`works/${sampleLaw}/work.yaml`, 'provisions: [art-unico]\n', '')],
    `data-invalid works/${sampleLaw}/work.yaml:2`,
    'list its articles',
  ],
  [
    'an unknown key of a part',
    [change(work, '- title: "Anexo"', '- titel: "Anexo"')],
    `data-invalid ${work}:38`,
    'Unknown key "titel"',
  ],
  [
    'an id used in two articles',
    [change(inLaw('2024/art-63'), 'id="63-1"', 'id="62-1"')],
    `id-duplicate ${inLaw('2024/art-63')}:6`,
    '"62-1" already exists',
  ],
  [
    'versions that are not in the order of time',
    [change(work, 'published: 2026-06-25', 'published: 2026-06-15')],
    `order-differs ${work}`,
    'listed after it',
  ],
  [
    'a law whose id differs from its folder',
    [change(work, 'id: ley-99001', 'id: ley-99009')],
    `data-invalid ${work}:2`,
    'its folder',
  ],
  [
    'two laws with the same type and number',
    [change(`works/${sampleLaw}/work.yaml`, 'number: "99002"', 'number: "99001"')],
    `id-duplicate works/${sampleLaw}/work.yaml:6`,
    `has the same type and number as ${exampleLaw} (works/${exampleLaw}/work.yaml:6)`,
  ],
  [
    'two laws with the same name',
    [change(`works/${sampleLaw}/work.yaml`, '  es: "Ley N.º 99002"', '  es: "Ley N.º 99001"')],
    `id-duplicate works/${sampleLaw}/work.yaml:8`,
    `has the same "name" (es) as ${exampleLaw} (works/${exampleLaw}/work.yaml:8)`,
  ],
  [
    'two laws with the same short name',
    [change(`works/${sampleLaw}/work.yaml`, '  en: "Law 99002"', '  en: "LAW  99001"')],
    `id-duplicate works/${sampleLaw}/work.yaml:12`,
    `has the same "short" (en) as ${exampleLaw} (works/${exampleLaw}/work.yaml:12)`,
  ],
  [
    'an id with a character that addresses cannot have',
    [change(inLaw('2024/art-3'), 'id="3-1"', 'id="3.1"')],
    `data-invalid ${inLaw('2024/art-3')}:6`,
    'lowercase letters',
  ],
];

describe('the check of three laws', () => {
  it.each(refused)('refuses %s', (_, edits, place, what) => {
    const { problems } = checkFiles(filesWith(edits, [], {}, threeFiles), begins);
    const found = problems.map((one) => `${one.code} ${one.at.file}:${one.at.line} ${one.what}`);
    expect(
      found.some((line) => line.startsWith(place) && line.includes(what)),
      `${place} … ${what}; found:\n${found.join('\n')}`,
    ).toBe(true);
  });

  it('needs titles of parts in both languages of the law', () => {
    const title = change(
      `works/${sampleLaw}/work.yaml`,
      'provisions: [art-unico]\n',
      'parts:\n  - { title: "De los paraguas de la biblioteca", provisions: [art-unico] }\n',
    );
    const { problems } = checkFiles(filesWith([title], [], {}, threeFiles), begins);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['language-wrong']));
  });

  it('exits with 1 and names every fault when run as a program', async () => {
    const own = threeLaws();
    try {
      const check = () =>
        promisify(execFile)(process.execPath, ['src/check/cli.ts'], {
          env: environmentWith({ CONTENT_DIR: own.root, AS_OF: begins }),
        });
      expect((await check()).stdout).toContain('No problems found: 3 laws,');
      const wrong = refused.filter(([name]) => /point of|short row|role of notes/.test(name));
      const faulty = filesWith(
        wrong.flatMap(([, edits]) => edits),
        [],
        {},
        readFiles(own.root),
      );
      for (const { file } of wrong.flatMap(([, edits]) => edits))
        writeFileSync(join(own.root, file), faulty.files.get(file)!.text);
      const { code, stderr } = (await check().catch((error: unknown) => error)) as {
        code: number;
        stderr: string;
      };
      expect(code).toBe(1);
      for (const [, , , what] of wrong) expect(stderr).toContain(what);
    } finally {
      own.remove();
    }
  });
});
