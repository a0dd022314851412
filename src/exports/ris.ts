import { type Cited, addressOf, keyOf, noteOf, titleOf } from './cite.ts';
import type { Publication } from './publication.ts';

/** A reference in RIS: a statute, or a page of ours when it is a summary. */
export function ris(publication: Publication, cited: Cited): string {
  const { work } = publication.corpus;
  const law = cited.version.text === 'verbatim';
  const fields: readonly (readonly [string, string])[] = [
    ['TY', law ? 'STAT' : 'ELEC'],
    ['ID', keyOf(publication, cited)],
    ...(law ? ([['PY', work.published.slice(0, 4)], ['DA', work.published.replaceAll('-', '/')]] as const) : ([['AU', publication.name]] as const)),
    ['TI', titleOf(publication, cited)],
    ['LA', cited.lang],
    ['UR', addressOf(publication, cited)],
    ['N1', noteOf(publication, cited)],
    ['ER', ''],
  ];
  return fields.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}
