import { type Lexicon, kindPrefix } from './lexicon.ts';
import { stopWords, lowSignalWords } from './stop-words.ts';
import { type QuerySpan, findSpans } from './synonym-spans.ts';
import { fold, tokenize } from './tokenizer.ts';
import { nearestWord } from './edit-distance.ts';
import { stem, stemWords } from './stem.ts';

/** A way to search: by words, or every record of a kind. */
export type QueryVariant =
  | { readonly text: string; readonly weight: number }
  | { readonly kind: string; readonly weight: number };

/** One thing asked for: the variants to search it, each with how much it counts. */
export interface QueryClause {
  /**
   * How much it says of what is sought: an everyday saying more than a word that happens to stand
   * in the index.
   */
  readonly weight: number;
  readonly variants: readonly QueryVariant[];
}

/** How a query will be searched, and what must be synonymWeight of that. */
export interface QueryPlan {
  readonly clauses: readonly QueryClause[];
  /** Other words that are searched too, which the reader may remove. */
  readonly addedTerms: readonly string[];
  /** Slips of typing and what was searched in their place. */
  readonly corrections: readonly { readonly typed: string; readonly corrected: string }[];
  /** Words that stand nowhere on the site but in what people ask. */
  readonly intentWords: readonly string[];
  /** Words that stand nowhere on the site and resemble none. */
  readonly unknownWords: readonly string[];
  /** The words of the query as one phrase, when there are several. */
  readonly phrase: string;
}

/** Other words that are not to be searched: those that the reader has removed, or all of them. */
export type ExcludedTerms = readonly string[] | 'all';

