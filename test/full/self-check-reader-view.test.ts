import { describe, expect, it } from 'vitest';
import { type Answers, facts } from '../../src/rules/index.ts';
import { useBrowser } from '../support/browser.ts';
import { documentOf, normalized, readerText } from '../support/reader-view.ts';
import { answerFully, checks, resultText } from '../support/self-check.ts';

const open = useBrowser();

const cases: { what: string; said: Answers }[] = [
  { what: 'nothing known', said: {} },
  {
    what: 'one ground holds',
    said: {
      ...Object.fromEntries(facts.map(({ id }) => [id, 'no'])),
      'in-peru': 'yes',
      'disaster-migrant': 'yes',
    },
  },
  { what: 'nothing holds', said: Object.fromEntries(facts.map(({ id }) => [id, 'no'])) },
];

const sentences = '[data-result] :is([data-when], [data-answer])';

describe.each(checks)('the reader view of a result ($lang)', ({ path }) => {
  it.each(cases)('has no sentence that the page does not show: $what', async ({ said }) => {
    const { page } = await open(path);
    await answerFully(page, said);
    const visible = normalized(await resultText(page));
    const shown = await page
      .locator(sentences)
      .evaluateAll((all) => all.map((element) => element.checkVisibility()));
    const html = await page.content();
    const elements = [...documentOf(html).querySelectorAll(sentences)];
    // Exactly what styles hide is also hidden from programs without styles.
    expect(elements.map((element) => element.closest('[hidden]') === null)).toEqual(shown);
    const others = [...new Set(elements.map(({ textContent }) => normalized(textContent)))].filter(
      (sentence) => !visible.includes(sentence),
    );
    const text = readerText(html);
    expect(others.length).toBeGreaterThan(20);
    expect(others.filter((sentence) => text.includes(sentence))).toEqual([]);
  });

  it('without scripts, has no result and says that it is not about the reader', async () => {
    const { page } = await open(path, { javaScriptEnabled: false });
    const html = await page.content();
    const document = documentOf(html);
    const result = document.querySelector('[data-result]')!;
    const [first] = [...result.querySelectorAll('p')];
    expect(first?.hidden).toBe(true);
    expect(normalized(first?.textContent)).toMatch(
      /nada de lo que sigue habla de usted|nothing of what follows is about you/,
    );
    const ownSentences = [...result.querySelectorAll('[data-provision] > [data-when]')].map(
      ({ textContent }) => normalized(textContent),
    );
    const text = readerText(html);
    expect(ownSentences.length).toBeGreaterThan(10);
    expect(ownSentences.filter((sentence) => text.includes(sentence))).toEqual([]);
  });
});
