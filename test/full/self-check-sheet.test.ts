import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Answer, type Answers, facts } from '../../src/rules/index.ts';
import { pasted, useBrowser } from '../support/browser.ts';
import { answerAll, answerFully, checks, press } from '../support/self-check.ts';

const open = useBrowser();

const everything = (answer: Answer): Answers =>
  Object.fromEntries(facts.map(({ id }) => [id, answer]));
const results: { what: string; said: Answers; full?: true }[] = [
  {
    what: 'light: one ground, the rest no',
    said: { ...everything('no'), 'in-peru': 'yes', 'disaster-migrant': 'yes' },
  },
  { what: 'heavy: nothing known', said: everything('unsure') },
  {
    what: 'heavy: outside Peru, banned, the rest unknown',
    said: { ...everything('unsure'), 'in-peru': 'no', 'entry-ban': 'yes' },
  },
  {
    what: 'heavy: in Peru, irregular, banned, the rest unknown',
    said: {
      ...everything('unsure'),
      'in-peru': 'yes',
      'entered-without-control': 'yes',
      'permit-since': 'no',
      'stay-expired': 'yes',
      'entry-ban': 'yes',
    },
  },
  {
    what: 'heaviest: all at once, outside Peru, in the full review',
    said: {
      ...everything('yes'),
      'in-peru': 'no',
      'fears-persecution': 'unsure',
      'fled-violence': 'unsure',
    },
    full: true,
  },
];

/** Opens the result with the sheet open. */
async function sheetOf(path: string, said: Answers, full = false, options = {}): Promise<Page> {
  const { page } = await open(path, options);
  await (full ? answerFully(page, said) : answerAll(page, said));
  await page.locator('[data-sheet] > summary').click();
  return page;
}

const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
const withAnswers = (page: Page, include: boolean): Promise<void> =>
  page.locator('[data-sheet-answers]').setChecked(include);

describe.each(checks)('the sheet ($lang)', ({ path }) => {
  it.each(results)(
    'is one page long, with and without the answers: $what',
    async ({ said, full }) => {
      const page = await sheetOf(path, said, full);
      for (const include of [false, true]) {
        await withAnswers(page, include);
        // After a full review it must fit on A4, the paper of Peru; after an interview on the
        // shorter Letter too.
        for (const format of full ? ['A4'] : ['A4', 'Letter'])
          expect([include, format, pagesOf(await page.pdf({ format }))]).toEqual([
            include,
            format,
            1,
          ]);
      }
      const letters = await page.evaluate(() =>
        Number.parseFloat(
          document.querySelector<HTMLElement>('[data-sheet]')!.style.getPropertyValue('--letters'),
        ),
      );
      expect(letters).toBeGreaterThanOrEqual(6);
      // Only the sheet is printed, both languages side by side in every row.
      await page.emulateMedia({ media: 'print' });
      const seen = await page.evaluate(() => {
        const visible = <E extends HTMLElement>(selector: string) =>
          [...document.querySelectorAll<E>(selector)].filter((element) =>
            element.checkVisibility(),
          );
        const rows = visible<HTMLTableRowElement>('[data-sheet] tr').map((row) => [...row.cells]);
        return {
          around: visible('h1, h2, h3, .ground, button, [data-sheet] > summary, header, footer')
            .length,
          rows: rows.length,
          sides: rows.every(
            (cells) =>
              cells.length === 2 &&
              cells[0]!.lang === 'es' &&
              cells[1]!.lang === 'en' &&
              cells[0]!.getBoundingClientRect().top === cells[1]!.getBoundingClientRect().top &&
              cells[0]!.getBoundingClientRect().right <= cells[1]!.getBoundingClientRect().left + 1,
          ),
          empty: rows.filter((cells) => cells.some((cell) => cell.innerText.trim().length < 3))
            .length,
        };
      });
      expect(seen).toEqual({ around: 0, rows: expect.any(Number), sides: true, empty: 0 });
      expect(seen.rows).toBeGreaterThan(5);
    },
  );

  it('has in both languages its review status, date, both wordings and help', async () => {
    const page = await sheetOf(path, { 'in-peru': 'yes', 'disaster-migrant': 'yes' });
    const text = await page.locator('[data-sheet] table').innerText();
    for (const words of [
      'Ningún abogado o abogada del Perú ha revisado esto todavía.',
      'No Peruvian lawyer has reviewed this yet.',
      'La ley de hoy. Redacción vigente desde el 15 de noviembre de 2023',
      'hayan migrado por motivos de desastres naturales y ambientales',
      'have migrated for reasons of natural and environmental disasters',
      'hayan migrado por motivos de desastres naturales y medioambientales',
      'have migrated due to natural and environmental disasters',
      new Date().toLocaleDateString('es-PE', { dateStyle: 'long' }),
      new Date().toLocaleDateString('en-GB', { dateStyle: 'long' }),
    ])
      expect(text).toContain(words);
  });

  it('has what to do above the answers and the former law', async () => {
    const page = await sheetOf(path, { 'in-peru': 'yes', 'disaster-migrant': 'yes' });
    await withAnswers(page, true);
    const text = await page.locator('[data-sheet] table').innerText();
    const order = [
      'La ley de hoy',
      'Tenga en cuenta',
      'Respuestas de la persona',
      'La redacción de 2017',
    ];
    const places = order.map((head) => text.indexOf(head));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(Math.min(...places)).toBeGreaterThan(-1);
  });
});

