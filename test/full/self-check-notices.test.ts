import { describe, expect, it } from 'vitest';
import {
  type Answers,
  type NoticeId,
  facts,
  newestVersion,
  noticeIds,
  notices,
} from '../../src/rules/index.ts';
import { useBrowser } from '../support/browser.ts';
import {
  type Check,
  answerAll,
  answerFully,
  chanceAnswers,
  checks,
  countingAnswers,
  press,
  sensitive,
} from '../support/self-check.ts';

const open = useBrowser();

const everything = (answer: 'yes' | 'no'): Answers =>
  Object.fromEntries(facts.map(({ id }) => [id, answer]));
/** An adult in Peru whose other answers are all "no". */
const nothing: Answers = { ...everything('no'), 'in-peru': 'yes' };

/**
 * Answers that show each notice, except "free-help", which is always shown. The answers `nothing`
 * show none of them.
 */
const paths: Readonly<Record<Exclude<NoticeId, 'free-help'>, Answers>> = {
  child: { child: 'yes' },
  'rapid-expulsion': { 'entered-without-control': 'yes' },
  overstay: { 'stay-expired': 'yes' },
  'ask-refuge': { 'life-danger-if-leaving': 'yes' },
  applicant: { 'protection-applicant': 'yes' },
  recognised: { 'recognised-protection': 'yes' },
  harm: { 'trafficking-victim': 'yes' },
  'family-violence': { 'rights-violation': 'yes' },
  'statelessness-apply': { stateless: 'yes' },
  abroad: { 'in-peru': 'no' },
  'not-yet': { 'in-peru': 'no', 'crisis-recognised-internationally': 'yes' },
  'regularisation-today': { 'stay-expired': 'yes' },
  'entry-ban-today': { 'entry-ban': 'yes' },
  'procedure-unknown': { 'disaster-migrant': 'yes' },
};

/** The visible notices of the result, in their order on the page. */
const shown = (check: Check): Promise<string[]> =>
  check.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-result] [data-notice]')]
      .filter((notice) => notice.checkVisibility())
      .map(({ dataset }) => dataset['notice'] ?? ''),
  );

describe.each(checks)('the notices of a result ($lang)', ({ path }) => {
  it.each(Object.entries(paths))('"%s" is shown if its condition holds', async (id, said) => {
    const { page } = await open(path);
    await answerAll(page, { ...nothing, ...said });
    expect(await shown(page)).toContain(id);
  });

  it('are absent if no condition holds', async () => {
    const { page } = await open(path);
    await answerAll(page, nothing);
    const all = await shown(page);
    // Under the rules, somebody who answers "no" to everything still gets "not-yet", for an
    // application that they do not need.
    expect(Object.keys(paths).filter((id) => id !== 'not-yet' && all.includes(id))).toEqual([]);
    await press(page, 'clear');
    await answerAll(page, {
      ...nothing,
      'protection-applicant': 'yes',
      'statelessness-applicant': 'yes',
    });
    expect(await shown(page)).not.toContain('not-yet');
  });

  it('are those of the rules, with free help in every result', async () => {
    const { page } = await open(path);
    for (const said of [
      {},
      nothing,
      everything('yes'),
      everything('no'),
      ...chanceAnswers(40, 7),
    ]) {
      await answerAll(page, said);
      const result = await shown(page);
      expect(result).toContain('free-help');
      expect([...result].sort()).toEqual([...notices(countingAnswers(said), newestVersion)].sort());
      await press(page, 'clear');
    }
  });

  it('show a child no text on expulsion, fines or bans, and no question on harm', async () => {
    const { page } = await open(path);
    for (const said of [{}, everything('yes'), ...chanceAnswers(12, 17)]) {
      const asked = await answerFully(page, { ...said, child: 'yes' });
      expect(asked.filter((fact) => sensitive.some((id) => id === fact))).toEqual([]);
      // The closed disclosures below contain the replaced wording, the sources, and the sheet with
      // the same notices.
      const text = await page.locator('[data-result]').evaluate((result: HTMLElement) => {
        for (const details of result.querySelectorAll<HTMLDetailsElement>(
          'details:not(.former, .cites, .sheet)',
        ))
          details.open = true;
        return result.innerText;
      });
      for (const sanction of [
        /expuls|expel|salida obligatoria|exit order/i,
        /multa|\bfined?\b|\bfines\b/i,
        /prohibici[oó]n de (ingreso|entrada|entrar)|entry ban|impedimento/i,
      ])
        expect(text).not.toMatch(sanction);
      await press(page, 'clear');
    }
  });
});

it('there is an example for every notice', () => {
  expect(['free-help', ...Object.keys(paths)]).toEqual(noticeIds);
});
