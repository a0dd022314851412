import { describe, expect, it } from 'vitest';
import type { ContentFiles } from '../../src/corpus/content-files.ts';
import { corpusFrom } from '../../src/corpus/read-corpus.ts';
import type { Work } from '../../src/model/law.ts';
import {
  annotatedPart,
  neighboursOf,
  unshownTextWordings,
  textProvisions,
  textWordingsOf,
} from '../../src/model/works.ts';
import { filesWith, goodFiles, placeOf } from '../support/content.ts';
import {
  type ExampleVersion,
  filesWithArticle,
  filesWithLaw,
  sentence,
} from '../support/example-law.ts';
import { fullProblemsOf as problemsOf } from '../support/problems.ts';

const site = (find: string, replace: string) => ({ file: 'site.yaml', find, replace });
const featured = 'featured: dl-1350/art-29-2';
const lawOf = (files: ContentFiles, day?: string): Work => {
  const { corpus, problems } = corpusFrom(files, day);
  expect(problems).toEqual([]);
  return corpus!.works.find(({ id }) => id === 'ley-99001')!;
};

describe('the laws of the content', () => {
  const { corpus } = corpusFrom(filesWithArticle(sentence('1-1')));

  it('are the folders of works, the law of the featured provision first', () => {
    const folders = [...goodFiles().folders]
      .filter((folder) => /^works\/[^/]+$/.test(folder))
      .map((folder) => folder.slice('works/'.length));
    const others = [...folders, 'ley-99001'].filter((id) => id !== 'dl-1350').sort();
    expect(corpus!.works.map(({ id }) => id)).toEqual(['dl-1350', ...others]);
    const { corpus: other } = corpusFrom(filesWith([site(featured, 'featured: ley-27891/art-5')]));
    expect(other!.works[0]!.id).toBe('ley-27891');
  });

  it('have only annotated provisions in corpus.work, and all in corpus.works', () => {
    expect(corpus!.work.provisions).toEqual(expect.arrayContaining(['art-29-2', 'art-36']));
    expect(corpus!.work.provisions).not.toContain('art-28-a');
    expect(corpus!.work.versions.map(({ id }) => id)).not.toContain('summary');
    expect(corpus!.works[0]!.provisions).toContain('art-28-a');
    expect(annotatedPart(corpus!.works.at(-1)!).versions).toEqual([]);
  });
});

describe('a folder of works', () => {
  it('is reported once if it has no work.yaml', () => {
    const files = filesWith([], [], { 'works/ley-1/2020/art-1.mdx': sentence('1-1') });
    expect(problemsOf(files)).toEqual([
      'file-missing works/ley-1/work.yaml:1 This file is missing.',
    ]);
  });

  it('must have the id of its law as its name', () => {
    const edit = {
      file: 'works/ley-27891/work.yaml',
      find: 'id: ley-27891\n',
      replace: 'id: ley-27892\n',
    };
    expect(problemsOf(filesWith([edit]))).toEqual([
      `data-invalid ${placeOf(edit.file, 'id: ley-27891')} ` +
        'The id of this work is "ley-27892", but its folder is "ley-27891".',
    ]);
  });

  it('is reported once if it has no work.yaml and is that of the main law', () => {
    expect(problemsOf(filesWith([], ['works/dl-1350/work.yaml']))).toEqual([
      'file-missing works/dl-1350/work.yaml:1 This file is missing.',
    ]);
  });

  it('must exist for the law that site.yaml features', () => {
    const line = goodFiles().files.get('site.yaml')!.text.split(featured)[0]!.split('\n').length;
    expect(problemsOf(filesWith([site(featured, 'featured: dl-1351/art-29-2')]))).toEqual([
      `reference-unresolved site.yaml:${line} "dl-1351" is not a folder of works.`,
    ]);
  });

  it('must exist for at least one law', () => {
    const files = goodFiles();
    const isOfWork = (path: string): boolean => path.startsWith('works/');
    const without = {
      ...files,
      files: new Map([...files.files].filter(([path]) => !isOfWork(path))),
      folders: new Set([...files.folders].filter((path) => !isOfWork(path))),
    };
    expect(problemsOf(without)).toEqual(['file-missing works:1 This folder contains no laws.']);
  });
});

