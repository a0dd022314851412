import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { esbuildTargets } from '../browsers.ts';
import { href, withBase } from '../i18n/routes.ts';
import type { Corpus } from '../model/corpus.ts';
import { languages } from '../model/language.ts';
import { site } from '../site.ts';
import { assemble } from './assemble.ts';
import { editionPlaceholder, sizePlaceholder } from './edition.ts';

export const fileName = 'umbral.html';

/**
 * Writes the whole site as one file, dist/umbral.html, from the built pages and the frame that
 * src/pages/one-file.astro draws, and its size where the site offers it (OneFile.astro).
 *
 * @param getCorpus called when the pages are built
 */
export function oneFile(getCorpus: () => Corpus): AstroIntegration {
  let at = '';
  return {
    name: 'umbral:one-file',
    hooks: {
      'astro:config:done': ({ config }) => {
        at = config.site ?? 'https://umbral.example';
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pathOf = (address: string): string =>
          join(root, address.slice(site.base.length), 'index.html');
        const page = (address: string): string => readFileSync(pathOf(address), 'utf8');
        const { html, edition } = assemble({
          corpus: getCorpus(),
          frame: page(withBase('one-file')),
          page,
          script: await bundleScript(),
          site: new URL(withBase(''), at).href,
        });
        rmSync(join(root, 'one-file'), { recursive: true });
        writeFileSync(join(root, fileName), html);
        const kilobytes = String(Math.round(Buffer.byteLength(html) / 1000));
        for (const lang of languages) {
          const offer = pathOf(href('data', lang));
          const said = readFileSync(offer, 'utf8')
            .replace(editionPlaceholder, edition)
            .replace(sizePlaceholder, kilobytes);
          writeFileSync(offer, said);
        }
        logger.info(`${fileName}: ${kilobytes} kB, edition ${edition}`);
      },
    },
  };
}

/** The script of the file with all that it imports. */
async function bundleScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../client/one-file/script.ts', import.meta.url))],
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
