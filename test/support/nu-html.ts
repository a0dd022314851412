import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const name = 'vnu-jar@26.9.27';
/** Of the package's file in the npm registry. */
const sha512 = 'TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA==';

export interface Message {
  readonly type: string;
  readonly url: string;
  readonly lastLine?: number;
  readonly message: string;
}

/**
 * The Nu HTML checker, fetched from the npm registry once and kept under .cache: 32 MB that only this needs.
 *
 * @throws Error with one sentence on why it cannot be had
 */
export function nuHtmlChecker(): string {
  if (spawnSync('java', ['-version']).status !== 0) throw new Error('Java is not installed (Debian: default-jre-headless).');
  const folder = resolve(`.cache/${name.replace('@', '-')}`);
  const jar = join(folder, 'package/build/dist/vnu.jar');
  if (existsSync(jar)) return jar;
  mkdirSync('.cache', { recursive: true });
  // Only a whole one comes to its place.
  const beside = mkdtempSync(resolve('.cache/vnu-'));
  try {
    execFileSync('npm', ['pack', '--silent', '--pack-destination', beside, name], { stdio: ['ignore', 'ignore', 'pipe'], timeout: 300_000 });
    const file = join(beside, readdirSync(beside)[0] ?? '');
    if (createHash('sha512').update(readFileSync(file)).digest('base64') !== sha512) throw new Error('its contents are not what they were');
    execFileSync('tar', ['xzf', file, '-C', beside]);
    rmSync(file);
    renameSync(beside, folder);
    return jar;
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw new Error(`The Nu HTML checker cannot be had from the npm package ${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** Every error that the checker finds in the pages of a folder. */
export function nuHtmlErrors(jar: string, folder: string): Message[] {
  const { stdout, stderr, error } = spawnSync('java', ['-jar', jar, '--stdout', '--errors-only', '--format', 'json', '--skip-non-html', folder], { encoding: 'utf8', maxBuffer: 1e9 });
  if (error) throw error;
  if (!stdout.startsWith('{')) throw new Error(`The Nu HTML checker says no JSON: ${stdout}${stderr}`);
  return (JSON.parse(stdout) as { messages: Message[] }).messages;
}
