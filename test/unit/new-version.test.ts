import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/check/check-content.ts';
import type { Work } from '../../src/model/law.ts';
import { provisionInForce, provisionsInForce } from '../../src/model/wordings.ts';
import { findAct } from '../../src/scaffold/act.ts';
import { insertItem } from '../../src/scaffold/insert.ts';
import { corpusFrom } from '../../src/corpus/read-corpus.ts';
import { newVersion } from '../../src/scaffold/new-version.ts';
import type { Plan } from '../../src/scaffold/plan.ts';
import { resolveVersion } from '../../src/scaffold/resolve-version.ts';
import { parseVersionRequest } from '../../src/scaffold/version-request.ts';
import { type ContentEdit, contentWith, filesWith, goodFiles } from '../support/content.ts';
import {
  begins,
  dayBefore,
  decreeOf2090,
  newEnglish,
  newWords,
  oldEnglish,
  oldWords,
  wording,
} from '../support/decree-of-2090.ts';
import {
  type Fill,
  filesOf,
  placeholderProblems,
  fillPlaceholders,
} from '../support/placeholders.ts';
import { environmentWith } from '../support/run-npm.ts';
import { codedProblemsOf } from '../support/problems.ts';

const act = 'Decreto Legislativo N.º 99999';
const workFile = 'works/dl-1350/work.yaml';
const folder = 'works/dl-1350/2090';
const textOf = (path: string): string => goodFiles().files.get(path)!.text;

/** The result of the command with these arguments on the content of the site. */
function answerTo(args: readonly string[], files = goodFiles()): Plan {
  const { request, faults = [] } = parseVersionRequest(args);
  return request
    ? newVersion(files, request)
    : { added: {}, changed: {}, problems: [], faults: [...faults] };
}
const decree = ['dl-1350', begins, '--act', act, '--provision', 'art-29-2', '--segment', 'm-4'];

const hash = /sha256: (\w{64})/.exec(decreeOf2090().added[`${folder}/amendments.yaml`]!)![1]!;

/** What the editor of the decree of 2090 writes for each placeholder of sources, dates and edits. */
const words: Readonly<Record<string, string | boolean>> = {
  'the https: address of the act, of the official gazette if it has one':
    'https://example.org/dl-99999',
  'true if that address is of gob.pe or elperuano.pe, else false': false,
  'the day on which the act was published, as 2026-04-30': '2090-11-30',
  'high or medium': 'high',
  'the article of the act that has these words': 'art. 1',
  'the article of the act, such as art. 1': 'art. 1',
  'SHA-256 of these sentences, taken from the official text': hash,
  'words of today that the act replaces': oldWords,
  'the words of the act in their place': newWords,
  'those words of today in English': oldEnglish,
  'the new words in English': newEnglish,
};
const isBeforeText = (instruction: string): boolean =>
  /^(?:this note|the words of the act, in|our translation)/.test(instruction);
const writeDecree: Fill = (instruction) =>
  words[instruction] ?? (isBeforeText(instruction) ? '' : 'Palabras');

/** The decree of 2090, as an editor has filled in the skeleton. */
const filledIn = (write: Fill = writeDecree): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fillPlaceholders(filesOf(answerTo(decree)), write)).map(([file, text]) => [
      file,
      /\.mdx$|phrases\.yaml$/.test(file)
        ? text.replace(oldWords, newWords).replace(oldEnglish, newEnglish)
        : text,
    ]),
  );
const problemsOf = (
  files: Readonly<Record<string, string>>,
  day?: string,
  texts: readonly ContentEdit[] = [],
): string[] => codedProblemsOf(filesWith(texts, [], files), day);

