// npm run bench: what a reader's first visit to each kind of page costs, measured on the built site in dist.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../scripts/browser.mjs';
import { measureLoad } from './load.ts';
import { measureRules, measureScripts, sizes, type Sizes } from './measure.ts';
import { oneFileLines } from './one-file.ts';
import { measureSearch } from './search.ts';

const dist = process.env.OUT_DIR ?? 'dist';
const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/');

const provision = 'es/ley/dl-1350/art-29-2/';
const pages = {
  home: 'es/',
  work: 'es/ley/dl-1350/',
  provision,
  bilingual: `${provision}bilingue/`,
  changes: `${provision}cambios/`,
  category: 'es/categorias/personas-apatridas/',
  'self-check': 'es/autoevaluacion/',
  method: 'es/autoevaluacion/como-se-decide/',
  embed: 'es/insertar/autoevaluacion/',
  search: 'es/buscar/',
  about: 'es/acerca-de/',
};

/** One line of the table, of a page or of a bundle. */
const line = (name: string, columns: (Sizes | undefined)[]): string =>
  [name.padEnd(12), ...columns.map((size) => (size ? [size.raw, size.gzip, size.brotli].map((n) => String(n).padStart(9)).join('') : '-'.padStart(27)))].join(' |');

if (!existsSync(dist)) {
  console.error(`There is no built site in ${dist}: run "npm run build" first.`);
  process.exit(1);
}

console.log('Bytes: raw, gzip 9, brotli 11. An external script counts with all that it imports from the start.\n');
console.log(['page'.padEnd(12), ...['HTML', 'inline script', 'external script'].map((title) => title.padStart(27))].join(' |'));
const missing: string[] = [];
for (const [kind, path] of Object.entries(pages)) {
  const file = join(dist, path, 'index.html');
  if (!existsSync(file)) {
    missing.push(`${kind} (/${path})`);
    continue;
  }
  const html = readFileSync(file, 'utf8');
  const { inline, external } = measureScripts(html, { dist, base });
  console.log(line(kind, [sizes([html]), inline, external]));
}
const rules = await measureRules();
console.log(rules ? line('\nrules'.padEnd(13), [rules]) : '\nrules: src/rules/index.ts is not there yet');
for (const line of oneFileLines(dist)) console.log(line);
const { mutants, killed, timeout } = JSON.parse(readFileSync('bench/mutants.json', 'utf8')) as { mutants: number; killed: number; timeout: number };
console.log(`P18: mutants ${mutants}, killed ${(((killed + timeout) / mutants) * 100).toFixed(1)} %`);
const browser = await launch();
try {
  for (const line of await measureSearch(browser, dist)) console.log(line);
} finally {
  await browser.close();
}
for (const line of await measureLoad(dist)) console.log(line);
if (missing.length > 0) {
  console.error(`\nNot in ${dist}: ${missing.join(', ')}`);
  process.exitCode = 1;
}
