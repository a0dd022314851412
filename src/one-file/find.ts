import { type Place, cited } from '../search/citation.ts';
import { named, weightOf } from '../search/weights.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { type Plan, type Way, planIn, textsOf } from '../search/plan.ts';
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
  /** What it is, of the rest. */
  readonly kind?: string | undefined;
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
export function findInFile(query: string, records: readonly FileRecord[], lexica: { own: Lexicon; both?: Lexicon | undefined }): FileAnswer {
  const lexicon = lexica.own;
  const { places, rest } = cited(query, lexicon.places);
  const plan = planIn(rest, lexica);
  const known = records.map((record) => ({ record, title: rootsOf(record.title ?? ''), all: rootsOf(`${record.title ?? ''} ${record.content}`), text: fold(record.content) }));
  const holds = ({ all, text }: (typeof known)[number], sought: string): boolean => {
    const words = sought.replaceAll('"', '');
    return words === sought ? rootsOf(words).every((root) => all.includes(root)) : text.includes(fold(words));
  };
  const scores = new Map<(typeof known)[number], { held: number; score: number }>();
  const answers = (one: (typeof known)[number], way: Way): boolean => ('text' in way ? holds(one, way.text) : one.record.kind === way.kind);
  const inName = (one: (typeof known)[number], way: Way): boolean => 'text' in way && rootsOf(way.text).every((root) => one.title.includes(root));
  const parts = plan.parts.map(({ ways, weight: says }) => {
    const own = known.flatMap((one) => {
      const fit = ways.filter((way) => answers(one, way));
      const best = Math.max(0, ...fit.map((way) => way.weight * (inName(one, way) ? 1 : 0.8)));
      return best > 0 ? [{ one, best, held: Math.max(...fit.map(({ weight }) => weight)) }] : [];
    });
    return { own, weight: own.length === 0 ? 0 : says * weightOf(own.length, known.length) };
  });
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  for (const { own, weight } of parts) {
    for (const { one, best, held } of own) {
      const before = scores.get(one) ?? { held: 0, score: 0 };
      scores.set(one, { held: before.held + (held * weight) / whole, score: before.score + (best * weight) / whole });
    }
  }
  const asked = rootsOf(rest);
  const texts = textsOf(plan);
  const ways = texts.map((text) => rootsOf(text).join(' '));
  const scored = [...scores].map(([one, { held, score }]) => ({ record: one.record, held, score: score + named(one.title.join(' '), asked, ways) + (plan.phrase && one.text.includes(plan.phrase) ? 0.4 : 0) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const fit = scored.filter(({ score }) => score >= best * 0.35).sort((a, b) => b.score - a.score);
  const data = fit.slice(0, most).map(({ record: { url, content, title, version }, held, score }) => ({
    data: { url, content, meta: title ? { title } : {}, place: lexicon.places.find((place) => place.url === url)?.title, filters: version ? { kind: ['law'], version: [version] } : {} },
    held,
    score,
  }));
  return { places, plan, shown: viewOf(data, texts, lexicon.summaries), count: places.length + fit.length };
}
