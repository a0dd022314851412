import { contentRoot } from '../corpus/root.ts';
import { printSettingProblems } from '../settings.ts';
import { checkContent } from './check-content.ts';
import { report } from './report.ts';

if (printSettingProblems(process.env)) process.exitCode = 1;
const { corpus, problems } = checkContent(contentRoot);
if (problems.length > 0) {
  console.error(report(problems));
  process.exitCode = 1;
} else if (corpus) {
  const segments = corpus.work.versions.flatMap((v) => v.provisions.flatMap((p) => p.segments)).length;
  const phrases = corpus.work.versions.flatMap((v) => v.phrases).length;
  console.log(`The content is sound: ${segments} segments, ${phrases} phrases, ${corpus.categories.length} categories, ${corpus.sources.length} sources.`);
}
