/**
 * The tables of docs/law-model.md ("Facts", "Readings", "Rules", "Notices"), row by row, and what
 * the module promises beside its verdicts. The facts, readings and grounds are those of the
 * oracle, written down from the law and not from the rules.
 */
import { describe, expect, test } from 'vitest';
import {
  type Answers,
  type FactId,
  type NoticeId,
  type VersionId,
  newestVersion,
  examples,
  explain,
  factCitations,
  facts,
  fullReview,
  interview,
  leaves,
  minimalStates,
  noticeIds,
  notices,
  optionsOf,
  parts,
  phraseStates,
  phrasesOfFact,
  readings,
  readingsOf,
  retiredFacts,
  retiredNotices,
  routes,
  ruledWork,
  safetyNotices,
  screen,
  versionIds,
  versionsUntil,
} from '../../src/rules/index.ts';
import { phrasesOn } from '../../src/rules/engine/citations.ts';
import { groundCitations } from '../../src/rules/dl-1350/index.ts';
import { FACTS, READINGS } from '../support/oracle-law.ts';
import {
  ASKABLE,
  LAW,
  NOTICES,
  RETIRED_FACTS,
  RETIRED_NOTICES,
  SAFETY_NOTICES,
  VERSIONS,
} from '../support/oracle.ts';

const grounds = versionIds.flatMap((version) =>
  Object.entries(LAW[version]).flatMap(([provision, { grounds: own }]) =>
    Object.keys(own).map((ground) => ({ version, provision, ground })),
  ),
);

describe('the tables of the rules', () => {
  test('list the versions, the oldest first', () => {
    expect(versionIds).toEqual(VERSIONS);
  });

  test('list the questions in order, with their sensitivity, mode, action and citations', () => {
    const rows = facts.map(({ id, sensitivity, onlyFor = 'both', byAction }) => ({
      id,
      askedFor: onlyFor,
      sensitivity,
      ...(byAction && { byAction }),
      cites: factCitations[id].join(' '),
    }));
    expect(rows).toEqual(Object.entries(FACTS).map(([id, row]) => ({ id, ...row })));
    expect(Object.keys(factCitations)).toEqual(ASKABLE);
  });

  test('list the readings, the strong option first', () => {
    expect(readings.map(({ id, options }) => [id, ...options])).toEqual(
      Object.entries(READINGS).map(([id, [strong, arguable]]) => [
        id,
        { id: strong, weight: 'strong' },
        { id: arguable, weight: 'arguable' },
      ]),
    );
    for (const { id } of readings) expect(optionsOf(id)).toEqual(READINGS[id]);
  });

  test('list the notices, and those about safety, in the order of display', () => {
    expect(noticeIds).toEqual(NOTICES);
    expect(safetyNotices).toEqual(SAFETY_NOTICES);
  });

  test('list the retired facts and their replacements', () => {
    expect(retiredFacts).toEqual(RETIRED_FACTS);
    for (const id of Object.keys(retiredFacts))
      expect(facts.map((fact) => fact.id)).not.toContain(id);
  });

  test('list the retired notices and their replacements', () => {
    expect(retiredNotices).toEqual(RETIRED_NOTICES);
    for (const id of Object.keys(retiredNotices)) expect(noticeIds).not.toContain(id);
  });

  test('give each question the phrases of the grounds that need it', () => {
    // Phrases that only a reading, or "irregular" in art. 36, ties to Peru are not in the question.
    const onlyInGrounds: Readonly<Record<string, readonly string[]>> = {
      'in-peru': ['requires-protection', 'likewise', 'irregular'],
    };
    // The questions on how serious a violation is and on the cause of a ban also concern these
    // phrases.
    const onlyInQuestions: Readonly<Record<string, readonly string[]>> = {
      'rights-violation-serious': ['serious-threat'],
      'ban-for-irregularity': ['irregular', 'lift-entry-ban'],
    };
    for (const version of versionIds) {
      const own = (phrases: readonly string[] = []): string[] =>
        phrases.map((id) => (version === '2017' ? id : `m-${id}`));
      for (const { id } of facts) {
        const inGrounds = Object.values(groundCitations[version])
          .flatMap((citations) => phrasesOn(citations, id))
          .filter((phrase) => !own(onlyInGrounds[id]).includes(phrase));
        // Nothing lifts an entry ban since 2023.
        const added = own(onlyInQuestions[id]).filter((phrase) => phrase !== 'm-lift-entry-ban');
        expect([version, id, ...new Set(phrasesOfFact(id, version))].sort()).toEqual(
          [version, id, ...new Set([...inGrounds, ...added])].sort(),
        );
      }
    }
  });

  test('name the law that has rules, and its newest version with rules', () => {
    expect([ruledWork, newestVersion]).toEqual(['dl-1350', VERSIONS.at(-1)]);
  });

  test('order the versions, so that versionsUntil lists a version and the earlier ones', () => {
    for (const [index, version] of VERSIONS.entries())
      expect(versionsUntil(version)).toEqual(VERSIONS.slice(0, index + 1));
    expect(() => versionsUntil('1999' as VersionId)).toThrow('Unknown version "1999"');
  });

  test('put a follow-up right after its question, and ask it unless that is a "no"', () => {
    const followUps = facts.flatMap(({ id, follows }) => (follows ? [[id, follows] as const] : []));
    expect(Object.fromEntries(followUps)).toEqual({
      unaccompanied: 'child',
      'permit-since': 'entered-without-control',
      'ban-for-irregularity': 'entry-ban',
      'rights-violation-serious': 'rights-violation',
    });
    for (const [id, follows] of followUps) {
      expect(ASKABLE.indexOf(id)).toBe(ASKABLE.indexOf(follows) + 1);
      expect(parts.find((part) => part.facts.includes(id))).toBe(
        parts.find((part) => part.facts.includes(follows)),
      );
      for (const ask of [interview, fullReview]) {
        expect(ask({ 'in-peru': 'yes', [follows]: 'yes' })).toContain(id);
        expect(ask({ 'in-peru': 'yes', [follows]: 'unsure' })).toContain(id);
        expect(ask({ 'in-peru': 'yes', [follows]: 'no' })).not.toContain(id);
      }
    }
  });

  test('divide the questions into screens of one sensitivity, each once and in order', () => {
    expect(parts.map(({ id }) => id)).toEqual(parts.map((_, index) => index + 1));
    expect(parts.flatMap(({ facts: own }) => own)).toEqual(ASKABLE);
    for (const { id, facts: own } of parts)
      expect([id, new Set(own.map((fact) => FACTS[fact].sensitivity)).size]).toEqual([id, 1]);
  });

  test('have examples for every provision of each version', () => {
    for (const version of versionIds)
      expect(Object.keys(examples[version])).toEqual(Object.keys(LAW[version]));
  });

  test('have no empty examples and no duplicates of one ground', () => {
    for (const version of versionIds) {
      const said = Object.values(examples[version])
        .flat()
        .map(({ ground, answers }) => `${ground} ${JSON.stringify(answers)}`);
      expect(said.filter((text) => text.endsWith(' {}'))).toEqual([]);
      expect(new Set(said).size).toBe(said.length);
    }
  });
});

