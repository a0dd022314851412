/** A text parted after its first sentence, which in a notice is what to do. Together the parts are the text. */
export interface SplitText {
  readonly first: string;
  readonly rest: string;
}

export function splitFirstSentence(text: string): SplitText {
  const first = /^.*?[.?!](?=\s|$)/.exec(text)?.[0] ?? text;
  return { first, rest: text.slice(first.length) };
}
