import { describe, expect, it } from 'vitest';
import { keyOf } from '../../src/search/citation.ts';
import { lexiconOf } from '../../src/search/lexicon.ts';
import { planOf } from '../../src/search/plan.ts';
import { nearest, rootOf, slips } from '../../src/search/words.ts';

describe('citations', () => {
  it.each([
    ['29.2 k)', '29.2.k'], ['Art. 29.2.k', '29.2.k'], ['art 29.2 literal m', '29.2.m'], ['29(2)(k)', '29.2.k'], ['article 29.2(k)', '29.2.k'],
    ['artículo 36', '36'], ['D. Leg. 1350 art 36', '36'], ['DL 1350', '1350'], ['D.L. N.º 1350, artículo 36', '36'], ['Legislative Decree 1350, article 36', '36'],
    ['art. 36 (q)', '36.q'], ['k-4', 'k-4'], ['art_36__para_1', 'art_36__para_1'], ['desastres', 'desastres'],
  ])('"%s" is %s', (typed, key) => {
    expect(keyOf(typed)).toBe(key);
  });
});

describe('words', () => {
  it.each([
    ['apatrida', 'apatridas'], ['trafficked', 'trafficking'], ['regularizacion', 'regularizar'], ['recognised', 'recognized'], ['vulnerable', 'vulnerabilidad'],
  ])('"%s" and "%s" are of one family', (a, b) => {
    expect(rootOf(a)).toBe(rootOf(b));
  });

  it.each([
    ['tarfico', 'trafico', 1], ['apatrida', 'apatridas', 1], ['desatres', 'desastres', 1], ['casa', 'mesa', 2], ['sol', 'desastres', 3],
  ])('from "%s" to "%s" are %i slips, three standing for more', (a, b, count) => {
    expect(slips(a, b, 2)).toBe(count);
  });

  it('the nearest word is found within what a slip can be, and not beyond', () => {
    expect(nearest('trafficing', ['trafficking', 'tracking'])).toBe('trafficking');
    expect(nearest('sol', ['sal', 'mar'])).toBeUndefined();
    expect(nearest('xyzzyqwv', ['desastres'])).toBeUndefined();
  });
});

describe('a plan', () => {
  const lexicon = lexiconOf({ words: 'apatridas desastres irregular situacion trata', sayings: [['sin papeles\nundocumented', 'situación irregular']], places: [], size: 9, summaries: [] });

  it('searches everyday words in the words of the law', () => {
    expect(planOf('estoy sin papeles', lexicon)).toMatchObject({ parts: [{ ways: [{ text: 'situación irregular' }] }], also: ['situación irregular'], dropped: [] });
  });

  it('leaves out what the reader has removed, and what stands nowhere', () => {
    expect(planOf('sin papeles', lexicon, ['situación irregular']).parts).toEqual([]);
    expect(planOf('desastres qwrtzx', lexicon)).toMatchObject({ parts: [{ ways: [{ text: 'desastres', weight: 1 }] }], dropped: ['qwrtzx'] });
  });

  it('mends a slip, and says so', () => {
    expect(planOf('desatres', lexicon)).toMatchObject({ parts: [{ ways: [{ text: 'desastres' }] }], instead: [{ typed: 'desatres', found: 'desastres' }] });
  });

  it('keeps what is in quotation marks together', () => {
    expect(planOf('"trata de personas"', lexicon).parts[0]?.ways[0]?.text).toBe('"trata de personas"');
  });

  it('is empty for an empty query', () => {
    expect(planOf('  ', lexicon)).toMatchObject({ parts: [], also: [], instead: [], dropped: [] });
  });
});
