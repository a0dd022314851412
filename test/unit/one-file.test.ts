import { describe, expect, it } from 'vitest';
import { reckon } from '../../bench/search-quality.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Language } from '../../src/model/language.ts';
import { destinations } from '../../src/one-file/address.ts';
import { createMemoryIndex } from '../../src/client/search/memory-index.ts';
import { createSearchEngine } from '../../src/client/search/search-engine.ts';
import { isElement, parse, serialize } from '../../src/one-file/markup.ts';
import { dedupeMarkup } from '../../src/one-file/dedupe-markup.ts';
import { listParts } from '../../src/one-file/parts.ts';
import { createSection } from '../../src/one-file/section.ts';
import { createDictionary } from '../../src/search/dictionary.ts';
import { createRecords } from '../../src/search/records.ts';
import { heldOut, tuned } from '../fixtures/queries.ts';
import { goodContent } from '../support/content.ts';

const { corpus } = readCorpus(goodContent);
if (!corpus) throw new Error('The content cannot be read.');
const parts = listParts(corpus);
const lead = destinations(parts, 'https://ley.example.org/x/');
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
  ] as const)('%s leads %s: %s', (link, kind, href) => {
    expect(lead(link, provision)).toEqual({ kind, href });
  });
});

describe('a page as a section of the file', () => {
  const section = (main: string): string =>
    serialize(
      createSection(provision, `<main id="main">${main}</main>`, {
        lead,
        sources: new Map([['https://a.example/ Ley & norma', 'a-source']]),
      }),
    ).replace(/<p class=twin>.*?<\/a>(<\/p>)?/, '');

  it.each([
    [
      'makes ids its own, and what names them',
      '<h2 id="x">A</h2><div aria-labelledby="x y"></div>',
      '<section class=page id=es/art-29-2><h2 id=es/art-29-2/x>A</h2><div aria-labelledby="es/art-29-2/x es/art-29-2/y"></div></section>',
    ],
    [
      'turns a popover into a link to the glossary',
      '<button popovertarget="t-child">niñez</button><div popover id="t-child">…</div>',
      '<section class=page id=es/art-29-2><a href=#es/glossary/child>niñez</a></section>',
    ],
    [
      'opens no tab for what it holds',
      '<a href="/es/ayuda/" target="_blank" rel="noopener">Ayuda</a>',
      '<section class=page id=es/art-29-2><a href=#es/help>Ayuda</a></section>',
    ],
    [
      'says which links need the internet',
      '<a href="/data/rules.json">JSON</a>',
      '<section class=page id=es/art-29-2><a href=https://ley.example.org/data/rules.json rel=noreferrer>JSON (en internet)</a></section>',
    ],
    [
      'leads a pin-cite to the list of sources',
      '<p class="cite"><a href="https://a.example/" rel="noreferrer">Ley &#38; norma</a>, art. 1</p>',
      '<section class=page id=es/art-29-2><p class=cite><a href=#es/about/source-a-source>Ley &#38; norma</a>, art. 1</section>',
    ],
    [
      'leaves scripts and comments out',
      '<!-- a --><p>B</p><script type="module" src="/x.js"></script>',
      '<section class=page id=es/art-29-2><p>B</section>',
    ],
  ])('%s', (_, main, expected) => {
    expect(section(main)).toBe(expected);
  });

  it('refuses a page without a main part', () => {
    expect(() => createSection(provision, '<p>', { lead, sources: new Map() })).toThrow(
      'The page /es/ley/dl-1350/art-29-2/ has no <main id="main">',
    );
  });
});

describe('what is written once', () => {
  const long = 'una frase que es lo bastante larga para no escribirla dos veces';
  const written = (html: string, around = 'self-check'): string =>
    dedupeMarkup(
      parse(`<section><${around}>${html}</${around}></section>`).children.filter(isElement),
    )
      .map((root) => serialize(root))
      .join('')
      .replace(/^<section><[^>]*>|<[^>]*><\/section>$/g, '');

  it('is only what needs a script', () => {
    const without = `<p>${long}</p><p>${long}</p><noscript><p>${long}</p></noscript>`;
    expect(written(without)).toBe(
      serialize(parse(`<section>${without}</section>`))
        .slice('<section>'.length, -'</section>'.length)
        .replace(/<p>([^<]*)<noscript>/, '<p>$1<noscript>'),
    );
  });

  it('is only of the self-check', () => {
    const category = `<h1>${long}</h1><div class="beside"><a href="#x">${long}</a></div>`;
    expect(written(category, 'article')).toBe(category.replaceAll('"', ''));
  });

  it('stands where it is first, and is named where it comes again', () => {
    expect(
      written(
        `<ul class="facts"><li data-fact="a"><b>x</b>${long}</li></ul><ul class="facts"><li data-fact="a"><b>x</b>${long}</li></ul>`,
      ),
    ).toBe(
      `<ul class=facts><li data-fact=a data-once=0><b>x</b>${long}</ul><ul class=facts><li data-as=0></ul>`,
    );
  });

  it('is taken from the words of the law where they stand', () => {
    expect(
      written(
        `<p class="law">${long.slice(0, 20)}<a href="#x">${long.slice(20)}</a></p><div class="sheet"><q>${long}</q></div>`,
      ),
    ).toContain('<div class=sheet><q data-say=0></q></div>');
  });
});

describe('the search of the file', () => {
  const engine = (lang: Language) => {
    const own = createRecords(corpus, lang);
    return createSearchEngine({
      lang,
      dictionary: createDictionary(corpus, lang, own),
      index: createMemoryIndex(own),
    });
  };
  const engines = { es: engine('es'), en: engine('en') };
  const find = async (lang: Language, query: string): Promise<string[]> => {
    const { cards, results } = await engines[lang].answer(query, { limit: 20 });
    const open = results.order.flatMap((name) => results[name]);
    return [
      ...cards.map(({ place }) => place),
      ...(results.onlyEarlier ? [...results.earlier, ...open] : [...open, ...results.earlier]),
    ].map(({ url }) => url);
  };

  it.each([
    ['es', 'migrado por desastres', '/es/categorias/migracion-por-desastres/'],
    ['es', 'Art. 29.2.k', '/es/ley/dl-1350/art-29-2/#m-title'],
    ['en', '"natural and environmental disasters"', '/en/law/dl-1350/art-29-2/#m-4'],
    ['es', 'apatrdias', '/es/glosario/#stateless'],
  ] as const)('in %s finds "%s"', async (lang, query, url) => {
    expect((await find(lang, query))[0]).toBe(url);
  });

  it('finds nothing for what is not there', async () => {
    expect([await find('es', 'zzzzqqqq'), await find('en', '')]).toEqual([[], []]);
  });

  it('says of a query whose words it does not know that it found nothing', async () => {
    const answers = await Promise.all(
      ['knitting pattern jumper residence', 'stateless persons'].map((query) =>
        engines.en.answer(query),
      ),
    );
    expect(answers.map(({ offTopic }) => offTopic)).toEqual([true, false]);
  });

  it('answers most of what people type within its first three results', async () => {
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
      `The search of umbral.html, ${own.length} queries: mean reciprocal rank ${mrr.toFixed(3)}, a right answer among the first three ${(hit3 * 100).toFixed(1)} %`,
    );
    expect([mrr >= 0.905, hit3 >= 0.94]).toEqual([true, true]);
  });
});
