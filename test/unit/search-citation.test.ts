import { describe, expect, it } from 'vitest';
import { corpusFrom } from '../../src/corpus/read-corpus.ts';
import { languages } from '../../src/model/language.ts';
import { segmentLabel } from '../../src/model/law.ts';
import { loadCitationCards } from '../../src/client/search/citation/cards.ts';
import { resolveCitation } from '../../src/client/search/citation/resolve.ts';
import { createDictionary } from '../../src/search/dictionary.ts';
import { normalizeCitation } from '../../src/client/search/citation/normalize.ts';
import { parseCitation } from '../../src/client/search/citation/parse.ts';
import { normalizeCharacters } from '../../src/client/search/tokenizer.ts';
import { goodFiles } from '../support/content.ts';

const corpus = corpusFrom(goodFiles()).corpus!;
const dictionaries = {
  es: createDictionary(corpus, 'es', []),
  en: createDictionary(corpus, 'en', []),
};

/** The places of the articles that D. Leg. 1582 amended, as `placesOf` returns them. */
const amended = corpus.work.versions
  .find(({ id }) => id === '2023')!
  .provisions.map(({ id }) => `${id}/now/`);

/** The addresses that a query cites, without the common start of all addresses of the law. */
const placesOf = (query: string, lang: 'es' | 'en' = 'es') =>
  resolveCitation(normalizeCharacters(query), dictionaries[lang])
    .places.map(({ url }) => url.replace(/^\/(?:es\/ley|en\/law)\/(?:dl-1350\/)?/, ''))
    .map((place) =>
      place.includes('2017/')
        ? place.replace('2017/', '')
        : place.replace(/(?:(?:cambios|changes)\/|(?=#))/, 'now/'),
    );

describe('parseCitation', () => {
  it.each([
    ['29.2 k)', { article: '29.2', letter: 'k' }],
    ['29(2)(k)', { article: '29.2', letter: 'k' }],
    ['artículo 29, numeral 2, literal k', { article: '29.2', letter: 'k' }],
    ['literal k del numeral 29.2 del artículo 29', { article: '29.2', letter: 'k' }],
    ['paragraph (k) of section 29.2', { article: '29.2', letter: 'k' }],
    ['D.L. N.º 1350, artículo 36', { article: '36', work: '1350' }],
    ['art 36 del Reglamento', { article: '36', work: 'other' }],
    ['29.2.k (2017), frase 4', { article: '29.2', letter: 'k', sentence: '4', year: '2017' }],
    ['m4', { article: '', letter: 'm', sentence: '4' }],
    // The articles of a preliminary title have Roman numbers.
    ['art. II', { article: 'ii', explicit: true }],
    ['art. I', { article: 'i', explicit: true }],
    ['Art. X', { article: 'x' }],
    ['artículo II del Título Preliminar', { article: 'ii' }],
    ['Título Preliminar, art. XIV', { article: 'xiv' }],
    ['art. IV del T.P. del D. Leg. 1350', { article: 'iv', work: '1350' }],
    ['D.L. 1350, art. IV T. P.', { article: 'iv', work: '1350' }],
    ['article V of the Preliminary Title', { article: 'v' }],
    ['art. IV, numeral 1.2', { article: 'iv.1.2' }],
    ['art. IV.1.2', { article: 'iv.1.2' }],
    ['literal b) del art. IX', { article: 'ix', letter: 'b' }],
    ['artículo único', { article: 'unico', explicit: true }],
    ['vi el art. 36', undefined],
    ['art. IIII', undefined],
    ['título preliminar', undefined],
    ['II', undefined],
    ['m 29.2', undefined],
    ['qué dice', undefined],
    ['art.', undefined],
    ['29.2 k m', undefined],
  ])('reads "%s"', (query, citation) => {
    const read = parseCitation(normalizeCitation(query, []));
    if (citation) expect(read).toMatchObject(citation);
    else expect(read).toBeUndefined();
  });
});

const m = ['art-29-2/now/#m-title'];
const k = ['art-29-2/now/#m-title', 'art-29-2/#k-title'];
const article = ['art-29-2/', 'art-29-2/now/'];
const article36 = ['art-36/', 'art-36/now/'];
/** The wording that is to replace art. 36 of 2023 and has no first day, if there is one. */
const deferred36 = corpus.work.versions
  .filter(({ role }) => role === 'deferred')
  .flatMap(({ provisions }) => provisions.flatMap(({ segments }) => segments))
  .flatMap(({ id, replaces }) => (replaces === '36-1-2023' ? [`art-36/now/#${id}`] : []));

describe.each(languages)('resolveCitation (%s)', (lang) => {
  it.each([
    // As Peruvian lawyers write it.
    ['literal m) del numeral 29.2 del artículo 29 del D. Leg. 1350', m],
    ['inciso k del artículo 29.2', k],
    ['art. 29 numeral 2 literal m', m],
    ['artículo 29.2', article],
    ['letra m, caso 4', ['art-29-2/now/#m-4']],
    ['letra m, supuesto 4', ['art-29-2/now/#m-4']],
    ['literal m) del numeral 29.2 del artículo 29 del Decreto Legislativo N° 1350', m],
    ['Literal m) del artículo 29.2 del D. Leg. N.º 1350', m],
    ['numeral 29.2, literal m), del artículo 29', m],
    ['artículo 29, numeral 29.2, inciso m', m],
    ['DL 1350 art. 29.2.m', m],
    // Letter k became letter m, so a citation of k finds both.
    ['inciso k) del artículo 29.2', k],
    ['29.2 k)', k],
    ['29.2k', k],
    ['Art. 29.2.k', k],
    ['29(2)(k)', k],
    ['letra k', k],
    ['inciso "k"'.replaceAll('"', ''), k],
    ['29.2m', m],
    ['art29.2m', m],
    ['36l', ['art-36/#36-4-l']],
    ['art. 36 (q)', ['art-36/#36-4-q']],
    ['36.4.q', ['art-36/#36-4-q']],
    // As English readers write it.
    ['article 29.2(m)', m],
    ['Legislative Decree 1350, s 29.2(m)', m],
    ['dec. leg. 1350 art. 29.2 lit. m', m],
    ['Art. 29.2(m)', m],
    ['letter m of article 29.2', m],
    ['article 29.2, letter (m)', m],
    ['subparagraph m of section 29.2 of article 29 of Legislative Decree 1350', m],
    ['sub-paragraph (m) of 29.2', m],
    // All kinds of dashes and spaces, and invisible characters.
    ['art.\u00a029.2\u2011m', m],
    ['29.2 – m', m],
    ['29.2\u2014m', m],
    ['art\u00adículo 29.2\u200b m', m],
    ['ａｒｔ．２９．２．ｍ', m],
    // The labels of this site, of today and earlier.
    ['Letra m, supuesto 4', ['art-29-2/now/#m-4']],
    ['Letra m, caso 4', ['art-29-2/now/#m-4']],
    ['Letter m, case 4', ['art-29-2/now/#m-4']],
    ['Art. 29.2.m, frase 4', ['art-29-2/now/#m-4']],
    ['Art. 29.2.m, sentence 4', ['art-29-2/now/#m-4']],
    ['art. 29.2, lit. m), supuesto 4', ['art-29-2/now/#m-4']],
    ['Art. 29.2.k, frase 4', ['art-29-2/#k-4', 'art-29-2/now/#m-4']],
    ['Letra k (2017), caso 4', ['art-29-2/#k-4']],
    ['Letter k (2017), case 4', ['art-29-2/#k-4']],
    ['29.2.k.4', ['art-29-2/#k-4', 'art-29-2/now/#m-4']],
    ['art. 29.2.k de 2017', ['art-29-2/#k-title']],
    // Ids and addresses, also as pasted.
    ['k-4', ['art-29-2/#k-4', 'art-29-2/now/#m-4']],
    ['#m-4.', ['art-29-2/now/#m-4']],
    ['m-grantor', ['art-29-2/now/#m-grantor']],
    ['36-1-2023', ['art-36/now/#36-1-2023', ...deferred36]],
    ['https://umbral.example/es/ley/dl-1350/art-29-2/#m-4', ['art-29-2/now/#m-4']],
    ['https://umbral.example/en/law/dl-1350/art-29-2/changes/#m-4', ['art-29-2/now/#m-4']],
    ['(https://umbral.example/base/en/law/dl-1350/art-29-2/#m-4).', ['art-29-2/now/#m-4']],
    [
      'https://umbral.example/es/ley/dl-1350/art-29-2/#k-4:~:text=desastres',
      ['art-29-2/#k-4', 'art-29-2/now/#m-4'],
    ],
    ['file:///storage/umbral.html#es/art-29-2/m-4', ['art-29-2/now/#m-4']],
    ['https://umbral.example/es/ley/dl-1350/art-36/', article36],
    ['https://umbral.example/en/law/dl-1350/art-36', article36],
    ['art_29__para_29-2__point_k', ['art-29-2/#k-title', 'art-29-2/now/#m-title']],
    // Articles, paragraphs and the law as a whole.
    ['artículo 36', article36],
    ['36', article36],
    ['D. Leg. 1350 art 36', article36],
    ['Legislative Decree 1350, article 36', article36],
    ['29.2', article],
    ['art. 29', article],
    ['36.1', ['art-36/now/#36-1-2023', 'art-36/#36-1', ...deferred36]],
    ['art_36__para_1', ['art-36/now/#36-1-2023', 'art-36/#36-1', ...deferred36]],
    ['36.1 (2017)', ['art-36/#36-1']],
    ['DL 1350', ['']],
    ['Decreto Legislativo N.º 1350', ['']],
    ['DL 1582', ['dl-1582/', ...amended]],
    ['art. 29.2 del DL 1582', ['art-29-2/now/']],
  ])('finds the provision, the law in force first: %s', (query, places) => {
    expect(placesOf(query, lang)).toEqual(places);
    expect(resolveCitation(normalizeCharacters(query), dictionaries[lang]).rest).toBe('');
  });
});

describe('resolveCitation of other texts and other laws', () => {
  it.each([
    'm',
    '365 días',
    '36 personas',
    'art. 36 de la Ley 30364',
    'artículo 36 de la Constitución',
    'D.S. 007-2017-IN art. 36',
    'letra m del artículo 30',
    'letra p',
    'desastres',
    '"art. 36"',
    '',
    '0800 00 205',
  ])('finds nothing: %s', (query) => {
    expect(placesOf(query)).toEqual([]);
    expect(resolveCitation(query, dictionaries.es).rest).toBe(query);
  });
});

describe('resolveCitation of an article of another law', () => {
  it.each([
    ['es', 'Ley 27891, art. 5', 'ley-27891/art-5/'],
    ['es', 'artículo 5 de la Ley N.º 27891', 'ley-27891/art-5/'],
    ['es', 'art. 3 de la Ley del Refugiado', 'ley-27891/art-3/'],
    ['es', 'art. 3 de la LEY DEL REFUGIADO', 'ley-27891/art-3/'],
    ['es', 'art. 3 ley refugiado', 'ley-27891/art-3/'],
    ['en', 'article 3 of the Refugee Act', 'ley-27891/art-3/'],
    ['en', 'Law 27891, article 5', 'ley-27891/art-5/'],
    ['es', 'artículo 28-A', 'art-28-a/'],
    ['es', 'art. 28-A del D. Leg. 1350', 'art-28-a/'],
    ['es', 'art. 57', 'art-57/'],
    ['es', 'ley-27891/art-5', 'ley-27891/art-5/'],
    ['es', 'https://umbral.example/es/ley/ley-27891/art-5/', 'ley-27891/art-5/'],
    ['es', 'Ley 27891', 'ley-27891/'],
    ['en', 'Law No. 27891', 'ley-27891/'],
    ['es', '¿la Ley del Refugiado?', 'ley-27891/'],
    ['en', 'Refugee Act', 'ley-27891/'],
    ['es', 'ley de migraciones', ''],
    ['es', 'art. 58 de la Ley de Extranjería', 'art-58/'],
    ['en', 'immigration law', ''],
    ['en', 'Ley del Refugiado', 'ley-27891/'],
    ['en', 'art. 3 Ley del Refugiado', 'ley-27891/art-3/'],
    ['es', 'the refugee act', 'ley-27891/'],
  ] as const)('finds it by the name of the law (%s): %s', (lang, query, place) => {
    expect(placesOf(query, lang)).toEqual([place]);
    expect(resolveCitation(normalizeCharacters(query), dictionaries[lang]).rest).toBe('');
  });

  it.each(['art. 3', 'artículo 5', 'ley del refugiado y asilo', 'Ley del Refugiado artículo'])(
    'finds nothing without the name of the law: %s',
    (query) => {
      expect(placesOf(query)).toEqual([]);
    },
  );
});

describe('resolveCitation of an article that the other law does not have', () => {
  it.each([
    'art. 36 de la Ley 27891',
    'art. 29.2 de la Ley del Refugiado',
    'Ley 27891, art. 29',
    'letra m de la Ley 27891',
    '¿qué dice el art. 36 de la Ley 27891?',
  ])('does not find an article of the main law instead: %s', (query) => {
    expect(placesOf(query)).toEqual([]);
    expect(resolveCitation(query, dictionaries.es).rest).toBe(query);
  });
});

describe('the missing article of resolveCitation', () => {
  it.each([
    ['art 227 reglamento ds 007-2017-in', 'art 227 reglamento ds 007-2017-in'],
    ['¿qué dice el art. 36 de la Ley 27891?', 'art. 36 de la Ley 27891'],
    ['art. 36 de la Ley 30364', 'art. 36 de la Ley 30364'],
    ['29.2.k.1 D.S. 007-2017-IN', '29.2.k.1 D.S. 007-2017-IN'],
    ['artículo 2 de la Constitución', 'artículo 2 de la Constitución'],
    ['letra m del artículo 30', 'letra m del artículo 30'],
    ['artículo 36', undefined],
    ['365 días', undefined],
    ['0800 00 205', undefined],
    ['ley 29360', undefined],
    ['DL 1350', undefined],
    ['desastres', undefined],
  ])('is named, if there is one: %s', (query, missing) => {
    expect(resolveCitation(query, dictionaries.es).missing).toBe(missing);
  });
});

describe('a citation card', () => {
  const cardOf = async (query: string) =>
    (
      await loadCitationCards(
        resolveCitation(query, dictionaries.es).places,
        dictionaries.es.places,
        ({ keys }) => Promise.resolve(keys[0]),
      )
    )[0]!;

  it('has the cited sentence and its predecessor', async () => {
    expect(await cardOf('29.2.m.4')).toMatchObject({
      sentences: ['m-4'],
      predecessor: { keys: expect.arrayContaining(['k-4']) as string[] },
    });
  });

  it('has all sentences of a cited letter', async () => {
    expect((await cardOf('29.2.m')).sentences).toEqual([
      'm-title',
      'm-1',
      'm-2',
      'm-3',
      'm-4',
      'm-5',
      'm-6',
      'm-7',
      'm-grantor',
      'm-8',
      'm-grantor-abroad',
      'm-work',
      'm-term',
    ]);
  });

  it('has no sentences for a cited article', async () => {
    expect((await cardOf('artículo 29.2')).sentences).toEqual([]);
  });

  it('leaves out a sentence that could not be loaded', async () => {
    const [card] = await loadCitationCards(
      resolveCitation('m-4', dictionaries.es).places,
      dictionaries.es.places,
      () => Promise.resolve(undefined),
    );
    expect(card!.sentences).toEqual([]);
  });
});

describe('resolveCitation of a citation among other words', () => {
  it.each([
    ['qué dice el art. 36 de programas', ['art-36/'], 'qué dice programas'],
    ['humanitaria letra m', m, 'humanitaria'],
    ['DL 1582 plazo de 365 días', ['dl-1582/', ...amended], 'plazo de 365 días'],
    ['art. 36 365 días', ['art-36/'], '365 días'],
    ['letra m y letra k, plazo', m, 'letra k, plazo'],
    ['¿qué es k-4?', ['art-29-2/#k-4', 'art-29-2/now/#m-4'], '¿qué es'],
    [
      'mira https://umbral.example/es/ley/dl-1350/art-29-2/#m-4, por favor',
      ['art-29-2/now/#m-4'],
      'mira por favor',
    ],
  ])('separates the citation from the rest: %s', (query, places, rest) => {
    expect([placesOf(query), resolveCitation(query, dictionaries.es).rest]).toEqual([places, rest]);
  });
});

it('resolveCitation finds both places of a renamed letter, with their versions', () => {
  const [today, then] = resolveCitation('inciso k)', dictionaries.es).places;
  expect([today!.title, today!.version]).toEqual([
    'Art. 29.2, letra m (hasta 2023, letra k)',
    '2023',
  ]);
  expect([then!.title, then!.version]).toEqual(['Art. 29.2, letra k', '2017']);
  expect(resolveCitation('letter k', dictionaries.en).places[0]!.title).toBe(
    'Art. 29.2, letter (m), until 2023 letter (k)',
  );
});

it('resolveCitation parses queries that are built to be slow', () => {
  for (const query of [
    'a '.repeat(150),
    'art 1 '.repeat(50),
    '1.'.repeat(150),
    'd l '.repeat(75),
    '#a '.repeat(100),
  ])
    expect(resolveCitation(query, dictionaries.es)).toMatchObject({ rest: query });
});

it.each(languages)(
  'resolveCitation finds each case of the law by its displayed label (%s)',
  (lang) => {
    const cases = corpus.work.versions
      .flatMap((version) =>
        version.provisions.flatMap((provision) =>
          provision.segments.map((segment) => ({ provision, segment })),
        ),
      )
      .filter(({ segment }) => /\d$/.test(segment.id) && segment.role === 'condition');
    expect(cases.length).toBeGreaterThan(0);
    for (const { provision, segment } of cases) {
      const label = segmentLabel(provision, segment, lang);
      expect([label, placesOf(label, lang)[0]?.split('#')[1]]).toEqual([label, segment.id]);
    }
  },
);
