import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { reckon } from '../../bench/search-quality.ts';
import { corpusFrom, readCorpus } from '../../src/corpus/read-corpus.ts';
import { type Language, languages } from '../../src/model/language.ts';
import { createLinkResolver } from '../../src/one-file/resolve-link.ts';
import { placeOf } from '../../src/client/search/group-results.ts';
import { createMemoryIndex } from '../../src/client/search/memory-index.ts';
import { createSearchEngine } from '../../src/client/search/search-engine.ts';
import { pageContent } from '../../src/one-file/assemble.ts';
import { createFileIndex, createFileRecords } from '../../src/one-file/file-index.ts';
import { listSections } from '../../src/one-file/sections.ts';
import { createDictionary } from '../../src/search/dictionary.ts';
import { heldOut, tuned } from '../fixtures/queries.ts';
import { goodContent, goodFiles } from '../support/content.ts';

const { corpus } = readCorpus(goodContent);
if (!corpus) throw new Error('The content cannot be read.');
const parts = listSections(corpus);
const resolveLink = createLinkResolver(parts, 'https://ley.example.org/x/');
const provision = parts.find(({ id }) => id === 'es/art-29-2')!;

describe('a link of a built page', () => {
  it.each([
    ['#k-4', 'here', '#es/art-29-2/k-4'],
    ['/en/law/dl-1350/art-29-2/#k-4', 'here', '#en/art-29-2/k-4'],
    ['/es/ley/dl-1350/art-36/cambios/#36-1-2023', 'here', '#es/changes-art-36/36-1-2023'],
    ['/es/categorias/personas-apatridas/', 'here', '#es/stateless-persons'],
    ['/es/', 'here', '#es'],
    ['/en/search/', 'here', '#en/search'],
    ['/en/self-check/how-it-is-decided/#fact-child', 'here', '#en/check/check-child'],
    [
      '/en/self-check/how-it-is-decided/#reading-likewise',
      'site',
      'https://ley.example.org/en/self-check/how-it-is-decided/#reading-likewise',
    ],
    ['/data/rules.json', 'site', 'https://ley.example.org/data/rules.json'],
    ['https://www.gob.pe/', 'elsewhere', 'https://www.gob.pe/'],
    ['tel:1818', 'elsewhere', 'tel:1818'],
  ] as const)('%s is resolved to "%s": %s', (link, kind, target) => {
    expect(resolveLink(link, provision)).toEqual({ kind, href: target });
  });
});

describe('a page as a section of the file', () => {
  const section = (main: string, part = provision): string =>
    toHtml(
      pageContent(part, `<main id="main">${main}</main>`, {
        resolveLink,
        languages,
        omitted: new Set<string>(),
        sourceIds: new Map([['https://a.example/', 'a-source']]),
      }),
    );

  it.each([
    [
      'prefixes ids and references to them',
      '<h2 id="x">A</h2><div aria-labelledby="x y"></div>',
      '<h2 id="es/art-29-2/x">A</h2><div aria-labelledby="es/art-29-2/x es/art-29-2/y"></div>',
    ],
    [
      'replaces the frame of the self-check by a link to it',
      '<div class="embedded"><iframe src="/es/insertar/"></iframe></div>',
      '<p class="embedded"><a class="way" href="#es/check">Ver mi situación</a></p>',
    ],
    [
      'opens no new tab for pages in the file',
      '<a href="/es/ayuda/" target="_blank" rel="noopener">Ayuda</a>',
      '<a href="#es/help">Ayuda</a>',
    ],
    [
      'marks links that need the internet',
      '<a href="/data/rules.json">JSON</a>',
      '<a href="https://ley.example.org/data/rules.json" rel="noreferrer">JSON (en internet)</a>',
    ],
    ['does not mark telephone links', '<a href="tel:1818">1818</a>', '<a href="tel:1818">1818</a>'],
    [
      'links a pin-cite to the list of sources',
      '<p class="cite">' +
        '<a href="https://a.example/" rel="noreferrer">Ley &#38; norma</a>, art. 1</p>',
      '<p class="cite"><a href="#es/about/source-a-source">Ley &#x26; norma</a>, art. 1</p>',
    ],
    [
      'links every other link to a source to the list too',
      '<li><a href="https://a.example/" rel="noreferrer">Ley, art. 1</a></li>',
      '<li><a href="#es/about/source-a-source">Ley, art. 1</a></li>',
    ],
    ['removes scripts', '<p>B</p><script type="module" src="/x.js"></script>', '<p>B</p>'],
  ])('%s', (_, main, expected) => {
    expect(section(main)).toBe(expected);
  });

  it('has the table of the sheet in Spanish only', () => {
    const main = '<details class="sheet"><summary>…</summary><table></table></details>';
    const english = parts.find(({ id }) => id === 'en/check')!;
    expect(section(main)).toContain('<table>');
    expect(section(main, english)).not.toContain('<table>');
  });

  it('throws for a page without <main>', () => {
    expect(() =>
      pageContent(provision, '<p>', {
        resolveLink,
        languages,
        omitted: new Set<string>(),
        sourceIds: new Map(),
      }),
    ).toThrow('The page /es/ley/dl-1350/art-29-2/ has no <main id="main">');
  });
});

