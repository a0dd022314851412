import { idPattern } from '../model/schemas.ts';
import { isDay } from '../settings.ts';
import {
  type Parsed,
  duplicateValues,
  readArguments,
  trimmedName,
  unexpectedArguments,
} from './arguments.ts';

/** A request for a later version of a law. */
export interface VersionRequest {
  readonly work: string;
  /** The first day on which the version is in force, as "2026-05-01". */
  readonly day: string;
  /** The id of the version. */
  readonly id: string;
  /** The name of the act that changes the law, in Spanish. */
  readonly act: string;
  /** The ids of provisions in which segments change. */
  readonly provisions: readonly string[];
  /** The ids of the segments that change. */
  readonly segments: readonly string[];
  /** The ids of provisions that the act adds. */
  readonly inserted: readonly string[];
  /** The ids of provisions that the act repeals. */
  readonly repealed: readonly string[];
}

export const versionUsage =
  'Usage: npm run new-version -- <work> <first day> --act "name of the act" --provision ' +
  '<id>… --segment <id>… [--insert <id>…] [--repeal <id>…] [--id <version>]\n' +
  'Example: npm run new-version -- dl-1350 2026-05-01 --act "Decreto Legislativo N.º 9999" ' +
  '--provision art-29-2 --segment m-4\n' +
  '         npm run new-version -- ley-27891 2026-05-01 --act "Ley N.º 99999" --insert ' +
  'art-5-a --repeal art-14';

/** Parses the arguments of `npm run new-version`. */
export function parseVersionRequest(args: readonly string[]): Parsed<VersionRequest> {
  const { parsed, faults: argumentFaults } = readArguments(args, {
    act: { type: 'string' },
    id: { type: 'string' },
    provision: { type: 'string', multiple: true },
    segment: { type: 'string', multiple: true },
    insert: { type: 'string', multiple: true },
    repeal: { type: 'string', multiple: true },
  });
  if (!parsed) return { faults: argumentFaults };
  const [work, day, ...rest] = parsed.positionals;
  const { id = day?.slice(0, 4), provision = [], segment = [] } = parsed.values;
  const { insert = [], repeal = [] } = parsed.values;
  const act = trimmedName(parsed.values.act);
  const faults = [
    ...(work === undefined ? ['Specify the work first, such as dl-1350.'] : []),
    ...(day !== undefined && isDay(day)
      ? []
      : [
          (day === undefined ? 'Missing first day. ' : `Invalid day "${day}". `) +
            'Write it after the work, such as 2026-05-01.',
        ]),
    ...unexpectedArguments(rest),
    ...(act ? [] : ['Specify the act that changes the law: --act "Decreto Legislativo N.º 9999".']),
    ...(id === undefined || idPattern.test(id)
      ? []
      : [
          `Invalid id "${id}". Use lowercase letters from a to z, digits and hyphens: --id 2026-2.`,
        ]),
    ...duplicateValues([...provision, ...insert, ...repeal]),
  ];
  if (faults.length > 0 || work === undefined || day === undefined || !act || id === undefined)
    return { faults };
  return {
    request: {
      ...{ work, day, id, act },
      ...{ provisions: provision, segments: segment, inserted: insert, repealed: repeal },
    },
  };
}