describe('the dates of a provision of depth text', () => {
  const dates = ({
    inForceFrom,
    inForceTo,
    inForceOn,
    role,
  }: Work['versions'][number]['provisions'][number]) => [role, inForceFrom, inForceTo, inForceOn];
  const article = (id: string, front: readonly string[] = []) => ({
    'art-1': { front, text: sentence(id) },
  });
  const wordings = (versions: readonly ExampleVersion[], day: string) =>
    textWordingsOf(lawOf(filesWithLaw(versions), day), 'art-1').map(({ provision }) =>
      dates(provision),
    );

  it('are those of its file, else those of its version', () => {
    const version = { id: '2020', lines: ['inForceFrom: 2020-01-02'] };
    expect([
      wordings([{ ...version, provisions: article('1-1') }], '2026-06-12'),
      wordings(
        [{ ...version, provisions: article('1-1', ['inForceFrom: 2022-03-01']) }],
        '2026-06-12',
      ),
      wordings(
        [{ ...version, provisions: article('1-1', ['inForceFrom: 2022-03-01']) }],
        '2022-02-28',
      ),
    ]).toEqual([
      [['current', '2020-01-02', undefined, undefined]],
      [['current', '2022-03-01', undefined, undefined]],
      [['deferred', '2022-03-01', undefined, undefined]],
    ]);
  });

  it('can be just a day on which it was in force', () => {
    const versions = [{ id: '2020', lines: ['inForceOn: 2021-05-05'], provisions: article('1-1') }];
    expect(wordings(versions, '2021-05-05')).toEqual([
      ['current', undefined, undefined, '2021-05-05'],
    ]);
    expect(wordings(versions, '2021-05-04')).toEqual([
      ['deferred', undefined, undefined, '2021-05-05'],
    ]);
  });

  it('end the day before the next wording of the same provision begins, by its own dates', () => {
    const versions = [
      { id: '2020', lines: ['inForceOn: 2020-05-05'], provisions: article('1-1') },
      {
        id: '2022',
        lines: ['inForceFrom: 2022-01-02'],
        provisions: article('1-1-2022', ['inForceFrom: 2023-07-01']),
      },
    ];
    expect(wordings(versions, '2023-06-30')).toEqual([
      ['current', undefined, '2023-06-30', '2020-05-05'],
      ['deferred', '2023-07-01', undefined, undefined],
    ]);
    expect(wordings(versions, '2023-07-01').map(([role]) => role)).toEqual(['former', 'current']);
  });
});

describe('the page of a provision of depth text', () => {
  const wording = (id: string, lines: readonly string[]): ExampleVersion => ({
    id,
    lines,
    provisions: { 'art-1': { text: sentence(`1-${id}`) } },
  });
  const shown = (versions: readonly ExampleVersion[], day: string): (string | number)[] => {
    const law = lawOf(filesWithLaw(versions), day);
    return [
      ...textProvisions(law).map(({ version }) => version.id),
      unshownTextWordings(law).length,
    ];
  };
  const three = [
    wording('2020', ['inForceFrom: 2020-01-02']),
    wording('2022', ['inForceFrom: 2022-01-02']),
    wording('2024', ['inForceFrom: 2024-01-02']),
  ];

  it('shows the wording in force', () => {
    expect(shown(three, '2021-06-01')).toEqual(['2020', 2]);
    expect(shown(three, '2022-01-02')).toEqual(['2022', 2]);
    expect(shown(three, '2026-06-12')).toEqual(['2024', 2]);
  });

  it('shows the next wording if none is in force', () => {
    expect(shown(three, '2019-12-31')).toEqual(['2020', 2]);
    expect(
      shown(
        [wording('2020', ['inForceFrom: 2020-01-02', 'inForceTo: 2021-01-01']), three[1]!],
        '2021-06-01',
      ),
    ).toEqual(['2022', 1]);
  });

  it('shows the last wording if none is in force or will be', () => {
    const ended = [
      wording('2020', ['inForceFrom: 2020-01-02', 'inForceTo: 2021-01-01']),
      wording('2022', ['inForceFrom: 2022-01-02', 'inForceTo: 2023-01-01']),
    ];
    expect(shown(ended, '2026-06-12')).toEqual(['2022', 1]);
  });
});

describe('a law in parts', () => {
  const provisions = Object.fromEntries(
    ['1', '2', '3', '4'].map((number) => [`art-${number}`, { text: sentence(`${number}-1`) }]),
  );
  const parts = [
    'parts:',
    '  - { num: "Título I", provisions: [art-4], ' +
      'parts: [{ num: "Capítulo I", provisions: [art-1] }] }',
    '  - { title: "Disposiciones finales", provisions: [art-2, art-3] }',
  ];

  it('has its provisions, and their neighbours, in the order of its parts', () => {
    const law = lawOf(
      filesWithLaw([{ id: '2020', lines: ['inForceFrom: 2020-01-02'], provisions }], parts),
    );
    expect(law.provisions).toEqual(['art-4', 'art-1', 'art-2', 'art-3']);
    expect(textProvisions(law).map(({ provision }) => provision.id)).toEqual(law.provisions);
    const neighbours = law.provisions.map((id) => {
      const { previous, next } = neighboursOf(law, id);
      return [previous?.id, next?.id];
    });
    expect(neighbours).toEqual([
      [undefined, 'art-1'],
      ['art-4', 'art-2'],
      ['art-1', 'art-3'],
      ['art-2', undefined],
    ]);
  });

  it('is refused with a second list of provisions', () => {
    const files = filesWithLaw([{ id: '2020', provisions }], [...parts, 'provisions: [art-1]']);
    expect(problemsOf(files)).toEqual([
      expect.stringContaining('the articles of a law with "parts" stand in its parts'),
    ]);
  });
});
