import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { facts } from '../../src/rules/index.ts';
import { goodContent } from '../support/content.ts';
import { gradeOf, inflesz, syllablesInSpanish } from '../support/readability.ts';

const { corpus } = readCorpus(goodContent);
if (!corpus) throw new Error('The content cannot be read.');
const { screening } = corpus;

/**
 * What a reader must understand to answer: the question and its hint, but not the term of the law,
 * which is shown separately.
 */
const rows = facts.map(({ id }) => {
  const { question, hint } = screening.facts[id]!;
  const text = (lang: 'es' | 'en') => [question[lang], hint?.[lang] ?? ''].join(' ');
  return { id, es: inflesz(text('es')), en: gradeOf(text('en')) };
});
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

it.each([
  ['refugio', 3],
  ['país', 2],
  ['guerra', 2],
  ['persiguen', 3],
  ['desorden', 3],
  ['averigüe', 4],
  ['leía', 3],
  ['hoy', 1],
  ['ciudad', 2],
  ['vulnerabilidad', 6],
  ['apátrida', 4],
  ['maestro', 3],
  ['ningún', 2],
  ['y', 1],
  ['migró', 2],
  ['peruano', 3],
])('counts the syllables of "%s": %i', (word, syllables) => {
  expect(syllablesInSpanish(word)).toBe(syllables);
});

describe('the questions with their hints', () => {
  it('have INFLESZ 65 and grade 7 on average, and none is under 50 or over 9', () => {
    const line = (name: string, es: number, en: number) =>
      `${name.padEnd(36)}${es.toFixed(1).padStart(8)}${en.toFixed(1).padStart(8)}`;
    const means = { es: mean(rows.map(({ es }) => es)), en: mean(rows.map(({ en }) => en)) };
    console.log(
      [
        `${'question and hint'.padEnd(36)} INFLESZ   grade`,
        ...rows.map(({ id, es, en }) => line(id, es, en)),
        line('mean', means.es, means.en),
      ].join('\n'),
    );
    expect(rows.filter(({ es, en }) => es < 50 || en > 9).map(({ id }) => id)).toEqual([]);
    expect(means.es).toBeGreaterThanOrEqual(65);
    expect(means.en).toBeLessThanOrEqual(7);
  });
});
