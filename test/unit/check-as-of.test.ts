import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/check/check-content.ts';
import { corpusFrom } from '../../src/corpus/read-corpus.ts';
import { type ContentEdit, contentDay, filesWith, goodFiles } from '../support/content.ts';
import { filesWithLaw, sentence } from '../support/example-law.ts';
import { begins, dayBefore, decreeOf2090, oldWords, wording } from '../support/decree-of-2090.ts';

const file = 'works/dl-1350/work.yaml';
/** The ids of the sentences of art. 29.2 in force. */
const segmentsOfArticle = [
  ...goodFiles()
    .files.get('works/dl-1350/2023/art-29-2.mdx')!
    .text.matchAll(/<Segment id="([^"]+)"/g),
].map(([, id]) => id!);
const problemsOn = (day: string, edits: readonly ContentEdit[] = []): string[] =>
  checkFiles(filesWith(edits), day).problems.map(({ what }) => what);
describe('checkFiles for a given day', () => {
  it('accepts a wording without a first day and without rules', () => {
    const { edits, added } = decreeOf2090('', '');
    for (const day of [contentDay, begins])
      expect(checkFiles(filesWith(edits, [], added), day).problems).toEqual([]);
  });

  it('refuses "rulesHold" if a phrase that the rules cite is gone', () => {
    const { edits, added } = decreeOf2090();
    const files = Object.fromEntries(
      Object.entries(added).map(([path, text]) => [
        path,
        text.replaceAll('m-disaster', 'm-climate'),
      ]),
    );
    const { problems } = checkFiles(filesWith([...edits, ...wording], [], files), begins);
    expect(problems.map(({ what }) => what)).toContain(
      'The rule of ground "m-4" cites phrase "m-disaster" for "disaster-migrant", which ' +
        'does not exist in version 2090.',
    );
  });

  it('refuses two sentences that replace the same sentence', () => {
    const version = (year: string, attributes = '') => ({
      id: year,
      lines: [`inForceFrom: ${year}-01-02`],
      provisions: { 'art-1': { text: sentence(`1-1-${year}`, attributes) } },
    });
    const files = filesWithLaw([
      version('2020'),
      version('2021', 'replaces="1-1-2020"'),
      version('2022', 'replaces="1-1-2020"'),
    ]);
    expect(checkFiles(files).problems.map(({ what }) => what)).toEqual([
      'Segment "1-1-2022" replaces "1-1-2020", which "1-1-2021" of version 2021 already replaces.',
    ]);
  });

  it('refuses a sentence that replaces itself', () => {
    const { edits, added } = decreeOf2090();
    const circular: ContentEdit = {
      file: 'works/dl-1350/2023/art-29-2.mdx',
      find: 'replaces="k-4"',
      replace: 'replaces="m-4"',
    };
    const { problems } = checkFiles(filesWith([...edits, circular], [], added), begins);
    expect(
      problems.filter(({ code }) => code !== 'quote-replaced').map(({ what }) => what),
    ).toEqual(['Segment "m-4" replaces "m-4", which does not exist in an earlier version.']);
  });

  it('refuses a day that the content treats as past', () => {
    const { corpus, problems } = checkFiles(filesWith([]), '2023-11-14');
    const [first, ...later] = corpus!.work.versions.map(({ role }) => role);
    expect([first, ...new Set(later)]).toEqual(['current', 'deferred']);
    expect(problems.map(({ code, what, hint }) => [code, what, hint])).toEqual(
      corpus!.work.versions[0]!.provisions.map(({ id }) => [
        'version-role',
        `Version 2017 of ${id} is in force on 2023-11-14, but the content was written ` +
          'after it ended on 2023-11-14 and describes it as replaced.',
        `Set AS_OF to 2023-11-15 or later, or leave it unset to build for ${contentDay}.`,
      ]),
    );
    expect(problemsOn('2023-11-15')).toEqual([]);
  });

  it('accepts a day before a decree that was read later', () => {
    const { edits, added } = decreeOf2090();
    const read: ContentEdit = {
      file: 'sources.yaml',
      find: `published: 2023-10-05\n  asOf: ${contentDay}`,
      replace: `published: 2023-10-05\n  asOf: ${begins}`,
    };
    expect(checkFiles(filesWith([...edits, read], [], added), dayBefore).problems).toEqual([]);
  });

  it('refuses a day on which nothing is in force', () => {
    const ended: ContentEdit = {
      file,
      find: '    inForceFrom: 2023-11-15',
      replace: '    inForceFrom: 2023-11-15\n    inForceTo: 2026-12-31',
    };
    expect(problemsOn('2027-01-01', [ended])).toEqual(
      corpusFrom(goodFiles()).corpus!.work.provisions.map(
        (id) => `No wording of ${id} is in force on 2027-01-01, so no page would show it.`,
      ),
    );
  });

  it('refuses links to a provision that has ended as if it were in force', () => {
    const ended: ContentEdit = {
      file: 'works/ley-27840/work.yaml',
      find: 'inForceOn: 2026-06-12',
      replace: 'inForceOn: 2026-06-12\n    inForceTo: 2026-12-31',
    };
    expect(problemsOn('2026-12-31', [ended])).toEqual([]);
    const { problems } = checkFiles(filesWith([ended]), '2027-01-01');
    expect(problems.map(({ at, what }) => `${at.file} ${what}`)).toEqual(
      expect.arrayContaining([
        'terms.yaml ley-27840/art-4 has ended and is not in force on 2027-01-01.',
        'categories/es/refuge-and-asylum-applicants.mdx This link leads to ley-27840/art-4, ' +
          'which has ended and is not in force on 2027-01-01.',
      ]),
    );
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['version-role']));
    // A wording that begins later is not in force either.
    const later = filesWith(
      [
        ended,
        {
          file: 'works/ley-27840/work.yaml',
          find: '\n\ntimeline:',
          replace: `
  - id: "2090"
    name: { es: "texto de 2090", en: "text of 2090" }
    text: summary
    published: 2026-12-01
    inForceFrom: 2090-01-01
    provisions: [art-4]
    note: { es: "Un texto inventado.", en: "An invented text." }
    cites: ["ley-27840: art. 4"]

timeline:`,
        },
      ],
      [],
      {
        'works/ley-27840/2090/art-4.mdx':
          '---\nnum: "Art. 4"\ntitle: { es: "Asilo", en: "Asylum" }\n---\n\n' +
          sentence('4-2090', 'source="ley-27840" pin="art. 4"'),
      },
    );
    expect(checkFiles(later, '2027-01-01').problems.map(({ at, what }) => [at.file, what])).toEqual(
      problems.map(({ at, what }) => [at.file, what]),
    );
  });

  it('refuses an incomplete work.yaml', () => {
    const files = filesWith([], [], { 'works/ley-1/work.yaml': 'id: ley-1\n' });
    const { problems } = checkFiles(files);
    expect([...new Set(problems.map(({ code, at }) => `${code} ${at.file}`))]).toEqual([
      'data-invalid works/ley-1/work.yaml',
    ]);
  });
});

