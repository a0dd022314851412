/**
 * The test oracle: "Verdicts" and "Notices" of docs/law-model.md computed by brute force. Every
 * completion of the unknown facts (the two never-asked ones among them) is looked up in a truth
 * table, under every joint reading. The law is in `oracle-law.ts`, the brute force in
 * `oracle-tables.ts`; nothing is imported from the module under test.
 */
import { ASKABLE, FACTS, LAW, MEETS_FACTS } from './oracle-law.ts';
import type { Answer, FactId, ProvisionKind, VersionId } from './oracle-law.ts';
import { groundTable, judge, provisionTable } from './oracle-tables.ts';
import type { Answers, Judgement, Standing, Table } from './oracle-tables.ts';

export { ASKABLE, FACTS, JOINT_READINGS, LAW, NEVER_ASKED, RETIRED_FACTS } from './oracle-law.ts';
export type { Answer, FactId, VersionId, World } from './oracle-law.ts';
export type { Answers, Standing, Verdict } from './oracle-tables.ts';

/** The shape of `screen()` ("Public interface"). */
export interface Screening {
  version: VersionId;
  provisions: Record<
    string,
    Standing & { kind: ProvisionKind; grounds: Record<string, Standing & { missing: FactId[] }> }
  >;
  relevant: FactId[];
}

/** "Notices", in the order of its table, which is the order of showing. */
export const NOTICES = [
  'free-help',
  'child',
  'rapid-expulsion',
  'overstay',
  'ask-refuge',
  'applicant',
  'recognised',
  'harm',
  'family-violence',
  'statelessness-apply',
  'abroad',
  'not-yet',
  'regularisation-today',
  'entry-ban-today',
  'procedure-unknown',
] as const;
export type NoticeId = (typeof NOTICES)[number];

/** The notices that stand above reasons and sources, in the order of the table. */
export const SAFETY_NOTICES = [
  'free-help',
  'child',
  'rapid-expulsion',
  'overstay',
  'ask-refuge',
  'applicant',
  'harm',
] as const satisfies readonly NoticeId[];

/** The notices of earlier editions, and what took their place ("Notices"). */
export const RETIRED_NOTICES: Readonly<Record<string, readonly NoticeId[]>> = {
  'help-before-office': ['free-help', 'rapid-expulsion'],
  'applicant-stay': ['applicant'],
  'consider-refuge': ['ask-refuge'],
  'procedure-dates': ['procedure-unknown'],
  'no-open-process': ['regularisation-today'],
};

/** The notices that `child` takes the place of: a child is never shown them. Table order. */
export const REPLACED_BY_CHILD = [
  'rapid-expulsion',
  'overstay',
  'regularisation-today',
  'entry-ban-today',
] as const satisfies readonly NoticeId[];

export const VERSIONS: readonly VersionId[] = ['2017', '2023'];

/** The version whose role is `current`; the other one that has rules is `former`. */
const CURRENT: VersionId = '2023';
const FORMER: VersionId = '2017';

interface ProvisionTables {
  readonly kind: ProvisionKind;
  readonly whole: Table;
  readonly grounds: Readonly<Record<string, Table>>;
}

function tablesOf(version: VersionId): Readonly<Record<string, ProvisionTables>> {
  const provisions: Record<string, ProvisionTables> = {};
  for (const [id, { kind, grounds }] of Object.entries(LAW[version])) {
    const tables = Object.fromEntries(
      Object.entries(grounds).map(([ground, holds]) => [ground, groundTable(holds)]),
    );
    provisions[id] = { kind, grounds: tables, whole: provisionTable(Object.values(tables)) };
  }
  return provisions;
}

const TABLES = { '2017': tablesOf('2017'), '2023': tablesOf('2023') };

const standing = ({ verdict, canBeCovered, canBeNotCovered }: Judgement): Standing => ({
  verdict,
  canBeCovered,
  canBeNotCovered,
});

/** The facts not answered at all that make a difference to one of the tables; table order. */
function relevantTo(tables: readonly Table[], answers: Answers): FactId[] {
  const mattering = new Set(tables.flatMap((table) => judge(table, answers).matters));
  return ASKABLE.filter((fact) => mattering.has(fact) && answers[fact] === undefined);
}

/** The askable facts that make a difference to one ground, unsure ones included; table order. */
function missingFor(ground: Table, answers: Answers): FactId[] {
  const { matters } = judge(ground, answers);
  return ASKABLE.filter((fact) => matters.includes(fact));
}

/** What `screen(answers, version)` must return. */
export function oracleScreen(answers: Answers, version: VersionId): Screening {
  const provisions: Screening['provisions'] = {};
  for (const [id, { kind, whole, grounds }] of Object.entries(TABLES[version])) {
    const perGround: Screening['provisions'][string]['grounds'] = {};
    for (const [ground, table] of Object.entries(grounds)) {
      const missing = missingFor(table, answers);
      perGround[ground] = { ...standing(judge(table, answers)), missing };
    }
    provisions[id] = { kind, ...standing(judge(whole, answers)), grounds: perGround };
  }
  const wholes = Object.values(TABLES[version]).map(({ whole }) => whole);
  return { version, provisions, relevant: relevantTo(wholes, answers) };
}

