import { describe, expect, it } from 'vitest';
import type { Intent } from '../../src/model/schemas.ts';
import { corpusFrom, readCorpus } from '../../src/corpus/read-corpus.ts';
import { answerToday } from '../../src/model/intent-answers.ts';
import { createActIntents } from '../../src/search/intents/acts.ts';
import { createIntentModel, intentsOf } from '../../src/search/intents/intent-model.ts';
import { createIntentMatcher } from '../../src/client/search/intents/matcher.ts';
import { createLexicon } from '../../src/client/search/lexicon.ts';
import { type QueryPlan, planQuery } from '../../src/client/search/query-plan.ts';
import { type ClauseScore, coverageOf, inverseFrequency } from '../../src/client/search/ranker.ts';
import { isOffTopic } from '../../src/client/search/relevance.ts';
import { collectVocabulary } from '../../src/client/search/vocabulary.ts';
import {
  type AnswerGroup,
  type GroupedAnswer,
  type LoadedHit,
  groupResults,
  notInForceKind,
  placeOf,
} from '../../src/client/search/group-results.ts';
import { fold, tokenize } from '../../src/client/search/tokenizer.ts';
import { damerauLevenshtein, nearestWord } from '../../src/client/search/spelling.ts';
import { stem } from '../../src/client/search/stem.ts';
import { goodFiles } from '../support/content.ts';

