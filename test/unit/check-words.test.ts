import { describe, expect, it } from 'vitest';
import type { ContentFiles } from '../../src/corpus/content-files.ts';
import { type ContentEdit, filesWith, goodFiles } from '../support/content.ts';
import { filesWithArticle, sentence } from '../support/example-law.ts';
import { placedProblemsOf as problemsOf } from '../support/problems.ts';

describe('a sentence of the law', () => {
  const article = 'works/ley-99001/2020/art-1.mdx';
  const refused = (name: string): string =>
    `${article}:10 The ${name} text of segment "1-2" contains no letters or digits.`;
  const both = [refused('Spanish'), refused('English')];
  const withSecond = (attributes: string, texts: string): ContentFiles =>
    filesWithArticle(sentence('1-1') + sentence('1-2', attributes, texts));

  it.each([
    ['a no-break space', '\u00a0'],
    ['a no-break space as an entity', '&nbsp;'],
    ['a space as an entity', '&#32;'],
  ])('is refused with %s in place of words', (_, text) => {
    expect(problemsOf(withSecond('', `<Es>${text}</Es>\n<En>${text}</En>`))).toEqual([
      `${article}:10 Segment "1-2" has no Spanish text.`,
      `${article}:10 Segment "1-2" has no English text.`,
    ]);
  });

  it.each(['—', '…', '\\*\\*'])('is refused with %s in place of words', (text) => {
    const texts = `<Es>${text}</Es>\n<En>${text}</En>`;
    expect(problemsOf(withSecond('', texts))).toEqual(both);
    expect(problemsOf(withSecond('role="heading"', texts))).toEqual(both);
  });

  it('is refused as a table of empty cells', () => {
    const table = '\n\n| | |\n|---|---|\n| | |\n\n';
    expect(problemsOf(withSecond('role="table"', `<Es>${table}</Es>\n<En>${table}</En>`))).toEqual(
      both,
    );
  });

  const texts = '<Es>La autoridad responde.</Es>\n<En>The authority answers.</En>';
  it('is refused with a blank attribute', () => {
    expect(problemsOf(withSecond('num=" "', texts))).toEqual([
      `${article}:10 The attribute num of segment "1-2" is empty.`,
    ]);
  });
  it('is refused with a blank pin', () => {
    const text = sentence('1-1', 'source="ley-27891" pin=" "');
    expect(problemsOf(filesWithArticle(text, { kind: 'summary' }))).toEqual([
      `${article}:6 Segment "1-1" has a source but no pin.`,
    ]);
  });

  it('is refused as an omission without "(…)"', () => {
    const omission = (text: string): ContentFiles =>
      withSecond('role="omission" only="es"', `<Es>${text}</Es>`);
    expect(problemsOf(omission('(…)'))).toEqual([]);
    expect(problemsOf(omission('&nbsp;'))).toEqual([
      `${article}:10 Segment "1-2" has no Spanish text.`,
    ]);
  });
});

describe('a text of site.yaml', () => {
  const tagline = 'es: "La residencia humanitaria en la ley del Perú"';
  const line = goodFiles().files.get('site.yaml')!.text.split(tagline)[0]!.split('\n').length;
  const withTagline = (text: string): ContentFiles =>
    filesWith([{ file: 'site.yaml', find: tagline, replace: `es: "${text}"` }]);

  it.each(['—', '…', '**', '“”', '&nbsp;', '[](page:help)'])(
    'is refused with %s in place of words',
    (text) => {
      expect(problemsOf(withTagline(text))).toEqual([
        `site.yaml:${line} "tagline › es": it has no letter and no digit.`,
      ]);
    },
  );

  it.each(['', ' ', '\u00a0'])('is refused if it is empty or blank (%j)', (text) => {
    expect(problemsOf(withTagline(text))).toEqual([`site.yaml:${line} "tagline › es" is empty.`]);
  });

  it.each(['  ', ' «»'])('is refused if a pin-cite has no pin (%j)', (pin) => {
    const edit: ContentEdit = {
      file: 'help.yaml',
      find: '["iom-peru: sitio"]',
      replace: `["iom-peru:${pin}"]`,
    };
    expect(problemsOf(filesWith([edit]))).toEqual([
      expect.stringContaining('write a pin-cite as "source-id: art. 2"'),
    ]);
  });
});

describe('a page', () => {
  const page = 'categories/es/stateless-persons.mdx';
  const about = 'pages/es/about.mdx';
  const textOf = (path: string): string => goodFiles().files.get(path)!.text;
  /** The page with this text as its second section, which is on line 19. */
  const withSection = (text: string): ContentFiles =>
    filesWith([], [], {
      [page]: textOf(page).replace(
        /<Unclear>[\s\S]*<\/Unclear>/,
        () => `<Unclear>\n\n${text}\n\n</Unclear>`,
      ),
    });
  const first = `${page}:${textOf(page).split('<Unclear>')[0]!.split('\n').length}`;
  const at = (offset: number): string => first.replace(/\d+$/, (line) => String(+line + offset));

  it.each([
    ['no content', ''],
    ['a no-break space', '\u00a0'],
    ['an empty item', '- '],
    ['emphasis and no words', '*—*'],
    ['an empty <More>', '<More>\n\n</More>'],
  ])('is refused with a section that has %s', (_, text) => {
    expect(problemsOf(withSection(text))).toEqual([`${first} <Unclear> has no text.`]);
  });

  it.each([
    ['heading', 'Algo.\n\n## ', 'This heading has no text.'],
    ['paragraph', 'Algo.\n\n&nbsp;', 'This paragraph has no text.'],
    ['item', '- Algo.\n\n  Más.\n-', 'This item has no text.'],
    ['<More>', 'Algo.\n\n<More>\n\n…\n\n</More>', '<More> has no text.'],
  ])('is refused with a %s without words', (kind, text, what) => {
    expect(problemsOf(withSection(text))).toEqual([`${at(kind === 'item' ? 5 : 4)} ${what}`]);
  });

  it('is refused with nothing but a title and a summary', () => {
    const [front = ''] = /^---[\s\S]*?\n---\n/.exec(textOf(about))!;
    expect(problemsOf(filesWith([], [], { [about]: front }))).toEqual([
      `${about}:1 This page has no text below its title.`,
    ]);
  });
});