// The phrases that each fact of a ground cites, the phrase that names it first; "not" if the ground
// requires a no.
const protection = 'requires-protection on-account-of';
const both: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '1': {
    'in-peru': 'in-peru',
    'not fears-persecution': 'not-meeting-requirements',
    'not fled-violence': 'not-meeting-requirements',
    'not recognised-protection': 'not-meeting-requirements',
    'great-vulnerability-if-leaving': 'great-vulnerability leaving-peru',
    'life-danger-if-leaving': 'life-danger leaving-peru',
    'great-vulnerability-now': 'great-vulnerability',
  },
  '2': {
    'rights-threat': `${protection} serious-threat fundamental-rights`,
    'rights-violation': `${protection} violation fundamental-rights`,
    'rights-violation-serious': 'violation',
    'in-peru': 'requires-protection',
  },
  '3': { 'protection-applicant': 'protection-applicants', 'in-peru': 'likewise' },
  '4': { 'disaster-migrant': 'disaster', 'in-peru': 'likewise' },
  '5': {
    'trafficking-victim': 'trafficking victims',
    'smuggling-victim': 'smuggling victims',
    'in-peru': 'likewise',
  },
  '6': { child: 'children', unaccompanied: 'unaccompanied', 'in-peru': 'likewise' },
};
const irregular = {
  'in-peru': 'irregular',
  'stay-expired': 'irregular',
  'entered-without-control': 'irregular',
  'not permit-since': 'irregular',
};
const abroad = {
  'not in-peru': 'outside-peru',
  'crisis-recognised-internationally': 'recognised-crisis',
  'requests-protection': 'requests-protection',
};
const words: Readonly<
  Record<VersionId, Readonly<Record<string, Readonly<Record<string, string>>>>>
