import type { Example } from './example.ts';

/** Art. 36 as excerpted, second sentence: no answer decides it. */
export const exceptionalProgramme2017Examples: readonly Example[] = [
  { ground: '36-2', answers: { 'in-peru': 'yes', 'stay-expired': 'yes' }, verdict: 'open' },
  {
    ground: '36-2',
    answers: {
      'in-peru': 'no',
      'rights-threat': 'no',
      'rights-violation': 'no',
      'forcibly-displaced': 'no',
    },
    verdict: 'open',
  },
];
