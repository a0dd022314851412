import { describe, expect, it } from 'vitest';
import { filesWithLaw, sentence } from '../support/example-law.ts';
import { placedProblemsOf } from '../support/problems.ts';

/** The problems of Law 99001 with these parts, which begin on line 13. */
const problemsOf = (parts: string, provisions: readonly string[] = ['art-1']): string[] => {
  const version = {
    id: '2020',
    lines: ['inForceFrom: 2020-01-02'],
    provisions: Object.fromEntries(
      provisions.map((id) => [id, { text: sentence(`${id.slice('art-'.length)}-1`) }]),
    ),
  };
  const files = filesWithLaw([version], ['parts:', ...parts.trimEnd().slice(1).split('\n')]);
  return placedProblemsOf(files).map((told) => told.replace('works/ley-99001/work.yaml', 'line'));
};

/** Title I, on lines 13 to 15, and a chapter of these lines from 16 on. */
const title = (...chapter: readonly string[]): string => `
  - num: "Título I"
    provisions: [art-1]
    parts:
      - ${chapter.join('\n        ')}`;

describe('a law in parts', () => {
  it('may name its parts by number, by title or by both', () => {
    const chapter = ['title: { es: "De los plazos", en: "Of time limits" }', 'provisions: [art-2]'];
    expect(problemsOf(title(...chapter), ['art-1', 'art-2'])).toEqual([]);
  });

  it.each<[name: string, problem: string, chapter: readonly string[]]>([
    [
      'a title in one language',
      'line:16 "parts › item 1 › parts › item 1 › title › en" is missing: the English ' + 'text.',
      ['title: { es: "De los plazos" }', 'provisions: [art-2]'],
    ],
    [
      'an empty number',
      'line:16 "parts › item 1 › parts › item 1 › num" is empty.',
      ['num: ""', 'provisions: [art-2]'],
    ],
    [
      'an unknown key',
      'line:16 Unknown key "titel" in "parts › item 1 › parts › item 1".',
      ['titel: "Plazos"', 'provisions: [art-2]'],
    ],
    [
      'neither number nor title',
      'line:16 This part has neither a number nor a title.',
      ['provisions: [art-2]'],
    ],
    ['no articles', 'line:16 This part has no articles.', ['num: "Capítulo I"']],
    [
      'a provision that no version states',
      'line:17 No version contains art-9, so no page would show it.',
      ['num: "Capítulo I"', 'provisions: [art-2, art-9]'],
    ],
    [
      'a provision of another part',
      'line:17 "art-1" is already listed on line 14.',
      ['num: "Capítulo I"', 'provisions: [art-2, art-1]'],
    ],
  ])('is refused with %s, and its line is reported', (_, problem, chapter) => {
    const provisions = ['art-1', 'art-2'].filter((id) => title(...chapter).includes(id));
    expect(problemsOf(title(...chapter), provisions)).toEqual([problem]);
  });
});
