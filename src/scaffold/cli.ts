import { report } from '../check/report.ts';
import { type ContentFiles, readFiles } from '../corpus/content-files.ts';
import { asOf, contentRoot } from '../corpus/root.ts';
import { dayAfter } from '../model/in-force.ts';
import { printSettingProblems } from '../settings.ts';
import type { Parsed } from './arguments.ts';
import { newVersion } from './new-version.ts';
import { newWork } from './new-work.ts';
import type { Plan } from './plan.ts';
import { parseVersionRequest, versionUsage } from './version-request.ts';
import { parseWorkRequest, workUsage } from './work-request.ts';
import { writePlan } from './write.ts';

function refuse(message: string): never {
  console.error(`${message}\nNothing was written.`);
  process.exit(1);
}

/** Runs a command: plans and writes the files, then prints their paths and the next steps. */
function run<Request>(
  { request, faults: argumentFaults }: Parsed<Request>,
  usage: string,
  planOf: (content: ContentFiles, request: Request, asOf?: string) => Plan,
  next: (request: Request) => readonly string[],
): void {
  if (!request) refuse(`${(argumentFaults ?? []).join('\n')}\n\n${usage}`);
  const plan = planOf(readFiles(contentRoot), request, asOf);
  const { folder, problems, faults } = plan;
  if (problems.length > 0)
    refuse(
      `${report(problems)}\n${
        problems.every(({ code }) => code === 'text-unwritten')
          ? 'Resolve these marks first. The command creates one law or version at a time.'
          : 'Correct the content first. The new files are created from it.'
      }`,
    );
  if (faults.length > 0 || folder === undefined) refuse(faults.join('\n'));
  const written = writePlan(contentRoot, plan);
  if (!written) refuse(`content/${folder} already exists. Remove it, or choose another id.`);
  console.log([...written, ...next(request)].join('\n'));
}

const [command, ...args] = process.argv.slice(2);
if (printSettingProblems(process.env)) process.exit(1);
if (command === 'work')
  run(parseWorkRequest(args), workUsage, newWork, () => [
    'Replace each [TODO: …] mark. "npm run check" lists those that are left.',
    'See "Add a law" in CONTRIBUTING.md.',
  ]);
else
  run(parseVersionRequest(args), versionUsage, newVersion, ({ day }) => [
    'Replace each [TODO: …] mark. "npm run check" lists those that are left. Then check the ' +
      'day before and the first day:',
    `  AS_OF=${dayAfter(day, -1)} npm run check`,
    `  AS_OF=${day} npm run check`,
    'See "When the law changes" in CONTRIBUTING.md.',
  ]);