describe('the skeleton of a version that changes one sentence', () => {
  const skeleton = answerTo(decree);

  it('contains that sentence with today’s words', () => {
    expect(Object.keys(skeleton.added)).toEqual(
      ['art-29-2.mdx', 'phrases.yaml', 'amendments.yaml', 'notes.yaml'].map(
        (name) => `${folder}/${name}`,
      ),
    );
    expect(skeleton.added[`${folder}/art-29-2.mdx`]).toMatchInlineSnapshot(`
      "---
      # This file states the sentences that change; the others stay those of the version named here.
      inherits: "2023"
      ---

      <Segment id="m-4-2090" role="condition" replaces="m-4" source="dl-99999" pin="[TODO: the article of the act that has these words]">
      <Es>[TODO: the words of the act, in the place of these words of today] o para quienes [hayan migrado por motivos de desastres naturales y ambientales](phrase:m-disaster);</Es>
      <En>[TODO: our translation of the words of the act] or to those who [have migrated for reasons of natural and environmental disasters](phrase:m-disaster);</En>
      </Segment>
      "
    `);
    expect(skeleton.added[`${folder}/phrases.yaml`]).toContain(`
phrases:
  - id: m-disaster
    segment: "m-4-2090"
    kind: condition
    es: "hayan migrado por motivos de desastres naturales y ambientales"
    en: "have migrated for reasons of natural and environmental disasters"
connectives:
  "m-4-2090":
    es: ["o para quienes", ";"]
    en: ["or to those who", ";"]
`);
  });

  it('adds to files without changing their other lines', () => {
    expect(Object.keys(skeleton.changed)).toEqual([workFile, 'sources.yaml']);
    for (const [file, text] of Object.entries(skeleton.changed)) {
      const before = textOf(file);
      const same = [...before].findIndex((character, index) => text[index] !== character);
      const start = same === -1 ? before.length : same;
      expect(text.endsWith(before.slice(start)), file).toBe(true);
      expect(text.length).toBeGreaterThan(before.length);
    }
  });

  it('is refused at each placeholder, and for nothing else', () => {
    const files = filesOf(skeleton);
    const places = placeholderProblems(files);
    const { problems } = checkFiles(filesWith([], [], files));
    const found = problems.map(({ code, at }) => `${code} ${at.file}:${at.line}:${at.column}`);
    expect(found.sort()).toEqual(places.sort());
    expect(places).not.toEqual([]);
  });

  it('is refused for any single placeholder that is left', () => {
    for (let left = 0; left < placeholderProblems(filesOf(skeleton)).length; left += 1) {
      let index = -1;
      let kept = '';
      const files = filledIn((instruction, file) => {
        index += 1;
        if (index === left) kept = instruction;
        return index === left ? undefined : writeDecree(instruction, file);
      });
      expect(problemsOf(files)).toEqual([`text-unwritten Unresolved TODO: ${kept}.`]);
    }
  });

  it('is accepted before and from its first day once it is filled in', () => {
    expect(problemsOf(filledIn(), dayBefore)).toEqual([]);
    expect(problemsOf(filledIn(), begins, wording)).toEqual([]);
    const { corpus } = checkFiles(filesWith([], [], filledIn()), begins);
    const inForce = (work: Work): string[][] =>
      provisionsInForce(work).map(({ provision: { id, version } }) => [id, version]);
    const before = inForce(checkFiles(goodFiles()).corpus!.work);
    expect(inForce(corpus!.work)).toEqual(
      before.map(([id, version]) => [id, id === 'art-29-2' ? '2090' : version]),
    );
  });

  it('is refused with a hash of other words', () => {
    const other = 'a'.repeat(64);
    const files = filledIn((instruction, file) =>
      words[instruction] === hash ? other : writeDecree(instruction, file),
    );
    expect(problemsOf(files, begins, wording)).toEqual([expect.stringContaining(hash)]);
  });
});

