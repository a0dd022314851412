import type { Corpus } from './corpus.ts';
import type { Language } from './language.ts';
import type { VersionRole } from './in-force.ts';
import type { Provision, Version, Work } from './law.ts';
import { memoizeByObject } from './memoize.ts';

/** A provision of a version of a work. */
export interface ProvisionPlace {
  readonly provision: Provision;
  readonly version: Version;
}

/** The first day of a wording, or the day of its publication where that is not known. */
export const firstDayOf = ({ provision, version }: ProvisionPlace): string =>
  provision.inForceFrom ?? version.published;

/**
 * A day on which a wording in force is known to be, of one whose first day is not known: that on
 * which it was read, or the day that the site answers for.
 */
export const knownInForceOn = ({ asOf }: Pick<Corpus, 'asOf'>, { inForceOn }: Provision): string =>
  inForceOn ?? asOf;

/** The version of that id; an unknown id is our own mistake and throws. */
export function versionOf(corpus: Corpus, id: string): Version {
  const version = corpus.work.versions.find((candidate) => candidate.id === id);
  if (!version)
    throw new RangeError(
      `No version "${id}"; there are ${corpus.work.versions.map((v) => v.id).join(', ')}.`,
    );
  return version;
}

/** Every provision of every version, in the order of the versions. */
export const allProvisions = memoizeByObject(({ versions }: Work): readonly ProvisionPlace[] =>
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

/** The provisions of a version by id. */
export const provisionsById = memoizeByObject(
  (version: Version): ReadonlyMap<string, Provision> =>
    new Map(version.provisions.map((provision) => [provision.id, provision])),
);

/**
 * The non-empty texts of a provision joined by single spaces: the source paragraph, byte for byte.
 */
export const provisionText = (provision: Provision, lang: Language): string =>
  provision.segments
    .map((segment) => segment.text[lang])
    .filter(Boolean)
    .join(' ');
