// npm run compress: .br and .gz beside the files of the built site, for servers that send files as they lie.
import { existsSync } from 'node:fs';
import { compress } from '../src/hosting/compress.ts';

const dir = process.env.OUT_DIR ?? 'dist';
if (!existsSync(dir)) {
  console.error(`There is no built site in ${dir}: run "npm run build" first.`);
  process.exit(1);
}
const { files, plain, brotli, gzip } = await compress(dir);
const kB = (/** @type {number} */ bytes) => `${Math.round(bytes / 1000)} kB`;
console.log(`${dir}: ${files} files, ${kB(plain)}; with brotli ${kB(brotli)}, with gzip ${kB(gzip)}`);