it('a version that restates every sentence of an article with today’s words is accepted', () => {
  const { work } = checkFiles(goodFiles(), dayBefore).corpus!;
  const inForce = [provisionInForce(work, 'art-29-2').provision];
  const all = answerTo([
    ...decree.slice(0, 4),
    ...inForce.flatMap(({ id, segments }) => [
      `--provision=${id}`,
      ...segments.map((segment) => `--segment=${segment.id}`),
    ]),
  ]);
  expect(all.faults).toEqual([]);
  const hashes = inForce
    .flatMap(
      ({ id, version }) =>
        work.versions.find((one) => one.id === version)!.amendments!.data.provisions[id]!.hashes,
    )
    .map(({ sha256 }) => sha256);
  // No hash of today includes the heading of letter m.
  hashes.splice(1, 0, createHash('sha256').update('m. Humanitaria').digest('hex'));
  const files = fillPlaceholders(filesOf(all), (instruction, file) => {
    if (instruction.startsWith('SHA-256')) return hashes.shift()!;
    return writeDecree(instruction, file);
  });
  const amendments = `${folder}/amendments.yaml`;
  files[amendments] = files[amendments]!.replaceAll(/\n {8}edits:\n(?: {10}.*\n?)*/g, '\n');
  expect(problemsOf(files, dayBefore)).toEqual([]);
  expect(problemsOf(files, begins)).toEqual([]);
});

describe('an invalid request', () => {
  const [work, day, ...rest] = decree as [string, string, ...string[]];
  const sentence = ['--segment', 'm-4'];
  it.each([
    ['no arguments', [], 'Specify the work first, such as dl-1350.'],
    [
      'an unknown work',
      ['dl-1', day, ...rest],
      'Work "dl-1" does not exist. Use one of dl-1350, dl-1582,',
    ],
    ['no day', [work, ...rest], 'Missing first day'],
    ['a day that does not exist', [work, '2026-02-30', ...rest], 'Invalid day "2026-02-30"'],
    [
      'a day before that of the law in force',
      [work, '2023-11-15', ...rest, '--id=2023-b'],
      '2023-11-15 is too early: version 2023 of art-29-2 begins on 2023-11-15',
    ],
    ['no act', [work, day, '--provision=art-36'], 'Specify the act that changes the law'],
    ['an act without quotes', [...decree, '9999'], 'Unexpected argument "9999"'],
    ['an unknown option', [...decree, '--force'], "Unknown option '--force'"],
    [
      'no provision',
      [work, day, '--act', act, ...sentence],
      'Specify what the act changes with --provision, adds with --insert or repeals with ' +
        '--repeal. The provisions are art-11, art-28-a, art-29-2,',
    ],
    [
      'an unknown provision',
      [...decree, '--provision=art-40'],
      'dl-1350 has no provision "art-40". It has art-11, art-28-a, art-29-2,',
    ],
    [
      'no sentence',
      [work, day, '--act', act, '--provision=art-29-2'],
      '\n  m-4: Art. 29.2, letter (m), case 4: o para quienes hayan migrado por motivos …',
    ],
    [
      'a sentence that was replaced',
      [...decree, '--segment=k-4'],
      `No segment "k-4" is in force on ${dayBefore}. art-29-2 has:\n`,
    ],
    ['a version that exists', [...decree, '--id=2023'], 'Version "2023" already exists'],
    ['an invalid id of the version', [...decree, '--id=Año 1'], 'Invalid id "Año 1"'],
  ])('is refused: %s', (_, args, fault) => {
    const { faults, added, changed } = answerTo(args);
    expect(faults.join('\n')).toContain(fault);
    expect({ added, changed }).toEqual({ added: {}, changed: {} });
  });

  it('is refused for a provision whose next wording has no first day', () => {
    const { edits, added } = decreeOf2090('', '');
    const { faults } = answerTo([...decree, '--id=2090-2'], filesWith(edits, [], added));
    expect(faults).toEqual([
      expect.stringContaining(
        'Version 2090 of art-29-2 is enacted but has no first day, so no version can follow it.',
      ),
    ]);
  });

  it('is refused if the content has problems', () => {
    const files = filesWith([{ file: workFile, find: 'country: pe', replace: 'country: Peru' }]);
    const { problems, added } = answerTo(decree, files);
    expect(problems.map(({ at }) => at.file)).toContain(workFile);
    expect(added).toEqual({});
  });

  it('is refused for provisions whose wordings are from different versions', () => {
    const { edits, added } = decreeOf2090();
    const corpus = corpusFrom(filesWith(edits, [], added), '2091-01-31').corpus!;
    const versions = corpus.work.versions.filter(({ id }) => id !== '2024');
    const { request } = parseVersionRequest([
      ...['dl-1350', '2091-02-01', '--act', act, '--provision=art-29-2', '--provision=art-36'],
      ...['--segment=m-4-2090', '--segment=36-1-2023'],
    ]);
    expect(
      resolveVersion({ ...corpus, work: { ...corpus.work, versions } }, request!).faults,
    ).toEqual([expect.stringContaining('art-29-2 is from version 2090')]);
  });
});

