import { describe, expect, it } from 'vitest';
import type { ContentFiles } from '../../src/corpus/content-files.ts';
import { type ContentEdit, filesWith, goodFiles } from '../support/content.ts';
import { filesWithArticle, sentence } from '../support/example-law.ts';
import { placedProblemsOf as problemsOf } from '../support/problems.ts';

describe('labels of a provision of depth text', () => {
  const article = 'works/ley-99001/2020/art-1.mdx';
  const withLabels = (...labels: readonly string[]): ContentFiles =>
    filesWithArticle(sentence('1-1') + sentence('1-2'), {
      front: ['labels:', ...labels.map((label) => `  ${label}`)],
    });
  const first = '1-1: { es: "Primer párrafo", en: "First paragraph" }';

  it('may name some of its sentences', () => {
    expect(problemsOf(withLabels(first))).toEqual([]);
  });

  it('are refused for a sentence that it does not have', () => {
    expect(problemsOf(withLabels(first, '1-9: { es: "Final", en: "End" }'))).toEqual([
      `${article}:6 "labels" names the segment "1-9", which does not exist in this provision.`,
    ]);
  });

  it('are refused if two are the same', () => {
    expect(problemsOf(withLabels(first, first.replace('1-1', '1-2')))).toEqual([
      `${article}:6 The label of segment "1-2", "Primer párrafo", is also the label of another ` +
        'segment.',
    ]);
  });
});

describe('a version of depth text', () => {
  it.each([
    ['phrases.yaml', 'phrases: []\n'],
    ['notes.yaml', 'plain:\n  1-1: { es: "En palabras simples.", en: "In plain words." }\n'],
    ['amendments.yaml', 'base: "2020"\nprovisions: {}\n'],
  ])('is refused with a file %s', (name, text) => {
    const path = `works/ley-99001/2020/${name}`;
    for (const kind of ['verbatim', 'consolidated'])
      expect(
        problemsOf(
          filesWith([], [], { [path]: text }, filesWithArticle(sentence('1-1'), { kind })),
        ),
      ).toEqual([`${path}:1 Unexpected file: every provision of version 2020 has depth "text".`]);
  });
});

describe('a version with notes', () => {
  const folder = 'works/dl-1350/2023';
  const work = 'works/dl-1350/work.yaml';
  /** Adds art. 77 to a list of provisions of work.yaml. */
  const listed = (list: RegExp): ContentEdit => {
    const [find] = list.exec(goodFiles().files.get(work)!.text)!;
    return { file: work, find, replace: find.replace(']', ', art-77]') };
  };
  /** The version of 2023 with an additional art. 77 of depth `text`. */
  const withText = (edit: ContentEdit): ContentFiles =>
    filesWith(
      [
        listed(/^provisions:\s*\[[^\]]*\]/m),
        listed(/^ {4}provisions: \[[^\]]*\]\n {4}inForceFrom: 2023-11-15/m),
        edit,
      ],
      [],
      {
        [`${folder}/art-77.mdx`]:
          '---\nnum: "Art. 77"\ntitle: { es: "Respuesta", en: "Answer" }\n' +
          `depth: text\n---\n\n${sentence('77-1', 'source="dl-1582" pin="art. 2"')}`,
      },
    );
  const lineOf = ({ file, find }: ContentEdit): number =>
    goodFiles().files.get(file)!.text.split(find)[0]!.split('\n').length;
  const after = (name: string, find: string, ...lines: readonly string[]): ContentEdit => ({
    file: `${folder}/${name}`,
    find,
    replace: [find, ...lines].join('\n'),
  });
  const note = '{ es: "En palabras simples.", en: "In plain words." }';
  const phrase = 'kind: effect, es: "autoridad", en: "authority" }';

  it.each<[name: string, what: string, edit: ContentEdit]>([
    [
      'a phrase',
      'Phrase "new" refers to segment "77-1", which is part of art-77, of depth "text".',
      after('phrases.yaml', 'phrases:', `  - { id: new, segment: 77-1, ${phrase}`),
    ],
    [
      'connectives',
      'Connectives are listed for segment "77-1", which is part of art-77, of depth "text".',
      after('phrases.yaml', 'connectives:', '  77-1: { es: [";"], en: [";"] }'),
    ],
    [
      'an explanation',
      'The notes refer to segment "77-1", which is part of art-77, of depth "text".',
      after('notes.yaml', 'plain:', `  77-1: ${note}`),
    ],
    [
      'a list of changes',
      '"changes" names art-77, which has depth "text".',
      after('notes.yaml', 'changes:', `  art-77: [${note}]`),
    ],
    [
      'an edit',
      'Version 2023 edits art-77, which has depth "text".',
      after(
        'amendments.yaml',
        'provisions:',
        '  art-77: { hashes: [{ segments: [77-1], sha256: "' +
          '0'.repeat(64) +
          '" }], segments: [{ id: 77-1, from: "36-1" }] }',
      ),
    ],
  ])('is refused with %s of a provision of depth text', (_, what, edit) => {
    expect(problemsOf(withText(edit))).toEqual([`${edit.file}:${lineOf(edit) + 1} ${what}`]);
  });

  it('is refused with connectives of a heading', () => {
    const edit: ContentEdit = {
      file: 'works/dl-1350/2017/phrases.yaml',
      find: 'connectives:',
      replace: 'connectives:\n  "36-title": { es: [";"], en: [";"] }',
    };
    expect(problemsOf(filesWith([edit]))).toEqual([
      `${edit.file}:${lineOf(edit) + 1} Connectives are listed for segment "36-title", ` +
        'which has role "heading" and cannot have connectives.',
    ]);
  });
});