describe('the search of the file', () => {
  const asOf = corpusFrom(goodFiles()).corpus!;
  const engine = (lang: Language) => {
    const own = createFileRecords(asOf, lang);
    const dictionary = createDictionary(asOf, lang, own);
    return createSearchEngine({ lang, dictionary, index: createMemoryIndex(own) });
  };
  const engines = { es: engine('es'), en: engine('en') };
  const find = async (lang: Language, query: string): Promise<string[]> => {
    const { groups } = await engines[lang].answer(query, { limit: 20 });
    return groups.flatMap(({ items }) => items.map((item) => placeOf(item).url));
  };

  it.each([
    ['es', 'migrado por desastres', '/es/categorias/migracion-por-desastres/'],
    ['es', 'Art. 29.2.k', '/es/ley/dl-1350/art-29-2/#m-title'],
    ['en', '"natural and environmental disasters"', '/en/law/dl-1350/art-29-2/#m-4'],
    ['es', 'apatrdias', '/es/glosario/#stateless'],
  ] as const)('in %s finds "%s"', async (lang, query, url) => {
    expect((await find(lang, query))[0]).toBe(url);
  });

  it('finds an article of another law', async () => {
    const { cards } = await engines.es.answer('art. 5 de la Ley 27891');
    expect(cards.map(({ place }) => place.url)).toEqual(['/es/ley/ley-27891/art-5/']);
  });

  it('reports that the file does not have a cited article', async () => {
    const { cards, missing } = await engines.es.answer('art. 99 de la Ley 27891');
    const { strings } = createFileIndex(corpus, 'es', resolveLink);
    expect([cards, missing]).toEqual([[], 'art. 99 de la Ley 27891']);
    expect(strings.missing).toMatch(/^Este archivo no tiene «{{cited}}»\./);
  });

  it('finds nothing for unknown words', async () => {
    expect([await find('es', 'zzzzqqqq'), await find('en', '')]).toEqual([[], []]);
  });

  it('treats a query of unknown words as off topic', async () => {
    const answers = await Promise.all(
      ['knitting pattern jumper residence', 'stateless persons'].map((query) =>
        engines.en.answer(query),
      ),
    );
    expect(answers.map(({ offTopic }) => offTopic)).toEqual([true, false]);
  });

  it('answers most test queries within its first three results', async () => {
    const own = [...tuned, ...heldOut].filter(({ across }) => !across);
    const { mrr, hit3 } = reckon(
      await Promise.all(
        own.map(
          async ({ typed, from, right }) =>
            (await find(from, typed)).findIndex((url) => right.includes(url)) + 1,
        ),
      ),
    );
    console.log(
      `The search of umbral.html, ${own.length} queries: ` +
        `mean reciprocal rank ${mrr.toFixed(3)}, ` +
        `a right answer among the first three ${(hit3 * 100).toFixed(1)} %`,
    );
    expect([mrr >= 0.905, hit3 >= 0.94]).toEqual([true, true]);
  });
});
