import { type Citation, type Token, canCite, citationOf, tokensOf } from './grammar.ts';
import { fold } from './words.ts';

/** A place of the law that can be named: its keys ("29.2.k", "k-4", "art_36__para_1"), its address and its name. */
export interface Place {
  readonly keys: readonly string[];
  readonly url: string;
  readonly title: string;
  /** The id of the wording in time, of a sentence of the law. */
  readonly version?: string;
  /** The first key of the place that it took over: what was letter k is letter m today. */
  readonly replaces?: string;
}

/** The places of the law that can be cited. */
export interface Citable {
  readonly places: readonly Place[];
  /** The versions that were replaced or have not begun. */
  readonly notInForce: readonly string[];
}

/** What a query cites, and what else it asks. */
export interface Cited {
  readonly places: readonly Place[];
  readonly rest: string;
}

/**
 * The places that a query names, as a whole or in a part of it ("art. 36 amnistía"), and the rest of the query; no places for
 * any other query. Of a place that was replaced today's comes first, unless the query names just that sentence.
 */
export function cited(query: string, citable: Citable): Cited {
  const words = query.trim().split(/\s+/);
  const without = (from: number, to: number): string => [...words.slice(0, from), ...words.slice(to)].join(' ');
  for (const [at, word] of words.entries()) {
    const named = placesByName(word, citable.places);
    if (named) return { places: withSuccessors(named, citable, true), rest: without(at, at + 1) };
  }
  // What is in quotation marks is sought as it stands.
  if (/["“”«»]/.test(query)) return { places: [], rest: query };
  const tokens = tokensOf(query);
  for (const run of runsOf(tokens)) {
    const whole = citationOf(run);
    // The article of another law is none of ours.
    if (whole?.work && !citable.places.some(({ keys }) => keys.includes(whole.work!))) continue;
    for (const part of partsOf(run)) {
      const citation = citationOf(part);
      const all = part.length === tokens.length;
      if (!citation || !(all || citation.explicit) || (whole && !isWithin(citation, whole))) continue;
      const places = placesOf(citation, citable);
      // All that is asked here is about this law: only whoever names nothing else asks for its page.
      const isWhole = citation.article.length === 0 && !citation.letter && places.every(({ keys }) => keys.length === 1);
      // What more is asked says what of an article is meant: one of its pages is enough.
      const isArticle = citation.article.length > 0 && places[0]?.version === undefined;
      if (places.length > 0 && (all || !isWhole)) return { places: all || !isArticle ? places : places.slice(0, 1), rest: without(part[0]!.word, part[part.length - 1]!.word + 1) };
    }
  }
  return { places: [], rest: query };
}

/** The longest runs of whole words that can stand in a citation. */
function runsOf(tokens: readonly Token[]): Token[][] {
  const broken = new Set(tokens.filter((token) => !canCite(token)).map(({ word }) => word));
  const runs: Token[][] = [];
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
function* partsOf(run: readonly Token[]): Generator<readonly Token[]> {
  // Where each word begins, and the end.
  const starts = [...run.flatMap(({ word }, at) => (word === run[at - 1]?.word ? [] : [at])), run.length];
  const count = starts.length - 1;
  for (let length = Math.min(count, longest); length > 0; length -= 1) {
    for (let at = 0; at + length <= count; at += 1) yield run.slice(starts[at], starts[at + length]);
  }
}

/** Whether a part of a citation is still of the same article: letter m of article 30 is not any letter m. */
const isWithin = (part: Citation, whole: Citation): boolean => whole.article.length === 0 || part.article[0] === whole.article[0];

/** The places of a citation, today's law first. */
function placesOf(citation: Citation, citable: Citable): Place[] {
  const { work, article, letter, sentence, year } = citation;
  const { places } = citable;
  const of = (number: string) => places.filter(({ keys }) => keys.includes(number));
  if (work && of(work).length === 0) return [];
  if (work && article.length === 0 && !letter) return of(work);
  const key = [...article, ...(letter ? [letter] : []), ...(letter && sentence ? [sentence] : [])].join('.');
  // A letter alone is that of whatever article has one.
  const named = places.filter(({ keys }) => keys.some((own) => (article.length > 0 ? own === key : own.endsWith(`.${key}`))));
  const ofWork = named.filter(({ keys }) => work && keys.includes(work));
  const all = withSuccessors(ofWork.length > 0 ? ofWork : named, citable, sentence !== undefined);
  const ofYear = all.filter(({ version }) => version === year);
  return year && ofYear.length > 0 ? ofYear : all;
}

/** Places with those that took them over, today's first; where `exact` is meant, after them. */
function withSuccessors(named: readonly Place[], { places, notInForce }: Citable, exact: boolean): Place[] {
  const successors = places.filter(({ replaces }) => named.some(({ keys }) => keys[0] === replaces)).filter((place) => !named.includes(place));
  const isToday = ({ version }: Place): boolean => version !== undefined && !notInForce.includes(version);
  const todayFirst = (some: readonly Place[]): Place[] => [...some.filter(isToday), ...some.filter((place) => !isToday(place))];
  const later = successors.filter((place) => !isToday(place));
  return exact ? [...todayFirst(named), ...todayFirst(successors)] : [...successors.filter(isToday), ...todayFirst(named), ...later];
}

// What stands around an address or an id where a sentence ends with it.
const punctuation = /^[("'“«<[]+|[)\].,;:!?"'”»>]+$/g;

/** The places that a word names by an id ("k-4", "#m-4") or by an address of this site; undefined for other words. */
function placesByName(word: string, places: readonly Place[]): readonly Place[] | undefined {
  const bare = fold(word).replace(punctuation, '');
  if (!/[-_#/]/.test(bare)) return undefined;
  const [path = '', fragment = ''] = bare.replace(/:~:.*/, '').split('#');
  // In the file with all in one, a fragment is an address of its own: "es/art-29-2/m-4".
  const id = fragment ? fragment.slice(fragment.lastIndexOf('/') + 1) : path;
  const named = places.filter(({ keys }) => /^(?!.*\.)(?:.*[a-z]|.*-.*-)/.test(id) && keys.includes(id));
  if (named.length > 0) return named;
  // An address of a page, in either language: what both share is the law and its article.
  const own = (address: string): string => (address.match(/\/[a-z]+-\d[\d-]*(?=\/|$)/g) ?? []).join('');
  const page = /\/(?:es|en)\//.test(path) || fragment ? own(`${path}/${fragment}`) : '';
  const pages = page ? places.filter(({ url }) => !url.includes('#') && own(url) === page) : [];
  const isAt = ({ url }: Place): boolean => path.replace(/\/*$/, '/').endsWith(url);
  return pages.length > 0 ? [...pages].sort((a, b) => Number(isAt(b)) - Number(isAt(a))) : undefined;
}
