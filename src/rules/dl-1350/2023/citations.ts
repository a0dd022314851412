import type { FactsByPhrase } from '../../engine/types.ts';
import type { FactId, NeverAsked } from '../facts.ts';

/** The phrases of 2023 that make a question matter, each with the facts that it asks for. */
export const questionCitations: FactsByPhrase<FactId> = {
  'm-in-peru': ['in-peru'],
  'm-not-meeting-requirements': ['recognised-protection', 'fears-persecution', 'fled-violence'],
  'm-great-vulnerability': ['great-vulnerability-now', 'great-vulnerability-if-leaving'],
  'm-life-danger': ['life-danger-if-leaving'],
  'm-leaving-peru': ['great-vulnerability-if-leaving', 'life-danger-if-leaving'],
  'm-requires-protection': ['rights-threat', 'rights-violation'],
  'm-on-account-of': ['rights-threat', 'rights-violation'],
  'm-serious-threat': ['rights-threat', 'rights-violation-serious'],
  'm-violation': ['rights-violation', 'rights-violation-serious'],
  'm-fundamental-rights': ['rights-threat', 'rights-violation'],
  'm-protection-applicants': ['protection-applicant'],
  'm-disaster': ['disaster-migrant'],
  'm-victims': ['trafficking-victim', 'smuggling-victim'],
  'm-trafficking': ['trafficking-victim'],
  'm-smuggling': ['smuggling-victim'],
  'm-children': ['child'],
  'm-unaccompanied': ['unaccompanied'],
  'm-statelessness-applicants': ['statelessness-applicant'],
  'm-outside-peru': ['in-peru'],
  'm-recognised-crisis': ['crisis-recognised-internationally', 'crisis-recognised-by-peru'],
  'm-requests-protection': ['requests-protection'],
  'm-irregular': [
    'entered-without-control',
    'permit-since',
    'stay-expired',
    'ban-for-irregularity',
  ],
};

/**
 * The phrases of 2023 that each ground rests on, each with the facts that it asks for. A fact that
 * rests on several is named by the first. Where a reading ties a group to Peru, `in-peru` rests on
 * the words that are read so: "requiere protección", "Del mismo modo". Being in Peru is part of
 * what art. 36 calls an irregular situation, so there it rests on these words too, and not on those
 * of art. 29 about being in Peru.
 */
export const groundCitations: Readonly<Record<string, FactsByPhrase<FactId | NeverAsked>>> = {
  'm-1': {
    'm-in-peru': ['in-peru'],
    'm-not-meeting-requirements': ['recognised-protection', 'fears-persecution', 'fled-violence'],
    'm-great-vulnerability': ['great-vulnerability-now', 'great-vulnerability-if-leaving'],
    'm-life-danger': ['life-danger-if-leaving'],
    'm-leaving-peru': ['great-vulnerability-if-leaving', 'life-danger-if-leaving'],
  },
  'm-2': {
    'm-requires-protection': ['in-peru', 'rights-threat', 'rights-violation'],
    'm-on-account-of': ['rights-threat', 'rights-violation'],
    'm-serious-threat': ['rights-threat'],
    'm-violation': ['rights-violation', 'rights-violation-serious'],
    'm-fundamental-rights': ['rights-threat', 'rights-violation'],
  },
  'm-3': { 'm-likewise': ['in-peru'], 'm-protection-applicants': ['protection-applicant'] },
  'm-4': { 'm-likewise': ['in-peru'], 'm-disaster': ['disaster-migrant'] },
  'm-5': {
    'm-likewise': ['in-peru'],
    'm-trafficking': ['trafficking-victim'],
    'm-smuggling': ['smuggling-victim'],
    'm-victims': ['trafficking-victim', 'smuggling-victim'],
  },
  'm-6': {
    'm-likewise': ['in-peru'],
    'm-children': ['child'],
    'm-unaccompanied': ['unaccompanied'],
  },
  'm-7': { 'm-likewise': ['in-peru'], 'm-statelessness-applicants': ['statelessness-applicant'] },
  'm-8': {
    'm-outside-peru': ['in-peru'],
    'm-recognised-crisis': ['crisis-recognised-internationally', 'crisis-recognised-by-peru'],
    'm-requests-protection': ['requests-protection'],
  },
  '36-1-regularise': {
    'm-irregular': ['in-peru', 'stay-expired', 'entered-without-control', 'permit-since'],
  },
};
