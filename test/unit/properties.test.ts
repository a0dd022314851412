import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { phrasesOf } from '../../src/model/phrases.ts';
import { segmentOf } from '../../src/model/segments.ts';
import { languages } from '../../src/model/language.ts';
import {
  type Answers,
  type FactId,
  type ReadingId,
  type VersionId,
  explain,
  facts,
  interview,
  leaves,
  newestVersion,
  readings,
  screen,
  versionIds,
} from '../../src/rules/index.ts';
import * as rules from '../../src/rules/index.ts';
import { ruleSet } from '../../src/rules/dl-1350/index.ts';
import { outline } from '../../src/self-check/outline.ts';
import { resultOf } from '../../src/client/self-check/result-model.ts';
import { goodContent } from '../support/content.ts';
import { ASKABLE, FACTS, oracleScreen } from '../support/oracle.ts';

// Properties of docs/law-model.md. Tests of the others: rules-oracle, law and picture, and
// self-check-private in test/full.

const { corpus } = readCorpus(goodContent);
if (!corpus) throw new Error('The content cannot be read.');
const { work } = corpus;

/**
 * Every point that the interview can reach with yes and no, and from each point the end if all
 * further answers are "unsure". With "unsure" anywhere there are over a million points, which
 * rules-oracle samples.
 */
function walk(): { points: Answers[]; ends: Answers[] } {
  const points: Answers[] = [];
  const ends: Answers[] = [];
  const visit = (answers: Answers): void => {
    points.push(answers);
    const next = nextQuestion(answers);
    ends.push(unsureFrom(answers));
    if (next !== undefined)
      for (const answer of ['yes', 'no'] as const) visit({ ...answers, [next]: answer });
  };
  visit({});
  return { points, ends };
}

/** The next question of the interview. Throws if it was answered, so that no walk is endless. */
function nextQuestion(answers: Answers): FactId | undefined {
  const [next] = interview(answers, newestVersion);
  if (next !== undefined && next in answers) throw new Error(`"${next}" is asked twice.`);
  return next;
}

function unsureFrom(answers: Answers): Answers {
  const next = nextQuestion(answers);
  return next === undefined ? answers : unsureFrom({ ...answers, [next]: 'unsure' });
}

/** The verdicts of a screening by name, for comparison. */
const verdictsOf = ({
  provisions,
}: {
  provisions: Readonly<
    Record<string, { verdict: string; grounds: Readonly<Record<string, { verdict: string }>> }>
  >;
}): string =>
  Object.entries(provisions)
    .flatMap(([id, { verdict, grounds }]) => [
      `${id} ${verdict}`,
      ...Object.entries(grounds).map(([ground, own]) => `${ground} ${own.verdict}`),
    ])
    .sort()
    .join();

describe('every path through the interview with yes and no, and "unsure" from any point on', () => {
  const { points, ends } = walk();

  test('asks in the order of the facts, each at most once and none of the full review', () => {
    const inOrder = ASKABLE.filter((id) => FACTS[id].askedFor !== 'review');
    let most = 0;
    for (const answers of ends) {
      // The keys are in the order in which the interview asked for them.
      const asked = Object.keys(answers);
      expect(asked).toEqual(inOrder.filter((id) => asked.includes(id)));
      most = Math.max(most, asked.length);
    }
    console.log(`${points.length} points, ${ends.length} ends; at most ${most} questions`);
  });

  test('gives the verdicts of the oracle at each end', () => {
    for (const answers of ends)
      for (const version of versionIds)
        if (verdictsOf(screen(answers, version)) !== verdictsOf(oracleScreen(answers, version)))
          expect.fail(`${JSON.stringify(answers)} in ${version}`);
  }, 300_000);

  test('lists the decisive answers and the dividing readings of each ground', () => {
    const listed = new Map(
      outline(corpus).flatMap(({ version, provisions }) =>
        provisions.flatMap(({ grounds }) =>
          grounds.map((ground) => [`${version} ${ground.id}`, ground] as const),
        ),
      ),
    );
    for (const answers of ends.filter((_, index) => index % 5 === 0)) {
      for (const version of versionIds) {
        const shown = resultOf(answers, version);
        for (const [id, { grounds }] of Object.entries(explain(answers, version).provisions)) {
          for (const [ground, { decisive, readings: divide }] of Object.entries(grounds)) {
            const box = listed.get(`${version} ${ground}`)!;
            const view = shown[id]!.grounds[ground]!;
            if (view.verdict !== 'open') expect(view.facts).toEqual(decisive);
            expect(view.facts.filter((fact) => !box.facts.includes(fact))).toEqual([]);
            if (view.verdict === 'arguable')
              expect(Object.keys(view.readings)).toEqual(divide.map((reading) => reading.id));
            expect(
              Object.keys(view.readings).filter(
                (reading) => !box.readings.some((own) => own.id === reading),
              ),
            ).toEqual([]);
          }
        }
      }
    }
  }, 120_000);
});

