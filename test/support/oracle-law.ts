/**
 * The facts, the readings and the grounds of the law model (docs/law-model.md),
 * written down straight from its tables for the test oracle. Imports nothing: above all nothing of
 * the module under test.
 */

export type VersionId = '2017' | '2023';
export type Answer = 'yes' | 'no' | 'unsure';
export type ProvisionKind = 'status' | 'may-request' | 'authority-may' | 'definition';

interface FactRow {
  readonly askedFor: 'both' | 'today' | 'review';
  readonly sensitivity: 1 | 2 | 3 | 4;
  readonly byAction?: true;
  /** The phrases that make the question matter, apart by spaces. */
  readonly cites: string;
}

const THREAT_CITES =
  'requires-protection on-account-of serious-threat fundamental-rights others-requiring-protection';
const VIOLATION_CITES =
  'requires-protection on-account-of violation fundamental-rights others-requiring-protection';

/**
 * "The table" of the facts that may be asked. The order of the rows is the order of
 * asking. A phrase is cited by the identifier that the table gives it. One thing the table leaves
 * to its text: where IRREGULAR uses `in-peru`, that leaf cites `irregular` (2023: `m-irregular`),
 * never `in-peru`.
 */
export const FACTS = {
  'in-peru': { askedFor: 'both', sensitivity: 1, cites: 'in-peru outside-peru' },
  child: { askedFor: 'both', sensitivity: 1, cites: 'children' },
  unaccompanied: { askedFor: 'both', sensitivity: 1, cites: 'unaccompanied' },
  'protection-applicant': {
    askedFor: 'both',
    sensitivity: 2,
    byAction: true,
    cites: 'protection-applicants',
  },
  'recognised-protection': { askedFor: 'both', sensitivity: 2, cites: 'not-meeting-requirements' },
  'statelessness-applicant': {
    askedFor: 'both',
    sensitivity: 2,
    byAction: true,
    cites: 'm-statelessness-applicants',
  },
  stateless: { askedFor: 'both', sensitivity: 2, cites: 'stateless' },
  'disaster-migrant': { askedFor: 'both', sensitivity: 2, cites: 'disaster' },
  'crisis-recognised-internationally': {
    askedFor: 'both',
    sensitivity: 2,
    cites: 'recognised-crisis',
  },
  'crisis-recognised-by-peru': { askedFor: 'both', sensitivity: 2, cites: 'm-recognised-crisis' },
  'requests-protection': {
    askedFor: 'both',
    sensitivity: 2,
    byAction: true,
    cites: 'requests-protection',
  },
  'fears-persecution': { askedFor: 'today', sensitivity: 3, cites: 'not-meeting-requirements' },
  'fled-violence': { askedFor: 'today', sensitivity: 3, cites: 'not-meeting-requirements' },
  'great-vulnerability-now': { askedFor: 'today', sensitivity: 3, cites: 'great-vulnerability' },
  'great-vulnerability-if-leaving': {
    askedFor: 'today',
    sensitivity: 3,
    cites: 'great-vulnerability leaving-peru',
  },
  'life-danger-if-leaving': {
    askedFor: 'today',
    sensitivity: 3,
    cites: 'life-danger leaving-peru',
  },
  'rights-threat': { askedFor: 'today', sensitivity: 3, cites: THREAT_CITES },
  'forcibly-displaced': { askedFor: 'review', sensitivity: 3, cites: 'forcibly-displaced' },
  'entered-without-control': { askedFor: 'both', sensitivity: 3, cites: 'irregular' },
  'permit-since': { askedFor: 'both', sensitivity: 3, cites: 'irregular' },
  'stay-expired': { askedFor: 'both', sensitivity: 3, cites: 'irregular' },
  'entry-ban': { askedFor: 'both', sensitivity: 3, cites: 'lift-entry-ban' },
  'ban-for-irregularity': { askedFor: 'both', sensitivity: 3, cites: 'irregular lift-entry-ban' },
  'rights-violation': { askedFor: 'today', sensitivity: 4, cites: VIOLATION_CITES },
  'rights-violation-serious': {
    askedFor: 'today',
    sensitivity: 4,
    cites: 'serious-threat violation',
  },
  'smuggling-victim': { askedFor: 'today', sensitivity: 4, cites: 'victims smuggling' },
  'trafficking-victim': { askedFor: 'today', sensitivity: 4, cites: 'victims trafficking' },
} as const satisfies Record<string, FactRow>;

