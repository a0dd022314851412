import { groupBy, memoizeByObject } from './memoize.ts';
import { type Bilingual, type Language, languages } from './language.ts';
import {
  type Cite,
  type Phrase,
  type Provision,
  type Segment,
  type Version,
  type VersionRole,
  type Work,
} from './law.ts';
import type { Position } from './problem.ts';
import type {
  Intent,
  CategoryData,
  HelpBody,
  Synonym,
  ScreeningWording,
  SiteData,
  Source,
  Term,
} from './schemas.ts';

/**
 * A link of the prose, as written: "law:dl-1350/art-29-2#k-4", "category:…", "source:…", "page:…".
 */
export interface Link {
  readonly url: string;
  readonly at: Position;
}

/** A page of prose in one language: a category or a page such as "about". */
export interface Prose {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly headings: readonly string[];
  readonly text: string;
  readonly links: readonly Link[];
  readonly file: string;
}

/** Prose by language, then by id. */
export type ProseShelf<Page extends Prose = Prose> = Bilingual<Readonly<Record<string, Page>>>;

/** A category page: its title is in the reader's words, its topic as professionals name it. */
export interface CategoryPage extends Prose {
  readonly topic: string;
}

/** Everything under content/, read once. */
export interface Corpus {
  /**
   * The day that the site answers for, as "2026-06-12": what is in force then is today's law. The
   * setting AS_OF, or the latest day at which the sources were read.
   */
  readonly asOf: string;
  readonly site: SiteData;
  /** Every law, whole; the one that the site is about first. */
  readonly works: readonly Work[];
  /**
   * Of the law at hand the part that has notes (src/model/works.ts): of the site's own law, unless
   * a page is that of another.
   */
  readonly work: Work;
  readonly categories: readonly CategoryData[];
  readonly categoryPages: ProseShelf<CategoryPage>;
  readonly pages: ProseShelf;
  readonly sources: readonly Source[];
  readonly terms: readonly Term[];
  readonly help: readonly HelpBody[];
  /** What people type in everyday words. */
  readonly synonyms: readonly Synonym[];
  /** What people ask, by topic. */
  readonly intents: readonly Intent[];
  readonly screening: ScreeningWording;
  /**
   * Where the value at a path of a YAML file or of frontmatter stands, or the nearest that holds
   * it.
   */
  readonly locate: (file: string, ...path: readonly (string | number)[]) => Position;
}

/**
 * Above so many articles a list of all is of use to machines only, and so is a copy of all of them.
 */
export const mostCarried = 100;
export const isLongWork = ({ provisions }: Work): boolean => provisions.length > mostCarried;

/** The version of that id; an unknown id is our own mistake and throws. */
export function versionOf(corpus: Corpus, id: string): Version {
  const version = corpus.work.versions.find((candidate) => candidate.id === id);
  if (!version)
    throw new RangeError(
      `No version "${id}"; there are ${corpus.work.versions.map((v) => v.id).join(', ')}.`,
    );
  return version;
}

/** A provision of a version of a work. */
export interface ProvisionPlace {
  readonly provision: Provision;
  readonly version: Version;
}

/** The first day of a wording, or the day of its publication where that is not known. */
export const firstDayOf = ({ provision, version }: ProvisionPlace): string =>
  provision.inForceFrom ?? version.published;

/** Every provision of every version, in the order of the versions. */
const allProvisions = memoizeByObject(({ versions }: Work): readonly ProvisionPlace[] =>
  versions.flatMap((version) => version.provisions.map((provision) => ({ provision, version }))),
);

/** The wordings of each provision, by its id. */
const wordings = memoizeByObject((work: Work): ReadonlyMap<string, readonly ProvisionPlace[]> =>
  Map.groupBy(allProvisions(work), ({ provision }) => provision.id),
);

/** All wordings of the provision of that id, in the order of the versions. */
export const wordingsOf = (work: Work, id: string): readonly ProvisionPlace[] =>
  wordings(work).get(id) ?? [];

const wordingsOfRole = (work: Work, id: string, role: VersionRole): readonly ProvisionPlace[] =>
  wordingsOf(work, id).filter(({ provision }) => provision.role === role);

/** The provisions of a work as they are in force, in its order. */
export const provisionsInForce = memoizeByObject((work: Work): readonly ProvisionPlace[] =>
  work.provisions.flatMap((id) => wordingsOfRole(work, id, 'current')),
);

/** The wording in force of the provision that the home page leads to. */
export const featuredProvision = ({ site, work }: Corpus): ProvisionPlace =>
  site.featured === undefined
    ? provisionsInForce(work)[0]!
    : provisionInForce(work, site.featured.split('/')[1]!);

/** The wording in force of the provision of that id; one that has none throws. */
export function provisionInForce(work: Work, id: string): ProvisionPlace {
  const [place] = wordingsOfRole(work, id, 'current');
  if (!place) throw new RangeError(`No wording of "${id}" of ${work.id} is in force.`);
  return place;
}

