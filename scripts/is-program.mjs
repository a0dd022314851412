import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * Whether the module at `url` is the program that was started, and not one that another imports.
 * The real path is compared, because Node follows links for `import.meta.url` and not for `argv`.
 *
 * @param {string} url the module's own `import.meta.url`
 * @returns {boolean}
 */
export function isProgram(url) {
  const started = process.argv[1];
  return started !== undefined && pathToFileURL(realpathSync(started)).href === url;
}
