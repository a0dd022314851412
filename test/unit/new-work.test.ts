import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/check/check-content.ts';
import { numberFromId } from '../../src/model/number.ts';
import { workOf } from '../../src/model/works.ts';
import { newWork } from '../../src/scaffold/new-work.ts';
import type { Plan } from '../../src/scaffold/plan.ts';
import { parseWorkRequest } from '../../src/scaffold/work-request.ts';
import { contentWith, filesWith, goodFiles } from '../support/content.ts';
import {
  type Fill,
  filesOf,
  placeholderProblems,
  fillPlaceholders,
} from '../support/placeholders.ts';
import { environmentWith } from '../support/run-npm.ts';
import { codedProblemsOf } from '../support/problems.ts';

/** The result of the command with these arguments on the content of the site. */
function answerTo(args: readonly string[], files = goodFiles()): Plan {
  const { request, faults = [] } = parseWorkRequest(args);
  return request
    ? newWork(files, request)
    : { added: {}, changed: {}, problems: [], faults: [...faults] };
}

const law = ['ley-99101', '--provision', 'art-1', '--provision', 'art-28-a'];
const folder = 'works/ley-99101';

/** What an editor writes for the placeholders that need more than words. */
const answers: readonly (readonly [RegExp, string | boolean])[] = [
  [/first day/, '2025-04-02'],
  [/day on which/, '2025-04-01'],
  [/https:/, 'https://example.org/ley-99101'],
  [/^true if/, false],
  [/^high or/, 'high'],
  [/^lead-in, condition/, 'effect'],
  [/^the kind of act/, 'convenio'],
  [/^its number, or/, 'x'],
  [/place in the law/, 'art. 1'],
  [/articles that it has/, 'arts. 1, 28-A'],
];
const write: Fill = (instruction) =>
  answers.find(([pattern]) => pattern.test(instruction))?.[1] ?? 'Palabras';
const problemsOf = (files: Readonly<Record<string, string>>): string[] =>
  codedProblemsOf(filesWith([], [], files));

describe.each([
  ['in both languages', law],
  ['in Spanish only', [...law, '--language', 'es']],
  ['as a summary', [...law, '--summary']],
  ['with notes', [...law, '--depth=annotated', '--title=Ley de Prueba']],
  ['of an unknown kind', ['convenio-x', ...law.slice(1), '--name=Convenio de Prueba']],
])('the skeleton of a law %s', (kind, args) => {
  const skeleton = answerTo(args);
  const files = filesOf(skeleton);

  it('is refused at each placeholder, and for nothing else', () => {
    const { problems } = checkFiles(filesWith([], [], files));
    const found = problems.map(({ code, at }) => `${code} ${at.file}:${at.line}:${at.column}`);
    expect(found.sort()).toEqual(placeholderProblems(files).sort());
    expect(found).not.toEqual([]);
  });

  it('is refused for any single placeholder that is left', () => {
    // The other laws have no other kinds of placeholders.
    const count = /notes|both/.test(kind) ? placeholderProblems(files).length : 0;
    for (let left = 0; left < count; left += 1) {
      let index = -1;
      let kept = '';
      const all = fillPlaceholders(files, (instruction, file) => {
        index += 1;
        if (index === left) kept = instruction;
        return index === left ? undefined : write(instruction, file);
      });
      expect(problemsOf(all)).toEqual([`text-unwritten Unresolved TODO: ${kept}.`]);
    }
  });

  it('is accepted once it is filled in', () => {
    const { corpus, problems } = checkFiles(filesWith([], [], fillPlaceholders(files, write)));
    expect(problems).toEqual([]);
    const { versions, provisions } = workOf(corpus!, args[0]!);
    expect(provisions).toEqual(['art-1', 'art-28-a']);
    expect(versions.map(({ role }) => role)).toEqual(['current']);
  });
});

