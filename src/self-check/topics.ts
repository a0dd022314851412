import type { Corpus } from '../model/corpus.ts';
import { segmentOf } from '../model/segments.ts';
import { groupBy, memoizeByObject } from '../model/memoize.ts';
import type { Language } from '../model/language.ts';
import { type FactId, facts } from '../rules/index.ts';
import { type GroundOutline, outline } from './outline.ts';

/** A page that embeds the self-check, and the grounds its result begins with. */
interface Topic {
  readonly slug: string;
  readonly grounds: readonly string[];
}

/**
 * The provisions that have rules, and every category, as the embed addresses of a language name
 * them.
 */
export function topicsOf(corpus: Corpus, lang: Language): Topic[] {
  const grounds = groundsByProvision(corpus);
  const all = [...grounds.values()].flat();
  const ids = (some: readonly GroundOutline[]) => [...new Set(some.map(({ id }) => id))];
  return [
    ...provisionsWithRules(corpus).map((id) => ({ slug: id, grounds: ids(grounds.get(id) ?? []) })),
    ...corpus.categories.map(({ slug, segments }) => ({
      slug: slug[lang],
      grounds: ids(all.filter(({ segment }) => segments.includes(segment))),
    })),
  ];
}

/**
 * The facts that these grounds rest on, in any version, in the order of the table: what a check on
 * their page asks first.
 */
export function topicFacts(corpus: Corpus, grounds: readonly string[]): FactId[] {
  const own = outline(corpus)
    .flatMap(({ provisions }) => provisions.flatMap((provision) => provision.grounds))
    .filter(({ id }) => grounds.includes(id));
  return facts.map(({ id }) => id).filter((id) => own.some((ground) => ground.facts.includes(id)));
}

/**
 * The provisions that the self-check has rules for, in the order of the work: the others have
 * nothing to compare answers with.
 */
export const provisionsWithRules = memoizeByObject((corpus: Corpus): readonly string[] =>
  corpus.work.provisions.filter((id) => groundsByProvision(corpus).has(id)),
);

/** The grounds by the provision that their words are in. */
const groundsByProvision = memoizeByObject(
  (corpus: Corpus): ReadonlyMap<string, readonly GroundOutline[]> =>
    groupBy(
      outline(corpus).flatMap(({ provisions }) =>
        provisions.flatMap((provision) => provision.grounds),
      ),
      ({ segment }) => [segmentOf(corpus.work, segment).provision.id],
    ),
);
