import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/check/check-content.ts';
import { type ContentFiles, contentFile } from '../../src/corpus/content-files.ts';
import { siteMap } from '../../src/i18n/site-map.ts';
import { featuredProvision } from '../../src/model/works.ts';
import { modelBuild } from '../support/build-model.ts';
import { type ContentEdit, filesWith, goodFiles } from '../support/content.ts';
import { filesOfOneLaw } from '../support/one-law.ts';
import { placeAndFault } from '../support/problems.ts';
import { exampleLaw, sampleLaw } from '../support/three-laws.ts';

const problemsOf = (files: ContentFiles): string[] =>
  checkFiles(files).problems.map((found) => `${placeAndFault(found)} ${found.hint}`);
const example = filesOfOneLaw();
const exampleWith = (
  edits: readonly ContentEdit[],
  without: readonly string[] = [],
  added: Readonly<Record<string, string>> = {},
): ContentFiles => filesWith(edits, without, added, example);
const site = (find: string, replace: string): ContentEdit => ({ file: 'site.yaml', find, replace });
const featured = 'featured: ley-99001/art-1';
const lines = example.files.get('site.yaml')!.text.split('\n');
const featuredAt = `site.yaml:${lines.indexOf(featured) + 1}`;

/** The example law alone, with no situation, term, place for help, synonym or intent. */
function bare(): ContentFiles {
  const isProse = (path: string): boolean => /^(?:categories|search\/intents)\//.test(path);
  const lists = ['categories.yaml', 'terms.yaml', 'help.yaml', 'search/synonyms.yaml'];
  const about = ['es', 'en'].map((lang) => `pages/${lang}/about.mdx`);
  const files = [...example.files].filter(([path]) => !isProse(path));
  const emptied = lists.map((path) => [path, contentFile(path, Buffer.from('[]\n'))] as const);
  const unlinked = about.map((path) => {
    const text = example.files.get(path)!.text.replace(/\[(\w+)\]\(page:glossary\)/, '$1');
    return [path, contentFile(path, Buffer.from(text))] as const;
  });
  return {
    ...example,
    files: new Map([...files, ...emptied, ...unlinked]),
    folders: new Set([...example.folders].filter((path) => !isProse(`${path}/`))),
  };
}

describe('a site about one law without rules and notes', () => {
  it.each([exampleLaw, sampleLaw] as const)('passes the check and can be built: %s', (law) => {
    const files = filesOfOneLaw(law);
    const { corpus, problems } = checkFiles(files);
    expect(problems.map(placeAndFault)).toEqual([]);
    modelBuild(corpus!, files);
  });

  it('needs no situations, terms, places for help and intents, and then has no such pages', () => {
    const files = bare();
    const { corpus, problems } = checkFiles(files);
    expect(problems.map(placeAndFault)).toEqual([]);
    modelBuild(corpus!, files);
    const pages = siteMap(corpus!).map(({ es }) => es);
    expect(pages.filter((page) => !page.startsWith('/es/ley/'))).toEqual([
      '/es/',
      '/es/leyes/',
      '/es/buscar/',
      '/es/acerca-de/',
      '/es/datos/',
    ]);
  });

  it('may feature any provision of the law, and leads to the first if it features none', () => {
    const featuredIn = (files: ContentFiles): string =>
      featuredProvision(checkFiles(files).corpus!).provision.id;
    expect(featuredIn(example)).toBe('art-1');
    expect(featuredIn(exampleWith([site(`${featured}\n`, '')]))).toBe('art-i');
    expect(problemsOf(exampleWith([site(featured, 'featured: ley-99001/art-99')]))).toEqual([
      `${featuredAt} "ley-99001/art-99" is not a provision of ley-99001. ` +
        'Use a provision of ley-99001, such as ley-99001/art-i.',
    ]);
  });

  it('cannot have the self-check', () => {
    const screening = goodFiles().files.get('screening.yaml')!.text;
    const files = exampleWith([site('modules: { selfCheck: false }\n', '')], [], {
      'screening.yaml': screening,
    });
    expect(problemsOf(files)).toEqual([
      `${featuredAt} The self-check has rules of dl-1350 only, but the site is about ` +
        'ley-99001. Write "modules: { selfCheck: false }".',
    ]);
  });

  it('has no page to link to that would list nothing', () => {
    const { files, ...others } = bare();
    const about = example.files.get('pages/es/about.mdx')!;
    expect(
      problemsOf({ ...others, files: new Map([...files, ['pages/es/about.mdx', about]]) }),
    ).toContain(
      'pages/es/about.mdx:8 Page "glossary" does not exist: the content has nothing for it to ' +
        'list. Remove the link, or add what the page lists.',
    );
  });

  it('needs a day on which its law was read', () => {
    const undated: ContentEdit = {
      file: 'sources.yaml',
      find: '  asOf: 2026-06-30\n',
      replace: '',
    };
    expect(problemsOf(exampleWith([undated]))).toContain(
      'sources.yaml:1 No source has "asOf", so the site cannot say up to which day the law was ' +
        'read. Add it to the law: the day on which you read it as in force, as 2026-06-12.',
    );
  });
});

describe('what only a small site may leave out is reported on another', () => {
  const category = (find: string, replace: string): ContentFiles =>
    filesWith([{ file: 'categories.yaml', find, replace }]);
  const foundIn = (files: ContentFiles): string[] =>
    checkFiles(files).problems.map(({ code, what }) => `${code} ${what}`);

  it.each([
    ['sentences of dl-1350', 'segments: [m-4, k-4]', 'segments: []'],
    [
      'related categories',
      'related: [danger-on-leaving, outside-peru-in-crisis, vulnerable-and-displaced]\n  facts: [d',
      'related: []\n  facts: [d',
    ],
    [
      'places for help',
      'facts: [disaster-migrant]\n  help: [defensoria, public-defence]',
      'facts: [disaster-migrant]\n  help: []',
    ],
  ])('a situation without %s', (what, find, replace) => {
    expect(foundIn(category(find, replace))).toContain(
      `data-invalid Category "disaster-migration" lists no ${what}.`,
    );
  });

  it('a term that refers to no other', () => {
    const terms = goodFiles().files.get('terms.yaml')!.text;
    const [see = ''] = /^ {2}see: .*$/m.exec(terms) ?? [];
    const files = filesWith([], [], { 'terms.yaml': terms.replace(see, '  see: []') });
    expect(foundIn(files).join()).toMatch(/data-invalid Term "[\w-]+" refers to no other term\./);
  });

  it('a page on a situation that does not say what a former wording said', () => {
    const path = 'categories/es/entry-ban.mdx';
    const { text } = goodFiles().files.get(path)!;
    const without = text.replace(/<Before>[\s\S]*<\/Before>\n\n/, '');
    expect(foundIn(filesWith([], [], { [path]: without }))).toContain(
      'section-missing Category "entry-ban" lists sentences of a former wording, but this page ' +
        'has no <Before>.',
    );
  });
});