> = {
  '2017': {
    ...Object.fromEntries(Object.entries(both).map(([number, own]) => [`k-${number}`, own])),
    'k-7': { stateless: 'stateless', 'in-peru': 'likewise' },
    'k-8': abroad,
    '36-1-lifting': {
      ...irregular,
      'entry-ban': 'lift-entry-ban',
      'ban-for-irregularity': 'irregular',
    },
    '36-1-regularise': irregular,
    '36-2': {
      'programme-in-force': 'programmes',
      ...irregular,
      'forcibly-displaced': 'forcibly-displaced',
      'rights-threat': 'others-requiring-protection',
      'rights-violation': 'others-requiring-protection',
      'other-vulnerable-category': 'among-vulnerable',
    },
    '36-4-l': { 'forcibly-displaced': 'forcibly-displaced' },
    '36-4-q': {
      'rights-threat': 'others-requiring-protection',
      'rights-violation': 'others-requiring-protection',
    },
    '36-4-other': { 'other-vulnerable-category': 'among-vulnerable' },
  },
  '2023': {
    ...Object.fromEntries(Object.entries(both).map(([number, own]) => [`m-${number}`, own])),
    'm-7': { 'statelessness-applicant': 'statelessness-applicants', 'in-peru': 'likewise' },
    'm-8': { ...abroad, 'crisis-recognised-by-peru': 'recognised-crisis' },
    '36-1-regularise': irregular,
  },
};

describe('the citations of the rules', () => {
  test.each(grounds)(
    '$version $ground: every leaf cites the phrases that require it',
    ({ version, provision, ground }) => {
      const own = leaves(version).filter(
        (leaf) => leaf.provision === provision && leaf.ground === ground,
      );
      const prefix = version === '2023' ? 'm-' : '';
      expect(
        Object.fromEntries(
          own.map(({ is, fact, phrases }) => [is ? fact : `not ${fact}`, phrases]),
        ),
      ).toEqual(
        Object.fromEntries(
          Object.entries(words[version][ground] ?? {}).map(([fact, phrases]) => [
            fact,
            phrases.split(' ').map((phrase) => prefix + phrase),
          ]),
        ),
      );
    },
  );

  test.each(versionIds)('%s: a ground has citations only for facts that it uses', (version) => {
    const asked = leaves(version).map(({ ground, fact }) => `${ground} ${fact}`);
    const cited = Object.entries(groundCitations[version]).flatMap(([ground, own]) =>
      Object.values(own).flatMap((rest) => rest.map((fact) => `${ground} ${fact}`)),
    );
    expect([...new Set(cited)].sort()).toEqual([...new Set(asked)].sort());
  });

  test('leaves are in the order of the rules', () => {
    const places = leaves('2023').map(({ provision, ground }) => `${provision} ${ground}`);
    expect([...new Set(places)]).toEqual(
      grounds
        .filter(({ version }) => version === '2023')
        .map(({ provision, ground }) => `${provision} ${ground}`),
    );
  });

  test.each([
    ['1', ['not-meeting', 'leaving-scope']],
    ['2', ['second-gateway', 'serious-scope']],
    ['3', ['likewise']],
    ['4', ['likewise']],
    ['6', ['likewise']],
    ['7', ['likewise']],
    ['8', []],
  ])('ground %s of both versions depends on the same readings: %s', (number, expected) => {
    expect(readingsOf('2017', 'humanitarian-residence', `k-${number}`)).toEqual(expected);
    expect(readingsOf('2023', 'humanitarian-residence', `m-${number}`)).toEqual(expected);
  });

  test('only k-5 depends on "smuggling-term", and only entry bans on "irregular-when"', () => {
    expect(readingsOf('2017', 'humanitarian-residence', 'k-5')).toEqual([
      'likewise',
      'smuggling-term',
    ]);
    expect(readingsOf('2023', 'humanitarian-residence', 'm-5')).toEqual(['likewise']);
    expect(readingsOf('2017', 'entry-ban-lifting', '36-1-lifting')).toEqual(['irregular-when']);
    expect(readingsOf('2017', 'regularisation', '36-1-regularise')).toEqual([]);
  });

  test('a ground or provision that a version does not have depends on no reading', () => {
    expect(readingsOf('2017', 'humanitarian-residence', 'm-5')).toEqual([]);
    expect(readingsOf('2023', 'entry-ban-lifting', '36-1-lifting')).toEqual([]);
  });
});

