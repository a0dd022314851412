import { type Language, languages } from '../model/language.ts';

/** The keys and places that lead to a value within another. */
export type ValuePath = readonly (string | number)[];

interface PlacedValue {
  readonly value: unknown;
  readonly path: ValuePath;
}

/** A value as YAML gives it and all that it holds, from the outside in, each with its path. */
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

/** A text within a value, with its place, and its language where its key says it. */
export interface PlacedText {
  readonly text: string;
  readonly lang: Language | undefined;
  readonly path: ValuePath;
}

/** Every text of a value. */
export const textsIn = (data: unknown): PlacedText[] =>
  valuesIn(data).flatMap(({ value, path }) =>
    typeof value === 'string'
      ? [{ text: value, lang: languages.find((lang) => lang === path.at(-1)), path }]
      : [],
  );
