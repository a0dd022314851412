import { describe, expect, it } from 'vitest';
import { atom } from '../../src/exports/atom.ts';
import type { Publication } from '../../src/exports/publication.ts';
import { provisionText } from '../../src/model/wordings.ts';
import type { Element } from '@xmldom/xmldom';
import { eventsOf } from '../../src/model/events.ts';
import { languages } from '../../src/model/language.ts';
import { disclaimersOf } from '../../src/exports/disclaimers.ts';
import { fileAt, files, provisions, publication, work } from '../support/publication.ts';
import { elementIn, elementsIn, readXml } from '../support/xml.ts';

it.each(provisions.flatMap((place) => languages.map((lang) => ({ ...place, lang }))))(
  'plain text contains the text of the law and its disclaimers: $path, $lang',
  ({ version, provision, path, lang }) => {
    const [about = '', text = ''] = fileAt(`${path}.${lang}.txt`).split('\n---\n');
    expect(text.trimEnd().replaceAll('\n', ' ')).toBe(provisionText(provision, lang));
    for (const sentence of disclaimersOf(publication, lang, version, provision))
      expect(about.split('\n')).toContain(sentence);
  },
);

describe.each(work.versions)('TMX of $id', (version) => {
  const document = readXml(fileAt(`${work.id}/${version.id}.tmx`));
  const aligned = version.provisions.flatMap(({ segments }) =>
    segments.filter(({ text }) => text.es && text.en),
  );

  it('contains every aligned segment, byte for byte, in the order of the text', () => {
    const units = elementsIn(document, 'tu').map((unit) => ({
      id: unit.getAttribute('tuid'),
      ...Object.fromEntries(
        elementsIn(unit, 'tuv').map((variant) => [
          variant.getAttribute('xml:lang'),
          elementIn(variant, 'seg').textContent,
        ]),
      ),
    }));
    expect(units).toEqual(aligned.map(({ id, text }) => ({ id, ...text })));
  });

  it('gives the version and the role of each unit', () => {
    const propsOf = (unit: Element) =>
      Object.fromEntries(
        elementsIn(unit, 'prop').map((prop) => [prop.getAttribute('type'), prop.textContent]),
      );
    for (const unit of elementsIn(document, 'tu')) {
      const props = propsOf(unit);
      const { role } = version.provisions.find(({ id }) => id === props['x-provision'])!;
      expect(props).toMatchObject({ 'x-version': version.id, 'x-force': role });
    }
  });

  it('states in its header whether the text is verbatim or consolidated', () => {
    const header = elementIn(document, 'header');
    const props = Object.fromEntries(
      elementsIn(header, 'prop').map((prop) => [prop.getAttribute('type'), prop.textContent]),
    );
    expect(props).toEqual({ 'x-version': version.id, 'x-text': version.text });
    const notes = elementsIn(header, 'note').map(({ textContent }) => textContent);
    for (const provision of version.provisions)
      for (const lang of languages)
        expect(notes).toContain(publication.bannerOf(lang, { version, provision }));
    // The banner of a replaced or a future wording names the day.
    if (version.id === '2017') expect(notes).toContain(version.banner.es);
    expect(document.documentElement?.getAttribute('version')).toBe('1.4');
  });
});

