/**
 * Tests of rules.json and its test vectors (docs/rules-specification.md): two engines that read
 * only these files give the results of the rules, and the vectors detect faulty rules.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { describe, expect, test } from 'vitest';
import type { RulesVectorsFile } from '../../src/exports/schemas/rules-vectors.ts';
import type { RulesFile } from '../../src/exports/schemas/rules.ts';
import { rulesVectorsJson } from '../../src/exports/rules-vectors.ts';
import {
  type Answers,
  type VersionId,
  examples,
  explain,
  facts,
  fullReview,
  interview,
  newestVersion,
  notices,
  replacedByChild,
  retiredNotices,
  screen,
  versionIds,
} from '../../src/rules/index.ts';
import {
  oracleFullReview,
  oracleInterview,
  oracleNotices,
  oracleScreen,
} from '../support/oracle.ts';
import { fileAt, publication } from '../support/publication.ts';
import { faultyGrounds, faultyNotices } from '../support/rules-json-faults.ts';
import { createSecondEngine } from '../support/second-engine.mjs';

const rules = JSON.parse(fileAt('rules.json')) as RulesFile;
const { vectors, refused } = JSON.parse(fileAt('rules-vectors.json')) as RulesVectorsFile;
const secondEngine = createSecondEngine(rules);

type Ground = RulesFile['versions'][number]['provisions'][number]['grounds'][number];

const grounds = rules.versions.flatMap((version) =>
  version.provisions.flatMap((provision) =>
    provision.grounds.map((ground) => ({ version, provision, ground })),
  ),
);

/** The same value, keys in the same order. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The results of an engine for these answers, as a test vector. */
interface Engine {
  screen(answers: Answers, version: VersionId): unknown;
  interview(answers: Answers): readonly string[];
  fullReview(answers: Answers): readonly string[];
  notices(answers: Answers): readonly string[];
}

const resultOf = (engine: Engine, answers: Answers): unknown => ({
  answers,
  screen: Object.fromEntries(
    versionIds.map((version) => [version, engine.screen(answers, version)]),
  ),
  interview: engine.interview(answers),
  fullReview: engine.fullReview(answers),
  notices: engine.notices(answers),
});

const module: Engine = {
  screen,
  interview: (answers) => interview(answers, newestVersion),
  fullReview: (answers) => fullReview(answers, newestVersion),
  notices: (answers) => notices(answers, newestVersion),
};
const oracle: Engine = {
  screen: oracleScreen,
  interview: oracleInterview,
  fullReview: oracleFullReview,
  notices: oracleNotices,
};

const someAnswers = fc.dictionary(
  fc.constantFrom(...facts.map(({ id }) => id)),
  fc.constantFrom('yes', 'no', 'unsure'),
  { maxKeys: facts.length },
) as fc.Arbitrary<Answers>;

describe('every test vector', () => {
  test.each([
    ['the rules', module],
    ['the oracle of the law model', oracle],
    ['the second engine', secondEngine as Engine],
  ])('equals the result of %s', (_, engine) => {
    for (const vector of vectors) expect(resultOf(engine, vector.answers)).toEqual(vector);
  });

  test('equals the result of the Python engine', ({ skip }) => {
    const python = ['python3', 'python'].find(
      (name) =>
        spawnSync(name, ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))']).status === 0,
    );
    skip(!python, 'Needs Python 3.9 or newer.');
    const folder = mkdtempSync(join(tmpdir(), 'umbral-rules-'));
    try {
      const paths = ['rules.json', 'rules-vectors.json'].map((name) => {
        writeFileSync(join(folder, name), fileAt(name));
        return join(folder, name);
      });
      const { stdout, stderr } = spawnSync(python!, ['test/support/second_engine.py', ...paths], {
        encoding: 'utf8',
      });
      expect([stdout.trim(), stderr]).toEqual([`${vectors.length}`, '']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('is generated with the same bytes again', () => {
    expect(rulesVectorsJson(publication)).toBe(fileAt('rules-vectors.json'));
  });
});

test('the second engine gives the results of the rules for random answers', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      expect(resultOf(secondEngine as Engine, answers)).toEqual(resultOf(module, answers));
    }),
    { numRuns: 150, seed: 36 },
  );
});

test.each(refused)('$answers is refused by both engines', ({ answers, names }) => {
  for (const engine of [module, secondEngine as Engine])
    for (const call of [
      () => engine.screen(answers as Answers, '2023'),
      () => engine.interview(answers as Answers),
      () => engine.fullReview(answers as Answers),
      () => engine.notices(answers as Answers),
    ])
      for (const name of names) expect(call).toThrow(name);
});

/**
 * A ground under one joint reading, as JsonLogic: an "or" of its routes, each an "and" of its
 * facts.
 */
const logicOf = ({ routes }: Ground, taken: Readonly<Record<string, string>>): unknown => ({
  or: routes
    .filter(({ under }) => Object.entries(under).every(([id, option]) => taken[id] === option))
    .map(({ facts: own }) => ({
      and: own.map(({ fact, is }) => ({ '===': [{ var: fact }, is] })),
    })),
});

/** All combinations of one value for each name. */
const combinations = <T>(
  lists: readonly (readonly [string, readonly T[]])[],
): Record<string, T>[] =>
  lists.reduce<Record<string, T>[]>(
    (all, [name, values]) =>
      all.flatMap((some) => values.map((value) => ({ ...some, [name]: value }))),
    [{}],
  );

const factsOf = ({ routes }: Ground): string[] => [
  ...new Set(routes.flatMap((route) => route.facts.map(({ fact }) => fact))),
];

