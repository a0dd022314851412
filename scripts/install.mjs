// Runs before start, dev, build and test, so that each works in a fresh clone. It has no dependency
// and runs on any Node from 20 on: the packages it installs bring the Node that the site needs.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isProgram } from './is-program.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }}
 * Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

/**
 * Why an install is needed; undefined when exactly what the lock file names is installed.
 * Contents are compared and not dates: git gives every file of a clone the date of the clone.
 *
 * @param {{ lock: Lock, installed?: Lock | undefined, hasNode: boolean }} state
 *   `lock`: package-lock.json; `installed`: npm's own note of what it put into node_modules;
 *   `hasNode`: whether the `node` package has its program, which an install without scripts leaves
 *   out
 * @returns {string | undefined}
 */
export function whyInstall({ lock, installed, hasNode }) {
  if (!installed) return 'nothing is installed';
  for (const [path, wanted] of Object.entries(lock.packages)) {
    if (path === '') continue;
    const found = installed.packages[path];
    // An optional package may be one for another system.
    if (!found && (wanted.optional || wanted.devOptional)) continue;
    if (!found) return `${path} is missing`;
    if (found.version !== wanted.version || found.integrity !== wanted.integrity)
      return `${path} has another version`;
  }
  const extra = Object.keys(installed.packages).find((path) => !lock.packages[path]);
  if (extra) return `${extra} is not in the lock file`;
  return hasNode ? undefined : 'the Node program is missing';
}

/** @param {string} path @returns {Lock | undefined} */
const readLock = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);

/** @returns {string | undefined} what went wrong, in a sentence */
function install() {
  if (Number.parseInt(process.versions.node) < 20) {
    return `Umbral needs Node 20 or newer, and this is Node ${process.versions.node}.`;
  }
  const lock = readLock('package-lock.json');
  if (!lock)
    return 'package-lock.json is not there: get it back with "git checkout package-lock.json".';
  const hasNode = ['node', 'node.exe'].some((name) => existsSync(`node_modules/node/bin/${name}`));
  const why = whyInstall({ lock, installed: readLock('node_modules/.package-lock.json'), hasNode });
  if (!why) return undefined;
  console.log(`Installing the packages, because ${why}.`);
  // Development packages are asked for by name: with NODE_ENV=production npm would leave out Node
  // itself.
  const { status } = spawnSync(
    'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32', // npm is a script there
    },
  );
  return status === 0
    ? undefined
    : 'The packages could not be installed: check the network and run "npm ci" to see why.';
}

if (isProgram(import.meta.url)) {
  const wrong = install();
  if (wrong) {
    console.error(wrong);
    process.exit(1);
  }
}