export type FactId = keyof typeof FACTS;

/** The facts that may be asked, in table order. */
export const ASKABLE = Object.keys(FACTS) as readonly FactId[];

/** Facts that earlier versions of the law model had, each with the facts that took its place. */
export const RETIRED_FACTS = {
  'meets-protection-requirements': ['fears-persecution', 'fled-violence'],
  'irregular-status': ['entered-without-control', 'permit-since', 'stay-expired'],
} as const satisfies Record<string, readonly FactId[]>;

/** "Facts that nobody is asked": the two that are never asked and permanently unknown. */
export const NEVER_ASKED = ['other-vulnerable-category', 'programme-in-force'] as const;
export type NeverAsked = (typeof NEVER_ASKED)[number];

/** A complete state of the world: the truth of every fact. */
export type World = Readonly<Record<FactId | NeverAsked, boolean>>;

/** "Live readings": every reading with its two options. */
export const READINGS = {
  'leaving-scope': ['both', 'danger-only'],
  'not-meeting': ['substantive', 'procedural'],
  'second-gateway': ['independent', 'in-peru'],
  'serious-scope': ['threat-only', 'whole-series'],
  likewise: ['additive', 'in-peru'],
  'smuggling-term': ['both', 'trafficking-only'],
  'irregular-when': ['now', 'cause'],
} as const;

/** A joint reading: one option of each reading. */
export type Reading = { readonly [R in keyof typeof READINGS]: (typeof READINGS)[R][number] };

/** Every joint reading (2 to the power of 7). */
export const JOINT_READINGS = Object.entries(READINGS).reduce<Record<string, string>[]>(
  (joint, [id, options]) =>
    joint.flatMap((reading) => options.map((option) => ({ ...reading, [id]: option }))),
  [{}],
) as unknown as readonly Reading[];

/** Whether a ground holds in a complete state of the world under a joint reading. */
export type Condition = (facts: World, reading: Reading) => boolean;

// The words in capitals of "Named conditions" and "Rules".

/** The facts of MEETS: either of them is enough. */
export const MEETS_FACTS = ['fears-persecution', 'fled-violence'] as const;

const meets: Condition = (facts) => MEETS_FACTS.some((fact) => facts[fact]);

const notMeeting: Condition = (facts, reading) =>
  reading['not-meeting'] === 'substantive'
    ? !meets(facts, reading)
    : !facts['recognised-protection'];

/** In Peru, and either the stay has run out or the entry was never put right by a permit. */
const irregular: Condition = (facts) =>
  facts['in-peru'] &&
  (facts['stay-expired'] || (facts['entered-without-control'] && !facts['permit-since']));

const harm: Condition = (facts, reading) =>
  reading['serious-scope'] === 'threat-only'
    ? facts['rights-threat'] || facts['rights-violation']
    : facts['rights-threat'] || (facts['rights-violation'] && facts['rights-violation-serious']);

/** LIKEWISE(x): x (`additive`), `in-peru` AND x (`in-peru`). */
const likewise =
  (x: Condition): Condition =>
  (facts, reading) =>
    reading.likewise === 'additive' ? x(facts, reading) : facts['in-peru'] && x(facts, reading);

// The grounds that both versions share: "m-1, m-2, m-3, m-4, m-6 as k-1, k-2, k-3, k-4, k-6, with
// the same readings", and `36-1-regularise`.

