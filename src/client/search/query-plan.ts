import { type Lexicon, kindPrefix } from './lexicon.ts';
import { type Correction, correctSpelling } from './spelling.ts';
import { stem, stemWords } from './stem.ts';
import { lowSignalWords, stopWords } from './stop-words.ts';
import { type QuerySpan, findSpans } from './synonym-spans.ts';
import { fold, tokenize } from './tokenizer.ts';

/** One search of the index: for words, or for every record of a kind. */
export type QueryVariant =
  | { readonly text: string; readonly weight: number }
  | { readonly kind: string; readonly weight: number };

/** One thing that a query asks for, with the ways to search for it. */
export interface QueryClause {
  /** How much the clause counts against the others. */
  readonly weight: number;
  readonly variants: readonly QueryVariant[];
}

/** How a query is searched, and what the reader is told about that. */
export interface QueryPlan {
  readonly clauses: readonly QueryClause[];
  /** Synonyms that are searched too, which the reader may remove. */
  readonly addedTerms: readonly string[];
  readonly corrections: readonly Correction[];
  /** Words that occur only in the example questions of intents. */
  readonly intentWords: readonly string[];
  /** Words that occur nowhere on the site and resemble none that do. */
  readonly unknownWords: readonly string[];
  /**
   * The words of the query as one phrase; '' for a single word, and where a word does not occur in
   * the index.
   */
  readonly phrase: string;
}

/** Synonyms that are not searched: those that the reader has removed, or all of them. */
export type ExcludedTerms = readonly string[] | 'all';

/** Weights of clauses, relative to a word that occurs in the index. */
const clauseWeights = { quotation: 2.5, synonym: 2.5, kind: 1.5, word: 1, corrected: 0.6 };
/** Weights of variants. Synonyms weigh more than the words as typed beside them. */
const variantWeights = {
  synonym: 1,
  typed: 1,
  sameStem: 0.95,
  typedBesideSynonym: 0.8,
  sameStemBesideSynonym: 0.75,
  synonymBesideQuotation: 0.8,
};
/** How many other forms of a word are searched. */
const maxForms = 5;

