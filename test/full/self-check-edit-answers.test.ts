import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/rules/index.ts';
import type { InterviewMode } from '../../src/client/self-check/interview-state.ts';
import { useBrowser } from '../support/browser.ts';
import {
  answerAll,
  answerFully,
  answerUpTo,
  change,
  checkedAnswers,
  checks,
  countingAnswers,
  inWords,
  press,
  resultText,
  screenNow,
  sensitive,
  verdictsOf,
  verdictsOn,
} from '../support/self-check.ts';

const open = useBrowser();
const { path } = checks[0];

const harmed: Answers = {
  'in-peru': 'yes',
  child: 'no',
  'rights-violation': 'yes',
  'rights-violation-serious': 'no',
  'smuggling-victim': 'yes',
  'trafficking-victim': 'yes',
};

const changes: readonly { first: Answers; changed: Answers; mode?: InterviewMode }[] = [
  { first: { 'in-peru': 'yes', 'disaster-migrant': 'no' }, changed: { 'in-peru': 'no' } },
  {
    first: {
      'in-peru': 'no',
      'crisis-recognised-internationally': 'yes',
      'requests-protection': 'yes',
    },
    changed: { 'in-peru': 'yes' },
  },
  {
    first: {
      'in-peru': 'no',
      'crisis-recognised-internationally': 'yes',
      'requests-protection': 'yes',
    },
    changed: { 'in-peru': 'unsure' },
  },
  { first: harmed, changed: { child: 'yes' } },
  { first: { child: 'yes', unaccompanied: 'yes', 'in-peru': 'yes' }, changed: { child: 'no' } },
  { first: { 'in-peru': 'yes', 'disaster-migrant': 'yes' }, changed: { 'disaster-migrant': 'no' } },
  {
    first: { 'in-peru': 'yes', 'protection-applicant': 'no' },
    changed: { 'protection-applicant': 'yes' },
  },
  {
    first: {
      'in-peru': 'yes',
      'entered-without-control': 'no',
      'stay-expired': 'no',
      'entry-ban': 'yes',
      'ban-for-irregularity': 'yes',
    },
    changed: { 'entry-ban': 'no' },
  },
  {
    first: { 'in-peru': 'yes', 'entered-without-control': 'yes', 'permit-since': 'no' },
    changed: { 'entered-without-control': 'no' },
  },
  {
    first: {
      'in-peru': 'yes',
      'entered-without-control': 'yes',
      'permit-since': 'no',
      'stay-expired': 'yes',
    },
    changed: { 'in-peru': 'no' },
  },
  {
    first: {
      'entered-without-control': 'no',
      'stay-expired': 'no',
      'entry-ban': 'yes',
      'ban-for-irregularity': 'yes',
    },
    changed: { 'stay-expired': 'yes' },
  },
  { first: { ...harmed, 'rights-threat': 'no' }, changed: { 'rights-threat': 'yes' } },
  {
    first: {
      'in-peru': 'yes',
      'fears-persecution': 'no',
      'fled-violence': 'no',
      'great-vulnerability-now': 'yes',
    },
    changed: { 'fled-violence': 'yes', 'great-vulnerability-now': 'no' },
  },
  { first: harmed, changed: { child: 'yes' }, mode: 'full' },
  {
    first: { 'forcibly-displaced': 'yes', 'in-peru': 'yes' },
    changed: { 'forcibly-displaced': 'no', 'in-peru': 'no' },
    mode: 'full',
  },
];

describe('changing an answer in the review', () => {
  it.each(
    changes.map((row) => ({
      mode: 'interview' as const,
      ...row,
      name: `${row.mode ?? 'interview'}: ${inWords(row.first)} → ${inWords(row.changed)}`,
    })),
  )('gives the result of a new run: $name', async ({ first, changed, mode }) => {
    const { page, errors } = await open(path);
    const run = mode === 'full' ? answerFully : answerAll;
    await run(page, first);
    await press(page, 'review');
    // Exactly the answers that count can be changed.
    expect(await page.locator('fieldset[data-fact]:visible').count()).toBe(
      Object.keys(await checkedAnswers(page)).length,
    );
    for (const [fact, answer] of Object.entries(changed)) await change(page, fact, answer);
    const said = { ...first, ...changed };
    // Irrelevant answers are deleted at once, before anything else is pressed.
    const stale = Object.keys(await checkedAnswers(page)).filter(
      (fact) => !(fact in countingAnswers(said, mode)),
    );
    expect(stale).toEqual([]);
    await answerAll(page, said);
    expect(await checkedAnswers(page)).toEqual(countingAnswers(said, mode));
    expect(await verdictsOn(page)).toEqual(verdictsOf(countingAnswers(said, mode)));
    const after = await resultText(page);
    await press(page, 'clear');
    await run(page, said);
    expect(after).toBe(await resultText(page));
    expect(errors).toEqual([]);
  });
});

it('deletes answers about harm once the person says that they are a child', async () => {
  const { page } = await open(path);
  await answerFully(page, harmed);
  await press(page, 'review');
  await change(page, 'child', 'yes');
  await answerAll(page);
  expect(
    Object.keys(await checkedAnswers(page)).filter((fact) => sensitive.some((id) => id === fact)),
  ).toEqual([]);
  await page.locator('[data-sheet] > summary').click();
  await page.locator('[data-sheet-answers]').check();
  expect(
    await page
      .locator('[data-sheet-fact]:visible, [data-sheet-unsure-fact]:visible')
      .evaluateAll((rows) =>
        rows.map(
          (row) =>
            row.getAttribute('data-sheet-fact') ?? row.getAttribute('data-sheet-unsure-fact'),
        ),
      ),
  ).not.toEqual(expect.arrayContaining([expect.stringMatching(/rights-violation|victim/)]));
});

it('a changed answer deletes one that it makes irrelevant at once', async () => {
  const { page } = await open(path);
  await answerUpTo(page, 'protection-applicant', { child: 'yes', unaccompanied: 'no' });
  await press(page, 'back');
  await press(page, 'back');
  await change(page, 'child', 'no');
  expect(await page.locator('input[name="unaccompanied"]:checked').count()).toBe(0);
  // Changing the answer again does not bring it back.
  await change(page, 'child', 'yes');
  expect(await page.locator('input[name="unaccompanied"]:checked').count()).toBe(0);
});

it('a changed answer deletes answers to later questions that it makes irrelevant', async () => {
  const { page } = await open(path);
  await answerAll(page, harmed);
  while ((await screenNow(page)) !== 'child') await press(page, 'back');
  await change(page, 'child', 'yes');
  await answerAll(page, { ...harmed, child: 'yes' });
  expect(await checkedAnswers(page)).toEqual(countingAnswers({ ...harmed, child: 'yes' }));
});

it('the button Delete clears all answers, also in the full review', async () => {
  const { page } = await open(path);
  await answerFully(page, { 'in-peru': 'yes' });
  await press(page, 'clear');
  expect(await checkedAnswers(page)).toEqual({});
  expect(await screenNow(page)).toBe('start');
  // The full review has ended too.
  expect(await answerAll(page)).not.toContain('forcibly-displaced');
});
