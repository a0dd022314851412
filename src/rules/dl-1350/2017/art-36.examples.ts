import type { Example } from '../example.ts';

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
