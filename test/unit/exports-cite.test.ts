import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { corpusFrom } from '../../src/corpus/read-corpus.ts';
import { bibtex } from '../../src/exports/bibtex.ts';
import {
  type CitedText,
  annotationOf,
  citation,
  referenceKey,
  citationNote,
  referenceOf,
  titleOf,
} from '../../src/exports/cite.ts';
import { csl } from '../../src/exports/csl.ts';
import { ris } from '../../src/exports/ris.ts';
import { citationTemplate } from '../../src/i18n/citation-template.ts';
import { currentStatus } from '../../src/i18n/in-force-status.ts';
import { provisionOf, versionOf } from '../../src/model/wordings.ts';
import { languages } from '../../src/model/language.ts';
import { createPublication } from '../../src/create-publication.ts';
import { filesWith } from '../support/content.ts';
import { begins, decreeOf2090 } from '../support/decree-of-2090.ts';
import { fileAt, provisions, publication } from '../support/publication.ts';

interface Item {
  readonly title: string;
  readonly URL: string;
  readonly language?: string;
  readonly note?: string;
  readonly type: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
}

const cases = provisions.flatMap(({ version, provision, path }) =>
  languages.map((lang) => ({
    path: `${path}.${lang}`,
    cited: { version, provision, lang } satisfies CitedText,
  })),
);
/** The one reference in a text, as citation-js understands it. */
function parsed(text: string, forceType?: string): Item {
  const { data } = new Cite(text, forceType ? { forceType } : {}) as { data: Item[] };
  expect(data).toHaveLength(1);
  return data[0]!;
}

describe.each(cases)('the references of $path', ({ path, cited }) => {
  const annotation = annotationOf(publication, cited);
  const wanted = {
    title: titleOf(publication, cited),
    URL: publication.pageAt(cited.lang, cited.provision),
    note: citationNote(publication, cited),
  };

  it.each([
    { format: 'bib', type: '@bibtex/text' },
    { format: 'ris', type: '@ris/file' },
    { format: 'csl.json', type: undefined },
  ])('are parsed by citation-js: $format', ({ format, type }) => {
    const item = parsed(fileAt(`${path}.${format}`), type);
    expect({ title: item.title, URL: item.URL, note: item.note }).toEqual(
      format === 'ris' ? { ...wanted, note: `${wanted.note} | ${annotation}` } : wanted,
    );
    // citation-js has no place for the language of a BibTeX entry; others do.
    if (format === 'bib') expect(fileAt(`${path}.bib`)).toContain(`language = {${cited.lang}}`);
    else expect(item.language).toBe(cited.lang);
    // The date of the act, whichever version is cited.
    expect(item.issued?.['date-parts'][0]?.slice(0, 2)).toEqual([2017, 1]);
  });
});

