import { parseArgs } from 'node:util';
import { idPattern } from '../model/schemas.ts';
import { isDay } from '../settings.ts';

/** What an editor asks for: a later version of a law, and what it changes. */
export interface VersionRequest {
  readonly work: string;
  /** The first day on which the version is in force, as "2026-05-01". */
  readonly day: string;
  /** The id of the version. */
  readonly id: string;
  /** The name of the act that changes the law, in Spanish. */
  readonly act: string;
  readonly provisions: readonly string[];
  /** The sentences that change, by their ids. */
  readonly segments: readonly string[];
}

/** A request, or every reason why there is none: each says what is wrong and what to write. */
export type ParsedRequest =
  | { readonly request: VersionRequest; readonly faults?: undefined }
  | { readonly request?: undefined; readonly faults: readonly string[] };

export const usage =
  'Use: npm run new-version -- <work> <first day> --act "name of the act" --provision <id>… --segment <id>… [--id <version>]\n' +
  'As in: npm run new-version -- dl-1350 2026-05-01 --act "Decreto Legislativo N.º 9999" --provision art-29-2 --segment m-4';

/** Reads a request from the arguments of the command. */
export function parseRequest(args: readonly string[]): ParsedRequest {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        act: { type: 'string' },
        id: { type: 'string' },
        provision: { type: 'string', multiple: true },
        segment: { type: 'string', multiple: true },
      },
    });
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)] };
  }
  const [work, day, ...rest] = parsed.positionals;
  const { act, id = day?.slice(0, 4), provision = [], segment = [] } = parsed.values;
  const name = /[a-z\d]/i.test(act ?? '') ? act?.trim() : undefined;
  const faults = [
    ...(work === undefined ? ['Name the work first: dl-1350.'] : []),
    ...(day !== undefined && isDay(day)
      ? []
      : [
          `${day === undefined ? 'The day on which the version begins is missing' : `"${day}" is no day`}: write it after the work, as 2026-05-01.`,
        ]),
    ...(rest.length > 0
      ? [`"${rest.join(' ')}" is too much: put a name of several words in quotes.`]
      : []),
    ...(name ? [] : ['Name the act that changes the law: --act "Decreto Legislativo N.º 9999".']),
    ...(id === undefined || idPattern.test(id)
      ? []
      : [`"${id}" is no id: use small letters from a to z, digits and hyphens, as --id 2026-2.`]),
  ];
  if (faults.length > 0 || work === undefined || day === undefined || !name || id === undefined)
    return { faults };
  const request = { work, day, id, act: name, provisions: provision, segments: segment };
  return { request };
}
