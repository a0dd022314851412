// npm run shots: pictures of one page of every kind, at three widths and in both themes, into
// .cache/shots. What follows "npm run shots --" names the kinds to take ("home", "check-result" …).
import { mkdirSync } from 'node:fs';
import { launch } from './browser.mjs';
import { serve } from './serve.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** Answers questions up to the result, or so many. @param {Page} page */
async function toResult(page, screens = 40) {
  const answers = {
    'in-peru': 'yes',
    child: 'no',
    unaccompanied: 'no',
    'protection-applicant': 'no',
    stateless: 'no',
    'disaster-migrant': 'no',
    'requests-protection': 'no',
    'life-danger-if-leaving': 'yes',
    'stay-expired': 'yes',
    'smuggling-victim': 'yes',
  };
  await page.locator('[data-start]').click();
  for (
    let screen = 0;
    screen < screens && (await page.locator('[data-result]').first().isHidden());
    screen++
  ) {
    const field = page.locator('fieldset:visible');
    const fact = (await field.getAttribute('data-fact')) ?? '';
    await field
      .locator(`input[value=${answers[/** @type {keyof typeof answers} */ (fact)] ?? 'unsure'}]`)
      .check();
    await page.locator('[data-next]').click();
  }
}

/**
 * One page of every kind: its address, and what is done there first.
 *
 * @type {Record<string, [path: string, act?: (page: Page) => Promise<unknown>]>}
 */
const kinds = {
  choice: [''],
  home: ['es/'],
  'home-en': ['en/'],
  work: ['es/ley/dl-1350/'],
  provision: ['es/ley/dl-1350/art-29-2/'],
  'provision-open': [
    'es/ley/dl-1350/art-29-2/',
    (page) =>
      page
        .locator('details.notes')
        .evaluateAll((all) => all.forEach((details) => details.setAttribute('open', ''))),
  ],
  'provision-tools': ['es/ley/dl-1350/art-29-2/#m-4', (page) => page.locator('#m-4 .mark').click()],
  'provision-2017': ['es/ley/dl-1350/art-29-2/2017/'],
  'provision-en': ['en/law/dl-1350/art-36/'],
  bilingual: ['es/ley/dl-1350/art-29-2/bilingue/'],
  'bilingual-2017': ['en/law/dl-1350/art-29-2/2017/bilingual/'],
  changes: ['es/ley/dl-1350/art-29-2/cambios/'],
  categories: ['es/categorias/'],
  category: ['es/categorias/migracion-por-desastres/'],
  glossary: ['es/glosario/'],
  help: ['es/ayuda/'],
  check: ['es/autoevaluacion/'],
  'check-question': ['es/autoevaluacion/', (page) => toResult(page, 6)],
  'check-result': ['es/autoevaluacion/', (page) => toResult(page)],
  'check-result-en': ['en/self-check/', (page) => toResult(page)],
  embedded: [
    'es/ley/dl-1350/art-36/',
    (page) =>
      page
        .locator('details.embedded > summary')
        .click()
        .then(() => page.waitForTimeout(500)),
  ],
  method: ['es/autoevaluacion/como-se-decide/'],
  search: ['es/buscar/?q=trata', (page) => page.locator('[data-result]').first().waitFor()],
  about: ['es/acerca-de/'],
  data: ['es/datos/'],
  cite: ['es/ley/dl-1350/art-29-2/', (page) => page.locator('#cite > summary').click()],
  lost: ['404.html'],
};

const asked = process.argv.slice(2);
const out = '.cache/shots';
mkdirSync(out, { recursive: true });
const { url, close } = await serve({ dir: process.env.OUT_DIR ?? 'dist' });
const browser = await launch();
try {
  for (const [kind, [path, act]] of Object.entries(kinds)) {
    if (asked.length > 0 && !asked.includes(kind)) continue;
    for (const width of [360, 768, 1440]) {
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
        await page.goto(url + path);
        await act?.(page);
        await page.screenshot({
          path: `${out}/${kind}-${width}-${colorScheme}.png`,
          fullPage: true,
        });
        await page.close();
      }
    }
    console.log(kind);
  }
} finally {
  await browser.close();
  await close();
}
