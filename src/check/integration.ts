import type { AstroIntegration } from 'astro';
import { fingerprintOf, readFiles } from '../corpus/content-files.ts';
import { asOf, contentRoot } from '../corpus/root.ts';
import type { Corpus } from '../model/corpus.ts';
import { hasPage } from '../model/pages.ts';
import { rulesInForce } from '../self-check/rules-in-force.ts';
import { printSettingProblems } from '../settings.ts';
import { checkFiles } from './check-content.ts';
import { report } from './report.ts';

/** The content check as an Astro integration, and the corpus that it has read. */
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
 * Runs the check before a build. Problems stop a build, with a report of all of them; `astro dev`
 * only logs them. Pages read the content themselves, and throw if it differs from the content that
 * was checked (src/corpus/index.ts).
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
            // Exit instead of throwing: editors need the report, not a stack trace. Nothing has
            // been written yet.
            process.stderr.write(`\n${report(problems)}\n`);
            process.exit(1);
          }
          accepted = corpus;
          updateConfig({
            vite: {
              define: {
                'import.meta.env.CONTENT_FINGERPRINT': JSON.stringify(fingerprintOf(files)),
                ...(hasPage(corpus!, 'selfCheck') && {
                  'import.meta.env.RULES_IN_FORCE': JSON.stringify(rulesInForce(corpus!.work)),
                }),
              },
            },
          });
        },
      },
    },
  };
}
