// Chromiums of other years, as two npm packages carry them: packed with Brotli, for Linux on x64.
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { fetchPackage } from './npm-package.mjs';

/**
 * By the main number of their versions: the package, and the SHA-512 of its file in the registry.
 */
const packages = {
  85: {
    name: 'chrome-aws-lambda@5.2.0',
    sha512:
      'zJpRZxMw/8jAmVnOijj/GgbqwfJfPCTJFI4Eif8qIcQVlJExTKO+beq2cEykep+IFn+68nL/sPNZ4L0QpI3J5A==',
  },
  109: {
    name: '@sparticuz/chromium@109.0.6',
    sha512:
      '9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
  },
  119: {
    name: '@sparticuz/chromium@119.0.2',
    sha512:
      'VB6tHW13YpQ7HqyhKG1KU8Z1RIb/kfHMg8j/4ft5rk8mMvEm2YkBYFCHnj+yb0P/RPLcdgX3+VC58GuJilOtww==',
  },
};

/**
 * Puts the program, its libraries and fonts into the folder of an unpacked package.
 *
 * @param {string} folder
 */
function arrange(folder) {
  const packed = join(folder, 'package/bin');
  for (const name of readdirSync(packed).filter((entry) => entry.endsWith('.br'))) {
    const plain = join(folder, name.slice(0, -'.br'.length));
    writeFileSync(plain, brotliDecompressSync(readFileSync(join(packed, name))));
    if (!plain.endsWith('.tar')) continue;
    execFileSync('tar', ['xf', plain, '-C', folder]);
    rmSync(plain);
  }
  chmodSync(join(folder, 'chromium'), 0o755);
  rmSync(join(folder, 'package'), { recursive: true });
}

/**
 * The program of an old Chromium, fetched from the npm registry once and kept under .cache.
 *
 * @param {keyof typeof packages} version
 * @returns {string} its path; its libraries lie in the same folder and in "lib" there
 * @throws Error with one sentence on why it cannot be had
 */
export function oldChromium(version) {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`Chromium ${version} can be had for Linux on x64 only.`);
  const folder = resolve(`.cache/chromium-${version}`);
  fetchPackage({ ...packages[version], folder, arrange });
  return join(folder, 'chromium');
}
