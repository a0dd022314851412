import { describe, expect, it } from 'vitest';
import { checkContent, checkFiles } from '../../src/check/check-content.ts';
import { report } from '../../src/check/report.ts';
import { faults } from '../fixtures/faults.ts';
import { filesWith, goodContent } from '../support/content.ts';

it('the content of the site has no problems', () => {
  const { problems } = checkContent(goodContent);
  expect(problems.length === 0 ? '' : report(problems)).toBe('');
});

describe.each(faults)('$name', ({ edits, without, expect: expected }) => {
  it('is reported with its position', () => {
    const { problems } = checkFiles(filesWith(edits, without));
    const found = problems.map(({ code, at }) => `${code} ${at.file}:${at.line}`);
    for (const { code, at } of expected)
      expect(found.includes(`${code} ${at}`), `${code} at ${at}; found:\n${found.join('\n')}`).toBe(
        true,
      );
  });
});

it('the report lists all problems, each with its position, fault and hint', () => {
  const two = faults.filter(
    ({ name }) =>
      name === 'a phrase marked in one language only' || name === 'a link to an unknown segment',
  );
  /* eslint-disable max-len -- The report as it is printed. */
  expect(report(checkFiles(filesWith(two.flatMap((fault) => fault.edits))).problems))
    .toMatchInlineSnapshot(`
    "content/categories/en/stateless-persons.mdx:1:1  links-differ
      The links of this page differ from those of the Spanish page: "law:dl-1350/art-29-2#k-99" is missing.
      Both languages must have the same headings and links.

    content/categories/es/stateless-persons.mdx:9:1  reference-unresolved
      Segment "k-99" does not exist in dl-1350/art-29-2.
      Correct the id after #.

    content/works/dl-1350/2017/art-29-2.mdx:85:12  phrase-unpaired
      Phrase "stateless" is marked in the Spanish text but not in the English text of segment "k-7".
      Mark the same phrase in <En>.

    content/works/dl-1350/2017/art-29-2.mdx:86:5  text-uncovered
      In the English text of segment "k-7", "or for stateless persons." is neither a phrase nor the connective listed at this position.
      Mark the words as a phrase, or list them in order under "connectives" in phrases.yaml.

    4 problems in 3 files. Nothing was built."
  `);
  /* eslint-enable max-len */
});
