import type { Example } from '../example.ts';

/** Art. 36, second limb of 2017 and sole sentence of 2023. */
export const regularisationExamples: readonly Example[] = [
  {
    ground: '36-1-regularise',
    answers: { 'in-peru': 'yes', 'stay-expired': 'yes' },
    verdict: 'covered',
  },
  {
    ground: '36-1-regularise',
    answers: { 'in-peru': 'yes', 'entered-without-control': 'yes', 'permit-since': 'no' },
    verdict: 'covered',
  },
  {
    ground: '36-1-regularise',
    answers: { 'in-peru': 'yes', 'stay-expired': 'unsure' },
    verdict: 'open',
  },
  {
    ground: '36-1-regularise',
    answers: { 'in-peru': 'yes', 'entered-without-control': 'yes', 'stay-expired': 'no' },
    verdict: 'open',
  },
  {
    ground: '36-1-regularise',
    answers: {
      'in-peru': 'yes',
      'entered-without-control': 'unsure',
      'permit-since': 'no',
      'stay-expired': 'no',
    },
    verdict: 'open',
  },
  { ground: '36-1-regularise', answers: { 'stay-expired': 'yes' }, verdict: 'open' },
  {
    ground: '36-1-regularise',
    answers: { 'entered-without-control': 'no', 'stay-expired': 'no' },
    verdict: 'not-covered',
  },
  {
    ground: '36-1-regularise',
    answers: { 'entered-without-control': 'yes', 'permit-since': 'yes', 'stay-expired': 'no' },
    verdict: 'not-covered',
  },
  {
    ground: '36-1-regularise',
    answers: { 'in-peru': 'no', 'stay-expired': 'yes' },
    verdict: 'not-covered',
  },
];
