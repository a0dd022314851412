import type { Corpus } from '../../model/corpus.ts';
import { proseOf } from '../../model/prose.ts';
import { sourceOf } from '../../model/sources.ts';
import { type Language, mapLanguages } from '../../model/language.ts';
import type { Cite } from '../../model/law.ts';
import type { Intent, Source } from '../../model/schemas.ts';

/**
 * A topic for each law or decree with a number that terms, categories, places for help or the
 * history of the law cite. Its names are its questions, and what cites it is its answer: what the
 * act defines and whom it set up come before the situations that rest on it.
 */
export function createActIntents(corpus: Corpus): Intent[] {
  const { terms, categories, categoryPages, help, work } = corpus;
  const sourcesOf = (cites: readonly (Cite | string)[]): string[] =>
    cites.map((cite) => sourceOf(corpus, cite).source.id);
  const citing = [
    ...terms.map(({ id, cites }) => ({ id: `term:${id}`, sources: sourcesOf(cites) })),
    ...help.map(({ id, cites }) => ({ id: `help:${id}`, sources: sourcesOf(cites) })),
    ...categories.map(({ id }) => ({
      id: `category:${id}`,
      sources: proseOf(categoryPages, 'es', id).links.flatMap(
        ({ url }) => url.match(/^source:(.+)$/)?.[1] ?? [],
      ),
    })),
    { id: 'page:work', sources: sourcesOf(work.timeline.flatMap(({ cites }) => cites)) },
  ];
  return corpus.sources.flatMap((source) => {
    const number = numberOf(source);
    const answers = citing.filter(({ sources }) => sources.includes(source.id)).map(({ id }) => id);
    return number && answers.length > 0
      ? [{ topic: source.id, answers, ...mapLanguages((lang) => namesOf(source, number, lang)) }]
      : [];
  });
}

/** "0000357-2017" of "Resolución de Superintendencia N.º 0000357-2017-MIGRACIONES". */
const numberOf = ({ name }: Source): string | undefined =>
  /\bN\.º (\d+(?:-\d+)?)/.exec(name.es)?.[1];

/**
 * The names of an act: in full, its number, with the initials of its type ("ds 011-2024"), without
 * leading zeros ("357-2017"), and its other names.
 */
function namesOf({ name }: Source, number: string, lang: Language): string[] {
  const [kind = ''] = name.es.split(' N.º');
  const initials = kind
    .split(' ')
    .filter((word) => /^[A-ZÁÉÍÓÚ]/.test(word))
    .map((word) => word[0]!.toLowerCase())
    .join('');
  const short = number.replace(/^0+/, '');
  const [full = '', ...beside] = name[lang].split(/[,()]/).map((part) => part.trim());
  return [
    ...new Set([full, number, short, `${initials} ${number}`, `${initials} ${short}`, ...beside]),
  ].filter((one) => one !== '');
}
