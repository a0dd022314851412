import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/check/check-content.ts';
import { type ContentFiles, contentFile } from '../../src/corpus/content-files.ts';
import { type ContentEdit, filesWith, goodFiles } from '../support/content.ts';
import { filesWithArticle, sentence } from '../support/example-law.ts';
import { placeAndFault } from '../support/problems.ts';

const problemsOf = (files: ContentFiles): string[] =>
  checkFiles(files).problems.map((found) => `${placeAndFault(found)} ${found.hint}`);
const line = 'featured: dl-1350/art-29-2';
const number = goodFiles().files.get('site.yaml')!.text.split(line)[0]!.split('\n').length;
const featuring = (ref: string): ContentEdit => ({
  file: 'site.yaml',
  find: line,
  replace: `featured: ${ref}`,
});

describe('the featured provision', () => {
  const annotated = checkFiles(goodFiles()).corpus!.work.provisions;
  const hint = `Use one of ${annotated.map((id) => `dl-1350/${id}`).join(', ')}.`;

  it.each([
    ['dl-1350/art-99', '"dl-1350/art-99" is not a provision of dl-1350.'],
    [
      'dl-1350/art-75',
      '"dl-1350/art-75" has depth "text", but the featured provision must have notes.',
    ],
    [
      'ley-27891/art-5',
      '"ley-27891/art-5" has depth "text", but the featured provision must have notes.',
    ],
    ['ley-27891/art-99', '"ley-27891/art-99" is not a provision of ley-27891.'],
  ])('is reported once if it is %s', (ref, what) => {
    expect(problemsOf(filesWith([featuring(ref)]))).toEqual([
      `site.yaml:${number} ${what} ${hint}`,
    ]);
  });

  it('must be named if the first law has no rules', () => {
    const unnamed: ContentEdit = { file: 'site.yaml', find: `${line}\n`, replace: '' };
    const { files, folders, ...others } = filesWithArticle(sentence('1-1'));
    const rename = (text: string): string => text.replaceAll('ley-99001', 'act-99001');
    const renamed = [...files].map(([path, file]): [string, typeof file] =>
      path.includes('ley-99001')
        ? [rename(path), contentFile(rename(path), Buffer.from(rename(file.text)))]
        : [path, file],
    );
    const content = {
      ...others,
      files: new Map(renamed),
      folders: new Set([...folders].map(rename)),
    };
    expect(problemsOf(filesWith([unnamed], [], {}, content))).toEqual([
      'site.yaml:1 No provision is featured, and the first law, act-99001, has no provision ' +
        'with notes. Add "featured: dl-1350/art-29-2", or another provision with notes.',
    ]);
  });
});
