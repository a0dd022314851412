import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { languages } from '../../src/model/language.ts';
import { provisionText } from '../../src/model/wordings.ts';
import { eIdOf, wIdOf } from '../../src/model/eid.ts';
import { aknBody } from '../../src/exports/akn-body.ts';
import { disclaimersOf } from '../../src/exports/disclaimers.ts';
import { fileAt, provisions, publication } from '../support/publication.ts';
import { haveStandards, noStandards, standard } from '../support/standards.ts';
import { elementIn, elementsIn, readXml } from '../support/xml.ts';

const cases = provisions.flatMap((place) =>
  languages.map((lang) => ({ ...place, lang, file: `${place.path}.${lang}.akn.xml` })),
);
const body = (file: string) => elementIn(readXml(fileAt(file)), 'portionBody');

it('every Akoma Ntoso file is valid against the schema of the standard', async ({ skip }) => {
  skip(!haveStandards, noStandards);
  const { valid, errors } = await validateXML({
    xml: cases.map(({ file }) => ({ fileName: file.replaceAll('/', '_'), contents: fileAt(file) })),
    schema: [{ fileName: 'akomantoso30.xsd', contents: standard('akn/akomantoso30.xsd') }],
    preload: [{ fileName: 'xml.xsd', contents: standard('akn/xml.xsd') }],
  });
  expect(errors.map(({ message }) => message)).toEqual([]);
  expect(valid).toBe(true);
});

describe.each(cases)('$file', ({ version, provision, lang, file }) => {
  it('contains the text of the law, byte for byte', () => {
    // The numbers, the headings and the paragraphs are all the text there is.
    expect(
      elementsIn(body(file), 'num', 'heading', 'p')
        .map(({ textContent }) => textContent)
        .join(' '),
    ).toBe(provisionText(provision, lang));
  });

  it('has an element for every segment, with its text', () => {
    const elements = new Map(
      elementsIn(
        body(file),
        ...['article', 'paragraph', 'point', 'intro', 'span', 'hcontainer'],
      ).map((element) => [element.getAttribute('eId'), element]),
    );
    for (const segment of provision.segments.filter(({ text }) => text[lang] !== '')) {
      const { id, role, text } = segment;
      const element = elements.get(eIdOf(provision, segment));
      const own =
        role === 'heading'
          ? [...(element?.childNodes ?? [])]
              .filter(({ nodeName }) => ['num', 'heading'].includes(nodeName))
              .map(({ textContent }) => textContent)
              .join(' ')
          : element?.textContent;
      expect([id, own?.trim().replace(/\s*\n\s*/g, ' ')]).toEqual([id, text[lang]]);
    }
  });

  it('marks omissions, and nothing else, as ignored', () => {
    const cuts = elementsIn(body(file), 'hcontainer').filter(
      (element) => element.getAttribute('status') === 'ignored',
    );
    expect(cuts.map((element) => element.getAttribute('eId'))).toEqual(
      provision.segments
        .filter(({ role, text }) => role === 'omission' && text[lang])
        .map((segment) => eIdOf(provision, segment)),
    );
  });

  it('states that it is law, which text governs, and its standing', () => {
    const document = readXml(fileAt(file));
    const received = version.text === 'verbatim';
    const values = (name: string): (string | null)[] =>
      elementsIn(document, name).map(
        (element) => element.getAttribute('value') ?? element.getAttribute('language'),
      );
    expect({
      prescriptive: values('FRBRprescriptive'),
      authoritative: values('FRBRauthoritative'),
      language: values('FRBRlanguage'),
    }).toEqual({
      prescriptive: ['true'],
      // The law is authoritative. Of its texts only the verbatim Spanish is, not a consolidated
      // text.
      authoritative: ['true', String(received && lang === 'es')],
      language: [lang === 'es' ? 'spa' : 'eng'],
    });
    expect(values('FRBRthis').every((iri) => iri?.includes('/!main~'))).toBe(true);
    expect(elementsIn(document, 'FRBRtranslation')).toHaveLength(lang === 'en' ? 1 : 0);
    expect(elementsIn(document, 'note').map(({ textContent }) => textContent?.trim())).toEqual(
      disclaimersOf(publication, lang, version, provision),
    );
  });
});

describe('the ids', () => {
  const idsOf = (file: string, attribute: 'eId' | 'wId'): string[] =>
    elementsIn(
      body(file),
      ...[
        'article',
        'paragraph',
        'point',
        'intro',
        'content',
        'p',
        'span',
        'num',
        'heading',
        'hcontainer',
      ],
    ).flatMap((element) => element.getAttribute(attribute) ?? []);

  it.each(provisions)(
    'are the same in both languages, except for segments in one language: $path',
    ({ provision, path }) => {
      const alone = provision.segments
        .filter(({ only }) => only)
        .map((segment) => eIdOf(provision, segment));
      const shared = (lang: string) =>
        idsOf(`${path}.${lang}.akn.xml`, 'eId').filter(
          (id) =>
            id !== 'hcontainer_1' && !alone.some((own) => id === own || id.startsWith(`${own}__`)),
        );
      expect(shared('en')).toEqual(shared('es'));
    },
  );

  it('keep the wId of the humanitarian ground when its letter changes from k to m', () => {
    const [first] = elementsIn(body('dl-1350/2023/art-29-2.es.akn.xml'), 'point');
    expect([first?.getAttribute('eId'), first?.getAttribute('wId')]).toEqual([
      'art_29__para_29-2__point_m',
      'art_29__para_29-2__point_k',
    ]);
    const master = new Set(idsOf('dl-1350/2017/art-29-2.es.akn.xml', 'eId'));
    const renamed = idsOf('dl-1350/2023/art-29-2.es.akn.xml', 'wId');
    // Who grants it and for how long was omitted from the source of 2017, so it has no id there.
    expect(renamed.filter((id) => !master.has(id))).toEqual([
      'art_29__para_29-2__point_k__p_1__span_10',
      'art_29__para_29-2__point_k__p_1__span_12',
      'art_29__para_29-2__point_k__p_1__span_11',
    ]);
    expect(wIdOf({ wids: {} }, 'art_36__para_1')).toBe('art_36__para_1');
  });

  it('follow the grammar of the naming convention', () => {
    for (const { file } of cases)
      for (const id of idsOf(file, 'eId'))
        expect(id).toMatch(/^[a-z]+(_[A-Za-z0-9-]+)?(__[a-z]+(_[A-Za-z0-9-]+)?)*$/);
  });
});

describe('a heading of annotated law without an eid', () => {
  const { provision } = provisions.find(({ provision: { segments } }) =>
    segments.some(({ role }) => role === 'heading'),
  )!;
  const segments = provision.segments.map(({ eid, ...segment }) =>
    segment.role === 'heading' || eid === undefined ? segment : { ...segment, eid },
  );
  const heading = segments.find(({ role }) => role === 'heading')!;

  it('is a heading, and not omitted text', () => {
    const xml = readXml(`<law>${aknBody({ ...provision, segments }, 'es')}</law>`);
    const element = elementsIn(xml, 'hcontainer').find(
      (one) => one.getAttribute('eId') === eIdOf({ ...provision, segments }, heading),
    )!;
    expect(element.getAttribute('name')).toBe('heading');
    expect(element.hasAttribute('status')).toBe(false);
    expect(elementIn(element, 'heading').textContent).toBe(heading.text.es);
  });
});
