import type { Problem } from '../model/problem.ts';

/** The files that a command writes, or the reasons why it writes none. */
export interface Plan {
  /** The folder to create, relative to the content folder. */
  readonly folder?: string;
  /** The texts of new files, by path in the content folder. */
  readonly added: Readonly<Record<string, string>>;
  /** The new texts of existing files, by path in the content folder. */
  readonly changed: Readonly<Record<string, string>>;
  /** Problems of the present content. */
  readonly problems: readonly Problem[];
  /** Messages on what is wrong with the request. */
  readonly faults: readonly string[];
  /** Further lines to print about what was written. */
  readonly remarks?: readonly string[];
}

export const emptyPlan: Plan = { added: {}, changed: {}, problems: [], faults: [] };
