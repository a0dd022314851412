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
