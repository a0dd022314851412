/** A fact the screening may ask for. */
export interface Fact {
  readonly id: FactId;
  /** The phrases of the law that make it matter. */
  readonly cites: readonly string[];
  /** Asked while it matters to either version, only while it matters to today's, or only in the full review. */
  readonly askedFor: 'both' | '2023' | 'review';
  /** From 1 (plain) to 4 (painful; marked as skippable, never asked of a child). */
  readonly sensitivity: 1 | 2 | 3 | 4;
  /** The screen it is asked on. */
  readonly part: 1 | 2 | 3 | 4 | 5 | 6;
  /** The person can still bring it about, so its "no" is a "not yet". */
  readonly byAction?: true;
}

// The order of the table is the order of asking.
const table = [
  { id: 'in-peru', cites: ['in-peru', 'outside-peru'], askedFor: 'both', sensitivity: 1, part: 1 },
  { id: 'child', cites: ['children'], askedFor: 'both', sensitivity: 1, part: 1 },
  { id: 'unaccompanied', cites: ['unaccompanied'], askedFor: 'both', sensitivity: 1, part: 1 },
  { id: 'protection-applicant', cites: ['protection-applicants'], askedFor: 'both', sensitivity: 2, part: 2, byAction: true },
  { id: 'recognised-protection', cites: ['not-meeting-requirements'], askedFor: 'both', sensitivity: 2, part: 2 },
  { id: 'statelessness-applicant', cites: ['m-statelessness-applicants'], askedFor: 'both', sensitivity: 2, part: 2, byAction: true },
  { id: 'stateless', cites: ['stateless'], askedFor: 'both', sensitivity: 2, part: 2 },
  { id: 'disaster-migrant', cites: ['disaster'], askedFor: 'both', sensitivity: 2, part: 3 },
  { id: 'crisis-recognised-internationally', cites: ['recognised-crisis'], askedFor: 'both', sensitivity: 2, part: 3 },
  { id: 'crisis-recognised-by-peru', cites: ['m-recognised-crisis'], askedFor: 'both', sensitivity: 2, part: 3 },
  { id: 'requests-protection', cites: ['requests-protection'], askedFor: 'both', sensitivity: 2, part: 3, byAction: true },
  { id: 'meets-protection-requirements', cites: ['not-meeting-requirements'], askedFor: '2023', sensitivity: 3, part: 4 },
  { id: 'great-vulnerability-now', cites: ['great-vulnerability'], askedFor: '2023', sensitivity: 3, part: 4 },
  { id: 'great-vulnerability-if-leaving', cites: ['great-vulnerability', 'leaving-peru'], askedFor: '2023', sensitivity: 3, part: 4 },
  { id: 'life-danger-if-leaving', cites: ['life-danger', 'leaving-peru'], askedFor: '2023', sensitivity: 3, part: 4 },
  { id: 'rights-threat', cites: ['requires-protection', 'on-account-of', 'serious-threat', 'fundamental-rights', 'others-requiring-protection'], askedFor: '2023', sensitivity: 3, part: 4 },
  { id: 'forcibly-displaced', cites: ['forcibly-displaced'], askedFor: 'review', sensitivity: 3, part: 4 },
  { id: 'irregular-status', cites: ['irregular'], askedFor: 'both', sensitivity: 3, part: 5 },
  { id: 'entry-ban', cites: ['lift-entry-ban'], askedFor: 'both', sensitivity: 3, part: 5 },
  { id: 'ban-for-irregularity', cites: ['irregular', 'lift-entry-ban'], askedFor: 'both', sensitivity: 3, part: 5 },
  { id: 'rights-violation', cites: ['requires-protection', 'on-account-of', 'violation', 'fundamental-rights', 'others-requiring-protection'], askedFor: '2023', sensitivity: 4, part: 6 },
  { id: 'rights-violation-serious', cites: ['serious-threat', 'violation'], askedFor: '2023', sensitivity: 4, part: 6 },
  { id: 'smuggling-victim', cites: ['victims', 'smuggling'], askedFor: '2023', sensitivity: 4, part: 6 },
  { id: 'trafficking-victim', cites: ['victims', 'trafficking'], askedFor: '2023', sensitivity: 4, part: 6 },
] as const;

export type FactId = (typeof table)[number]['id'];

/** Facts that a rule rests on and nobody is asked: they stay unknown. */
export type NeverAsked = 'other-vulnerable-category' | 'programme-in-force';

/** Every fact that may be asked, in the order of asking. */
export const facts: readonly Fact[] = table;