describe('a decree that changes one phrase', () => {
  const check = (day: string, words: readonly ContentEdit[], rules?: string) => {
    const { edits, added } = decreeOf2090(rules);
    return checkFiles(filesWith([...edits, ...words], [], added), day);
  };

  it('is accepted before its first day and from that day on', () => {
    expect(check(dayBefore, []).problems).toEqual([]);
    expect(check(begins, wording).problems).toEqual([]);
  });

  it('is refused from its first day on while our own texts quote the old words', () => {
    const quoting: ContentEdit = {
      file: 'categories/es/stateless-persons.mdx',
      find: '\n<Steps>\n',
      replace: `\n<Steps>\n\nLa ley dice «${oldWords}».\n`,
    };
    const { problems } = check(begins, [quoting]);
    expect(new Set(problems.map(({ code, at }) => `${code} ${at.file}`))).toEqual(
      new Set([quoting, ...wording].map((edit) => `quote-replaced ${edit.file}`)),
    );
    expect(problems.find(({ at }) => at.file === quoting.file)?.at.line).toBe(9);
  });

  it('is refused from its first day on without rules', () => {
    expect(check(dayBefore, [], '').problems).toEqual([]);
    expect(check(begins, wording, '').problems).toEqual([
      expect.objectContaining({
        code: 'version-role',
        at: expect.objectContaining({ file }) as object,
        what:
          `Version 2090 of art-29-2 is in force on ${begins} but has no rules, so ` +
          'the self-check would use those of version 2023.',
        hint: expect.stringContaining('Add its rules in src/rules/dl-1350') as string,
      }),
    ]);
  });

  it('is refused from its first day on when it adds a case without a rule', () => {
    const { edits, added } = decreeOf2090();
    const of = (name: string): string => `works/dl-1350/2090/${name}`;
    const after = (name: string, text: string): Record<string, string> => ({
      [of(name)]: `${added[of(name)]!.trimEnd()}\n${text}`,
    });
    const { problems } = checkFiles(
      filesWith([...edits, ...wording], [], {
        ...added,
        [of('art-29-2.mdx')]: added[of('art-29-2.mdx')]!.replace(
          'inherits: "2023"',
          'inherits: "2023"\nlabels: { m-9: { es: "Letra m, caso 9", en: "Letter (m), case 9" } }',
        ).concat(
          '\n<Segment id="m-9" role="condition" after="m-7" source="dl-99999" pin="art. 1">\n' +
            '<Es>[o para quienes esperan](phrase:m-waiting)</Es>\n' +
            '<En>[or to those who wait](phrase:m-waiting)</En>\n</Segment>\n',
        ),
        [of('phrases.yaml')]: added[of('phrases.yaml')]!.replace(
          'connectives:',
          '  - { id: m-waiting, segment: m-9, kind: condition, ' +
            'es: "o para quienes esperan", en: "or to those who wait" }\nconnectives:',
        ),
        ...after(
          'amendments.yaml',
          '      - { id: m-9, ' +
            'text: { es: "o para quienes esperan", en: "or to those who wait" } }\n',
        ),
        ...after(
          'notes.yaml',
          '  m-9: { es: "Menciona a quien espera.", en: "It mentions people who wait." }\n',
        ),
      }),
      begins,
    );
    expect(problems.map(({ what }) => what)).toContain(
      'Segment "m-9" is a condition that no rule cites, but version 2090 has "rulesHold", ' +
        'so the previous rules apply to it.',
    );
  });

  it('leaves a wording without a first day not in force', () => {
    const { edits, added } = decreeOf2090();
    const undated = decreeOf2090('', '');
    const before = (text: string): string => text.replaceAll('2090', '2089');
    const { corpus } = corpusFrom(
      filesWith(
        [{ ...undated.edits[0]!, replace: before(undated.edits[0]!.replace) }, ...edits],
        [],
        {
          ...added,
          ...Object.fromEntries(
            Object.entries(undated.added).map(([path, text]) => [before(path), before(text)]),
          ),
        },
      ),
      begins,
    );
    expect(
      corpus!.work.versions
        .filter(({ id }) => id === '2089' || id === '2090')
        .flatMap(({ id, provisions }) =>
          provisions.map(({ role, inForceTo }) => [id, role, inForceTo]),
        ),
    ).toEqual([
      ['2089', 'deferred', undefined],
      ['2090', 'current', undefined],
    ]);
  });

  it('ends only the wording that it changes', () => {
    const wordings = check(begins, wording).corpus!.work.versions.flatMap(({ id, provisions }) =>
      provisions.map((provision) => [id, provision.id, provision.role, provision.inForceTo]),
    );
    // There can also be a wording without a first day, and other provisions.
    const known = wordings.filter(
      ([, id, role]) => role !== 'deferred' && (id === 'art-29-2' || id === 'art-36'),
    );
    expect(known).toEqual([
      ['2017', 'art-29-2', 'former', '2023-11-14'],
      ['2017', 'art-36', 'former', '2023-11-14'],
      ['2023', 'art-29-2', 'former', dayBefore],
      ['2023', 'art-36', 'current', undefined],
      ['2090', 'art-29-2', 'current', undefined],
    ]);
  });
});

