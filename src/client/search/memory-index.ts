import type { RecordData, SearchIndex } from './search-index.ts';
import { stemWords } from './stem.ts';
import { tokenize } from './tokenizer.ts';

/**
 * Score of a record that has the terms in its text, where that has no more than `usualLength`
 * words; one that has them in its title scores 1.
 */
const textScore = 0.5;
const usualLength = 40;

/**
 * Creates an index that holds its records in memory and compares stems. For hundreds of records,
 * not for thousands.
 */
export function createMemoryIndex(records: readonly RecordData[]): SearchIndex {
  const entries = records.map((record, at) => {
    const titleStems = stemWords(record.meta['title'] ?? '');
    const textStems = stemWords(record.content);
    return {
      id: String(at),
      record,
      titleStems: new Set(titleStems),
      stems: new Set([...titleStems, ...textStems]),
      // The longer a text, the less it says that a word occurs in it.
      scoreInText: textScore * Math.min(1, Math.sqrt(usualLength / textStems.length)),
      text: asWords(record.content),
    };
  });
  return {
    search: (terms, filters = {}) => {
      const stems = stemWords(terms ?? '');
      const phrase = terms?.startsWith('"') ? asWords(terms) : undefined;
      const wanted = Object.entries(filters);
      const hits = entries
        .filter(
          ({ record, stems: own, text }) =>
            wanted.every(([name, value]) => record.filters[name]?.includes(value)) &&
            (phrase === undefined
              ? stems.every((one) => own.has(one))
              : phrase.trim() !== '' && text.includes(phrase)),
        )
        .map(({ id, record, titleStems, scoreInText }) => ({
          id,
          score: stems.every((one) => titleStems.has(one)) ? 1 : scoreInText,
          load: () => Promise.resolve(record),
        }));
      return Promise.resolve(hits);
    },
  };
}

/** The words of a text, each between spaces, so that a phrase matches whole words only. */
const asWords = (text: string): string => ` ${tokenize(text).join(' ')} `;
