import { describe, expect, it } from 'vitest';
import type { Intent } from '../../src/model/schemas.ts';
import { corpusFrom, readCorpus } from '../../src/corpus/read-corpus.ts';
import { answerToday } from '../../src/model/intent-answers.ts';
import { createActIntents } from '../../src/search/intents/acts.ts';
import { createIntentModel, intentsOf } from '../../src/search/intents/intent-model.ts';
import { createIntentMatcher } from '../../src/client/search/intents/matcher.ts';
import { createLexicon } from '../../src/client/search/lexicon.ts';
import { type QueryPlan, planQuery } from '../../src/client/search/query-plan.ts';
import { coverageOf, isOffTopic } from '../../src/client/search/relevance.ts';
import { collectVocabulary } from '../../src/client/search/vocabulary.ts';
import { type LoadedHit, groupResults } from '../../src/client/search/group-results.ts';
import { type ClauseScore, inverseFrequency } from '../../src/client/search/scoring.ts';
import { fold, tokenize } from '../../src/client/search/tokenizer.ts';
import { damerauLevenshtein, nearestWord } from '../../src/client/search/spelling.ts';
import { stem } from '../../src/client/search/stem.ts';
import { goodFiles } from '../support/content.ts';

describe('words', () => {
  it.each([
    ['apatrida', 'apatridas'],
    ['trafficked', 'trafficking'],
    ['regularizacion', 'regularizar'],
    ['recognised', 'recognized'],
    ['vulnerable', 'vulnerabilidad'],
  ])('"%s" and "%s" are of one family', (a, b) => {
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
  ])('%j is %j, whatever stands unseen in it or stands for its letters', (text, words) => {
    expect(tokenize(text)).toEqual(words);
    expect(collectVocabulary([{ content: `${text} casa`, meta: {} }])).toBe(
      collectVocabulary([
        { content: `${text.normalize('NFKC').replace(/\p{Cf}/gu, '')} casa`, meta: {} },
      ]),
    );
  });

  it('keeps the same letters when they are folded twice', () => {
    for (const text of ['N.º 1350', 'Ley – apátridas', 'oﬁcina'])
      expect(fold(fold(text))).toBe(fold(text));
  });

  it.each([
    ['tarfico', 'trafico', 1],
    ['apatrida', 'apatridas', 1],
    ['desatres', 'desastres', 1],
    ['casa', 'mesa', 2],
    ['sol', 'desastres', 3],
  ])('from "%s" to "%s" are %i slips, three standing for more', (a, b, count) => {
    expect(damerauLevenshtein(a, b, 2)).toBe(count);
  });

  it('the nearest word is found within what a slip can be, and not beyond', () => {
    expect(nearestWord('trafficing', ['trafficking', 'tracking'])).toBe('trafficking');
    expect(nearestWord('sol', ['sal', 'mar'])).toBeUndefined();
    expect(nearestWord('xyzzyqwv', ['desastres'])).toBeUndefined();
  });
});

