import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ContentEdit, contentWith } from '../support/content.ts';
import {
  begins,
  dayBefore,
  decreeOf2090,
  newWords,
  oldWords,
  wording,
} from '../support/decree-of-2090.ts';
import { ownOutput, projectCopy, runBuild } from '../support/run-npm.ts';
import { useBrowser } from '../support/browser.ts';
import { answerAll, verdictsOn } from '../support/self-check.ts';
import { invalid } from '../support/validator.ts';

/** A site built for a day from the content with these edits, optionally with its own rules. */
async function siteOn(
  day: string,
  words: readonly ContentEdit[],
  rules?: { readonly held: string; readonly folder: string },
): Promise<string> {
  const { edits, added } = decreeOf2090(rules?.held);
  const content = contentWith([...edits, ...words], [], added);
  const { out, env, remove } = ownOutput();
  cleanups.push(content.remove, remove);
  const { code, output } = await runBuild({
    env: { ...env, CONTENT_DIR: content.root, AS_OF: day },
    ...(rules && { cwd: rules.folder }),
  });
  expect(code, output).toBe(0);
  return out;
}
const visit = useBrowser();
const cleanups: (() => void)[] = [];
afterAll(() => cleanups.forEach((remove) => remove()));

const textAt = (site: string, path: string): string => readFileSync(join(site, path), 'utf8');
/** The files with this extension whose text contains these words. */
const filesWith = (site: string, words: string, ending: string): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .filter((path) =>
      textAt(site, path)
        .replace(/<[^>]*>/g, '')
        .includes(words),
    )
    .sort();

const article = 'es/ley/dl-1350/art-29-2';
const situation = 'es/categorias/migracion-por-desastres/index.html';
const selfCheck = 'es/autoevaluacion/index.html';

describe('before the day of the decree', () => {
  let site = '';
  beforeAll(async () => {
    site = await siteOn(dayBefore, []);
  });

  it.each([
    `${article}/bilingue/index.html`,
    situation,
    selfCheck,
    'es/autoevaluacion/como-se-decide/index.html',
    'es/insertar/autoevaluacion/index.html',
    'es/glosario/index.html',
    'es/index.html',
  ])('%s is the same as without the decree', (path) => {
    const bodyOf = (text: string): string =>
      text.slice(text.indexOf('<main')).replaceAll(/\/_astro\/[\w-]+\.js/g, '');
    expect(bodyOf(textAt(site, path))).toBe(bodyOf(textAt(inject('distDir'), path)));
  });

  it('the changes page has the first day of the new wording', () => {
    const page = textAt(site, `${article}/cambios/index.html`);
    expect(page).toContain('Aprobada; rige desde el 15 de diciembre de 2090');
    expect(page).toContain('id="m-4-2090"');
  });

  it('the article says when it changes', () => {
    expect(textAt(site, `${article}/index.html`)).toContain('Cambia el 15-12-2090: vea cómo');
  });

  it('the new words are only on the changes page and in the one file', () => {
    expect(filesWith(site, newWords, '.html')).toEqual([
      `${article}/cambios/index.html`,
      'umbral.html',
    ]);
  });
});

