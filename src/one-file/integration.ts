import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bundleScript } from '../bundle-script.ts';
import { href, withBase } from '../i18n/routes.ts';
import type { Corpus } from '../model/corpus.ts';
import { site } from '../site.ts';
import { assemble } from './assemble.ts';
import { editionPlaceholder, sizePlaceholder } from './placeholders.ts';

const fileName = 'umbral.html';

/**
 * Writes the whole site as one file, dist/umbral.html, from the built pages and the template that
 * src/pages/one-file.astro draws, and its size where the site offers it (OneFile.astro).
 *
 * @param getCorpus called when the pages are built
 */
export function oneFile(getCorpus: () => Corpus): AstroIntegration {
  let siteUrl = '';
  return {
    name: 'umbral:one-file',
    hooks: {
      'astro:config:done': ({ config }) => {
        if (!config.site) throw new Error('The one file needs "site" in astro.config.mjs.');
        siteUrl = new URL(withBase(''), config.site).href;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const corpus = getCorpus();
        if (!corpus.site.modules.oneFile) {
          rmSync(join(root, 'one-file'), { recursive: true });
          return;
        }
        const pathOf = (address: string): string =>
          join(root, address.slice(site.base.length), 'index.html');
        const page = (address: string): string => readFileSync(pathOf(address), 'utf8');
        const { html, edition } = assemble({
          corpus,
          template: page(withBase('one-file')),
          page,
          script: await bundleScript('one-file/script.ts'),
          siteUrl,
        });
        rmSync(join(root, 'one-file'), { recursive: true });
        writeFileSync(join(root, fileName), html);
        const kilobytes = String(Math.round(Buffer.byteLength(html) / 1000));
        for (const lang of corpus.site.languages) {
          const dataPage = href('data', lang);
          const withSize = page(dataPage)
            .replaceAll(editionPlaceholder, edition)
            .replaceAll(sizePlaceholder, kilobytes);
          writeFileSync(pathOf(dataPage), withSize);
        }
        logger.info(`${fileName}: ${kilobytes} kB, edition ${edition}`);
      },
    },
  };
}
