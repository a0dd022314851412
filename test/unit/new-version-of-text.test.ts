import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/check/check-content.ts';
import type { ContentFiles } from '../../src/corpus/content-files.ts';
import { provisionInForce, provisionsInForce } from '../../src/model/wordings.ts';
import { blocksOf } from '../../src/model/structure.ts';
import { workOf } from '../../src/model/works.ts';
import { listProvisions } from '../../src/scaffold/list-provisions.ts';
import { newVersion } from '../../src/scaffold/new-version.ts';
import { newWork } from '../../src/scaffold/new-work.ts';
import type { Plan } from '../../src/scaffold/plan.ts';
import { parseVersionRequest } from '../../src/scaffold/version-request.ts';
import { parseWorkRequest } from '../../src/scaffold/work-request.ts';
import { filesWith, goodFiles } from '../support/content.ts';
import {
  type Fill,
  filesOf,
  placeholderProblems,
  fillPlaceholders,
} from '../support/placeholders.ts';

/** A day later than any act of the real content, and the day before. */
const begins = '2090-12-15';
const dayBefore = '2090-12-14';
const act = 'Ley N.º 999999';

/** The result of the command with these arguments. */
function answerTo(args: readonly string[], files: ContentFiles = goodFiles()): Plan {
  const { request, faults = [] } = parseVersionRequest(args);
  return request
    ? newVersion(files, request)
    : { added: {}, changed: {}, problems: [], faults: [...faults] };
}

const answers: readonly (readonly [RegExp, string | boolean])[] = [
  [/first day/, '2025-04-02'],
  [/day on which the act/, '2090-11-30'],
  [/day on which/, '2025-04-01'],
  [/https:/, 'https://example.org/ley'],
  [/^true if/, false],
  [/^high or/, 'high'],
  [/article of the act|place in/, 'art. 1'],
  [/in the place of these|^our translation/, ''],
];
const write: Fill = (instruction) =>
  answers.find(([pattern]) => pattern.test(instruction))?.[1] ??
  (instruction.startsWith('the same') ? 'Words' : 'Palabras');

/** The content with these files added or replaced. */
function withFiles(content: ContentFiles, own: Readonly<Record<string, string>>): ContentFiles {
  const { files, folders } = filesWith([], [], own);
  return {
    ...content,
    files: new Map([...content.files, ...[...files].filter(([path]) => path in own)]),
    folders: new Set([...content.folders, ...folders]),
  };
}

/**
 * The files of texts that link to a provision as in force, sorted. The search offers a repealed
 * provision too.
 */
const filesWithLinksTo = (provision: string, { files }: ContentFiles): string[] =>
  [...files]
    .filter(([path]) => !/^(?:works|search)\/|^inventory/.test(path))
    .filter(([, { text }]) => new RegExp(`${provision}(?![\\w/-])`).test(text))
    .map(([path]) => path)
    .sort();

/** A law in Spanish only, with a sentence that has points, as an editor has written it. */
function lawInSpanish(): ContentFiles {
  const args = ['ley-99101', '--language=es', '--provision=art-1', '--provision=art-2'];
  const files = fillPlaceholders(
    filesOf(newWork(goodFiles(), parseWorkRequest(args).request!)),
    write,
  );
  files['works/ley-99101/original/art-1.mdx'] += `
<Segment id="1-a" num="a)" in="1-1">
<Es>Un punto.</Es>
</Segment>

<Segment id="1-table" role="table">
<Es>

| Faro | Luz |
| --- | --- |
| Norte | Roja |

</Es>
</Segment>
`;
  return filesWith([], [], files);
}

const summary = ['ley-27891', begins, '--act', act, '--provision=art-13', '--segment=13-2'];
const ofSummary = [...summary, '--insert=art-5-a', '--insert=disp-final-1', '--repeal=art-14'];
const spanish = ['ley-99101', begins, '--act', act, '--provision=art-1', '--segment=1-1'];

describe.each([
  ['a summary in both languages', ofSummary, goodFiles, 'ley-27891/art-14'],
  [
    'a law in Spanish only',
    [...spanish, '--segment=1-table', '--insert=art-3', '--repeal=art-2'],
    lawInSpanish,
    'ley-99101/art-2',
  ],
])('the skeleton of a version of %s', (_, args, base, gone) => {
  const content = base();
  const files = filesOf(answerTo(args, content));
  it('has only texts, and is refused at each placeholder only', () => {
    expect(Object.keys(files).filter((file) => /phrases|amendments|notes/.test(file))).toEqual([]);
    const { problems } = checkFiles(withFiles(content, files));
    const found = problems.map(({ code, at }) => `${code} ${at.file}:${at.line}:${at.column}`);
    expect(found.sort()).toEqual(placeholderProblems(files).sort());
    expect(found).not.toEqual([]);
  });

  it('is accepted before and from its first day if no link leads to what it repeals', () => {
    const all = withFiles(content, fillPlaceholders(files, write));
    expect(checkFiles(all, dayBefore).problems).toEqual([]);
    // From that day on, texts of the site link to what it repeals as to law in force.
    const { problems } = checkFiles(all, begins);
    expect(problems.filter(({ code }) => code !== 'version-role')).toEqual([]);
    expect([...new Set(problems.map(({ at }) => at.file))].sort()).toEqual(
      filesWithLinksTo(gone, content),
    );
    for (const { what } of problems)
      expect(what).toContain(`was repealed and is not in force on ${begins}.`);
    const [before = [], after = []] = [dayBefore, begins].map((day) =>
      provisionsInForce(workOf(checkFiles(all, day).corpus!, args[0]!)).map(
        ({ provision: { id, version, repealed } }) => `${id}/${version}${repealed ? '-' : ''}`,
      ),
    );
    expect({
      before: before.filter((wording) => !after.includes(wording)),
      after: after.filter((wording) => !before.includes(wording)),
    }).toMatchSnapshot();
  });
});

