import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { readCorpus } from '../src/corpus/read-corpus.ts';
import { useT } from '../src/i18n/index.ts';
import { wordingDates } from '../src/i18n/wording-dates.ts';
import { href } from '../src/i18n/routes.ts';
import { phrasesOf } from '../src/model/phrases.ts';
import { segmentsOf } from '../src/model/segments.ts';
import { type Answer, type Answers, facts, leaves, versionIds } from '../src/rules/index.ts';
import {
  homeOnPhone,
  phoneScreen,
  provisionOnPhone,
  selfCheckOnPhone,
  situationOnPhone,
} from './budgets.ts';
import { type Row, atMost } from './rows.ts';

const { corpus } = readCorpus('content');
if (!corpus) throw new Error('The content cannot be read: run "npm run check".');
const { work, categories } = corpus;

/** Whoever lost their home to a disaster: in Peru, an adult, nothing else. */
const disaster: Answers = { 'in-peru': 'yes', 'disaster-migrant': 'yes' };
/** Answers that call for as many notices as one person can get. */
const mostNotices: Answers = Object.fromEntries([
  ...facts.map(({ id }) => [id, 'yes']),
  ['child', 'no'],
  ['unaccompanied', 'no'],
  ['recognised-protection', 'no'],
  ['permit-since', 'no'],
]) as Answers;

/** What a reader on a small phone sees, in Spanish, and how far away things are. */
export async function measurePhone(
  browser: Browser,
  { dist, url }: { dist: string; url: string },
): Promise<Row[]> {
  const context = await browser.newContext({
    viewport: phoneScreen,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const open = (path: string): Promise<unknown> =>
    page.goto(new URL(path, url).href, { waitUntil: 'networkidle' });
  try {
    return [
      ...(await home(page, open)),
      ...(await provision(page, open)),
      ...(await situations(page, open)),
      ...(await selfCheck(page, open)),
      atMost(
        'ids of segments, phrases, facts or grounds in the text of all pages',
        await idsInText(page, dist),
        0,
        'ids',
      ),
    ];
  } finally {
    await context.close();
  }
}

type Open = (path: string) => Promise<unknown>;

async function home(page: Page, open: Open): Promise<Row[]> {
  await open(href('home', 'es'));
  return [
    atMost('home: height', await screens(page), homeOnPhone.screens, 'screens'),
    atMost(
      'home: from the top to the self-check',
      await top(page, `main a[href="${href('selfCheck', 'es')}"]`),
      homeOnPhone.toSelfCheck,
      'px',
    ),
    atMost(
      'home: from the top to help',
      await top(page, `main a[href="${href('help', 'es')}"]`),
      homeOnPhone.toHelp,
      'px',
    ),
  ];
}

async function provision(page: Page, open: Open): Promise<Row[]> {
  await open(href('provision', 'es', { work: work.id, provision: 'art-29-2' }));
  const { controls, words } = await page.evaluate(() => {
    const inView = (element: Element): boolean =>
      element.checkVisibility() && !element.closest('summary');
    const text = document.createRange();
    text.setStartAfter(document.querySelector('h1')!);
    text.setEndBefore(document.querySelector('[data-segment="m-1"]')!);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen: string[] = [];
    while (walker.nextNode())
      if (
        text.intersectsNode(walker.currentNode) &&
        walker.currentNode.parentElement!.checkVisibility()
      )
        seen.push(walker.currentNode.textContent!);
    return {
      controls: [...document.querySelectorAll('a[href], button')].filter(inView).length,
      words: (seen.join(' ').match(/[\p{L}\p{N}]+/gu) ?? []).length,
    };
  });
  return [
    atMost(
      'art. 29.2: height, disclosures closed',
      await screens(page),
      provisionOnPhone.screens,
      'screens',
    ),
    atMost('art. 29.2: links and buttons in view', controls, provisionOnPhone.controls, 'controls'),
    atMost(
      'art. 29.2: from its title to the first ground',
      words,
      provisionOnPhone.wordsBeforeGrounds,
      'words',
    ),
  ];
}

/** The situation page that is worst by each measure. */
async function situations(page: Page, open: Open): Promise<Row[]> {
  const heights: number[] = [];
  const phones: number[] = [];
  for (const { slug } of categories) {
    await open(href('category', 'es', { category: slug.es }));
    const before = await page
      .locator('main details', {
        has: page.locator(
          `> summary:text-is("${useT('es')('category.before', wordingDates(corpus!, 'es'))}")`,
        ),
      })
      .boundingBox();
    heights.push(before!.y / phoneScreen.height);
    phones.push(await top(page, 'main a[href^="tel:"]'));
  }
  return [
    atMost(
      'situation pages: height above the closed disclosures, at most',
      round(Math.max(...heights)),
      situationOnPhone.screensBeforeDisclosures,
      'screens',
    ),
    atMost(
      'situation pages: from the top to a telephone, at most',
      Math.max(...phones),
      situationOnPhone.toTelephone,
      'px',
    ),
  ];
}

async function selfCheck(page: Page, open: Open): Promise<Row[]> {
  const slug = categories.find(({ id }) => id === 'disaster-migration')!.slug.es;
  await open(href('category', 'es', { category: slug }));
  const soFar = await tapsToResultSoFar(page);
  const rows = [
    atMost(
      'a person after a disaster: taps from the situation page to a first result',
      soFar,
      selfCheckOnPhone.tapsToFirstResult,
      'taps',
    ),
  ];

  // The choice of a language, and the self-check from the home page.
  const before = 2;
  await open(href('selfCheck', 'es'));
  rows.push(
    atMost(
      'the same person: taps from the choice of language through all questions',
      before + (await answerEach(page, disaster)),
      selfCheckOnPhone.tapsToResult,
      'taps',
    ),
  );
  rows.push(...(await result(page, 'the same person', selfCheckOnPhone.screensOfResult)));
  await open(href('selfCheck', 'es'));
  await answerEach(page, mostNotices);
  rows.push(
    ...(await result(
      page,
      'the person with the most notices',
      selfCheckOnPhone.screensOfLongestResult,
    )),
  );
  return rows;
}

async function result(page: Page, whose: string, most: number): Promise<Row[]> {
  const words = await page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('[data-result]')].find((element) =>
      element.checkVisibility(),
    )!;
    const text = shown.innerText.split(document.querySelector('#check-todo')!.textContent!)[0]!;
    return (text.match(/[\p{L}\p{N}]+/gu) ?? []).length;
  });
  return [
    atMost(`result of ${whose}: height, disclosures closed`, await screens(page), most, 'screens'),
    atMost(
      `result of ${whose}: words before what to do now`,
      words,
      selfCheckOnPhone.wordsBeforeToDo,
      'words',
    ),
  ];
}

