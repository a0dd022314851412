/**
 * The facts, the readings and the grounds of the law model (law-model.md, sections 4 and 5), written down straight
 * from its tables for the test oracle. Imports nothing: above all nothing of the module under test.
 */

export type VersionId = '2017' | '2023';
export type Answer = 'yes' | 'no' | 'unsure';
export type ProvisionKind = 'status' | 'may-request' | 'authority-may' | 'definition';

interface FactRow {
  readonly askedFor: 'both' | '2023' | 'review';
  readonly sensitivity: 1 | 2 | 3 | 4;
  readonly byAction?: true;
  /** The phrases that make the question matter, apart by spaces. */
  readonly cites: string;
}

/** Section 4: the table of the facts that may be asked. The order of the rows is the order of asking. */
export const FACTS = {
  'in-peru': { askedFor: 'both', sensitivity: 1, cites: 'in-peru outside-peru' },
  'child': { askedFor: 'both', sensitivity: 1, cites: 'children' },
  'unaccompanied': { askedFor: 'both', sensitivity: 1, cites: 'unaccompanied' },
  'protection-applicant': { askedFor: 'both', sensitivity: 2, byAction: true, cites: 'protection-applicants' },
  'recognised-protection': { askedFor: 'both', sensitivity: 2, cites: 'not-meeting-requirements' },
  'statelessness-applicant': { askedFor: 'both', sensitivity: 2, byAction: true, cites: 'm-statelessness-applicants' },
  'stateless': { askedFor: 'both', sensitivity: 2, cites: 'stateless' },
  'disaster-migrant': { askedFor: 'both', sensitivity: 2, cites: 'disaster' },
  'crisis-recognised-internationally': { askedFor: 'both', sensitivity: 2, cites: 'recognised-crisis' },
  'crisis-recognised-by-peru': { askedFor: 'both', sensitivity: 2, cites: 'm-recognised-crisis' },
  'requests-protection': { askedFor: 'both', sensitivity: 2, byAction: true, cites: 'requests-protection' },
  'meets-protection-requirements': { askedFor: '2023', sensitivity: 3, cites: 'not-meeting-requirements' },
  'great-vulnerability-now': { askedFor: '2023', sensitivity: 3, cites: 'great-vulnerability' },
  'great-vulnerability-if-leaving': { askedFor: '2023', sensitivity: 3, cites: 'great-vulnerability leaving-peru' },
  'life-danger-if-leaving': { askedFor: '2023', sensitivity: 3, cites: 'life-danger leaving-peru' },
  'rights-threat': { askedFor: '2023', sensitivity: 3, cites: 'requires-protection on-account-of serious-threat fundamental-rights others-requiring-protection' },
  'forcibly-displaced': { askedFor: 'review', sensitivity: 3, cites: 'forcibly-displaced' },
  'irregular-status': { askedFor: 'both', sensitivity: 3, cites: 'irregular' },
  'entry-ban': { askedFor: 'both', sensitivity: 3, cites: 'lift-entry-ban' },
  'ban-for-irregularity': { askedFor: 'both', sensitivity: 3, cites: 'irregular lift-entry-ban' },
  'rights-violation': { askedFor: '2023', sensitivity: 4, cites: 'requires-protection on-account-of violation fundamental-rights others-requiring-protection' },
  'rights-violation-serious': { askedFor: '2023', sensitivity: 4, cites: 'serious-threat violation' },
  'smuggling-victim': { askedFor: '2023', sensitivity: 4, cites: 'victims smuggling' },
  'trafficking-victim': { askedFor: '2023', sensitivity: 4, cites: 'victims trafficking' },
} as const satisfies Record<string, FactRow>;

export type FactId = keyof typeof FACTS;

/** The facts that may be asked, in table order. */
export const ASKABLE = Object.keys(FACTS) as readonly FactId[];

/** Section 4: the two facts that are never asked and permanently unknown. */
export const NEVER_ASKED = ['other-vulnerable-category', 'programme-in-force'] as const;
export type NeverAsked = (typeof NEVER_ASKED)[number];

/** A complete state of the world: the truth of every fact. */
export type World = Readonly<Record<FactId | NeverAsked, boolean>>;

