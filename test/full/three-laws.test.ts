import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { type Search, searchInNode } from '../../bench/search-in-node.ts';
import { serve } from '../../scripts/serve.mjs';
import type { ManifestFile } from '../../src/exports/schemas/manifest.ts';
import { type Language, languages } from '../../src/model/language.ts';
import { ownOutput, runBuild } from '../support/run-npm.ts';
import { haveStandards, noStandards, standard } from '../support/standards.ts';
import { begins, dayBefore, threeLaws } from '../support/three-laws.ts';
import { invalid } from '../support/validator.ts';

const content = threeLaws();
const [before, after] = [ownOutput(), ownOutput()];
const host = 'https://umbral.example';
let search: Search;
let close: () => Promise<void>;

beforeAll(async () => {
  const days = [
    [before, dayBefore],
    [after, begins],
  ] as const;
  for (const [{ env }, day] of days) {
    const { code, output } = await runBuild({
      env: { ...env, CONTENT_DIR: content.root, AS_OF: day },
    });
    expect(code, output).toBe(0);
  }
  const served = await serve({ dir: after.out });
  close = served.close;
  search = searchInNode(after.out, served.url);
});
afterAll(async () => {
  await close?.();
  for (const { remove } of [content, before, after]) remove();
});

const at = (path: string, { out } = after): string => readFileSync(join(out, path), 'utf8');
const pages = new Map<string, Root>();
function pageAt(address: string, site = after): Root {
  const path = join(site.out, address, 'index.html');
  if (!pages.has(path)) pages.set(path, fromHtml(readFileSync(path, 'utf8')));
  return pages.get(path)!;
}
const law = (address: string, lang: Language = 'es'): string =>
  `/${lang}/${{ es: 'ley', en: 'law' }[lang]}/${address}/`;
const example = (id = '', lang: Language = 'es'): string =>
  law(['ley-99001', id].filter(Boolean).join('/'), lang);

const words = (page: Root | Element, selector: string): string[] =>
  selectAll(selector, page).map((element) => textOf(element).trim().replace(/\s+/g, ' '));
const addresses = (page: Root | Element, selector = 'a'): string[] =>
  selectAll(selector, page).map(({ properties }) => String(properties['href']));
const main = (page: Root): Element => select('main', page)!;

const provisions = [
  ...['art-i', 'art-ii', 'art-1', 'art-2', 'art-3', 'art-5', 'art-62', 'art-62-b', 'art-62-c'],
  ...['art-63', 'art-64', 'disp-final-1', 'disp-final-2', 'disp-trans-1', 'disp-derog-1', 'anexo'],
];
const former = ['art-3/2024', 'art-63/2024', 'art-5/2026-2'];

