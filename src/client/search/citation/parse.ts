import { fold } from '../tokenizer.ts';

/** A citation as typed: "literal m) del numeral 29.2" is letter m of article 29.2. */
export interface ParsedCitation {
  /**
   * The number of the law or decree; `otherWork` where another text is named without a number
   * ("del Reglamento").
   */
  readonly work?: string;
  /**
   * The number of the article and of the paragraph in it: ["29", "2"]. Empty where only a letter or
   * a law is cited.
   */
  readonly article: readonly string[];
  readonly letter?: string;
  /** The number of a sentence within a letter, as this site counts: "supuesto 4", "frase 4". */
  readonly sentence?: string;
  /** The year of the version. */
  readonly year?: string;
  /**
   * Whether words or points make it a citation. Bare figures ("36") are one only where the query
   * has nothing else.
   */
  readonly explicit: boolean;
}

/** Stands for a text that is named without a number. */
const otherWork = 'other';

/** A figure, a word or a sign of a query. */
export interface CitationToken {
  readonly text: string;
  /** The number of the word of the query that it is part of. */
  readonly word: number;
  /** Whether it follows the token before without a space. */
  readonly glued: boolean;
}

type Slot = 'work' | 'article' | 'paragraph' | 'letter' | 'sentence';

// Words that name what the next figure or letter is, in both languages.
const labels: Readonly<Record<Slot, string>> = {
  work: 'dl dleg dec decreto legislativo legislative decree leg ley law',
  article: 'articulo articulos article articles art arts',
  paragraph:
    'numeral numerales num parrafo parrafos paragraph paragraphs para paras ' +
    'section sec s ss apartado',
  letter:
    'literal literales lit inciso incisos inc letra letras letter letters ' +
    'subparagraph subpara subsection point punto item',
  sentence: 'frase supuesto caso causal sentence case ground phrase',
};
const slots = new Map(
  Object.entries(labels).flatMap(([slot, words]) =>
    words.split(' ').map((word) => [word, slot as Slot]),
  ),
);
// Of these, words that are common outside citations: they make nothing a citation by themselves.
const everyday = new Set(
  (
    'dec decreto decree leg ley law para ' +
    'frase supuesto caso causal sentence case ground phrase'
  ).split(' '),
);
const others = new Set(
  (
    'supremo supreme reglamento regulation regulations constitucion constitution ' +
    'codigo code convencion convention ds rs'
  ).split(' '),
);
const fillers = new Set(
  (
    'a de del la el los las of the in en y and e o u ' +
    'n no nro numero number sub peru peruano peruana tp'
  ).split(' '),
);

/** The tokens of a query. Dashes of every kind are one, and so are spaces. */
export const tokenizeCitation = (query: string): CitationToken[] =>
  withPreliminaryTitle(
    query
      .trim()
      .split(/\s+/)
      .flatMap((written, word) => {
        const parts =
          fold(written)
            .replace(/[\p{Pd}\u2212]/gu, '-')
            .match(/\d+|[a-z]+|[^a-z\d]/g) ?? [];
        return parts.map((text, at): CitationToken => ({ text, word, glued: at > 0 }));
      }),
  );

/** The ways to write the part of a law whose articles have Roman numbers. */
const preliminaryTitle = ['titulo preliminar', 'preliminary title', 't . p', 't p'].map((words) =>
  words.split(' '),
);

/** Tokens in which that part is only a filler: the Roman number tells that an article is of it. */
function withPreliminaryTitle(tokens: readonly CitationToken[]): CitationToken[] {
  const filled = new Set<number>();
  for (const at of tokens.keys())
    for (const words of preliminaryTitle)
      if (words.every((word, offset) => tokens[at + offset]?.text === word))
        for (const offset of words.keys()) filled.add(at + offset);
  return tokens.map((token, at) => (filled.has(at) ? { ...token, text: 'tp' } : token));
}

const isFigure = ({ text }: CitationToken): boolean => /^\d/.test(text);
/** Whether a token is a word that citations may have anywhere, such as "of" and "la". */
export const isFiller = ({ text }: CitationToken): boolean => fillers.has(text);
const isLetter = ({ text }: CitationToken): boolean => /^[a-z]$/.test(text);

/**
 * Whether the token at a place is the number of an article that has no figures: "art. II",
 * "artículo único".
 */
export function isArticleName(tokens: readonly CitationToken[], at: number): boolean {
  const before = tokens[at - 1]?.text === '.' ? tokens[at - 2] : tokens[at - 1];
  return (
    /^(?:x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3}|unico)$/.test(tokens[at]!.text) &&
    slots.get(before?.text ?? '') === 'article'
  );
}

