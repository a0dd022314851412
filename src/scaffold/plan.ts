import type { Problem } from '../model/problem.ts';

/** What is to be written, or why nothing is. */
export interface Plan {
  /** The folder of the files, which does not exist. */
  readonly folder?: string;
  /** The files that are new, by their paths in the content folder. */
  readonly added: Readonly<Record<string, string>>;
  /** Files that exist, by their paths, with what they become. */
  readonly changed: Readonly<Record<string, string>>;
  /** What is wrong with the content as it is. */
  readonly problems: readonly Problem[];
  /** What is wrong with the request: each says what to write instead. */
  readonly faults: readonly string[];
  /** What else the editor has to know of what was written. */
  readonly remarks?: readonly string[];
}

export const emptyPlan: Plan = { added: {}, changed: {}, problems: [], faults: [] };
