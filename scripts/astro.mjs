// Astro's own program, with nothing sent out: no telemetry, and no question to the registry about
// newer versions.
import { fileURLToPath } from 'node:url';

// Vite and Astro take these for parts of an address or of code, and then name files that are not
// there.
const root = fileURLToPath(new URL('..', import.meta.url));
const [unusable] = /["#%'*?]/.exec(root) ?? [];
if (unusable !== undefined) {
  console.error(
    `The path of this folder has ${unusable} in it, and Astro cannot build there:\n` +
      `  ${root}\n` +
      'Move the folder, or rename the part that has it, and try again.',
  );
  process.exit(1);
}

process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
// A build is for readers, whatever the shell is set to: with another value Astro builds a site for
// whoever develops it.
if (process.argv[2] === 'build') process.env.NODE_ENV = 'production';
// Rolldown's allocator (mimalloc) keeps what it frees, some GB with 10,000 articles, unless it is
// told to give it back at once.
process.env.MIMALLOC_PURGE_DELAY ??= '0';
await import(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url).href);
