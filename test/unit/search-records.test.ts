import { expect, it } from 'vitest';
import { notInForceKind } from '../../src/client/search/group-results.ts';
import { corpusFrom } from '../../src/corpus/read-corpus.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Depth } from '../../src/model/depth.ts';
import { isInForceAtAll } from '../../src/model/works.ts';
import { createDictionary } from '../../src/search/dictionary.ts';
import { createRecords } from '../../src/search/records.ts';
import { createCardStrings } from '../../src/search/strings.ts';
import { filesWith, goodFiles } from '../support/content.ts';
import { filesWithLaw, sentence } from '../support/example-law.ts';

/** The content with the example law, whose article has this depth. */
function corpusWithLaw(depth: Depth): Corpus {
  const { corpus } = corpusFrom(
    filesWithLaw([
      {
        id: '2020',
        lines: ['inForceFrom: 2020-01-02'],
        provisions: { 'art-5': { text: sentence('5-1') } },
      },
    ]),
  );
  return {
    ...corpus!,
    works: corpus!.works.map((work) =>
      work.id !== 'ley-99001'
        ? work
        : {
            ...work,
            versions: work.versions.map((version) => ({
              ...version,
              provisions: version.provisions.map((provision) => ({ ...provision, depth })),
            })),
          },
    ),
  };
}

it.each(['text', 'annotated'] as const)(
  'createRecords includes an article of another law: %s',
  (depth) => {
    const corpus = corpusWithLaw(depth);
    const records = createRecords(corpus, 'es');
    const own = records.filter(({ id }) => id === 'provision:ley-99001/art-5');
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({
      url: '/es/ley/ley-99001/art-5/',
      content: 'La autoridad responde por escrito.',
      filters: { work: ['ley-99001'] },
    });
    const { places } = createDictionary(corpus, 'es', records);
    expect(places.filter(({ url }) => url === own[0]!.url)).toMatchObject([{ work: '99001' }]);
  },
);

it('createRecords gives every record a unique id', () => {
  const ids = createRecords(corpusWithLaw('text'), 'en').map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('a card cites a provision with its own first day if its version began on another', () => {
  const num = 'num: { es: "Art. 36", en: "Art. 36" }';
  const { corpus } = corpusFrom(
    filesWith([
      {
        file: 'works/dl-1350/2023/art-36.mdx',
        find: num,
        replace: `${num}\ninForceFrom: 2024-02-01`,
      },
    ]),
  );
  const { citations } = createCardStrings(corpus!, 'es');
  const of2023 = Object.entries(citations).filter(([key]) => key.startsWith('2023'));
  expect(of2023.map(([key, text]) => [key, /desde el ([\d-]+)/.exec(text)?.[1]])).toEqual([
    ['2023', '15-11-2023'],
    ['2023 art-36', '1-2-2024'],
  ]);
});

it('createRecords marks the page of a law only if nothing of it is in force', () => {
  const { corpus } = corpusFrom(goodFiles());
  const laws = createRecords(corpus!, 'es').filter(({ id }) => id.startsWith('work:'));
  const marked = laws.filter(({ filters }) => filters['kind']?.includes(notInForceKind));
  expect(laws.length).toBeGreaterThan(marked.length);
  expect(marked.map(({ id }) => id)).toEqual(
    corpus!.works.filter((work) => !isInForceAtAll(work)).map(({ id }) => `work:${id}`),
  );
});
