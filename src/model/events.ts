import { parseCite } from './sources.ts';
import type { Work } from './law.ts';

/**
 * Something that happened to the law: an entry of the timeline, told apart from others of its day.
 */
export type LawEvent = Work['timeline'][number] & {
  /**
   * Its day and the act or source it is known from: "2023-11-14/dl-1582". Stays when the text
   * changes or others are added.
   */
  readonly id: string;
  /**
   * Where it is on the page of the work: "on-2023-11-14"; a later entry of that day has its
   * source too.
   */
  readonly anchor: string;
};

/**
 * The timeline of a work, in its order. Of equal ids the later ones are numbered:
 * "2023-11-14/dl-1582/2".
 */
export function eventsOf({ timeline }: Pick<Work, 'timeline'>): LawEvent[] {
  const counts = new Map<string, number>();
  const days = new Set<string>();
  return timeline.map((entry) => {
    const key = `${entry.date}/${parseCite(entry.cites[0] ?? '').source}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const id = count === 1 ? key : `${key}/${count}`;
    const anchor = `on-${days.has(entry.date) ? id.replaceAll('/', '-') : entry.date}`;
    days.add(entry.date);
    return { ...entry, id, anchor };
  });
}
