import type { FactsByPhrase } from '../../engine/types.ts';
import type { FactId, NeverAsked } from '../facts.ts';

/** The phrases of 2017 that make a question matter, each with the facts that it asks for. */
export const questionCitations: FactsByPhrase<FactId> = {
  'in-peru': ['in-peru'],
  'not-meeting-requirements': ['recognised-protection', 'fears-persecution', 'fled-violence'],
  'great-vulnerability': ['great-vulnerability-now', 'great-vulnerability-if-leaving'],
  'life-danger': ['life-danger-if-leaving'],
  'leaving-peru': ['great-vulnerability-if-leaving', 'life-danger-if-leaving'],
  'requires-protection': ['rights-threat', 'rights-violation'],
  'on-account-of': ['rights-threat', 'rights-violation'],
  'serious-threat': ['rights-threat', 'rights-violation-serious'],
  violation: ['rights-violation', 'rights-violation-serious'],
  'fundamental-rights': ['rights-threat', 'rights-violation'],
  'protection-applicants': ['protection-applicant'],
  disaster: ['disaster-migrant'],
  victims: ['trafficking-victim', 'smuggling-victim'],
  trafficking: ['trafficking-victim'],
  smuggling: ['smuggling-victim'],
  children: ['child'],
  unaccompanied: ['unaccompanied'],
  stateless: ['stateless'],
  'outside-peru': ['in-peru'],
  'recognised-crisis': ['crisis-recognised-internationally'],
  'requests-protection': ['requests-protection'],
  irregular: ['entered-without-control', 'permit-since', 'stay-expired', 'ban-for-irregularity'],
  'lift-entry-ban': ['entry-ban', 'ban-for-irregularity'],
  'forcibly-displaced': ['forcibly-displaced'],
  'others-requiring-protection': ['rights-threat', 'rights-violation'],
};

/**
 * The phrases of 2017 that each ground rests on, each with the facts that it asks for. A fact that
 * rests on several is named by the first. Where a reading ties a group to Peru, `in-peru` rests on
 * the words that are read so: "requiere protección", "Del mismo modo". Being in Peru is part of
 * what art. 36 calls an irregular situation, so there it rests on these words too, and not on those
 * of art. 29 about being in Peru.
 */
export const groundCitations: Readonly<Record<string, FactsByPhrase<FactId | NeverAsked>>> = {
  'k-1': {
    'in-peru': ['in-peru'],
    'not-meeting-requirements': ['recognised-protection', 'fears-persecution', 'fled-violence'],
    'great-vulnerability': ['great-vulnerability-now', 'great-vulnerability-if-leaving'],
    'life-danger': ['life-danger-if-leaving'],
    'leaving-peru': ['great-vulnerability-if-leaving', 'life-danger-if-leaving'],
  },
  'k-2': {
    'requires-protection': ['in-peru', 'rights-threat', 'rights-violation'],
    'on-account-of': ['rights-threat', 'rights-violation'],
    'serious-threat': ['rights-threat'],
    violation: ['rights-violation', 'rights-violation-serious'],
    'fundamental-rights': ['rights-threat', 'rights-violation'],
  },
  'k-3': { likewise: ['in-peru'], 'protection-applicants': ['protection-applicant'] },
  'k-4': { likewise: ['in-peru'], disaster: ['disaster-migrant'] },
  'k-5': {
    likewise: ['in-peru'],
    trafficking: ['trafficking-victim'],
    smuggling: ['smuggling-victim'],
    victims: ['trafficking-victim', 'smuggling-victim'],
  },
  'k-6': { likewise: ['in-peru'], children: ['child'], unaccompanied: ['unaccompanied'] },
  'k-7': { likewise: ['in-peru'], stateless: ['stateless'] },
  'k-8': {
    'outside-peru': ['in-peru'],
    'recognised-crisis': ['crisis-recognised-internationally'],
    'requests-protection': ['requests-protection'],
  },
  '36-1-lifting': {
    irregular: [
      'in-peru',
      'stay-expired',
      'entered-without-control',
      'permit-since',
      'ban-for-irregularity',
    ],
    'lift-entry-ban': ['entry-ban'],
  },
  '36-1-regularise': {
    irregular: ['in-peru', 'stay-expired', 'entered-without-control', 'permit-since'],
  },
  '36-2': {
    programmes: ['programme-in-force'],
    irregular: ['in-peru', 'stay-expired', 'entered-without-control', 'permit-since'],
    'forcibly-displaced': ['forcibly-displaced'],
    'others-requiring-protection': ['rights-threat', 'rights-violation'],
    'among-vulnerable': ['other-vulnerable-category'],
  },
  '36-4-l': { 'forcibly-displaced': ['forcibly-displaced'] },
  '36-4-q': { 'others-requiring-protection': ['rights-threat', 'rights-violation'] },
  '36-4-other': { 'among-vulnerable': ['other-vulnerable-category'] },
};