describe('the sheet copied as text', () => {
  const said: Answers = { 'in-peru': 'yes', 'stay-expired': 'yes', 'disaster-migrant': 'yes' };
  const answered = ['Usted está en el Perú', 'You are in Peru'];
  const copied = async (page: Page): Promise<string> => {
    await page.locator('[data-copy]').click();
    // The click ends before the text is copied. The button says when it is.
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLElement>('[data-copy]')!.textContent ===
        document.querySelector<HTMLElement>('[data-copy]')!.dataset['done'],
    );
    return pasted(page);
  };

  it.each(checks)('has no answers unless the reader includes them ($lang)', async ({ path }) => {
    const page = await sheetOf(path, said, false, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const without = await copied(page);
    for (const line of answered) expect(without).not.toContain(line);
    expect(without).toContain('Ningún abogado o abogada del Perú ha revisado esto todavía.');
    expect(without).toContain('No Peruvian lawyer has reviewed this yet.');
    await withAnswers(page, true);
    await page.evaluate(() => (document.querySelector('[data-copy]')!.textContent = ''));
    const including = await copied(page);
    for (const line of answered) expect(including).toContain(line);
    await withAnswers(page, false);
    await page.evaluate(() => (document.querySelector('[data-copy]')!.textContent = ''));
    expect(await copied(page)).toBe(without);
  });

  it('is the same for two people with the same answers', async () => {
    const options = { permissions: ['clipboard-read', 'clipboard-write'] };
    const [one, other] = [
      await sheetOf(checks[0].path, said, false, options),
      await sheetOf(checks[0].path, said, false, options),
    ];
    expect(await copied(one)).toBe(await copied(other));
    // The self-check has no text fields.
    expect(
      await one
        .locator(
          'self-check :is(input:not([type=radio], [type=checkbox]), textarea, [contenteditable])',
        )
        .count(),
    ).toBe(0);
  });

  it('is shown for copying if the clipboard is blocked, and deleted with the answers', async () => {
    const { page } = await open(checks[0].path);
    await page.evaluate(
      () => (navigator.clipboard.writeText = () => Promise.reject(new Error('closed'))),
    );
    await answerAll(page, said);
    await page.locator('[data-sheet] > summary').click();
    await withAnswers(page, true);
    await page.locator('[data-copy]').click();
    await page.locator('[data-copy-text]').waitFor();
    expect(await page.locator('[data-copy-text]').textContent()).toContain(answered[0]);
    // The text is selected, so that the reader can copy it with the keyboard or the menu.
    expect(await page.evaluate(() => getSelection()!.toString())).toContain(answered[0]);
    await press(page, 'clear');
    expect(await page.locator('[data-copy-text]').textContent()).toBe('');
    await answerAll(page, {});
    expect(await page.locator('[data-sheet]').getAttribute('open')).toBeNull();
    await page.locator('[data-sheet] > summary').click();
    expect(await page.locator('[data-sheet-answers]').isChecked()).toBe(false);
    expect(await page.locator('[data-sheet] table').innerText()).not.toContain(answered[0]);
  });
});
