import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/check/check-content.ts';
import { contentFile } from '../../src/corpus/content-files.ts';
import { filesWith } from '../support/content.ts';
import { filesWithArticle, filesWithLaw, sentence, spanishOnly } from '../support/example-law.ts';
import { codedProblemsOf as problemsOf } from '../support/problems.ts';

const table = (es: readonly string[], en: readonly string[]): string =>
  `<Es>\n\n${es.join('\n')}\n\n</Es>\n<En>\n\n${en.join('\n')}\n\n</En>`;
const even = ['| Trámite | Plazo |', '| --- | --- |', '| Visa | Diez días |'];
const english = ['| Procedure | Time |', '| --- | --- |', '| Visa | Ten days |'];
const cited = 'source="ley-27891" pin="art. 5"';

describe('a provision of depth text', () => {
  it('may have numbers, points within points, tables, headings and notes', () => {
    const text = [
      sentence('1-1', 'num="1.1"'),
      sentence('1-1-a', 'num="a)" in="1-1"'),
      sentence('1-1-a-i', 'num="i." in="1-1-a"'),
      sentence('1-2', 'role="table"', table(even, english)),
      sentence('1-3', 'role="heading"'),
      sentence('1-4', 'role="note"'),
    ];
    expect(problemsOf(filesWithArticle(text.join('\n')))).toEqual([]);
  });

  it('may be repealed and have no sentences', () => {
    const files = (first: boolean) =>
      filesWithLaw([
        ...(first
          ? [
              {
                id: '2020',
                lines: ['inForceFrom: 2020-01-02'],
                provisions: { 'art-1': { text: sentence('1-1') } },
              },
            ]
          : []),
        {
          id: '2021',
          lines: ['inForceFrom: 2021-01-02'],
          provisions: { 'art-1': { front: ['repealed: true'], text: '' } },
        },
      ]);
    expect(problemsOf(files(true))).toEqual([]);
    expect(problemsOf(files(false))).toEqual([
      'frontmatter-invalid art-1 is repealed, but no earlier version contains its text.',
    ]);
  });

  it('is refused if its number differs from its file name', () => {
    const { files, ...others } = filesWithArticle(sentence('1-1'));
    const path = [...files.keys()].find((name) => name.endsWith('ley-99001/2020/art-1.mdx'))!;
    const wrong = files.get(path)!.text.replace('"Art. 1"', '"Art. 7"');
    expect(
      problemsOf({
        ...others,
        files: new Map(files).set(path, contentFile(path, Buffer.from(wrong))),
      }),
    ).toEqual([
      'frontmatter-invalid The number of art-1 is "Art. 7", but its file name says ' + '"Art. 1".',
    ]);
  });

  it.each<[name: string, text: string, problem: string, front?: readonly string[]]>([
    [
      'a role that needs phrases',
      sentence('1-1', 'role="condition"'),
      'element-misplaced Segment "1-1" has role "condition", but its provision has depth "text".',
    ],
    [
      'phrases',
      sentence(
        '1-1',
        '',
        '<Es>La [autoridad](phrase:authority) responde.</Es>\n' +
          '<En>The [authority](phrase:authority) answers.</En>',
      ),
      'element-misplaced Segment "1-1" contains phrases, but its provision has depth "text".',
    ],
    [
      'only a heading',
      sentence('1-1', 'role="heading"'),
      'frontmatter-invalid art-1 of version 2020 has no text of the law, only ' +
        'headings, notes, omissions or punctuation.',
    ],
    [
      'only the statement of its repeal',
      sentence('1-1', '', '<Es>(Derogado).</Es>\n<En>(Repealed).</En>'),
      'frontmatter-invalid art-1 of version 2020 only states its repeal, but would be ' +
        'shown as law in force.',
    ],
    [
      'a sentence in one language',
      sentence('1-1') + sentence('1-2', 'only="es"', spanishOnly),
      'segment-unpaired Segment "1-2" is in one language only.',
    ],
    [
      'a table in one language and words in the other',
      sentence(
        '1-1',
        'role="table"',
        '<Es>\n\n| A | B |\n|---|---|\n| c | d |\n\n</Es>\n<En>A table.</En>',
      ),
      'element-misplaced Table "1-1" has no row below its header in one of its languages.',
    ],
    [
      'text next to its table',
      sentence(
        '1-1',
        'role="table"',
        ['Es', 'En']
          .map(
            (lang, at) =>
              `<${lang}>${at === 0 ? '\n\nUno.' : ''}\n\n` +
              `| A | B |\n|---|---|\n| c | d |\n\n</${lang}>`,
          )
          .join('\n'),
      ),
      'markup-in-law Segment "1-1" contains more than one table of plain text.',
    ],
    [
      'two paragraphs in one sentence',
      sentence('1-1', '', '<Es>\n\nUno.\n\nDos.\n\n</Es>\n<En>One. Two.</En>'),
      'markup-in-law Segment "1-1" has more than one paragraph in a text.',
    ],
    [
      'a point before its parent',
      sentence('1-a', 'in="1-1"') + sentence('1-1'),
      'reference-unresolved Segment "1-a" has in="1-1", which is not an earlier ' +
        'segment of this provision.',
    ],
    [
      'a point of an unknown parent',
      sentence('1-a', 'in="1-9"'),
      'reference-unresolved Segment "1-a" has in="1-9", which is not an earlier ' +
        'segment of this provision.',
    ],
    [
      'a point of itself',
      sentence('1-a', 'in="1-a"'),
      'reference-unresolved Segment "1-a" has in="1-a", which is not an earlier ' +
        'segment of this provision.',
    ],
    [
      'points that are each other’s parent',
      sentence('1-a', 'in="1-b"') + sentence('1-b', 'in="1-a"'),
      'reference-unresolved Segment "1-a" has in="1-b", which is not an earlier ' +
        'segment of this provision.',
    ],
    [
      'a table whose rows have different lengths',
      sentence('1-1', 'role="table"', table([...even, '| Carné |'], english)),
      'element-misplaced The rows of table "1-1" have different numbers of cells.',
    ],
    [
      'a table that is longer in one language',
      sentence('1-1', 'role="table"', table(even, [...english, '| Card | Ten days |'])),
      'element-misplaced The rows of table "1-1" have different numbers of cells.',
    ],
    [
      'a table without rows',
      sentence('1-1', 'role="table"'),
      'element-misplaced Table "1-1" has no rows.',
    ],
    [
      'a source without a pin',
      sentence('1-1', 'source="ley-27891"'),
      'source-unknown Segment "1-1" has a source but no pin.',
    ],
    ['no sentence', '', 'frontmatter-invalid This provision has no segments.'],
    [
      'sentences, and is repealed',
      sentence('1-1'),
      'frontmatter-invalid This provision is repealed, but has segments.',
      ['repealed: true'],
    ],
  ])('is refused with %s', (_, text, problem, front = []) => {
    expect(problemsOf(filesWithArticle(text, { front }))).toEqual([problem]);
  });
});

