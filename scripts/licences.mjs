// npm run licences: refuses packages whose licence does not let us use and pass them on.
import { execFileSync } from 'node:child_process';
import satisfies from 'spdx-satisfies';
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
  'CC-BY-3.0',
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
 * Development packages with another licence, each with the reason why it may be here.
 *
 * @type {Readonly<Record<string, string>>}
 */
const excepted = {
  citeproc:
    'reads our citations back in a test; nothing of it is in the site or in this repository',
};

/**
 * @typedef {{ name: string, version: string, license?: string, dev: boolean }} Package
 *   as `npm query` describes it; `dev`: only to work on the site, not to build it
 */

/**
 * Every package of the lock file.
 *
 * @returns {Package[]}
 */
export const listPackages = () =>
  JSON.parse(
    execFileSync('npm', ['query', '*', '--package-lock-only'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32', // npm is a script there
    }),
  );

/** @param {string} licence an SPDX expression */
export function isAllowed(licence) {
  try {
    return satisfies(licence, allowed);
  } catch {
    // Not an expression: "SEE LICENSE IN README".
    return false;
  }
}

/**
 * What is wrong with the licences, a sentence each.
 *
 * @param {readonly Package[]} packages
 */
export const licenceProblems = (packages) =>
  packages
    .filter(
      ({ name, license = '', dev }) =>
        !isAllowed(license) && !(dev && Object.hasOwn(excepted, name)),
    )
    .map(
      ({ name, version, license = 'none named' }) =>
        `${name}@${version}: ${license}. ` +
        'Take another package, or say in scripts/licences.mjs why this licence may be here.',
    );

if (isProgram(import.meta.url)) {
  const packages = listPackages();
  for (const { name, version, license = 'none named', dev } of packages)
    console.log(
      `${dev ? 'dev  ' : 'build'} ${name}@${version}  ` +
        `${license}${Object.hasOwn(excepted, name) ? ` (${excepted[name]})` : ''}`,
    );
  const forBuild = packages.filter(({ dev }) => !dev).length;
  console.log(`\n${packages.length} packages, ${forBuild} of them to build the site`);
  const problems = licenceProblems(packages);
  for (const sentence of problems) console.error(sentence);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
