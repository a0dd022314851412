/**
 * A question whose answer is found once for each thing it is asked of, and for each of the names
 * asked with it: the content is read once and does not change, and pages by the thousand ask the
 * same.
 */
export function memoizeByObject<Thing extends object, Names extends readonly string[], Answer>(
  find: (thing: Thing, ...names: Names) => Answer,
): (thing: Thing, ...names: Names) => Answer {
  const found = new WeakMap<Thing, Map<string, Answer>>();
  return (thing, ...names) => {
    const answers = found.get(thing) ?? new Map<string, Answer>();
    found.set(thing, answers);
    const key = names.join(' ');
    if (!answers.has(key)) answers.set(key, find(thing, ...names));
    return answers.get(key)!;
  };
}

/**
 * Things by each of the names that they have, under every name in their own order. A name that one
 * has twice counts once.
 */
export function groupBy<Thing>(
  things: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): ReadonlyMap<string, readonly Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    for (const name of new Set(namesOf(thing))) {
      const group = groups.get(name);
      if (group) group.push(thing);
      else groups.set(name, [thing]);
    }
  }
  return groups;
}