/** Section 5, "Readings that are live": every reading with its two options. */
export const READINGS = {
  'leaving-scope': ['both', 'danger-only'],
  'not-meeting': ['substantive', 'procedural'],
  'second-gateway': ['independent', 'in-peru'],
  'serious-scope': ['threat-only', 'whole-series'],
  'likewise': ['additive', 'in-peru'],
  'smuggling-term': ['both', 'trafficking-only'],
  'irregular-when': ['now', 'cause'],
} as const;

/** A joint reading: one option of each reading. */
export type Reading = { readonly [R in keyof typeof READINGS]: (typeof READINGS)[R][number] };

/** Every joint reading (2 to the power of 7). */
export const JOINT_READINGS: readonly Reading[] = Object.entries(READINGS).reduce<Record<string, string>[]>(
  (joint, [id, options]) => joint.flatMap((reading) => options.map((option) => ({ ...reading, [id]: option }))),
  [{}],
) as unknown as Reading[];

/** Whether a ground holds in a complete state of the world under a joint reading. */
export type Condition = (facts: World, reading: Reading) => boolean;

const notMeeting: Condition = (facts, reading) =>
  reading['not-meeting'] === 'substantive' ? !facts['meets-protection-requirements'] : !facts['recognised-protection'];

const harm: Condition = (facts, reading) =>
  reading['serious-scope'] === 'threat-only'
    ? facts['rights-threat'] || facts['rights-violation']
    : facts['rights-threat'] || (facts['rights-violation'] && facts['rights-violation-serious']);

/** LIKEWISE(x): x (`additive`), `in-peru` AND x (`in-peru`). */
const likewise = (x: Condition): Condition => (facts, reading) =>
  reading.likewise === 'additive' ? x(facts, reading) : facts['in-peru'] && x(facts, reading);

// The grounds that both versions share ("m-1, m-2, m-3, m-4, m-6 as k-1, k-2, k-3, k-4, k-6, with the same readings").

const vulnerabilityOrDanger: Condition = (facts, reading) =>
  facts['in-peru'] &&
  notMeeting(facts, reading) &&
  (reading['leaving-scope'] === 'both'
    ? facts['great-vulnerability-if-leaving'] || facts['life-danger-if-leaving']
    : facts['great-vulnerability-now'] || facts['life-danger-if-leaving']);

const requiresProtection: Condition = (facts, reading) =>
  reading['second-gateway'] === 'independent' ? harm(facts, reading) : facts['in-peru'] && harm(facts, reading);

const protectionApplicants = likewise((facts) => facts['protection-applicant']);
const disasterMigrants = likewise((facts) => facts['disaster-migrant']);
const unaccompaniedChildren = likewise((facts) => facts.child && facts.unaccompanied);

const irregular: Condition = (facts) => facts['irregular-status'];

// art. 36 as excerpted, 2017: the grounds of `vulnerable-person`.

const forciblyDisplaced: Condition = (facts) => facts['forcibly-displaced'];
const othersRequiringProtection: Condition = (facts) => facts['rights-threat'] || facts['rights-violation'];
const otherCategory: Condition = (facts) => facts['other-vulnerable-category'];

export interface ProvisionLaw {
  readonly kind: ProvisionKind;
  /** The provision holds when any of its grounds holds. */
  readonly grounds: Readonly<Record<string, Condition>>;
}

/** Section 5, "Version 2017" and "Version 2023": every provision with every ground. */
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
          !facts['in-peru'] && facts['crisis-recognised-internationally'] && facts['requests-protection'],
      },
    },
    'entry-ban-lifting': {
      kind: 'may-request',
      grounds: {
        '36-1-lifting': (facts, reading) =>
          reading['irregular-when'] === 'now'
            ? facts['irregular-status'] && facts['entry-ban']
            : facts['entry-ban'] && (facts['irregular-status'] || facts['ban-for-irregularity']),
      },
    },
    'regularisation': { kind: 'may-request', grounds: { '36-1-regularise': irregular } },
    'exceptional-programme': {
      kind: 'authority-may',
      grounds: {
        '36-2': (facts, reading) =>
          facts['programme-in-force'] &&
          (facts['irregular-status'] ||
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
    'regularisation': { kind: 'may-request', grounds: { '36-1-regularise': irregular } },
  },
};
