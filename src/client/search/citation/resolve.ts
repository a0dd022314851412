import {
  type ParsedCitation,
  type CitationToken,
  canBeInCitation,
  parseCitation,
  tokenizeCitation,
} from './parse.ts';
import { fold, hasQuotes } from '../tokenizer.ts';

/**
 * A place of the law that can be named: its keys ("29.2.k", "k-4", "art_36__para_1"), its address
 * and its name.
 */
export interface CitablePlace {
  readonly keys: readonly string[];
  readonly url: string;
  readonly title: string;
  /** The id of the wording in time, of a sentence of the law. */
  readonly version?: string;
  /** The id of its article, of a sentence of the law. */
  readonly provision?: string;
  /** What a citation calls it, where that is not its title. */
  readonly pin?: string;
  /** The first key of the place that it took over: what was letter k is letter m today. */
  readonly replaces?: string;
}

/** The places of the law that can be cited. */
export interface CitationIndex {
  readonly places: readonly CitablePlace[];
  /** The versions that were replaced or have not begun. */
  readonly notInForce: readonly string[];
}

/** What a query cites, and what else it asks. */
export interface ResolvedCitation {
  readonly places: readonly CitablePlace[];
  readonly rest: string;
  /**
   * The words that cite an article that is not here, of this law or of another; they stay in the
   * rest.
   */
  readonly missing?: string;
}

/**
 * The places that a query names, as a whole or in a part of it ("art. 36 amnistía"), and the rest
 * of the query; no places for
 * any other query. Of a place that was replaced today's comes first, unless the query names just
 * that sentence.
 */
export function resolveCitation(query: string, citable: CitationIndex): ResolvedCitation {
  const words = query.trim().split(/\s+/);
  const without = (from: number, to: number): string =>
    [...words.slice(0, from), ...words.slice(to)].join(' ');
  for (const [at, word] of words.entries()) {
    const named = placesByName(word, citable.places);
    if (named) return { places: withSuccessors(named, citable, true), rest: without(at, at + 1) };
  }
  if (hasQuotes(query)) return { places: [], rest: query };
  const tokens = tokenizeCitation(query);
  let missing: string | undefined;
  for (const run of runsOf(tokens)) {
    const whole = parseCitation(run);
    // The article of another law is none of ours.
    const isOther =
      whole?.work !== undefined && !citable.places.some(({ keys }) => keys.includes(whole.work!));
    if (
      whole?.explicit &&
      whole.article.length > 0 &&
      (isOther || placesOf(whole, citable).length === 0)
    )
      missing ??= bareCitation(words.slice(run[0]!.word, run[run.length - 1]!.word + 1));
    if (isOther) continue;
    for (const part of partsOf(run)) {
      const citation = parseCitation(part);
      const all = part.length === tokens.length;
      if (!citation || !(all || citation.explicit) || (whole && !isWithin(citation, whole)))
        continue;
      const places = placesOf(citation, citable);
      // All that is asked here is about this law: only whoever names nothing else asks for its
      // page.
      const isWhole =
        citation.article.length === 0 &&
        !citation.letter &&
        places.every(({ keys }) => keys.length === 1);
      // What more is asked says what of an article is meant: one of its pages is enough.
      const isArticle = citation.article.length > 0 && places[0]?.version === undefined;
      if (places.length > 0 && (all || !isWhole))
        return {
          places: all || !isArticle ? places : places.slice(0, 1),
          rest: without(part[0]!.word, part[part.length - 1]!.word + 1),
        };
    }
  }
  return { places: [], rest: query, ...(missing ? { missing } : {}) };
}

/** The words of a citation without what stands around it: "¿el art. 36?" is "art. 36". */
const bareCitation = (words: readonly string[]): string =>
  words
    .join(' ')
    .replace(punctuation, '')
    .replace(/^(?:(?:el|la|los|las|de|del|en|y|the|of|in|and) )+/i, '');

/**
 * What the card of a place shows of the law: its own sentence, or of the heading of a letter all
 * the sentences of that letter.
 */
export function sentencePlaces(
  place: CitablePlace,
  places: readonly CitablePlace[],
): readonly CitablePlace[] {
  const [, letter] = /^([a-z])-title$/.exec(place.keys[0] ?? '') ?? [];
  if (!letter) return place.version === undefined ? [] : [place];
  return places.filter(
    ({ version, provision, keys }) =>
      version === place.version &&
      provision === place.provision &&
      keys[0]!.startsWith(`${letter}-`),
  );
}

/** The place that a place took over. */
export const predecessorOf = (
  { replaces }: CitablePlace,
  places: readonly CitablePlace[],
): CitablePlace | undefined =>
  replaces === undefined ? undefined : places.find(({ keys }) => keys[0] === replaces);

