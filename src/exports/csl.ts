import {
  type CitedText,
  addressOf,
  annotationOf,
  referenceKey,
  citationNote,
  pinOf,
  titleOf,
} from './cite.ts';
import { isSummary } from '../model/law.ts';
import { jsonFile } from './json-file.ts';
import type { Publication } from './publication.ts';

/** A reference in CSL-JSON: a list of one item. */
export function csl(publication: Publication, cited: CitedText): string {
  const { work } = publication.corpus;
  return jsonFile([
    {
      id: referenceKey(publication, cited),
      type: isSummary(cited.version) ? 'webpage' : 'legislation',
      title: titleOf(publication, cited),
      number: work.number,
      section: pinOf(cited),
      jurisdiction: work.country,
      issued: { 'date-parts': [work.published.split('-').map(Number)] },
      language: cited.lang,
      URL: addressOf(publication, cited),
      note: citationNote(publication, cited),
      annote: annotationOf(publication, cited),
    },
  ]);
}
