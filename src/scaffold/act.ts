import type { Source } from '../model/schemas.ts';

/** How ids begin that name acts of a kind, by how their names begin: "Ley N.º 32229" is ley-32229. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^decreto legislativo/i, 'dl'],
  [/^decreto supremo/i, 'ds'],
  [/^ley/i, 'ley'],
  [/^resoluci[oó]n/i, 'res'],
];

/** The source of sources.yaml that an act is, by its id or its name; or the id for a new one. */
export function findAct(
  sources: readonly Source[],
  name: string,
): { readonly id: string; readonly isKnown: boolean } {
  const id = idOf(name);
  const source = sources.find((one) => one.id === name || one.id === id || one.name.es === name);
  return { id: source?.id ?? id, isKnown: source !== undefined };
}

/** The id of an act: its kind and number where the name has them, else the words of the name. */
function idOf(name: string): string {
  const [, kind] = kinds.find(([pattern]) => pattern.test(name)) ?? [];
  const [, number] = /(?:^|[\s.º°])(\d[\w-]*)(?:[\s,.]|$)/.exec(name) ?? [];
  return (kind !== undefined && number !== undefined ? `${kind}-${number}` : name)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