describe.each(languages)('the pages of three laws (%s)', (lang) => {
  it('are one for each law, each provision and each other wording', () => {
    const own = (site: typeof after): string[] =>
      readdirSync(site.out, { recursive: true, encoding: 'utf8' })
        .filter((path) => /^(?:es\/ley|en\/law)\/ley-/.test(path) && path.endsWith('/index.html'))
        .filter((path) => path.startsWith(`${lang}/`))
        .map((path) => `/${path.replace(/index\.html$/, '')}`)
        .sort();
    const expected = (others: readonly string[]): string[] =>
      [
        example('', lang),
        ...[...provisions, ...others].map((id) => example(id, lang)),
        law('ley-99002', lang),
        law('ley-99002/art-unico', lang),
      ].sort();
    expect(own(after)).toEqual(expected(former));
    expect(own(before)).toEqual(expected(['art-3/2026', 'art-63/2026', 'art-5/2026-2']));
  });

  it('are in the list of laws, the main law first', () => {
    const page = main(pageAt({ es: '/es/leyes/', en: '/en/laws/' }[lang]));
    expect(addresses(page)).toEqual(
      ['dl-1350', 'ley-99001', 'ley-99002'].map((id) => law(id, lang)),
    );
    expect(words(page, 'li a')[1]).toBe(
      { es: 'Ley N.º 99001, Ley de Ejemplo', en: 'Law No. 99001, Example Act' }[lang],
    );
    expect(words(page, 'li .note')[1]).toBe(
      {
        es: 'Publicación: 15 de enero de 2024 · 16 disposiciones · solo en español',
        en: 'Published on 15 January 2024 · 16 provisions · in Spanish only',
      }[lang],
    );
    expect(selectAll('[lang=es]', page)).toEqual([]);
    expect(words(page, 'li')[2]).not.toMatch(/solo|only/);
  });

  it('include a table of contents with the parts in order and their articles', () => {
    const page = main(pageAt(example('', lang)));
    const lines = selectAll('section.part > :is(h3, h4, h5), section.part > ul a', page).map(
      (element) => `${element.tagName} ${textOf(element)}`,
    );
    expect(lines).toEqual([
      'h3 Título preliminar',
      'a Art. I Principio de comodidad',
      'a Art. II Principio de ventilación',
      'h3 Título I. De los muebles de ejemplo',
      'h4 Capítulo I. De las sillas',
      'a Art. 1 Objeto de la ley',
      'a Art. 2 Medidas de las sillas',
      'a Art. 3 Color de las sillas',
      'h4 Capítulo II. De los taburetes',
      'a Art. 5 Uso de los taburetes',
      'a Art. 62 Registro de taburetes',
      'a Art. 62-B Taburetes plegables',
      'a Art. 62-C Taburetes con ruedas',
      'a Art. 63 Multa por desorden',
      'a Art. 64 Taburetes musicales',
      'h3 Disposiciones complementarias finales',
      'a Primera disp. compl. final Vigencia',
      'a Segunda disp. compl. final Reglamento',
      'h3 Disposición complementaria transitoria',
      'a Única disp. compl. transitoria Sillas anteriores',
      'h3 Disposición complementaria derogatoria',
      'a Única disp. compl. derogatoria Normas que se derogan',
      'h3 Anexo',
      'a Anexo Lista de muebles',
    ]);
    expect(addresses(page, 'section.part a')).toEqual(provisions.map((id) => example(id, lang)));
    const notes = words(page, 'section.part li .note').filter(Boolean);
    expect(notes).toEqual(
      {
        es: ['derogado', 'regirá desde el 1-1-2027'],
        en: ['repealed', 'takes effect on 1 Jan 2027'],
      }[lang],
    );
  });

  it('are valid HTML', async () => {
    const faults: string[] = [];
    for (const id of ['', 'art-1', 'art-2', 'art-63', 'art-5/2026-2', 'anexo'])
      faults.push(
        ...(await invalid(example(id, lang), at(`${example(id, lang).slice(1)}index.html`))),
      );
    expect(faults).toEqual([]);
  });

  it('link to each other in the order of the law', () => {
    for (const [index, id] of provisions.entries()) {
      const page = pageAt(example(id, lang));
      const near = [provisions[index - 1], provisions[index + 1]].flatMap((other) =>
        other ? [example(other, lang)] : [],
      );
      expect([id, addresses(page, '.neighbours a')]).toEqual([id, near]);
    }
    expect(addresses(pageAt(law('ley-99002/art-unico', lang)), '.neighbours a')).toEqual([]);
  });

  it('have no broken links', () => {
    const missing = [...provisions, ...former, '']
      .map((id) => example(id, lang))
      .concat(law('ley-99002', lang), law('ley-99002/art-unico', lang))
      .flatMap((address) => {
        const page = pageAt(address);
        const ids = new Set(selectAll('[id]', page).map(({ properties }) => properties['id']));
        return addresses(page, '[href]')
          .filter((href) =>
            href.startsWith('#')
              ? !ids.has(href.slice(1))
              : href.startsWith('/') &&
                !existsSync(join(after.out, href.split('#')[0]!.replace(/\/$/, '/index.html'))),
          )
          .map((href) => `${address}: ${href}`);
      });
    expect(missing).toEqual([]);
  });

  it('have a menu that links to the main law', () => {
    for (const address of [example('', lang), example('art-1', lang)])
      expect(addresses(pageAt(address), 'header nav a')[1]).toBe(law('dl-1350', lang));
  });
});

