import { type Lexicon, kindPrefix } from './lexicon.ts';
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

/** A misspelled word, and the word that was searched in its place. */
interface Correction {
  readonly typed: string;
  readonly corrected: string;
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
  /** The query as one phrase; '' for a single word, and where a word does not occur in records. */
  readonly phrase: string;
}

/** Weights of clauses, relative to a word that has no synonyms. */
const clauseWeights = { quotation: 2.5, synonym: 2.5, kind: 1.5, word: 1 };
/** The weight of words as typed beside their synonyms, which weigh 1. */
const typedWeight = 0.8;

/**
 * Finds out what a query asks for.
 *
 * @param removedTerms synonyms that the reader has removed.
 */
export function planQuery(
  query: string,
  lexicon: Lexicon,
  removedTerms: readonly string[] = [],
): QueryPlan {
  const quotation = /["“«]([^"”»]+)["”»]/g;
  const quoted = [...query.matchAll(quotation)].map(([, text = '']) => text.trim());
  const corrections: Correction[] = [];
  const words = tokenize(query.replace(quotation, ' ')).map((word) => {
    const corrected = lexicon.correctionOf(word);
    if (corrected) corrections.push({ typed: word, corrected });
    return corrected ? fold(corrected) : word;
  });
  const clauses: QueryClause[] = quoted.filter(Boolean).map((text) => ({
    weight: clauseWeights.quotation,
    variants: [{ text: `"${text}"`, weight: 1 }],
  }));
  const addedTerms = new Set<string>();
  const intentWords: string[] = [];
  const unknownWords: string[] = [];
  const spans = findSpans(words, lexicon);
  const isContent = ({ words: own, synonyms }: QuerySpan): boolean =>
    !isLowSignal(own) && (synonyms.length > 0 || own.some((word) => lexicon.indexedForm(word)));
  const hasContent = quoted.length > 0 || spans.some(isContent);
  for (const span of spans) {
    // "quiero" and "please" are searched only where the query has nothing else.
    if (hasContent && isLowSignal(span.words)) continue;
    const synonyms = span.synonyms.filter(
      (text) => !removedTerms.includes(text) && !hasSameStems(text, span.words),
    );
    const own = span.words.filter((word) => !stopWords.has(word));
    const forms = own.flatMap((word) => lexicon.indexedForm(word) ?? []);
    const isIndexed = forms.length > 0 && forms.length === own.length;
    for (const text of synonyms) if (!isKind(text)) addedTerms.add(text);
    if (isIndexed || synonyms.length > 0)
      clauses.push({
        weight: weightOf(span.synonyms),
        variants: [
          ...(isIndexed
            ? [{ text: forms.join(' '), weight: synonyms.length > 0 ? typedWeight : 1 }]
            : []),
          ...synonyms.map((text) =>
            isKind(text) ? { kind: text.slice(kindPrefix.length), weight: 1 } : { text, weight: 1 },
          ),
        ],
      });
    else
      for (const word of own)
        if (lexicon.isInIntents(word)) intentWords.push(word);
        else unknownWords.push(word);
  }
  const isPhrase = words.length > 1 && intentWords.length + unknownWords.length === 0;
  return {
    clauses,
    addedTerms: [...addedTerms],
    corrections,
    intentWords,
    unknownWords,
    phrase: isPhrase ? words.join(' ') : '',
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
  removedTerms: readonly string[] = [],
): { plan: QueryPlan; isUnderstood: boolean } {
  const plan = planQuery(query, own, removedTerms);
  const isUnderstood = unknownCount(plan) === 0;
  if (isUnderstood || !bilingual) return { plan, isUnderstood };
  const fallback = planQuery(query, bilingual, removedTerms);
  return { plan: unknownCount(fallback) < unknownCount(plan) ? fallback : plan, isUnderstood };
}

const isKind = (text: string): boolean => text.startsWith(kindPrefix);

/** The weight of a clause for words with these synonyms. */
function weightOf(synonyms: readonly string[]): number {
  if (synonyms.length === 0) return clauseWeights.word;
  return synonyms.every(isKind) ? clauseWeights.kind : clauseWeights.synonym;
}

/** Whether a text has the same stems as some words, in the same order. */
const hasSameStems = (text: string, words: readonly string[]): boolean =>
  !isKind(text) && stemWords(text).join(' ') === words.map(stem).join(' ');

const isLowSignal = (words: readonly string[]): boolean =>
  words.length === 1 && lowSignalWords.has(words[0]!);
