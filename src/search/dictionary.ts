import { href } from '../i18n/routes.ts';
import { type Corpus, proseOf } from '../model/corpus.ts';
import { eIds } from '../model/eid.ts';
import { type Language, both } from '../model/language.ts';
import { roleOf } from '../model/law.ts';
import type { Place } from './citation.ts';
import { type Dictionary, type Names, chiefOf, kindMark } from './lexicon.ts';
import { type SearchRecord, articleOf, placeOf } from './records.ts';
import { spellingsOf } from './spellings.ts';
import { longestSaying } from './spans.ts';
import { fold, rootsOf, wordsOf } from './words.ts';

/** What the query layer must know of a language: the words of its records, what people say for them, and what can be cited. */
export function dictionaryOf(corpus: Corpus, lang: Language, records: readonly SearchRecord[]): Dictionary {
  const words = spellingsOf(records.map(({ content, meta }) => `${content} ${meta['title'] ?? ''}`));
  const notInForce = corpus.work.versions.filter((version) => roleOf(version) !== 'current').map(({ id }) => id);
  return { words, sayings: sayingsOf(corpus, lang), places: placesOf(corpus, lang), size: records.length, notInForce };
}

/** What people say, in their language only: the two dictionaries are joined for words of the other one (lexicon.ts). */
const sayingsOf = (corpus: Corpus, lang: Language): (readonly [string, string])[] =>
  corpus.sayings.map(({ said, find }) => [distinct(said[lang]).join('|'), 'kind' in find ? `${kindMark}${find.kind}` : find[lang].join('|')]);

/**
 * Lines without those that say nothing more: of several forms of one saying one is enough, since the search compares families of words,
 * in any order; and of a word with its beginning, the beginning.
 */
function distinct(lines: readonly string[]): string[] {
  for (const line of lines) {
    if (wordsOf(line).length > longestSaying) throw new Error(`content/search.yaml: "${line}" has more than ${longestSaying} words and would never match. Make it shorter.`);
    if (line.includes('*') && !/^[^\s*]+\*$/.test(line)) throw new Error(`content/search.yaml: "${line}": a * may only end a single word. Write out the words.`);
  }
  const stems = lines.filter((line) => line.endsWith('*')).map((line) => fold(line.slice(0, -1)));
  const begun = (line: string): boolean => !line.includes(' ') && stems.some((stem) => fold(line).startsWith(stem) && fold(line) !== `${stem}*`);
  const form = (line: string): string => (line.endsWith('*') ? fold(line) : chiefOf(wordsOf(line)) || rootsOf(line).join(' '));
  return [...new Map(lines.filter((line) => !begun(line)).map((line) => [form(line), fold(line)])).values()];
}

/** Whatever has a name in both languages and is short enough to be typed: terms, the phrases of the law, categories, places for help. */
export function namesOf(corpus: Corpus): Names {
  const named = [
    ...corpus.terms.map((term) => both((language) => names(term[language]))),
    ...corpus.work.versions.filter(({ text }) => text === 'verbatim').flatMap((version) => version.phrases.map((phrase) => both((language) => [phrase[language]]))),
    ...corpus.categories.map(({ id }) => both((language) => [proseOf(corpus.categoryPages, language, id).topic])),
    ...corpus.help.map(({ name }) => both((language) => names(name[language]))),
  ];
  const short = (lines: readonly string[]): boolean => lines.some((line) => wordsOf(line).length <= longestSaying);
  return named.filter(({ es, en }) => (short(es) || short(en)) && es.join() !== en.join());
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
  const changes = work.versions.filter((version) => roleOf(version) === 'current').flatMap((version) =>
    version.provisions.map(({ id }): Place => ({ keys: (version.name[lang].match(/\d{4}/g) ?? []), url: href('changes', lang, { work: work.id, provision: id }), title: `Art. ${articleOf(id)}, ${version.name[lang]}` })),
  );
  return [whole, ...articles, ...segments, ...changes];
}