describe('a provision of depth text', () => {
  it('has its numbers in order, and its points in nested lists', () => {
    const list = (parent: Element): unknown[] =>
      selectAll(':scope > li', parent).map((item) => {
        const points = select(':scope > ol', item);
        return [
          textOf(select('.mark', item)!),
          textOf(select('p', item)!),
          ...(points ? [list(points)] : []),
        ];
      });
    expect(list(select('article ol.blocks', pageAt(example('art-1')))!)).toEqual([
      ['1.1', 'Esta ley de ejemplo trata de los muebles de una sala inventada.'],
      [
        '1.2',
        'La sala inventada tiene:',
        [
          [
            'a)',
            'Sillas, que pueden ser:',
            [
              ['i)', 'de madera de cedro; o'],
              ['ii)', 'de mimbre.'],
            ],
          ],
          ['b)', 'Una mesa redonda.'],
        ],
      ],
      ['1.3', 'Lo demás se decide por sorteo.'],
    ]);
  });

  it('has tables with header cells, and notes of the publisher outside the law', () => {
    const page = main(pageAt(example('art-2')));
    expect(words(page, 'table thead th[scope=col]')).toEqual(['Silla', 'Alto en centímetros']);
    expect(selectAll('table tbody tr', page).map((row) => words(row, 'td'))).toEqual([
      ['Baja', '40'],
      ['Alta', '75'],
    ]);
    expect(words(page, 'li.note p.note')).toEqual([
      'Nota de la editora: la tabla se imprimió en una hoja aparte.',
    ]);
    expect(words(page, 'p.law')).toEqual(['Las sillas tienen las medidas siguientes:']);
  });

  it('has its headings', () => {
    expect(words(pageAt(example('anexo')), '.blocks h2')).toEqual(['Muebles de la sala']);
  });
});

/** The warning, the status and the law text of a page. */
const said = (address: string, site = after) => {
  const page = main(pageAt(address, site));
  return {
    warning: words(page, '.standing.replaced').join(),
    status: words(page, '.status').join(),
    law: words(page, 'p.law'),
    others: addresses(page, 'section ul.rows a'),
  };
};

describe('a wording', () => {
  const [painted, green, blue] = [
    'Las sillas se pintan una vez al año.',
    'El color de las sillas es verde oliva.',
    'El color de las sillas es azul marino.',
  ];

  it('says that it was replaced, with the day, and links to that in force', () => {
    expect(said(example('art-3/2024'))).toEqual({
      warning: 'Reemplazada el 1-7-2026. No la use como ley de hoy.',
      status: 'Rigió hasta el 30-6-2026',
      law: [painted, green],
      others: [example('art-3')],
    });
    expect(words(pageAt(example('art-3/2024')), 'section ul.rows a')).toEqual([
      'modificada por la Ley 99003',
    ]);
  });

  it('names the act at the sentence that it changed, and keeps the rest', () => {
    expect(said(example('art-3'))).toEqual({
      warning: '',
      status: 'Vigente desde el 1-7-2026',
      law: [painted, blue],
      others: [example('art-3/2024')],
    });
    const page = pageAt(example('art-3'));
    expect(words(page, '[id="3-2-2026"] .note')).toEqual([expect.stringContaining('99003')]);
    expect(words(page, '[id="3-1"] .note')).toEqual([]);
  });

  it('says that it is repealed, and links to its last text', () => {
    expect(said(example('art-63'))).toEqual({
      warning: 'Este artículo ya no es parte de la ley. Abajo puede leer su texto.',
      status: 'Derogado desde el 1-7-2026',
      law: [],
      others: [example('art-63/2024')],
    });
    expect(said(example('art-63/2024')).law).toEqual([
      'Quien desordena los taburetes canta una canción.',
    ]);
  });

  it('is in force from its first day if an act inserted it', () => {
    expect(said(example('art-62-c'))).toMatchObject({
      warning: '',
      status: 'Vigente desde el 1-7-2026',
      law: ['Los taburetes con ruedas llevan freno.'],
    });
  });

  it('says when it begins, or that this is not known', () => {
    expect(said(example('art-64'))).toMatchObject({
      warning: expect.stringContaining('empieza a regir el 1 de enero de 2027') as string,
      status: 'Aprobada; rige desde el 1-1-2027',
    });
    expect(said(example('art-5/2026-2'))).toMatchObject({
      warning: expect.stringContaining('no encontramos nada que muestre que ya rige') as string,
      law: ['Los taburetes se prestan por una semana.'],
    });
    expect(said(example('art-5'))).toMatchObject({
      warning: '',
      law: ['Los taburetes se prestan por una tarde.'],
      others: [example('art-5/2026-2')],
    });
  });

  it('is in force before the day of the act that replaces it', () => {
    expect(said(example('art-3'), before)).toMatchObject({
      warning: '',
      law: [painted, green],
      others: [example('art-3/2026')],
    });
    expect(words(pageAt(example('art-3'), before), 'section ul.rows .note')).toEqual([
      'Aprobada; rige desde el 1-7-2026',
    ]);
    expect(said(example('art-3/2026'), before)).toMatchObject({
      warning: expect.stringContaining('empieza a regir el 1 de julio de 2026') as string,
      law: [painted, blue],
    });
    expect(said(example('art-63'), before)).toMatchObject({
      warning: '',
      law: ['Quien desordena los taburetes canta una canción.'],
    });
    expect(said(example('art-63/2026'), before).warning).toBe(
      'Este artículo deja de ser parte de la ley el 1 de julio de 2026. Abajo puede leer su texto.',
    );
    expect(said(example('art-62-c'), before).warning).toContain('1 de julio de 2026');
  });
});