describe('sentences that share an id', () => {
  const problem = (id: string, line: number): string =>
    `id-duplicate Segment "${id}" already exists (works/ley-99001/2020/art-1.mdx:${line}).`;

  it('are refused if one is a point of the other', () => {
    const text = sentence('1-a') + sentence('1-a', 'in="1-a"');
    expect(problemsOf(filesWithArticle(text))).toEqual([problem('1-a', 6)]);
  });

  it('are refused without following every chain of points that they form', () => {
    // Each of 40 ids occurs twice, as a point of the one before: 2^40 chains. Code that visits them
    // all, and so places a segment more than once, does not end.
    const ids = Array.from({ length: 40 }, (_, index) => `1-${index}`);
    const text = ids.map((id, index) => {
      const attributes = index === 0 ? '' : `in="${ids[index - 1]!}"`;
      return sentence(id, attributes).repeat(2);
    });
    expect(problemsOf(filesWithArticle(text.join('')))).toEqual(
      ids.map((id, index) => problem(id, 6 + 8 * index)),
    );
  });

  it('are reported once, not again in a later version', () => {
    const version = (year: number, text: string, front: readonly string[] = []) => ({
      id: String(year),
      lines: [`inForceFrom: ${year}-01-02`],
      provisions: { 'art-1': { front, text } },
    });
    const files = filesWithLaw([
      version(2020, sentence('1-a').repeat(2)),
      version(2021, sentence('1-b', 'replaces="1-a"'), ['inherits: "2020"']),
    ]);
    expect(problemsOf(files)).toEqual([problem('1-a', 6)]);
  });
});