describe('routes', () => {
  const told = (version: VersionId, ground: string): string[] =>
    routes(version)
      .filter((route) => route.ground === ground)
      .map(({ facts: own, under }) =>
        [
          ...own.map(({ fact, is }) => (is ? fact : `not ${fact}`)),
          ...Object.entries(under).map((pair) => pair.join(': ')),
        ].join(', '),
      );

  test('are sorted by the number of their readings, then of their facts', () => {
    expect(told('2017', 'k-2')).toEqual([
      'rights-threat, in-peru',
      'rights-violation, rights-violation-serious, in-peru',
      'rights-threat, second-gateway: independent',
      'rights-violation, in-peru, serious-scope: threat-only',
      'rights-violation, rights-violation-serious, second-gateway: independent',
      'rights-violation, second-gateway: independent, serious-scope: threat-only',
    ]);
    for (const { version, ground } of grounds) {
      const sizes = routes(version)
        .filter((route) => route.ground === ground)
        .map(({ facts: own, under }) => Object.keys(under).length * 100 + own.length);
      expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    }
  });

  test('can require a "no", and an arguable option of a reading', () => {
    expect(told('2023', 'm-8')).toEqual([
      'not in-peru, crisis-recognised-internationally, requests-protection',
      'not in-peru, crisis-recognised-by-peru, requests-protection',
    ]);
    expect(told('2017', '36-1-lifting')).toEqual([
      'in-peru, stay-expired, entry-ban',
      'in-peru, entered-without-control, not permit-since, entry-ban',
      'entry-ban, ban-for-irregularity, irregular-when: cause',
    ]);
  });

  test('are grouped by provision and ground, in the order of the law', () => {
    const places = routes('2017').map(({ provision, ground }) => `${provision} ${ground}`);
    expect([...new Set(places)]).toEqual(
      grounds
        .filter(({ version }) => version === '2017')
        .map(({ provision, ground }) => `${provision} ${ground}`),
    );
  });
});

describe('minimal states', () => {
  /** All combinations of answers to these facts: yes, no or absent. */
  const combinations = (ids: readonly FactId[]): Answers[] =>
    ids.reduce<Answers[]>(
      (all, id) =>
        all.flatMap((answers) => [
          answers,
          { ...answers, [id]: 'yes' as const },
          { ...answers, [id]: 'no' as const },
        ]),
      [{}],
    );
  const holdsOneOf = (states: readonly Answers[], answers: Answers): boolean =>
    states.some((state) =>
      Object.entries(state).every(([id, answer]) => answers[id as FactId] === answer),
    );

  test.each(grounds)(
    '$version $ground: answers have a verdict if and only if they hold one of its states',
    ({ version, provision, ground }) => {
      const states = minimalStates(version)[ground]!;
      const asked = [
        ...new Set(
          leaves(version)
            .filter((leaf) => leaf.ground === ground)
            .map(({ fact }) => fact),
        ),
      ].filter((fact): fact is FactId => fact in FACTS);
      for (const answers of combinations(asked)) {
        const { verdict } = screen(answers, version).provisions[provision]!.grounds[ground]!;
        const said = {
          covered: holdsOneOf(states.covered, answers),
          'not-covered': holdsOneOf(states['not-covered'], answers),
          decided: holdsOneOf(states.decided, answers),
        };
        expect(said, JSON.stringify(answers)).toEqual({
          covered: verdict === 'covered',
          'not-covered': verdict === 'not-covered',
          decided: verdict !== 'open',
        });
      }
      for (const list of Object.values(states))
        expect(
          list.filter((state: Answers, index: number) =>
            holdsOneOf(
              list.filter((_: Answers, other: number) => other !== index),
              state,
            ),
          ),
        ).toEqual([]);
    },
  );
});

