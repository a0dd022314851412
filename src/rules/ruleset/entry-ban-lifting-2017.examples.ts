import type { Example } from './example.ts';

/** Art. 36, original wording, first limb. */
export const entryBanLifting2017Examples: readonly Example[] = [
  {
    ground: '36-1-lifting',
    answers: { 'in-peru': 'yes', 'stay-expired': 'yes', 'entry-ban': 'yes' },
    verdict: 'covered',
  },
  {
    ground: '36-1-lifting',
    answers: {
      'in-peru': 'yes',
      'entered-without-control': 'yes',
      'permit-since': 'no',
      'entry-ban': 'yes',
    },
    verdict: 'covered',
  },
  {
    ground: '36-1-lifting',
    answers: {
      'in-peru': 'yes',
      'entered-without-control': 'no',
      'stay-expired': 'no',
      'entry-ban': 'yes',
      'ban-for-irregularity': 'yes',
    },
    verdict: 'arguable',
  },
  {
    ground: '36-1-lifting',
    answers: { 'in-peru': 'no', 'entry-ban': 'yes', 'ban-for-irregularity': 'yes' },
    verdict: 'arguable',
  },
  {
    ground: '36-1-lifting',
    answers: {
      'in-peru': 'yes',
      'entered-without-control': 'no',
      'stay-expired': 'no',
      'entry-ban': 'yes',
    },
    verdict: 'open',
  },
  {
    ground: '36-1-lifting',
    answers: {
      'in-peru': 'yes',
      'entered-without-control': 'no',
      'stay-expired': 'no',
      'entry-ban': 'yes',
      'ban-for-irregularity': 'no',
    },
    verdict: 'not-covered',
  },
  {
    ground: '36-1-lifting',
    answers: { 'in-peru': 'no', 'entry-ban': 'yes', 'ban-for-irregularity': 'no' },
    verdict: 'not-covered',
  },
  {
    ground: '36-1-lifting',
    answers: { 'in-peru': 'yes', 'stay-expired': 'yes', 'entry-ban': 'no' },
    verdict: 'not-covered',
  },
];
