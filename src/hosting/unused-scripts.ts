import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Corpus } from '../model/corpus.ts';

/**
 * Deletes the scripts that no page loads, which are those of the modules that a site does without:
 * Astro makes a script of every component that a page could render.
 *
 * @param getCorpus called when the pages are built
 */
export function unusedScripts(getCorpus: () => Corpus): AstroIntegration {
  return {
    name: 'umbral:unused-scripts',
    hooks: {
      'astro:build:done': ({ dir }) => {
        if (Object.values(getCorpus().site.modules).every(Boolean)) return;
        for (const script of unusedScriptsIn(fileURLToPath(dir))) rmSync(script);
      },
    },
  };
}

/** The paths of the scripts in a built site that neither a page nor another such script names. */
function unusedScriptsIn(root: string): string[] {
  const folder = join(root, '_astro');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const unused = new Set(scripts);
  const keepThoseIn = (text: string): void => {
    for (const name of scripts)
      if (unused.has(name) && text.includes(name)) {
        unused.delete(name);
        keepThoseIn(readFileSync(join(folder, name), 'utf8'));
      }
  };
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }))
    if (path.endsWith('.html')) keepThoseIn(readFileSync(join(root, path), 'utf8'));
  return [...unused].map((name) => join(folder, name));
}