/** The provision of a version; an unknown id throws. */
export function provisionOf(corpus: Corpus, versionId: string, id: string): Provision {
  const provision = provisionsById(versionOf(corpus, versionId)).get(id);
  if (!provision) throw new RangeError(`No provision "${id}" in version ${versionId}.`);
  return provision;
}

/** The wordings that were replaced, in the order of the versions. */
export const formerProvisions = (work: Work): readonly ProvisionPlace[] =>
  allProvisions(work).filter(({ provision }) => provision.role === 'former');

/** The earlier wordings of the provision of that id, in the order of the versions. */
export const formerVersionsOf = (work: Work, id: string): readonly ProvisionPlace[] =>
  wordingsOfRole(work, id, 'former');

/** The wordings of the provision of that id that have not begun. */
export const deferredVersionsOf = (work: Work, id: string): readonly ProvisionPlace[] =>
  wordingsOfRole(work, id, 'deferred');

/**
 * The place that a link of the prose leads to: in the version that it names, else in the wording
 * that the page of the provision shows. A sentence that was replaced leads to the one that stands
 * in its place. An unknown id throws.
 *
 * @param work the whole law that the link names
 */
export function linkedPlace(
  work: Work,
  provision: string,
  version: string | undefined,
  segment: string | undefined,
): ProvisionPlace & { readonly segment?: Segment | undefined } {
  const known = wordingsOf(work, provision);
  const place =
    version === undefined
      ? known.find((one) => one.provision.isShown)
      : known.find((one) => one.version.id === version);
  if (!place) throw new RangeError(`No provision "${provision}" of ${work.id}.`);
  if (version !== undefined)
    return {
      ...place,
      segment: segment === undefined ? undefined : segmentOf(work, segment).segment,
    };
  return segment === undefined
    ? place
    : (segmentInForce(work, segment) ?? segmentOf(work, segment));
}

/** The provisions of a version by id. */
export const provisionsById = memoizeByObject(
  (version: Version): ReadonlyMap<string, Provision> =>
    new Map(version.provisions.map((provision) => [provision.id, provision])),
);

/** Where a segment stands: itself, its provision and its version. */
export interface SegmentPlace extends ProvisionPlace {
  readonly segment: Segment;
}

/**
 * Every segment of every version, in order, by id. One that several wordings have stands in the one
 * in force, else in the last that was, else in the first to come.
 */
export const segmentsOf = memoizeByObject((work: Work): ReadonlyMap<string, SegmentPlace> => {
  const places = new Map<string, SegmentPlace>();
  for (const { provision, version } of allProvisions(work)) {
    for (const segment of provision.segments) {
      const held = places.get(segment.id);
      if (
        !held ||
        provision.role === 'current' ||
        (held.provision.role === 'former' && provision.role === 'former')
      )
        places.set(segment.id, { segment, provision, version });
    }
  }
  return places;
});

/**
 * The sentence in force in the place of that segment: itself, or what has replaced it, over any
 * number of versions; nothing where none has.
 */
export function segmentInForce(work: Work, id: string): SegmentPlace | undefined {
  for (let segment: string | undefined = id; segment !== undefined;) {
    const place = segmentOf(work, segment);
    if (place.provision.role !== 'former')
      return place.provision.role === 'current' ? place : undefined;
    segment = successorsOf(work).get(segment)?.id;
  }
  return undefined;
}

/** The sentences that a sentence took the place of, the last first. */
export function predecessorsOf(work: Work, { replaces }: Segment): readonly SegmentPlace[] {
  if (replaces === undefined) return [];
  const place = segmentOf(work, replaces);
  return [place, ...predecessorsOf(work, place.segment)];
}

/**
 * Every segment that takes the place of one of an earlier version, by the id of that other; of
 * several the first.
 */
export const successorsOf = memoizeByObject((work: Work): ReadonlyMap<string, Segment> => {
  const places = segmentsOf(work);
  const order = new Map(work.versions.map(({ id }, index) => [id, index]));
  return new Map(
    [...places.values()]
      .flatMap(({ segment }) => {
        const replaced = places.get(segment.replaces ?? '')?.segment;
        return replaced && order.get(replaced.version)! < order.get(segment.version)!
          ? [[replaced.id, segment] as const]
          : [];
      })
      .reverse(),
  );
});

/** Where the segment of that id stands; an unknown id throws. */
export function segmentOf(work: Work, id: string): SegmentPlace {
  const place = segmentsOf(work).get(id);
  if (!place) throw new RangeError(`No segment "${id}".`);
  return place;
}

/**
 * Every phrase of every version, by id. A version that states a sentence anew may mark a phrase of
 * the sentence before under the same id: then it is that of the wording in force.
 */
export const phrasesOf = memoizeByObject((work: Work): ReadonlyMap<string, Phrase> => {
  const phrases = new Map<string, Phrase>();
  for (const phrase of work.versions.flatMap((version) => version.phrases)) {
    if (
      !phrases.has(phrase.id) ||
      segmentsOf(work).get(phrase.segment)?.provision.role === 'current'
    )
      phrases.set(phrase.id, phrase);
  }
  return phrases;
});

