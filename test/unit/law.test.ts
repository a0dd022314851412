import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { coverageOf } from '../../src/model/coverage.ts';
import { joined, provisionOf, segmentsOf, versionOf } from '../../src/model/corpus.ts';
import { eIds } from '../../src/model/eid.ts';
import { goodContent } from '../support/content.ts';

const { corpus } = readCorpus(goodContent);
if (!corpus) throw new Error('The content cannot be read.');
const source = readFileSync(`${goodContent}/sources/un-network-migration-law.txt`, 'utf8').split('\n\n');
const original = versionOf(corpus, '2017');

describe('the segments of 2017', () => {
  it.each([
    { provision: 'art-29-2', lang: 'es', paragraph: 0 },
    { provision: 'art-36', lang: 'es', paragraph: 1 },
    { provision: 'art-29-2', lang: 'en', paragraph: 2 },
    { provision: 'art-36', lang: 'en', paragraph: 3 },
  ] as const)('join into the source paragraph byte for byte: $provision, $lang', ({ provision, lang, paragraph }) => {
    expect(Buffer.from(joined(provisionOf(corpus, '2017', provision), lang))).toEqual(Buffer.from(source[paragraph] ?? ''));
  });

  it('are 24, with 46 phrases, each occurring exactly once in its segment in each language', () => {
    const segments = original.provisions.flatMap((provision) => provision.segments);
    expect(segments).toHaveLength(24);
    expect(original.phrases).toHaveLength(46);
    for (const phrase of original.phrases) {
      const text = segments.find((segment) => segment.id === phrase.segment)?.text;
      expect([phrase.id, text?.es.split(phrase.es).length, text?.en.split(phrase.en).length]).toEqual([phrase.id, 2, 2]);
    }
  });

  it('P9: are covered by phrases and connectives to the last character', () => {
    expect([coverageOf(original, 'es'), coverageOf(original, 'en')]).toEqual([1, 1]);
  });

  it('have an Akoma Ntoso id each, as have those of 2023, unique within their version', () => {
    for (const version of corpus.work.versions) {
      const ids = [...segmentsOf(corpus.work).values()].filter((place) => place.version.id === version.id).map(({ segment }) => eIds[segment.id]);
      expect(ids.filter((id) => id === undefined)).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});
