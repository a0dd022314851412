import { describe, expect, it } from 'vitest';
import { joined } from '../../src/model/corpus.ts';
import { languages } from '../../src/model/language.ts';
import { standingOf } from '../../src/exports/standing.ts';
import { fileAt, files, provisions, publication, work } from '../support/publication.ts';
import { elementIn, elementsIn, readXml } from '../support/xml.ts';

it.each(provisions.flatMap((place) => languages.map((lang) => ({ ...place, lang }))))('plain text gives back the text of the law: $path, $lang', ({ version, provision, path, lang }) => {
  const [about = '', text = ''] = fileAt(`${path}.${lang}.txt`).split('\n---\n');
  expect(text.trimEnd().replaceAll('\n', ' ')).toBe(joined(provision, lang));
  for (const sentence of standingOf(publication, lang, version)) expect(about.split('\n')).toContain(sentence);
});

describe.each(work.versions)('TMX of $id', (version) => {
  const document = readXml(fileAt(`${work.id}/${version.id}.tmx`));
  const aligned = version.provisions.flatMap(({ segments }) => segments.filter(({ text }) => text.es && text.en));

  it('gives back every aligned segment, byte for byte, in the order of the text', () => {
    const units = elementsIn(document, 'tu').map((unit) => ({
      id: unit.getAttribute('tuid'),
      ...Object.fromEntries(elementsIn(unit, 'tuv').map((variant) => [variant.getAttribute('xml:lang'), elementIn(variant, 'seg').textContent])),
    }));
    expect(units).toEqual(aligned.map(({ id, text }) => ({ id, ...text })));
  });

  it('says in its header what it is: the law as the source has it, or as we consolidated it', () => {
    const header = elementIn(document, 'header');
    const props = Object.fromEntries(elementsIn(header, 'prop').map((prop) => [prop.getAttribute('type'), prop.textContent]));
    expect(props).toEqual({ 'x-version': version.id, 'x-text': version.text });
    const notes = elementsIn(header, 'note').map(({ textContent }) => textContent);
    expect(notes).toContain(version.banner.es);
    expect(notes).toContain(version.banner.en);
    expect(document.documentElement?.getAttribute('version')).toBe('1.4');
  });
});

describe('every file', () => {
  it.each([...files.values()].filter(({ format }) => format !== 'schema'))('says its standing: $path', ({ content, lang, path }) => {
    const version = work.versions.find(({ id }) => path.includes(`/${id}/`) || path.endsWith(`/${id}.tmx`));
    // What each format writes differently is undone.
    const plain = content.replaceAll('&quot;', '"').replaceAll('\\"', '"').replaceAll('\\#', '#').replaceAll('\\&', '&').replaceAll('&amp;', '&').replaceAll('\\_', '_').replaceAll('\\%', '%');
    for (const language of lang ? [lang] : languages) for (const sentence of standingOf(publication, language, version)) expect(plain).toContain(sentence);
  });

  it('leaves no gap in its sentences', () => {
    const wrong = [...files.values()].filter(({ content }) => /\{\{[a-z]\w*\}\}|undefined|, ,|\(\)|\bfile\.[a-z]/.test(content)).map(({ path }) => path);
    expect(wrong).toEqual([]);
  });
});