/** Finds out what a query asks for. */
export function planQuery(
  query: string,
  lexicon: Lexicon,
  excluded: ExcludedTerms = [],
): QueryPlan {
  const wanted = (text: string): boolean => excluded !== 'all' && !excluded.includes(text);
  const quoted = [...query.matchAll(/["“«]([^"”»]+)["”»]/g)]
    .map(([, words = '']) => words.trim())
    .filter(Boolean);
  const { words, corrections } = correctSpelling(
    tokenize(query.replace(/["“«][^"”»]+["”»]/g, ' ')),
    lexicon,
  );
  const clauses: QueryClause[] = [];
  const addedTerms: string[] = [];
  const intentWords: string[] = [];
  const unknownWords: string[] = [];
  // What is in quotation marks is searched word for word, and in the other language's words too.
  for (const words of quoted) {
    const replacements = lexicon
      .synonymsOf(tokenize(words))
      .filter(
        (text) =>
          wanted(text) && !text.startsWith(kindPrefix) && !hasSameStems(text, tokenize(words)),
      );
    addedTerms.push(...replacements);
    clauses.push({
      weight: synonymWeight,
      variants: [
        { text: `"${words}"`, weight: 1 },
        ...replacements.map((text) => ({ text, weight: 0.8 })),
      ],
    });
  }
  const spans = findSpans(words, lexicon);
  const isLowSignal = ({ words }: QuerySpan): boolean =>
    words.length === 1 && lowSignalWords.has(words[0]!);
  const hasContent = (span: QuerySpan): boolean =>
    !isLowSignal(span) &&
    (span.replacements.length > 0 ||
      span.words.some((word) => !stopWords.has(word) && lexicon.indexedForm(word) !== undefined));
  const anyContent = quoted.length > 0 || spans.some(hasContent);
  for (const span of spans) {
    // What is synonymWeight around the matter is searched only when there is no matter.
    if (anyContent && isLowSignal(span)) continue;
    const replacements = span.replacements.filter(
      (text) => wanted(text) && !hasSameStems(text, span.words),
    );
    const own = span.words.filter((word) => !stopWords.has(word));
    const variants = variantsOf(own, replacements, lexicon);
    addedTerms.push(...replacements.filter((text) => !text.startsWith(kindPrefix)));
    if (variants.length > 0)
      clauses.push({
        variants,
        weight:
          replacements.length > 0 && replacements.every((text) => text.startsWith(kindPrefix))
            ? kindWeight
            : span.replacements.length > 0
              ? synonymWeight
              : corrections.some(({ corrected }) => corrected === lexicon.withAccents(own[0] ?? ''))
                ? correctedWeight
                : 1,
      });
    else
      for (const word of own) (lexicon.isInIntents(word) ? intentWords : unknownWords).push(word);
  }
  const indexed = words.filter(
    (word) => !stopWords.has(word) && lexicon.indexedForm(word) !== undefined,
  );
  const phrase =
    indexed.length > 1 && intentWords.length + unknownWords.length === 0
      ? fold(query)
          .replace(/["“”«»¿?¡!]/g, '')
          .trim()
      : '';
  return {
    clauses,
    addedTerms: [...new Set(addedTerms)],
    corrections,
    intentWords,
    unknownWords,
    phrase,
  };
}

/** The words that a plan searches. */
export const searchedTexts = ({ clauses }: QueryPlan): string[] =>
  clauses.flatMap(({ variants }) => variants.flatMap((way) => ('text' in way ? way.text : [])));

/**
 * How much of a query is not understood as it stands: a word that was correctedWeight is half
 * understood.
 */
export const unknownCount = ({ corrections, unknownWords }: QueryPlan): number =>
  corrections.length + 2 * unknownWords.length;

/** The words of a language; and with those of the other one, once it is known. */
export interface Lexicons {
  readonly own: Lexicon;
  readonly bilingual?: Lexicon | undefined;
}

/**
 * What a query asks for in the words of its own language; or, where more is understood so, in those
 * of both.
 */
export function planWithFallback(
  query: string,
  { own, bilingual }: Lexicons,
  excluded: ExcludedTerms = [],
): QueryPlan {
  const plan = planQuery(query, own, excluded);
  const more = bilingual && unknownCount(plan) > 0 ? planQuery(query, bilingual, excluded) : plan;
  return unknownCount(more) < unknownCount(plan) ? more : plan;
}

/** Whether a text says just these words, in some form of theirs. */
const hasSameStems = (text: string, words: readonly string[]): boolean =>
  !text.startsWith(kindPrefix) && stemWords(text).join(' ') === words.map(stem).join(' ');

/** The words as they were meant, and which of them were correctedWeight. */
function correctSpelling(
  typed: readonly string[],
  lexicon: Lexicon,
): { words: string[]; corrections: QueryPlan['corrections'] } {
  const corrections: { typed: string; corrected: string }[] = [];
  const words = typed.map((word) => {
    if (stopWords.has(word) || lowSignalWords.has(word) || lexicon.knowsWord(word)) return word;
    const found = nearestWord(word, lexicon.vocabulary);
    if (found) corrections.push({ typed: word, corrected: lexicon.withAccents(found) });
    return found ?? word;
  });
  return { words, corrections };
}

/**
 * The variants to search some words: as they are, when the index has them all, and in what they are
 * synonymWeight for, which then comes first.
 */
function variantsOf(
  words: readonly string[],
  replacements: readonly string[],
  lexicon: Lexicon,
): QueryVariant[] {
  const [asTyped, inFamily] = replacements.length > 0 ? [0.8, 0.75] : [1, 0.95];
  const forms = words.flatMap((word) => lexicon.indexedForm(word) ?? []);
  const all = forms.length > 0 && forms.length === words.length;
  return [
    ...(all ? [{ text: forms.join(' '), weight: asTyped }] : []),
    ...(all && forms.length === 1
      ? variantForms(forms[0]!, lexicon).map((text) => ({ text, weight: inFamily }))
      : []),
    ...replacements.map((text) =>
      text.startsWith(kindPrefix)
        ? { kind: text.slice(kindPrefix.length), weight: 1 }
        : { text, weight: 1 },
    ),
  ];
}

// How much a saying counts, and a word that was correctedWeight, against a word that stands in the
// index.
const synonymWeight = 2.5;
const correctedWeight = 0.6;
// The sort of answer that is wanted says less than its matter.
const kindWeight = 1.5;

/** The other forms of a word's family; a few are enough. */
const variantForms = (word: string, lexicon: Lexicon): string[] =>
  lexicon
    .sameStem(word)
    .filter((other) => other !== word)
    .slice(0, 5);
