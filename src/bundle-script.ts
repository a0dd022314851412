import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { esbuildTargets } from './browsers.ts';

/**
 * Returns a script of src/client with all that it imports, as one classic script.
 *
 * @param path its path under src/client
 * @param constants JavaScript to write in place of names, such as "import.meta.env"
 */
export async function bundleScript(
  path: string,
  constants: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`./client/${path}`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    ...esbuildTargets,
    define: constants,
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]!.text.trim();
}
