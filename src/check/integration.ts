import type { AstroIntegration } from 'astro';
import { setCorpus } from '../corpus/index.ts';
import { contentRoot } from '../corpus/root.ts';
import { printSettingProblems } from '../settings.ts';
import { checkContent } from './check-content.ts';
import { report } from './report.ts';

/**
 * Runs the check before anything is built. Wrong content stops a build, with every problem told; in
 * `astro dev` it only warns.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'umbral:content-check',
    hooks: {
      'astro:config:setup': ({ command, logger, addWatchFile }) => {
        if (command !== 'build' && command !== 'dev') return;
        if (printSettingProblems(process.env) && command === 'build') process.exit(1);
        const { corpus, problems } = checkContent(contentRoot);
        if (problems.length === 0) {
          if (corpus && command === 'build') setCorpus(corpus);
          return;
        }
        if (command === 'dev') {
          logger.warn(`\n${report(problems)}`);
          addWatchFile(new URL(`file://${contentRoot}/`));
          return;
        }
        // Our report, and not a stack trace of ours, is what the editor needs; nothing has been
        // written yet.
        process.stderr.write(`\n${report(problems)}\n`);
        process.exit(1);
      },
    },
  };
}
