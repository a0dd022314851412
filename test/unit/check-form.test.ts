import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkContent, checkFiles } from '../../src/check/check-content.ts';
import {
  type ContentEdit,
  contentWith,
  filesWith,
  goodContent,
  goodFiles,
  placeOf,
} from '../support/content.ts';

const page = 'categories/es/stateless-persons.mdx';
const law = 'works/dl-1350/2017/art-29-2.mdx';
const notes = 'works/dl-1350/2023/notes.yaml';
const help = 'help.yaml';
const found = (
  edits: readonly ContentEdit[],
  without: readonly string[] = [],
  added: Readonly<Record<string, string>> = {},
): string[] =>
  checkFiles(filesWith(edits, without, added)).problems.map(
    ({ code, at }) => `${code} ${at.file}:${at.line}:${at.column}`,
  );

describe('characters outside the allowed set', () => {
  const characters = {
    'U+0000': '\0',
    'U+0007': '\u0007',
    'U+001B': '\u001b',
    'U+0085': '\u0085',
    'U+000D': '\r',
    'U+2028': '\u2028',
    'U+202E': '\u202e',
    'U+2066': '\u2066',
    'U+200F': '\u200f',
    'U+061C': '\u061c',
    'U+200B': '\u200b',
    'U+200D': '\u200d',
    'U+2060': '\u2060',
    'U+FEFF': '\ufeff',
    'U+FE0F': '\ufe0f',
    'U+E0041': '\u{e0041}',
    'U+00AD': '\u00ad',
    'U+0430': 'а',
    'U+03BF': 'ο',
    'U+0131': 'ı',
    'U+FF41': 'ａ',
    'U+FB01': 'ﬁ',
    'U+1D41A': '\u{1d41a}',
    'U+2000': '\u2000',
    'U+E000': '\ue000',
    'U+FFFF': '\uffff',
    'U+FFFD': '\ufffd',
    'U+1F600': '\u{1f600}',
  };
  const places = {
    'the prose': { file: page, find: '"Personas apátridas"' },
    'the law': { file: law, find: 'o para [apátridas]' },
    'a note': { file: notes, find: 'Es el nombre de la calidad' },
    'a question': { file: 'search/intents/child-meaning.yaml', find: 'con 17 años todavía' },
    'the source document': {
      file: 'sources/un-network-migration-law.txt',
      find: '*References to Kosovo',
    },
  } as const;

  it.each(Object.entries(characters))(
    '%s is reported once with its position, in any file',
    (name, character) => {
      for (const [where, { file, find }] of Object.entries(places)) {
        const { problems } = checkFiles(
          filesWith([{ file, find, replace: find.slice(0, 5) + character + find.slice(5) }]),
        );
        expect(
          problems.map(({ code }) => code),
          `${name} in ${where}`,
        ).toEqual(
          character === '\r' && file.startsWith('sources/')
            ? ['line-endings']
            : ['character-forbidden'],
        );
        expect(`${problems[0]!.at.file}:${problems[0]!.at.line}`, where).toBe(placeOf(file, find));
        if (problems[0]!.code === 'character-forbidden') expect(problems[0]!.what).toContain(name);
      }
    },
  );

  it('reports a letter and its accent that are not composed', () => {
    expect(
      found([{ file: law, find: 'o para [apátridas]', replace: 'o para [apa\u0301tridas]' }]),
    ).toEqual([`character-forbidden ${placeOf(law, 'o para [apátridas]')}:16`]);
  });

  it.each([
    ['a YAML escape', notes, 'Es el nombre de la calidad', 'Es el \\u202Enombre de la calidad'],
    ['an HTML entity', page, '\n<Steps>\n', '\n<Steps>\n\nPida&#x202e; ayuda&zwnj;.\n'],
  ])('are also reported if written as %s', (_, file, find, replace) => {
    expect(found([{ file, find, replace }])[0]).toMatch(/^character-forbidden/);
  });

  it('do not include any letter or sign of Spanish and English', () => {
    const letters = 'áéíóúüñÁÉÍÓÚÜÑ¿¡«»“”‘’–—…·ªº°§ àèçäöß €';
    expect(
      found([
        {
          file: notes,
          find: 'Es el nombre de la calidad',
          replace: `${letters} Es el nombre de la calidad`,
        },
      ]),
    ).toEqual([]);
  });
});

