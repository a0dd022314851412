import type { AstroIntegration } from 'astro';
import { getCorpus } from './corpus/index.ts';
import { type Palette, type ThemeColour, themeColours } from './model/theme.ts';
import type { SiteData } from './model/schemas.ts';

/** The style sheets that hold the colours: of the pages, and of the one file. */
const sheets = ['/src/styles/tokens.css', '/src/one-file/style.css'];

/**
 * The colours of site.yaml as CSS that comes after those of tokens.css; nothing if it has none. The
 * warning on replaced law then has the background of the other boxes.
 */
export function themeCss({ theme }: Pick<SiteData, 'theme'>): string {
  if (!theme) return '';
  const variables = (palette: Palette): string =>
    (Object.keys(themeColours) as ThemeColour[])
      .map((name) => `${themeColours[name]}:${palette[name]};`)
      .join('') + `--replaced-wash:${palette.wash};`;
  return `
:root{${variables(theme.light)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(theme.dark)}}}
`;
}

/** Writes the colours of site.yaml into the styles. */
export const siteTheme = (): AstroIntegration => ({
  name: 'umbral:site-theme',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'umbral:site-theme',
              enforce: 'pre',
              transform: (code, id) =>
                sheets.some((sheet) => id.split('?')[0]!.endsWith(sheet))
                  ? { code: code + themeCss(getCorpus().site), map: null }
                  : undefined,
            },
          ],
        },
      });
    },
  },
});
