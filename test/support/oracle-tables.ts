/**
 * The brute force of the test oracle: full truth tables of grounds and provisions under every joint
 * reading, and the verdicts and the relevance of docs/law-model.md, found by looking at
 * every completion of the unknown facts.
 */
import { ASKABLE, FACTS, JOINT_READINGS, NEVER_ASKED } from './oracle-law.ts';
import type { Answer, Condition, FactId, NeverAsked, World } from './oracle-law.ts';

export type Answers = Readonly<Partial<Record<FactId, Answer>>>;
export type Verdict = 'covered' | 'arguable' | 'open' | 'not-covered';

export interface Standing {
  verdict: Verdict;
  canBeCovered: boolean;
  canBeNotCovered: boolean;
}

const ALL_FACTS: readonly (FactId | NeverAsked)[] = [...ASKABLE, ...NEVER_ASKED];

/**
 * A pattern says under which joint readings something is true: bit r is set when it is true under
 * JOINT_READINGS[r]. The few patterns that occur are numbered, so that a truth table can hold one
 * small number per completion.
 */
const patterns: bigint[] = [];
const patternIds = new Map<bigint, number>();

function patternId(pattern: bigint): number {
  const known = patternIds.get(pattern);
  if (known !== undefined) return known;
  patterns.push(pattern);
  patternIds.set(pattern, patterns.length - 1);
  return patterns.length - 1;
}

const NO_READING = 0n;
const EVERY_READING = (1n << BigInt(JOINT_READINGS.length)) - 1n;
const NOWHERE = patternId(NO_READING);
const EVERYWHERE = patternId(EVERY_READING);

/**
 * The full truth table of a ground or a provision over the facts it uses. A completion is a number
 * whose bit i is the truth of `uses[i]`; `pattern[completion]` is the pattern there.
 */
export interface Table {
  readonly uses: readonly (FactId | NeverAsked)[];
  readonly pattern: Uint16Array;
  readonly judged: Map<number, Judgement>;
}

/** What brute force finds out about one table in one state of the answers. */
export interface Judgement extends Standing {
  /** The unknown facts, asked or not, whose truth makes a difference somewhere; table order. */
  readonly matters: readonly (FactId | NeverAsked)[];
}

/**
 * The facts a condition reads, found by evaluating it on every completion of them until it reads no
 * other.
 */
function factsRead(condition: Condition): (FactId | NeverAsked)[] {
  const read = new Set<FactId | NeverAsked>();
  for (;;) {
    const uses = ALL_FACTS.filter((fact) => read.has(fact));
    for (let completion = 0; completion < 1 << uses.length; completion++) {
      const world = new Proxy({} as World, {
        get: (_, fact: FactId | NeverAsked) => {
          read.add(fact);
          return isTrueIn(completion, uses, fact);
        },
      });
      for (const reading of JOINT_READINGS) condition(world, reading);
    }
    if (read.size === uses.length) return uses;
  }
}

/**
 * The truth of a fact in a completion of `uses`; a fact that is not used counts as false, which
 * changes nothing.
 */
function isTrueIn(completion: number, uses: readonly string[], fact: string): boolean {
  return uses.includes(fact) && ((completion >> uses.indexOf(fact)) & 1) === 1;
}

/** The truth table of one ground. */
export function groundTable(condition: Condition): Table {
  const uses = factsRead(condition);
  const pattern = new Uint16Array(1 << uses.length);
  for (let completion = 0; completion < pattern.length; completion++) {
    const world = Object.fromEntries(
      ALL_FACTS.map((fact) => [fact, isTrueIn(completion, uses, fact)]),
    ) as World;
    let readings = NO_READING;
    JOINT_READINGS.forEach((reading, r) => {
      if (condition(world, reading)) readings |= 1n << BigInt(r);
    });
    pattern[completion] = patternId(readings);
  }
  return { uses, pattern, judged: new Map() };
}

