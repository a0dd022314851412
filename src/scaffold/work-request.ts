import type { Depth } from '../model/depth.ts';
import { type Language, languages } from '../model/language.ts';
import { idPattern } from '../model/schemas.ts';
import { isDay } from '../settings.ts';
import { actOf } from './act.ts';
import {
  type Parsed,
  duplicateValues,
  readArguments,
  trimmedName,
  unexpectedArguments,
} from './arguments.ts';
import { provisionIdFault } from './provision-id.ts';

/** A request for a new law with its first version. */
export interface WorkRequest {
  readonly work: string;
  /** Its name in Spanish: "Ley N.º 27891". */
  readonly name: string;
  /** Its title in Spanish: "Ley del Refugiado". */
  readonly title?: string | undefined;
  /** The day of its publication, as "2002-12-22". */
  readonly published?: string | undefined;
  readonly provisions: readonly string[];
  readonly languages: readonly Language[];
  /** Whether the text is a summary instead of the text of the law. */
  readonly isSummary: boolean;
  readonly depth: Exclude<Depth, 'rules'>;
  /** The id of the version, if it is not the default. */
  readonly id?: string | undefined;
}

export const workUsage =
  'Usage: npm run new-work -- <work> --provision <id>… [--title "…"] [--name "…"] ' +
  '[--published <day>] [--language es] [--summary] [--depth annotated] [--id <version>]\n' +
  'Example: npm run new-work -- ley-27891 --title "Ley del Refugiado" --provision art-3 ' +
  '--provision art-5';

/** Parses the arguments of `npm run new-work`. */
export function parseWorkRequest(args: readonly string[]): Parsed<WorkRequest> {
  const { parsed, faults: argumentFaults } = readArguments(args, {
    name: { type: 'string' },
    title: { type: 'string' },
    published: { type: 'string' },
    provision: { type: 'string', multiple: true },
    language: { type: 'string', multiple: true },
    summary: { type: 'boolean' },
    depth: { type: 'string' },
    id: { type: 'string' },
  });
  if (!parsed) return { faults: argumentFaults };
  const [work, ...rest] = parsed.positionals;
  const { published, provision = [], language = languages, depth = 'text', id } = parsed.values;
  const isSummary = parsed.values.summary === true;
  const name = trimmedName(parsed.values.name) ?? (work && actOf(work)?.name.es);
  const own = languages.filter((lang) => language.includes(lang));
  const faults = [
    ...workIdFaults(work),
    ...unexpectedArguments(rest),
    ...(work !== undefined && !name
      ? [`The id "${work}" does not imply the name of the law. Add --name "Ley N.º 27891".`]
      : []),
    ...(published === undefined || isDay(published)
      ? []
      : [`Invalid day "${published}". Use the form --published 2002-12-22.`]),
    ...(provision.length > 0
      ? provision.flatMap(provisionIdFault)
      : ['Specify each provision with --provision: --provision art-3 --provision art-5.']),
    ...duplicateValues(provision),
    ...languageFaults(language),
    ...depthFaults(depth, isSummary, own),
    ...(id === undefined || idPattern.test(id)
      ? []
      : [`Invalid id "${id}". Use lowercase letters from a to z, digits and hyphens: --id 2002.`]),
  ];
  if (faults.length > 0 || work === undefined || !name) return { faults };
  return {
    request: {
      ...{ work, name, title: trimmedName(parsed.values.title), published, provisions: provision },
      ...{ languages: own, isSummary, depth: depth === 'annotated' ? depth : 'text', id },
    },
  };
}

const workIdFaults = (work: string | undefined): readonly string[] =>
  work === undefined
    ? ['Specify the id of the law first, its type and number: ley-27891, dl-1350, ds-007-2017-in.']
    : idPattern.test(work)
      ? []
      : [
          `Invalid id "${work}". Use lowercase letters from a to z, digits and hyphens, such as ` +
            'ley-27891. The name goes into --name.',
        ];

const languageFaults = (given: readonly string[]): readonly string[] => {
  const unknown = given.filter((one) => languages.every((lang) => lang !== one));
  if (unknown.length > 0)
    return [`Unknown language "${unknown.join('", "')}". Use one of ${languages.join(', ')}.`];
  return given.includes('es')
    ? []
    : [
        'The Spanish text is required, because it governs. Use --language es, or leave it out ' +
          'for both languages.',
      ];
};

function depthFaults(
  depth: string,
  isSummary: boolean,
  own: readonly Language[],
): readonly string[] {
  if (depth === 'rules')
    return ['Rules are added in src/rules after the law exists. Use --depth annotated.'];
  if (depth === 'text') return [];
  if (depth !== 'annotated') return [`Unknown depth "${depth}". Use text or annotated.`];
  return [
    ...(isSummary ? ['A summary cannot have notes. Remove --summary or --depth annotated.'] : []),
    ...(own.length < languages.length
      ? ['A law with notes needs both languages. Remove --language or --depth annotated.']
      : []),
  ];
}
