import { expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { checkFiles } from '../../src/check/check-content.ts';
import { dataFiles } from '../../src/exports/files.ts';
import { bannerOf } from '../../src/i18n/banner.ts';
import { textTitle } from '../../src/i18n/text-name.ts';
import { provisionFile } from '../../src/exports/schemas/provision.ts';
import { wordingsOf } from '../../src/model/wordings.ts';
import { blocksOf } from '../../src/model/structure.ts';
import { workOf } from '../../src/model/works.ts';
import { createPublication } from '../../src/create-publication.ts';
import { filesWith } from '../support/content.ts';
import { haveStandards, noStandards, standard } from '../support/standards.ts';
import { elementIn, elementsIn, readXml } from '../support/xml.ts';

/** An invented law with the structure of printed Peruvian laws, in Spanish only. */
const id = 'ley-de-ejemplo';
const folder = `works/${id}`;
const workFile = `id: ${id}
type: act
subtype: ley
country: pe
number: "99001"
name: { es: "Ley de Ejemplo N.º 99001", en: "Example Law No. 99001" }
short: { es: "Ley 99001", en: "Law 99001" }
title: { es: "Ley de Ejemplo", en: "Example Law" }
published: 2001-01-01
authentic: es
languages: [es]
depth: text
parts:
  - num: "Capítulo I"
    title: "De las cosas que se ponen de ejemplo"
    provisions: [art-1, art-2, disp-1]
versions:
  - id: "2001"
    name: { es: "redacción original", en: "original wording" }
    text: verbatim
    published: 2001-01-01
    inForceFrom: 2001-01-02
    note: { es: "Un ejemplo.", en: "An example." }
    cites: ["dl-1350: ejemplo"]
  - id: "2010"
    name: { es: "modificada", en: "as amended" }
    text: verbatim
    published: 2010-01-01
    inForceFrom: 2010-01-02
    provisions: [art-1, art-2]
    note: { es: "Un ejemplo.", en: "An example." }
    gone: [a-2]
    cites: ["dl-1350: ejemplo"]
`;
const segment = (attributes: string, text: string): string =>
  `<Segment ${attributes}>\n<Es>${text}</Es>\n</Segment>\n`;
const provision = (front: string, ...segments: string[]): string =>
  `---\n${front}\n---\n\n${segments.join('\n')}`;
const first = [
  segment('id="a-1" num="1.1"', 'Son ejemplos:'),
  segment('id="a-1-a" num="a)" in="a-1"', 'el primero;'),
  segment('id="a-1-b" num="b)" in="a-1"', 'el segundo.'),
  segment('id="a-2" role="note"', 'Nota del editor.'),
];
const second = [
  segment('id="b-1"', 'El artículo 7 de otra ley queda así:'),
  segment('id="b-q" role="heading" in="b-1"', '“Artículo 7.- Título'),
  segment('id="b-q-1" in="b-q"', 'Las clases son:”'),
  segment(
    'id="b-t" role="table" num="Cuadro 1" in="b-q"',
    '\n\n| Clase | Cosa |\n| --- | --- |\n| A | Mesa |\n\n',
  ),
  segment('id="b-t-1" in="b-t"', 'Pie del cuadro.'),
  segment('id="b-n" role="note" in="b-q"', 'Confrontar con otra ley.'),
  segment('id="b-n-1" in="b-n"', 'Y con una más.'),
];
const law = {
  [`${folder}/work.yaml`]: workFile,
  [`${folder}/2001/art-1.mdx`]: provision('num: "Art. 1"\ntitle: "Ejemplos"', ...first),
  [`${folder}/2001/art-2.mdx`]: provision('num: "Art. 2"\ntitle: "Otra ley"', ...second),
  [`${folder}/2001/disp-1.mdx`]: provision(
    'num: { es: "Primera disp.", en: "Provision 1" }',
    segment('id="d-1"', 'Se publica.'),
  ),
  [`${folder}/2010/art-1.mdx`]: provision(
    'inherits: "2001"',
    segment('id="a-1-2010" num="1.1" replaces="a-1"', 'Son ejemplos desde hoy:'),
    segment('id="a-1-b-2010" num="b)" replaces="a-1-b"', 'otro.'),
  ),
  [`${folder}/2010/art-2.mdx`]: provision('num: "Art. 2"\ntitle: "Otra ley"\nrepealed: true'),
};
const checked = (changes: Readonly<Record<string, string>> = {}) => {
  const content = filesWith([], [], { ...law, ...changes });
  const folders = [folder, `${folder}/2001`, `${folder}/2010`];
  return checkFiles({ ...content, folders: new Set([...content.folders, ...folders]) });
};
const problemsOf = (changes: Readonly<Record<string, string>>): string[] =>
  checked(changes).problems.map(({ code, at, what }) => `${code} ${at.file}:${at.line} ${what}`);

const { corpus, problems } = checked();
if (!corpus) throw new Error('The example cannot be read.');
const work = workOf(corpus, id);
const publication = createPublication(new URL('https://ley.example.org'), corpus);
const files = new Map(
  dataFiles(publication)
    .filter(({ path }) => path.startsWith(`data/${id}/`))
    .map((file) => [file.path.slice(`data/${id}/`.length), file.text()]),
);
const place = (provisionId: string, version: string) =>
  wordingsOf(work, provisionId).find((one) => one.version.id === version)!;

it('a law in Spanish only passes the check, and its provisions need no title', () => {
  expect(problems).toEqual([]);
  expect(textTitle(work, place('disp-1', '2001'), 'es')).toBe('Ley 99001, primera disp.');
  expect(textTitle(work, place('art-1', '2001'), 'es')).toBe('Ley 99001, art. 1: Ejemplos');
});

it('a replacing sentence takes the position and the points of the replaced one', () => {
  const [lead, ...rest] = blocksOf(place('art-1', '2010').provision);
  expect(rest).toEqual([]);
  expect(lead?.segment.id).toBe('a-1-2010');
  expect(lead?.points.map((point) => [point.segment.id, point.segment.within])).toEqual([
    ['a-1-a', 'a-1-2010'],
    ['a-1-b-2010', 'a-1-2010'],
  ]);
  // The earlier wording keeps its own points.
  expect(
    blocksOf(place('art-1', '2001').provision)[0]?.points.map((point) => point.segment.id),
  ).toEqual(['a-1-a', 'a-1-b']);
});

it('a point is refused if its sentence is gone', () => {
  expect(
    problemsOf({
      [`${folder}/work.yaml`]: workFile.replace('gone: [a-2]', 'gone: [a-1]'),
      [`${folder}/2010/art-1.mdx`]: provision('inherits: "2001"'),
    }),
  ).toEqual(
    ['a-1-a', 'a-1-b'].map(
      (point) =>
        `reference-unresolved ${folder}/2010/art-1.mdx:2 ` +
        `Segment "${point}" has in="a-1", which is not an earlier segment of this provision.`,
    ),
  );
});

it('a point is refused after the text that follows the points', () => {
  const [lead, a, b, note] = first;
  expect(
    problemsOf({
      [`${folder}/2001/art-1.mdx`]: provision(
        'num: "Art. 1"\ntitle: "Ejemplos"',
        lead!,
        a!,
        note!,
        b!,
      ),
    })[0],
  ).toBe(
    `order-differs ${folder}/2001/art-1.mdx:18 ` +
      'Segment "a-1-b" is a point of "a-1", but a segment that is not one of its points comes ' +
      'between them.',
  );
});

it('a provision with notes needs a title', () => {
  const file = 'works/dl-1350/2017/art-36.mdx';
  const find = 'title: { es: "Regularización migratoria", en: "Migration regularisation" }\n';
  const found = checkFiles(filesWith([{ file, find, replace: '' }])).problems;
  expect(found.map(({ code, at, what }) => `${code} ${at.file}:${at.line} ${what}`)).toContain(
    `frontmatter-invalid ${file}:2 art-36 has no title.`,
  );
});

it('Akoma Ntoso has every line of headings, tables and notes, and is valid', async ({ skip }) => {
  const body = elementIn(readXml(files.get('2001/art-2.es.akn.xml')!), 'portionBody');
  expect(
    elementsIn(body, 'num', 'heading', 'p')
      .map(({ textContent }) => textContent)
      .filter(Boolean),
  ).toEqual([
    'Art. 2',
    'Otra ley',
    'El artículo 7 de otra ley queda así:',
    '“Artículo 7.- Título',
    'Las clases son:”',
    'Cuadro 1',
    'Clase',
    'Cosa',
    'A',
    'Mesa',
    'Pie del cuadro.',
    'Confrontar con otra ley.',
    'Y con una más.',
  ]);
  skip(!haveStandards, noStandards);
  const { errors } = await validateXML({
    xml: [...files]
      .filter(([path]) => path.endsWith('.akn.xml'))
      .map(([path, contents]) => ({ fileName: path.replaceAll('/', '_'), contents })),
    schema: [{ fileName: 'akomantoso30.xsd', contents: standard('akn/akomantoso30.xsd') }],
    preload: [{ fileName: 'xml.xsd', contents: standard('akn/xml.xsd') }],
  });
  expect(errors.map(({ message }) => message)).toEqual([]);
});

it('plain text has the numbers of the law', () => {
  const [, text] = files.get('2010/art-1.es.txt')!.split('\n---\n');
  expect(text).toBe('1.1 Son ejemplos desde hoy:\na) el primero;\nb) otro.\n');
});

it('JSON matches its schema, without a title if the law gives none', () => {
  for (const [path, text] of files)
    if (path.endsWith('.json') && !path.endsWith('.csl.json'))
      expect([path, provisionFile.safeParse(JSON.parse(text)).error]).toEqual([path, undefined]);
  expect(JSON.parse(files.get('2001/disp-1.json')!).provision).not.toHaveProperty('title');
});

it('the banner of a wording is a sentence, or empty if there is nothing to say', () => {
  expect(bannerOf(corpus, place('art-1', '2001'), 'es')).toBe(
    'Reemplazada el 2-1-2010. No la use como ley de hoy.',
  );
  expect(bannerOf(corpus, place('art-1', '2010'), 'es')).toBe('');
  const notes = elementsIn(readXml(files.get('2010/art-1.es.akn.xml')!), 'note');
  expect(notes.map(({ textContent }) => textContent?.trim())).not.toContain('');
});
