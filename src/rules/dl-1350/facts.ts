import type { FactOf } from '../engine/rule-set.ts';

// The screens of the interview with their questions, in the order of asking. The words each fact
// rests on are in the citations.
const screens = [
  [
    { id: 'in-peru', sensitivity: 1 },
    { id: 'child', sensitivity: 1 },
    { id: 'unaccompanied', sensitivity: 1, follows: 'child' },
  ],
  [
    { id: 'protection-applicant', sensitivity: 2, byAction: true },
    { id: 'recognised-protection', sensitivity: 2 },
    { id: 'statelessness-applicant', sensitivity: 2, byAction: true },
    { id: 'stateless', sensitivity: 2 },
  ],
  [
    { id: 'disaster-migrant', sensitivity: 2 },
    { id: 'crisis-recognised-internationally', sensitivity: 2 },
    { id: 'crisis-recognised-by-peru', sensitivity: 2 },
    { id: 'requests-protection', sensitivity: 2, byAction: true },
  ],
  [
    { id: 'fears-persecution', sensitivity: 3, onlyFor: 'today' },
    { id: 'fled-violence', sensitivity: 3, onlyFor: 'today' },
    { id: 'great-vulnerability-now', sensitivity: 3, onlyFor: 'today' },
    { id: 'great-vulnerability-if-leaving', sensitivity: 3, onlyFor: 'today' },
    { id: 'life-danger-if-leaving', sensitivity: 3, onlyFor: 'today' },
    { id: 'rights-threat', sensitivity: 3, onlyFor: 'today' },
    { id: 'forcibly-displaced', sensitivity: 3, onlyFor: 'review' },
  ],
  [
    { id: 'entered-without-control', sensitivity: 3 },
    { id: 'permit-since', sensitivity: 3, follows: 'entered-without-control' },
    { id: 'stay-expired', sensitivity: 3 },
    { id: 'entry-ban', sensitivity: 3 },
    { id: 'ban-for-irregularity', sensitivity: 3, follows: 'entry-ban' },
  ],
  [
    { id: 'rights-violation', sensitivity: 4, onlyFor: 'today' },
    {
      id: 'rights-violation-serious',
      sensitivity: 4,
      onlyFor: 'today',
      follows: 'rights-violation',
    },
    { id: 'smuggling-victim', sensitivity: 4, onlyFor: 'today' },
    { id: 'trafficking-victim', sensitivity: 4, onlyFor: 'today' },
  ],
] as const;

export type FactId = (typeof screens)[number][number]['id'];
export type Fact = FactOf<FactId>;

/** Facts that a rule rests on and nobody is asked: they stay unknown. */
export type NeverAsked = 'other-vulnerable-category' | 'programme-in-force';

/** Every fact that may be asked, in the order of asking. */
export const facts: readonly Fact[] = screens.flat();

/** A screen of the interview: its number, from 1, and its questions in the order of asking. */
export interface InterviewPart {
  readonly id: number;
  readonly facts: readonly FactId[];
}

/** The screens, in order: together they hold every fact once, in the order of `facts`. */
export const parts: readonly InterviewPart[] = /* @__PURE__ */ screens.map((screen, index) => ({
  id: index + 1,
  facts: screen.map(({ id }) => id),
}));

/**
 * Facts of earlier editions of the rules, each with the facts that replaced it. Answers to them are
 * an error that names these.
 */
export const retiredFacts: Readonly<Record<string, readonly FactId[]>> = {
  'meets-protection-requirements': ['fears-persecution', 'fled-violence'],
  'irregular-status': ['entered-without-control', 'permit-since', 'stay-expired'],
};