describe('phraseStates', () => {
  const stateOf = (answers: Answers, phrase: string, version: VersionId = '2017') =>
    phraseStates(answers, version)[phrase];

  test.each<[string, Answers, string, string]>([
    ['a "yes" meets a phrase', { 'disaster-migrant': 'yes' }, 'disaster', 'met'],
    ['a "no" fails a phrase', { 'disaster-migrant': 'no' }, 'disaster', 'not-met'],
    ['"unsure" makes a phrase unknown', { 'disaster-migrant': 'unsure' }, 'disaster', 'unknown'],
    ['an unanswered question makes a phrase "not-asked"', {}, 'disaster', 'not-asked'],
    [
      'an irrelevant question makes a phrase "not-asked"',
      { 'in-peru': 'yes', 'protection-applicant': 'yes' },
      'disaster',
      'not-asked',
    ],
    ['a "no" meets a phrase that requires it', { 'in-peru': 'no' }, 'outside-peru', 'met'],
    [
      'a "yes" fails a phrase that requires a "no"',
      { 'in-peru': 'yes' },
      'outside-peru',
      'not-met',
    ],
    ['the same answer meets the phrase of another ground', { 'in-peru': 'yes' }, 'in-peru', 'met'],
    [
      'outside Peru, a phrase tied to Peru by one reading depends on the reading',
      { 'in-peru': 'no' },
      'likewise',
      'depends',
    ],
    ['in Peru, the same phrase is met', { 'in-peru': 'yes' }, 'likewise', 'met'],
    [
      'with an unsure location, the same phrase is unknown',
      { 'in-peru': 'unsure' },
      'likewise',
      'unknown',
    ],
    ['without the location, the same phrase is "not-asked"', {}, 'likewise', 'not-asked'],
    [
      'requirements not met, under both readings',
      { 'fears-persecution': 'no', 'fled-violence': 'no', 'recognised-protection': 'no' },
      'not-meeting-requirements',
      'met',
    ],
    [
      'one of two definitions met, but not recognised',
      { 'fears-persecution': 'yes', 'recognised-protection': 'no' },
      'not-meeting-requirements',
      'depends',
    ],
    [
      'the other definition met, but not recognised',
      { 'fears-persecution': 'no', 'fled-violence': 'yes', 'recognised-protection': 'no' },
      'not-meeting-requirements',
      'depends',
    ],
    [
      'not met, but recognised',
      { 'fears-persecution': 'no', 'fled-violence': 'no', 'recognised-protection': 'yes' },
      'not-meeting-requirements',
      'depends',
    ],
    [
      'met and recognised',
      { 'fled-violence': 'yes', 'recognised-protection': 'yes' },
      'not-meeting-requirements',
      'not-met',
    ],
    [
      'one definition not met, the other unknown',
      { 'fears-persecution': 'no', 'fled-violence': 'unsure', 'recognised-protection': 'no' },
      'not-meeting-requirements',
      'unknown',
    ],
    [
      'one definition not met, the other not asked',
      { 'in-peru': 'yes', 'fears-persecution': 'no', 'recognised-protection': 'no' },
      'not-meeting-requirements',
      'not-asked',
    ],
    [
      'an expired stay, in Peru',
      {
        'in-peru': 'yes',
        'entered-without-control': 'no',
        'stay-expired': 'yes',
        'entry-ban': 'no',
      },
      'irregular',
      'met',
    ],
    [
      'an entry without control and no later permit',
      {
        'in-peru': 'yes',
        'entered-without-control': 'yes',
        'permit-since': 'no',
        'stay-expired': 'no',
        'entry-ban': 'no',
      },
      'irregular',
      'met',
    ],
    [
      'a permit after that entry',
      {
        'in-peru': 'yes',
        'entered-without-control': 'yes',
        'permit-since': 'yes',
        'stay-expired': 'no',
        'entry-ban': 'no',
      },
      'irregular',
      'not-met',
    ],
    [
      'regular today, but banned for an irregular stay',
      {
        'in-peru': 'yes',
        'entered-without-control': 'no',
        'stay-expired': 'no',
        'entry-ban': 'yes',
        'ban-for-irregularity': 'yes',
      },
      'irregular',
      'depends',
    ],
    [
      'outside Peru nobody is in an irregular situation',
      { 'in-peru': 'no', 'stay-expired': 'yes', 'entry-ban': 'no' },
      'irregular',
      'not-met',
    ],
    [
      'unsure whether the stay has expired',
      {
        'in-peru': 'yes',
        'entered-without-control': 'no',
        'stay-expired': 'unsure',
        'entry-ban': 'no',
      },
      'irregular',
      'unknown',
    ],
    [
      'not asked whether the stay has expired',
      { 'in-peru': 'yes', 'entered-without-control': 'no' },
      'irregular',
      'not-asked',
    ],
    [
      'one reading decided, the other not asked',
      { 'recognised-protection': 'yes' },
      'not-meeting-requirements',
      'not-asked',
    ],
    [
      '"not-asked" takes precedence over "unknown"',
      { 'recognised-protection': 'unsure' },
      'not-meeting-requirements',
      'not-asked',
    ],
    [
      'vulnerable today, not on leaving',
      { 'great-vulnerability-now': 'yes', 'great-vulnerability-if-leaving': 'no' },
      'great-vulnerability',
      'depends',
    ],
    [
      'a violation that is not serious',
      { 'rights-violation': 'yes', 'rights-violation-serious': 'no' },
      'violation',
      'depends',
    ],
    [
      'a serious violation',
      { 'rights-violation': 'yes', 'rights-violation-serious': 'yes' },
      'violation',
      'met',
    ],
    ['no violation', { 'rights-violation': 'no' }, 'violation', 'not-met'],
    [
      'smuggled, not trafficked: a victim under one reading of 2017',
      { 'trafficking-victim': 'no', 'smuggling-victim': 'yes' },
      'victims',
      'depends',
    ],
    [
      'trafficked: a victim under both',
      { 'trafficking-victim': 'yes', 'smuggling-victim': 'no' },
      'victims',
      'met',
    ],
    ['neither', { 'trafficking-victim': 'no', 'smuggling-victim': 'no' }, 'victims', 'not-met'],
    [
      'one of two is enough, whatever the other is',
      { 'rights-threat': 'yes', 'rights-violation': 'unsure' },
      'others-requiring-protection',
      'met',
    ],
    [
      'a no and an unknown',
      { 'rights-threat': 'no', 'rights-violation': 'unsure' },
      'others-requiring-protection',
      'unknown',
    ],
    [
      'a no and an unanswered question',
      { 'rights-threat': 'no' },
      'others-requiring-protection',
      'not-asked',
    ],
    ['a fact without a question', { 'rights-threat': 'yes' }, 'programmes', 'not-asked'],
  ])('gives a state to the phrase: %s', (_, answers, phrase, expected) => {
    expect(stateOf(answers, phrase)).toBe(expected);
  });

  test('an irregular situation decides the phrase of art. 36, not "in Peru" of art. 29.2', () => {
    expect(stateOf({ 'in-peru': 'yes', 'stay-expired': 'yes' }, 'm-irregular', '2023')).toBe('met');
    expect(
      stateOf(
        { 'in-peru': 'yes', 'stay-expired': 'no', 'entered-without-control': 'no' },
        'm-in-peru',
        '2023',
      ),
    ).toBe('met');
    expect(
      stateOf(
        { 'in-peru': 'yes', 'stay-expired': 'no', 'entered-without-control': 'no' },
        'm-irregular',
        '2023',
      ),
    ).toBe('not-met');
  });

  test('smuggling alone meets the phrase on victims of 2023', () => {
    expect(
      stateOf({ 'trafficking-victim': 'no', 'smuggling-victim': 'yes' }, 'm-victims', '2023'),
    ).toBe('met');
  });

  test('the phrases on children and on unaccompanied children have separate states', () => {
    const answers: Answers = { child: 'yes', unaccompanied: 'no' };
    expect([stateOf(answers, 'children'), stateOf(answers, 'unaccompanied')]).toEqual([
      'met',
      'not-met',
    ]);
  });

  test('a question that the page still asks makes a phrase "not-asked"', () => {
    const answers: Answers = { 'rights-threat': 'no' };
    expect(phraseStates(answers, '2017', [])['others-requiring-protection']).toBe('not-asked');
    expect(
      phraseStates({ 'rights-threat': 'no', 'rights-violation': 'unsure' }, '2017', [])[
        'others-requiring-protection'
      ],
    ).toBe('unknown');
  });

  test.each(versionIds)('%s: exactly the phrases that a rule cites have a state', (version) => {
    expect(Object.keys(phraseStates({}, version)).sort()).toEqual(
      [...new Set(leaves(version).flatMap(({ phrases }) => phrases))].sort(),
    );
  });
});