/** The edit that adds a text at the start of the steps, two lines below their tag. */
const firstStep = (text: string): ContentEdit => ({
  file: page,
  find: '\n<Steps>\n',
  replace: `\n<Steps>\n\n${text}\n`,
});

describe('links and images of the prose', () => {
  it.each([
    ['[x](javascript:alert(1))', 'reference-unresolved'],
    ['[x](data:text/html,x)', 'reference-unresolved'],
    ['[x](https://example.org/)', 'reference-unresolved'],
    ['[x](//example.org)', 'reference-unresolved'],
    ['[x](/es/)', 'reference-unresolved'],
    ['[x](page)', 'reference-unresolved'],
    ['[x](#top)', 'reference-unresolved'],
    ['https://example.org/', 'reference-unresolved'],
    ['www.example.org', 'reference-unresolved'],
    ['a@example.org', 'reference-unresolved'],
    ['[x][r]\n\n[r]: javascript:alert(1)', 'reference-unresolved'],
    ['[x][r]\n\n[r]: https://example.org/', 'reference-unresolved'],
    ['[r]\n\n[r]: page:nowhere', 'reference-unresolved'],
    ['[r]: page:nowhere', 'reference-unresolved'],
    ['[x][R]\n\n[r]: law:dl-1350/art-29-2#k-99', 'reference-unresolved'],
    ['[x](category:nothing)', 'reference-unresolved'],
    ['[x](source:nothing)', 'source-unknown'],
    ['[x](page:provision)', 'reference-unresolved'],
    ['[x](page:category)', 'reference-unresolved'],
    ['[x](page:constructor)', 'reference-unresolved'],
    ['[x](law:dl-1350/art-29-2/2023/more)', 'reference-unresolved'],
    ['[x](law:dl-1350/art-29-2#)', 'reference-unresolved'],
    ['[x](law:dl-1350/art-29-2/2022)', 'reference-unresolved'],
    ['[x](law:dl-1350/art-29-2/2023#k-4)', 'reference-unresolved'],
    ['[x](phrase:stateless)', 'reference-unresolved'],
    ['![x](https://example.org/x.png)', 'markup-unknown'],
    ['![x](x.png)', 'markup-unknown'],
    ['![x][r]\n\n[r]: x.png', 'markup-unknown'],
    ['x[^1]\n\n[^1]: nota', 'markup-unknown'],
    ['| a |\n|---|\n| 1 |', 'markup-unknown'],
    ['~~x~~', 'markup-unknown'],
    ['`x`', 'markup-unknown'],
    ['- [ ] x', 'markup-unknown'],
    ['[x](page:help', 'link-broken'],
    ['[x] (page:help)', 'link-broken'],
    ['[x][nowhere]', 'link-broken'],
    ['x](page:help)', 'link-broken'],
    ['[](page:help)', 'link-broken'],
    ['**x', 'link-broken'],
  ])('%s is refused', (text, code) => {
    const [problem] = found([firstStep(text)]);
    const lines = text.split('\n').map((_, index) => placeOf(page, '<Steps>', 2 + index));
    expect(lines.map((line) => `${code} ${line}`)).toContain(problem?.replace(/:\d+$/, ''));
  });
});

