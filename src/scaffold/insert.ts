import { isMap, isScalar, parseDocument } from 'yaml';

/**
 * Adds an item to the list under a key at the top of a YAML file, after the last; everything else
 * stays as it is written.
 *
 * @param item with the indentation of the others, without a line end
 */
export function insertItem(text: string, key: string, item: string): string {
  const { contents } = parseDocument(text);
  const keys = isMap(contents) ? contents.items.map((pair) => pair.key) : [];
  const place = keys.findIndex((one) => isScalar(one) && one.value === key);
  if (place === -1) throw new RangeError(`The file has no top-level key "${key}".`);
  const next = keys[place + 1];
  const end = isScalar(next) && next.range ? next.range[0] : text.length;
  return insertAfterLast(text, end, item);
}

/** Adds an item to a YAML file that is a list, after the last. */
export const appendItem = (text: string, item: string): string =>
  insertAfterLast(text, text.length, item);

/** Comments at the margin and empty lines before the end belong to what follows. */
function insertAfterLast(text: string, end: number, item: string): string {
  const lines = text.slice(0, end).split('\n');
  while (/^(?:#.*|\s*)$/.test(lines.at(-1) ?? 'none')) lines.pop();
  const kept = lines.join('\n');
  return `${kept}\n\n${item}${text.slice(kept.length) || '\n'}`;
}
