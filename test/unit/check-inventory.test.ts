import { expect, it } from 'vitest';
import { checkFiles } from '../../src/check/check-content.ts';
import { inventoryText } from '../../src/check/inventory.ts';
import { languages } from '../../src/model/language.ts';
import { answerIds } from '../../src/model/intent-answers.ts';
import { createRecords } from '../../src/search/records.ts';
import { readFiles } from '../../src/corpus/content-files.ts';
import { filesWith, goodContent, goodFiles } from '../support/content.ts';

const content = readFiles(goodContent);
const { corpus, data } = checkFiles(content);

it('inventory.txt lists all of the content (if not, run "npm run check -- --accept")', () => {
  expect(content.files.get('inventory.txt')!.text).toBe(inventoryText(corpus!, data));
});

it('the check reports each removed item, field, name, cite and link once', () => {
  const lost = (file: string, find: string, replace: string): string[] =>
    checkFiles(filesWith([{ file, find, replace }])).problems.map(
      ({ code, what }) => `${code}: ${what}`,
    );
  const notes = 'works/dl-1350/2023/notes.yaml';
  const reading = goodFiles()
    .files.get(notes)!
    .text.match(/ {2}- id: m-grantor-cases\n(?: {4}.*\n)*/)![0];
  expect(lost(notes, reading, '')).toEqual([
    'content-lost: "readings.m-grantor-cases" ' +
      'is in inventory.txt but no longer in the content.',
  ]);
  expect(lost('help.yaml', '  phone: "1818"\n', '')).toContain(
    'reference-unresolved: The place for help "line-1818" has no telephone number.',
  );
  expect(lost('categories.yaml', 'segments: [m-4, k-4]', 'segments: [m-4]')).toEqual([
    'content-lost: "segments.k-4" of "disaster-migration" ' +
      'is in inventory.txt but no longer in the content.',
  ]);
  expect(lost('terms.yaml', 'cites: ["tupa-copy: «calidad migratoria»", ', 'cites: [')).toEqual([
    'content-lost: "cites.tupa-copy" of "migration-status" ' +
      'is in inventory.txt but no longer in the content.',
  ]);
  // The second pin-cite of one source is listed under its own name.
  expect(lost('screening.yaml', '"dl-1582: art. 4 (arts. 75.1, 75.2)", ', '')).toEqual([
    'content-lost: "cites.dl-1582(2)" of "notices.regularisation-today" ' +
      'is in inventory.txt but no longer in the content.',
  ]);
});

it('answerIds includes every search record of both languages', () => {
  for (const lang of languages)
    expect(
      createRecords(corpus!, lang)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...answerIds(corpus!)].sort());
});