/**
 * The phrases of a wording by id: those that its version marks, and of the versions before it the
 * rest.
 */
export const phrasesAsOf = memoizeByObject(
  (work: Work, versionId: string): ReadonlyMap<string, Phrase> => {
    const last = work.versions.findIndex(({ id }) => id === versionId);
    const versions = work.versions.filter(
      ({ role }, index) => index === last || (index < last && role !== 'deferred'),
    );
    return new Map(versions.flatMap(({ phrases }) => phrases.map((phrase) => [phrase.id, phrase])));
  },
);

/** The phrases of each segment, by its id. */
export const phrasesBySegment = memoizeByObject(
  ({ versions }: Work): ReadonlyMap<string, readonly Phrase[]> =>
    Map.groupBy(
      versions.flatMap((version) => version.phrases),
      ({ segment }) => segment,
    ),
);

/** The category of that id; an unknown id throws. */
export function categoryOf({ categories }: Corpus, id: string): CategoryData {
  const category = categories.find((candidate) => candidate.id === id);
  if (!category) throw new RangeError(`No category "${id}".`);
  return category;
}

/**
 * The sentences of a category that stand in wordings of a role, in the order of the category; an
 * unknown id throws. Of one that was replaced, what stands in its place is of the category too.
 */
export function categoryPlaces(
  corpus: Corpus,
  id: string,
  role: VersionRole,
): readonly SegmentPlace[] {
  const { work } = corpus;
  const places = categoryOf(corpus, id).segments.flatMap((segment) => {
    const place = segmentOf(work, segment);
    const today = role === 'current' ? segmentInForce(work, segment) : undefined;
    return today ? [place, today] : [place];
  });
  return [...new Set(places)].filter(({ provision }) => provision.role === role);
}

/** The categories of a segment, in their order. */
export const categoriesOf = (corpus: Corpus, segment: string): readonly CategoryData[] =>
  categoriesBySegment(corpus).get(segment) ?? [];

const categoriesBySegment = memoizeByObject(
  ({ categories }: Corpus): ReadonlyMap<string, readonly CategoryData[]> =>
    groupBy(categories, ({ segments }) => segments),
);

/** Parses the "source-id: pin" of a YAML file. The schema has already refused anything else. */
export function parseCite(text: string): Cite {
  const colon = text.indexOf(':');
  return { source: text.slice(0, colon), pin: text.slice(colon + 1).trim() };
}

/**
 * The source that a cite names and the place in it. The check has made sure that the source exists.
 */
export function sourceOf(
  { sources }: Corpus,
  cite: Cite | string,
): { source: Source; pin: string } {
  const { source: id, pin } = typeof cite === 'string' ? parseCite(cite) : cite;
  const source = sources.find((candidate) => candidate.id === id);
  if (!source) throw new RangeError(`No source "${id}".`);
  return { source, pin };
}

/** The days at which sources were read, the earliest first. */
const readingDays = memoizeByObject((sources: readonly Source[]): readonly string[] =>
  sources.flatMap(({ asOf }) => asOf ?? []).sort(),
);

/** The latest day at which a source was read. */
export const latestReading = ({ sources }: Pick<Corpus, 'sources'>): string =>
  readingDays(sources).at(-1) ?? '';

/**
 * The day up to which the law as a whole was read: the earliest, where its sources have several.
 */
export const readUntil = ({ sources }: Pick<Corpus, 'sources'>): string =>
  readingDays(sources)[0] ?? '';

/**
 * The day up to which a wording was read: the latest of the sources that its version cites. Nobody
 * is said to have read it where no source says when, or all were read before it began.
 */
export function wordingReadUntil(corpus: Corpus, place: ProvisionPlace): string | undefined {
  const cited = place.version.cites.map((cite) => sourceOf(corpus, cite).source);
  const day = readingDays(cited).at(-1);
  return day !== undefined && day >= firstDayOf(place) ? day : undefined;
}

/**
 * The non-empty texts of a provision joined by single spaces: the source paragraph, byte for byte.
 */
export const provisionText = (provision: Provision, lang: Language): string =>
  provision.segments
    .map((segment) => segment.text[lang])
    .filter(Boolean)
    .join(' ');

/** Every page of prose, first those of the categories; of each kind first all in Spanish. */
export const prosePages = ({
  categoryPages,
  pages,
}: Pick<Corpus, 'categoryPages' | 'pages'>): { readonly lang: Language; readonly page: Prose }[] =>
  [categoryPages, pages].flatMap((shelf: ProseShelf) =>
    languages.flatMap((lang) => Object.values(shelf[lang]).map((page) => ({ lang, page }))),
  );

/** A page of prose; the check has made sure that it exists in both languages. */
export function proseOf<Page extends Prose>(
  shelf: ProseShelf<Page>,
  lang: Language,
  id: string,
): Page {
  const page = shelf[lang][id];
  if (!page) throw new RangeError(`No page "${id}" in ${lang}.`);
  return page;
}
