import { todo } from '../check/check-unwritten.ts';
import type { Language } from '../model/language.ts';
import { numberOf } from '../model/number.ts';
import { inLanguages, mark, quote } from './marks.ts';
import { segmentPrefix } from './provision-id.ts';

/** A provision that a version states for the first time. */
export interface NewProvision {
  readonly id: string;
  /** The languages that its law has here. */
  readonly languages: readonly Language[];
  /** What else stands at the top of its file: whole lines. */
  readonly front?: string;
  /**
   * The source of its sentences, where they name one, and the place in it that is to be written.
   */
  readonly cite?: { readonly source: string; readonly pin: string } | undefined;
  /** Whose words they are: the law's, those of the act that added it, or ours. */
  readonly words: 'law' | 'act' | 'summary';
  readonly isAnnotated?: boolean;
}

/** The id of the sentence that such a file begins with. */
export const firstSegment = (provision: string): string => `${segmentPrefix(provision)}-1`;

/** The file of a provision with one sentence to be written, after which others may follow. */
export function newProvision(provision: NewProvision): string {
  const { id, languages, front = '', cite, words, isAnnotated = false } = provision;
  const first = firstSegment(id);
  const next = `${segmentPrefix(id)}-2`;
  const known = numberOf(id);
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
