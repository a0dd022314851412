import type { Corpus } from './corpus.ts';
import type { ProvisionPlace } from './wordings.ts';
import { isLawToday } from './in-force.ts';
import type { Provision, Work } from './law.ts';
import { groupBy, memoizeByObject } from './memoize.ts';
import type { CategoryData, Part } from './schemas.ts';

/**
 * The annotated part of a law. Pages, exports and rules that need notes leave out its provisions of
 * depth `text`.
 */
export const annotatedPart = memoizeByObject((work: Work): Work => {
  const versions = work.versions.flatMap((version) => {
    const provisions = version.provisions.filter(({ depth }) => depth !== 'text');
    return provisions.length > 0 ? [{ ...version, provisions }] : [];
  });
  const stated = new Set(versions.flatMap(({ provisions }) => provisions.map(({ id }) => id)));
  return { ...work, versions, provisions: work.provisions.filter((id) => stated.has(id)) };
});

/** The law of that id, whole; an unknown id throws. */
export function workOf({ works }: Pick<Corpus, 'works'>, id: string): Work {
  const work = works.find((candidate) => candidate.id === id);
  if (!work) throw new RangeError(`No work "${id}".`);
  return work;
}

/** The content as a page of a law sees it: with that law at hand. */
export const corpusOfWork = memoizeByObject((corpus: Corpus, id: string): Corpus =>
  id === corpus.work.id ? corpus : { ...corpus, work: annotatedPart(workOf(corpus, id)) },
);

/** The content with a law at hand of which no provision is left out. */
export const corpusOfWholeWork = memoizeByObject((corpus: Corpus, id: string): Corpus => ({
  ...corpus,
  work: workOf(corpus, id),
}));

/** The content as each law sees it, that of the site's own law first. */
export const corpusOfEachWork = (corpus: Corpus): readonly Corpus[] =>
  corpus.works.map(({ id }) => corpusOfWork(corpus, id));

/** The wordings of each provision of depth `text` of a law, in the order of the law. */
const textWordings = memoizeByObject(
  (work: Work): ReadonlyMap<string, readonly ProvisionPlace[]> => {
    const all = Map.groupBy(
      work.versions.flatMap((version) =>
        version.provisions
          .filter(({ depth }) => depth === 'text')
          .map((provision) => ({ provision, version })),
      ),
      ({ provision }) => provision.id,
    );
    return new Map(
      work.provisions.flatMap((id) => {
        const places = all.get(id);
        return places ? [[id, places] as const] : [];
      }),
    );
  },
);

/** The wordings of a provision of depth `text`, in the order of the versions. */
export const textWordingsOf = (work: Work, id: string): readonly ProvisionPlace[] =>
  textWordings(work).get(id) ?? [];

/** Every provision of depth `text` of a law, in its order, in the wording that its page shows. */
export const textProvisions = memoizeByObject((work: Work): readonly ProvisionPlace[] =>
  [...textWordings(work).values()].flat().filter(({ provision }) => provision.isShown),
);

/** Every provision of a law in its order, in the wording that its page shows. */
const shownPlaces = memoizeByObject((work: Work): readonly ProvisionPlace[] => {
  const places = new Map(
    work.versions.flatMap((version) =>
      version.provisions
        .filter(({ isShown }) => isShown)
        .map((provision) => [provision.id, { provision, version }]),
    ),
  );
  return work.provisions.flatMap((id) => places.get(id) ?? []);
});

/**
 * The provision that the home page leads to, in the wording that its page shows: if site.yaml names
 * none, the first annotated one, else the first.
 */
export function featuredProvision({ site, works }: Pick<Corpus, 'site' | 'works'>): ProvisionPlace {
  const shown = shownPlaces(works[0]!);
  const id = site.featured?.split('/')[1];
  const isFeatured = ({ provision }: ProvisionPlace): boolean =>
    id === undefined ? provision.depth !== 'text' : provision.id === id;
  return shown.find(isFeatured) ?? shown[0]!;
}

