import { isMap, isScalar, parseDocument } from 'yaml';

/**
 * Appends an item to the list under a top-level key of a YAML file. The rest of the text is kept.
 *
 * @param item with the indentation of the other items, without a line ending
 * @throws RangeError if the file has no such key
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

/** Appends an item to a YAML file that is a list. */
export const appendItem = (text: string, item: string): string =>
  insertAfterLast(text, text.length, item);

/** Inserts before unindented comments and empty lines, which belong to what follows. */
function insertAfterLast(text: string, end: number, item: string): string {
  const lines = text.slice(0, end).split('\n');
  while (/^(?:#.*|\s*)$/.test(lines.at(-1) ?? 'none')) lines.pop();
  const kept = lines.join('\n');
  return `${kept}\n\n${item}${text.slice(kept.length) || '\n'}`;
}
