import { href } from '../i18n/routes.ts';
import { type Corpus, proseOf } from '../model/corpus.ts';
import { eIds } from '../model/eid.ts';
import { type Language, twin } from '../model/language.ts';
import type { Place } from './citation.ts';
import type { Dictionary } from './lexicon.ts';
import { longestSaying } from './plan.ts';
import { type SearchRecord, articleOf, placeOf } from './records.ts';
import { spellingsOf } from './spellings.ts';
import { fold, rootsOf } from './words.ts';

/** What the query layer must know of a language: the words of its records, what people say for them, and what can be cited. */
export function dictionaryOf(corpus: Corpus, lang: Language, records: readonly SearchRecord[]): Dictionary {
  const words = spellingsOf(records.map(({ content, meta }) => `${content} ${meta['title'] ?? ''}`));
  return { words, sayings: sayingsOf(corpus, lang), places: placesOf(corpus, lang), size: records.length, summaries: corpus.work.versions.filter(({ text }) => text === 'summary').map(({ id }) => id) };
}

/** Everyday words, and whatever has a name in both languages: terms, the phrases of the law, categories, places for help. */
function sayingsOf(corpus: Corpus, lang: Language): (readonly [string, string])[] {
  const other = twin(lang);
  const everyday = corpus.sayings.map(({ said, find }) => [[...said[lang], ...said[other], find[other]].join('\n'), find[lang]] as const);
  const terms = corpus.terms.map((term) => [names(term[other]).join('\n'), names(term[lang])[0]!] as const);
  const phrases = corpus.work.versions.filter(({ text }) => text === 'verbatim').flatMap((version) => version.phrases.map((phrase) => [phrase[other], phrase[lang]] as const));
  const categories = corpus.categories.map(({ id }) => [proseOf(corpus.categoryPages, other, id).title, proseOf(corpus.categoryPages, lang, id).title] as const);
  const help = corpus.help.map(({ name }) => [names(name[other]).join('\n'), names(name[lang])[0]!] as const);
  const known = new Set<string>();
  /** Of several forms of one saying one is enough, since the search compares families of words. */
  const once = (said: string, find: string): string => said.split('\n').filter((line) => {
    const roots = rootsOf(line);
    const key = `${roots.join(' ')} ${find}`;
    return roots.length <= longestSaying && !known.has(key) && known.add(key);
  }).map(fold).join('\n');
  return [...everyday, ...terms, ...phrases, ...categories, ...help].map(([said, find]) => [once(said, find), find] as const).filter(([said, find]) => said !== '' && said !== fold(find));
}

/** "carné de permiso temporal de permanencia (CPP)" has two names. */
const names = (name: string): string[] => [name.replace(/\s*\(.*?\)/g, ''), ...[...name.matchAll(/\((.*?)\)/g)].map(([, inner = '']) => inner)].filter((part) => part.length > 2);

function placesOf(corpus: Corpus, lang: Language): Place[] {
  const { work } = corpus;
  const number = work.id.replace(/\D/g, '');
  const whole: Place = { keys: [number], url: href('work', lang, { work: work.id }), title: work.name[lang] };
  const articles = work.provisions.map((id): Place => {
    const article = articleOf(id);
    const shorter = article.split('.')[0] ?? article;
    return { keys: [...new Set([article, shorter])], url: href('provision', lang, { work: work.id, provision: id }), title: `Art. ${article}` };
  });
  const segments = work.versions.flatMap((version) =>
    version.provisions.flatMap((provision) =>
      provision.segments.filter(({ role }) => role !== 'omission').map((segment): Place => {
        const letter = /^([a-z])-title$/.exec(segment.id)?.[1] ?? /-([a-z])$/.exec(segment.id)?.[1];
        const article = articleOf(provision.id);
        const keys = [segment.id, ...(/^\d+-\d+$/.test(segment.id) ? [segment.id.replace('-', '.')] : []), eIds[segment.id] ?? '', ...(letter ? [`${article}.${letter}`, `${article.split('.')[0]}.${letter}`] : [])];
        const named = segment.role === 'heading' && !letter ? keys.filter((key) => key !== eIds[segment.id]) : keys;
        return { keys: named.filter(Boolean), ...placeOf(work, lang, { segment, provision, version }) };
      }),
    ),
  );
  const changes = work.versions.filter(({ text }) => text === 'summary').flatMap((version) =>
    work.provisions.map((id): Place => ({ keys: (version.name[lang].match(/\d{4}/g) ?? []), url: href('changes', lang, { work: work.id, provision: id }), title: `Art. ${articleOf(id)}, ${version.name[lang]}` })),
  );
  return [whole, ...articles, ...segments, ...changes];
}
