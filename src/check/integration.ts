import type { AstroIntegration } from 'astro';
import { fingerprintOf, readFiles } from '../corpus/content-files.ts';
import { asOf, contentRoot } from '../corpus/root.ts';
import type { Corpus } from '../model/corpus.ts';
import { rulesInForce } from '../self-check/rules-in-force.ts';
import { printSettingProblems } from '../settings.ts';
import { checkFiles } from './check-content.ts';
import { report } from './report.ts';

/** The check as a step of a build, and what it has read for the steps after it. */
export interface ContentCheck {
  readonly integration: AstroIntegration;
  /**
   * The corpus that the check accepted.
   *
   * @throws Error before the check has run
   */
  readonly corpus: () => Corpus;
}

/**
 * Runs the check before anything is built. Wrong content stops a build, with every problem told; in
 * `astro dev` it only warns. Pages read the content by themselves, and refuse other content than
 * was accepted here (src/corpus/index.ts).
 */
export function contentCheck(): ContentCheck {
  let accepted: Corpus | undefined;
  return {
    corpus: () => {
      if (!accepted) throw new Error('corpus() was called before the content check had run.');
      return accepted;
    },
    integration: {
      name: 'umbral:content-check',
      hooks: {
        'astro:config:setup': ({ command, logger, addWatchFile, updateConfig }) => {
          if (command !== 'build' && command !== 'dev') return;
          if (printSettingProblems(process.env) && command === 'build') process.exit(1);
          const files = readFiles(contentRoot);
          const { corpus, problems } = checkFiles(files, asOf);
          if (command === 'dev') {
            if (problems.length === 0) return;
            logger.warn(`\n${report(problems)}`);
            addWatchFile(new URL(`file://${contentRoot}/`));
            return;
          }
          if (problems.length > 0) {
            // Our report, and not a stack trace of ours, is what the editor needs; nothing has been
            // written yet.
            process.stderr.write(`\n${report(problems)}\n`);
            process.exit(1);
          }
          accepted = corpus;
          updateConfig({
            vite: {
              define: {
                'import.meta.env.CONTENT_FINGERPRINT': JSON.stringify(fingerprintOf(files)),
                'import.meta.env.RULES_IN_FORCE': JSON.stringify(rulesInForce(corpus!.work)),
              },
            },
          });
        },
      },
    },
  };
}
