import { expect, it } from 'vitest';
import { checkFiles } from '../../src/check/check-content.ts';
import type { ContentFiles } from '../../src/corpus/content-files.ts';
import { newVersion } from '../../src/scaffold/new-version.ts';
import { parseVersionRequest } from '../../src/scaffold/version-request.ts';
import { contentDay, filesAsOf, filesWith, goodFiles } from '../support/content.ts';
import { decreeOf2090 } from '../support/decree-of-2090.ts';
import { filesOf, fillPlaceholders } from '../support/placeholders.ts';

const textsOf = ({ files }: ContentFiles): Record<string, string> =>
  Object.fromEntries([...files].map(([path, { text }]) => [path, text]));
/** The files that differ from those of the content. */
const changedIn = (content: ContentFiles): string[] => {
  const before = textsOf(goodFiles());
  return Object.entries(textsOf(content)).flatMap(([path, text]) =>
    before[path] === text ? [] : [path],
  );
};

it('filesAsOf removes a later version of a law with notes, but not its source', () => {
  const { edits, added } = decreeOf2090();
  const asOf = filesAsOf(contentDay, filesWith(edits, [], added));
  expect(changedIn(asOf)).toEqual(['inventory.txt', 'sources.yaml']);
  expect(asOf.folders).toEqual(goodFiles().folders);
  expect(checkFiles(asOf).problems).toEqual([]);
});

it('filesAsOf removes an article that a later act inserts, but not its source', () => {
  const { request } = parseVersionRequest([
    ...['ley-27891', '2090-05-01', '--act', 'Ley N.º 999999', '--insert=art-5-a'],
  ]);
  const files = fillPlaceholders(filesOf(newVersion(goodFiles(), request!)), (instruction) => {
    if (instruction.startsWith('the day')) return '2090-04-30';
    if (instruction.startsWith('the https')) return 'https://example.org/ley';
    if (instruction.startsWith('true')) return false;
    return instruction.startsWith('high') ? 'high' : 'Palabras';
  });
  const later = filesWith([], [], files);
  expect(checkFiles(later, '2090-05-01').problems).toEqual([]);
  const asOf = filesAsOf(contentDay, later);
  expect(checkFiles(asOf).problems).toEqual([]);
  expect(asOf.files.has('works/ley-27891/2090/art-5-a.mdx')).toBe(false);
});

it('filesAsOf ignores a later reading of a source', () => {
  const read = filesWith([
    {
      file: 'sources.yaml',
      find: '  published: 2023-10-05\n  asOf: 2026-06-12\n',
      replace: '  published: 2023-10-05\n  asOf: 2090-01-01\n',
    },
  ]);
  expect(checkFiles(read).corpus!.asOf).toBe('2090-01-01');
  expect(changedIn(filesAsOf(contentDay, read))).toEqual([]);
});
