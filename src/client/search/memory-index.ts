import type { RecordData, SearchIndex } from './search-index.ts';
import { stemWords } from './stem.ts';
import { fold } from './tokenizer.ts';

/** Score of a record that has the terms in its text; one that has them in its title scores 1. */
const textScore = 0.5;

/**
 * Creates an index that holds its records in memory and compares stems. For hundreds of records,
 * not for thousands.
 */
export function createMemoryIndex(records: readonly RecordData[]): SearchIndex {
  const entries = records.map((record, at) => ({
    id: String(at),
    record,
    titleStems: new Set(stemWords(record.meta['title'] ?? '')),
    stems: new Set(stemWords(`${record.meta['title'] ?? ''} ${record.content}`)),
    text: fold(record.content),
  }));
  return {
    search: (terms, filters = {}) => {
      const stems = stemWords(terms ?? '');
      const phrase = terms?.startsWith('"') ? fold(terms.replaceAll('"', '')) : undefined;
      const wanted = Object.entries(filters);
      const hits = entries
        .filter(
          ({ record, stems: own, text }) =>
            wanted.every(([name, value]) => record.filters[name]?.includes(value)) &&
            (phrase === undefined ? stems.every((one) => own.has(one)) : text.includes(phrase)),
        )
        .map(({ id, record, titleStems }) => ({
          id,
          score: stems.every((one) => titleStems.has(one)) ? 1 : textScore,
          load: () => Promise.resolve(record),
        }));
      return Promise.resolve(hits);
    },
  };
}
