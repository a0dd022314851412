import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { esbuildTargets } from '../browsers.ts';
import { getCorpus } from '../corpus/index.ts';
import { useT } from '../i18n/index.ts';
import { href, withBase } from '../i18n/routes.ts';
import { languages } from '../model/language.ts';
import { verdictCss } from '../self-check/verdict-css.ts';
import { site } from '../site.ts';
import { assemble } from './assemble.ts';

export const fileName = 'umbral.html';

/**
 * Writes the whole site as one file, dist/umbral.html, from the built pages, and its size where the
 * site offers it (OneFile.astro).
 */
export function oneFile(): AstroIntegration {
  let at = '';
  return {
    name: 'umbral:one-file',
    hooks: {
      'astro:config:done': ({ config }) => {
        at = config.site ?? 'https://umbral.example';
      },
      'astro:build:done': async ({ dir, logger }) => {
        const corpus = getCorpus();
        const root = fileURLToPath(dir);
        const pathOf = (address: string): string =>
          join(root, address.slice(site.base.length), 'index.html');
        const { html, edition } = assemble({
          corpus,
          page: (address) => readFileSync(pathOf(address), 'utf8'),
          script: await bundled('../client/one-file/script.ts'),
          style: `${await bundled('style.css')}${verdictCss()}`,
          site: new URL(withBase(''), at).href,
        });
        writeFileSync(join(root, fileName), html);
        const kilobytes = Math.round(Buffer.byteLength(html) / 1000);
        for (const lang of languages) {
          const said = useT(lang)('oneFile.size', { size: String(kilobytes), edition });
          fill(pathOf(href('data', lang)), said);
        }
        logger.info(`${fileName}: ${kilobytes} kB, edition ${edition}`);
      },
    },
  };
}

const gap = '<span class="note" data-one-file></span>';

function fill(path: string, said: string): void {
  const html = readFileSync(path, 'utf8');
  if (html.split(gap).length !== 2)
    throw new Error(
      `${path} has no place for the size of ${fileName}: see src/components/site/OneFile.astro.`,
    );
  writeFileSync(path, html.replace(gap, gap.replace('></', `>${said}</`)));
}

/** A file beside this one with all that it imports, made small. */
async function bundled(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    ...esbuildTargets,
    charset: 'utf8',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]!.text.trim();
}
