import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventoryFile } from '../corpus/read-corpus.ts';
import { asOf, contentRoot } from '../corpus/root.ts';
import { statedInVersion } from '../model/law.ts';
import { printSettingProblems } from '../settings.ts';
import { checkContent } from './check-content.ts';
import { inventoryText } from './inventory.ts';
import { report } from './report.ts';

if (printSettingProblems(process.env)) process.exitCode = 1;
// --accept: ignores lost content and updates the inventory, unless there are other problems.
const isAccepting = process.argv.includes('--accept');

const { corpus, data, problems: found } = checkContent(contentRoot, asOf);
const problems = isAccepting ? found.filter(({ code }) => code !== 'content-lost') : found;
if (problems.length > 0) {
  console.error(report(problems));
  process.exitCode = 1;
} else if (corpus) {
  if (isAccepting) writeFileSync(join(contentRoot, inventoryFile), inventoryText(corpus, data));
  const versions = corpus.works.flatMap((work) => work.versions);
  const segments = versions.flatMap(statedInVersion).length;
  const phrases = versions.flatMap((version) => version.phrases).length;
  console.log(
    `No problems found: ${corpus.works.length} laws, ${segments} segments, ${phrases} ` +
      `phrases, ${corpus.categories.length} categories, ${corpus.sources.length} sources.`,
  );
}