/** The longest runs of whole words that can stand in a citation. */
function runsOf(tokens: readonly CitationToken[]): CitationToken[][] {
  const broken = new Set(tokens.filter((token) => !canBeInCitation(token)).map(({ word }) => word));
  const runs: CitationToken[][] = [];
  for (const [at, token] of tokens.entries()) {
    if (broken.has(token.word)) continue;
    if (at === 0 || broken.has(tokens[at - 1]!.word)) runs.push([]);
    runs[runs.length - 1]!.push(token);
  }
  return runs;
}

/** No citation has more words. */
const longest = 16;

/** A run and its parts of whole words, the longest first. */
function* partsOf(run: readonly CitationToken[]): Generator<readonly CitationToken[]> {
  // Where each word begins, and the end.
  const starts = [
    ...run.flatMap(({ word }, at) => (word === run[at - 1]?.word ? [] : [at])),
    run.length,
  ];
  const count = starts.length - 1;
  for (let length = Math.min(count, longest); length > 0; length -= 1) {
    for (let at = 0; at + length <= count; at += 1)
      yield run.slice(starts[at], starts[at + length]);
  }
}

/**
 * Whether a part of a citation is still of the same article: letter m of article 30 is not any
 * letter m.
 */
const isWithin = (part: ParsedCitation, whole: ParsedCitation): boolean =>
  whole.article.length === 0 || part.article[0] === whole.article[0];

/** The places of a citation, today's law first. */
function placesOf(citation: ParsedCitation, citable: CitationIndex): CitablePlace[] {
  const { work, article, letter, sentence, year } = citation;
  const { places } = citable;
  const of = (number: string) => places.filter(({ keys }) => keys.includes(number));
  if (work && of(work).length === 0) return [];
  if (work && article.length === 0 && !letter) return of(work);
  const key = [
    ...article,
    ...(letter ? [letter] : []),
    ...(letter && sentence ? [sentence] : []),
  ].join('.');
  // A letter alone is that of whatever article has one.
  const named = places.filter(({ keys }) =>
    keys.some((own) => (article.length > 0 ? own === key : own.endsWith(`.${key}`))),
  );
  const ofWork = named.filter(({ keys }) => work && keys.includes(work));
  const all = withSuccessors(ofWork.length > 0 ? ofWork : named, citable, sentence !== undefined);
  const ofYear = all.filter(({ version }) => version === year);
  return year && ofYear.length > 0 ? ofYear : all;
}

/** Places with those that took them over, today's first; where `exact` is meant, after them. */
function withSuccessors(
  named: readonly CitablePlace[],
  { places, notInForce }: CitationIndex,
  exact: boolean,
): CitablePlace[] {
  const successors = places
    .filter(({ replaces }) => named.some(({ keys }) => keys[0] === replaces))
    .filter((place) => !named.includes(place));
  const isToday = ({ version }: CitablePlace): boolean =>
    version !== undefined && !notInForce.includes(version);
  const todayFirst = (some: readonly CitablePlace[]): CitablePlace[] => [
    ...some.filter(isToday),
    ...some.filter((place) => !isToday(place)),
  ];
  const later = successors.filter((place) => !isToday(place));
  return exact
    ? [...todayFirst(named), ...todayFirst(successors)]
    : [...successors.filter(isToday), ...todayFirst(named), ...later];
}

// What stands around an address or an id where a sentence ends with it.
const punctuation = /^[("'“«<[]+|[)\].,;:!?"'”»>]+$/g;

/**
 * The places that a word names by an id ("k-4", "#m-4") or by an address of this site; undefined
 * for other words.
 */
function placesByName(
  word: string,
  places: readonly CitablePlace[],
): readonly CitablePlace[] | undefined {
  const bare = fold(word).replace(punctuation, '');
  if (!/[-_#/]/.test(bare)) return undefined;
  const [path = '', fragment = ''] = bare.replace(/:~:.*/, '').split('#');
  // In the file with all in one, a fragment is an address of its own: "es/art-29-2/m-4".
  const id = fragment ? fragment.slice(fragment.lastIndexOf('/') + 1) : path;
  const named = places.filter(
    ({ keys }) => /^(?!.*\.)(?:.*[a-z]|.*-.*-)/.test(id) && keys.includes(id),
  );
  if (named.length > 0) return named;
  // An address of a page, in either language: what both share is the law and its article.
  const own = (address: string): string =>
    (address.match(/\/[a-z]+-\d[\d-]*(?=\/|$)/g) ?? []).join('');
  const page = /\/(?:es|en)\//.test(path) || fragment ? own(`${path}/${fragment}`) : '';
  const pages = page ? places.filter(({ url }) => !url.includes('#') && own(url) === page) : [];
  const isAt = ({ url }: CitablePlace): boolean => path.replace(/\/*$/, '/').endsWith(url);
  return pages.length > 0
    ? [...pages].sort((a, b) => Number(isAt(b)) - Number(isAt(a)))
    : undefined;
}