it('a new law has the metadata that follow from its number and arguments', () => {
  const { added, changed } = answerTo([
    ...['ley-99101', '--title=Ley de los Faros', '--published=2025-04-01', '--language=es'],
    ...['--provision=art-1', '--provision=art-2'],
  ]);
  expect(added[`${folder}/work.yaml`]).toMatchInlineSnapshot(`
    "id: ley-99101
    type: act
    subtype: ley
    country: pe
    number: "99101"
    name:
      es: "Ley N.º 99101"
      en: "Law No. 99101"
    short:
      es: "Ley 99101"
      en: "Law 99101"
    title:
      es: "Ley de los Faros"
      en: "[TODO: the title in English]"
    published: 2025-04-01
    authentic: es
    languages: [es]
    depth: text
    provisions: [art-1, art-2]

    versions:
      - id: "2025"
        name:
          es: "[TODO: how readers call this wording in Spanish, such as «texto original»]"
          en: "[TODO: the same in English, such as “original text”]"
        text: verbatim
        published: "[TODO: the day on which these words were published, as 2026-04-30]"
        inForceFrom: "[TODO: the first day on which they were in force, as 2026-05-01]"
        note:
          es: "[TODO: what this text is, what it leaves out, and who compared it with the gazette, in Spanish]"
          en: "[TODO: the same in English]"
        cites: ["ley-99101: arts. 1, 2"]
    "
  `);
  expect(added[`${folder}/2025/art-1.mdx`]).toMatchInlineSnapshot(`
    "---
    # A <Segment> for each sentence or paragraph: after 1-1 comes 1-2. num="5.1" is the number that it has in the law.
    num: { es: "Art. 1", en: "Art. 1" }
    title: "[TODO: its title in the law (remove this line if it has none), in Spanish]"
    ---

    <Segment id="1-1">
    <Es>[TODO: the words of the law, copied from its source]</Es>
    </Segment>
    "
  `);
  const before = goodFiles().files.get('sources.yaml')!.text;
  expect(changed['sources.yaml']!.slice(before.length)).toMatchInlineSnapshot(`
    "
    - id: ley-99101
      act: ley/99101
      name: { es: "Ley N.º 99101, Ley de los Faros", en: "[TODO: the name of the act in English]" }
      url: "[TODO: the https: address of the act, of the official gazette if it has one]"
      official: "[TODO: true if that address is of gob.pe or elperuano.pe, else false]"
      published: 2025-04-01
      asOf: "[TODO: the day on which you read the law as in force, as 2026-04-30 (remove this line if you read only the gazette)]"
      confidence: "[TODO: high or medium]"
    "
  `);
});

it('a new law uses its source if it exists, with its day of publication', () => {
  const { added, changed } = answerTo(['ley-32372', '--provision', 'art-1']);
  expect(changed).toEqual({});
  const { published } = checkFiles(goodFiles()).corpus!.sources.find(
    ({ id }) => id === 'ley-32372',
  )!;
  expect(added['works/ley-32372/work.yaml']).toContain(`\npublished: ${published}\n`);
  expect(Object.keys(added)).toContain(`works/ley-32372/${published!.slice(0, 4)}/art-1.mdx`);
});

