import type { FactId } from './facts.ts';

/** One screen of the interview: its number and its questions, in the order of asking. */
export interface InterviewPart {
  readonly id: 1 | 2 | 3 | 4 | 5 | 6;
  readonly facts: readonly FactId[];
}

/** The screens, in order: together they hold every fact once, in the order of the table. */
export const parts: readonly InterviewPart[] = [
  { id: 1, facts: ['in-peru', 'child', 'unaccompanied'] },
  {
    id: 2,
    facts: [
      'protection-applicant',
      'recognised-protection',
      'statelessness-applicant',
      'stateless',
    ],
  },
  {
    id: 3,
    facts: [
      'disaster-migrant',
      'crisis-recognised-internationally',
      'crisis-recognised-by-peru',
      'requests-protection',
    ],
  },
  {
    id: 4,
    facts: [
      'fears-persecution',
      'fled-violence',
      'great-vulnerability-now',
      'great-vulnerability-if-leaving',
      'life-danger-if-leaving',
      'rights-threat',
      'forcibly-displaced',
    ],
  },
  {
    id: 5,
    facts: [
      'entered-without-control',
      'permit-since',
      'stay-expired',
      'entry-ban',
      'ban-for-irregularity',
    ],
  },
  {
    id: 6,
    facts: [
      'rights-violation',
      'rights-violation-serious',
      'smuggling-victim',
      'trafficking-victim',
    ],
  },
];
