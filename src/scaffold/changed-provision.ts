import type { Provision, Segment } from '../model/law.ts';

/** A provision as it is in force until the new version begins, and its sentences that change. */
export interface ChangedProvision {
  readonly provision: Provision;
  readonly segments: readonly Segment[];
}