describe('the English site', () => {
  it.each(['', ...provisions, ...former])(
    'does not offer the page of a Spanish law as a translation: %s',
    (id) => {
      for (const lang of languages)
        expect(selectAll('head link[hreflang]', pageAt(example(id, lang)))).toEqual([]);
      const page = pageAt(example(id, 'en'));
      if (id === '') return;
      expect(words(page, '.standing')).toContain(
        'There is no English of this law here. Its text is in Spanish, the language of the law.',
      );
      expect(select('h1', page)?.properties['lang']).toBe('es');
      for (const block of selectAll('.block > div', page))
        expect([block.properties['lang'], block.properties['translate']]).toEqual(['es', 'no']);
      // Its data files and references are those of the Spanish text.
      expect(at(`${example(id, 'en').slice(1)}index.html`)).not.toMatch(
        /\.en\.(?:akn\.xml|txt|bib|ris)|\/eng@/,
      );
    },
  );

  it('offers a law with an English text in both languages', () => {
    for (const id of ['ley-99002', 'ley-99002/art-unico']) {
      const twins = languages.map((lang) => [lang, `${host}${law(id, lang)}`]);
      for (const lang of languages) {
        const links = selectAll('head link[hreflang]', pageAt(law(id, lang)));
        expect(links.map(({ properties: { hrefLang, href } }) => [hrefLang, href])).toEqual(twins);
      }
    }
    const page = pageAt(law('ley-99002/art-unico', 'en'));
    expect(words(page, 'p.law')[0]).toBe('Each sample library lends a yellow umbrella.');
    expect(selectAll('.standing', page)).toEqual([]);
  });

  it('has every page in the sitemap, with translations only of translated laws', () => {
    const lines = at('sitemap.xml').split('\n');
    const lineOf = (address: string): string =>
      lines.find((line) => line.includes(`<loc>${host}${address}</loc>`)) ?? '';
    for (const lang of languages) {
      for (const id of ['', ...provisions, ...former])
        expect(lineOf(example(id, lang))).toBe(`<url><loc>${host}${example(id, lang)}</loc></url>`);
      expect(lineOf(law('ley-99002/art-unico', lang)).split('hreflang=')).toHaveLength(3);
    }
  });
});

describe('the search', () => {
  it.each<readonly [Language, string, string]>([
    ['es', 'residencia humanitaria', law('dl-1350/art-29-2')],
    ['es', 'taburetes plegables', example('art-62-b')],
    ['es', 'azul marino', example('art-3')],
    ['en', 'taburetes plegables', example('art-62-b', 'en')],
    ['es', 'paraguas', law('ley-99002/art-unico')],
    ['en', 'umbrella', law('ley-99002/art-unico', 'en')],
    ['es', 'ley de ejemplo', example()],
    ['en', 'example act', example('', 'en')],
    ['es', 'Multa por desorden', example('art-63')],
  ])('finds a law by its words (%s): %s', async (lang, query, address) => {
    expect((await search(lang, query)).slice(0, 4)).toContain(address);
  });

  it.each<readonly [Language, string, string]>([
    ['es', 'Ley 99001 art. 62-B', example('art-62-b')],
    ['en', 'Law 99001, art. 62-B', example('art-62-b', 'en')],
    ['es', 'art. II de la Ley de Ejemplo', example('art-ii')],
    ['es', 'artículo II del Título Preliminar de la Ley N.º 99001', example('art-ii')],
    ['en', 'article II of the Example Act', example('art-ii', 'en')],
    ['es', 'ley 99001', example()],
    ['es', 'artículo único de la Ley 99002', law('ley-99002/art-unico')],
    ['es', 'art. 36', law('dl-1350/art-36')],
  ])('leads a citation to its place (%s): %s', async (lang, query, address) => {
    expect((await search(lang, query))[0]).toBe(address);
  });

  it('does not find an article of another law without the name of the law', async () => {
    expect((await search('es', 'art. 5'))[0] ?? '').not.toContain('ley-9900');
  });
});

