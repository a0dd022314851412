import { idPattern } from '../model/schemas.ts';

/** A message if the id of a new provision is invalid, with a suggestion; else an empty list. */
export function provisionIdFault(id: string): readonly string[] {
  const [, number] = /^(?:art(?:[ií]culo)?)?[.\s-]*(\d[\w.-]*)$/iu.exec(id) ?? [];
  const isArticle = number !== undefined;
  if (idPattern.test(id) && (!isArticle || id.startsWith('art-'))) return [];
  const [, final = '1'] = /(\d+)/.exec(id) ?? [];
  const instead = isArticle
    ? `art-${number.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
    : /^disp.*final/iu.test(id)
      ? `disp-final-${final}`
      : 'art-5-a';
  return [
    `Invalid provision id "${id}". Use lowercase letters from a to z, digits and hyphens, ` +
      `such as ${instead}.`,
  ];
}

/** The prefix of segment ids of a provision: those of "art-28-a" are 28-a-1, 28-a-2. */
export const segmentPrefix = (provision: string): string => provision.replace(/^art-/, '');

const order = new Intl.Collator('en', { numeric: true });

/**
 * The provision next to which a new one belongs: after the last of its kind with a lower number,
 * else before the first of its kind, else after the last provision.
 *
 * @param provisions the ids of the law, in order; at least one
 */
export function neighbourOf(
  provisions: readonly string[],
  id: string,
): { readonly side: 'before' | 'after'; readonly id: string } {
  const kind = kindOf(id);
  const alike = provisions.filter((one) => kindOf(one) === kind);
  const before = alike.findLast((one) => order.compare(one, id) < 0);
  if (before !== undefined) return { side: 'after', id: before };
  const [first] = alike;
  return first === undefined
    ? { side: 'after', id: provisions.at(-1)! }
    : { side: 'before', id: first };
}

const kindOf = (id: string): string => id.replace(/\d.*$/, '');
