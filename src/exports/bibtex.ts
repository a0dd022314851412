import {
  type CitedText,
  addressOf,
  annotationOf,
  referenceKey,
  citationNote,
  titleOf,
} from './cite.ts';
import type { Publication } from './publication.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const escaped = (text: string): string =>
  text.replace(/[&%$#_{}\\~^]/g, (character) => special[character] ?? `\\${character}`);

/** A reference in BibTeX, in UTF-8. */
export function bibtex(publication: Publication, cited: CitedText): string {
  const { work } = publication.corpus;
  const [year = '', month = ''] = work.published.split('-');
  const fields = [
    `year = {${year}}`,
    `month = ${months[Number(month) - 1]}`,
    `title = {{${escaped(titleOf(publication, cited))}}}`,
    `howpublished = {${escaped(publication.name)}}`,
    `url = {${addressOf(publication, cited)}}`,
    `language = {${cited.lang}}`,
    `note = {${escaped(citationNote(publication, cited))}}`,
    `annote = {${escaped(annotationOf(publication, cited))}}`,
  ];
  const lines = fields.map((field) => `  ${field}`).join(',\n');
  return `@misc{${referenceKey(publication, cited)},\n${lines}\n}\n`;
}
