import type { Survivor } from './mutant-report.ts';

/** An empty list that is not empty: what Stryker makes of "[]". */
const another = '["Stryker was here"]';

const itsReadings =
  "...new Set(leavesOf(condition).flatMap((leaf) => (leaf.kind === 'reading' ? [leaf.id] : []))),";

const questionsDoNotLoad =
  'Noticed by every test: the rules do not load, since they list the phrases of each question. ' +
  'Stryker reports that as an error and not as a kill.';

/** The mutants that no test notices, and why that is right. */
export const survivors: readonly Survivor[] = [
  {
    file: 'src/rules/engine/screen.ts',
    text: 'const relevant: string[] = [];',
    mutator: 'ArrayDeclaration',
    original: '[]',
    replacement: another,
    why:
      'Equivalent: the list is read through sortFacts, which keeps the facts of the table and ' +
      'drops whatever else is in it.',
  },
  {
    file: 'src/rules/engine/interview.ts',
    text: 'const before = versionsUntil(ruleSet, current).slice(0, -1).flatMap(relevantIn);',
    mutator: 'MethodExpression',
    original: 'versionsUntil(ruleSet, current).slice(0, -1)',
    replacement: 'versionsUntil(ruleSet, current)',
    why:
      'Equivalent: what matters to today’s wording is asked anyway, so it may stand among what ' +
      'matters to the former as well.',
  },
  {
    file: 'src/rules/engine/phrases.ts',
    text: itsReadings,
    mutator: 'ConditionalExpression',
    original: "leaf.kind === 'reading'",
    replacement: 'true',
    why:
      'Equivalent: facts among the readings only repeat every joint reading, since what is true ' +
      'of a fact is never asked of that list.',
  },
  {
    file: 'src/rules/engine/notices.ts',
    text: 'const withheld = isChild(ruleSet, answers) ? replacedByChild : [];',
    mutator: 'ArrayDeclaration',
    original: '[]',
    replacement: another,
    why: 'Equivalent: no notice has this id, so it withholds none.',
  },
  {
    file: 'src/rules/engine/phrases.ts',
    text: itsReadings,
    mutator: 'ArrayDeclaration',
    original: '[]',
    replacement: another,
    why: 'Equivalent: a reading that no leaf names only repeats every joint reading.',
  },
  {
    file: 'src/rules/engine/phrases.ts',
    text: '[[]],',
    mutator: 'ArrayDeclaration',
    original: '[]',
    replacement: another,
    why:
      'Equivalent: every joint reading then also takes the strong option of a reading that no ' +
      'leaf names.',
  },
  {
    file: 'src/rules/engine/phrases.ts',
    text: "return strong.includes(condition.id) === condition.is ? 'free' : 'not-met';",
    mutator: 'EqualityOperator',
    original: 'strong.includes(condition.id) === condition.is',
    replacement: 'strong.includes(condition.id) !== condition.is',
    why:
      'Equivalent: each joint reading changes places with its opposite, and the set of values ' +
      'over all of them is the same.',
  },
  {
    file: 'src/rules/dl-1350/2017/art-36.ts',
    text: 'export const vulnerablePerson2017: ProvisionRules = {',
    mutator: 'ObjectLiteral',
    original:
      "{ id: 'vulnerable-person', kind: 'definition', grounds: { " +
      "'36-4-l': is('forcibly-displaced'), " +
      "'36-4-q': any(is('rights-threat'), is('rights-violation')), " +
      "'36-4-other': is('other-vulnerable-category'), }, }",
    replacement: '{}',
    why:
      'Noticed by every test: the rules do not load, since 36-2 takes its grounds. Stryker ' +
      'reports that as an error and not as a kill.',
  },
  {
    file: 'src/rules/dl-1350/versions.ts',
    text: 'export const questionCitations: ByVersion<FactsByPhrase<FactId>> = {',
    mutator: 'ObjectLiteral',
    original: "{ '2017': v2017.questionCitations, '2023': v2023.questionCitations, }",
    replacement: '{}',
    why: questionsDoNotLoad,
  },
  {
    file: 'src/rules/fact-citations.ts',
    text: 'export const phrasesOfFact = (fact: FactId, version: VersionId): readonly string[] =>',
    mutator: 'ArrowFunction',
    original:
      '(fact: FactId, version: VersionId): readonly string[] => ' +
      'phrasesOn(questionCitations[version], fact)',
    replacement: '() => undefined',
    why: questionsDoNotLoad,
  },
];
