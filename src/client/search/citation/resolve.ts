import { hasQuotes } from '../tokenizer.ts';
import { placesByName, punctuation } from './by-address.ts';
import { normalizeCitation } from './normalize.ts';
import { type ParsedCitation, parseCitation } from './parse.ts';
import { type CitablePlace, type CitationIndex, isInForce, successorsOf } from './places.ts';
import { labels } from './words.ts';

/** The places that a query cites, and the rest of the query. */
export interface ResolvedCitation {
  readonly places: readonly CitablePlace[];
  readonly rest: string;
  /** The words that cite an article which the site does not hold; they stay in the rest. */
  readonly missing?: string;
}

/** The most words that a citation may have. */
const maxWords = 16;

/**
 * Finds the places that a query cites, as a whole or in a part of it ("art. 36 amnistía"); of
 * several citations the first that the site holds. Where a place was replaced, the one in force
 * comes first, unless the query cites that very sentence.
 */
export function resolveCitation(query: string, citable: CitationIndex): ResolvedCitation {
  const words = query.trim().split(/\s+/);
  const restWithout = (from: number, to: number): string =>
    [...words.slice(0, from), ...words.slice(to)].join(' ');
  for (const [at, word] of words.entries()) {
    const named = placesByName(word, citable.places);
    if (named.length > 0)
      return { places: inOrder(named, citable, true), rest: restWithout(at, at + 1) };
  }
  if (hasQuotes(query)) return { places: [], rest: query };
  const citationIn = citationReader(normalizeCitation(query, citable.lawNames), citable);
  /** The longest citation that begins at a word, and where it ends; parts of it count within it. */
  let longest: ParsedCitation | undefined;
  let end = 0;
  let missing: string | undefined;
  for (let from = 0; from < words.length; from += 1) {
    if (from >= end) longest = undefined;
    for (let to = Math.min(from + maxWords, words.length); to > from; to -= 1) {
      const citation = citationIn(from, to);
      if (!citation || (longest && !isWithin(citation, longest))) continue;
      if (!longest) {
        longest = citation;
        end = to;
        if (citation.explicit && citation.article) missing ??= bareCitation(words.slice(from, to));
      }
      const places = placesOf(citation, citable);
      const isAll = to - from === words.length;
      // Every query is about this law: only one that names nothing else asks for its page.
      const isLawPage = !citation.article && !citation.letter && places.length === 1;
      if (places.length === 0 || (isLawPage && !isAll)) continue;
      // The rest of the query says what of an article is meant: one of its pages is enough.
      const isArticle = citation.article !== '' && places[0]!.version === undefined;
      return {
        places: isArticle && !isAll ? places.slice(0, 1) : places,
        rest: restWithout(from, to),
      };
    }
  }
  return { places: [], rest: query, ...(missing ? { missing } : {}) };
}

/**
 * Returns a function that reads a range of words as a citation. Bare figures are one only if the
 * query has nothing else, and a label at the end belongs to what follows.
 */
function citationReader(query: string, { places }: CitationIndex) {
  const words = query.split(' ');
  return (from: number, to: number): ParsedCitation | undefined => {
    const citation = parseCitation(words.slice(from, to).join(' '));
    const isApart = citation?.explicit && !labels.has(words[to - 1]!.replace(/[^a-z\d]/g, ''));
    if (!citation || !(isApart || to - from === words.length)) return undefined;
    // Without its law an article is one of the site's own law.
    return { ...citation, work: citation.work ?? places[0]?.work ?? '' };
  };
}

/** The words of a citation without articles and punctuation: "¿el art. 36?" is "art. 36". */
const bareCitation = (words: readonly string[]): string =>
  words
    .join(' ')
    .replace(punctuation, '')
    .replace(/^(?:(?:el|la|los|las|de|del|en|y|the|of|in|and) )+/i, '');

/**
 * Whether a part of a citation cites the same article of the same law: letter m of article 30 is
 * not any letter m.
 */
const isWithin = (part: ParsedCitation, whole: ParsedCitation): boolean =>
  part.work === whole.work &&
  (whole.article === '' || part.article.split('.')[0] === whole.article.split('.')[0]);

/** The places of a citation, the law in force first. */
function placesOf(
  { work = '', article, letter, sentence, year }: ParsedCitation,
  citable: CitationIndex,
): readonly CitablePlace[] {
  const key = [article, letter, letter && sentence].filter(Boolean).join('.');
  // A letter alone may be of any article.
  const isCited = (own: string): boolean => (article ? own === key : own.endsWith(`.${key}`));
  const named = citable.places.filter((place) => {
    // What an act changed is cited by its number, too.
    const isInAct = place.keys.includes(work);
    return key === '' ? isInAct : (isInAct || place.work === work) && place.keys.some(isCited);
  });
  const all = inOrder(named, citable, sentence !== undefined);
  const ofYear = all.filter(({ version }) => version === year);
  return year && ofYear.length > 0 ? ofYear : all;
}

/**
 * Places with those that replaced them: what is in force first, or with `exact` the named places.
 */
function inOrder(
  named: readonly CitablePlace[],
  { places, notInForce }: CitationIndex,
  exact: boolean,
): CitablePlace[] {
  const todayFirst = (some: readonly CitablePlace[]): CitablePlace[] =>
    [...some].sort((a, b) => Number(isToday(b)) - Number(isToday(a)));
  const isToday = ({ version, provision }: CitablePlace): boolean =>
    version !== undefined && isInForce(notInForce, version, provision);
  const successors = successorsOf(named, places);
  return exact
    ? [...todayFirst(named), ...todayFirst(successors)]
    : todayFirst([...named, ...successors]);
}
