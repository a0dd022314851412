import {
  type ParsedCitation,
  type CitationToken,
  canBeInCitation,
  parseCitation,
  tokenizeCitation,
} from './parse.ts';
import { hasQuotes } from '../tokenizer.ts';
import { placesByName, punctuation } from './by-address.ts';
import { withLawNumbers } from './law-names.ts';
import { type CitablePlace, type CitationIndex, isInForce, successorsOf } from './places.ts';

/** The places that a query cites, and the rest of the query. */
export interface ResolvedCitation {
  readonly places: readonly CitablePlace[];
  readonly rest: string;
  /** The words that cite an article which the site does not hold; they stay in the rest. */
  readonly missing?: string;
}

/**
 * Finds the places that a query cites, as a whole or in a part of it ("art. 36 amnistía"). Where a
 * place was replaced, the one in force comes first, unless the query cites that very sentence.
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
  const tokens = withLawNumbers(tokenizeCitation(query), citable.lawNames ?? []);
  let missing: string | undefined;
  for (const run of runsOf(tokens)) {
    const whole = parseCitation(run);
    // The same article of another law is not on the site.
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
      if (
        !citation ||
        !(all || citation.explicit) ||
        (whole && !isWithin(citation, whole, citable))
      )
        continue;
      const places = placesOf(citation, citable);
      // Every query is about this law: only one that names nothing else asks for its page.
      const isWhole =
        citation.article.length === 0 &&
        !citation.letter &&
        places.every(({ keys }) => keys.length === 1);
      // The rest of the query says what of an article is meant: one of its pages is enough.
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

/** The words of a citation without articles and punctuation: "¿el art. 36?" is "art. 36". */
const bareCitation = (words: readonly string[]): string =>
  words
    .join(' ')
    .replace(punctuation, '')
    .replace(/^(?:(?:el|la|los|las|de|del|en|y|the|of|in|and) )+/i, '');

/** The longest runs of words that can be part of a citation. */
function runsOf(tokens: readonly CitationToken[]): CitationToken[][] {
  const broken = new Set(
    tokens.filter((_, at) => !canBeInCitation(tokens, at)).map(({ word }) => word),
  );
  const runs: CitationToken[][] = [];
  for (const [at, token] of tokens.entries()) {
    if (broken.has(token.word)) continue;
    if (at === 0 || broken.has(tokens[at - 1]!.word)) runs.push([]);
    runs[runs.length - 1]!.push(token);
  }
  return runs;
}

/** The most words that a citation may have. */
const maxWords = 16;

/** A run and all its parts of whole words, the longest first. */
function* partsOf(run: readonly CitationToken[]): Generator<readonly CitationToken[]> {
  // The first token of each word, and the end.
  const starts = [
    ...run.flatMap(({ word }, at) => (word === run[at - 1]?.word ? [] : [at])),
    run.length,
  ];
  const count = starts.length - 1;
  for (let length = Math.min(count, maxWords); length > 0; length -= 1) {
    for (let at = 0; at + length <= count; at += 1)
      yield run.slice(starts[at], starts[at + length]);
  }
}

/**
 * Whether a part of a citation cites the same article of the same law: letter m of article 30 is
 * not any letter m.
 */
const isWithin = (part: ParsedCitation, whole: ParsedCitation, citable: CitationIndex): boolean =>
  (part.work === whole.work || !isOtherLaw(whole.work, citable)) &&
  (whole.article.length === 0 || part.article[0] === whole.article[0]);

/** Whether the number is that of a law which the site has beside its own. */
const isOtherLaw = (work: string | undefined, { places }: CitationIndex): boolean =>
  work !== undefined && places.some((place) => place.work === work);

/** The places of a citation, the law in force first. */
function placesOf(citation: ParsedCitation, citable: CitationIndex): CitablePlace[] {
  const { work, article, letter, sentence, year } = citation;
  const of = (number: string) => citable.places.filter(({ keys }) => keys.includes(number));
  if (work && of(work).length === 0) return [];
  if (work && article.length === 0 && !letter) {
    // The page of the law itself comes before what it changed.
    const isPage = (place: CitablePlace): boolean => place.work === work;
    return [...of(work).filter(isPage), ...of(work).filter((place) => !isPage(place))];
  }
  const key = [
    ...article,
    ...(letter ? [letter] : []),
    ...(letter && sentence ? [sentence] : []),
  ].join('.');
  // A letter alone may be of any article.
  const inLaw = (law: string | undefined): CitablePlace[] =>
    citable.places.filter(
      (place) =>
        place.work === law &&
        place.keys.some((own) => (article.length > 0 ? own === key : own.endsWith(`.${key}`))),
    );
  const own = inLaw(undefined);
  const ofWork = own.filter(({ keys }) => work && keys.includes(work));
  if (isOtherLaw(work, citable)) {
    // What another law made of an article of the site's own is cited by either.
    const there = inLaw(work);
    return there.length > 0 ? there : ofWork;
  }
  // Without its law an article is one of the site's own law.
  const all = withSuccessors(ofWork.length > 0 ? ofWork : own, citable, sentence !== undefined);
  const ofYear = all.filter(({ version }) => version === year);
  return year && ofYear.length > 0 ? ofYear : all;
}

/**
 * Places with those that replaced them: what is in force first, or with `exact` the named places.
 */
function withSuccessors(
  named: readonly CitablePlace[],
  { places, notInForce }: CitationIndex,
  exact: boolean,
): CitablePlace[] {
  const successors = successorsOf(named, places);
  const isToday = ({ version, provision }: CitablePlace): boolean =>
    version !== undefined && isInForce(notInForce, version, provision);
  const todayFirst = (some: readonly CitablePlace[]): CitablePlace[] => [
    ...some.filter(isToday),
    ...some.filter((place) => !isToday(place)),
  ];
  const later = successors.filter((place) => !isToday(place));
  return exact
    ? [...todayFirst(named), ...todayFirst(successors)]
    : [...successors.filter(isToday), ...todayFirst(named), ...later];
}
