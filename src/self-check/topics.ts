import type { Corpus } from '../model/corpus.ts';
import type { Language } from '../model/language.ts';
import { outline } from './outline.ts';

/** A page that embeds the self-check, and the grounds its result begins with. */
export interface Topic {
  readonly slug: string;
  readonly grounds: readonly string[];
}

/** Every provision and category, as the embed addresses of a language name them. */
export function topicsOf(corpus: Corpus, lang: Language): Topic[] {
  const grounds = outline().flatMap(({ provisions }) => provisions.flatMap((provision) => provision.grounds));
  const on = (segments: readonly string[]) => [...new Set(grounds.filter((ground) => segments.includes(ground.segment)).map((ground) => ground.id))];
  const provisions = corpus.work.provisions.map((id) => {
    const segments = corpus.work.versions.flatMap((version) => version.provisions.filter((provision) => provision.id === id).flatMap((provision) => provision.segments.map((segment) => segment.id)));
    return { slug: id, grounds: on(segments) };
  });
  return [...provisions, ...corpus.categories.map((category) => ({ slug: category.slug[lang], grounds: on(category.segments) }))];
}