/**
 * Opens the embedded self-check, answers by `disaster` until the result so far is offered, and
 * opens it. Returns the taps.
 */
async function tapsToResultSoFar(page: Page): Promise<number> {
  await page.locator('details.embedded > summary').tap();
  const frame = page.frameLocator('details.embedded iframe');
  await frame.locator('[data-start]').tap();
  let taps = 2;
  while (!(await frame.locator('[data-so-far]').isVisible())) {
    if (taps > 60) throw new Error('The self-check offers no result so far.');
    const fact = (await frame.locator('fieldset[data-fact]:visible').getAttribute('data-fact'))!;
    await frame.locator(`input[name="${fact}"][value="${answerTo(disaster, fact)}"]`).check();
    await frame.locator('[data-next]').tap();
    taps += 2;
  }
  await frame.locator('[data-so-far]').tap();
  return taps + 1;
}

const answerTo = (answers: Answers, fact: string): Answer => answers[fact as keyof Answers] ?? 'no';

/** Starts the self-check and answers every question up to the result. Returns the taps. */
async function answerEach(page: Page, answers: Answers): Promise<number> {
  await page.locator('[data-start]').tap();
  let taps = 1;
  while (await page.locator('[data-result]').first().isHidden()) {
    if (taps > 100) throw new Error('The self-check came to no result.');
    const fact = (await page
      .locator('fieldset[data-fact]:visible')
      .first()
      .getAttribute('data-fact'))!;
    await page.locator(`input[name="${fact}"][value="${answerTo(answers, fact)}"]`).check();
    await page.locator('[data-next]').tap();
    taps += 2;
  }
  return taps;
}

const round = (value: number): number => Math.round(value * 100) / 100;

const screens = async (page: Page): Promise<number> =>
  round((await page.evaluate(() => document.documentElement.scrollHeight)) / phoneScreen.height);

/** How far from the top of the page the first visible element begins; NaN without one. */
const top = (page: Page, selector: string): Promise<number> =>
  page.evaluate((css) => {
    const first = [...document.querySelectorAll(css)].find((element) => element.checkVisibility());
    return first ? Math.round(first.getBoundingClientRect().top + scrollY) : NaN;
  }, selector);

/** Ids that no text has by chance: those with a hyphen. */
function ids(): Set<string> {
  const all = [
    ...segmentsOf(work).keys(),
    ...phrasesOf(work).keys(),
    ...facts.map(({ id }) => id),
    ...versionIds.flatMap((version) => leaves(version).map(({ ground }) => ground)),
  ];
  return new Set(all.filter((id) => id.includes('-')));
}

/**
 * How many ids of the law and the rules stand in the text of the built pages, shown, folded or
 * hidden; addresses and commands are no text.
 */
async function idsInText(page: Page, dist: string): Promise<number> {
  const known = ids();
  // The pages of the site let no script of ours read HTML.
  await page.goto('about:blank');
  let found = 0;
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  )) {
    const text = await page.evaluate(
      (html) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        for (const element of parsed.querySelectorAll(
          'script, style, template, textarea, pre, code',
        ))
          element.remove();
        const walker = parsed.createTreeWalker(parsed.body, NodeFilter.SHOW_TEXT);
        const texts: string[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode.textContent!);
        return texts.join(' ');
      },
      readFileSync(join(dist, file), 'utf8'),
    );
    found += (text.replace(/https?:\S+/g, ' ').match(/[\w-]+/g) ?? []).filter((word) =>
      known.has(word),
    ).length;
  }
  return found;
}
