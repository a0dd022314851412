import { type Language, languages } from '../model/language.ts';

/** The keys and places that lead to a value within another. */
export type ValuePath = readonly (string | number)[];

interface PlacedValue {
  readonly value: unknown;
  readonly path: ValuePath;
}

/** A parsed YAML value and all values within it, parents first, each with its path. */
export function valuesIn(data: unknown): readonly PlacedValue[] {
  const found: PlacedValue[] = [];
  const enter = (value: unknown, path: ValuePath): void => {
    found.push({ value, path });
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value))
      enter(child, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  enter(data, []);
  return found;
}

/** A string within a value, with its path, and its language if its key is "es" or "en". */
export interface PlacedText {
  readonly text: string;
  readonly lang: Language | undefined;
  readonly path: ValuePath;
}

/** Every string within a value. */
export const textsIn = (data: unknown): PlacedText[] =>
  valuesIn(data).flatMap(({ value, path }) =>
    typeof value === 'string'
      ? [{ text: value, lang: languages.find((lang) => lang === path.at(-1)), path }]
      : [],
  );
