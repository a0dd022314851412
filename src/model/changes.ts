import type { Provision, Segment } from './law.ts';

/** One passage before and after: `then` is what stood, `now` what stands in its place. */
export type ChangedPassage =
  | { readonly kind: 'changed' | 'unchanged'; readonly then: Segment; readonly now: Segment }
  | { readonly kind: 'gone'; readonly then: Segment; readonly now?: undefined }
  | { readonly kind: 'new'; readonly then?: undefined; readonly now: Segment };

/**
 * The passages of a provision in the order of the earlier wording; what only the later one has
 * stands after what it follows or at the end. A passage of which the later wording says nothing is
 * left out: we do not know.
 *
 * @param gone the ids of the earlier sentences that the later version says have left
 */
export function changesOf(
  before: Provision,
  { segments: after }: Provision,
  gone: readonly string[],
): ChangedPassage[] {
  const passages = before.segments.flatMap((then): ChangedPassage[] => {
    const [now, ...more] = after.filter((segment) => segment.replaces === then.id);
    if (now) {
      const kind = now.text.es === then.text.es ? 'unchanged' : 'changed';
      return [
        { kind, then, now },
        ...more.map((extra): ChangedPassage => ({ kind: 'new', now: extra })),
      ];
    }
    if (after.some(({ id }) => id === then.id)) return [{ kind: 'unchanged', then, now: then }];
    return gone.includes(then.id) ? [{ kind: 'gone', then }] : [];
  });
  return [
    ...passages,
    ...after
      .filter((segment) => !segment.replaces && !before.segments.includes(segment))
      .map((now): ChangedPassage => ({ kind: 'new', now })),
  ];
}