describe('the data files', () => {
  const list = (): string[] =>
    readdirSync(join(after.out, 'data'), { recursive: true, encoding: 'utf8' }).map(
      (path) => `data/${path}`,
    );

  it('are all in the manifest, and only in the languages of their law', () => {
    const { files } = JSON.parse(at('data/manifest.json')) as ManifestFile;
    const own = files.map(({ path }) => path).filter((path) => path.includes('ley-9900'));
    expect(own).toEqual(
      list()
        .filter((path) => /ley-9900.*\.\w+$/.test(path))
        .sort(),
    );
    for (const [version, ids] of [
      ['2024', ['art-ii', 'art-62-b', 'art-3', 'anexo']],
      ['2026', ['art-3', 'art-63']],
      ['2026-2', ['art-5']],
    ] as const)
      for (const id of ids)
        for (const ending of ['json', 'es.txt', 'es.akn.xml', 'es.bib', 'es.ris', 'es.csl.json'])
          expect(own).toContain(`data/ley-99001/${version}/${id}.${ending}`);
    expect(own.filter((path) => /99001.*(?:\.en\.(?!atom)|\.tmx$)/.test(path))).toEqual([]);
    expect(own).toEqual(
      expect.arrayContaining([
        'data/ley-99002/2025.tmx',
        'data/ley-99002/2025/art-unico.en.akn.xml',
        'data/ley-99002/2025/art-unico.en.txt',
      ]),
    );
  });

  it('are valid JSON of the published schema', () => {
    const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
    const schema = JSON.parse(at('data/schemas/provision.json')) as object;
    const validate = ajv.compile(schema);
    const faults = list()
      .filter((path) => /ley-9900.*\/[\w-]+\.json$/.test(path))
      .flatMap((path) => (validate(JSON.parse(at(path))) ? [] : [[path, validate.errors]]));
    expect(faults).toEqual([]);
  });

  it('are valid Akoma Ntoso', async ({ skip }) => {
    skip(!haveStandards, noStandards);
    const { valid, errors } = await validateXML({
      xml: list()
        .filter((path) => /ley-9900.*\.akn\.xml$/.test(path))
        .map((path) => ({ fileName: path.replaceAll('/', '_'), contents: at(path) })),
      schema: [{ fileName: 'akomantoso30.xsd', contents: standard('akn/akomantoso30.xsd') }],
      preload: [{ fileName: 'xml.xsd', contents: standard('akn/xml.xsd') }],
    });
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(valid).toBe(true);
  });

  it('contain the standing and the law with its numbers as plain text', () => {
    const text = at('data/ley-99001/2024/art-3.es.txt');
    expect(text).toContain('\nReemplazada el 1-7-2026. No la use como ley de hoy.\n');
    expect(text).toContain('\n3.2 El color de las sillas es verde oliva.\n');
  });
});

describe('offline editions', () => {
  it('include every wording of each law in the one file, without broken links', () => {
    const file = fromHtml(at('umbral.html'));
    const ids = new Set(selectAll('[id]', file).map(({ properties }) => String(properties['id'])));
    const wanted = languages.flatMap((lang) =>
      [
        'law',
        'law-ley-99001',
        ...provisions.map((id) => `ley-99001-${id}`),
        ...['2024-art-3', '2024-art-63', '2026-2-art-5'].map((id) => `ley-99001-${id}`),
        'law-ley-99002',
        'ley-99002-art-unico',
      ].map((key) => `${lang}/${key}`),
    );
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
    const links = addresses(file);
    expect(links.filter((href) => href.startsWith('#') && !ids.has(href.slice(1)))).toEqual([]);
    expect(links.filter((href) => /\/(?:ley|law)\/ley-9900/.test(href))).toEqual([]);
    expect(links).toContain('#es/ley-99001-2024-art-63');
  });

  it('include every page of each law in the offline copy', () => {
    const worker = at('sw.js');
    const missing = languages
      .flatMap((lang) => [
        ...['', ...provisions, ...former].map((id) => example(id, lang)),
        law('ley-99002', lang),
        law('ley-99002/art-unico', lang),
      ])
      .filter((address) => !worker.includes(`"${address.slice(1)}"`));
    expect(missing).toEqual([]);
  });

  it('leave laws without notes out of the self-check', () => {
    const check = at('es/autoevaluacion/index.html');
    expect(check).not.toContain('ley-9900');
    expect(readdirSync(join(after.out, 'es/insertar/autoevaluacion')).sort()).toEqual(
      readdirSync(join(before.out, 'es/insertar/autoevaluacion')).sort(),
    );
    expect(at('data/rules.json')).not.toContain('ley-9900');
  });
});
