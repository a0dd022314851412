import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkFiles } from '../../src/check/check-content.ts';
import { dataFiles } from '../../src/exports/files.ts';
import { openSearch } from '../../src/exports/opensearch.ts';
import { featuredProvision } from '../../src/model/works.ts';
import { createPublication } from '../../src/create-publication.ts';
import { contactFault } from '../../src/model/address.ts';
import { type ContentEdit, filesWith } from '../support/content.ts';

const change = (find: string, replace: string): ContentEdit => ({
  file: 'site.yaml',
  find,
  replace,
});

function corpusWith(edits: readonly ContentEdit[]) {
  const { corpus, problems } = checkFiles(filesWith(edits));
  expect(problems).toEqual([]);
  return corpus!;
}

/** `contactOf` and `exitPageOf` as a build with these settings has them. */
async function siteWith(settings: Readonly<Record<string, string>>) {
  vi.resetModules();
  for (const name of ['SITE_CONTACT', 'LEAVE_TO']) vi.stubEnv(name, settings[name] ?? '');
  return import('../../src/site.ts');
}
afterEach(() => void vi.unstubAllEnvs());

describe('a site of another name', () => {
  const corpus = corpusWith([
    change('"Umbral"', '"Otra Ley"'),
    change('"Este sitio trata de ', '"Aquí se trata de '),
    change(
      '"glossary of humanitarian residence',
      '"glossary of another law, humanitarian residence',
    ),
    change('"An excerpt of Peruvian law', '"Another excerpt of Peruvian law'),
  ]);
  const publication = createPublication(new URL('https://ley.example.org'), corpus);
  const texts = dataFiles(publication).map((file) => ({ path: file.path, text: file.text() }));
  const textAt = (path: string): string => texts.find((file) => file.path === path)!.text;

  it('has its name in every data file', () => {
    expect(texts.filter(({ text }) => text.includes('Umbral')).map(({ path }) => path)).toEqual([]);
    expect(textAt('data/glossary.jsonld')).toContain(
      'Otra Ley: glossary of another law, humanitarian residence',
    );
  });

  it('has its name in the OpenSearch descriptions', () => {
    const xml = openSearch(publication, 'en', 'https://ley.example.org/en/search/');
    expect(xml).toContain('<ShortName>Otra Ley (en)</ShortName>');
    expect(xml).toContain('<Description>Another excerpt of Peruvian law');
  });
});

describe('the provision that the home page leads to', () => {
  const featured = (edits: readonly ContentEdit[]): string =>
    featuredProvision(corpusWith(edits)).provision.id;

  it('is the one that site.yaml features', () => {
    expect(featured([change('featured: dl-1350/art-29-2', 'featured: dl-1350/art-36')])).toBe(
      'art-36',
    );
  });

  it('is the first of the work if none is featured', () => {
    const inventory = { file: 'inventory.txt', find: 'site.yaml featured:\n', replace: '' };
    expect(featured([change('featured: dl-1350/art-29-2\n', ''), inventory])).toBe('art-29-2');
  });
});

describe('contact and exit page', () => {
  const ours = 'mailto:someone@example.org?subject=Ley';
  const corpus = corpusWith([
    change(
      'exitPage: "https://www.wikipedia.org/"',
      `contact: "${ours}"\nexitPage: "https://example.org/"`,
    ),
  ]);

  it('are those of site.yaml', async () => {
    const { contactOf, exitPageOf } = await siteWith({});
    expect(contactOf(corpus)).toBe(ours);
    expect(exitPageOf(corpus)).toBe('https://example.org/');
    expect(contactOf(corpusWith([]))).toBe('');
  });

  it('are those of the environment if it sets them', async () => {
    const settings = { SITE_CONTACT: 'https://example.com/us', LEAVE_TO: 'https://example.com/' };
    const { contactOf, exitPageOf } = await siteWith(settings);
    expect(contactOf(corpus)).toBe(settings.SITE_CONTACT);
    expect(exitPageOf(corpus)).toBe(settings.LEAVE_TO);
  });

  it.each([
    'mailto:a@example.org,b@example.org',
    'mailto:a@xn--80ak6aa92e.com',
    'tel:100',
    'a@b.org',
  ])('refuse the contact %s', (address) => {
    expect(contactFault(address)).toBeDefined();
  });
});