describe('notices', () => {
  const inPeru: Answers = { 'in-peru': 'yes' };
  const entered: Answers = { ...inPeru, 'entered-without-control': 'yes' };
  /** Answers that show only the notice that is always shown. */
  const quiet: Answers = { 'fears-persecution': 'no', 'fled-violence': 'no' };
  const refused: Answers = { ...quiet, 'in-peru': 'unsure' };

  test.each<[NoticeId, boolean, Answers]>([
    ['free-help', true, {}],
    ['free-help', true, { child: 'yes' }],
    ['child', true, { child: 'yes' }],
    ['child', false, { child: 'unsure' }],
    ['rapid-expulsion', true, { 'entered-without-control': 'yes' }],
    ['rapid-expulsion', true, { 'entered-without-control': 'unsure' }],
    ['rapid-expulsion', true, { ...entered, 'permit-since': 'no' }],
    ['rapid-expulsion', true, { ...entered, 'permit-since': 'unsure' }],
    ['rapid-expulsion', false, { ...entered, 'permit-since': 'yes' }],
    ['rapid-expulsion', false, { ...entered, 'in-peru': 'no' }],
    ['rapid-expulsion', true, { ...entered, 'in-peru': 'unsure' }],
    ['rapid-expulsion', false, inPeru],
    [
      'rapid-expulsion',
      false,
      { ...inPeru, 'entered-without-control': 'no', 'stay-expired': 'yes' },
    ],
    ['rapid-expulsion', false, { ...entered, child: 'yes' }],
    ['rapid-expulsion', true, { ...entered, child: 'unsure' }],
    ['overstay', true, { 'stay-expired': 'yes' }],
    ['overstay', true, { 'in-peru': 'unsure', 'stay-expired': 'yes' }],
    ['overstay', false, { 'in-peru': 'no', 'stay-expired': 'yes' }],
    ['overstay', false, { ...inPeru, 'stay-expired': 'unsure' }],
    ['overstay', false, { ...inPeru, 'stay-expired': 'yes', child: 'yes' }],
    ['ask-refuge', true, {}],
    ['ask-refuge', false, quiet],
    ['ask-refuge', true, { 'fears-persecution': 'no' }],
    ['ask-refuge', true, { 'fled-violence': 'no' }],
    ['ask-refuge', true, { ...quiet, 'fears-persecution': 'unsure' }],
    ['ask-refuge', true, { ...quiet, 'fled-violence': 'yes' }],
    ['ask-refuge', true, { ...quiet, 'life-danger-if-leaving': 'yes' }],
    ['ask-refuge', true, { ...quiet, 'great-vulnerability-if-leaving': 'yes' }],
    ['ask-refuge', true, { ...quiet, 'rights-threat': 'yes' }],
    [
      'ask-refuge',
      false,
      {
        ...quiet,
        'life-danger-if-leaving': 'unsure',
        'great-vulnerability-now': 'yes',
        'rights-violation': 'yes',
      },
    ],
    ['ask-refuge', false, { 'protection-applicant': 'yes' }],
    ['ask-refuge', false, { 'recognised-protection': 'yes', 'life-danger-if-leaving': 'yes' }],
    ['ask-refuge', true, { 'protection-applicant': 'unsure', 'recognised-protection': 'no' }],
    ['ask-refuge', true, { child: 'yes', 'in-peru': 'no' }],
    ['applicant', true, { 'protection-applicant': 'yes' }],
    ['applicant', false, { 'protection-applicant': 'unsure' }],
    ['recognised', true, { 'recognised-protection': 'yes' }],
    ['recognised', false, { stateless: 'yes', 'statelessness-applicant': 'yes' }],
    ['harm', true, { 'trafficking-victim': 'yes' }],
    ['harm', true, { 'smuggling-victim': 'yes' }],
    ['harm', true, { 'rights-violation': 'yes' }],
    ['harm', true, { 'rights-threat': 'yes', child: 'yes' }],
    [
      'harm',
      false,
      { 'rights-threat': 'unsure', 'rights-violation': 'no', 'great-vulnerability-now': 'yes' },
    ],
    ['family-violence', true, { 'rights-violation': 'yes' }],
    ['family-violence', false, { 'rights-violation': 'unsure', 'rights-threat': 'yes' }],
    ['statelessness-apply', true, { stateless: 'yes' }],
    ['statelessness-apply', true, { stateless: 'yes', 'statelessness-applicant': 'unsure' }],
    ['statelessness-apply', false, { stateless: 'yes', 'statelessness-applicant': 'yes' }],
    ['statelessness-apply', false, { stateless: 'unsure', 'statelessness-applicant': 'no' }],
    ['abroad', true, { 'in-peru': 'no' }],
    ['abroad', false, { 'in-peru': 'unsure' }],
    ['not-yet', true, { 'protection-applicant': 'no' }],
    ['not-yet', true, { 'statelessness-applicant': 'no' }],
    ['not-yet', true, { 'in-peru': 'no', 'requests-protection': 'no' }],
    ['not-yet', false, { 'in-peru': 'yes', 'requests-protection': 'no' }],
    ['not-yet', false, { 'disaster-migrant': 'no' }],
    ['regularisation-today', true, { ...inPeru, 'stay-expired': 'yes' }],
    ['regularisation-today', true, { 'stay-expired': 'yes' }],
    ['regularisation-today', true, entered],
    ['regularisation-today', true, { ...entered, 'permit-since': 'unsure' }],
    ['regularisation-today', true, { ...entered, 'permit-since': 'yes', 'stay-expired': 'yes' }],
    ['regularisation-today', false, { ...entered, 'permit-since': 'yes' }],
    ['regularisation-today', false, { ...inPeru, 'entered-without-control': 'unsure' }],
    [
      'regularisation-today',
      false,
      { 'in-peru': 'no', 'stay-expired': 'yes', 'entered-without-control': 'yes' },
    ],
    ['regularisation-today', false, { ...inPeru, 'stay-expired': 'yes', child: 'yes' }],
    ['entry-ban-today', true, { 'entry-ban': 'yes', 'in-peru': 'no' }],
    ['entry-ban-today', false, { 'entry-ban': 'unsure' }],
    ['entry-ban-today', false, { 'entry-ban': 'yes', child: 'yes' }],
    ['procedure-unknown', true, { ...inPeru, 'disaster-migrant': 'yes' }],
    ['procedure-unknown', true, { 'in-peru': 'no', 'disaster-migrant': 'yes' }],
    ['procedure-unknown', true, { ...inPeru, 'stay-expired': 'yes' }],
    ['procedure-unknown', false, refused],
    ['procedure-unknown', false, { 'forcibly-displaced': 'yes' }],
    ['procedure-unknown', false, { ...inPeru, stateless: 'yes' }],
  ])('%s is shown (%s) for %o', (id, shown, answers) => {
    expect(notices(answers).includes(id)).toBe(shown);
  });

  test('tell a child whom to turn to, not what MIGRACIONES does to adults', () => {
    const answers: Answers = {
      ...entered,
      'stay-expired': 'yes',
      'entry-ban': 'yes',
      'fears-persecution': 'no',
      'fled-violence': 'no',
    };
    expect(notices(answers)).toEqual([
      'free-help',
      'rapid-expulsion',
      'overstay',
      'regularisation-today',
      'entry-ban-today',
      'procedure-unknown',
    ]);
    expect(notices({ ...answers, child: 'yes' })).toEqual([
      'free-help',
      'child',
      'procedure-unknown',
    ]);
  });
});

