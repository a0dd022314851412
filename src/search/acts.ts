import { type Corpus, sourceOf } from '../model/corpus.ts';
import { type Bilingual, both } from '../model/language.ts';
import type { Source } from '../model/schemas.ts';

/** A law or decree that has a number: the ways to name it, and the ids of the records (records.ts) that rest on it. */
export interface Act extends Bilingual<readonly string[]> {
  readonly answers: readonly string[];
}

/** The laws and decrees that terms, categories, places for help and the history of the law rest on, so that who knows a number finds what it says here. */
export function actsOf(corpus: Corpus): Act[] {
  const { terms, categories, categoryPages, help, work } = corpus;
  const cited = [
    ...terms.map(({ id, cites }) => ({ id: `term:${id}`, sources: cites.map((cite) => sourceOf(corpus, cite).source.id) })),
    ...categories.map(({ id }) => ({ id: `category:${id}`, sources: (categoryPages.es[id]?.links ?? []).flatMap(({ url }) => url.match(/^source:(.+)$/)?.[1] ?? []) })),
    ...help.map(({ id, cites }) => ({ id: `help:${id}`, sources: cites.map((cite) => sourceOf(corpus, cite).source.id) })),
    { id: 'page:work', sources: work.timeline.flatMap(({ cites }) => cites).map((cite) => sourceOf(corpus, cite).source.id) },
  ];
  return corpus.sources.flatMap((source) => {
    const answers = cited.filter(({ sources }) => sources.includes(source.id)).map(({ id }) => id);
    return answers.length > 0 && numberOf(source) ? [{ answers, ...both((lang) => namesOf(source, source.name[lang])) }] : [];
  });
}

/** "0000357-2017" of "Resolución de Superintendencia N.º 0000357-2017-MIGRACIONES". */
const numberOf = ({ name }: Source): string | undefined => /\bN\.º (\d+(?:-\d+)?)/.exec(name.es)?.[1];

/** As it is called, by its number alone, with the initials of its kind ("ds 011-2024"), without noughts before ("357-2017"), and by the name it has beside. */
function namesOf(source: Source, name: string): string[] {
  const number = numberOf(source)!;
  const [kind = ''] = source.name.es.split(' N.º');
  const initials = kind.split(' ').filter((word) => /^[A-ZÁÉÍÓÚ]/.test(word)).map((word) => word[0]!.toLowerCase()).join('');
  const short = number.replace(/^0+/, '');
  const [full = '', ...beside] = name.split(/[,()]/).map((part) => part.trim());
  return [...new Set([full, number, short, `${initials} ${number}`, `${initials} ${short}`, ...beside])].filter((one) => one !== '');
}