it('a new version keeps the number, the points and the table of what it replaces', () => {
  const content = lawInSpanish();
  const text = answerTo([...spanish, '--segment=1-a', '--segment=1-table'], content).added[
    'works/ley-99101/2090/art-1.mdx'
  ];
  expect(text).toMatchInlineSnapshot(`
    "---
    # This file states the sentences that change; the others stay those of the version named here.
    inherits: "original"
    ---

    <Segment id="1-1-2090" replaces="1-1" source="ley-999999" pin="[TODO: the article of the act that has these words]">
    <Es>[TODO: the words of the act, in the place of these words of today] Palabras</Es>
    </Segment>

    <Segment id="1-a-2090" num="a)" in="1-1-2090" replaces="1-a" source="ley-999999" pin="[TODO: the article of the act that has these words]">
    <Es>[TODO: the words of the act, in the place of these words of today] Un punto.</Es>
    </Segment>

    <Segment id="1-table-2090" role="table" replaces="1-table" source="ley-999999" pin="[TODO: the article of the act that has these words]">
    <Es>
    [TODO: the words of the act, in the place of these words of today]

    | Faro | Luz |
    | --- | --- |
    | Norte | Roja |
    </Es>
    </Segment>
    "
  `);
});

it('a point that stays belongs to the sentence that replaces its parent', () => {
  const content = lawInSpanish();
  const files = fillPlaceholders(filesOf(answerTo(spanish, content)), write);
  const { corpus, problems } = checkFiles(withFiles(content, files), begins);
  expect(problems).toEqual([]);
  const { provision } = provisionInForce(workOf(corpus!, 'ley-99101'), 'art-1');
  expect(
    blocksOf(provision).map(({ segment, points }) => [
      segment.id,
      points.map((one) => one.segment.id),
    ]),
  ).toEqual([
    ['1-1-2090', ['1-a']],
    ['1-table', []],
  ]);
});

describe('an invalid request', () => {
  it.each([
    [
      'no sentence given',
      summary.slice(0, 5),
      '\n  13-2: 13.2 Al pedir refugio no se aplican las …',
    ],
    [
      'a day before the last reading',
      ['ley-27891', '2026-05-15', ...summary.slice(2)],
      'version summary of art-13 was read as in force on 2026-06-12',
    ],
    [
      'an insertion of an existing provision',
      [...summary, '--insert=art-5'],
      'ley-27891 already has art-5',
    ],
    ['an insertion with an invalid id', [...summary, '--insert=5-A'], 'as art-5-a.'],
    [
      'a repeal of an unknown provision',
      [...summary, '--repeal=art-99'],
      'has no provision "art-99"',
    ],
    [
      'a change and a repeal of one provision',
      [...summary, '--repeal=art-13'],
      'Duplicate value "art-13"',
    ],
    [
      'a sentence without its provision',
      ['ley-27891', begins, '--act', act, '--repeal=art-14', '--segment=13-2'],
      'Specify the provision of "13-2" with --provision.',
    ],
    [
      'a repeal of a provision with notes',
      ['dl-1350', begins, '--act', act, '--repeal=art-29-2'],
      'art-29-2 has notes',
    ],
    [
      'a summary together with text of the law',
      ['dl-1350', begins, '--act', act, '--provision=art-29-2', '--segment=m-4', '--repeal=art-53'],
      'Create a version for each kind',
    ],
  ])('is refused: %s', (_, args, fault) => {
    const { faults, added, changed } = answerTo(args);
    expect(faults.join('\n')).toContain(fault);
    expect({ added, changed }).toEqual({ added: {}, changed: {} });
  });
});

describe('listProvisions', () => {
  it('lists a new provision in the order of its number, in the part of its predecessor', () => {
    const text = `parts:
  - provisions: [art-3, art-5]
  - parts:
      - provisions:
          - art-7 # The last.
          - disp-final-1
versions:
  - id: "2002"
    published: 2002-12-22
    note: x
  - id: "2003"
    published: 2003-12-22
    provisions: [art-7]
`;
    const known = ['art-3', 'art-5', 'art-7', 'disp-final-1'];
    const listed = listProvisions(text, known, ['art-5-a', 'art-8', 'art-1', 'anexo']);
    expect(listed.text).toMatchInlineSnapshot(`
      "parts:
        - provisions: [art-1, art-3, art-5, art-5-a]
        - parts:
            - provisions:
                - art-7 # The last.
                - art-8
                - disp-final-1
                - anexo
      versions:
        - id: "2002"
          published: 2002-12-22
          provisions: [art-3, art-5, art-7, disp-final-1]
          note: x
        - id: "2003"
          published: 2003-12-22
          provisions: [art-7]
      "
    `);
    expect(listed.remarks[0]).toBe(
      'art-5-a was added after art-5 in work.yaml. Move it if the law has it elsewhere.',
    );
  });

  it('changes nothing if there are no new provisions', () => {
    expect(listProvisions('id: x\n', [], [])).toEqual({ text: 'id: x\n', remarks: [] });
  });
});
