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
 * The entry that `name` resolves to from the package at `from`: in the nearest node_modules, as in
 * Node.
 */
function lookUp(name: string, from: string): Entry | undefined {
  const here = packages[`${from}${from ? '/' : ''}node_modules/${name}`];
  if (here || from === '') return here;
  return lookUp(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))));
}

/** Each optional dependency of a package, and its entry in the lock file. */
const optional = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies).map(([name, wanted]) => ({
    from,
    name,
    wanted,
    found: lookUp(name, from),
  })),
);

describe('package-lock.json', () => {
  // npm leaves out packages that its registry does not have yet. A machine with another system then
  // gets a broken install, and npm does not report it.
  test('has every optional package of a package with native code', () => {
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
  ])('has the packages of %s for other systems', (name) => {
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

  test('names the public registry as the only download source', () => {
    const places = Object.values(packages).flatMap(({ resolved, link }) =>
      resolved && !link ? [new URL(resolved)] : [],
    );
    // The public registry is the default of npm. A mirror of one machine would have another host,
    // or plain http.
    expect(
      places
        .filter(({ protocol, host }) => protocol !== 'https:' || !host.endsWith('.npmjs.org'))
        .map(String),
    ).toEqual([]);
  });

  test('matches package.json', () => {
    expect(packages['']?.dependencies).toEqual(manifest.dependencies);
    expect(packages['']?.devDependencies).toEqual(manifest.devDependencies);
  });
});

test('package.json has exact versions', () => {
  const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(asked.filter(([, version]) => !exact.test(version))).toEqual([]);
});
