import { chmodSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Endings of files that are compressed already, or that a run which was ended has left. */
const packed = /\.(br|gz|part|png|jpe?g|webp|avif|woff2)$/;

async function asBrotli(bytes: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** Names neither a time nor a system, so that it gives the same bytes everywhere. */
async function asGzip(bytes: Buffer): Promise<Buffer> {
  const zipped = await promisify(gzip)(bytes, { level: 9 });
  zipped[9] = 255; // the system, in the header of gzip: unknown
  return zipped;
}

/**
 * Whole or not at all, since a server may send it at any moment, and for everyone who may read the
 * file.
 */
function writeBeside(file: string, ending: string, bytes: Buffer): void {
  const part = `${file}.part`;
  writeFileSync(part, bytes);
  chmodSync(part, statSync(file).mode);
  renameSync(part, file + ending);
}

/**
 * The bytes of all files: as they are, and those that a reader gets with each manner, the plain
 * file where it is the smaller one.
 */
interface CompressedFile {
  readonly files: number;
  readonly plain: number;
  readonly brotli: number;
  readonly gzip: number;
}

/**
 * Writes a .br and a .gz beside each file of a folder, where that makes it smaller. Takes some
 * seconds for each ten megabytes.
 *
 * @throws when there is no such folder
 */
export async function compress(dir: string): Promise<CompressedFile> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !packed.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
  const sum = { files: files.length, plain: 0, brotli: 0, gzip: 0 };
  for (const file of files) {
    const bytes = readFileSync(file);
    sum.plain += bytes.length;
    const [brotli, zipped] = await Promise.all([asBrotli(bytes), asGzip(bytes)]);
    if (brotli.length < bytes.length) writeBeside(file, '.br', brotli);
    if (zipped.length < bytes.length) writeBeside(file, '.gz', zipped);
    sum.brotli += Math.min(bytes.length, brotli.length);
    sum.gzip += Math.min(bytes.length, zipped.length);
  }
  return sum;
}
