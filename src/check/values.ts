import { type Language, languages } from '../model/language.ts';

/** The keys and places that lead to a value within another. */
export type ValuePath = readonly (string | number)[];

/** A value as YAML gives it and all that it holds, from the outside in, each with its path. */
export function* valuesIn(
  value: unknown,
  path: ValuePath = [],
): Generator<{ readonly value: unknown; readonly path: ValuePath }> {
  yield { value, path };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value))
    yield* valuesIn(child, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** A text within a value, with its place, and its language where its key says it. */
export interface PlacedText {
  readonly text: string;
  readonly lang: Language | undefined;
  readonly path: ValuePath;
}

/** Every text of a value. */
export const textsIn = (data: unknown): PlacedText[] =>
  [...valuesIn(data)].flatMap(({ value, path }) =>
    typeof value === 'string'
      ? [{ text: value, lang: languages.find((lang) => lang === path.at(-1)), path }]
      : [],
  );
