import { provisionsById } from './corpus.ts';
import type { Provision, Segment, Version } from './law.ts';

/** One passage before and after: `then` is what stood, `now` what stands in its place. */
export type ChangedPassage =
  | { readonly kind: 'changed' | 'unchanged'; readonly then: Segment; readonly now: Segment }
  | { readonly kind: 'gone'; readonly then: Segment; readonly now?: undefined }
  | { readonly kind: 'new'; readonly then?: undefined; readonly now: Segment };

/**
 * The passages of a provision in the order of the earlier version; what only the later one has
 * stands after what it follows or at the end. A passage of which the later version says nothing is
 * left out: we do not know.
 */
export function changesOf(before: Provision, later: Version): ChangedPassage[] {
  const after = provisionsById(later).get(before.id)?.segments ?? [];
  const gone = new Set(later.gone);
  const passages = before.segments.flatMap((then): ChangedPassage[] => {
    const [now, ...more] = after.filter((segment) => segment.replaces === then.id);
    if (now) {
      const kind = now.text.es === then.text.es ? 'unchanged' : 'changed';
      return [
        { kind, then, now },
        ...more.map((extra): ChangedPassage => ({ kind: 'new', now: extra })),
      ];
    }
    return gone.has(then.id) ? [{ kind: 'gone', then }] : [];
  });
  return [
    ...passages,
    ...after
      .filter((segment) => !segment.replaces)
      .map((now): ChangedPassage => ({ kind: 'new', now })),
  ];
}
