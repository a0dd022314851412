/** Tests of the package @umbral/rules, packed and installed outside of this project. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, sep } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { environmentWith, runNpm } from '../support/run-npm.ts';

const folder = mkdtempSync(join(tmpdir(), 'umbral-rules-package-'));
const installed = join(folder, 'node_modules/@umbral/rules');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs npm, and throws its output if it fails. */
async function npm(...args: string[]): Promise<void> {
  const { code, output } = await runNpm(args);
  if (code !== 0) throw new Error(output);
}

beforeAll(async () => {
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  await npm('pack', '--workspace', '@umbral/rules', '--pack-destination', folder);
  const file = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  await npm('install', '--prefix', folder, '--offline', '--no-audit', join(folder, file));
}, 5 * 60_000);

/** The versions of Node on this machine that the package supports, the oldest first. */
const nodes = [process.execPath, ...(process.env['PATH'] ?? '').split(delimiter)]
  .map((place) => (place === process.execPath ? place : join(place, 'node')))
  .filter((program) => existsSync(program))
  .map((program) => ({
    program,
    version: spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.trim().slice(1),
  }))
  .filter(({ version }) => Number.parseInt(version) >= 20)
  .sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }))
  .filter(({ version }, index, all) => version !== all[index - 1]?.version);

const usesThePackage = `
import assert from 'node:assert/strict';
import { fullReview, interview, notices, screen } from '@umbral/rules';
import { screen as screenWith } from '@umbral/rules/engine';
import rules from '@umbral/rules/rules.json' with { type: 'json' };
import file from '@umbral/rules/vectors.json' with { type: 'json' };

for (const { answers, ...expected } of file.vectors)
  assert.deepEqual(
    {
      screen: Object.fromEntries(
        rules.versions.map(({ id }) => [id, screen(answers, id)]),
      ),
      interview: interview(answers, rules.current),
      fullReview: fullReview(answers, rules.current),
      notices: notices(answers, rules.current),
    },
    expected,
  );
for (const { answers, names } of file.refused)
  assert.throws(
    () => notices(answers, rules.current),
    ({ message }) => names.every((name) => message.includes(name)),
  );
const dogs = {
  facts: [{ id: 'on-lead', sensitivity: 1 }],
  retiredFacts: {},
  childFact: 'child',
  rules: {
    1990: [
      {
        id: 'enter-park',
        kind: 'may-request',
        grounds: { dog: { kind: 'fact', id: 'on-lead', is: true } },
      },
    ],
  },
  noticeConditions: {},
  replacedByChild: [],
};
assert.equal(
  screenWith(dogs, { 'on-lead': 'yes' }, '1990').provisions['enter-park'].verdict,
  'covered',
);
console.log(file.vectors.length + file.refused.length);
`;

test.each(nodes)(
  'the package gives the results of every test vector in Node $version',
  ({ program }) => {
    writeFileSync(join(folder, 'use.js'), usesThePackage);
    const output = execFileSync(program, ['--no-warnings', 'use.js'], {
      cwd: folder,
      env: environmentWith({}),
      encoding: 'utf8',
    });
    const { vectors, refused } = JSON.parse(
      readFileSync(join(installed, 'dist/vectors.json'), 'utf8'),
    ) as Record<'vectors' | 'refused', unknown[]>;
    expect(vectors.length).toBeGreaterThan(100);
    expect(output.trim()).toBe(`${vectors.length + refused.length}`);
  },
);

test('the package has types that TypeScript finds, with the ids of the facts', () => {
  const check = (code: string): string[] => {
    const file = join(folder, 'use.ts');
    writeFileSync(file, code);
    const program = ts.createProgram([file], {
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      noEmit: true,
      types: [],
    });
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  };
  const use = (fact: string): string =>
    `import { type Answers, type Verdict, screen } from '@umbral/rules';
     const answers: Answers = { '${fact}': 'yes' };
     export const verdict: Verdict | undefined =
       screen(answers, '2023').provisions['regularisation']?.verdict;`;
  expect(check(use('in-peru'))).toEqual([]);
  expect(check(use('in-atlantis'))).toEqual([expect.stringContaining('in-atlantis')]);
});

test('the package contains JavaScript, types, data and documents, and no dependencies', () => {
  const files = readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(installed.length + 1))
    .map((path) => path.replaceAll(sep, '/'));
  expect(files.filter((path) => !/^dist\/.*\.(d\.ts|js)$/.test(path)).sort()).toEqual([
    'README.md',
    'dist/CONTENT-LICENSE.md',
    'dist/LICENSE',
    'dist/rules.json',
    'dist/schemas/rules.json',
    'dist/schemas/vectors.json',
    'dist/specification.md',
    'dist/vectors.json',
    'package.json',
  ]);
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as object;
  expect(Object.keys(manifest).filter((key) => /dependencies/i.test(key))).toEqual([]);
  const code = files
    .filter((path) => path.endsWith('.js'))
    .map((path) => readFileSync(join(installed, path), 'utf8'));
  expect(code.filter((text) => /\bfrom\s+["'](?!\.)|require\(|import\(/.test(text))).toEqual([]);
});
