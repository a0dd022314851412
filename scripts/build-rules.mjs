// Builds src/rules/dist, which `npm pack --workspace @umbral/rules` puts into the package: the
// rules as plain JavaScript with their types, the same rules as JSON with test vectors and schemas,
// the specification, and the licences.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { checkContent } from '../src/check/check-content.ts';
import { report } from '../src/check/report.ts';
import { dataFiles } from '../src/exports/files.ts';
import { createPublication } from '../src/create-publication.ts';
import { readSettings, settingsReport } from '../src/settings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const rules = join(root, 'src/rules');
const dist = join(rules, 'dist');

/** Where the package has each data file of the site. */
const published = {
  'data/rules.json': 'rules.json',
  'data/rules-vectors.json': 'vectors.json',
  'data/schemas/rules.json': 'schemas/rules.json',
  'data/schemas/rules-vectors.json': 'schemas/vectors.json',
};
const copied = {
  LICENSE: 'LICENSE',
  'CONTENT-LICENSE.md': 'CONTENT-LICENSE.md',
  'docs/rules-specification.md': 'specification.md',
};

/**
 * Compiles the TypeScript of the rules.
 *
 * @throws Error with what the compiler says
 */
function compile() {
  const program = ts.createProgram([join(rules, 'index.ts')], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    // Nothing of a browser or of Node: the rules run anywhere.
    lib: ['lib.es2023.d.ts'],
    types: [],
    strict: true,
    declaration: true,
    rewriteRelativeImportExtensions: true,
    rootDir: rules,
    outDir: dist,
  });
  const { diagnostics } = program.emit();
  const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (problems.length > 0)
    throw new Error(
      ts.formatDiagnostics(problems, {
        getCurrentDirectory: () => root,
        getCanonicalFileName: (name) => name,
        getNewLine: () => '\n',
      }),
    );
}

/**
 * Writes the data files, made from checked content.
 *
 * @throws Error when a setting or the content has a problem
 */
function writeData() {
  const { settings, problems: faults } = readSettings(process.env);
  if (faults.length > 0) throw new Error(settingsReport(faults));
  const { corpus, problems } = checkContent(join(root, 'content'), settings.asOf);
  if (!corpus || problems.length > 0) throw new Error(report(problems));
  const files = dataFiles(createPublication(settings.site, corpus));
  for (const [path, name] of Object.entries(published)) {
    const file = files.find((one) => one.path === path);
    if (!file) throw new RangeError(`No data file ${path}.`);
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), file.text());
  }
}

rmSync(dist, { recursive: true, force: true });
compile();
writeData();
for (const [path, name] of Object.entries(copied)) cpSync(join(root, path), join(dist, name));
