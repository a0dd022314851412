import { todo } from '../check/check-unwritten.ts';
import type { Language } from '../model/language.ts';
import { numberFromId } from '../model/number.ts';
import { inLanguages, mark, quote } from './marks.ts';
import { segmentPrefix } from './provision-id.ts';

/** A provision that is new in a version. */
export interface NewProvision {
  readonly id: string;
  /** The languages of its law. */
  readonly languages: readonly Language[];
  /** Further lines of the frontmatter, each with its line ending. */
  readonly front?: string;
  /** The source of its segments, and the text of the TODO mark for the pin. */
  readonly cite?: { readonly source: string; readonly pin: string } | undefined;
  /** Where the text comes from: the law, the act that added it, or a summary. */
  readonly words: 'law' | 'act' | 'summary';
  readonly isAnnotated?: boolean;
}

/** The id of the first segment of a new provision. */
export const firstSegment = (provision: string): string => `${segmentPrefix(provision)}-1`;

/** The file of a new provision, with one segment to fill in. */
export function newProvision(provision: NewProvision): string {
  const { id, languages, front = '', cite, words, isAnnotated = false } = provision;
  const first = firstSegment(id);
  const next = `${segmentPrefix(id)}-2`;
  const known = numberFromId(id);
  const label = isAnnotated
    ? `labels:
  ${first}: { es: ${mark('how readers call this sentence in Spanish, such as «Oración 1»')}, en: ${mark('the same in English, such as “Sentence 1”')} }
`
    : '';
  const role = isAnnotated
    ? ` role="${todo('lead-in, condition, effect, faculty, power or definition: what it does in the law')}"`
    : '';
  const source = cite ? ` source="${cite.source}" pin="${todo(cite.pin)}"` : '';
  const [spanish, english] = texts[words];
  return `---
# A <Segment> for each sentence or paragraph: after ${first} comes ${next}. num="5.1" is the number that it has in the law.
num: ${known ? `{ es: ${quote(known.es)}, en: ${quote(known.en)} }` : inLanguages({ languages }, 'its number, such as Art. único')}
title: ${inLanguages({ languages }, words === 'summary' ? 'a title of ours' : isAnnotated ? 'its title' : 'its title in the law (remove this line if it has none)')}
${front}${label}---

<Segment id="${first}"${role}${source}>
<Es>${todo(spanish)}</Es>
${languages.includes('en') ? `<En>${todo(english)}</En>\n` : ''}</Segment>
`;
}

const texts: Readonly<Record<NewProvision['words'], readonly [es: string, en: string]>> = {
  law: ['the words of the law, copied from its source', 'the same in English'],
  act: ['the words of the act', 'our translation of the words of the act'],
  summary: ['what the law says, in words of ours, in Spanish', 'the same in English'],
};