/** A provision is true, under each reading, when any of its grounds is. */
export function provisionTable(grounds: readonly Table[]): Table {
  const uses = ALL_FACTS.filter((fact) => grounds.some((ground) => ground.uses.includes(fact)));
  const pattern = new Uint16Array(1 << uses.length).fill(NOWHERE);
  for (const ground of grounds) {
    const positions = ground.uses.map((fact) => uses.indexOf(fact));
    const either = new Map<number, number>();
    for (let completion = 0; completion < pattern.length; completion++) {
      let own = 0;
      for (let i = 0; i < positions.length; i++) own |= ((completion >> positions[i]!) & 1) << i;
      const pair = pattern[completion]! * 65536 + ground.pattern[own]!;
      let joined = either.get(pair);
      if (joined === undefined) {
        joined = patternId(patterns[pattern[completion]!]! | patterns[ground.pattern[own]!]!);
        either.set(pair, joined);
      }
      pattern[completion] = joined;
    }
  }
  return { uses, pattern, judged: new Map() };
}

/**
 * Verdict, canBeCovered, canBeNotCovered and relevance over every completion of the facts without a
 * yes or a no. Remembered by the answers to the facts the table uses, which are all it looks at.
 */
export function judge(table: Table, answers: Answers): Judgement {
  let yes = 0;
  let unknown = 0;
  table.uses.forEach((fact, i) => {
    const answer = isAskable(fact) ? answers[fact] : undefined;
    if (answer === 'yes') yes |= 1 << i;
    else if (answer !== 'no') unknown |= 1 << i;
  });
  const state = yes * table.pattern.length + unknown;
  let judgement = table.judged.get(state);
  if (judgement === undefined) {
    judgement = bruteForce(table, yes, unknown);
    table.judged.set(state, judgement);
  }
  return judgement;
}

function isAskable(fact: FactId | NeverAsked): fact is FactId {
  return fact in FACTS;
}

/** `yes` and `unknown` are bit sets over `uses`; what is in neither was answered no. */
function bruteForce({ uses, pattern }: Table, yes: number, unknown: number): Judgement {
  const unknownFacts = uses.filter((_, i) => (unknown & (1 << i)) !== 0);
  const possible = possiblePatterns(pattern, yes, unknown);
  const occurs = new Uint8Array(patterns.length);
  for (const id of possible) occurs[id] = 1;
  let trueInAll = EVERY_READING;
  let trueInSome = NO_READING;
  patterns.forEach((readings, id) => {
    if (occurs[id] === 0) return;
    trueInAll &= readings;
    trueInSome |= readings;
  });
  return {
    verdict: verdictOf(trueInAll, trueInSome),
    canBeCovered: occurs[EVERYWHERE] === 1,
    canBeNotCovered: occurs[NOWHERE] === 1,
    matters: unknownFacts.filter((_, i) => makesADifference(possible, 1 << i)),
  };
}

/**
 * The patterns of the completions that the answers leave possible: entry c is the one where the
 * n-th unknown fact is true exactly when bit n of c is set. Doubled once for each unknown fact:
 * first all entries with its no, then its yes.
 */
function possiblePatterns(pattern: Uint16Array, yes: number, unknown: number): Uint16Array {
  let completions = new Uint32Array([yes]);
  for (let bit = 1; bit < pattern.length; bit <<= 1) {
    if ((unknown & bit) === 0) continue;
    const doubled = new Uint32Array(completions.length * 2);
    doubled.set(completions);
    doubled.set(
      completions.map((completion) => completion | bit),
      completions.length,
    );
    completions = doubled;
  }
  const possible = new Uint16Array(completions.length);
  for (let c = 0; c < possible.length; c++) possible[c] = pattern[completions[c]!]!;
  return possible;
}

/**
 * "Verdicts", from the readings true in every completion and those true in some
 * completion.
 */
function verdictOf(trueInAll: bigint, trueInSome: bigint): Verdict {
  if (trueInAll === EVERY_READING) return 'covered';
  if (trueInSome === NO_READING) return 'not-covered';
  const everyReadingIsDecided = trueInAll === trueInSome;
  return everyReadingIsDecided ? 'arguable' : 'open';
}

/**
 * "Relevance and missing facts": some reading and some completion of the others tell the fact's yes
 * from its no.
 */
function makesADifference(possible: Uint16Array, fact: number): boolean {
  for (let completion = 0; completion < possible.length; completion++) {
    if (possible[completion & ~fact] !== possible[completion | fact]) return true;
  }
  return false;
}