test('every ground has the verdict of the oracle in all 3^k states of its facts', () => {
  let count = 0;
  for (const version of versionIds) {
    const asked = new Set<string>(facts.map(({ id }) => id));
    for (const { provision, ground } of leaves(version).filter(
      (leaf, index, all) => all.findIndex((other) => other.ground === leaf.ground) === index,
    )) {
      const own = [
        ...new Set(
          leaves(version)
            .filter((leaf) => leaf.ground === ground && asked.has(leaf.fact))
            .map(({ fact }) => fact),
        ),
      ];
      const states = own.reduce<Answers[]>(
        (all, id) =>
          all.flatMap((answers) =>
            (['yes', 'no', 'unsure'] as const).map((answer) => ({ ...answers, [id]: answer })),
          ),
        [{}],
      );
      count += states.length;
      for (const answers of states)
        expect([
          ground,
          answers,
          screen(answers, version).provisions[provision]!.grounds[ground]!.verdict,
        ]).toEqual([
          ground,
          answers,
          oracleScreen(answers, version).provisions[provision]!.grounds[ground]!.verdict,
        ]);
    }
  }
  console.log(`${count} states of single grounds`);
}, 120_000);

test('every leaf of every rule cites phrases that occur once in segments of its version', () => {
  const phrases = phrasesOf(work);
  for (const version of versionIds) {
    for (const { fact, ground, phrases: cited } of leaves(version)) {
      expect([ground, fact, cited.length > 0]).toEqual([ground, fact, true]);
      for (const id of cited) {
        const phrase = phrases.get(id)!;
        const place = segmentOf(work, phrase.segment);
        expect([id, place.version.id]).toEqual([id, version]);
        for (const lang of languages)
          expect(place.segment.text[lang].split(phrase[lang])).toHaveLength(2);
      }
    }
  }
});

test('the rules contain no texts for readers', () => {
  const hasTexts = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    ('es' in value || 'en' in value || Object.values(value).some(hasTexts));
  const tables = { ...rules, ruleSet, leaves: versionIds.map(leaves) };
  expect(
    Object.keys(tables).filter((name) => hasTexts(tables[name as keyof typeof tables])),
  ).toEqual([]);
});

test('everything that the rules name has texts in both languages', () => {
  const { screening } = corpus;
  const both = (wording: unknown): boolean =>
    JSON.stringify(wording, (_, value: unknown) =>
      typeof value === 'object' && value !== null && 'es' in value && 'en' in value
        ? Boolean(value.es) && Boolean(value.en)
        : value,
    ).includes('false') === false;
  for (const { id } of facts) expect([id, both(screening.facts[id])]).toEqual([id, true]);
  for (const { version, provisions } of outline(corpus))
    for (const { id, grounds } of provisions) {
      expect([version, id, both(screening.provisions[id])]).toEqual([version, id, true]);
      for (const { titleKey } of grounds)
        expect([version, titleKey, both(screening.grounds[titleKey])]).toEqual([
          version,
          titleKey,
          true,
        ]);
    }
});

