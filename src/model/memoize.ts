/**
 * Memoizes `find` by its first argument, which is held weakly, and by its string arguments. For
 * lookups in the content, which does not change after it has been read.
 */
export function memoizeByObject<Key extends object, Args extends readonly string[], Result>(
  find: (key: Key, ...args: Args) => Result,
): (key: Key, ...args: Args) => Result {
  const resultsByKey = new WeakMap<Key, Map<string, Result>>();
  return (key, ...args) => {
    const results = resultsByKey.get(key) ?? new Map<string, Result>();
    resultsByKey.set(key, results);
    const argsKey = args.join(' ');
    if (!results.has(argsKey)) results.set(argsKey, find(key, ...args));
    return results.get(argsKey)!;
  };
}

/**
 * Groups items by each key that `keysOf` returns, in their own order. A key that an item has twice
 * counts once.
 */
export function groupBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