describe('two sentences that replace each other', () => {
  it('are refused as a cycle', () => {
    const version = (year: number, id: string, replaces: string) => ({
      id: String(year),
      lines: [`inForceFrom: ${year}-01-02`],
      provisions: { 'art-1': { text: sentence(id, replaces && `replaces="${replaces}"`) } },
    });
    const files = filesWithLaw([
      version(2020, '1-a', '1-b'),
      version(2021, '1-b', '1-a'),
      version(2022, '1-c', ''),
    ]);
    expect(problemsOf(files)).toEqual([
      'reference-unresolved Segment "1-a" replaces "1-b", which does not exist in an ' +
        'earlier version.',
    ]);
  });
});

describe('a summary', () => {
  it.each([
    ['a pin-cite for each sentence', sentence('1-1', cited), []],
    ['no pin-cite for a heading', sentence('1-0', 'role="heading"') + sentence('1-1', cited), []],
    [
      'no pin-cite for a sentence',
      sentence('1-1', cited) + sentence('1-2'),
      ['source-unknown Segment "1-2" is part of a summary, but has no pin-cite.'],
    ],
  ])('needs a pin-cite for each sentence, not for headings: %s', (_, text, problems) => {
    expect(problemsOf(filesWithArticle(text, { kind: 'summary' }))).toEqual(problems);
  });
});

describe('a law without English', () => {
  const lines = ['languages: [es]'];

  it('needs no only="es" on its Spanish sentences', () => {
    const files = filesWithArticle(sentence('1-1', '', spanishOnly), { lines });
    const { corpus, problems } = checkFiles(files);
    expect(problems).toEqual([]);
    const law = corpus!.works.find(({ id }) => id === 'ley-99001')!;
    const { text, only } = law.versions[0]!.provisions[0]!.segments[0]!;
    expect([text.en, only]).toEqual(['', undefined]);
  });

  it('is refused with an English sentence', () => {
    expect(problemsOf(filesWithArticle(sentence('1-1'), { lines }))).toEqual([
      'segment-unpaired Segment "1-1" has text in a language that work.yaml does not list.',
    ]);
  });
});

describe('a provision of depth annotated', () => {
  const file = 'works/dl-1350/2017/art-29-2.mdx';
  it.each([
    ['a number', 'num="7"'],
    ['a point', 'in="k-6"'],
  ])('is refused with %s, which only depth text allows', (_, attribute) => {
    const opening = '<Segment id="k-7" role="condition"';
    const edit = { file, find: opening, replace: `${opening} ${attribute}` };
    expect(problemsOf(filesWith([edit]))).toContain(
      'element-misplaced Segment "k-7" has no role, or a role, "num" or "in" that ' +
        'only depth "text" allows.',
    );
  });
});

describe('the versions of a law', () => {
  const text = (id: string) => ({ 'art-1': { text: sentence(id) } });

  it('must state each of its provisions', () => {
    const files = filesWithLaw(
      [{ id: '2020', provisions: text('1-1') }],
      ['provisions: [art-1, art-2]'],
    );
    expect(problemsOf(files)).toEqual([
      'version-role No version contains art-2, so no page would show it.',
    ]);
  });

  it('may replace a sentence of the same provision only', () => {
    const files = filesWithLaw([
      {
        id: '2020',
        lines: ['inForceFrom: 2020-01-02'],
        provisions: { ...text('1-1'), 'art-2': { text: sentence('2-1') } },
      },
      {
        id: '2021',
        lines: ['inForceFrom: 2021-01-02'],
        provisions: text('1-1-2021" replaces="2-1'),
      },
    ]);
    expect(problemsOf(files)).toEqual([
      'reference-unresolved Segment "1-1-2021" replaces "2-1", which is part of art-2, ' +
        'not of art-1.',
    ]);
  });

  it('must be listed in the order of their dates', () => {
    const files = filesWithLaw([
      { id: '2021', provisions: text('1-1-2021') },
      { id: '2020', provisions: text('1-1') },
    ]);
    expect(problemsOf(files)).toEqual([
      'order-differs Version 2020 was published before version 2021, but is listed after it.',
    ]);
  });
});