/** Finds out what a query asks for. */
export function planQuery(
  query: string,
  lexicon: Lexicon,
  excluded: ExcludedTerms = [],
): QueryPlan {
  const isWanted = (text: string): boolean => excluded !== 'all' && !excluded.includes(text);
  const quotations = [...query.matchAll(/["“«]([^"”»]+)["”»]/g)]
    .map(([, quoted = '']) => quoted.trim())
    .filter(Boolean);
  const unquoted = tokenize(query.replace(/["“«][^"”»]+["”»]/g, ' '));
  const { words, corrections } = correctSpelling(unquoted, lexicon);
  const clauses: QueryClause[] = [];
  const addedTerms: string[] = [];
  const intentWords: string[] = [];
  const unknownWords: string[] = [];
  for (const quotation of quotations) {
    const quotedWords = tokenize(quotation);
    const synonyms = lexicon
      .synonymsOf(quotedWords)
      .filter((text) => isWanted(text) && !isKind(text) && !hasSameStems(text, quotedWords));
    addedTerms.push(...synonyms);
    clauses.push({
      weight: clauseWeights.quotation,
      variants: [
        { text: `"${quotation}"`, weight: variantWeights.typed },
        ...synonyms.map((text) => ({ text, weight: variantWeights.synonymBesideQuotation })),
      ],
    });
  }
  const spans = findSpans(words, lexicon);
  const hasContent = quotations.length > 0 || spans.some((span) => isContent(span, lexicon));
  for (const span of spans) {
    // "quiero" and "please" are searched only where the query has nothing else.
    if (hasContent && isLowSignal(span)) continue;
    const synonyms = span.synonyms.filter(
      (text) => isWanted(text) && !hasSameStems(text, span.words),
    );
    const own = span.words.filter((word) => !stopWords.has(word));
    const variants = variantsOf(own, synonyms, lexicon);
    addedTerms.push(...synonyms.filter((text) => !isKind(text)));
    if (variants.length > 0) {
      const isCorrected = corrections.some(
        ({ corrected }) => corrected === lexicon.withAccents(own[0] ?? ''),
      );
      clauses.push({ variants, weight: weightOf(span, synonyms, isCorrected) });
    } else {
      for (const word of own) (lexicon.isInIntents(word) ? intentWords : unknownWords).push(word);
    }
  }
  const indexedCount = words.filter((word) => isIndexed(word, lexicon)).length;
  const hasPhrase = indexedCount > 1 && intentWords.length + unknownWords.length === 0;
  return {
    clauses,
    addedTerms: [...new Set(addedTerms)],
    corrections,
    intentWords,
    unknownWords,
    phrase: hasPhrase
      ? fold(query)
          .replace(/["“”«»¿?¡!]/g, '')
          .trim()
      : '',
  };
}

/** The texts that a plan searches. */
export const searchedTexts = ({ clauses }: QueryPlan): string[] =>
  clauses.flatMap(({ variants }) =>
    variants.flatMap((variant) => ('text' in variant ? variant.text : [])),
  );

/** How much of a query is not understood: 2 for an unknown word, 1 for a corrected one. */
export const unknownCount = ({ corrections, unknownWords }: QueryPlan): number =>
  corrections.length + 2 * unknownWords.length;

/** The words of a language, alone and with those of the other language where they are loaded. */
export interface Lexicons {
  readonly own: Lexicon;
  readonly bilingual?: Lexicon | undefined;
}

/**
 * Plans a query in the words of its own language; where these leave something unknown, in those of
 * both, if that leaves less.
 *
 * @returns the plan, and whether the own language understands the whole query.
 */
export function planWithFallback(
  query: string,
  { own, bilingual }: Lexicons,
  excluded: ExcludedTerms = [],
): { plan: QueryPlan; isUnderstood: boolean } {
  const plan = planQuery(query, own, excluded);
  const isUnderstood = unknownCount(plan) === 0;
  if (isUnderstood || !bilingual) return { plan, isUnderstood };
  const fallback = planQuery(query, bilingual, excluded);
  return { plan: unknownCount(fallback) < unknownCount(plan) ? fallback : plan, isUnderstood };
}

const isKind = (text: string): boolean => text.startsWith(kindPrefix);

const isLowSignal = ({ words }: QuerySpan): boolean =>
  words.length === 1 && lowSignalWords.has(words[0]!);

const isIndexed = (word: string, lexicon: Lexicon): boolean =>
  !stopWords.has(word) && lexicon.indexedForm(word) !== undefined;

const isContent = (span: QuerySpan, lexicon: Lexicon): boolean =>
  !isLowSignal(span) &&
  (span.synonyms.length > 0 || span.words.some((word) => isIndexed(word, lexicon)));

/** Whether a text has the same stems as some words, in the same order. */
const hasSameStems = (text: string, words: readonly string[]): boolean =>
  !isKind(text) && stemWords(text).join(' ') === words.map(stem).join(' ');

function weightOf(span: QuerySpan, synonyms: readonly string[], isCorrected: boolean): number {
  if (synonyms.length > 0 && synonyms.every(isKind)) return clauseWeights.kind;
  if (span.synonyms.length > 0) return clauseWeights.synonym;
  return isCorrected ? clauseWeights.corrected : clauseWeights.word;
}

/** The variants of some words: as typed, if the index has them all, their other forms, synonyms. */
function variantsOf(
  words: readonly string[],
  synonyms: readonly string[],
  lexicon: Lexicon,
): QueryVariant[] {
  const [typed, sameStem] =
    synonyms.length > 0
      ? [variantWeights.typedBesideSynonym, variantWeights.sameStemBesideSynonym]
      : [variantWeights.typed, variantWeights.sameStem];
  const forms = words.flatMap((word) => lexicon.indexedForm(word) ?? []);
  const isComplete = forms.length > 0 && forms.length === words.length;
  const otherForms = isComplete && forms.length === 1 ? otherFormsOf(forms[0]!, lexicon) : [];
  return [
    ...(isComplete ? [{ text: forms.join(' '), weight: typed }] : []),
    ...otherForms.map((text) => ({ text, weight: sameStem })),
    ...synonyms.map((text) =>
      isKind(text)
        ? { kind: text.slice(kindPrefix.length), weight: variantWeights.synonym }
        : { text, weight: variantWeights.synonym },
    ),
  ];
}

const otherFormsOf = (word: string, lexicon: Lexicon): string[] =>
  lexicon
    .sameStem(word)
    .filter((form) => form !== word)
    .slice(0, maxForms);