describe('an act that repeals a provision with notes', () => {
  /** A version of 2090 with these lines in work.yaml, and its files. */
  const act = (lines: readonly string[], added: Readonly<Record<string, string>>) =>
    filesWith(
      decreeOf2090('').edits.map(({ replace, ...edit }) => ({
        ...edit,
        replace: replace.replace('    text: consolidated', lines.join('\n    ').trimEnd()),
      })),
      [],
      Object.fromEntries(
        Object.entries(added).map(([name, text]) => [`works/dl-1350/2090/${name}`, text]),
      ),
    );
  const whole = ['num: "Art. 29.2"', 'title: "Calidades"', 'repealed: true'];

  it.each([
    ['its version has depth "text"', ['    text: consolidated', 'depth: text'], whole],
    [
      'its version has "rulesHold"',
      ['    text: summary', 'rulesHold: { es: "Siguen.", en: "They hold." }'],
      whole,
    ],
    [
      'it inherits an earlier wording',
      ['    text: consolidated', 'depth: text'],
      ['inherits: "2023"', 'repealed: true'],
    ],
  ])('is refused before and from its first day, even if %s', (_, lines, front) => {
    const files = act(lines, { 'art-29-2.mdx': `---\n${front.join('\n')}\n---\n` });
    for (const day of [dayBefore, begins]) {
      const { problems } = checkFiles(files, day);
      expect(problems.map(({ at, what }) => [`${at.file}:${at.line}`, what])).toEqual([
        [
          'works/dl-1350/2090/art-29-2.mdx:2',
          'Version 2090 repeals art-29-2, which has notes in versions 2017, 2023. Only ' +
            'provisions of depth "text" can be repealed.',
        ],
      ]);
    }
  });

  it('is refused if it leaves no sentence and is not marked as a repeal', () => {
    const lines = [
      '    text: summary',
      'depth: annotated',
      `gone: [${segmentsOfArticle.join(', ')}]`,
      'rulesHold: { es: "Siguen.", en: "They hold." }',
    ];
    const files = act(lines, {
      'art-29-2.mdx': '---\ninherits: "2023"\n---\n',
      'phrases.yaml': 'phrases: []\n',
      'notes.yaml': '{}\n',
    });
    expect(checkFiles(files, begins).problems.map(({ what }) => what)).toContain(
      'art-29-2 of version 2090 contains no text of the law.',
    );
  });
});
