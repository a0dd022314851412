// Chromiums of other years, as two npm packages carry them: packed with Brotli, for Linux on x64.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** By the main number of their versions: the package, and the SHA-512 of its file in the registry. */
const packages = {
  85: { name: 'chrome-aws-lambda@5.2.0', sha512: 'zJpRZxMw/8jAmVnOijj/GgbqwfJfPCTJFI4Eif8qIcQVlJExTKO+beq2cEykep+IFn+68nL/sPNZ4L0QpI3J5A==' },
  109: { name: '@sparticuz/chromium@109.0.6', sha512: '9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==' },
  119: { name: '@sparticuz/chromium@119.0.2', sha512: 'VB6tHW13YpQ7HqyhKG1KU8Z1RIb/kfHMg8j/4ft5rk8mMvEm2YkBYFCHnj+yb0P/RPLcdgX3+VC58GuJilOtww==' },
};

/** Unpacks a package into a folder: the program, its libraries and fonts. @param {string} file @param {string} folder */
function unpack(file, folder) {
  execFileSync('tar', ['xzf', file, '-C', folder]);
  const packed = join(folder, 'package/bin');
  for (const name of readdirSync(packed).filter((name) => name.endsWith('.br'))) {
    const plain = join(folder, name.slice(0, -'.br'.length));
    writeFileSync(plain, brotliDecompressSync(readFileSync(join(packed, name))));
    if (!plain.endsWith('.tar')) continue;
    execFileSync('tar', ['xf', plain, '-C', folder]);
    rmSync(plain);
  }
  chmodSync(join(folder, 'chromium'), 0o755);
  rmSync(join(folder, 'package'), { recursive: true });
  rmSync(file);
}

/**
 * The program of an old Chromium, fetched from the npm registry once and kept under .cache.
 *
 * @param {keyof typeof packages} version
 * @returns {string} its path; its libraries lie in the same folder and in "lib" there
 * @throws Error with one sentence on why it cannot be had
 */
export function oldChromium(version) {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(`Chromium ${version} can be had for Linux on x64 only.`);
  const folder = resolve(`.cache/chromium-${version}`);
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;
  const { name, sha512 } = packages[version];
  console.log(`Fetching Chromium ${version} for the tests, from the npm package ${name}.`);
  mkdirSync('.cache', { recursive: true });
  // Only a whole one comes to its place.
  const beside = mkdtempSync(resolve('.cache/chromium-'));
  try {
    execFileSync('npm', ['pack', '--silent', '--pack-destination', beside, name], { stdio: ['ignore', 'ignore', 'pipe'], timeout: 300_000 });
    const file = join(beside, readdirSync(beside)[0] ?? '');
    if (createHash('sha512').update(readFileSync(file)).digest('base64') !== sha512) throw new Error('its contents are not what they were');
    unpack(file, beside);
    renameSync(beside, folder);
    return program;
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw new Error(`Chromium ${version} cannot be had from the npm package ${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}