/** Facts that are true while all others are false, so that only this reading divides. */
const witnesses: readonly {
  reading: ReadingId;
  version: VersionId;
  provision: string;
  ground: string;
  yes: readonly FactId[];
  options: Readonly<Record<string, string>>;
}[] = [
  {
    reading: 'leaving-scope',
    version: '2017',
    provision: 'humanitarian-residence',
    ground: 'k-1',
    yes: ['in-peru', 'great-vulnerability-now'],
    options: { both: 'not-covered', 'danger-only': 'covered' },
  },
  {
    reading: 'not-meeting',
    version: '2023',
    provision: 'humanitarian-residence',
    ground: 'm-1',
    yes: ['in-peru', 'fled-violence', 'life-danger-if-leaving'],
    options: { substantive: 'not-covered', procedural: 'covered' },
  },
  {
    reading: 'second-gateway',
    version: '2023',
    provision: 'humanitarian-residence',
    ground: 'm-2',
    yes: ['rights-threat'],
    options: { independent: 'covered', 'in-peru': 'not-covered' },
  },
  {
    reading: 'serious-scope',
    version: '2017',
    provision: 'humanitarian-residence',
    ground: 'k-2',
    yes: ['in-peru', 'rights-violation'],
    options: { 'threat-only': 'covered', 'whole-series': 'not-covered' },
  },
  {
    reading: 'likewise',
    version: '2023',
    provision: 'humanitarian-residence',
    ground: 'm-3',
    yes: ['protection-applicant'],
    options: { additive: 'covered', 'in-peru': 'not-covered' },
  },
  {
    reading: 'smuggling-term',
    version: '2017',
    provision: 'humanitarian-residence',
    ground: 'k-5',
    yes: ['in-peru', 'smuggling-victim'],
    options: { both: 'covered', 'trafficking-only': 'not-covered' },
  },
  {
    reading: 'irregular-when',
    version: '2017',
    provision: 'entry-ban-lifting',
    ground: '36-1-lifting',
    yes: ['entry-ban', 'ban-for-irregularity'],
    options: { now: 'not-covered', cause: 'covered' },
  },
];

describe('the example case of a reading', () => {
  test.each(witnesses)(
    'is decided by $reading alone in $ground',
    ({ reading, version, provision, ground, yes, options }) => {
      const answers = Object.fromEntries(
        facts.map(({ id }) => [id, yes.includes(id) ? 'yes' : 'no']),
      ) as Answers;
      const { grounds } = screen(answers, version).provisions[provision]!;
      expect(
        Object.entries(grounds)
          .filter(([, { verdict }]) => verdict !== 'not-covered')
          .map(([id, { verdict }]) => [id, verdict]),
      ).toEqual([[ground, 'arguable']]);
      expect(explain(answers, version).provisions[provision]!.grounds[ground]!.readings).toEqual([
        { id: reading, options },
      ]);
    },
  );

  test('exists for every reading', () => {
    expect(witnesses.map(({ reading }) => reading).sort()).toEqual(
      readings.map(({ id }) => id).sort(),
    );
  });
});

test('a person unsure of every fact gets no verdict, and hints on what to find out', () => {
  const answers = unsureFrom({});
  for (const version of versionIds) {
    for (const provision of Object.values(resultOf(answers, version))) {
      expect(provision.verdict).toBe('open');
      for (const [id, ground] of Object.entries(provision.grounds))
        if (!['36-2', '36-4-other'].includes(id))
          expect([id, ground.facts.length > 0]).toEqual([id, true]);
    }
  }
  for (const { id } of facts)
    for (const lang of languages)
      expect(corpus.screening.facts[id]!.find[lang].length).toBeGreaterThan(10);
});
