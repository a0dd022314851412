import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Entry = {
  version?: string;
  integrity?: string;
  resolved?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  /** A folder of this project, which npm links. */
  link?: boolean;
};

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, Entry> };
const manifest = read('package.json') as Entry;
const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/**
 * The entry that `name` leads to from the package at `from`: the nearest node_modules that has it,
 * as Node looks it up.
 */
function lookUp(name: string, from: string): Entry | undefined {
  const here = packages[`${from}${from ? '/' : ''}node_modules/${name}`];
  if (here || from === '') return here;
  return lookUp(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))));
}

/** Each optional package that a package names, as it should stand in the lock file. */
const optional = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies).map(([name, wanted]) => ({
    from,
    name,
    wanted,
    found: lookUp(name, from),
  })),
);

describe('package-lock.json', () => {
  // npm leaves out of the lock file what its registry does not have yet, and the machine of another
  // kind that needs it then gets a broken install, with no word from npm.
  test('holds the package for every system that a package with native code names', () => {
    const missing = optional
      .filter(
        ({ wanted, found }) =>
          !found?.version || !found.integrity || (exact.test(wanted) && found.version !== wanted),
      )
      .map(({ from, name, wanted }) => `${name}@${wanted}, for ${from}`);
    expect(missing).toEqual([]);
  });

  test.each([
    'pagefind',
    'rolldown',
    'satteri',
    'esbuild',
    'lightningcss',
    'sharp',
    '@astrojs/compiler-binding',
  ])('knows the packages for other systems of %s', (name) => {
    const systems = optional
      .filter(({ from }) => from.endsWith(`node_modules/${name}`))
      .map(({ name: packageName }) => packageName);
    for (const system of ['linux', 'darwin', 'win']) expect(systems.join(' ')).toContain(system);
  });

  test('gives each package a version and a hash', () => {
    const without = Object.entries(packages).filter(
      ([path, { version, integrity, link }]) =>
        path.includes('node_modules/') && !link && !(version && integrity),
    );
    expect(without).toEqual([]);
  });

  test('names no place to download from but the public registry', () => {
    const places = Object.values(packages).flatMap(({ resolved, link }) =>
      resolved && !link ? [new URL(resolved)] : [],
    );
    // The public registry is the one that npm knows without being told; a mirror of some machine
    // would be another host, or plain http.
    expect(
      places
        .filter(({ protocol, host }) => protocol !== 'https:' || !host.endsWith('.npmjs.org'))
        .map(String),
    ).toEqual([]);
  });

  test('is made from the package.json beside it', () => {
    expect(packages['']?.dependencies).toEqual(manifest.dependencies);
    expect(packages['']?.devDependencies).toEqual(manifest.devDependencies);
  });
});

test('package.json asks for exact versions', () => {
  const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(asked.filter(([, version]) => !exact.test(version))).toEqual([]);
});
