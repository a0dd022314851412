import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { baseBrowsers, fullBrowsers } from '../../src/browsers.ts';
import { newerCss } from '../support/compat-css.ts';
import { newerInScript } from '../support/compat-scripts.ts';

const dist = inject('distDir');
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
const browsers = { oldest: baseBrowsers, newer: fullBrowsers };

/** Features that old browsers may lack, and what happens then. */
const cssEnhancements: Readonly<Record<string, string>> = {
  'text-wrap': 'headings break where they happen to',
  'text-wrap: balance': 'headings break where they happen to',
  'text-underline-offset': 'underlines come closer to the letters',
  'text-decoration-thickness': 'underlines are as thick as the browser draws them',
  ':focus-visible': 'every focus has its outline',
  'scroll-margin-top': 'a target comes to rest at the edge of the window',
  'accent-color': 'radios have the colour of the browser',
  ':has':
    'the sheet is printed after the result; the warning of a script that is late is not shown',
  '@page': 'margins of the paper are those of the browser',
  'overscroll-behavior': 'at the end of a frame, the page around it scrolls on',
  'overscroll-behavior: contain': 'at the end of a frame, the page around it scrolls on',
  '@media forced-colors': 'marks have the colours of the page',
  '@media scripting': 'the warning of a script that is late is not shown',
  'gap in flex': 'the button of the search stands close to its field',
};

interface Script {
  readonly name: string;
  readonly text: string;
}

/**
 * The scripts of the search and the offline copy. They need not run in the oldest browsers, but
 * must parse there.
 */
const isOfNewer = ({ name, text }: Script): boolean =>
  /^(sw\.js|pagefind\/)/.test(name) ||
  (/site-search|offline-copy/.test(text) && !/self-check/.test(text));

/** APIs that a script may use although its browsers can lack them, and why that is safe. */
const scriptExceptions: readonly {
  readonly script: RegExp;
  readonly apis: readonly string[];
  readonly why: string;
}[] = [
  {
    script: /pagefind_version/,
    apis: ['Error.captureStackTrace'],
    why: 'asked for first, in the script as Pagefind publishes it',
  },
  { script: /offline-copy/, apis: ['trustedTypes', '.createPolicy'], why: 'asked for with `?.`' },
  {
    script: /offline-newest/,
    apis: ['.bytes'],
    why: 'the size of a copy, which only has the name of a method of Response',
  },
];

const inlineScripts = (file: string): Script[] =>
  [...read(file).matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].flatMap(
    ([, attributes = '', text = '']) =>
      text === '' || /json/.test(attributes) ? [] : [{ name: file, text }],
  );
const scripts: readonly Script[] = [
  ...files.filter((file) => file.endsWith('.js')).map((name) => ({ name, text: read(name) })),
  ...files.filter((file) => file.endsWith('.html')).flatMap(inlineScripts),
];
const excepted = ({ text }: Script): readonly string[] =>
  scriptExceptions.filter(({ script }) => script.test(text)).flatMap(({ apis }) => apis);

const styles = new Map(
  files
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) =>
      [...read(file).matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(
        ([, sheet = '']) => [sheet, file] as const,
      ),
    ),
);

describe('the built scripts', () => {
  it('use no syntax or API that their browsers lack', () => {
    const wrong = scripts.flatMap((script) =>
      newerInScript(script.text, isOfNewer(script) ? fullBrowsers : baseBrowsers)
        .filter((name) => !excepted(script).includes(name))
        .map((name) => `${script.name}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('all use syntax that the oldest supported browsers parse', () => {
    const wrong = scripts.flatMap(({ name, text }) =>
      newerInScript(text, baseBrowsers)
        .filter(
          (found) =>
            found.startsWith('classes.') ||
            found.startsWith('operators.') ||
            found.startsWith('regular_'),
        )
        .map((found) => `${name}: ${found}`),
    );
    expect(scripts.length).toBeGreaterThan(8);
    expect(wrong).toEqual([]);
  });
});

describe('the built styles', () => {
  const findings = [...styles].flatMap(([sheet, file]) =>
    newerCss(sheet, browsers).map((finding) => ({ ...finding, file })),
  );

  it('use nothing newer than the oldest supported browsers, except listed enhancements', () => {
    expect([
      ...new Set(
        findings
          .filter(({ feature }) => !(feature in cssEnhancements))
          .map(({ feature, where, file }) => `${file}: ${feature} in ${where}`),
      ),
    ]).toEqual([]);
    expect(
      Object.keys(cssEnhancements).filter(
        (feature) => !findings.some((finding) => finding.feature === feature),
      ),
    ).toEqual([]);
  });

  it('have no selector list that an unsupported selector would invalidate', () => {
    expect(findings.filter(({ voidsOthers }) => voidsOthers)).toEqual([]);
  });

  it('give the cover of "exit this page" plain colours outside every at-rule', () => {
    const covering = [...styles.keys()].filter((sheet) => sheet.includes('.cover{'));
    expect(covering.length).toBeGreaterThan(0);
    for (const sheet of covering) {
      // The first rule is outside every at-rule if as many braces are closed before it as opened.
      const [before = ''] = sheet.split('.cover{');
      expect(before.split('{').length).toBe(before.split('}').length);
      const rule = /\.cover\{([^}]*)\}/.exec(sheet)![1]!;
      expect(rule).toMatch(/background(-color)?:#[\da-f]{6}/);
      expect(rule).not.toMatch(/var\(|inset:/);
    }
  });
});

describe('the compatibility check', () => {
  it.each([
    ['list.at(-1)', ['.at']],
    ['cell.checkVisibility()', ['.checkVisibility']],
    ['structuredClone(value)', ['structuredClone']],
    ['Object.hasOwn(a, b)', ['Object.hasOwn']],
    ['const { locks } = navigator', ['.locks']],
    ['class A { #b() {} }', ['classes.private_class_fields', 'classes.private_class_methods']],
    ['await import("./a.js")', ['operators.await.top_level']],
    ['/(?<=a)b/', ['regular_expressions.lookbehind_assertion']],
    ['element.closest("a")?.focus() ?? list.flat()', []],
  ])('finds unsupported features in a script: %s', (script, found) => {
    expect(newerInScript(script, baseBrowsers)).toEqual(found);
  });

  it.each([
    ['a{color:light-dark(#000,#fff)}', ['light-dark()']],
    ['a:is(b){color:red}', [':is']],
    ['a{inset:0}', ['inset']],
    ['a{display:flex;gap:1rem}', ['gap in flex']],
    ['a{display:grid;gap:1rem}', []],
    ['a{text-decoration:underline 1px var(--b)}', ['text-decoration shorthand']],
    ['@media (width>=50rem){a{color:red}}', ['@media range']],
    ['@supports selector(:has(a)){a:has(b){color:red}}', []],
  ])('finds unsupported features in a style: %s', (sheet, found) => {
    expect(newerCss(sheet, browsers).map(({ feature }) => feature)).toEqual(found);
  });

  it('knows whether an unsupported selector invalidates others', () => {
    expect(
      newerCss('a,b:has(c){color:red}', browsers).map(({ voidsOthers }) => voidsOthers),
    ).toEqual([true]);
    expect(
      newerCss('a:has(b),b:has(c){color:red}', browsers).map(({ voidsOthers }) => voidsOthers),
    ).toEqual([false, false]);
  });
});
