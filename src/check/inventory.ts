import type { Corpus } from '../model/corpus.ts';
import { prosePages } from '../model/prose.ts';
import { parseCite } from '../model/sources.ts';
import { languages } from '../model/language.ts';
import { statedSegments } from '../model/law.ts';
import { type Position, type Problem, fileStart, problem } from '../model/problem.ts';

const heading =
  '# What stands in the content: an item a line, with its parts. Written by "npm run check ' +
  '-- --accept"; the check asks about what is gone.';

/** An item of the content, as "help.yaml defensoria", with the names of its parts. */
type Inventory = ReadonlyMap<string, ReadonlySet<string>>;

/** The inventory as its file has it. */
export const inventoryText = (corpus: Corpus, data: ReadonlyMap<string, unknown>): string =>
  [
    heading,
    ...[...inventoryOf(corpus, data)]
      .map(([item, parts]) => `${item}: ${[...parts].join(' ')}`.trimEnd())
      .sort(),
    '',
  ].join('\n');

/**
 * Reports what inventory.txt lists and the content no longer has: files, items, optional fields,
 * pin-cites and ids in lists, but not texts. The parts of a missing item are not reported.
 *
 * @param lines of inventory.txt, without comments
 */
export function checkLosses(
  corpus: Corpus,
  data: ReadonlyMap<string, unknown>,
  lines: readonly string[],
): Problem[] {
  const now = inventoryOf(corpus, data);
  const files = new Set([...now.keys()].map(fileOf));
  const reported = new Set<string>();
  return lines.flatMap((line): Problem[] => {
    const [item = '', list = ''] = line.split(/: (.*)|:$/s);
    const file = fileOf(item);
    if (!files.has(file)) {
      if (reported.has(file)) return [];
      reported.add(file);
      return [lostProblem(fileStart(file), 'This file')];
    }
    const name = item.slice(file.length + 1);
    const at = (): Position =>
      corpus.locate(file, ...place(name.split('.').filter(Boolean), data.get(file)));
    const parts = now.get(item);
    if (!parts) return [lostProblem(at(), `"${name}"`)];
    return list
      .split(' ')
      .filter((part) => part !== '' && !parts.has(part))
      .map((part) => lostProblem(at(), name === '' ? `"${part}"` : `"${part}" of "${name}"`));
  });
}

const lostProblem = (at: Position, what: string): Problem =>
  problem(
    'content-lost',
    at,
    `${what} is in inventory.txt but no longer in the content.`,
    'Restore it. If you removed it on purpose, run "npm run check -- --accept" and commit ' +
      'content/inventory.txt with your change.',
  );

const fileOf = (item: string): string => item.split(' ')[0] ?? '';

/** The path of an item in its file: list items are named in the inventory, but located by index. */
function place(path: readonly string[], value: unknown): (string | number)[] {
  let here = value;
  return path.map((name) => {
    const key = Array.isArray(here)
      ? here.findIndex((child: unknown, index) => nameOf(child, index) === name)
      : name;
    here =
      typeof here === 'object' && here !== null
        ? (here as Record<string | number, unknown>)[key]
        : undefined;
    return key;
  });
}

function inventoryOf(corpus: Corpus, data: ReadonlyMap<string, unknown>): Inventory {
  const items = new Map<string, Set<string>>();
  const add = (item: string, part?: string): void => {
    const parts = items.get(item) ?? items.set(item, new Set()).get(item)!;
    if (part !== undefined) parts.add(part);
  };
  for (const [file, value] of data) {
    add(file);
    // The questions of an intent change often, so only their answers are recorded.
    const whole = file.startsWith('search/intents/')
      ? { answers: (value as { answers: unknown }).answers }
      : value;
    for (const path of pathsOf(whole, []))
      add(
        [file, path.slice(0, depthOf(whole)).join('.')].filter(Boolean).join(' '),
        path.slice(depthOf(whole)).join('.') || undefined,
      );
  }
  // Slugs are public addresses.
  for (const { id, slug } of corpus.categories)
    for (const lang of languages) add(`categories.yaml ${id}`, `slug.${lang}=${slug[lang]}`);
  for (const { provisions } of corpus.works.flatMap(({ versions }) => versions)) {
    for (const provision of provisions) {
      for (const { id, role, replaces, cite } of statedSegments(provision)) {
        const item = `${provision.file} ${id}`;
        add(item, `role=${role}`);
        if (replaces) add(item, `replaces=${replaces}`);
        if (cite) add(item, `${cite.source}=${cite.pin.replaceAll(' ', '_').replaceAll(':', '')}`);
      }
    }
  }
  for (const { page } of prosePages(corpus)) for (const { url } of page.links) add(page.file, url);
  return items;
}

/** How many steps of a path name an item: one in a list, two in a mapping. */
const depthOf = (value: unknown): number => (Array.isArray(value) ? 1 : 2);

/**
 * The paths of all values within a value, except "es" and "en", which the schemas require. The
 * second item of the same name in a list is "name(2)".
 */
function pathsOf(value: unknown, path: readonly string[]): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    const counts = new Map<string, number>();
    return value.flatMap((child: unknown, index) => {
      const name = nameOf(child, index);
      if (name === undefined) return [];
      const nth = (counts.get(name) ?? 0) + 1;
      counts.set(name, nth);
      const step = nth === 1 ? name : `${name}(${nth})`;
      return [[...path, step], ...pathsOf(child, [...path, step])];
    });
  }
  return Object.entries(value).flatMap(([key, child]) =>
    languages.some((lang) => lang === key) || isEmpty(child)
      ? []
      : [[...path, key], ...pathsOf(child, [...path, key])],
  );
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/**
 * The name of a list item: its id or date, the source of a pin-cite, the string itself if it is an
 * id, or its number in the list. Undefined for other strings.
 */
function nameOf(item: unknown, index: number): string | undefined {
  if (typeof item === 'string')
    return /^[a-z0-9-]+(?::[\w-]+)?$/i.test(item)
      ? item
      : /^[a-z0-9-]+: /.test(item)
        ? parseCite(item).source
        : undefined;
  if (typeof item !== 'object' || item === null) return undefined;
  const { id, date } = item as { readonly id?: unknown; readonly date?: unknown };
  return String(id ?? date ?? index + 1);
}
