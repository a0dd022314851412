import type { Example } from './example.ts';

/** The list at the end of art. 36 as excerpted. */
export const vulnerablePerson2017Examples: readonly Example[] = [
  { ground: '36-4-l', answers: { 'forcibly-displaced': 'yes' }, verdict: 'covered' },
  { ground: '36-4-l', answers: { 'forcibly-displaced': 'unsure' }, verdict: 'open' },
  { ground: '36-4-l', answers: { 'forcibly-displaced': 'no' }, verdict: 'not-covered' },
  { ground: '36-4-q', answers: { 'rights-threat': 'yes' }, verdict: 'covered' },
  {
    ground: '36-4-q',
    answers: { 'rights-threat': 'no', 'rights-violation': 'yes' },
    verdict: 'covered',
  },
  { ground: '36-4-q', answers: { 'rights-threat': 'no' }, verdict: 'open' },
  {
    ground: '36-4-q',
    answers: { 'rights-threat': 'no', 'rights-violation': 'no' },
    verdict: 'not-covered',
  },
  {
    ground: '36-4-other',
    answers: { 'forcibly-displaced': 'no', 'rights-threat': 'no', 'rights-violation': 'no' },
    verdict: 'open',
  },
];