/**
 * The provisions of a law that are one record each in the search: of the site's own law those of
 * depth `text`, since the sentences of the others are records of their own.
 *
 * @param corpus with the site's own law at hand
 */
export const singleRecordProvisions = (corpus: Corpus, work: Work): readonly ProvisionPlace[] =>
  work.id === corpus.work.id ? textProvisions(work) : shownPlaces(work);

/** Whether any provision of a law is law today. */
export const isInForceAtAll = (work: Work): boolean =>
  [...shownProvisions(work).values()].some(isLawToday);

/**
 * The wordings of the provisions of depth `text` that the page of the provision does not show: each
 * has a page of its own.
 */
export const unshownTextWordings = memoizeByObject((work: Work): readonly ProvisionPlace[] =>
  [...textWordings(work).values()].flat().filter(({ provision }) => !provision.isShown),
);

/** The provisions before and after one in its law, in the wording that their pages show. */
export function neighboursOf(
  work: Work,
  id: string,
): { readonly previous?: Provision | undefined; readonly next?: Provision | undefined } {
  const at = positions(work).get(id) ?? -1;
  const shown = shownProvisions(work);
  const of = (index: number): Provision | undefined => shown.get(work.provisions[index] ?? '');
  return at === -1 ? {} : { previous: of(at - 1), next: of(at + 1) };
}

const positions = memoizeByObject(
  ({ provisions }: Work): ReadonlyMap<string, number> =>
    new Map(provisions.map((id, index) => [id, index])),
);

/** Whether a law has articles alone, and no provision of another kind, such as a final one. */
export const hasOnlyArticles = ({ provisions }: Pick<Work, 'provisions'>): boolean =>
  provisions.every((id) => id.startsWith('art-'));

/** The wording of each provision of a law that its page shows, by its id. */
export const shownProvisions = memoizeByObject(
  ({ versions }: Work): ReadonlyMap<string, Provision> =>
    new Map(
      versions
        .flatMap(({ provisions }) => provisions)
        .filter(({ isShown }) => isShown)
        .map((provision) => [provision.id, provision]),
    ),
);

/**
 * The law and the wording shown of a provision that YAML names: "ley-27891/art-5"; nothing where
 * there is none.
 */
export function namedProvision(
  { works }: Corpus,
  ref: string,
): { readonly work: Work; readonly provision: Provision } | undefined {
  const [id, name = ''] = ref.split('/');
  const work = works.find((candidate) => candidate.id === id);
  const provision = work && shownProvisions(work).get(name);
  return provision && { work, provision };
}

/** The situations whose pages link to a provision. */
export const categoriesLinkingTo = (
  corpus: Corpus,
  work: string,
  provision: string,
): readonly CategoryData[] => categoriesByLink(corpus).get(`${work}/${provision}`) ?? [];

const categoriesByLink = memoizeByObject(({ categories, categoryPages }: Corpus) =>
  groupBy(categories, ({ id }) =>
    (categoryPages.es[id]?.links ?? []).flatMap(
      ({ url }) => /^law:([a-z0-9-]+\/[a-z0-9-]+)/.exec(url)?.[1] ?? [],
    ),
  ),
);

/** The parts of a law that contain a provision, from the outside in: its title, its chapter. */
export const partsAround = (work: Work, id: string): readonly Part[] =>
  partsByProvision(work).get(id) ?? [];

const partsByProvision = memoizeByObject(
  ({ parts }: Work): ReadonlyMap<string, readonly Part[]> =>
    new Map(parts.flatMap((part) => placesIn(part, []))),
);

const placesIn = (part: Part, around: readonly Part[]): [string, readonly Part[]][] => {
  const path = [...around, part];
  return [
    ...part.provisions.map((id): [string, readonly Part[]] => [id, path]),
    ...part.parts.flatMap((inner) => placesIn(inner, path)),
  ];
};
