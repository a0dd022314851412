import { expect, it } from 'vitest';
import { getCorpus } from '../../src/corpus/index.ts';
import { quotedStatus } from '../../src/i18n/in-force-status.ts';
import { isTitleToday, segmentOf } from '../../src/model/segments.ts';
import { pinLanguage } from '../../src/model/sources.ts';

const { work } = getCorpus();

it.each([
  ['m-4', 'texto de hoy', 'today’s text'],
  ['k-4', 'texto de 2017, reemplazado', '2017 text, replaced'],
  [
    '36-4-q',
    'texto de 2017. Ya no está en el art. 36; puede seguir en el Reglamento (no verificado).',
    '2017 text. It is no longer in art. 36; it may still be in the Regulation (not verified).',
  ],
  [
    '36-1-2024',
    'texto de 2024: no encontramos prueba de que ya rija',
    '2024 text: we found nothing to show that it is in force',
  ],
])('the quoted sentence %s says which text it is of', (id, es, en) => {
  const place = segmentOf(work, id);
  expect([quotedStatus(work, place, 'es'), quotedStatus(work, place, 'en')]).toEqual([es, en]);
});

it.each([
  ['36-title', true],
  ['k-title', false],
  ['36-2', false],
])('%s is a title that its provision still has: %s', (id, expected) => {
  expect(isTitleToday(work, segmentOf(work, id))).toBe(expected);
});

it.each([
  ['art. 2 (art. 29.2.m)', 'en', undefined],
  ['arts. 1 a 3', 'en', 'es'],
  ['disp. compl. final 6.ª', 'en', 'es'],
  ['disp. compl. final 6.ª', 'es', undefined],
] as const)('the pin-cite %s on a page in %s has the language %s', (pin, lang, expected) => {
  expect(pinLanguage(pin, lang)).toBe(expected);
});
