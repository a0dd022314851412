import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fetchPackage } from '../../scripts/npm-package.mjs';

const name = 'vnu-jar@26.9.27';
/** The hash of the package's file in the npm registry. */
const sha512 =
  'TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA==';

export interface Message {
  readonly type: string;
  readonly url: string;
  readonly lastLine?: number;
  readonly message: string;
}

/**
 * The Nu HTML checker, fetched from the npm registry once and kept under .cache: 32 MB that only
 * this needs.
 *
 * @throws Error with one sentence on why it cannot be had
 */
export function nuHtmlChecker(): string {
  if (spawnSync('java', ['-version']).status !== 0)
    throw new Error('Java is not installed (Debian: default-jre-headless).');
  const folder = resolve(`.cache/${name.replace('@', '-')}`);
  fetchPackage({ name, sha512, folder });
  return join(folder, 'package/build/dist/vnu.jar');
}

/** Every error that the checker finds in the pages of a folder. */
export function nuHtmlErrors(jar: string, folder: string): Message[] {
  const { stdout, stderr, error } = spawnSync(
    'java',
    ['-jar', jar, '--stdout', '--errors-only', '--format', 'json', '--skip-non-html', folder],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (error) throw error;
  if (!stdout.startsWith('{'))
    throw new Error(`The Nu HTML checker says no JSON: ${stdout}${stderr}`);
  return (JSON.parse(stdout) as { messages: Message[] }).messages;
}
