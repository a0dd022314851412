import type { Provision, Segment } from '../model/law.ts';

/** A provision as in force until the new version begins, and its segments that change. */
export interface ChangedProvision {
  readonly provision: Provision;
  readonly segments: readonly Segment[];
}
