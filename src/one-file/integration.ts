import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bundleScript } from '../bundle-script.ts';
import {
  editionPlaceholder,
  fileSizePlaceholder,
  fillDataPages,
  megabytes,
  pathOfPage,
} from '../data-page.ts';
import { withBase } from '../i18n/routes.ts';
import type { Corpus } from '../model/corpus.ts';
import { hasPage } from '../model/pages.ts';
import { rulesInForce } from '../self-check/rules-in-force.ts';
import { assemble } from './assemble.ts';

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
        const page = (address: string): string => readFileSync(pathOfPage(root, address), 'utf8');
        const template = page(withBase('one-file'));
        rmSync(join(root, 'one-file'), { recursive: true });
        if (!corpus.site.modules.oneFile) return;
        const { html, edition } = assemble({
          corpus,
          template,
          page,
          script: await fileScript(corpus),
          siteUrl,
        });
        writeFileSync(join(root, fileName), html);
        const bytes = Buffer.byteLength(html);
        fillDataPages(root, corpus.site.languages, (lang) => ({
          [editionPlaceholder]: edition,
          [fileSizePlaceholder]: megabytes(lang, bytes),
        }));
        logger.info(`${fileName}: ${megabytes('en', bytes)}, edition ${edition}`);
      },
    },
  };
}

/** The script of the file; with the self-check, it knows which rules are today's. */
const fileScript = (corpus: Corpus): Promise<string> =>
  hasPage(corpus, 'selfCheck')
    ? bundleScript('one-file/self-check-script.ts', {
        'import.meta.env': JSON.stringify({ RULES_IN_FORCE: rulesInForce(corpus.work) }),
      })
    : bundleScript('one-file/script.ts');
