/**
 * The test oracle: section 5 and section 7 of the law model computed by brute force. Every completion of the unknown
 * facts (the two never-asked ones among them) is looked up in a truth table, under every joint reading. The law is in
 * `oracle-law.ts`, the brute force in `oracle-tables.ts`; nothing is imported from the module under test.
 */
import { ASKABLE, FACTS, LAW } from './oracle-law.ts';
import type { Answer, FactId, ProvisionKind, VersionId } from './oracle-law.ts';
import { groundTable, judge, provisionTable } from './oracle-tables.ts';
import type { Answers, Judgement, Standing, Table } from './oracle-tables.ts';

export { ASKABLE, FACTS, JOINT_READINGS, LAW, NEVER_ASKED } from './oracle-law.ts';
export type { Answer, FactId, VersionId, World } from './oracle-law.ts';
export type { Answers, Standing, Verdict } from './oracle-tables.ts';

/** The shape of `screen()`, section 5, "The module's public interface". */
export interface Screening {
  version: VersionId;
  provisions: Record<
    string,
    Standing & { kind: ProvisionKind; grounds: Record<string, Standing & { missing: FactId[] }> }
  >;
  relevant: FactId[];
}

/** Section 7, in the order of its table. */
export const NOTICES = [
  'help-before-office',
  'applicant-stay',
  'consider-refuge',
  'statelessness-apply',
  'not-yet',
  'procedure-dates',
  'no-open-process',
  'entry-ban-today',
  'abroad',
  'child',
  'harm',
] as const;
export type NoticeId = (typeof NOTICES)[number];

export const VERSIONS: readonly VersionId[] = ['2017', '2023'];

interface ProvisionTables {
  readonly kind: ProvisionKind;
  readonly whole: Table;
  readonly grounds: Readonly<Record<string, Table>>;
}

function tablesOf(version: VersionId): Readonly<Record<string, ProvisionTables>> {
  const provisions: Record<string, ProvisionTables> = {};
  for (const [id, { kind, grounds }] of Object.entries(LAW[version])) {
    const tables = Object.fromEntries(Object.entries(grounds).map(([ground, holds]) => [ground, groundTable(holds)]));
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

/** The facts that may be asked and make a difference to one ground, unsure ones included; table order. */
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
      perGround[ground] = { ...standing(judge(table, answers)), missing: missingFor(table, answers) };
    }
    provisions[id] = { kind, ...standing(judge(whole, answers)), grounds: perGround };
  }
  const wholes = Object.values(TABLES[version]).map(({ whole }) => whole);
  return { version, provisions, relevant: relevantTo(wholes, answers) };
}

/**
 * What `interview(answers)` must return: relevant in 2023 to a status or may-request provision, plus those asked for
 * `both` that are relevant in 2017 to such a provision. A child is not asked sensitivity 4.
 */
export function oracleInterview(answers: Answers): FactId[] {
  const relevantIn = (version: VersionId): FactId[] => {
    const asking = Object.values(TABLES[version]).filter(({ kind }) => kind === 'status' || kind === 'may-request');
    return relevantTo(asking.map(({ whole }) => whole), answers);
  };
  const superseded = relevantIn('2017');
  const current = relevantIn('2023');
  return ASKABLE.filter(
    (fact) =>
      (current.includes(fact) || (FACTS[fact].askedFor === 'both' && superseded.includes(fact))) &&
      !(answers.child === 'yes' && FACTS[fact].sensitivity === 4),
  );
}

/** What `fullReview(answers)` must return: everything relevant to any ground of either version. */
export function oracleFullReview(answers: Answers): FactId[] {
  return relevantTo(allGrounds(), answers);
}

function allGrounds(): Table[] {
  return VERSIONS.flatMap((version) => Object.values(TABLES[version]).flatMap(({ grounds }) => Object.values(grounds)));
}

/** What `notices(answers)` must return: section 7, in the order of its table. */
export function oracleNotices(answers: Answers): NoticeId[] {
  const yes = (fact: FactId): boolean => answers[fact] === 'yes';
  const no = (fact: FactId): boolean => answers[fact] === 'no';
  const holds: Record<NoticeId, boolean> = {
    'help-before-office': yes('irregular-status'),
    'applicant-stay': yes('protection-applicant'),
    'consider-refuge':
      !no('meets-protection-requirements') && !yes('protection-applicant') && !yes('recognised-protection'),
    'statelessness-apply': yes('stateless') && !yes('statelessness-applicant'),
    'not-yet': someGroundFailsOnlyByAction(answers),
    'procedure-dates': some2023VerdictReaches(answers),
    'no-open-process': yes('irregular-status'),
    'entry-ban-today': yes('entry-ban'),
    'abroad': no('in-peru'),
    'child': yes('child'),
    'harm': yes('trafficking-victim') || yes('smuggling-victim') || yes('rights-violation') || yes('rights-threat'),
  };
  return NOTICES.filter((notice) => holds[notice]);
}

/** A ground of either version is not-covered, and is something else once every by-action `no` becomes a `yes`. */
function someGroundFailsOnlyByAction(answers: Answers): boolean {
  const acted: Partial<Record<FactId, Answer>> = { ...answers };
  for (const fact of ASKABLE) {
    if ('byAction' in FACTS[fact] && acted[fact] === 'no') acted[fact] = 'yes';
  }
  return allGrounds().some(
    (ground) =>
      judge(ground, answers).verdict === 'not-covered' && judge(ground, acted).verdict !== 'not-covered',
  );
}

/** "Any 2023 verdict covered or arguable": of a provision or of a ground. */
function some2023VerdictReaches(answers: Answers): boolean {
  return Object.values(TABLES['2023'])
    .flatMap(({ whole, grounds }) => [whole, ...Object.values(grounds)])
    .some((table) => ['covered', 'arguable'].includes(judge(table, answers).verdict));
}
