/** A text parted after its first sentences. Together the parts are the text. */
export interface SplitText {
  readonly first: string;
  readonly rest: string;
}

/**
 * Parts a text after its first sentence, which in a notice is what to do, or after so many
 * sentences.
 */
export function splitLead(text: string, sentences = 1): SplitText {
  const ends = [...text.matchAll(/[.?!](?=\s|$)/g)].map(({ index }) => index + 1);
  const end = ends[sentences - 1] ?? text.length;
  return { first: text.slice(0, end), rest: text.slice(end) };
}
