import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EncodedIntentModel,
  decodeIntentModel,
  encodeIntentModel,
} from '../../src/client/search/intents/model-codec.ts';
import { type EncodedSearchData, decodeSearchData } from '../../src/client/search/search-files.ts';
import { notInForceKind } from '../../src/client/search/group-results.ts';
import type { SearchRecord } from '../../src/search/search-record.ts';
import { corpusFrom } from '../../src/corpus/read-corpus.ts';
import { createDictionary } from '../../src/search/dictionary.ts';
import { intentsOf } from '../../src/search/intents/intent-model.ts';
import { createRecords } from '../../src/search/records.ts';
import { createSearchData, numberAnswers } from '../../src/search/search-data.ts';
import { goodFiles } from '../support/content.ts';

describe('the intent model codec', () => {
  const number = fc.nat({ max: 2000 });

  it('decodes to the encoded model', () => {
    const counts = fc
      .array(fc.tuple(number, number), { maxLength: 6 })
      .map((pairs) => new Map(pairs));
    fc.assert(
      fc.property(
        fc
          .array(fc.tuple(fc.stringMatching(/^[a-zñ0-9]{1,6}$/), counts), { maxLength: 8 })
          .map((stems) => new Map(stems)),
        (countsByStem) => {
          const model = { answers: [['k-4'], []], questionCounts: [3, 1], countsByStem };
          const sent = JSON.stringify(encodeIntentModel(model));
          expect(decodeIntentModel(JSON.parse(sent) as EncodedIntentModel)).toEqual(model);
        },
      ),
    );
  });
});

describe('the search data', () => {
  const corpus = corpusFrom(goodFiles()).corpus!;
  const intents = intentsOf(corpus);
  const records = numberAnswers(createRecords(corpus, 'es'), intents);
  const answers = new Map(
    records.flatMap((one) => one.filters['answer']?.map((number) => [number, one] as const) ?? []),
  );
  const sent = JSON.stringify(createSearchData(corpus, 'es', records, intents));
  const read = decodeSearchData(JSON.parse(sent) as EncodedSearchData);

  it('decodes to the same dictionary, with the words that only answers have', () => {
    expect(read.dictionary).toEqual(createDictionary(corpus, 'es', records));
  });

  it('names each answer of an intent as the index does', () => {
    expect(
      read.intents.answers.map((numbers) => numbers.map((number) => answers.get(number)!.id)),
    ).toEqual(intents.map((intent) => intent.answers));
    for (const { url, filters } of read.answers)
      expect(url).toBe(answers.get(filters['answer']![0]!)!.url);
  });

  it('has every answer but wordings and laws that are not in force', () => {
    const { notInForce } = read.dictionary;
    const isNotInForce = ({ filters }: Pick<SearchRecord, 'filters'>): boolean =>
      notInForce.includes(filters['version']?.[0] ?? '') ||
      (filters['kind'] ?? []).includes(notInForceKind);
    const left = [...answers.values()].filter(isNotInForce);
    expect(left).not.toEqual([]);
    expect(read.answers.filter(isNotInForce)).toEqual([]);
    expect(read.answers).toHaveLength(answers.size - left.length);
  });
});
