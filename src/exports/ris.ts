import {
  type CitedText,
  addressOf,
  annotationOf,
  referenceKey,
  citationNote,
  titleOf,
} from './cite.ts';
import { isSummary } from '../model/law.ts';
import type { Publication } from './publication.ts';

/** A reference in RIS: a statute, or of a summary a page. */
export function ris(publication: Publication, cited: CitedText): string {
  const { work } = publication.corpus;
  const fields: readonly (readonly [string, string])[] = [
    ['TY', isSummary(cited.version) ? 'ELEC' : 'STAT'],
    ['ID', referenceKey(publication, cited)],
    ['PY', work.published.slice(0, 4)],
    ['DA', work.published.replaceAll('-', '/')],
    ['TI', titleOf(publication, cited)],
    ['LA', cited.lang],
    ['UR', addressOf(publication, cited)],
    ['N1', `${citationNote(publication, cited)} | ${annotationOf(publication, cited)}`],
    ['ER', ''],
  ];
  return fields.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}