describe('addresses and numbers', () => {
  const url = 'url: "https://www.defensoria.gob.pe/"';
  /** The first telephone number of help.yaml. */
  const phone = /phone: "[^"]*"/.exec(goodFiles().files.get(help)!.text)![0];
  const source =
    'url: https://lpderecho.pe/decreto-legislativo-1582-procedimiento-expulsion-rapida-extranjeros-situacion-irregular/';
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://example.org/',
    'https://user:word@example.org/',
    'https://www.gob.pe@example.org/',
    'https://gob.pе/',
    'https://xn--gob-8cd.pe/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://localhost/',
    'https://example.org:8443/',
    'https:\\\\example.org',
    'https://EXAMPLE.org/',
    'https://example.org/../x',
    'example.org',
    'mailto:a@example.org',
  ])('%s is refused as the address of a source', (address) => {
    const [code] = found([{ file: 'sources.yaml', find: source, replace: `url: '${address}'` }]);
    expect(code).toMatch(
      new RegExp(`^(?:data-invalid|character-forbidden) ${placeOf('sources.yaml', source)}:`),
    );
  });
  it.each([
    ['a host that differs from the label', help, url, 'url: "https://www.defens0ria.gob.pe/"'],
    [
      'an unofficial host of a source marked as official',
      'sources.yaml',
      'url: https://epdoc2.elperuano.pe/EpPo/DescargaIN.asp?Referencias=MjIyMjE0M18yMjAyMzEwMDU=',
      'url: https://elperuano.pe.example.org/',
    ],
    ['a telephone number in words', help, phone, 'phone: "llame al centro"'],
    ['a telephone number with a digit missing', help, phone, 'phone: "0800-1517"'],
    [
      'a day that does not exist',
      'works/dl-1350/work.yaml',
      'inForceFrom: 2023-11-15',
      'inForceFrom: 2023-13-15',
    ],
  ])('%s is refused', (_, file, find, replace) => {
    expect(found([{ file, find, replace }])[0]).toMatch(new RegExp(`^data-invalid ${file}:`));
  });
  it.each([
    ['an invalid regular expression', "number: '1", "number: '(1", 'data-invalid site.yaml'],
    [
      'an example that the pattern does not match',
      'examples: [',
      'examples: ["call us", ',
      'data-invalid site.yaml',
    ],
    [
      'a pattern of free lines that matches the empty text',
      "freeLine: '",
      "freeLine: '(?:)|",
      'data-invalid site.yaml',
    ],
    ['numbers of another country', "number: '1", "number: '9\\d{8}|1", undefined],
  ])('the number pattern of a country is checked: %s', (_, find, replace, fault) => {
    const [first] = found([{ file: 'site.yaml', find, replace }]);
    if (fault === undefined) expect(first).toBeUndefined();
    else expect(first).toContain(fault);
  });
  it('a free line in a text is refused at its line if no place for help lists it', () => {
    expect(found([firstStep('Llame al 0800-00000.')])[0]).toBe(
      `reference-unresolved ${placeOf(page, '<Steps>', 2)}:1`,
    );
  });
});