it('a new version can change a sentence that an earlier version changed', () => {
  const { edits, added } = decreeOf2090();
  const files = filesWith(edits, [], added);
  const args = ['dl-1350', '2091-02-01', '--act', act, '--provision=art-29-2'];
  const skeleton = answerTo([...args, '--segment=m-4-2090', '--segment=m-6'], files);
  expect(skeleton.added['works/dl-1350/2091/amendments.yaml']).toContain(
    '[m-1, m-2, m-3, m-4-2091, m-5, m-6-2091, m-7,',
  );
  expect(skeleton.added['works/dl-1350/2091/art-29-2.mdx']).toContain(
    'id="m-4-2091" role="condition" replaces="m-4-2090"',
  );
  // The act has an entry in sources.yaml already.
  expect(Object.keys(skeleton.changed)).toEqual([workFile]);
});

it.each([
  ['Decreto Legislativo N.º 99999', 'dl-99999'],
  ['Decreto Legislativo N.º 1720', 'dl-1720'],
  ['Ley 32500, Ley de prueba', 'ley-32500'],
  ['Decreto Supremo N.º 005-2026-IN', 'ds-005-2026-in'],
  ['dl-1687', 'dl-1687'],
  ['Fe de erratas', 'fe-de-erratas'],
])('findAct gives the act "%s" the source id %s', (name, id) => {
  const { sources } = checkFiles(goodFiles()).corpus!;
  expect(findAct(sources, name)).toEqual({ id, isKnown: sources.some((one) => one.id === id) });
});

it('insertItem inserts before the comments of the next key, or at the end of a file', () => {
  expect(insertItem('a:\n  - 1\n\n# About b.\nb: 2\n', 'a', '  - 2')).toBe(
    'a:\n  - 1\n\n  - 2\n\n# About b.\nb: 2\n',
  );
  expect(insertItem('a:\n  - 1', 'a', '  - 2')).toBe('a:\n  - 1\n\n  - 2\n');
});

describe('npm run new-version', () => {
  const run = (root: string) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['src/scaffold/cli.ts', 'version', ...decree],
      { env: environmentWith({ CONTENT_DIR: root }), encoding: 'utf8' },
    );
    return { status, output: stdout + stderr };
  };

  it('writes the files, and refuses to run again until they are filled in', () => {
    const { root, remove } = contentWith([]);
    const read = (path: string): string => readFileSync(join(root, path), 'utf8');
    expect(run(root)).toEqual({
      status: 0,
      output: expect.stringContaining(`AS_OF=${dayBefore} npm run check`) as string,
    });
    const wanted = filesOf(answerTo(decree));
    const files = Object.keys(wanted).map((path) => [path, read(path)]);
    expect(Object.fromEntries(files)).toEqual(wanted);
    const again = run(root);
    expect(again.status).toBe(1);
    expect(again.output).toContain(`${placeholderProblems(wanted).length} problems in `);
    expect(again.output).toContain('Nothing was written.');
    expect(Object.keys(wanted).map((path) => [path, read(path)])).toEqual(files);
    remove();
  });

  it('does not change an existing folder', () => {
    const { root, remove } = contentWith([]);
    mkdirSync(join(root, folder));
    expect(run(root)).toEqual({
      status: 1,
      output: expect.stringContaining(`content/${folder} already exists`) as string,
    });
    expect(readFileSync(join(root, workFile), 'utf8')).toBe(textOf(workFile));
    rmSync(join(root, folder), { recursive: true });
    remove();
  });
});
