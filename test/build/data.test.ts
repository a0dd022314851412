import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { fingerprintOf } from '../../src/exports/data-file.ts';
import type { ManifestFile } from '../../src/exports/schemas/manifest.ts';
import { dateIn } from '../../src/i18n/index.ts';
import { href, lawHref } from '../../src/i18n/routes.ts';
import { siteMap } from '../../src/i18n/site-map.ts';
import { eventsOf } from '../../src/model/events.ts';
import { provisionInForce } from '../../src/model/wordings.ts';
import { languages, mapLanguages } from '../../src/model/language.ts';
import { unshownTextWordings, textProvisions } from '../../src/model/works.ts';
import { goodContent } from '../support/content.ts';
import { faultsOf } from '../support/schema-org.ts';
import { haveStandards, noStandards } from '../support/standards.ts';
import { elementIn, elementsIn, readXml } from '../support/xml.ts';

const dist = inject('distDir');
const { corpus } = readCorpus(goodContent);
if (!corpus) throw new Error('The content cannot be read.');
const at = (path: string): string => readFileSync(join(dist, path), 'utf8');
const pageAt = (address: string): string => at(`${address}index.html`);
const { files: listed } = JSON.parse(at('data/manifest.json')) as ManifestFile;
const host = 'https://umbral.example';

/** The wordings of depth `text` of every law, with the addresses of their pages. */
const texts = corpus.works.flatMap((work) =>
  [...textProvisions(work), ...unshownTextWordings(work)].map(({ version, provision }) => ({
    isSummary: version.text === 'summary',
    path: `data/${work.id}/${version.id}/${provision.id}.`,
    pages: mapLanguages((lang) => lawHref(lang, work, provision)),
  })),
);

describe('the manifest', () => {
  it('lists every file under data/, with the size and hash of its bytes', () => {
    const there = readdirSync(join(dist, 'data'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(dist.length + 1));
    expect([...listed.map(({ path }) => path), 'data/manifest.json'].sort()).toEqual(there.sort());
    for (const { path, bytes, sha256 } of listed)
      expect([path, { bytes, sha256 }]).toEqual([path, fingerprintOf(at(path))]);
  });

  it.each(languages)(
    'lists only files that the data page or the page of a text links: %s',
    (lang) => {
      const missing = listed.filter(({ path, language }) => {
        const text = texts.find((one) => path.startsWith(one.path));
        const html = pageAt(text ? text.pages[language ?? lang] : href('data', lang));
        return !html.includes(`href="/${path}"`);
      });
      expect(missing).toEqual([]);
    },
  );

  it.each(languages)('is used in examples on the data page that work: %s', (lang) => {
    const examples = [...pageAt(href('data', lang)).matchAll(/<pre[^>]*><code>([^<]*)<\/code>/g)];
    expect(examples.length).toBeGreaterThan(0);
    for (const [, html = ''] of examples) {
      const code = html.replaceAll('&quot;', '"').replaceAll('&#34;', '"');
      const paths = [...code.matchAll(/https:\/\/umbral\.example\/(data\S+)/g)].map(
        ([, path = '']) => path,
      );
      const ids = [...code.matchAll(/(?:\.id|@eId|\.path) ?==? ?"([^"]+)"/g)].map(
        ([, id = '']) => id,
      );
      expect([code, paths.length > 0, ids.length > 0]).toEqual([code, true, true]);
      for (const path of paths) expect(existsSync(join(dist, path)), path).toBe(true);
      const files = paths.map(at).join('\n');
      for (const id of ids) expect(files.includes(`"${id}"`), `${id}: ${code}`).toBe(true);
    }
  });
});

