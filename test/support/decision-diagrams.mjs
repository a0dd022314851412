// Decision diagrams for the second engine: conditions over facts, equal ones the same object.

/** @typedef {{ fact: string, no: Diagram, yes: Diagram } | boolean} Diagram */

/**
 * Reduced ordered binary decision diagrams over the facts in this order: equal conditions are the
 * same object, and a diagram mentions exactly the facts that its condition depends on.
 *
 * @param {readonly string[]} order
 */
export function diagrams(order) {
  /** @type {Map<Diagram, number>} */
  const numbers = new Map();
  /** @type {Map<string, Diagram>} */
  const known = new Map();
  /** @param {Diagram} diagram */
  const numberOf = (diagram) => {
    const number = numbers.get(diagram) ?? numbers.size;
    numbers.set(diagram, number);
    return number;
  };
  /** @type {(fact: string, no: Diagram, yes: Diagram) => Diagram} */
  const node = (fact, no, yes) => {
    if (no === yes) return no;
    const key = `${fact} ${numberOf(no)} ${numberOf(yes)}`;
    const found = known.get(key) ?? { fact, no, yes };
    known.set(key, found);
    return found;
  };
  /** @param {Diagram} diagram */
  const level = (diagram) =>
    typeof diagram === 'boolean' ? order.length : order.indexOf(diagram.fact);
  /** @type {Map<string, Diagram>} */
  const combined = new Map();
  /**
   * `absorbing` true: a or b; false: a and b.
   *
   * @type {(absorbing: boolean, a: Diagram, b: Diagram) => Diagram}
   */
  const combine = (absorbing, a, b) => {
    if (a === absorbing || b === absorbing) return absorbing;
    if (typeof a === 'boolean') return b;
    if (typeof b === 'boolean') return a;
    const key = `${absorbing} ${numberOf(a)} ${numberOf(b)}`;
    const found = combined.get(key);
    if (found !== undefined) return found;
    const fact = level(a) <= level(b) ? a.fact : b.fact;
    /** @type {(diagram: Diagram, side: 'no' | 'yes') => Diagram} */
    const side = (diagram, which) =>
      typeof diagram !== 'boolean' && diagram.fact === fact ? diagram[which] : diagram;
    const made = node(
      fact,
      combine(absorbing, side(a, 'no'), side(b, 'no')),
      combine(absorbing, side(a, 'yes'), side(b, 'yes')),
    );
    combined.set(key, made);
    return made;
  };
  return { node, combine };
}

/** The facts in a diagram. @type {(diagram: Diagram, seen?: Set<Diagram>) => string[]} */
export const factsIn = (diagram, seen = new Set()) => {
  if (typeof diagram === 'boolean' || seen.has(diagram)) return [];
  seen.add(diagram);
  return [diagram.fact, ...factsIn(diagram.no, seen), ...factsIn(diagram.yes, seen)];
};
