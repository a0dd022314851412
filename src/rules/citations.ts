import type { FactId, NeverAsked } from './facts.ts';
import { type VersionId, phrasePrefixes } from './ruleset/index.ts';

/** The phrases of the law that make each question matter. */
export const factCitations: Readonly<Record<FactId, readonly string[]>> = {
  'in-peru': ['in-peru', 'outside-peru'],
  child: ['children'],
  unaccompanied: ['unaccompanied'],
  'protection-applicant': ['protection-applicants'],
  'recognised-protection': ['not-meeting-requirements'],
  'statelessness-applicant': ['m-statelessness-applicants'],
  stateless: ['stateless'],
  'disaster-migrant': ['disaster'],
  'crisis-recognised-internationally': ['recognised-crisis'],
  'crisis-recognised-by-peru': ['m-recognised-crisis'],
  'requests-protection': ['requests-protection'],
  'fears-persecution': ['not-meeting-requirements'],
  'fled-violence': ['not-meeting-requirements'],
  'great-vulnerability-now': ['great-vulnerability'],
  'great-vulnerability-if-leaving': ['great-vulnerability', 'leaving-peru'],
  'life-danger-if-leaving': ['life-danger', 'leaving-peru'],
  'rights-threat': [
    'requires-protection',
    'on-account-of',
    'serious-threat',
    'fundamental-rights',
    'others-requiring-protection',
  ],
  'forcibly-displaced': ['forcibly-displaced'],
  'entered-without-control': ['irregular'],
  'permit-since': ['irregular'],
  'stay-expired': ['irregular'],
  'entry-ban': ['lift-entry-ban'],
  'ban-for-irregularity': ['irregular', 'lift-entry-ban'],
  'rights-violation': [
    'requires-protection',
    'on-account-of',
    'violation',
    'fundamental-rights',
    'others-requiring-protection',
  ],
  'rights-violation-serious': ['serious-threat', 'violation'],
  'smuggling-victim': ['victims', 'smuggling'],
  'trafficking-victim': ['victims', 'trafficking'],
};

type Cited = Readonly<Partial<Record<FactId | NeverAsked, readonly [string, ...string[]]>>>;

/**
 * What the leaves of IRREGULAR rest on. Being in Peru is part of what art. 36 calls an irregular
 * situation, so that leaf rests on these words too, and not on those of art. 29 about being in
 * Peru.
 */
const irregular = ['irregular'] as const;

/**
 * What the leaves of each ground rest on, the phrase that names the fact first. k-1 and m-1 stand
 * under 1, and so on: a phrase of 2023 has the id of its 2017 counterpart with "m-" before it.
 * Where a reading ties a group to Peru, that leaf rests on the words read so: "requiere
 * protección", "Del mismo modo". Literals and names only: a spread would keep the bundler from
 * leaving this out of pages that cite nothing.
 */
const cited: Readonly<Record<string, Cited>> = {
  1: {
    'in-peru': ['in-peru'],
    'fears-persecution': ['not-meeting-requirements'],
    'fled-violence': ['not-meeting-requirements'],
    'recognised-protection': ['not-meeting-requirements'],
    'great-vulnerability-if-leaving': ['great-vulnerability', 'leaving-peru'],
    'great-vulnerability-now': ['great-vulnerability'],
    'life-danger-if-leaving': ['life-danger', 'leaving-peru'],
  },
  2: {
    'rights-threat': [
      'requires-protection',
      'on-account-of',
      'serious-threat',
      'fundamental-rights',
    ],
    'rights-violation': ['requires-protection', 'on-account-of', 'violation', 'fundamental-rights'],
    'rights-violation-serious': ['violation'],
    'in-peru': ['requires-protection'],
  },
  3: { 'protection-applicant': ['protection-applicants'], 'in-peru': ['likewise'] },
  4: { 'disaster-migrant': ['disaster'], 'in-peru': ['likewise'] },
  5: {
    'trafficking-victim': ['trafficking', 'victims'],
    'smuggling-victim': ['smuggling', 'victims'],
    'in-peru': ['likewise'],
  },
  6: { child: ['children'], unaccompanied: ['unaccompanied'], 'in-peru': ['likewise'] },
  7: {
    stateless: ['stateless'],
    'statelessness-applicant': ['statelessness-applicants'],
    'in-peru': ['likewise'],
  },
  8: {
    'in-peru': ['outside-peru'],
    'crisis-recognised-internationally': ['recognised-crisis'],
    'crisis-recognised-by-peru': ['recognised-crisis'],
    'requests-protection': ['requests-protection'],
  },
  '36-1-lifting': {
    'in-peru': irregular,
    'stay-expired': irregular,
    'entered-without-control': irregular,
    'permit-since': irregular,
    'entry-ban': ['lift-entry-ban'],
    'ban-for-irregularity': irregular,
  },
  '36-1-regularise': {
    'in-peru': irregular,
    'stay-expired': irregular,
    'entered-without-control': irregular,
    'permit-since': irregular,
  },
  '36-2': {
    'programme-in-force': ['programmes'],
    'in-peru': irregular,
    'stay-expired': irregular,
    'entered-without-control': irregular,
    'permit-since': irregular,
    'forcibly-displaced': ['forcibly-displaced'],
    'rights-threat': ['others-requiring-protection'],
    'rights-violation': ['others-requiring-protection'],
    'other-vulnerable-category': ['among-vulnerable'],
  },
  '36-4-l': { 'forcibly-displaced': ['forcibly-displaced'] },
  '36-4-q': {
    'rights-threat': ['others-requiring-protection'],
    'rights-violation': ['others-requiring-protection'],
  },
  '36-4-other': { 'other-vulnerable-category': ['among-vulnerable'] },
};

/**
 * The phrases that a fact rests on in a ground, the one that names it first.
 *
 * @throws RangeError when the rules ask for a fact that no words support: every leaf of every rule
 * must cite the law.
 */
export function citationsOf(
  version: VersionId,
  ground: string,
  fact: FactId | NeverAsked,
): readonly string[] {
  const phrases = cited[ground.replace(/^[km]-/, '')]?.[fact];
  if (!phrases)
    throw new RangeError(
      `Ground "${ground}" asks for "${fact}" without citing the law: add its phrases to src/rules/citations.ts.`,
    );
  return phrases.map((phrase) => `${phrasePrefixes[version]}${phrase}`);
}
