import type { Bilingual } from '../model/language.ts';
import type { Source } from '../model/schemas.ts';

/** A kind of act: how its names begin, and the prefix of its ids. */
interface Kind {
  readonly begins: RegExp;
  readonly prefix: string;
  /** The subtype in Akoma Ntoso addresses. */
  readonly subtype: string;
  readonly name: Bilingual;
  /** The abbreviation that lawyers use. */
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

/** What can be derived from the id of an act. */
export interface Act {
  readonly subtype: string;
  readonly number: string;
  readonly name: Bilingual;
  readonly short: Bilingual;
}

/** Derives an act from its id: "ley-27891" is the Ley N.º 27891. Undefined for other ids. */
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

/** Finds an act in sources.yaml by its id or name; if it is not there, derives a new id. */
export function findAct(
  sources: readonly Source[],
  name: string,
): { readonly id: string; readonly isKnown: boolean } {
  const id = idOf(name);
  const source = sources.find((one) => one.id === name || one.id === id || one.name.es === name);
  return { id: source?.id ?? id, isKnown: source !== undefined };
}

/** The id of an act: its kind and number if the name has them, else a slug of the name. */
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
