import { todo } from '../check/check-unwritten.ts';
import type { Corpus } from '../model/corpus.ts';
import { type Depth, depthOf } from '../model/depth.ts';
import type { Provision, Segment } from '../model/law.ts';
import type { ChangedProvision } from './changed-provision.ts';
import type { ResolvedVersion } from './resolve-version.ts';

/** The data from which the files of a new version are created. */
export interface Skeleton extends ResolvedVersion {
  /** As of the day before the version begins; its `work` includes depth `text`. */
  readonly corpus: Corpus;
  readonly id: string;
  readonly day: string;
  /** The id of the source of the act, and its name. */
  readonly act: { readonly id: string; readonly name: string };
  /** The text of a content file. */
  readonly textOf: (path: string) => string;
}

/** The id of the replacement of a segment: "m-4-2026", then "m-4-2027". */
export const idFor = ({ id }: Pick<Skeleton, 'id'>, segment: Segment): string =>
  `${segment.id.replace(new RegExp(`-${segment.version}$`), '')}-${id}`;

/** The ids of the provisions of the version, in the order of the law; new ones come last. */
export function provisionsOf({ corpus, changed, repealed, inserted }: Skeleton): readonly string[] {
  const known = new Set([...changed.map(({ provision }) => provision), ...repealed].map(idOf));
  return [...corpus.work.provisions.filter((id) => known.has(id)), ...inserted];
}

const idOf = ({ id }: Pick<Provision, 'id'>): string => id;

/** The changed provisions that have notes. */
export const annotated = ({ changed }: Pick<Skeleton, 'changed'>): readonly ChangedProvision[] =>
  changed.filter(({ provision }) => provision.depth !== 'text');

/** The depth to state in the entry of the version, if it differs from the default. */
export const ownDepth = (skeleton: Skeleton): Depth | undefined =>
  annotated(skeleton).length > 0 || presetDepth(skeleton) === 'text' ? undefined : 'text';

/** The depth to state in the file of a provision, if it differs from that of the version. */
export const depthInFile = (skeleton: Skeleton, depth: Depth): Depth | undefined =>
  depth === (ownDepth(skeleton) ?? presetDepth(skeleton)) ? undefined : depth;

const presetDepth = ({ corpus, text }: Skeleton): Depth => depthOf({ text }, corpus.work.depth);

/** A pin-cite of the act with a TODO mark for the pin. */
export const citeOf = ({ act }: Pick<Skeleton, 'act'>): string =>
  JSON.stringify(`${act.id}: ${todo('the article of the act, such as art. 1')}`);
