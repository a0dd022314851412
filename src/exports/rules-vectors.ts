import { mapLanguages } from '../model/language.ts';
import {
  type Answer,
  type Answers,
  type FactId,
  type VersionId,
  examples,
  facts,
  fullReview,
  interview,
  notices,
  retiredFacts,
  routes,
  screen,
} from '../rules/index.ts';
import { begunRules, rulesInForce } from '../self-check/rules-in-force.ts';
import type { Publication } from './publication.ts';
import type { RulesVectorsFile } from './schemas/rules-vectors.ts';
import { disclaimersOf } from './disclaimers.ts';
import { licenceNote } from './licences.ts';

/** How many vectors have random answers over all facts. */
const sampleCount = 100;
/** How many interviews are answered at random; each of their states is a vector. */
const interviewCount = 4;

/** A number from 0 to below `below`; the same sequence for the same seed (mulberry32). */
type Random = (below: number) => number;

function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Answers over all facts. How many are unknown, and how many are yes, varies between samples. */
function sample(random: Random): Answers {
  const unknownIn100 = [5, 15, 30, 60][random(4)]!;
  const yesIn100 = [10, 30, 60][random(3)]!;
  const answers: Partial<Record<FactId, Answer>> = {};
  for (const { id } of facts) {
    if (random(100) >= unknownIn100) answers[id] = random(100) < yesIn100 ? 'yes' : 'no';
    else if (random(2) === 0) answers[id] = 'unsure';
  }
  return answers;
}

/** Every state of an interview that is answered at random, from its beginning to its end. */
function interviewStates(random: Random, current: VersionId): Answers[] {
  const states: Answers[] = [{}];
  for (;;) {
    const [asked] = interview(states.at(-1)!, current);
    if (asked === undefined) return states;
    const answer = (['yes', 'no', 'no', 'unsure'] as const)[random(4)]!;
    states.push({ ...states.at(-1)!, [asked]: answer });
  }
}

/** The facts of each route to each ground as answers; and again with each of them turned round. */
const routeAnswers = (versions: readonly VersionId[]): Answers[] =>
  versions.flatMap(routes).flatMap(({ facts: own }) => {
    const asked = own.filter(({ fact }) => facts.some(({ id }) => id === fact));
    const turned = (other?: string): Answers =>
      Object.fromEntries(
        asked.map(({ fact, is }) => [fact, is === (fact !== other) ? 'yes' : 'no']),
      );
    return [turned(), ...asked.map(({ fact }) => turned(fact))];
  });

/**
 * The answers of the vectors: none; each answer alone; every example of the rules; each route;
 * states of interviews; answers over all facts. The same each time.
 */
function vectorAnswers(versions: readonly VersionId[], current: VersionId): Answers[] {
  const random = seeded(1350);
  const all: Answers[] = [
    {},
    ...facts.flatMap(({ id }) =>
      (['yes', 'no', 'unsure'] as const).map((answer): Answers => ({ [id]: answer })),
    ),
    ...versions.flatMap((version) =>
      Object.values(examples[version]).flatMap((list) => list.map(({ answers }) => answers)),
    ),
    ...routeAnswers(versions),
    ...Array.from({ length: interviewCount }, () => interviewStates(random, current)).flat(),
    ...Array.from({ length: sampleCount }, () => sample(random)),
  ].map(inTableOrder);
  return [...new Map(all.map((answers) => [JSON.stringify(answers), answers])).values()];
}

const inTableOrder = (answers: Answers): Answers =>
  Object.fromEntries(facts.flatMap(({ id }) => (answers[id] ? [[id, answers[id]]] : [])));

/** Answers that no engine may accept, with what its error has to name. */
const refused: RulesVectorsFile['refused'] = [
  { answers: { 'favourite-colour': 'yes' }, names: ['favourite-colour'] },
  { answers: { 'in-peru': 'perhaps' }, names: ['in-peru', 'perhaps'] },
  { answers: { 'programme-in-force': 'yes' }, names: ['programme-in-force'] },
  ...Object.entries(retiredFacts).map(([id, replacedBy]) => ({
    answers: { [id]: 'yes' },
    names: [id, ...replacedBy],
  })),
];

/** The test vectors of the rules as JSON, one vector a line. */
export function rulesVectorsJson(publication: Publication): string {
  const { work } = publication.corpus;
  const [versions, current] = [begunRules(work), rulesInForce(work)];
  const { vectors, ...head }: RulesVectorsFile = {
    $schema: publication.fileAt('data/schemas/rules-vectors.json'),
    standing: mapLanguages((lang) => disclaimersOf(publication, lang)),
    licences: { own: mapLanguages((lang) => licenceNote(publication, lang, 'own')) },
    current,
    refused,
    vectors: vectorAnswers(versions, current).map((answers) => ({
      answers,
      screen: Object.fromEntries(versions.map((version) => [version, screen(answers, version)])),
      interview: interview(answers, current),
      fullReview: fullReview(answers, current),
      notices: notices(answers, current),
    })),
  };
  const lines = vectors.map((vector) => JSON.stringify(vector)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"vectors":[\n${lines}\n]}\n`;
}
