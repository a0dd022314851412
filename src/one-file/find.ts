import { type Place, cited } from '../search/citation.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { type Plan, planOf } from '../search/plan.ts';
import { type ShownResults, viewOf } from '../search/view.ts';
import { fold, rootsOf } from '../search/words.ts';

/** One thing that can be found in the file: a sentence of the law, or a part of it that has a name. */
export interface FileRecord {
  /** Its place in the file: "#es/art-29-2/k-4". */
  readonly url: string;
  readonly content: string;
  /** Its name; a sentence has none, and is called by its place. */
  readonly title?: string | undefined;
  /** The id of the wording in time, of the law only. */
  readonly version?: string | undefined;
}

/** What the file answers to a query. */
export interface FileAnswer {
  readonly places: readonly Place[];
  readonly plan: Plan;
  readonly shown: ShownResults;
  readonly count: number;
}

/** How many results are shown at most: the file has no button for more, and the first ones are the best. */
const most = 20;

/**
 * Searches the file: a citation is answered by its places, anything else by the records that hold its words or their kin, with the
 * plan of the site's search (plan.ts) and weights like those of find.ts there, but over the few records of the file, one by one.
 */
export function findInFile(query: string, records: readonly FileRecord[], lexicon: Lexicon): FileAnswer {
  const places = cited(query, lexicon.places);
  const plan = planOf(places.length > 0 ? '' : query, lexicon);
  const known = records.map((record) => ({ record, title: rootsOf(record.title ?? ''), all: rootsOf(`${record.title ?? ''} ${record.content}`), text: fold(record.content) }));
  const holds = ({ all, text }: (typeof known)[number], sought: string): boolean => {
    const words = sought.replaceAll('"', '');
    return words === sought ? rootsOf(words).every((root) => all.includes(root)) : text.includes(fold(words));
  };
  const scores = new Map<(typeof known)[number], number>();
  const parts = plan.parts.map(({ ways }) => {
    const own = known.flatMap((one) => {
      const best = Math.max(0, ...ways.map(({ text, weight }) => (holds(one, text) ? weight * (rootsOf(text).every((root) => one.title.includes(root)) ? 1 : 0.8) : 0)));
      return best > 0 ? [{ one, best }] : [];
    });
    // A word that few of all the records hold says more.
    return { own, weight: own.length === 0 ? 0 : Math.log(1 + (known.length + 1) / (own.length + 0.5)) };
  });
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  for (const { own, weight } of parts) for (const { one, best } of own) scores.set(one, (scores.get(one) ?? 0) + (best * weight) / whole);
  const asked = rootsOf(query);
  const scored = [...scores].map(([one, score]) => {
    const named = one.title.join() === asked.join() ? 0.3 : asked.every((root) => one.title.includes(root)) ? 0.15 : 0;
    return { record: one.record, score: score + named + (plan.phrase && one.text.includes(plan.phrase) ? 0.4 : 0) };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const fit = scored.filter(({ score }) => score >= best * 0.35).sort((a, b) => b.score - a.score);
  const data = fit.slice(0, most).map(({ record: { url, content, title, version }, score }) => ({
    data: { url, content, meta: title ? { title } : {}, place: lexicon.places.find((place) => place.url === url)?.title, filters: version ? { kind: ['law'], version: [version] } : {} },
    score,
  }));
  return { places, plan, shown: viewOf(data, plan.parts.flatMap(({ ways }) => ways.map(({ text }) => text)), lexicon.summaries), count: places.length + fit.length };
}