const vulnerabilityOrDanger: Condition = (facts, reading) =>
  facts['in-peru'] &&
  notMeeting(facts, reading) &&
  (reading['leaving-scope'] === 'both'
    ? facts['great-vulnerability-if-leaving'] || facts['life-danger-if-leaving']
    : facts['great-vulnerability-now'] || facts['life-danger-if-leaving']);

const requiresProtection: Condition = (facts, reading) =>
  reading['second-gateway'] === 'independent'
    ? harm(facts, reading)
    : facts['in-peru'] && harm(facts, reading);

const protectionApplicants = likewise((facts) => facts['protection-applicant']);
const disasterMigrants = likewise((facts) => facts['disaster-migrant']);
const unaccompaniedChildren = likewise((facts) => facts.child && facts.unaccompanied);

// art. 36 as excerpted, 2017: the grounds of `vulnerable-person`.

const forciblyDisplaced: Condition = (facts) => facts['forcibly-displaced'];
const othersRequiringProtection: Condition = (facts) =>
  facts['rights-threat'] || facts['rights-violation'];
const otherCategory: Condition = (facts) => facts['other-vulnerable-category'];

export interface ProvisionLaw {
  readonly kind: ProvisionKind;
  /** The provision holds when any of its grounds holds. */
  readonly grounds: Readonly<Record<string, Condition>>;
}

/** "Rules of version 2017" and "Rules of version 2023": every provision with every ground. */
export const LAW: Readonly<Record<VersionId, Readonly<Record<string, ProvisionLaw>>>> = {
  '2017': {
    'humanitarian-residence': {
      kind: 'status',
      grounds: {
        'k-1': vulnerabilityOrDanger,
        'k-2': requiresProtection,
        'k-3': protectionApplicants,
        'k-4': disasterMigrants,
        'k-5': likewise((facts, reading) =>
          reading['smuggling-term'] === 'both'
            ? facts['trafficking-victim'] || facts['smuggling-victim']
            : facts['trafficking-victim'],
        ),
        'k-6': unaccompaniedChildren,
        'k-7': likewise((facts) => facts.stateless),
        'k-8': (facts) =>
          !facts['in-peru'] &&
          facts['crisis-recognised-internationally'] &&
          facts['requests-protection'],
      },
    },
    'entry-ban-lifting': {
      kind: 'may-request',
      grounds: {
        '36-1-lifting': (facts, reading) =>
          reading['irregular-when'] === 'now'
            ? irregular(facts, reading) && facts['entry-ban']
            : facts['entry-ban'] && (irregular(facts, reading) || facts['ban-for-irregularity']),
      },
    },
    regularisation: { kind: 'may-request', grounds: { '36-1-regularise': irregular } },
    'exceptional-programme': {
      kind: 'authority-may',
      grounds: {
        '36-2': (facts, reading) =>
          facts['programme-in-force'] &&
          (irregular(facts, reading) ||
            forciblyDisplaced(facts, reading) ||
            othersRequiringProtection(facts, reading) ||
            otherCategory(facts, reading)),
      },
    },
    'vulnerable-person': {
      kind: 'definition',
      grounds: {
        '36-4-l': forciblyDisplaced,
        '36-4-q': othersRequiringProtection,
        '36-4-other': otherCategory,
      },
    },
  },
  '2023': {
    'humanitarian-residence': {
      kind: 'status',
      grounds: {
        'm-1': vulnerabilityOrDanger,
        'm-2': requiresProtection,
        'm-3': protectionApplicants,
        'm-4': disasterMigrants,
        'm-5': likewise((facts) => facts['trafficking-victim'] || facts['smuggling-victim']),
        'm-6': unaccompaniedChildren,
        'm-7': likewise((facts) => facts['statelessness-applicant']),
        'm-8': (facts) =>
          !facts['in-peru'] &&
          (facts['crisis-recognised-internationally'] || facts['crisis-recognised-by-peru']) &&
          facts['requests-protection'],
      },
    },
    regularisation: { kind: 'may-request', grounds: { '36-1-regularise': irregular } },
  },
};
