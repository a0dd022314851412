import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { languages } from '../../src/model/language.ts';
import { splitLead } from '../../src/self-check/lead.ts';
import { goodContent } from '../support/content.ts';

const { corpus } = readCorpus(goodContent);
if (!corpus) throw new Error('The content cannot be read.');
const { notices } = corpus.screening;

test('splitLead splits a text after its first sentence, or after the given number', () => {
  expect(splitLead('Uno. ¿Dos? Tres.')).toEqual({ first: 'Uno.', rest: ' ¿Dos? Tres.' });
  expect(splitLead('Uno. ¿Dos? Tres.', 2)).toEqual({ first: 'Uno. ¿Dos?', rest: ' Tres.' });
});

test('splitLead does not split after a point in a number, or without a full stop', () => {
  expect(splitLead('El art.53.4 dice. Más.').first).toBe('El art.53.4 dice.');
  expect(splitLead('Sin punto', 3)).toEqual({ first: 'Sin punto', rest: '' });
});

describe.each(Object.entries(notices))('the lead of the notice "%s"', (_, { text, lead }) => {
  test.each(languages)('ends with a whole sentence, and more text follows (%s)', (lang) => {
    const { first, rest } = splitLead(text[lang], lead);
    expect(first).not.toMatch(/\b(art|arts|disp|D|S|Leg)\.$/);
    expect(rest.trim()).not.toBe('');
  });
});
