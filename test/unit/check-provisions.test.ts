import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/check/check-content.ts';
import { type ExampleVersion, filesWithLaw, sentence } from '../support/example-law.ts';
import { placeAndFault } from '../support/problems.ts';

const folder = 'works/ley-99001';

/** The problems of a law with these versions, with their positions. */
const problemsOf = (versions: readonly ExampleVersion[], lines?: readonly string[]): string[] =>
  checkFiles(filesWithLaw(versions, lines))
    .problems.filter(({ code }) => code !== 'content-lost')
    .map((found) => placeAndFault(found).replace(`${folder}/`, ''));

/** A provision that is not an article, so its number is in its file. */
const numbered = (num: string, segment: string, front: readonly string[] = []) => ({
  front: [`num: ${num}`, ...front],
  text: sentence(segment),
});

describe('two provisions of a law', () => {
  const finals = (second: string) => ({
    'disp-final-1': numbered('"Disp. final 1.ª"', 'f1-1'),
    'disp-final-2': numbered(second, 'f2-1'),
  });
  const since = (day: string): readonly string[] => [`inForceFrom: ${day}`];

  it.each([
    ['number', '"Disp. final 1.ª"', '"Disp. final 1.ª"'],
    ['number in English', '{ es: "Disp. final 2.ª", en: "disp.  final 1.ª" }', '"Disp. final 2.ª"'],
  ])('are refused with the same %s', (_, num, shown) => {
    const version = { id: '2020', lines: since('2020-01-02'), provisions: finals(num) };
    expect(problemsOf([version])).toEqual([
      '2020/disp-final-2.mdx:2 disp-final-2 has the same number as disp-final-1 ' +
        `(${folder}/2020/disp-final-1.mdx:2), ${shown}, so citations would be ambiguous.`,
    ]);
  });

  const later = (front: readonly string[]): readonly ExampleVersion[] => [
    {
      id: '2020',
      lines: since('2020-01-02'),
      provisions: { 'disp-final-1': numbered('"Disp. final 1.ª"', 'f1-1') },
    },
    {
      id: '2021',
      lines: since('2021-01-02'),
      provisions: {
        'disp-final-1': { front, text: front.length > 1 ? '' : sentence('f1-2') },
        'disp-final-2': numbered('"Disp. final 1.ª"', 'f2-1'),
      },
    },
  ];

  it('may have the same number at different times', () => {
    expect(problemsOf(later(['num: "Disp. final única"']))).toEqual([]);
    expect(problemsOf(later(['num: "Disp. final 1.ª"', 'repealed: true']))).toEqual([]);
  });

  it('are refused with the same number on the same day in two versions', () => {
    const [first, second] = later([]);
    const { 'disp-final-2': added } = second!.provisions;
    const versions = [first!, { ...second!, provisions: { 'disp-final-2': added! } }];
    expect(problemsOf(versions)).toEqual([
      expect.stringContaining(
        '2021/disp-final-2.mdx:2 disp-final-2 has the same number as disp-final-1',
      ),
    ]);
  });

  it('are refused with the same eId at any time', () => {
    const provisions = (id: string, segment: string) => ({
      [id]: numbered(`"${id}"`, segment, ['eid: art_7']),
    });
    const versions = [
      {
        id: '2020',
        lines: ['inForceFrom: 2020-01-02', 'inForceTo: 2020-12-31'],
        provisions: provisions('anexo-a', 'a-1'),
      },
      { id: '2021', lines: since('2021-01-02'), provisions: provisions('anexo-b', 'b-1') },
    ];
    expect(problemsOf(versions)).toEqual([
      '2021/anexo-b.mdx:2 anexo-b has the same Akoma Ntoso eId as anexo-a ' +
        `(${folder}/2020/anexo-a.mdx:2): "art_7".`,
    ]);
  });

  it.each([
    ['a sentence of the other', 'eid="art_1__para_1-1"', '2020/art-1.mdx:6'],
    ['the other provision', 'eid="art_1"', '2020/art-1.mdx:2'],
  ])('are refused if a sentence of one has the eId of %s', (_, eid, place) => {
    const version = {
      id: '2020',
      lines: since('2020-01-02'),
      provisions: {
        'art-1': { text: sentence('1-1') },
        'art-2': { text: sentence('2-1', eid) },
      },
    };
    expect(problemsOf([version])).toEqual([
      `2020/art-2.mdx:6 The Akoma Ntoso eId ${eid.slice(4)} in art-2 is already used in art-1 ` +
        `(${folder}/${place}).`,
    ]);
  });
});
