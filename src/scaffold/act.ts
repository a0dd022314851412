import type { Bilingual } from '../model/language.ts';
import type { Source } from '../model/schemas.ts';

/** A kind of act: how names of its acts begin, and the ids made of them. */
interface Kind {
  readonly begins: RegExp;
  readonly prefix: string;
  /** As in Akoma Ntoso addresses. */
  readonly subtype: string;
  readonly name: Bilingual;
  /** As lawyers shorten it. */
  readonly short: Bilingual;
}

const kinds: readonly Kind[] = [
  {
    begins: /^decreto legislativo/i,
    prefix: 'dl',
    subtype: 'decreto-legislativo',
    name: { es: 'Decreto Legislativo', en: 'Legislative Decree' },
    short: { es: 'D. Leg.', en: 'Leg. Decree' },
  },
  {
    begins: /^decreto supremo/i,
    prefix: 'ds',
    subtype: 'decreto-supremo',
    name: { es: 'Decreto Supremo', en: 'Supreme Decree' },
    short: { es: 'D. S.', en: 'Sup. Decree' },
  },
  {
    begins: /^ley/i,
    prefix: 'ley',
    subtype: 'ley',
    name: { es: 'Ley', en: 'Law' },
    short: { es: 'Ley', en: 'Law' },
  },
  {
    begins: /^resoluci[oó]n/i,
    prefix: 'res',
    subtype: 'resolucion',
    name: { es: 'Resolución', en: 'Resolution' },
    short: { es: 'Res.', en: 'Res.' },
  },
];

/** What the id of an act says of it. */
export interface Act {
  readonly subtype: string;
  readonly number: string;
  readonly name: Bilingual;
  readonly short: Bilingual;
}

/** The kind, number and name of an act by its id: "ley-27891" is the Ley N.º 27891. */
export function actOf(id: string): Act | undefined {
  const [, prefix, digits] = /^([a-z]+)-(\d[a-z0-9-]*)$/.exec(id) ?? [];
  const kind = kinds.find((one) => one.prefix === prefix);
  if (!kind || digits === undefined) return undefined;
  const number = digits.toUpperCase();
  const { subtype, name, short } = kind;
  return {
    subtype,
    number,
    name: { es: `${name.es} N.º ${number}`, en: `${name.en} No. ${number}` },
    short: { es: `${short.es} ${number}`, en: `${short.en} ${number}` },
  };
}

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
  const kind = kinds.find(({ begins }) => begins.test(name));
  const [, number] = /(?:^|[\s.º°])(\d[\w-]*)(?:[\s,.]|$)/.exec(name) ?? [];
  return (kind && number !== undefined ? `${kind.prefix}-${number}` : name)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