/** Each page of a law, and the page whose text it shows: the Spanish one if there is no English. */
const lawPages = siteMap(corpus)
  .flatMap(({ es, en, isTranslated }) => [
    [es, es],
    [en, isTranslated ? en : es],
  ])
  .filter(([address = '']) => /^\/(?:es\/ley|en\/law)\//.test(address));
const isWorkPage = (address: string): boolean => address.split('/').length === 5;
const isSummary = (address: string): boolean =>
  texts.some((text) => text.isSummary && Object.values(text.pages).includes(address));

describe.each(lawPages)('the metadata of the page %s', (address = '', shown = '') => {
  const html = pageAt(address);
  const [, json = '{}'] =
    /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
  const { '@graph': nodes } = JSON.parse(json) as {
    '@graph': {
      '@type': string;
      '@id': string;
      url?: string;
      about?: { '@id': string };
      workExample?: unknown[];
      encoding?: { url?: string; legislationLegalValue?: { '@id': string } }[];
    }[];
  };

  it('link to existing files, with their media types', () => {
    const links = [...html.matchAll(/<link rel="alternate" type="([^"]+)" href="\/([^"]+)">/g)].map(
      ([, type, path]) => ({ type, path }),
    );
    expect(links.map(({ type }) => type)).toContain('application/ld+json');
    if (!isWorkPage(address))
      expect(links.map(({ type }) => type)).toEqual(
        expect.arrayContaining([
          ...(isSummary(address) ? [] : ['application/akn+xml']),
          'text/plain',
          'application/json',
          'application/x-bibtex',
        ]),
      );
    // A summary is not a text of the law, so it has no markup of one.
    if (isSummary(address))
      expect(links.map(({ type }) => type)).not.toContain('application/akn+xml');
    for (const { type, path } of links)
      expect([path, listed.find((file) => file.path === path)?.mediaType]).toEqual([path, type]);
  });

  it('describe unofficial files of legislation, or a summary as an article about it', () => {
    if (isSummary(address)) {
      const own = nodes.filter(({ url }) => url === host + address);
      expect(own).toEqual([expect.objectContaining({ '@type': 'Article' })]);
      expect(nodes.filter(({ '@type': type }) => type === 'Legislation')).toEqual([
        expect.objectContaining({ '@id': own[0]!.about?.['@id'], workExample: [] }),
      ]);
      return;
    }

    const own = nodes.find(({ encoding }) => encoding?.some(({ url }) => url === host + shown));
    if (isWorkPage(address)) expect(nodes.map((node) => node['@type'])).toContain('Legislation');
    else if (!/bilingu|cambios|changes/.test(address)) {
      expect(own?.['@type']).toBe('Legislation');
      expect(
        own?.encoding?.map(({ legislationLegalValue }) => legislationLegalValue?.['@id']),
      ).toEqual([
        'https://schema.org/UnofficialLegalValue',
        'https://schema.org/UnofficialLegalValue',
      ]);
    }
    // Laws that are only summarised have no text.
    if (/\/dl-1350\//.test(address))
      expect(nodes.flatMap(({ workExample = [] }) => workExample).length).toBeGreaterThan(0);
  });
});

it.each(languages)(
  'reference managers get the title, date, language and standing of a provision: %s',
  (lang) => {
    const html = pageAt(href('provision', lang, { work: corpus.work.id, provision: 'art-29-2' }));
    const value = (property: string): string | undefined =>
      new RegExp(
        `<(?:meta|link) property="(?:[^"]* )?${property}(?: [^"]*)?" (?:content|href)="([^"]*)"`,
      ).exec(html)?.[1];
    expect(html).toContain('<head prefix="eli: http://data.europa.eu/eli/ontology#');
    expect([
      value('z:itemType'),
      value('eli:date_publication'),
      value('dcterms:date'),
      value('dcterms:language'),
    ]).toEqual(['statute', '2017-01-07', '2017-01-07', lang]);
    const begins = dateIn(lang, provisionInForce(corpus.work, 'art-29-2').provision.inForceFrom!);
    expect([value('eli:title'), value('eli:in_force')]).toEqual([
      expect.stringContaining(
        lang === 'es' ? `vigente desde el ${begins}` : `in force since ${begins}`,
      ),
      'http://data.europa.eu/eli/ontology#InForce-inForce',
    ]);
  },
);

it.each(languages)(
  'reference managers get the information that a former version is not in force: %s',
  (lang) => {
    const html = pageAt(
      href('version', lang, { work: corpus.work.id, provision: 'art-29-2', version: '2017' }),
    );
    expect(html).toMatch(
      lang === 'es'
        ? /property="eli:title[^>]*ya no vigente/
        : /property="eli:title[^>]*no longer in force/,
    );
    expect(html).toContain('http://data.europa.eu/eli/ontology#InForce-notInForce');
  },
);

it('the pages use only types, properties and values of schema.org', ({ skip }) => {
  skip(!haveStandards, noStandards);
  const faults = lawPages.flatMap(([address = '']) =>
    faultsOf(
      JSON.parse(
        /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(pageAt(address))?.[1] ??
          '',
      ),
    ),
  );
  expect(faults).toEqual([]);
});

describe('files for crawlers, browsers and feed readers', () => {
  const sitemapUrls = () => elementsIn(readXml(at('sitemap.xml')), 'url');

  it('robots.txt names the sitemap', () => {
    expect(at('robots.txt')).toContain(`Sitemap: ${host}/sitemap.xml`);
  });

  it('the sitemap lists every built page that search engines may index, and no other', () => {
    const indexable = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter(
        (path) =>
          path.endsWith('.html') && !/<meta name="?robots"? content="?noindex/.test(at(path)),
      )
      .map((path) => `${host}/${path.replace(/index\.html$/, '')}`)
      // The page with the choice of a language is not listed; both home pages are.
      .filter((page) => page !== `${host}/`);
    const inSitemap = sitemapUrls().map((url) => elementIn(url, 'loc').textContent);
    expect(inSitemap.sort()).toEqual(indexable.sort());
  });

  it('the sitemap names the same translations as each page', () => {
    const attributes = /<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g;
    for (const url of sitemapUrls()) {
      const page = elementIn(url, 'loc').textContent!;
      const named = elementsIn(url, 'link').map((link) => [
        link.getAttribute('hreflang'),
        link.getAttribute('href'),
      ]);
      const onPage = [...pageAt(new URL(page).pathname).matchAll(attributes)];
      expect([page, named]).toEqual([page, onPage.map(([, ...link]) => link)]);
    }
  });

  it.each(languages)(
    'only the home and search pages link to the OpenSearch description: %s',
    (lang) => {
      const link =
        '<link rel="search" type="application/opensearchdescription+xml" ' +
        `href="/opensearch-${lang}.xml"`;
      const offering = siteMap(corpus)
        .map((page) => page[lang])
        .filter((address) => pageAt(address).includes(link));
      expect(offering).toEqual([href('home', lang), href('search', lang)]);
      const template = elementIn(readXml(at(`opensearch-${lang}.xml`)), 'Url').getAttribute(
        'template',
      );
      expect(template).toBe(`${host}${href('search', lang)}?q={searchTerms}`);
    },
  );

  it.each(languages)(
    'the feed has every event of the timeline, latest first, with its anchor: %s',
    (lang) => {
      const feed = readXml(at(`data/changes.${lang}.atom`));
      const entries = elementsIn(feed, 'entry').map((entry) => ({
        place: elementsIn(entry, 'link')
          .find((link) => link.getAttribute('rel') === 'alternate')
          ?.getAttribute('href'),
        updated: elementIn(entry, 'updated').textContent,
        text: elementIn(entry, 'content').textContent,
      }));
      const events = eventsOf(corpus.work).sort((a, b) => b.date.localeCompare(a.date));
      const page = href('work', lang, { work: corpus.work.id });
      expect(entries).toEqual(
        events.map(({ date, anchor, text }) => ({
          place: `${host}${page}#${anchor}`,
          updated: `${date}T00:00:00-05:00`,
          text: text[lang],
        })),
      );
      expect(events.filter(({ anchor }) => !pageAt(page).includes(`id="${anchor}"`))).toEqual([]);
    },
  );
});