describe('YAML that is valid but not allowed', () => {
  const url =
    'url: https://epdoc2.elperuano.pe/EpPo/DescargaIN.asp?Referencias=MjIyMjE0M18yMjAyMzEwMDU=';
  it.each([
    ['an undefined alias', 'url: *nothing'],
    ['an anchor', 'url: &x https://example.org/'],
    ['a type tag', 'url: !!binary aGk='],
    ['deep nesting', `url: ${'['.repeat(30)}${']'.repeat(30)}`],
    ['very deep nesting', `url: ${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['deep mappings', `url: ${'{a: '.repeat(3000)}1${'}'.repeat(3000)}`],
    ['two documents', 'url: x\n---\nurl: x'],
    ['a comment after a value', 'url: https://example.org/ #1'],
  ])('%s is refused at its line', (_, replace) => {
    // What is wrong with two documents is the mark that begins the second one.
    const line = Math.max(0, replace.split('\n').indexOf('---'));
    expect(found([{ file: 'sources.yaml', find: url, replace }])[0]).toContain(
      `yaml-syntax ${placeOf('sources.yaml', url, line)}:`,
    );
  });
  it('aliases that multiply are refused without being expanded', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'
        .split('')
        .map(
          (name, index) =>
            `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`,
        ),
    ].join('\n');
    expect(found([], [], { 'terms.yaml': bomb })[0]).toBe('yaml-syntax terms.yaml:1:7');
  });
  it.each(['>', '- ', '* ', '1. '])('prose nested with "%s" is refused', (sign) => {
    expect(found([firstStep(`${sign.repeat(200)}x`)])).toEqual([
      expect.stringMatching(`^mdx-syntax ${placeOf(page, '<Steps>', 2)}:`),
    ]);
  });
});

describe('missing and unknown files', () => {
  const cleanups: (() => void)[] = [];
  afterEach(() => cleanups.splice(0).forEach((remove) => remove()));
  const onDisk = (change: (root: string) => void): string[] => {
    const { root, remove } = contentWith([]);
    cleanups.push(remove);
    change(root);
    return checkContent(root).problems.map(({ code, at }) => `${code} ${at.file}`);
  };

  it.each([
    'works/dl-1350/2017/art-36 (copia).mdx',
    'works/dl-1350/2017/extra.mdx',
    'pages/es/otra.mdx',
    'search/intents/topic.yml',
    'categories/es/nueva/pagina.mdx',
    'help.yaml.txt',
    'sources/other.txt',
  ])('an unknown file is reported: %s', (path) => {
    expect(found([], [], { [path]: 'x' })).toEqual([`file-unknown ${path}:1:1`]);
  });
  it('a file named like an Object property is not taken for a category', () => {
    expect(
      found([], [], {
        'categories/es/__proto__.mdx': '---\ntitle: "a"\ntopic: "b"\nsummary: "c"\n---\n',
      })[0],
    ).toMatch('section-missing categories/es/__proto__.mdx');
    expect(
      found([
        { file: 'categories.yaml', find: '- id: stateless-persons', replace: '- id: constructor' },
      ]),
    ).toEqual([`data-invalid ${placeOf('categories.yaml', '- id: stateless-persons')}:7`]);
  });
  it.each([
    ['pages/es/about.mdx', 'file-missing pages/es/about.mdx:1:1'],
    ['help.yaml', 'file-missing help.yaml:1:1'],
    ['inventory.txt', 'file-missing inventory.txt:1:1'],
  ])('a missing file is reported once: %s', (path, expected) => {
    expect(found([], [path])).toEqual([expected]);
  });
  it('a folder in place of a file and the reverse are reported', () => {
    expect(
      onDisk((root) => {
        rmSync(join(root, help));
        mkdirSync(join(root, help));
        writeFileSync(join(root, help, 'x.txt'), '');
      }),
    ).toEqual(['file-unreadable help.yaml']);
    expect(
      onDisk((root) => {
        rmSync(join(root, 'search', 'intents'), { recursive: true });
        writeFileSync(join(root, 'search', 'intents'), '');
      }),
    ).toEqual(['file-unreadable search/intents']);
    expect(
      onDisk((root) => {
        rmSync(join(root, 'pages'), { recursive: true });
        writeFileSync(join(root, 'pages'), '');
      }),
    ).toContain('file-missing pages/es/about.mdx');
  });
  it('a symbolic link is reported, broken or not', () => {
    expect(
      onDisk((root) => {
        rmSync(join(root, help));
        symlinkSync(join(goodContent, help), join(root, help));
      }),
    ).toEqual(['file-unreadable help.yaml']);
    expect(
      onDisk((root) => {
        rmSync(join(root, 'search', 'intents'), { recursive: true });
        symlinkSync('/nowhere', join(root, 'search', 'intents'));
      }),
    ).toEqual(['file-unreadable search/intents']);
    expect(onDisk((root) => symlinkSync('/etc', join(root, 'extra')))).toEqual([
      'file-unreadable extra',
    ]);
  });
  it('a missing content folder is reported', () => {
    expect(checkContent('/nowhere').problems[0]).toMatchObject({
      code: 'file-unreadable',
      at: { file: '.' },
    });
  });
});