test('a JsonLogic engine gives each verdict by evaluating all completions and readings', () => {
  for (const { version, provision, ground } of grounds) {
    const joint = combinations(
      rules.readings
        .filter(({ id }) => ground.readings.includes(id))
        .map(({ id, options }) => [id, options.map((option) => option.id)] as const),
    ).map((taken) => logicOf(ground, taken));
    const verdicts = new Map<string, string>();
    for (const { answers, screen: expected } of vectors) {
      const known = factsOf(ground).map((fact): [string, readonly boolean[]] => [
        fact,
        answers[fact] === 'yes' ? [true] : answers[fact] === 'no' ? [false] : [true, false],
      ]);
      const key = JSON.stringify(known);
      if (!verdicts.has(key)) {
        const outcomes = joint.map(
          (logic) =>
            new Set(combinations(known).map((world) => jsonLogic.apply(logic, world) === true)),
        );
        const all = new Set(outcomes.flatMap((outcome) => [...outcome]));
        const isOpen = outcomes.some(({ size }) => size > 1);
        const decided = all.size > 1 ? 'arguable' : all.has(true) ? 'covered' : 'not-covered';
        verdicts.set(key, isOpen ? 'open' : decided);
      }
      expect([ground.id, answers, verdicts.get(key)]).toEqual([
        ground.id,
        answers,
        expected[version.id]!.provisions[provision.id]!.grounds[ground.id]!.verdict,
      ]);
    }
  }
});

describe('the set of vectors', () => {
  const standings = (version: string, provision: string, ground: string) =>
    vectors.map(({ screen: own }) => own[version]!.provisions[provision]!.grounds[ground]!);

  test.each(grounds)('shows each verdict of $ground.id', ({ version, provision, ground }) => {
    const list = examples[version.id as VersionId][provision.id]!;
    const possible = list.filter((one) => one.ground === ground.id).map(({ verdict }) => verdict);
    const shown = new Set(
      standings(version.id, provision.id, ground.id).map(({ verdict }) => verdict),
    );
    expect([...shown].sort()).toEqual([...new Set(possible)].sort());
  });

  test.each(grounds.filter(({ ground }) => ground.readings.length > 0))(
    'has a case that each reading of $ground.id decides',
    ({ version, provision, ground }) => {
      const deciding = vectors.flatMap(({ answers }) => {
        const { provisions } = explain(answers as Answers, version.id as VersionId);
        return provisions[provision.id]!.grounds[ground.id]!.readings.map(({ id }) => id as string);
      });
      expect(ground.readings.filter((id) => !deciding.includes(id))).toEqual([]);
    },
  );

  test('shows each notice, and hides each except the one that is always shown', () => {
    const ids = rules.notices.map(({ id }) => id);
    const shown = ids.filter((id) => vectors.some((vector) => vector.notices.includes(id)));
    const hidden = ids.filter((id) => vectors.some((vector) => !vector.notices.includes(id)));
    expect([shown, hidden]).toEqual([ids, ids.filter((id) => id !== 'free-help')]);
  });

  test('has a child for each notice that "child" replaces', () => {
    for (const id of replacedByChild) {
      const { when } = rules.notices.find((notice) => notice.id === id)!;
      const replaced = vectors.filter(
        ({ answers }) =>
          answers['child'] === 'yes' &&
          jsonLogic.apply(when, { answers, results: secondEngine.resultsOf(answers) }) === true,
      );
      expect([id, replaced.length > 0]).toEqual([id, true]);
      expect(replaced.filter((vector) => vector.notices.includes(id))).toEqual([]);
    }
  });

  test.each(grounds)(
    'detects each fault in $ground.id that some answers can detect',
    ({ ground }) => {
      const own = factsOf(ground).filter((fact) => facts.some(({ id }) => id === fact));
      const everyState = combinations(own.map((fact) => [fact, ['yes', 'no', 'unsure']] as const));
      const states = [...vectors.map(({ answers }) => answers), ...everyState];
      const resultsFor = states.map((answers) => secondEngine.evaluate([ground], answers));
      for (const { what, value } of faultyGrounds(ground, rules.readings)) {
        const told = states.findIndex(
          (answers, at) => !isSame(secondEngine.evaluate([value], answers), resultsFor[at]),
        );
        expect([what, told < vectors.length]).toEqual([what, true]);
      }
    },
  );

  const data = vectors.map(({ answers }) => ({
    answers,
    results: secondEngine.resultsOf(answers),
  }));
  test.each(rules.notices)('detects each fault in the condition of $id', (notice) => {
    const shownIn = ({ when, replacedBy }: typeof notice): boolean[] =>
      data.map(
        (own) =>
          jsonLogic.apply(when, own) === true && !(replacedBy && own.answers['child'] === 'yes'),
      );
    const right = shownIn(notice);
    const unnoticed = faultyNotices(notice).filter(({ value }) => isSame(shownIn(value), right));
    expect(unnoticed.map(({ what }) => what)).toEqual([]);
  });
});

test('a retired notice is not in use, and its replacements are', () => {
  const ids = rules.notices.map(({ id }) => id);
  expect(rules.retiredNotices.map(({ id }) => id)).toEqual(Object.keys(retiredNotices));
  expect(rules.retiredNotices.filter(({ id }) => ids.includes(id))).toEqual([]);
  expect(
    rules.retiredNotices.flatMap(({ replacedBy }) => replacedBy).filter((id) => !ids.includes(id)),
  ).toEqual([]);
});
