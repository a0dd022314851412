// npm run compress: .br and .gz beside the files of the built site, for servers that send files as
// they lie.
import { existsSync } from 'node:fs';
import { stopOnOldNode } from './node-version.mjs';

stopOnOldNode('npm run compress');
const { compress } = await import('../src/hosting/compress.ts');
const { lockFolder, outputFolder, restoreOutput } = await import('../src/hosting/output.ts');
const { readSettings } = await import('../src/settings.ts');

const dir = outputFolder(readSettings(process.env).settings.outDir);
try {
  // A build meanwhile would put new files beside what was packed of the old ones.
  lockFolder(dir);
  restoreOutput(dir);
  if (!existsSync(dir))
    throw new Error(`There is no built site in ${dir}: run "npm run build" first.`);
  const { files, plain, brotli, gzip } = await compress(dir);
  const kB = (/** @type {number} */ bytes) => `${Math.round(bytes / 1000)} kB`;
  console.log(
    `${dir}: ${files} files, ${kB(plain)}; with brotli ${kB(brotli)}, with gzip ${kB(gzip)}`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
