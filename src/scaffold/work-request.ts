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

/** What an editor asks for: a law that the site does not have, and its first version. */
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
  /** Whether the text is a summary of ours, and not that of the law. */
  readonly isSummary: boolean;
  readonly depth: Exclude<Depth, 'rules'>;
  /** The id of the version, where it is not the usual one. */
  readonly id?: string | undefined;
}

export const workUsage =
  'Use: npm run new-work -- <work> --provision <id>… [--title "…"] [--name "…"] ' +
  '[--published <day>] [--language es] [--summary] [--depth annotated] [--id <version>]\n' +
  'As in: npm run new-work -- ley-27891 --title "Ley del Refugiado" --provision art-3 ' +
  '--provision art-5';

/** Reads a request from the arguments of the command. */
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
      ? [`The id "${work}" does not say the name of the law: write --name "Ley N.º 27891".`]
      : []),
    ...(published === undefined || isDay(published)
      ? []
      : [`"${published}" is no day: write --published 2002-12-22.`]),
    ...(provision.length > 0
      ? provision.flatMap(provisionIdFault)
      : [
          'Name each article that the site is to have with --provision: --provision art-3 ' +
            '--provision art-5.',
        ]),
    ...duplicateValues(provision),
    ...languageFaults(language),
    ...depthFaults(depth, isSummary, own),
    ...(id === undefined || idPattern.test(id)
      ? []
      : [`"${id}" is no id: use small letters from a to z, digits and hyphens, as --id 2002.`]),
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
    ? ['Say the id of the law first, its kind and number: ley-27891, dl-1350, ds-007-2017-in.']
    : idPattern.test(work)
      ? []
      : [
          `"${work}" is no id: use small letters from a to z, digits and hyphens, as ` +
            'ley-27891. The name goes into --name.',
        ];

const languageFaults = (given: readonly string[]): readonly string[] => {
  const unknown = given.filter((one) => languages.every((lang) => lang !== one));
  if (unknown.length > 0)
    return [
      `"${unknown.join('", "')}" is no language of the site: it has ${languages.join(', ')}.`,
    ];
  return given.includes('es')
    ? []
    : [
        'The Spanish text of a law governs: write --language es, or leave it out for both ' +
          'languages.',
      ];
};

function depthFaults(
  depth: string,
  isSummary: boolean,
  own: readonly Language[],
): readonly string[] {
  if (depth === 'rules')
    return [
      'Rules are written in src/rules, and the law has to be there before: write --depth ' +
        'annotated.',
    ];
  if (depth === 'text') return [];
  if (depth !== 'annotated') return [`"${depth}" is no depth: write text or annotated.`];
  return [
    ...(isSummary
      ? ['A summary of ours has no notes: leave --summary out, or --depth annotated.']
      : []),
    ...(own.length < languages.length
      ? ['A law with notes has both languages: leave --language out, or --depth annotated.']
      : []),
  ];
}
