import type { CitationCard } from '../search/citation/cards.ts';
import {
  type CitablePlace,
  resolveCitation,
  predecessorOf,
  sentencePlaces,
} from '../search/citation/resolve.ts';
import {
  type Lexicons,
  type QueryPlan,
  type QueryVariant,
  planWithFallback,
  searchedTexts,
} from '../search/query-plan.ts';
import { coverageOf, isOffTopic } from '../search/relevance.ts';
import { type GroupedResults, groupResults } from '../search/group-results.ts';
import {
  type ClauseScore,
  phraseBonus,
  titleBonus,
  sumClauses,
  inverseFrequency,
  minRelativeScore,
} from '../search/scoring.ts';
import { fold, normalizeCharacters } from '../search/tokenizer.ts';
import { stemWords } from '../search/stem.ts';

/** One thing that can be found in the file: a sentence of the law, or a part of it that has a name. */
export interface FileRecord {
  /** Its place in the file: "#es/art-29-2/k-4". */
  readonly url: string;
  readonly content: string;
  /** Its name; a sentence has none, and is called by its place. */
  readonly title?: string | undefined;
  /** The id of the wording in time, of the law only. */
  readonly version?: string | undefined;
  /** What it is, of the rest. */
  readonly kind?: string | undefined;
}

/** A record with what the search compares: the roots of its name, those of all its words, and its text. */
export interface Known {
  readonly record: FileRecord;
  readonly title: readonly string[];
  readonly all: ReadonlySet<string>;
  readonly text: string;
}

/** Made ready once: every letter that is typed asks all of them. */
export const known = (records: readonly FileRecord[]): Known[] =>
  records.map((record) => ({
    record,
    title: stemWords(record.title ?? ''),
    all: new Set(stemWords(`${record.title ?? ''} ${record.content}`)),
    text: fold(record.content),
  }));

/** What the file answers to a query. */
export interface FileAnswer {
  readonly cards: readonly CitationCard[];
  /** Whether it asks for more than what it cites. */
  readonly hasOtherTerms: boolean;
  readonly missing?: string | undefined;
  readonly plan: QueryPlan;
  readonly results: GroupedResults;
  readonly count: number;
  /** Whether the query is about nothing that the file holds. */
  readonly offTopic: boolean;
}

/** How many results are shown at most: the file has no button for more, and the first ones are the best. */
const most = 20;

/** How well a record answers one way to search: what is in its name more than what is in its text; 0 not at all. */
function fitting(way: QueryVariant): (one: Known) => number {
  if (!('text' in way)) return ({ record }) => (record.kind === way.kind ? 0.8 * way.weight : 0);
  const roots = stemWords(way.text);
  const words = way.text.replaceAll('"', '');
  const holds =
    words === way.text
      ? ({ all }: Known) => roots.every((root) => all.has(root))
      : ({ text }: Known) => text.includes(fold(words));
  return (one) =>
    holds(one) ? way.weight * (roots.every((root) => one.title.includes(root)) ? 1 : 0.8) : 0;
}

/**
 * Searches the file: a citation is answered by its places, anything else by the records that hold its words or their kin, with the
 * plan of the site's search (plan.ts) and its weights (weights.ts), but over the few records of the file, one by one.
 */
export function findInFile(query: string, records: readonly Known[], lexica: Lexicons): FileAnswer {
  const { own: lexicon } = lexica;
  const { places, rest, missing } = resolveCitation(normalizeCharacters(query), lexicon);
  const plan = planWithFallback(rest, lexica);
  const parts = plan.clauses.map(({ variants, weight: says }) => {
    const tries = variants.map((way) => ({ weight: way.weight, fit: fitting(way) }));
    const scores = new Map<Known, ClauseScore>();
    for (const one of records) {
      const fits = tries
        .map(({ weight, fit }) => ({ weight, score: fit(one) }))
        .filter(({ score }) => score > 0);
      if (fits.length > 0)
        scores.set(one, {
          matched: Math.max(...fits.map(({ weight }) => weight)),
          score: Math.max(...fits.map(({ score }) => score)),
        });
    }
    return { scores, weight: says * inverseFrequency(scores.size, records.length) };
  });
  const asked = stemWords(rest);
  const texts = searchedTexts(plan);
  const ways = texts.map((text) => stemWords(text).join(' '));
  const sums = sumClauses(parts);
  const scored = [...sums].map(([one, { matched, score }]) => ({
    record: one.record,
    matched,
    score:
      score +
      titleBonus(one.title.join(' '), asked, ways) +
      (plan.phrase && one.text.includes(plan.phrase) ? phraseBonus : 0),
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const fit = scored
    .filter(({ score }) => score >= best * minRelativeScore)
    .sort((a, b) => b.score - a.score);
  const data = fit
    .slice(0, most)
    .map(({ record: { url, content, title, version, kind }, matched, score }) => ({
      data: {
        url,
        content,
        meta: title ? { title } : {},
        place: lexicon.places.find((place) => place.url === url)?.title,
        filters: version ? { kind: ['law'], version: [version] } : { kind: [kind ?? ''] },
      },
      matched,
      score,
    }));
  const contentAt = ({ url }: CitablePlace): readonly string[] =>
    records.filter(({ record }) => record.url === url).map(({ record }) => record.content);
  const cards = places.map((place): CitationCard => ({
    place,
    sentences: sentencePlaces(place, lexicon.places).flatMap(contentAt),
    predecessor: predecessorOf(place, lexicon.places),
  }));
  const coverage = coverageOf(
    parts,
    plan,
    Math.max(0, ...[...sums.values()].map(({ matched }) => matched)),
    records.length,
  );
  return {
    cards,
    hasOtherTerms: rest !== '',
    missing,
    plan,
    results: groupResults(data, texts, lexicon.notInForce),
    count: places.length + fit.length,
    offTopic: places.length === 0 && isOffTopic(plan, coverage, undefined),
  };
}
