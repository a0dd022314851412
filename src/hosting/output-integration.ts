import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { lockFolder, nextFolder, prepareOutput, publishOutput } from './output.ts';

/**
 * Keeps a build away from the site that stands until it is complete. Comes last: what follows would
 * write into the site itself.
 *
 * @param out the folder of the site; Astro's own outDir must be `nextFolder(out)`
 */
export function atomicOutput(out: string): AstroIntegration {
  return {
    name: 'umbral:output',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        try {
          lockFolder(out);
          lockFolder(fileURLToPath(config.cacheDir).replace(/[\\/]$/, ''));
          prepareOutput(out);
        } catch (error) {
          // Whoever builds needs the sentence, and not where in our code it was said.
          process.stderr.write(
            `\n${error instanceof Error ? error.message : String(error)}\nNothing was built.\n`,
          );
          process.exit(1);
        }
        // A build that fails leaves nothing; one that is ended by force leaves its folder to the
        // next.
        process.once('exit', () => rmSync(nextFolder(out), { recursive: true, force: true }));
      },
      'astro:build:done': () => publishOutput(out),
    },
  };
}
