import { afterEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { report } from '../../src/check/report.ts';
import { faults } from '../fixtures/faults.ts';
import { contentWith, goodContent } from '../support/content.ts';

const cleanups: (() => void)[] = [];
afterEach(() => cleanups.splice(0).forEach((remove) => remove()));

it('finds nothing wrong with the content of the site', () => {
  const { problems } = checkContent(goodContent);
  expect(problems.length === 0 ? '' : report(problems)).toBe('');
});

describe.each(faults)('$name', ({ edits, without, expect: expected }) => {
  it('is found, at its place', () => {
    const { root, remove } = contentWith(edits, without);
    cleanups.push(remove);
    const { problems } = checkContent(root);
    const found = problems.map(({ code, at }) => `${code} ${at.file}:${at.line}`);
    for (const { code, at } of expected) expect(found.some((line) => line.startsWith(`${code} ${at}`)), `${code} at ${at}; found:\n${found.join('\n')}`).toBe(true);
  });
});

it('tells every problem at once, with place, fault and mend', () => {
  const two = faults.filter(({ name }) => name === 'a phrase marked in one language only' || name === 'an unresolved reference');
  const { root, remove } = contentWith(two.flatMap((fault) => fault.edits));
  cleanups.push(remove);
  expect(report(checkContent(root).problems)).toMatchInlineSnapshot();
});
