import { type YAMLMap, type YAMLSeq, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { neighbourOf } from './provision-id.ts';

/** The new text of work.yaml, and remarks on where the provisions were added. */
interface Listed {
  readonly text: string;
  readonly remarks: readonly string[];
}

/**
 * Adds provisions to the work.yaml of a law, each next to the one that its number follows. A
 * version without `provisions` has all of the law, so it gets a list of those that it had.
 *
 * @param text of work.yaml
 * @param provisions of the law, in order
 * @param inserted the ids to add
 */
export function listProvisions(
  text: string,
  provisions: readonly string[],
  inserted: readonly string[],
): Listed {
  if (inserted.length === 0) return { text, remarks: [] };
  let named = nameProvisions(text, provisions);
  const known = [...provisions];
  const remarks = inserted.map((id) => {
    const neighbour = neighbourOf(known, id);
    const isAfter = neighbour.side === 'after';
    known.splice(known.indexOf(neighbour.id) + (isAfter ? 1 : 0), 0, id);
    named = insertBeside(named, neighbour, id);
    return (
      `${id} was added ${neighbour.side} ${neighbour.id} in work.yaml. Move it if the law has ` +
      'it elsewhere.'
    );
  });
  return { text: named, remarks };
}

/** Adds the provisions of the law to each version without `provisions`. */
function nameProvisions(text: string, provisions: readonly string[]): string {
  const versions = contentsOf(text).get('versions', true);
  const ends = (isSeq(versions) ? versions.items : []).flatMap((version) => {
    const published = isMap(version)
      ? version.items.find(({ key }) => isScalar(key) && key.value === 'published')
      : undefined;
    if (!isMap(version) || version.has('provisions') || !isScalar(published?.value)) return [];
    const { range } = published.value;
    return range ? [{ at: range[1], isInline: version.flow === true }] : [];
  });
  const list = `provisions: [${provisions.join(', ')}]`;
  return ends.toReversed().reduce((whole, { at, isInline }) => {
    if (isInline) return `${whole.slice(0, at)}, ${list}${whole.slice(at)}`;
    const line = endOfLine(whole, at);
    return `${whole.slice(0, line)}\n    ${list}${whole.slice(line)}`;
  }, text);
}

/** Adds a provision before or after another, in the same list. */
function insertBeside(
  text: string,
  { side, id: neighbour }: ReturnType<typeof neighbourOf>,
  id: string,
): string {
  const place = listsIn(contentsOf(text))
    .flatMap((list) => list.items.map((item) => ({ item, isInline: list.flow === true })))
    .find(({ item }) => isScalar(item) && item.value === neighbour);
  if (!place || !isScalar(place.item) || !place.item.range)
    throw new RangeError(`work.yaml does not list ${neighbour}.`);
  const [from, to] = place.item.range;
  const insert = (at: number, words: string): string => text.slice(0, at) + words + text.slice(at);
  if (place.isInline) return side === 'after' ? insert(to, `, ${id}`) : insert(from, `${id}, `);
  const start = text.lastIndexOf('\n', from) + 1;
  const dash = text.slice(start, from);
  return side === 'after'
    ? insert(endOfLine(text, to), `\n${dash}${id}`)
    : insert(start, `${dash}${id}\n`);
}

/** The lists of provisions of a law and of its parts. */
function listsIn(map: YAMLMap): readonly YAMLSeq[] {
  const own = map.get('provisions', true);
  const parts = map.get('parts', true);
  return [
    ...(isSeq(own) ? [own] : []),
    ...(isSeq(parts) ? parts.items.filter(isMap).flatMap((part) => listsIn(part as YAMLMap)) : []),
  ];
}

function contentsOf(text: string): YAMLMap {
  const { contents } = parseDocument(text);
  if (!isMap(contents)) throw new RangeError('work.yaml is not a mapping.');
  return contents as YAMLMap;
}

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
};
