import { type Label, articleName, everydayLabels, fillers, labels, otherTexts } from './words.ts';

/** A citation as typed: "literal m) del numeral 29.2" is letter m of article 29.2. */
export interface ParsedCitation {
  /** The number of the law; `otherWork` for a text named without a number ("del Reglamento"). */
  readonly work?: string;
  /** The number of the article with that of the paragraph, "29.2"; '' where none is cited. */
  readonly article: string;
  readonly letter?: string;
  /** The number of a sentence within a letter, as this site counts: "supuesto 4", "frase 4". */
  readonly sentence?: string;
  /** The year of the version. */
  readonly year?: string;
  /** Whether words or points make it a citation: bare figures ("36") mean many things. */
  readonly explicit: boolean;
}

const otherWork = 'other';

type Kind = Label | 'year';

/**
 * Parses a whole text as one citation. Returns undefined when it is none.
 *
 * @param text as `normalizeCitation` returns it.
 */
export function parseCitation(text: string): ParsedCitation | undefined {
  const values: { [kind in Kind]?: string } = {};
  /** What the next value is, where a word names it. */
  let label: Label | undefined;
  /** The number that the next figure continues. */
  let open: 'article' | 'paragraph' | undefined;
  let explicit = false;

  const kindOfFigure = (figure: string, before: string): Kind | undefined => {
    // "Inciso 2" is a numbered paragraph.
    if (label) return label === 'letter' ? 'paragraph' : label;
    if (figure.length === 4 && !(open && /[.-]/.test(before)))
      return /^(?:19|20)/.test(figure) && (values.article || values.letter) ? 'year' : 'work';
    if (open) return open;
    if (values.letter && (before !== ' ' || values.article)) return 'sentence';
    return values.article ? undefined : 'article';
  };

  const isCitedLetter = (token: string, before: string, after: string): boolean =>
    /^[a-z]$/.test(token) &&
    label !== 'work' &&
    (label === 'letter' ||
      /[)\d-]/.test(after) ||
      (before !== ' ' && open !== undefined) ||
      ((label === 'paragraph' || open !== undefined) && !fillers.has(token)));

  /** Adds a value. Returns false for a second one of a kind: no citation has two. */
  const add = (kind: Kind, value: string): boolean => {
    const isNumber = kind === 'article' || kind === 'paragraph';
    const continues = kind === open && !label;
    label = undefined;
    // The number of another text does not matter.
    if (values[kind] && !isNumber) return kind === 'work' && values.work === otherWork;
    values[kind] = continues ? `${values[kind]}.${value}` : value;
    open = isNumber ? kind : undefined;
    return true;
  };

  for (const { 0: token, index } of text.matchAll(/\d+|[a-z]+|[^a-z\d ]/g)) {
    const before = text[index - 1] ?? ' ';
    const after = text[index + token.length] ?? ' ';
    if (labels.has(token)) {
      label = labels.get(token);
      open = undefined;
      explicit ||= !everydayLabels.has(token);
    } else if (otherTexts.has(token)) {
      values.work ??= otherWork;
      // "D.S. 007-2017-IN" has its number after it.
      if (token === 'ds') label = 'work';
    } else if (label === 'article' && isArticleName.test(token)) {
      add('article', token);
    } else if (/^\d/.test(token)) {
      explicit ||= open !== undefined && before === '.';
      const kind = kindOfFigure(token, before);
      if (!kind || !add(kind, String(Number(token)))) return undefined;
    } else if (isCitedLetter(token, before, after)) {
      explicit ||= label !== undefined || before !== ' ' || after === ')';
      if (!add('letter', token)) return undefined;
    } else if (/^[a-z]/.test(token) && !fillers.has(token)) {
      return undefined;
    }
  }
  const { article = '', paragraph = '', ...others } = values;
  if (!article && !paragraph && !others.letter && !others.work) return undefined;
  return { ...others, article: joined(article, paragraph), explicit };
}

const isArticleName = new RegExp(`^${articleName}$`);

/** The paragraph may be numbered within the article ("2") or with it ("29.2"). */
function joined(article: string, paragraph: string): string {
  if (!article || `${paragraph}.`.startsWith(`${article}.`)) return paragraph;
  return !paragraph || `${article}.`.startsWith(`${paragraph}.`)
    ? article
    : `${article}.${paragraph}`;
}