/**
 * What `interview(answers)` must return: relevant in the current version to a status or may-request
 * provision, plus those asked for `both` that are relevant in the former version to such a
 * provision. A child is not asked sensitivity 4.
 */
export function oracleInterview(answers: Answers): FactId[] {
  const relevantIn = (version: VersionId): FactId[] => {
    const asking = Object.values(TABLES[version]).filter(
      ({ kind }) => kind === 'status' || kind === 'may-request',
    );
    return relevantTo(
      asking.map(({ whole }) => whole),
      answers,
    );
  };
  const former = relevantIn(FORMER);
  const current = relevantIn(CURRENT);
  return ASKABLE.filter(
    (fact) => current.includes(fact) || (FACTS[fact].askedFor === 'both' && former.includes(fact)),
  ).filter((fact) => mayBeAsked(fact, answers));
}

/**
 * What `fullReview(answers)` must return: everything relevant to any ground of either version. A
 * child is not asked sensitivity 4 here either.
 */
export function oracleFullReview(answers: Answers): FactId[] {
  return relevantTo(allGrounds(), answers).filter((fact) => mayBeAsked(fact, answers));
}

/**
 * How many grounds of the current version stay open for want of an answer to a question that may
 * still be asked: what `unaskedGroundCount(answers)` must return.
 */
export const oracleNotAskedCount = (answers: Answers): number =>
  Object.values(oracleScreen(answers, CURRENT).provisions)
    .flatMap(({ grounds }) => Object.values(grounds))
    .filter(
      ({ verdict, missing }) =>
        verdict === 'open' &&
        missing.some((fact) => answers[fact] === undefined && mayBeAsked(fact, answers)),
    ).length;

/** "Children": nothing that asks puts a fact of sensitivity 4 to a child. */
function mayBeAsked(fact: FactId, answers: Answers): boolean {
  return !(answers.child === 'yes' && FACTS[fact].sensitivity === 4);
}

function allGrounds(): Table[] {
  return VERSIONS.flatMap((version) =>
    Object.values(TABLES[version]).flatMap(({ grounds }) => Object.values(grounds)),
  );
}

/**
 * What `notices(answers)` must return: "Notices", in the order of its table. "Not no" and "not yes"
 * are meant to the letter: unsure is neither, and neither is a question not answered (yet).
 */
export function oracleNotices(answers: Answers): NoticeId[] {
  const yes = (fact: FactId): boolean => answers[fact] === 'yes';
  const no = (fact: FactId): boolean => answers[fact] === 'no';
  const unsure = (fact: FactId): boolean => answers[fact] === 'unsure';
  const when: Record<NoticeId, boolean> = {
    'free-help': true,
    child: yes('child'),
    'rapid-expulsion':
      (yes('entered-without-control') || unsure('entered-without-control')) &&
      !yes('permit-since') &&
      !no('in-peru'),
    overstay: yes('stay-expired') && !no('in-peru'),
    'ask-refuge':
      !yes('protection-applicant') &&
      !yes('recognised-protection') &&
      (MEETS_FACTS.some((fact) => !no(fact)) ||
        yes('life-danger-if-leaving') ||
        yes('great-vulnerability-if-leaving') ||
        yes('rights-threat')),
    applicant: yes('protection-applicant'),
    recognised: yes('recognised-protection'),
    harm:
      yes('trafficking-victim') ||
      yes('smuggling-victim') ||
      yes('rights-violation') ||
      yes('rights-threat'),
    'family-violence': yes('rights-violation'),
    'statelessness-apply': yes('stateless') && !yes('statelessness-applicant'),
    abroad: no('in-peru'),
    'not-yet': someGroundFailsOnlyByAction(answers),
    'regularisation-today':
      !no('in-peru') &&
      (yes('stay-expired') || (yes('entered-without-control') && !yes('permit-since'))),
    'entry-ban-today': yes('entry-ban'),
    'procedure-unknown': someCurrentVerdictReaches(answers),
  };
  const replaced: readonly NoticeId[] = when.child ? REPLACED_BY_CHILD : [];
  return NOTICES.filter((notice) => when[notice] && !replaced.includes(notice));
}

/**
 * A ground of either version is not-covered, and is something else once every by-action `no`
 * becomes a `yes`.
 */
function someGroundFailsOnlyByAction(answers: Answers): boolean {
  const acted: Partial<Record<FactId, Answer>> = { ...answers };
  for (const fact of ASKABLE) {
    if ('byAction' in FACTS[fact] && acted[fact] === 'no') acted[fact] = 'yes';
  }
  return allGrounds().some(
    (ground) =>
      judge(ground, answers).verdict === 'not-covered' &&
      judge(ground, acted).verdict !== 'not-covered',
  );
}

/** "Any verdict of the current version covered or arguable": of a provision or of a ground. */
function someCurrentVerdictReaches(answers: Answers): boolean {
  return Object.values(TABLES[CURRENT])
    .flatMap(({ whole, grounds }) => [whole, ...Object.values(grounds)])
    .some((table) => ['covered', 'arguable'].includes(judge(table, answers).verdict));
}