describe('from the day of the decree on', () => {
  let site = '';
  beforeAll(async () => {
    site = await siteOn(begins, wording);
  });

  it('the article has the new words and their first day', () => {
    const page = textAt(site, `${article}/index.html`);
    const sentence = /<li [^>]*id="m-4-2090">([\s\S]*?)<\/li>/.exec(page)?.[1] ?? '';
    expect(/<p class="law" [^>]*>([\s\S]*?)<\/p>/.exec(sentence)?.[1]).toContain(newWords);
    // The law was not read again since then, so the page names no day of reading.
    expect(page).toContain('Vigente desde el 15-12-2090 · <a');
  });

  it.each(['m-4', 'k-4', 'p-m-disaster', 'p-disaster', 'm-1', 'k-1', 'm-term'])(
    'the article has the anchor %s once',
    (id) => {
      expect(textAt(site, `${article}/index.html`).split(`id="${id}"`)).toHaveLength(2);
    },
  );

  it.each(['m-4', 'm-4-2090', 'm-1'])('the changes page has the anchor %s once', (id) => {
    expect(textAt(site, `${article}/cambios/index.html`).split(`id="${id}"`)).toHaveLength(2);
  });

  it('the changes page is valid HTML', async () => {
    const file = `${article}/cambios/index.html`;
    expect(await invalid(file, textAt(site, file))).toEqual([]);
  });

  it('the former wording has a page of its own, marked as replaced', () => {
    const page = textAt(site, `${article}/2023/index.html`);
    expect(page).toContain('Reemplazada el 15-12-2090. No la use como ley de hoy.');
    expect(page).toContain('Rigió hasta el 14-12-2090');
    expect(page).toContain(oldWords);
    // Art. 36 did not change, so it is still in force.
    expect(textAt(site, 'es/ley/dl-1350/art-36/index.html')).toContain(
      'Vigente desde el 15-11-2023',
    );
  });

  it('the situation, the result and the frames quote the new words only', () => {
    for (const path of [situation, selfCheck, 'es/insertar/autoevaluacion/art-29-2/index.html']) {
      expect(textAt(site, path).replace(/<[^>]*>/g, '')).toContain(newWords);
      expect(
        textAt(site, path)
          .replace(/<[^>]*>/g, '')
          .split(oldWords),
      ).toHaveLength(
        // Once as the name of the term in the glossary, and once as the earlier wording.
        path === situation ? 3 : 1,
      );
    }
  });

  it('the old words are only on pages that show earlier wordings or the glossary', () => {
    expect(filesWith(site, oldWords, '.html').filter((path) => path.startsWith('es/'))).toEqual([
      'es/autoevaluacion/como-se-decide/index.html',
      situation,
      'es/glosario/index.html',
      `${article}/2017/index.html`,
      `${article}/2023/bilingue/index.html`,
      `${article}/2023/index.html`,
      `${article}/cambios/index.html`,
      `${article}/index.html`,
    ]);
  });

  it('the changes page lists the latest change first, and keeps the earlier one', () => {
    const page = textAt(site, `${article}/cambios/index.html`);
    const steps = [...page.matchAll(/>(Qué cambió en \d+)<\/(?:h2|summary)>/g)].map(
      ([, step]) => step,
    );
    expect(steps).toEqual(['Qué cambió en 2090', 'Qué cambió en 2023', 'Qué cambió en 2023']);
    expect(page).toMatch(/<del>desastres naturales y ambientales<\/del>/);
    expect(page).toMatch(/<del>medioambientales<\/del>/);
  });

  it('exports and citations state which wording is in force', () => {
    const json = (version: string): { version: { role: string; inForceTo?: string } } =>
      JSON.parse(textAt(site, `data/dl-1350/${version}/art-29-2.json`)) as never;
    expect(json('2090').version).toMatchObject({ role: 'current', inForceFrom: begins });
    expect(json('2023').version).toMatchObject({ role: 'former', inForceTo: dayBefore });
    expect(textAt(site, 'data/dl-1350/2023/art-29-2.es.txt')).toContain(
      'Esta redacción fue reemplazada el 15 de diciembre de 2090.',
    );
    expect(textAt(site, 'data/dl-1350/2090/art-29-2.es.akn.xml')).toContain(
      'eId="art_29__para_29-2__point_m__p_1__span_4" wId="art_29__para_29-2__point_k__p_1__span_4"',
    );
    expect(textAt(site, 'data/dl-1350/2023/art-29-2.es.bib')).toContain('ya no vigente');
  });

  it('citations name the source of each wording', () => {
    const citation = (path: string): string =>
      /<details id="cite"[\s\S]*?<p[^>]*>([\s\S]*?)<\/p>/.exec(textAt(site, path))?.[1] ?? '';
    expect(citation(`${article}/2023/index.html`)).toContain(
      'que rigió hasta el 14 de diciembre de 2090. Texto consolidado por Umbral',
    );
    expect(citation(`${article}/2017/index.html`)).toContain('Texto en español según la Red');
  });

  it('the search index has both sentences', () => {
    const records = readdirSync(join(site, 'pagefind'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.json'))
      .map((path) => textAt(site, join('pagefind', path)))
      .join('\n');
    expect(records).toContain('m-4-2090');
    expect(records).toContain('2023 art-29-2');
  });
});

describe('a decree with its own rules', () => {
  let site = '';
  let before = '';
  beforeAll(async () => {
    const { folder, remove } = projectCopy();
    cleanups.push(remove);
    const edit = (path: string, find: string, replace: string): void => {
      const file = join(folder, path);
      const text = readFileSync(file, 'utf8');
      expect(text.split(find)).toHaveLength(2);
      writeFileSync(
        file,
        text.replace(find, () => replace),
      );
    };
    for (const table of ['rules', 'groundCitations', 'questionCitations', 'examples'])
      edit(
        'src/rules/dl-1350/versions.ts',
        `'2023': v2023.${table},`,
        `'2023': v2023.${table}, '2090': v2023.${table},`,
      );
    const title: ContentEdit = {
      file: 'screening.yaml',
      find: '\ngrounds:\n',
      replace:
        '\ngrounds:\n' +
        '  m-4-2090: { title: { es: "Letra m, caso 4: desastre, también climático", ' +
        'en: "Letter (m), case 4: disaster, a climate one too" } }\n',
    };
    before = await siteOn(dayBefore, [title], { held: '', folder });
    site = await siteOn(begins, [...wording, title], { held: '', folder });
  });

  it('does not answer from them before its day, in umbral.html either', async () => {
    const { page, errors } = await visit(
      `${pathToFileURL(join(before, 'umbral.html')).href}#es/check`,
    );
    await page.evaluate(() => document.getElementById('en')!.remove());
    await answerAll(page, { 'in-peru': 'yes', 'disaster-migrant': 'yes' });
    const verdicts = await verdictsOn(page);
    expect(verdicts).toContain('2023 humanitarian-residence m-4: covered');
    expect(verdicts.filter((verdict) => verdict.startsWith('2090'))).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('gives a result with its rules and texts, apart from those of the former version', () => {
    const page = textAt(site, selfCheck);
    const grounds = (version: string): string =>
      [...page.matchAll(/<details class="ground ground-(\d+)-m-4"[\s\S]*?<\/details>/g)].find(
        ([, held]) => held === version,
      )?.[0] ?? '';
    expect(grounds('2090')).toContain('desastre, también climático');
    expect(grounds('2090')).toContain(newWords);
    expect(grounds('2023')).toContain(oldWords);
    expect(page.indexOf('"ground ground-2090-m-4')).toBeLessThan(
      page.indexOf('"ground ground-2023-m-4'),
    );
    expect(page).toContain('Para quien asesora: texto de 2023');
    expect(page).toContain(
      'Texto consolidado por nosotros. Rigió hasta el 14 de diciembre de 2090.',
    );
  });
});