/** Whether the token at a place can be part of a citation. */
export const canBeInCitation = (tokens: readonly CitationToken[], at: number): boolean => {
  const { text } = tokens[at]!;
  return (
    !/^[a-z]{2}/.test(text) ||
    [slots, others, fillers].some((words) => words.has(text)) ||
    isArticleName(tokens, at)
  );
};

/** The token at a place; both initials of "D. L.", "D. Leg.", "D. S." and "R. S." as one ("dl"). */
function initialsAt(tokens: readonly CitationToken[], at: number): string {
  const near = (step: 1 | -1): string =>
    tokens[at + step]?.text.replace('.', '') || (tokens[at + 2 * step]?.text ?? '');
  const { text } = tokens[at]!;
  const both = /^[dr]$/.test(text) ? text + near(1) : /^[ls]$/.test(text) ? near(-1) + text : '';
  return /^(?:dl|dleg|ds|rs)$/.test(both) ? both : text;
}

/** Parses all tokens as one citation. Returns undefined when they are none. */
export function parseCitation(tokens: readonly CitationToken[]): ParsedCitation | undefined {
  /** What the next value is, where a word names it. */
  let slot: Slot | undefined;
  /** The numbers that the next figure continues. */
  let open: string[] | undefined;
  let [article, paragraph]: string[][] = [[], []];
  let explicit = false;
  const found: { work?: string; letter?: string; sentence?: string; year?: string } = {};

  /** Sets a value. Returns false for a second value of a kind: no citation has two. */
  const take = (kind: keyof typeof found, value: string): boolean => {
    slot = open = undefined;
    return found[kind] === undefined && Boolean((found[kind] = value));
  };

  const takeFigure = (
    { text, glued }: CitationToken,
    before: CitationToken | undefined,
  ): boolean => {
    const joins = glued && /[.-]/.test(before!.text);
    if (slot === 'work') return found.work === otherWork || take('work', text);
    if (slot === 'sentence') return take('sentence', text);
    if (!slot && text.length === 4 && !(joins && open))
      return take(
        /^(?:19|20)/.test(text) && (article!.length > 0 || found.letter) ? 'year' : 'work',
        text,
      );
    if (!slot && !open && found.letter && (glued || article!.length > 0))
      return take('sentence', text);
    if (slot === 'article' || (!slot && !open && article!.length === 0)) open = article = [];
    // "Inciso 2" is a numbered paragraph.
    else if (slot) open = paragraph = [];
    slot = undefined;
    return Boolean(open?.push(String(Number(text))));
  };

  const takeLetter = ({ text, glued }: CitationToken, next: CitationToken | undefined): boolean => {
    const closed = next?.glued && /[)\d-]/.test(next.text[0]!);
    const labelled = slot === 'letter' || (slot === 'paragraph' && !fillers.has(text));
    if (!labelled && !closed && !(open && (glued || !fillers.has(text)))) return fillers.has(text);
    explicit ||= labelled || glued || next?.text === ')';
    return take('letter', text);
  };

  for (const [at, token] of tokens.entries()) {
    const { glued } = token;
    const text = initialsAt(tokens, at);
    // "s 29.2" names a section; "(s)" is a letter.
    const label =
      text === 's' && (glued || !tokens[at + 1] || !/[\d.]/.test(tokens[at + 1]!.text))
        ? undefined
        : slots.get(text);
    if (label) {
      explicit ||= !everyday.has(text);
      slot = label;
      open = undefined;
    } else if (isArticleName(tokens, at)) {
      if (article!.length > 0) return undefined;
      open = article = [text];
      slot = undefined;
    } else if (others.has(text)) {
      found.work ??= otherWork;
    } else if (isFigure(token)) {
      explicit ||= glued && open !== undefined && tokens[at - 1]!.text === '.';
      if (!takeFigure(token, tokens[at - 1])) return undefined;
    } else if (
      isLetter(token)
        ? !(slot === 'work' && text === 'n') && !takeLetter(token, tokens[at + 1])
        : !canBeInCitation(tokens, at)
    ) {
      return undefined;
    }
  }
  const numbers = joined(article!, paragraph!);
  return numbers.length > 0 || found.letter || found.work
    ? { ...found, article: numbers, explicit }
    : undefined;
}

/**
 * The numbers of an article and a paragraph as one: the paragraph may be numbered within the
 * article ("2") or with it ("29.2").
 */
function joined(article: readonly string[], paragraph: readonly string[]): readonly string[] {
  const begins = (long: readonly string[], short: readonly string[]): boolean =>
    short.every((number, at) => long[at] === number);
  if (begins(paragraph, article)) return paragraph;
  return begins(article, paragraph) ? article : [...article, ...paragraph];
}
