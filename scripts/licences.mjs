// npm run licences: every package of the lock file with its version, its licence and where it is
// used.
import { readFileSync } from 'node:fs';
import { isProgram } from './is-program.mjs';

/**
 * The licences that a package may have. All let us use and pass on the program; LGPL and MPL ask
 * for the source of the package itself, which we do not change; CC-BY, of data that a tool holds,
 * for its name.
 */
const allowed = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Python-2.0',
];

/**
 * Packages with another licence, each with the reason why it may be here; never one that the site
 * is built with.
 */
const excepted = new Map([
  [
    'citeproc',
    'reads our citations back in a test; nothing of it is in the site or in this repository',
  ],
]);

/**
 * The packages of which something is in the built site: Pagefind's script and program for the
 * search.
 */
const sent = ['pagefind'];

/**
 * @typedef {'readers' | 'build' | 'work'} Use sent to readers, to build the site, or to work on it
 * @typedef {{ name: string, version: string, licence: string, direct: boolean, use: Use }} Package
 * @typedef {Record<string, string>} Dependencies
 * @typedef {{
 *   version?: string, license?: string, dev?: boolean, devOptional?: boolean,
 *   dependencies?: Dependencies, devDependencies?: Dependencies,
 * }} Entry
 */

/**
 * The packages of a lock file, by name and version, each once.
 *
 * @param {{ packages: Record<string, Entry> }} lock
 * @returns {Package[]}
 */
export function packagesOf({ packages }) {
  const { '': own = {}, ...others } = packages;
  const asked = { ...own.dependencies, ...own.devDependencies };
  /** @type {Map<string, Package>} */
  const found = new Map();
  for (const [path, { version = '', license = 'none named', dev, devOptional }] of Object.entries(
    others,
  )) {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const use = sent.includes(name) ? 'readers' : dev || devOptional ? 'work' : 'build';
    const before = found.get(`${name}@${version}`);
    const direct = path === `node_modules/${name}` && name in asked;
    if (!before || direct || (before.use === 'work' && !before.direct))
      found.set(`${name}@${version}`, { name, version, licence: license, direct, use });
  }
  return [...found.values()].sort((a, b) =>
    `${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1,
  );
}

/**
 * Whether we may use what stands under this licence. What is written in another way than "A", "A OR
 * B" or "A AND B" is refused.
 *
 * @param {string} licence an SPDX expression
 */
export const mayUse = (licence) =>
  licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.includes(one)));

/**
 * What is wrong with the licences, a sentence each.
 *
 * @param {Package[]} packages
 */
export const wrongLicences = (packages) =>
  packages
    .filter(({ name, licence, use }) => !mayUse(licence) && !(use === 'work' && excepted.has(name)))
    .map(
      ({ name, version, licence }) =>
        `${name}@${version}: ${licence}. Take another package, or say in scripts/licences.mjs why this licence may be here.`,
    );

if (isProgram(import.meta.url)) {
  const packages = packagesOf(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  for (const { name, version, licence, direct, use } of packages)
    console.log(
      `${use.padEnd(7)} ${direct ? '*' : ' '} ${name}@${version}  ${licence}${excepted.has(name) ? ` (${excepted.get(name)})` : ''}`,
    );
  const count = (/** @type {Package['use']} */ use) =>
    packages.filter((one) => one.use === use).length;
  console.log(
    `\n${packages.length} packages, ${packages.filter(({ direct }) => direct).length} asked for by us (*): ${count('readers')} sent to readers, ${count('build')} to build the site, ${count('work')} to work on it`,
  );
  const wrong = wrongLicences(packages);
  for (const sentence of wrong) console.error(sentence);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
