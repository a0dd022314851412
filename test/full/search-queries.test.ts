import { beforeAll, expect, inject, it } from 'vitest';
import { search as budgets } from '../../bench/budgets.ts';
import { answers, refusalsOf } from '../../bench/search-quality.ts';
import { type Search, qualityInNode, searchInNode } from '../../bench/search-in-node.ts';
import { heldOut, lawAround, offTopic, tuned, wholeSite } from '../fixtures/queries.ts';
import { useBrowser } from '../support/browser.ts';

const open = useBrowser();
let search: Search;
beforeAll(async () => {
  search = searchInNode(inject('distDir'), inject('siteUrl'));
});

it.each([
  { which: 'held out', asked: heldOut, least: { mrr: 0.9, hit3: 0.96 } },
  {
    which: 'about the whole site',
    asked: wholeSite.heldOut,
    least: { mrr: budgets.leastWholeSiteMrr, hit3: 0.9 },
  },
  {
    which: 'about the laws around',
    asked: lawAround,
    least: { mrr: budgets.leastLawAroundMrr, hit3: 0.8 },
  },
  { which: 'used for tuning', asked: tuned, least: { mrr: 0.94, hit3: 0.97 } },
])(
  'the search ranks the answers to queries high enough: $which',
  async ({ asked, least }) => {
    const { refused, ...quality } = await qualityInNode(search, asked);
    for (const [name, { count, mrr, hit3 }] of Object.entries(quality)) {
      if (count === 0) continue;
      console.log(`${name}: ${count} queries, MRR ${mrr.toFixed(3)}, hit@3 ${hit3.toFixed(3)}`);
      expect([mrr >= least.mrr, hit3 >= least.hit3]).toEqual([true, true]);
    }
    console.log(`refused: ${(100 * refused).toFixed(2)} %`);
    expect(refused).toBeLessThanOrEqual(0.02);
  },
  240_000,
);

it.each(['tuned', 'heldOut'] as const)(
  'the search reports no results for off-topic queries (%s)',
  async (which) => {
    const { count, share, answered } = await refusalsOf(search, offTopic[which]);
    console.log(
      `about something else: ${count} queries, ` +
        `${count > 0 ? (100 * share).toFixed(1) : '-'} % answered with nothing`,
    );
    expect([answered, count === 0 || share >= budgets.leastOffTopicShare]).toEqual([
      answered,
      true,
    ]);
  },
  120_000,
);

it('the search page shows the same results as the search in Node', async () => {
  const sample = [...heldOut, ...tuned].filter((_, at) => at % 45 === 0);
  const { page } = await open('/es/buscar/');
  for (const lang of ['es', 'en'] as const) {
    await page.goto(`${inject('siteUrl')}${lang === 'es' ? 'es/buscar/' : 'en/search/'}`);
    for (const { typed } of sample.filter(({ from }) => from === lang)) {
      const [shown, found] = [await answers(page, typed), await search(lang, typed)];
      expect([typed, ...shown]).toEqual([typed, ...found]);
    }
  }
}, 240_000);
