import type { Example } from './example.ts';

/** Art. 36, second limb of 2017 and sole sentence of 2023. */
export const regularisationExamples: readonly Example[] = [
  { ground: '36-1-regularise', answers: { 'irregular-status': 'yes' }, verdict: 'covered' },
  { ground: '36-1-regularise', answers: { 'irregular-status': 'unsure' }, verdict: 'open' },
  { ground: '36-1-regularise', answers: { 'irregular-status': 'no' }, verdict: 'not-covered' },
];
