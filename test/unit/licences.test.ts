import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mayUse, packagesOf, wrongLicences } from '../../scripts/licences.mjs';
import { thirdPartyLicences } from '../../src/hosting/third-party-licences.ts';

const lock = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
) as Parameters<typeof packagesOf>[0];
const { dependencies = {}, devDependencies = {} } = lock.packages['']!;

describe('npm run licences', () => {
  test('finds nothing wrong with the packages of this repository', () => {
    expect(wrongLicences(packagesOf(lock))).toEqual([]);
  });

  test('lists every package that we ask for, with its version, and those these bring', () => {
    const packages = packagesOf(lock);
    expect(
      Object.fromEntries(
        packages.filter(({ direct }) => direct).map(({ name, version }) => [name, version]),
      ),
    ).toEqual({ ...dependencies, ...devDependencies });
    // A package that we ask for only to work with may be one that the build needs as well.
    const forWork = packages
      .filter(({ direct, use }) => direct && use === 'work')
      .map(({ name }) => name);
    expect(forWork.filter((name) => !(name in devDependencies))).toEqual([]);
    expect(forWork.length).toBeGreaterThan(0);
    expect(packages.filter(({ use }) => use === 'readers').map(({ name }) => name)).toEqual([
      'pagefind',
    ]);
    expect(packages.length).toBe(
      new Set(
        Object.entries(lock.packages)
          .filter(([path]) => path !== '')
          .map(
            ([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/'))}@${version}`,
          ),
      ).size,
    );
  });

  test.each([
    ['MIT', true],
    ['Apache-2.0 AND LGPL-3.0-or-later AND MIT', true],
    ['GPL-2.0-only OR MIT', true],
    ['MIT AND GPL-2.0-only', false],
    ['CPAL-1.0 OR AGPL-1.0', false],
    ['(MIT AND GPL-2.0-only)', false],
    ['SEE LICENSE IN README', false],
    ['none named', false],
  ])('%s: %s', (licence, may) => {
    expect(mayUse(licence)).toBe(may);
  });

  test('refuses another licence, in what builds the site also from a package that is excepted at work', () => {
    const found = packagesOf({
      packages: {
        '': { dependencies: { one: '1.0.0' }, devDependencies: { two: '1.0.0' } },
        'node_modules/one': { version: '1.0.0', license: 'MIT' },
        'node_modules/one/node_modules/citeproc': { version: '2.0.0', license: 'AGPL-1.0' },
        'node_modules/two': { version: '1.0.0', dev: true },
        'node_modules/citeproc': { version: '1.0.0', license: 'AGPL-1.0', dev: true },
      },
    });
    expect(wrongLicences(found).map((sentence) => sentence.split('. ')[0])).toEqual([
      'citeproc@2.0.0: AGPL-1.0',
      'two@1.0.0: none named',
    ]);
  });
});

test('the built site brings the licence of every package of which readers are sent something', () => {
  const text = thirdPartyLicences();
  for (const { name, version, use } of packagesOf(lock))
    expect([name, text.includes(`${name} ${version}: `)]).toEqual([name, use === 'readers']);
  expect(text).toContain('Permission is hereby granted, free of charge');
  expect(text).toContain('Copyright');
});