describe('an invalid request', () => {
  it.each([
    ['no arguments', [], 'Specify the id of the law first, its type and number: ley-27891'],
    ['a name for an id', ['Ley 27891'], 'Invalid id "Ley 27891"'],
    ['a law that exists', ['ley-27891', ...law.slice(1)], 'content/works/ley-27891 already exists'],
    ['no provision', ['ley-99101'], 'Specify each provision with --provision'],
    [
      'a number for a provision',
      [...law, '--provision=5.1'],
      'Invalid provision id "5.1". Use lowercase letters from a to z, digits and hyphens, ' +
        'such as art-5-1.',
    ],
    ['a name for a provision', [...law, '--provision=Art. 7'], 'as art-7.'],
    ['an article without a hyphen', [...law, '--provision=articulo5'], 'as art-5.'],
    [
      'words for a final provision',
      [...law, '--provision=Disposición complementaria final 2'],
      'as disp-final-2.',
    ],
    ['a provision given twice', [...law, '--provision=art-1'], 'Duplicate value "art-1"'],
    ['a provision without its option', [...law, 'art-3'], 'Unexpected argument "art-3"'],
    [
      'a title without quotes',
      [...law, '--title', 'Ley', 'de', 'Faros'],
      'Unexpected argument "de Faros"',
    ],
    ['no name', ['convenio-x', ...law.slice(1)], 'does not imply the name of the law'],
    ['a day that does not exist', [...law, '--published=2025-02-30'], 'Invalid day "2025-02-30"'],
    ['an unknown language', [...law, '--language=es', '--language=qu'], 'Unknown language "qu"'],
    ['English alone', [...law, '--language=en'], 'Use --language es, or leave it out'],
    ['an unknown depth', [...law, '--depth=deep'], 'Unknown depth "deep". Use text or annotated.'],
    ['rules', [...law, '--depth=rules'], 'Use --depth annotated'],
    ['a summary with notes', [...law, '--depth=annotated', '--summary'], 'Remove --summary'],
    ['notes in one language', [...law, '--depth=annotated', '--language=es'], 'Remove --language'],
    ['an invalid id of the version', [...law, '--id=Año 1'], 'Invalid id "Año 1"'],
    ['an unknown option', [...law, '--force'], "Unknown option '--force'"],
  ])('is refused: %s', (_, args, fault) => {
    const { faults, added, changed } = answerTo(args);
    expect(faults.join('\n')).toContain(fault);
    expect({ added, changed }).toEqual({ added: {}, changed: {} });
  });

  it('is refused for an unknown option, without the additional hint of Node', () => {
    expect(answerTo([...law, '--repeal', 'art-4']).faults).toEqual(["Unknown option '--repeal'"]);
  });

  it('is refused if the content has problems', () => {
    const edit = { file: 'works/dl-1350/work.yaml', find: 'country: pe', replace: 'country: Peru' };
    const { problems, added } = answerTo(law, filesWith([edit]));
    expect(problems.map(({ at }) => at.file)).toContain(edit.file);
    expect(added).toEqual({});
  });
});

it.each([
  ['art-5', 'Art. 5', 'Art. 5'],
  ['art-28-a', 'Art. 28-A', 'Art. 28-A'],
  ['art-29-2', 'Art. 29.2', 'Art. 29.2'],
  ['art-ii', 'Art. II', 'Art. II'],
  ['disp-final-2', 'Disp. final 2.ª', '2nd final provision'],
  ['disp-final-11', 'Disp. final 11.ª', '11th final provision'],
])('numberFromId gives %s the number "%s"', (id, es, en) => {
  expect(numberFromId(id)).toEqual({ es, en });
});

it('numberFromId gives no number to ids without one', () => {
  expect(['art-unico', 'anexo', 'disp-trans-1'].map(numberFromId)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

describe('npm run new-work', () => {
  const run = (root: string) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['src/scaffold/cli.ts', 'work', ...law],
      { env: environmentWith({ CONTENT_DIR: root }), encoding: 'utf8' },
    );
    return { status, output: stdout + stderr };
  };

  it('writes the files, and nothing else', () => {
    const { root, remove } = contentWith([]);
    expect(run(root)).toEqual({
      status: 0,
      output: expect.stringContaining('"Add a law" in CONTRIBUTING.md') as string,
    });
    for (const [path, text] of Object.entries(filesOf(answerTo(law))))
      expect(readFileSync(join(root, path), 'utf8')).toBe(text);
    const again = run(root);
    expect(again.status).toBe(1);
    expect(again.output).toContain('Resolve these marks first');
    expect(again.output).toContain('Nothing was written.');
    remove();
  });

  it('does not change an existing folder', () => {
    const { root, remove } = contentWith([]);
    mkdirSync(join(root, folder));
    const { status, output } = run(root);
    expect(status).toBe(1);
    expect(output).toContain('Nothing was written.');
    expect(existsSync(join(root, folder, 'work.yaml'))).toBe(false);
    remove();
  });
});
