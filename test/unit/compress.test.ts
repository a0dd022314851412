import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { compress } from '../../src/hosting/compress.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((dir) => rmSync(dir, { recursive: true })));

const long = 'ñandú '.repeat(100);
const names = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(dir.length + 1))
    .sort();

function site(): string {
  const dir = mkdtempSync(join(tmpdir(), 'umbral-compress-'));
  folders.push(dir);
  mkdirSync(join(dir, 'es'));
  for (const [path, text] of Object.entries({
    'es/index.html': long,
    'tiny.txt': 'a',
    'picture.png': long,
  }))
    writeFileSync(join(dir, path), text);
  return dir;
}

describe('compress', () => {
  it('writes a compressed copy beside each file that gets smaller', async () => {
    const dir = site();
    const { files, plain, brotli, gzip } = await compress(dir);
    expect(names(dir)).toEqual([
      'es/index.html',
      'es/index.html.br',
      'es/index.html.gz',
      'picture.png',
      'tiny.txt',
    ]);
    const [br, gz] = ['br', 'gz'].map((ending) =>
      readFileSync(join(dir, `es/index.html.${ending}`)),
    );
    expect([
      brotliDecompressSync(br!).toString(),
      gunzipSync(gz!).toString(),
      readFileSync(join(dir, 'es/index.html'), 'utf8'),
    ]).toEqual([long, long, long]);
    expect({ files, plain, brotli, gzip }).toEqual({
      files: 2,
      plain: Buffer.byteLength(long) + 1,
      brotli: br!.length + 1,
      gzip: gz!.length + 1,
    });
  });

  it('is deterministic, also when run again, and records no time or system', async () => {
    const [one, other] = [site(), site()];
    await compress(one);
    await compress(other);
    await compress(other);
    expect(names(other)).toEqual(names(one));
    for (const name of names(one))
      expect([name, readFileSync(join(other, name)).equals(readFileSync(join(one, name)))]).toEqual(
        [name, true],
      );
    expect([...readFileSync(join(one, 'es/index.html.gz')).subarray(4, 10)]).toEqual([
      0, 0, 0, 0, 2, 255,
    ]);
  });

  it('reports a missing folder', async () => {
    await expect(compress('no-such-folder')).rejects.toThrow('no-such-folder');
  });
});