test('facts of sensitivity 4 are asked of everybody except children', () => {
  const harm = facts.filter(({ sensitivity }) => sensitivity === 4).map(({ id }) => id);
  for (const ask of [interview, fullReview]) {
    expect(ask({ child: 'yes' }).filter((id) => harm.includes(id))).toEqual([]);
    for (const answers of [{ child: 'no' }, { child: 'unsure' }, {}] as const)
      expect(ask(answers).filter((id) => harm.includes(id))).toEqual(harm);
  }
});

test('nobody outside Peru is asked about an irregular situation', () => {
  const about: readonly FactId[] = ['entered-without-control', 'permit-since', 'stay-expired'];
  for (const ask of [interview, fullReview])
    expect(ask({ 'in-peru': 'no' }).filter((id) => about.includes(id))).toEqual([]);
  expect(interview({ 'in-peru': 'no' })).toEqual(
    expect.arrayContaining(['entry-ban', 'ban-for-irregularity']),
  );
});

describe('an invalid id', () => {
  const colour = { 'favourite-colour': 'yes' } as unknown as Answers;
  const perhaps = { 'in-peru': 'perhaps' } as unknown as Answers;

  test('throws an error that lists the valid ids', () => {
    expect(() => interview(colour)).toThrow(
      new RangeError(`Unknown fact "favourite-colour": use ${ASKABLE.join(', ')}.`),
    );
    expect(() => interview(perhaps)).toThrow(
      new RangeError('Unknown answer to "in-peru" "perhaps": use yes, no, unsure.'),
    );
    expect(() => screen({}, '1992' as never)).toThrow(
      new RangeError('Unknown version "1992": use 2017, 2023.'),
    );
  });

  test.each([
    ['explain', (answers: Answers) => explain(answers, '2017')],
    ['phraseStates', (answers: Answers) => phraseStates(answers, '2017', [])],
    ['notices', notices],
  ])('is refused by %s before the answers are used', (_, call) => {
    expect(() => call(colour)).toThrow('Unknown fact "favourite-colour"');
    expect(() => call(perhaps)).toThrow('"perhaps"');
  });

  test.each([
    ['screen', (answers: Answers) => screen(answers, '2023')],
    ['explain', (answers: Answers) => explain(answers, '2017')],
    ['interview', interview],
    ['fullReview', fullReview],
    ['phraseStates', (answers: Answers) => phraseStates(answers, '2017', [])],
    ['notices', notices],
  ])('is explained by %s if it is a retired fact, with its replacements', (_, call) => {
    const said = (id: string) => () => call({ [id]: 'yes' } as unknown as Answers);
    expect(said('meets-protection-requirements')).toThrow(
      new RangeError(
        'Fact "meets-protection-requirements" was replaced by fears-persecution, fled-violence.',
      ),
    );
    expect(said('irregular-status')).toThrow(
      new RangeError(
        'Fact "irregular-status" was replaced by entered-without-control, permit-since, ' +
          'stay-expired.',
      ),
    );
  });

  test('is refused if it is a property of every object', () => {
    expect(() => interview({ constructor: 'yes' } as unknown as Answers)).toThrow(
      'Unknown fact "constructor"',
    );
  });

  test('does not include an undefined answer', () => {
    const takenBack = { child: undefined } as unknown as Answers;
    expect(interview(takenBack)).toEqual(interview({}));
  });
});
