/**
 * The tables of docs/law-model.md ("Facts", "Readings", "Rules", "Notices"), row by row. The facts,
 * readings and grounds are those of the oracle, written down from the law and not from the rules.
 */
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  type FactId,
  type VersionId,
  examples,
  factCitations,
  facts,
  fullReview,
  interview,
  leaves,
  newestVersion,
  noticeIds,
  optionsOf,
  parts,
  phrasesOfFact,
  readings,
  readingsOf,
  retiredFacts,
  retiredNotices,
  routes,
  ruledWork,
  safetyNotices,
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
        const asked = (answer: Answer): FactId[] =>
          ask({ 'in-peru': 'yes', [follows]: answer }, newestVersion);
        expect(asked('yes')).toContain(id);
        expect(asked('unsure')).toContain(id);
        expect(asked('no')).not.toContain(id);
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
