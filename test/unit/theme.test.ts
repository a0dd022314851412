import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/check/check-content.ts';
import { contrastOf, minContrast, themeColours } from '../../src/model/theme.ts';
import { themeCss } from '../../src/theme.ts';
import { filesWith } from '../support/content.ts';

const light = {
  paper: '#ffffff',
  ink: '#111111',
  quiet: '#444444',
  wash: '#eeeeee',
  line: '#cccccc',
  action: '#003366',
  underline: '#88aacc',
  today: '#225522',
  replaced: '#775500',
};
const dark = {
  ...light,
  paper: '#000000',
  ink: '#eeeeee',
  wash: '#222222',
  quiet: '#bbbbbb',
  action: '#99bbee',
  today: '#99dd99',
  replaced: '#ddbb66',
};

/** The problems of the content with these colours. */
const problemsWith = (palettes: object) =>
  checkFiles(
    filesWith([
      {
        file: 'site.yaml',
        find: '\nemergency:',
        replace: `\ntheme: ${JSON.stringify(palettes)}\nemergency:`,
      },
    ]),
  ).problems;

describe('the contrast of two colours', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // The examples of WCAG's understanding document: #777 just fails, #767676 just passes.
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
  ])('of %s and %s is %f', (one, other, contrast) => {
    expect(contrastOf(one, other)).toBeCloseTo(contrast, 2);
    expect(contrastOf(other, one)).toBeCloseTo(contrast, 2);
  });
});

describe('the colours of a site', () => {
  it('pass the check with enough contrast', () => {
    expect(problemsWith({ light, dark })).toEqual([]);
  });

  it('are refused with too little contrast, with the position', () => {
    const [found, ...others] = problemsWith({ light: { ...light, action: '#ffcc00' }, dark });
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'data-invalid', at: { file: 'site.yaml' } });
    expect(found!.what).toContain('#ffcc00 on #ffffff has a contrast ratio of 1.5');
    expect(found!.what).toContain(String(minContrast));
  });

  it.each(['ink', 'quiet', 'action', 'today', 'replaced'] as const)(
    'are refused if "%s" contrasts with paper, but not with the background of boxes',
    (name) => {
      const [found, ...others] = problemsWith({ light: { ...light, [name]: '#737373' }, dark });
      expect(others).toEqual([]);
      expect(found!.what).toContain('#737373 on #eeeeee has a contrast ratio of 4.1');
      expect(found!.hint).toContain('"wash"');
    },
  );

  it('are refused if one is missing or invalid', () => {
    expect(problemsWith({ light, dark: { ...dark, ink: undefined } })[0]!.code).toBe(
      'data-invalid',
    );
    expect(problemsWith({ light, dark: { ...dark, ink: 'red' } })[0]!.code).toBe('data-invalid');
  });

  it('set every variable, for light and for dark screens', () => {
    const css = themeCss({ theme: { light, dark } });
    for (const variable of Object.values(themeColours))
      expect(css.split(`${variable}:`)).toHaveLength(3);
    expect(css).toContain('--action:#003366;');
    expect(css.match(/--replaced-wash:#\w+/g)).toEqual([
      '--replaced-wash:#eeeeee',
      '--replaced-wash:#222222',
    ]);
    expect(themeCss({})).toBe('');
  });
});