describe.each(languages)('the feed in %s', (lang) => {
  const feedOf = (of: Publication) => {
    const feed = readXml(atom(of, 'changes', lang)).documentElement!;
    const entries = elementsIn(feed, 'entry');
    const ids = elementsIn(feed, 'id').map(({ textContent }) => textContent ?? '');
    return {
      ids,
      titles: entries.map((entry) => elementIn(entry, 'title').textContent ?? ''),
      feed,
      entries,
    };
  };
  const crowded = {
    ...publication,
    corpus: {
      ...publication.corpus,
      work: { ...work, timeline: work.timeline.flatMap((entry) => [entry, entry]) },
    },
  };

  it('has a unique id for each entry, whatever the address of the site', () => {
    for (const each of [publication, crowded]) {
      const { ids } = feedOf(each);
      expect(new Set(ids).size).toBe(ids.length);
      expect(
        ids.filter((id) => !/^urn:uuid:[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)),
      ).toEqual([]);
    }
    const elsewhere = {
      ...publication,
      fileAt: (path: string) => `https://elsewhere.test/${path}`,
      workAt: () => 'https://elsewhere.test/',
    };
    expect(feedOf(elsewhere).ids).toEqual(feedOf(publication).ids);
    expect(feedOf(crowded).ids).toEqual(expect.arrayContaining(feedOf(publication).ids));
  });

  it('has a whole sentence in each title', () => {
    const { titles, entries } = feedOf(publication);
    const wrong = titles.filter((title, index) => {
      const [, sentence = ''] = title.split(/: (.*)/s);
      return (
        sentence.length < 40 ||
        !/[.?!]$/.test(sentence) ||
        !elementIn(entries[index]!, 'content').textContent!.startsWith(sentence)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('has the elements that RFC 4287 requires, once each, and no others', () => {
    const { feed, entries } = feedOf(publication);
    const names = (parent: Element): string[] =>
      [...parent.childNodes].flatMap(({ nodeName, nodeType }) =>
        nodeType === 1 ? [nodeName] : [],
      );
    expect(names(feed).filter((name) => name !== 'entry')).toEqual([
      'id',
      'title',
      'updated',
      'author',
      'link',
      'link',
      'rights',
    ]);
    for (const entry of entries)
      expect(names(entry).filter((name) => name !== 'link')).toEqual([
        'id',
        'title',
        'updated',
        'published',
        'content',
      ]);
    for (const date of elementsIn(feed, 'updated', 'published'))
      expect(date.textContent).toMatch(/^\d{4}-\d\d-\d\dT00:00:00-05:00$/);
    for (const link of elementsIn(feed, 'link'))
      expect(URL.canParse(link.getAttribute('href') ?? '')).toBe(true);
    expect(
      elementsIn(feed, 'link').filter((link) => link.getAttribute('rel') === 'self'),
    ).toHaveLength(1);
    for (const entry of entries)
      expect(
        elementsIn(entry, 'link').filter((link) => link.getAttribute('rel') === 'alternate'),
      ).toHaveLength(1);
  });
});

it('events of one day have different ids and anchors, the first the anchor of the day', () => {
  const event = (date: string, cite: string) => ({
    date,
    text: { es: 'x', en: 'x' },
    cites: [cite],
  });
  const events = eventsOf({
    timeline: [
      event('2023-11-14', 'dl-1582: art. 2'),
      event('2023-11-14', 'dl-1582: art. 4'),
      event('2023-11-14', 'ley-1: art. 1'),
      event('2023-11-15', 'dl-1582: art. 2'),
    ],
  });
  expect(events.map(({ id, anchor }) => [id, anchor])).toEqual([
    ['2023-11-14/dl-1582', 'on-2023-11-14'],
    ['2023-11-14/dl-1582/2', 'on-2023-11-14-dl-1582-2'],
    ['2023-11-14/ley-1', 'on-2023-11-14-ley-1'],
    ['2023-11-15/dl-1582', 'on-2023-11-15'],
  ]);
});

describe('every file', () => {
  it.each([...files.values()].filter(({ format }) => format !== 'schema'))(
    'states its standing: $path',
    ({ content, lang, path }) => {
      const { corpus } = publication;
      const law = corpus.works.find(({ id }) => path.startsWith(`data/${id}/`));
      const version = law?.versions.find(
        ({ id }) => path.includes(`/${id}/`) || path.endsWith(`/${id}.tmx`),
      );
      // A version can be in force for one provision and replaced for another.
      const provision = version?.provisions.find(({ id }) =>
        path.includes(`/${version.id}/${id}.`),
      );
      const own = law ? publication.of(law) : publication;
      // Undoes the escapes of each format.
      const plain = content
        .replaceAll('&quot;', '"')
        .replaceAll('\\"', '"')
        .replaceAll('\\#', '#')
        .replaceAll('\\&', '&')
        .replaceAll('&amp;', '&')
        .replaceAll('\\_', '_')
        .replaceAll('\\%', '%');
      for (const language of lang ? [lang] : languages)
        for (const sentence of disclaimersOf(own, language, version, provision))
          expect(plain).toContain(sentence);
    },
  );

  it('has no unfilled placeholders', () => {
    const wrong = [...files.values()]
      .filter(({ content }) => /\{\{[a-z]\w*\}\}|undefined|, ,|\(\)|\bfile\.[a-z]/.test(content))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });
});
