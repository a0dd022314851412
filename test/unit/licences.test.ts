import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isAllowed, licenceProblems, listPackages } from '../../scripts/licences.mjs';
import { thirdPartyLicences } from '../../src/hosting/third-party-licences.ts';

const { dependencies, devDependencies } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as Record<'dependencies' | 'devDependencies', Record<string, string>>;

describe('npm run licences', () => {
  const packages = listPackages();

  test('finds no problem in the packages of this repository', () => {
    expect(licenceProblems(packages)).toEqual([]);
  });

  test('finds every package of package.json, and marks those that build the site', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(packages).toContainEqual(expect.objectContaining({ name, version }));
    for (const name of Object.keys(dependencies))
      expect(packages.filter((one) => one.name === name).some(({ dev }) => !dev)).toBe(true);
  });

  test.each([
    ['MIT', true],
    ['Apache-2.0 AND LGPL-3.0-or-later AND MIT', true],
    ['GPL-2.0-only OR MIT', true],
    ['MIT AND GPL-2.0-only', false],
    ['CPAL-1.0 OR AGPL-1.0', false],
    ['(MIT AND GPL-2.0-only)', false],
    ['SEE LICENSE IN README', false],
    ['', false],
  ])('allows the licence "%s": %s', (licence, expected) => {
    expect(isAllowed(licence)).toBe(expected);
  });

  test('refuses other licences, also of an excepted package if it builds the site', () => {
    const problems = licenceProblems([
      { name: 'one', version: '1.0.0', license: 'MIT', dev: false },
      { name: 'two', version: '1.0.0', dev: true },
      { name: 'citeproc', version: '1.0.0', license: 'AGPL-1.0', dev: true },
      { name: 'citeproc', version: '2.0.0', license: 'AGPL-1.0', dev: false },
    ]);
    expect(problems.map((sentence) => sentence.split('. ')[0])).toEqual([
      'two@1.0.0: none named',
      'citeproc@2.0.0: AGPL-1.0',
    ]);
  });
});

test('the built site includes the licence of Pagefind, whose code is sent to readers', () => {
  const text = thirdPartyLicences();
  expect(text).toContain(`pagefind ${dependencies['pagefind']}: `);
  expect(text).toContain('Permission is hereby granted, free of charge');
  expect(text).toContain('Copyright');
});
