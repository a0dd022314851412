import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventoryFile } from '../corpus/read-corpus.ts';
import { asOf, contentRoot } from '../corpus/root.ts';
import { printSettingProblems } from '../settings.ts';
import { checkContent } from './check-content.ts';
import { inventoryText } from './inventory.ts';
import { report } from './report.ts';

if (printSettingProblems(process.env)) process.exitCode = 1;
// --accept: what is gone was removed on purpose. Every other problem remains one.
const isAccepting = process.argv.includes('--accept');

const { corpus, data, problems: found } = checkContent(contentRoot, asOf);
const problems = isAccepting ? found.filter(({ code }) => code !== 'content-lost') : found;
if (problems.length > 0) {
  console.error(report(problems));
  process.exitCode = 1;
} else if (corpus) {
  if (isAccepting) writeFileSync(join(contentRoot, inventoryFile), inventoryText(corpus, data));
  const segments = corpus.work.versions.flatMap((v) =>
    v.provisions.flatMap((p) => p.segments),
  ).length;
  const phrases = corpus.work.versions.flatMap((v) => v.phrases).length;
  console.log(
    `The content is sound: ${segments} segments, ${phrases} phrases, ${corpus.categories.length} categories, ${corpus.sources.length} sources.`,
  );
}
