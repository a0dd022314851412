// Files of npm packages that only some tests need, and that are too large to be installed with the
// others.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Fetches a package from the npm registry once, and keeps what is unpacked of it in a folder.
 *
 * @param {{ name: string, sha512: string, folder: string, arrange?: (unpacked: string) => void }}
 * options
 *   `name`: with its version; `sha512`: of its file in the registry, in base64; `folder`: where it
 *   is kept, which is there only when it is whole; `arrange`: changes the unpacked package, before
 *   it comes to its place
 * @throws Error when the registry does not give it, or gives other contents
 */
export function fetchPackage({ name, sha512, folder, arrange = () => {} }) {
  if (existsSync(folder)) return;
  console.log(`Fetching the npm package ${name} for the tests.`);
  mkdirSync(dirname(folder), { recursive: true });
  const beside = mkdtempSync(`${folder}-`);
  try {
    execFileSync('npm', ['pack', '--silent', '--pack-destination', beside, name], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 300_000,
    });
    const file = join(beside, readdirSync(beside)[0] ?? '');
    if (createHash('sha512').update(readFileSync(file)).digest('base64') !== sha512)
      throw new Error('its contents are not what they were');
    execFileSync('tar', ['xzf', file, '-C', beside]);
    rmSync(file);
    arrange(beside);
    renameSync(beside, folder);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw new Error(
      `The npm package ${name} cannot be had: ${error instanceof Error ? error.message : error}`,
      { cause: error },
    );
  }
}
