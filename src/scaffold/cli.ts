import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { report } from '../check/report.ts';
import { readFiles } from '../corpus/content-files.ts';
import { asOf, contentRoot } from '../corpus/root.ts';
import { dayAfter } from '../model/law.ts';
import { printSettingProblems } from '../settings.ts';
import { newVersion } from './new-version.ts';
import { parseRequest, usage } from './request.ts';

/** The text with the line ends that a file has. */
const withLineEndsOf = (path: string, text: string): string =>
  readFileSync(path, 'utf8').includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;

function refuse(message: string): never {
  console.error(`${message}\nNothing was written.`);
  process.exit(1);
}

if (printSettingProblems(process.env)) process.exit(1);
const { request, faults: misread } = parseRequest(process.argv.slice(2));
if (!request) refuse(`${misread.join('\n')}\n\n${usage}`);
const { folder, added, changed, problems, faults } = newVersion(
  readFiles(contentRoot),
  request,
  asOf,
);
if (problems.length > 0)
  refuse(`${report(problems)}\nCorrect the content first: the new version is made from it.`);
if (faults.length > 0 || folder === undefined) refuse(faults.join('\n'));
try {
  mkdirSync(join(contentRoot, folder));
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  refuse(`content/${folder} exists already: remove it, or give the version another id with --id.`);
}
for (const [path, text] of Object.entries(added))
  writeFileSync(join(contentRoot, path), text, { flag: 'wx' });
for (const [path, text] of Object.entries(changed)) {
  const file = join(contentRoot, path);
  writeFileSync(file, withLineEndsOf(file, text));
}
console.log(
  [
    'Written:',
    ...Object.keys(added).map((path) => `  content/${path}`),
    'Added to:',
    ...Object.keys(changed).map((path) => `  content/${path}`),
    'Write what each [TODO: …] asks for. "npm run check" lists those that are left; then check both sides of the day:',
    `  AS_OF=${dayAfter(request.day, -1)} npm run check`,
    `  AS_OF=${request.day} npm run check`,
    'CONTRIBUTING.md, "When the law changes", says what to write where.',
  ].join('\n'),
);
