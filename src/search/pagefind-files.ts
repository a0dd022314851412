import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** The files of a Pagefind bundle by path. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>;

/*
 * The only place that touches the files that Pagefind 1.5.2 writes, for two things that its
 * interface does not offer.
 *
 * The same bytes at each build: Pagefind writes filters, and the values of each, in the order of a
 * hash table with a random seed. Two builds of the same 122 records differed in all 5 filter files,
 * in the .pf_meta file and in pagefind-entry.json, whatever the order of the records, the names of
 * the filters and the options of `createIndex`. So filters are sorted and named by their bytes.
 *
 * Files that a server compresses: Pagefind packs each file with gzip, but its script accepts them
 * unpacked. Unpacked and sent with brotli, the WebAssembly is 62,091 bytes, not 71,939.
 */

const signature = new TextEncoder().encode('pagefind_dcd');
const read = (file: Uint8Array): unknown => decode(file.slice(signature.length));
const write = (value: unknown): Uint8Array => new Uint8Array([...signature, ...encode(value)]);
const hashOf = (bytes: Uint8Array, length: number): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, length);
type Named = readonly [name: string, ...unknown[]];
const byName = ([a]: Named, [b]: Named): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether a file is in use: Pagefind's own interfaces and its worker are not. */
const isUsed = (path: string): boolean =>
  path === 'pagefind.js' || !/\.(?:js|css)$|^wasm\.unknown/.test(path);

/**
 * The files of a bundle that the site serves: unpacked, and with their filters in the order of
 * their names.
 *
 * @throws Error when the files have another structure than those of Pagefind 1.5.2.
 */
export function prepareFiles(bundle: BundleFiles, lang: string): BundleFiles {
  const files = new Map(
    [...bundle]
      .filter(([path]) => isUsed(path))
      .map(([path, file]) => [
        path,
        file[0] === 0x1f && file[1] === 0x8b ? gunzipSync(file) : file,
      ]),
  );
  const take = (path: string): Uint8Array => {
    const file = files.get(path);
    if (!file)
      throw new Error(`Pagefind's bundle has no ${path}: see src/search/pagefind-files.ts.`);
    files.delete(path);
    return file;
  };
  const meta = read(take([...files.keys()].find((path) => path.endsWith('.pf_meta')) ?? ''));
  const parts = Array.isArray(meta) ? (meta as unknown[]) : [];
  const isFilter = (one: unknown): boolean =>
    Array.isArray(one) && files.has(`filter/${one[1]}.pf_filter`);
  const at = parts.findIndex(
    (part) => Array.isArray(part) && part.length > 0 && part.every(isFilter),
  );
  if (at < 0)
    throw new Error('Pagefind lists its filters otherwise: see src/search/pagefind-files.ts.');
  const filters = (parts[at] as [string, string][]).map(([name, hash]): [string, string] => {
    const [own, values] = read(take(`filter/${hash}.pf_filter`)) as [string, [string, unknown][]];
    const file = write([own, [...values].sort(byName)]);
    const name7 = `${lang}_${hashOf(file, 7)}`;
    files.set(`filter/${name7}.pf_filter`, file);
    return [name, name7];
  });
  parts[at] = filters.sort(byName);
  const written = write(parts);
  const hash = `${lang}_${hashOf(written, 10)}`;
  files.set(`pagefind.${hash}.pf_meta`, written);
  const entry = JSON.parse(new TextDecoder().decode(take('pagefind-entry.json'))) as {
    languages: Record<string, { hash: string }>;
  };
  entry.languages[lang]!.hash = hash;
  return files.set('pagefind-entry.json', new TextEncoder().encode(JSON.stringify(entry)));
}