it.each(cases)(
  'a reference has a short note, and an annotation with the full standing: $path',
  ({ path, cited }) => {
    expect(citationNote(publication, cited).length).toBeLessThanOrEqual(200);
    const annotation = annotationOf(publication, cited);
    const [item] = JSON.parse(fileAt(`${path}.csl.json`)) as { annote: string }[];
    expect(item?.annote).toBe(annotation);
    const annote = /^ {2}annote = \{(.*)\}$/m.exec(fileAt(`${path}.bib`))?.[1];
    expect(annote?.replace(/\\([&%$#_])/g, '$1')).toBe(annotation);
  },
);

it.each(cases)('a title names the year of its wording: $path', ({ cited }) => {
  const { version } = cited;
  if (version.text === 'consolidated')
    expect(titleOf(publication, cited)).toContain(
      (version.inForceFrom ?? version.published).slice(0, 4),
    );
  else expect(version.published.slice(0, 4)).toBe('2017');
});

it('the title of a consolidated text no longer in force names the amending act', () => {
  const { edits, added } = decreeOf2090();
  const { corpus } = corpusFrom(filesWith(edits, [], added), begins);
  const own = createPublication(new URL('https://ley.example.org'), corpus!);
  const version = versionOf(corpus!, '2023');
  const provision = provisionOf(corpus!, '2023', 'art-29-2');
  expect(languages.map((lang) => titleOf(own, { version, provision, lang }))).toEqual([
    'Decreto Legislativo N.º 1350, Decreto Legislativo de Migraciones, art. 29.2 (redacción ' +
      'modificada por el D. Leg. 1582, que rigió desde el 15 de noviembre de 2023, ya no ' +
      'vigente, texto consolidado en español)',
    'Legislative Decree No. 1350, Legislative Decree on Migration, art. 29.2 (wording as amended ' +
      'by Leg. Decree 1582, in force from 15 November 2023, no longer in force, our English ' +
      'translation)',
  ]);
});

it('a text in force without a known first day is cited as of the day of reading', () => {
  const { corpus } = corpusFrom(
    filesWith([
      {
        file: 'works/dl-1350/work.yaml',
        find: 'inForceFrom: 2023-11-15',
        replace: 'inForceOn: 2025-03-01',
      },
    ]),
  );
  const own = createPublication(new URL('https://ley.example.org'), corpus!);
  const version = versionOf(corpus!, '2023');
  const provision = provisionOf(corpus!, '2023', 'art-36');
  const of = languages.map((lang) => ({ version, provision, lang }));
  expect(of.map((cited) => titleOf(own, cited))).toEqual([
    'Decreto Legislativo N.º 1350, Decreto Legislativo de Migraciones, art. 36 (redacción ' +
      'modificada por el D. Leg. 1582, vigente al 1 de marzo de 2025, texto consolidado en ' +
      'español)',
    'Legislative Decree No. 1350, Legislative Decree on Migration, art. 36 (wording as amended ' +
      'by Leg. Decree 1582, in force on 1 March 2025, our English translation)',
  ]);
  expect(citation(own, of[0]!)).toBe(
    'Decreto Legislativo N.º 1350, Decreto Legislativo de Migraciones (Perú), art. 36, ' +
      'redacción modificada por el D. Leg. 1582, vigente al 1 de marzo de 2025. Texto ' +
      'consolidado por Umbral; no se ha cotejado con el diario oficial. Umbral, ' +
      'https://ley.example.org/es/ley/dl-1350/art-36/',
  );
  expect(languages.map((lang) => citationTemplate(corpus!, { version, provision }, lang))).toEqual([
    '«{text}», D. Leg. 1350 (Perú), {pin}, redacción vigente al 1-3-2025; {url}; consultado ' +
      'el {today}',
    '“{text}”, Leg. Decree 1350 (Peru), {pin}, wording in force on 1 Mar 2025, unofficial ' +
      'English; {url}; accessed {today}',
  ]);
  expect(languages.map((lang) => currentStatus(corpus!, { version, provision }, lang))).toEqual([
    'Vigente, según lo que leímos hasta el 1 de marzo de 2025; puede haber cambiado.',
    'In force, according to what we read up to 1 March 2025; it may have changed.',
  ]);
});

it('a wording not yet in force is cited with the day on which it begins', () => {
  const { edits, added } = decreeOf2090();
  const { corpus } = corpusFrom(filesWith(edits, [], added));
  const own = createPublication(new URL('https://ley.example.org'), corpus!);
  const version = versionOf(corpus!, '2090');
  const provision = provisionOf(corpus!, '2090', 'art-29-2');
  const of = languages.map((lang) => ({ version, provision, lang }));
  const day = ['aún no vigente: regirá desde el 15 de diciembre de 2090', 'takes effect on 15 Dec'];
  for (const [at, cited] of of.entries())
    for (const text of [titleOf(own, cited), citation(own, cited)]) expect(text).toContain(day[at]);
  expect(() => citationTemplate(corpus!, { version, provision }, 'es')).toThrow('has not begun');
});

it('a segment is cited by its letter, its Akoma Ntoso reference and its own address', () => {
  const { version, provision } = provisions[0]!;
  const segment = provision.segments.find(({ id }) => id === 'k-4')!;
  const cited: CitedText = { version, provision, segment, lang: 'es' };
  expect(citation(publication, cited)).toBe(
    'Decreto Legislativo N.º 1350, Decreto Legislativo de Migraciones (Perú), ' +
      'art. 29.2, letra k, caso 4, redacción original, publicada el 7 de enero de 2017, ' +
      'que rigió hasta el 14 de noviembre de 2023. ' +
      'Texto en español según la Red de las Naciones Unidas sobre la Migración; ' +
      'no se ha cotejado con el diario oficial. ' +
      'Umbral, https://ley.example.org/es/ley/dl-1350/art-29-2/2017/#k-4',
  );
  expect(citation(publication, { ...cited, lang: 'en' })).toBe(
    'Legislative Decree No. 1350, Legislative Decree on Migration (Peru), ' +
      'art. 29.2, letter (k), case 4, original wording, published on 7 January 2017, ' +
      'in force until 14 November 2023. ' +
      'Unofficial English rendering, United Nations Network on Migration; ' +
      'not compared with the official gazette. The Spanish text prevails. ' +
      'Umbral, https://ley.example.org/en/law/dl-1350/art-29-2/2017/#k-4',
  );
  expect(referenceOf(publication, cited)).toBe(
    '/akn/pe/act/decreto-legislativo/2017/1350/spa@2017-01-07/' +
      '~art_29__para_29-2__point_k__p_1__span_4',
  );
  expect(referenceKey(publication, cited)).toBe('dl-1350-2017-k-4-es');
  for (const [text, type] of [
    [bibtex(publication, cited), '@bibtex/text'],
    [ris(publication, cited), '@ris/file'],
    [csl(publication, cited)],
  ] as const) {
    expect(parsed(text, type).URL).toBe(
      'https://ley.example.org/es/ley/dl-1350/art-29-2/2017/#k-4',
    );
  }
});

it.each([
  ['es', 'disp. final 1.ª'],
  ['en', '1st final provision'],
] as const)('a final provision is cited within a sentence, in %s', (lang, pin) => {
  const name = `dl-1582/summary/disp-final-1.${lang}`;
  expect(fileAt(`${name}.bib`)).toContain(`, ${pin} (`);
  expect(fileAt(`${name}.ris`)).toContain(`, ${pin} (`);
  const [{ section }] = JSON.parse(fileAt(`${name}.csl.json`)) as [{ section: string }];
  expect(section).toBe(pin);
});

it.each([
  ['the version in force', '2023'],
  ['a deferred version', '2090'],
])('%s is cited with its standing, as a text consolidated by the site', (_, id) => {
  const { edits, added } = decreeOf2090('', '');
  const named = edits.map((edit) => ({
    ...edit,
    replace: edit.replace
      .replace('es: "modificada por', 'es: "aprobada; no encontramos prueba de que ya rija:')
      .replace('en: "as amended by', 'en: "enacted; we found nothing to show that it is in force:'),
  }));
  const { corpus } = corpusFrom(filesWith(named, [], added));
  const own = createPublication(new URL('https://ley.example.org'), corpus!);
  const version = versionOf(corpus!, id);
  const provision = provisionOf(corpus!, id, 'art-29-2');
  expect(languages.map((lang) => citation(own, { version, provision, lang }))).toMatchSnapshot();
  expect(languages.map((lang) => titleOf(own, { version, provision, lang }))).toMatchSnapshot();
  expect(plugins.list()).toEqual(expect.arrayContaining(['@bibtex', '@ris', '@csl']));
});