describe('a plan', () => {
  const dictionary = {
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

  it('searches everyday words in the words of the law', () => {
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
  ])(
    'understands a saying in any order of its chief words, with small words between: %s',
    (query, understood) => {
      expect(planQuery(query, lexicon).addedTerms).toEqual(
        understood ? ['situación irregular'] : [],
      );
    },
  );

  it('understands a word by how it begins, with a slip in it too', () => {
    for (const typed of ['inundaciones', 'inumdacion'])
      expect(planQuery(typed, lexicon)).toMatchObject({
        clauses: [{ variants: [{ text: 'desastres' }] }],
        unknownWords: [],
      });
  });

  it('searches what is said around the matter only when there is no matter', () => {
    expect(planQuery('vine a mi casa por desastres', lexicon).clauses).toMatchObject([
      { variants: [{ text: 'desastres' }] },
    ]);
    expect(planQuery('mi casa', lexicon).clauses).toMatchObject([{ variants: [{ text: 'casa' }] }]);
  });

  it('asks for a kind of record where that is what is asked', () => {
    expect(planQuery('qué significa trata', lexicon)).toMatchObject({
      clauses: [{ variants: [{ kind: 'term' }] }, { variants: [{ text: 'trata' }] }],
      addedTerms: [],
    });
  });

  it('understands the other language once it is known', () => {
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

  it('neither mends nor drops a word that people use in their questions', () => {
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

  it('leaves out what the reader has removed, and what stands nowhere', () => {
    expect(planQuery('sin papeles', lexicon, ['situación irregular']).clauses).toEqual([]);
    expect(planQuery('desastres qwrtzx', lexicon)).toMatchObject({
      clauses: [{ variants: [{ text: 'desastres', weight: 1 }] }],
      unknownWords: ['qwrtzx'],
    });
  });

  it('mends a slip, and says so', () => {
    expect(planQuery('desatres', lexicon)).toMatchObject({
      clauses: [{ variants: [{ text: 'desastres' }] }],
      corrections: [{ typed: 'desatres', corrected: 'desastres' }],
    });
  });

  it('keeps what is in quotation marks together', () => {
    expect(planQuery('"trata de personas"', lexicon).clauses[0]?.variants[0]).toMatchObject({
      text: '"trata de personas"',
    });
  });

  it('is empty for an empty query', () => {
    expect(planQuery('  ', lexicon)).toMatchObject({
      clauses: [],
      addedTerms: [],
      corrections: [],
      unknownWords: [],
    });
  });
});

describe('what people ask', () => {
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

  it('counts once in each topic, by the stems of its words', () => {
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

  it('must be answered by something on the site', () => {
    expect(() => createIntentModel([{ ...asked[0]!, answers: ['k-99'] }], 'es', records)).toThrow(
      'content/search/intents/floods.yaml: nothing on the site is called "k-99"',
    );
  });

  it('is answered by the law of today before the sentence whose place it took', () => {
    const corpus = corpusFrom(goodFiles()).corpus!;
    const answered = (...answers: string[]): readonly string[] => {
      const intents = [{ topic: 'floods', answers, es: [], en: [] }];
      return intentsOf({ ...corpus, intents })[0]!.answers;
    };
    expect(answered('k-4', 'term:disaster')).toEqual(['m-4', 'term:disaster', 'k-4']);
    expect(answered('term:disaster', 'm-4')).toEqual(['term:disaster', 'm-4']);
  });

  it('tells what a query seems to ask, the likeliest answer first, and how sure that is', () => {
    const relevance = (query: string, id: string): number => match(query)!.answers.get(id)!;
    const [flood, food] = ['huaico se llevó el pueblo', '¿vendo comida?'];
    expect(relevance(flood, 'term:disaster')).toBeGreaterThan(relevance(food, 'term:disaster'));
    expect(relevance(food, 'k-work')).toBeGreaterThan(relevance(flood, 'k-work'));
    expect(match('el río se llevó mi pueblo')!.confidence).toBeCloseTo(1);
    expect(match('vender comida en otra ciudad')!.confidence).toBeLessThan(0.7);
  });

  it('leaves out a word that many topics have once each: nothing could be reckoned with it', () => {
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

  it('is silent on what nobody asks', () => {
    expect([match('qwrtzx'), match('')]).toEqual([undefined, undefined]);
    expect(match('astronomía vender telescopios nuevos')!.confidence).toBeLessThan(0.2);
  });

  it('tells a query that nothing here answers from those that something does', () => {
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

  it('hears a word of more than three questions, so that a slip in one is no word', () => {
    expect([knowsWord('vendo'), knowsWord('huaico'), knowsWord('qwrtzx')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a query is about something else', () => {
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
    ['it is like what nothing here answers', plan(2), 0.5, intent(0.4, 1), true],
    ['it is more like what something answers', plan(2), 0.5, intent(-0.4, -5), false],
    ['one record holds all that it asks', plan(2), 1, intent(0.7, 2), false],
    ['most of its words are unknown', plan(1, ['knitting', 'pattern']), 0.2, intent(-1, -3), true],
    ['one of its words is unknown', plan(3, ['ghana']), 0.7, intent(-1, -6), false],
    ['the word beside its only topic is unknown', plan(1, ['qwrtzx']), 0.4, intent(-1, -4), false],
    ['where no topic is known, its words are unknown', plan(0, ['knitting']), 0, undefined, true],
    [
      'where no topic is known, half of its words are unknown',
      plan(2, ['lima', 'cusco']),
      0.4,
      undefined,
      false,
    ],
  ] as const)('%s', (_, asked, coverage, guess, expected) => {
    expect(isOffTopic(asked, coverage, guess)).toBe(expected);
  });

  it('one record holds as much of it as its words weigh, unknown ones too', () => {
    const scores = new Map([['a', { matched: 1, score: 1 }]]);
    const parts = [
      { weight: inverseFrequency(0, 9), scores },
      { weight: inverseFrequency(0, 9), scores: new Map<string, ClauseScore>() },
    ];
    expect(coverageOf(parts, plan(2, ['qwrtzx', 'xyzzy']), 1, 9)).toBeCloseTo(0.25);
    expect(coverageOf([], plan(0), 0, 9)).toBe(0);
  });
});

describe('results in groups', () => {
  const record = (url: string, kind: string, score: number, version?: string): LoadedHit => ({
    data: {
      url,
      content: url,
      title: url,
      meta: { title: url },
      filters: { kind: [kind], ...(version ? { version: [version] } : {}) },
    },
    matched: score,
    score,
  });
  const view = (found: readonly LoadedHit[], everything = false) =>
    groupResults(found, [], ['2017'], everything);
  const urls = (results: readonly { readonly url: string }[]) => results.map(({ url }) => url);

  it('are of a situation, the law in force, words and help; what is not in force is apart', () => {
    const shown = view([
      record('term', 'term', 0.9),
      record('help', 'help', 0.8),
      record('m-4', 'law', 0.7, '2023'),
      record('k-4', 'law', 1, '2017'),
      record('category', 'category', 0.9),
    ]);
    expect([shown.situation, shown.law, shown.reference, shown.earlier].map(urls)).toEqual([
      ['category'],
      ['m-4'],
      ['term', 'help'],
      ['k-4'],
    ]);
    expect(shown.onlyEarlier).toBe(false);
  });

  it('stand with the best first, a situation before words that answer as well', () => {
    expect(
      view([
        record('term', 'term', 0.9),
        record('m-4', 'law', 0.7, '2023'),
        record('category', 'category', 0.88),
      ]).order,
    ).toEqual(['situation', 'reference', 'law']);
  });

  it('are few at first: what answers much less comes when more is asked for', () => {
    const found = [1, 0.9, 0.8, 0.75, 0.4].map((score, at) => record(`term-${at}`, 'term', score));
    expect([view(found).reference.length, view(found).hasMore]).toEqual([3, true]);
    expect([view(found, true).reference.length, view(found, true).hasMore]).toEqual([5, false]);
  });

  it('show a sentence of the own law that has as much of the query as any, at any score', () => {
    const article = { ...record('art-2', 'law', 1, 'ley-1/2020'), matched: 1 };
    const sentence = (matched: number) => ({ ...record('m-5', 'law', 0.3, '2023'), matched });
    expect(urls(view([article, sentence(1)]).law)).toEqual(['art-2', 'm-5']);
    expect(urls(view([article, sentence(0.9)]).law)).toEqual(['art-2']);
  });

  it('begin with what is not in force where the law in force says nothing of it', () => {
    expect(view([record('k-9', 'law', 1, '2017'), record('term', 'term', 0.5)]).onlyEarlier).toBe(
      true,
    );
  });
});

describe('laws by their numbers', () => {
  const acts = createActIntents(readCorpus('content').corpus!);
  const called = (name: string) => acts.find(({ es }) => es.includes(name))!;

  it('are named in full, by their number, with initials, and without noughts before it', () => {
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

  it('are found by what rests on them', () => {
    for (const { answers } of acts) expect(answers.length).toBeGreaterThan(0);
    expect(called('Decreto Legislativo N.º 1719').answers).toContain('page:work');
  });
});

describe('an article that answers a question', () => {
  const article = 'provision:ley-27891/art-33';

  it.each([
    ['is found itself where its law is in force', undefined, article, article],
    ['leads to its law where nothing of that is in force', '2001-01-01', article, 'work:ley-27891'],
    [
      'leads nowhere where no version states it',
      undefined,
      'provision:ley-27891/art-99',
      undefined,
    ],
  ])('%s', (_, day, id, found) => {
    expect(answerToday(readCorpus('content', day).corpus!, id)).toBe(found);
  });
});
