import { expect, it } from 'vitest';
import { checkFiles } from '../../src/check/check-content.ts';
import { report } from '../../src/check/report.ts';
import { type ContentEdit, filesWith, goodFiles } from '../support/content.ts';

const notes = 'works/dl-1350/2023/notes.yaml';
const law = 'works/dl-1350/2017/art-29-2.mdx';
const page = 'categories/es/stateless-persons.mdx';
const source = 'sources/un-network-migration-law.txt';
const textOf = (path: string): string => goodFiles().files.get(path)!.text;
const lineWith = (path: string, start: string): string =>
  textOf(path)
    .split('\n')
    .find((line) => line.startsWith(start))!;
const note = lineWith(notes, '    es: "Es el nombre de la calidad');
const noteEnglish = lineWith(notes, '    en: "It is the name of the status');
const note4 = lineWith(notes, '    es: "Menciona a quien migró por un desastre');
const firstStep = lineWith(page, '1. ');
const crlf = (path: string): Buffer => Buffer.from(textOf(path).replaceAll('\n', '\r\n'));

/**
 * The report on files added or on edits. Lines of an edited file are counted from the first edit,
 * as "+0", so that other lines of the content can change.
 */
function messages(
  edits: readonly ContentEdit[],
  added: Readonly<Record<string, string | Uint8Array>> = {},
): string {
  const text = report(checkFiles(filesWith(edits, [], added)).problems);
  const [edit] = edits;
  if (!edit) return text;
  const first = textOf(edit.file).split(edit.find)[0]!.split('\n').length;
  return text.replace(/^(content\/\S+?):(\d+):/gm, (_, file: string, line: string) => {
    const below = Number(line) - first;
    return `${file}:${below < 0 ? '' : '+'}${below}:`;
  });
}

/** Mistakes that editors make. Each must be reported once, with its cause and its position. */
const mistakes: Readonly<Record<string, () => string>> = {
  'the English of a note left out': () =>
    messages([{ file: notes, find: `${noteEnglish}\n`, replace: '' }]),
  'a key twice': () => messages([{ file: notes, find: note4, replace: `${note4}\n${note4}` }]),
  'a tab': () => messages([{ file: notes, find: note, replace: note.replace('    es', '\tes') }]),
  'a quote inside quotes': () =>
    messages([{ file: notes, find: note, replace: note.replace('humanitaria', '"humanitaria"') }]),
  'a quote that is not closed': () =>
    messages([{ file: notes, find: note, replace: note.slice(0, -1) }]),
  'a colon without quotes': () =>
    messages([{ file: notes, find: note, replace: '    es: Es el nombre: humanitaria.' }]),
  'smart quotes round a text': () =>
    messages([{ file: notes, find: note, replace: '    es: “Es el nombre de la calidad.”' }]),
  'smart quotes in an attribute': () =>
    messages([{ file: law, find: '<Segment id="k-7"', replace: '<Segment id=“k-7”' }]),
  'an id with an accent': () =>
    messages([
      {
        file: 'categories.yaml',
        find: '- id: stateless-persons',
        replace: '- id: personas-apátridas',
      },
    ]),
  'a segment id with an accent': () =>
    messages([{ file: law, find: '<Segment id="k-7"', replace: '<Segment id="k-ñ"' }]),
  'a hash sign in a text without quotes': () =>
    messages([
      { file: notes, find: note, replace: '    es: Es el nombre de la calidad #1 de hoy' },
    ]),
  'CRLF in the source text': () => messages([], { [source]: crlf(source) }),
  'a file in Latin-1': () =>
    messages([], {
      [law]: Buffer.from(textOf(law).replaceAll(/[^\u0000-\u00ff]/g, "'"), 'latin1'),
    }),
  'a file in UTF-16': () =>
    messages([], { [notes]: Buffer.from(`\ufeff${textOf(notes)}`, 'utf16le') }),
  'a file saved in two encodings': () =>
    messages([{ file: notes, find: note, replace: Buffer.from(note).toString('latin1') }]),
  'a link that is not closed': () =>
    messages([
      { file: page, find: firstStep, replace: '1. Pida [ayuda gratis](page:help y espere.' },
    ]),
  'braces in the prose': () =>
    messages([{ file: page, find: firstStep, replace: '1. Pida {ayuda gratis} y espere.' }]),
  'one brace in the prose': () =>
    messages([{ file: page, find: firstStep, replace: '1. Pida { ayuda gratis y espere.' }]),
  'a duplicate slug': () =>
    messages([
      {
        file: 'categories.yaml',
        find: 'es: personas-apatridas',
        replace: 'es: ninez-no-acompanada',
      },
    ]),
  'a wrong id among the questions': () =>
    messages([
      { file: 'search/intents/child-meaning.yaml', find: 'term:child', replace: 'term:chlid' },
    ]),
  'a list of questions in place of a text': () =>
    messages([], {
      'search/intents/new.yaml': 'answers: ["term:child"]\nes: ["edad"]\nen: |\n  age\n',
    }),
};

it.each(Object.entries(mistakes))(
  'the check reports a mistake once, with its cause: %s',
  (_, message) => {
    expect(message()).toMatchSnapshot();
    expect(message()).toContain('1 problem in 1 file');
  },
);

it('the check ignores CRLF and a byte order mark in every file but the source text', () => {
  const all = Object.fromEntries(
    [...goodFiles().files.keys()]
      .filter((path) => path !== source)
      .map((path) => [path, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), crlf(path)])]),
  );
  const { corpus, problems } = checkFiles(filesWith([], [], all));
  expect(problems).toEqual([]);
  expect(JSON.stringify(corpus)).toBe(JSON.stringify(checkFiles(goodFiles()).corpus));
});
