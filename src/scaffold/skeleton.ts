import { todo } from '../check/check-unwritten.ts';
import type { Corpus } from '../model/corpus.ts';
import { type Depth, depthOf } from '../model/depth.ts';
import type { Provision, Segment } from '../model/law.ts';
import type { ChangedProvision } from './changed-provision.ts';
import type { ResolvedVersion } from './resolve-version.ts';

/** What the files of a new version are made from. */
export interface Skeleton extends ResolvedVersion {
  /** As of the day before the version begins, with the whole law at hand. */
  readonly corpus: Corpus;
  readonly id: string;
  readonly day: string;
  /** The source that the act is, and its name. */
  readonly act: { readonly id: string; readonly name: string };
  /** The text of a content file. */
  readonly textOf: (path: string) => string;
}

/** The id of the sentence that takes the place of another: "m-4-2026", then "m-4-2027". */
export const idFor = ({ id }: Pick<Skeleton, 'id'>, segment: Segment): string =>
  `${segment.id.replace(new RegExp(`-${segment.version}$`), '')}-${id}`;

/** The provisions of the version, in the order of the law; those that it adds stand last. */
export function provisionsOf({ corpus, changed, repealed, inserted }: Skeleton): readonly string[] {
  const known = new Set([...changed.map(({ provision }) => provision), ...repealed].map(idOf));
  return [...corpus.work.provisions.filter((id) => known.has(id)), ...inserted];
}

const idOf = ({ id }: Pick<Provision, 'id'>): string => id;

/** The provisions that change and have notes. */
export const annotated = ({ changed }: Pick<Skeleton, 'changed'>): readonly ChangedProvision[] =>
  changed.filter(({ provision }) => provision.depth !== 'text');

/** How far the version is worked out, where its kind and its law do not say it. */
export const ownDepth = (skeleton: Skeleton): Depth | undefined =>
  annotated(skeleton).length > 0 || presetDepth(skeleton) === 'text' ? undefined : 'text';

/** How far a provision is worked out, where its version does not say it. */
export const depthInFile = (skeleton: Skeleton, depth: Depth): Depth | undefined =>
  depth === (ownDepth(skeleton) ?? presetDepth(skeleton)) ? undefined : depth;

const presetDepth = ({ corpus, text }: Skeleton): Depth => depthOf({ text }, corpus.work.depth);

/** A pin-cite of the act in which the place is to be written. */
export const citeOf = ({ act }: Pick<Skeleton, 'act'>): string =>
  JSON.stringify(`${act.id}: ${todo('the article of the act, such as art. 1')}`);
