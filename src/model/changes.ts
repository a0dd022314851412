import { provisionsById } from './corpus.ts';
import { once } from './lookup.ts';
import type { Provision, Segment, Version } from './law.ts';

/** One passage before and after: what stood, and what stands in its place. */
export type Passage =
  | { readonly kind: 'rewritten'; readonly then: Segment; readonly now: Segment }
  | { readonly kind: 'unchanged' | 'gone'; readonly then: Segment }
  | { readonly kind: 'new'; readonly now: Segment };

/**
 * The passages of a provision in the order of the earlier version; what only the later one has stands after what it
 * follows or at the end. A passage of which the later version says nothing is left out: we do not know.
 */
export function changesOf(before: Provision, later: Version): Passage[] {
  const after = provisionsById(later).get(before.id)?.segments ?? [];
  const passages = before.segments.flatMap((then): Passage[] => {
    const [now, ...more] = after.filter((segment) => segment.replaces === then.id);
    if (now) return [{ kind: 'rewritten', then, now }, ...more.map((extra): Passage => ({ kind: 'new', now: extra }))];
    if (keptBy(later).has(then.id)) return [{ kind: 'unchanged', then }];
    return goneFrom(later).has(then.id) ? [{ kind: 'gone', then }] : [];
  });
  return [...passages, ...after.filter((segment) => !segment.replaces).map((now): Passage => ({ kind: 'new', now }))];
}

const keptBy = once(({ unchanged }: Version) => new Set(unchanged));
const goneFrom = once(({ gone }: Version) => new Set(gone));
