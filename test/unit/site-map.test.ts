import { describe, expect, it } from 'vitest';
import { corpusFrom } from '../../src/corpus/read-corpus.ts';
import { href } from '../../src/i18n/routes.ts';
import { siteMap, siteMapFiles } from '../../src/i18n/site-map.ts';
import { type PageId, linkablePages } from '../../src/model/pages.ts';
import { filesWithArticle, sentence, spanishOnly } from '../support/example-law.ts';
import { elementIn, elementsIn, readXml } from '../support/xml.ts';

const { corpus } = corpusFrom(
  filesWithArticle(sentence('1-1', '', spanishOnly), { lines: ['languages: [es]'] }),
);
const site = new URL('https://ley.example.org');
const filesOf = (most?: number): ReadonlyMap<string, string> =>
  siteMapFiles(corpus!, site, (name) => `${site.href}base/${name}`, most);
const addressesIn = (xml: string): (string | null)[] =>
  elementsIn(readXml(xml), 'loc').map(({ textContent }) => textContent);
const all = siteMap(corpus!).flatMap(({ es, en }) =>
  [es, en].map((path) => site.href + path.slice(1)),
);

describe('the sitemap', () => {
  it('has every page whose address needs no id, except the frame of the self-check', () => {
    const frame: PageId = 'embed';
    const addresses = siteMap(corpus!).map(({ es }) => es);
    const missing = linkablePages
      .filter((page) => page !== frame)
      .filter((page) => !addresses.includes(href(page, 'es', { work: 'dl-1350' })));
    expect(missing).toEqual([]);
  });

  it('is one file if all addresses fit', () => {
    for (const files of [filesOf(), filesOf(all.length)]) {
      expect([...files.keys()]).toEqual(['sitemap.xml']);
      expect(addressesIn(files.get('sitemap.xml')!)).toEqual(all);
    }
  });

  it('is an index and several files if they do not fit, with each address once, in order', () => {
    const most = 50;
    const [index, ...parts] = filesOf(most);
    const names = parts.map(([name]) => name);
    expect(names).toEqual(
      Array.from({ length: Math.ceil(all.length / most) }, (_, at) => `sitemap-${at + 1}.xml`),
    );
    expect(readXml(index![1]).documentElement!.nodeName).toBe('sitemapindex');
    expect([index![0], addressesIn(index![1])]).toEqual([
      'sitemap.xml',
      names.map((name) => `https://ley.example.org/base/${name}`),
    ]);
    const held = parts.map(([, xml]) => addressesIn(xml));
    expect(held.flat()).toEqual(all);
    expect(Math.max(...held.map(({ length }) => length))).toBe(most);
  });

  it('has two parts if one address does not fit', () => {
    expect(filesOf(all.length - 1).size).toBe(3);
  });

  it('names the translation of a page, and none if both pages are in Spanish', () => {
    const twins = new Map(
      elementsIn(readXml(filesOf().get('sitemap.xml')!), 'url').map((url) => [
        elementIn(url, 'loc').textContent?.slice(site.href.length - 1),
        elementsIn(url, 'link').map((link) => link.getAttribute('hreflang')),
      ]),
    );
    expect([
      twins.get('/es/ley/ley-27891/art-5/'),
      twins.get('/es/ley/ley-99001/art-1/'),
      twins.get('/en/law/ley-99001/art-1/'),
      twins.get('/es/ley/ley-99001/'),
    ]).toEqual([['es', 'en'], [], [], []]);
  });
});