describe('words of a query', () => {
  it.each([
    ['apatrida', 'apatridas'],
    ['trafficked', 'trafficking'],
    ['regularizacion', 'regularizar'],
    ['recognised', 'recognized'],
    ['vulnerable', 'vulnerabilidad'],
  ])('"%s" and "%s" have the same stem', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  it.each([
    ['apá\u00adtri\u00addas', ['apatridas']],
    ['a\u200bpátri\u200ddas', ['apatridas']],
    ['o\ufb01cina', ['oficina']],
    ['ﬂuvial', ['fluvial']],
    ['ｔｒａｔａ', ['trata']],
    ['tra\ufeffta', ['trata']],
    ['apa\u0301tridas', ['apatridas']],
    ['２９', ['29']],
    ['N.º', ['n', 'º']],
    ['mañana', ['manana']],
  ])('tokenizes %j as %j, without invisible or compatibility characters', (text, words) => {
    expect(tokenize(text)).toEqual(words);
    expect(collectVocabulary([{ content: `${text} casa`, meta: {} }])).toBe(
      collectVocabulary([
        { content: `${text.normalize('NFKC').replace(/\p{Cf}/gu, '')} casa`, meta: {} },
      ]),
    );
  });

  it('folding is idempotent', () => {
    for (const text of ['N.º 1350', 'Ley – apátridas', 'oﬁcina'])
      expect(fold(fold(text))).toBe(fold(text));
  });

  it.each([
    ['tarfico', 'trafico', 1],
    ['apatrida', 'apatridas', 1],
    ['desatres', 'desastres', 1],
    ['casa', 'mesa', 2],
    ['sol', 'desastres', 3],
  ])('the edit distance of "%s" and "%s" is %i, at most three', (a, b, count) => {
    expect(damerauLevenshtein(a, b, 2)).toBe(count);
  });

  it('finds the nearest word within the allowed edit distance only', () => {
    expect(nearestWord('trafficing', ['trafficking', 'tracking'])).toBe('trafficking');
    expect(nearestWord('sol', ['sal', 'mar'])).toBeUndefined();
    expect(nearestWord('xyzzyqwv', ['desastres'])).toBeUndefined();
  });
});

describe('planQuery', () => {
  const dictionary = {
    edition: 'αβγ',
    words: 'apatridas casa desastres irregular situacion trata',
    places: [],
    recordCount: 9,
    notInForce: [],
    lawNames: [],
  };
  const lexicon = createLexicon({
    ...dictionary,
    synonyms: [
      ['sin papeles|papeles vencidos', 'situación irregular'],
      ['inundac*', 'desastres'],
      ['que significa', '=term'],
    ],
  });

  it('replaces everyday words with those of the law', () => {
    expect(planQuery('estoy sin papeles', lexicon)).toMatchObject({
      clauses: [{ variants: [{ text: 'situación irregular' }] }],
      addedTerms: ['situación irregular'],
      unknownWords: [],
    });
  });

  it.each([
    ['sin papeles', true],
    ['vencidos mis papeles', true],
    ['papeles de la casa', false],
  ])('matches a synonym in any word order, with stop words in between: %s', (query, understood) => {
    expect(planQuery(query, lexicon).addedTerms).toEqual(understood ? ['situación irregular'] : []);
  });

  it('matches a synonym by its prefix, also with a misspelling', () => {
    for (const typed of ['inundaciones', 'inumdacion'])
      expect(planQuery(typed, lexicon)).toMatchObject({
        clauses: [{ variants: [{ text: 'desastres' }] }],
        unknownWords: [],
      });
  });

  it('searches low-signal words only if there are no others', () => {
    expect(planQuery('vine a mi casa por desastres', lexicon).clauses).toMatchObject([
      { variants: [{ text: 'desastres' }] },
    ]);
    expect(planQuery('mi casa', lexicon).clauses).toMatchObject([{ variants: [{ text: 'casa' }] }]);
  });

  it('filters by the kind of record that the query asks for', () => {
    expect(planQuery('qué significa trata', lexicon)).toMatchObject({
      clauses: [{ variants: [{ kind: 'term' }] }, { variants: [{ text: 'trata' }] }],
      addedTerms: [],
    });
  });

  it('plans words of the other language once its dictionary is loaded', () => {
    const otherLanguage = {
      lang: 'en' as const,
      dictionary: {
        ...dictionary,
        words: 'stateless',
        synonyms: [
          ['undocumented', 'irregular situation'],
          ['flood*', 'disasters'],
          ['what is', '=term'],
        ] as const,
      },
      names: [{ es: ['apátrida'], en: ['stateless person'] }],
    };
    expect(planQuery('undocumented', lexicon).unknownWords).toEqual(['undocumented']);
    const both = createLexicon(
      {
        ...dictionary,
        synonyms: [
          ['sin papeles', 'situación irregular'],
          ['inundac*', 'desastres'],
          ['que significa', '=term'],
        ],
      },
      otherLanguage,
    );
    expect(planQuery('undocumented', both).addedTerms).toEqual(['situación irregular']);
    expect(planQuery('flooding', both).addedTerms).toEqual(['desastres']);
    expect(planQuery('stateless person', both).addedTerms).toEqual(['apátrida']);
  });

  it('neither corrects nor drops a word that occurs in the intents', () => {
    const knowing = createLexicon(
      { ...dictionary, synonyms: [] },
      undefined,
      (word) => word === 'desatres' || word === 'coima',
    );
    expect(planQuery('desatres coima qwrtzx casa', knowing)).toMatchObject({
      corrections: [],
      unknownWords: ['qwrtzx'],
    });
    expect(planQuery('desatres', lexicon).corrections).toHaveLength(1);
  });

  it('leaves out removed terms and unknown words', () => {
    expect(planQuery('sin papeles', lexicon, ['situación irregular']).clauses).toEqual([]);
    expect(planQuery('desastres qwrtzx', lexicon)).toMatchObject({
      clauses: [{ variants: [{ text: 'desastres', weight: 1 }] }],
      unknownWords: ['qwrtzx'],
    });
  });

  it('corrects a misspelling and says so', () => {
    expect(planQuery('desatres', lexicon)).toMatchObject({
      clauses: [{ variants: [{ text: 'desastres' }] }],
      corrections: [{ typed: 'desatres', corrected: 'desastres' }],
    });
  });

  it('keeps a quoted phrase together', () => {
    expect(planQuery('"trata de personas"', lexicon).clauses[0]?.variants[0]).toMatchObject({
      text: '"trata de personas"',
    });
  });

  it('has no clauses for an empty query', () => {
    expect(planQuery('  ', lexicon)).toMatchObject({
      clauses: [],
      addedTerms: [],
      corrections: [],
      unknownWords: [],
    });
  });
});

describe('the intent matcher', () => {
  const asked = [
    {
      topic: 'floods',
      answers: ['k-4', 'term:disaster'],
      es: [
        'el río se llevó mi casa',
        'El río se llevó mi CASA',
        'huaico en el pueblo',
        'el huaico y el río se llevó mi pueblo',
      ],
      en: ['the river took my house'],
    },
    {
      topic: 'work',
      answers: ['k-work', 'k-4'],
      es: ['puedo vender comida', 'vender comida en la calle', 'vendo ropa', 'quiero vender'],
      en: ['can I sell food'],
    },
  ];
  const records = ['k-1', 'k-4', 'k-work', 'term:disaster'].map((id) => ({ id }));
  const model = createIntentModel(asked, 'es', records);
  const { match, knowsWord } = createIntentMatcher(model);

  it('counts each stem once per topic', () => {
    expect(model.answers).toEqual([
      ['k-4', 'term:disaster'],
      ['k-work', 'k-4'],
    ]);
    expect(model.questionCounts).toEqual([3, 4]);
    expect([...model.countsByStem.get('vend')!]).toEqual([[1, 4]]);
    expect([...model.countsByStem.get('el')!]).toEqual([[0, 3]]);
    // In one question, and in one of each topic.
    expect(model.countsByStem.has('calle')).toBe(false);
    expect(model.countsByStem.has('quier')).toBe(false);
  });

  it('rejects an intent whose answer does not exist', () => {
    expect(() => createIntentModel([{ ...asked[0]!, answers: ['k-99'] }], 'es', records)).toThrow(
      'content/search/intents/floods.yaml: nothing on the site is called "k-99"',
    );
  });

  it('puts the sentence in force before the one that it replaced', () => {
    const corpus = corpusFrom(goodFiles()).corpus!;
    const answered = (...answers: string[]): readonly string[] => {
      const intents = [{ topic: 'floods', answers, es: [], en: [] }];
      return intentsOf({ ...corpus, intents }).find(({ topic }) => topic === 'floods')!.answers;
    };
    expect(answered('k-4', 'term:disaster')).toEqual(['m-4', 'term:disaster', 'k-4']);
    expect(answered('term:disaster', 'm-4')).toEqual(['term:disaster', 'm-4']);
  });

  it('ranks answers by relevance, with a confidence', () => {
    const relevance = (query: string, id: string): number => match(query)!.answers.get(id)!;
    const [flood, food] = ['huaico se llevó el pueblo', '¿vendo comida?'];
    expect(relevance(flood, 'term:disaster')).toBeGreaterThan(relevance(food, 'term:disaster'));
    expect(relevance(food, 'k-work')).toBeGreaterThan(relevance(flood, 'k-work'));
    expect(match('el río se llevó mi pueblo')!.confidence).toBeCloseTo(1);
    expect(match('vender comida en otra ciudad')!.confidence).toBeLessThan(0.7);
  });

  it('leaves out a word that occurs once in each of many topics', () => {
    const many = Array.from({ length: 20 }, (_, at) => ({
      topic: `topic-${at}`,
      answers: ['k-1'],
      es: [`la parroquia ${at}`],
      en: [],
    }));
    const large = createIntentModel([...asked, ...many], 'es', records);
    expect([...large.countsByStem.values()].every(({ size }) => size > 0)).toBe(true);
    const { confidence, offTopicLogOdds, answers } = createIntentMatcher(large).match(
      'vender comida en la parroquia',
    )!;
    expect([confidence, offTopicLogOdds, ...answers.values()]).not.toContain(NaN);
  });

  it('returns no match for unknown words, and low confidence for mostly unknown ones', () => {
    expect([match('qwrtzx'), match('')]).toEqual([undefined, undefined]);
    expect(match('astronomía vender telescopios nuevos')!.confidence).toBeLessThan(0.2);
  });

  it('separates off-topic queries from those that have an answer', () => {
    const offTopic: Intent = {
      topic: 'off-topic',
      answers: [],
      es: ['receta de torta', 'pasajes de avión'],
      en: [],
    };
    const matcher = createIntentMatcher(createIntentModel([...asked, offTopic], 'es', records));
    const cake = matcher.match('receta de torta')!;
    expect(cake).toMatchObject({ confidence: 0, offTopicLead: 1, answers: new Map() });
    const food = matcher.match('vender comida')!;
    expect(food).toMatchObject({ confidence: 1, offTopicLead: -1 });
    expect(cake.offTopicLogOdds).toBeGreaterThan(food.offTopicLogOdds);
  });

  it('knows a word only if more than three questions have it', () => {
    expect([knowsWord('vendo'), knowsWord('huaico'), knowsWord('qwrtzx')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('isOffTopic', () => {
  const plan = (
    parts: number,
    unknownWords: readonly string[] = [],
    intentWords: readonly string[] = [],
  ): QueryPlan => ({
    clauses: Array.from({ length: parts }, () => ({ weight: 1, variants: [] })),
    addedTerms: [],
    corrections: [],
    intentWords,
    unknownWords,
    phrase: '',
  });

  const intent = (offTopicLead: number, offTopicLogOdds: number) => ({
    offTopicLead,
    offTopicLogOdds,
  });

  it.each([
    ['resembles the off-topic questions: off topic', plan(2), 0.5, intent(0.4, 1), true],
    ['resembles the answered questions more: on topic', plan(2), 0.5, intent(-0.4, -5), false],
    ['one record matches the whole query: on topic', plan(2), 1, intent(0.7, 2), false],
    [
      'most words are unknown: off topic',
      plan(1, ['knitting', 'pattern']),
      0.2,
      intent(-1, -3),
      true,
    ],
    ['one word is unknown: on topic', plan(3, ['ghana']), 0.7, intent(-1, -6), false],
    ['the only other word is unknown: on topic', plan(1, ['qwrtzx']), 0.4, intent(-1, -4), false],
    [
      'no intent, and its only word is unknown: off topic',
      plan(0, ['knitting']),
      0,
      undefined,
      true,
    ],
    [
      'no intent, and half of its words are unknown: on topic',
      plan(2, ['lima', 'cusco']),
      0.4,
      undefined,
      false,
    ],
  ] as const)('%s', (_, asked, coverage, guess, expected) => {
    expect(isOffTopic(asked, coverage, guess)).toBe(expected);
  });

  it('the share that a record matches is weighted, and counts unknown words', () => {
    const scores = new Map([['a', { matched: 1, score: 1 }]]);
    const parts = [
      { weight: inverseFrequency(0, 9), scores },
      { weight: inverseFrequency(0, 9), scores: new Map<string, ClauseScore>() },
    ];
    expect(coverageOf(parts, plan(2, ['qwrtzx', 'xyzzy']), 1, 9)).toBeCloseTo(0.25);
    expect(coverageOf([], plan(0), 0, 9)).toBe(0);
  });
});

describe('grouped results', () => {
  const record = (url: string, kind: string, score: number, version?: string): LoadedHit => ({
    data: {
      url,
      content: url,
      meta: { title: url },
      filters: {
        kind: version === '2017' ? [kind, notInForceKind] : [kind],
        ...(version ? { version: [version] } : {}),
      },
    },
    matched: score,
    score,
  });
  const view = (found: readonly LoadedHit[], showAll = false) =>
    groupResults(
      found,
      { cards: [], hasOtherTerms: true, texts: [], showAll },
      { places: [], notInForce: ['2017'], lawNames: [] },
    );
  const urlsIn = ({ groups }: GroupedAnswer, name: AnswerGroup['name']) =>
    groups.find((group) => group.name === name)!.items.map((item) => placeOf(item).url);
  const orderOf = ({ groups }: GroupedAnswer) => groups.map(({ name }) => name);

  it('have situations, law in force, terms and help, and other wordings apart', () => {
    const shown = view([
      record('term', 'term', 0.9),
      record('help', 'help', 0.8),
      record('m-4', 'law', 0.7, '2023'),
      record('k-4', 'law', 1, '2017'),
      record('category', 'category', 0.9),
    ]);
    expect(
      (['situation', 'law', 'reference', 'earlier'] as const).map((name) => urlsIn(shown, name)),
    ).toEqual([['category'], ['m-4'], ['term', 'help'], ['k-4']]);
    expect(shown.isEarlierFirst).toBe(false);
  });

  it('put the best group first, and a situation before terms with the same score', () => {
    const shown = view([
      record('term', 'term', 0.9),
      record('m-4', 'law', 0.7, '2023'),
      record('category', 'category', 0.88),
    ]);
    expect(orderOf(shown)).toEqual(['situation', 'reference', 'law', 'earlier']);
  });

  it('put the page of a law that is not in force after results that score little less', () => {
    const page = record('decree', 'page', 0.9);
    const decree = {
      ...page,
      data: { ...page.data, filters: { kind: ['page', notInForceKind] } },
    };
    const term = record('term', 'term', 0.8);
    const sentence = record('m-7', 'law', 0.7, '2023');
    expect(urlsIn(view([decree, term]), 'reference')).toEqual(['term', 'decree']);
    expect(orderOf(view([decree, sentence]))[0]).toBe('law');
    expect(orderOf(view([page, sentence]))[0]).toBe('reference');
  });

  it('hide results with much lower scores until the reader asks for more', () => {
    const found = [1, 0.9, 0.8, 0.75, 0.4].map((score, at) => record(`term-${at}`, 'term', score));
    const shownAs = (answer: GroupedAnswer) => [urlsIn(answer, 'reference').length, answer.hasMore];
    expect(shownAs(view(found))).toEqual([3, true]);
    expect(shownAs(view(found, true))).toEqual([5, false]);
  });

  it('show a sentence of the main law that matches as much as any, at any score', () => {
    const article = { ...record('art-2', 'law', 1, 'ley-1/2020'), matched: 1 };
    const sentence = (matched: number) => ({ ...record('m-5', 'law', 0.3, '2023'), matched });
    expect(urlsIn(view([article, sentence(1)]), 'law')).toEqual(['art-2', 'm-5']);
    expect(urlsIn(view([article, sentence(0.9)]), 'law')).toEqual(['art-2']);
  });

  it('open the wordings not in force if the law in force has no match', () => {
    const shown = view([record('k-9', 'law', 1, '2017'), record('term', 'term', 0.5)]);
    expect(shown.isEarlierFirst).toBe(true);
    expect(shown.groups[0]).toMatchObject({ name: 'earlier', isOpen: true });
  });
});

describe('createActIntents', () => {
  const acts = createActIntents(readCorpus('content').corpus!);
  const called = (name: string) => acts.find(({ es }) => es.includes(name))!;

  it('names an act in full, by number, by initials and without leading zeros', () => {
    expect(called('Ley N.º 29360')).toMatchObject({
      es: ['Ley N.º 29360', '29360', 'l 29360', 'Ley del Servicio de Defensa Pública'],
      answers: expect.arrayContaining(['help:public-defence']) as string[],
    });
    expect(called('357-2017').es).toEqual([
      'Resolución de Superintendencia N.º 0000357-2017-MIGRACIONES',
      '0000357-2017',
      '357-2017',
      'rs 0000357-2017',
      'rs 357-2017',
    ]);
    expect(called('ds 001-2016').en[0]).toBe('Supreme Decree No. 001-2016-IN');
  });

  it('gives every act an answer', () => {
    for (const { answers } of acts) expect(answers.length).toBeGreaterThan(0);
    expect(called('Decreto Legislativo N.º 1719').answers).toContain('page:work');
  });
});

describe('answerToday', () => {
  const article = 'provision:ley-27891/art-33';

  it.each([
    ['keeps an article whose law is in force', undefined, article, article],
    [
      'replaces an article with its law if nothing of that is in force',
      '2001-01-01',
      article,
      'work:ley-27891',
    ],
    ['drops an article that no version has', undefined, 'provision:ley-27891/art-99', undefined],
  ])('%s', (_, day, id, found) => {
    expect(answerToday(readCorpus('content', day).corpus!, id)).toBe(found);
  });
});
