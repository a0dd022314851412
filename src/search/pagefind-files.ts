import { createHash } from 'node:crypto';
import { decode, encode } from 'cborg';

/** The files of a Pagefind bundle, unpacked, by path. */
export type Bundle = ReadonlyMap<string, Uint8Array>;

const mark = new TextEncoder().encode('pagefind_dcd');
const read = (file: Uint8Array): unknown => decode(file.slice(mark.length));

function write(value: unknown): Uint8Array {
  const bytes = encode(value);
  return new Uint8Array([...mark, ...bytes]);
}

const short = (bytes: Uint8Array, length: number): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, length);
const byName = (
  [a]: readonly [string, ...unknown[]],
  [b]: readonly [string, ...unknown[]],
): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The bundle with its filters in the order of their names, and with short names for its records. Pagefind writes them in any order, so that the same content would
 * give other files, under other names, at each build. And it names each record by a hash of its own, which no compression makes
 * smaller and which every search loads: here one hash of them all, then a number. A record that changes so renames them all, and no
 * copy that a browser keeps is ever taken for a newer one.
 *
 * @throws when the files are not written as those of the version we know: then this must be looked at anew.
 */
export function steady(bundle: Bundle, lang: string): Bundle {
  const files = new Map(bundle);
  const take = (path: string): Uint8Array => {
    const file = files.get(path);
    if (!file) throw new Error(`Pagefind's bundle has no ${path}: see src/search/steady.ts.`);
    files.delete(path);
    return file;
  };
  const metaPath = [...files.keys()].find((path) => path.endsWith('.pf_meta')) ?? '';
  const metaFile = take(metaPath);
  const meta = read(metaFile) as unknown[];
  const at = meta.findIndex(
    (part) =>
      Array.isArray(part) &&
      part.length > 0 &&
      part.every(
        (filter: unknown) => Array.isArray(filter) && files.has(`filter/${filter[1]}.pf_filter`),
      ),
  );
  if (at < 0 || Buffer.compare(write(meta), metaFile) !== 0)
    throw new Error(
      'Pagefind writes its index in another way than it did: see src/search/steady.ts.',
    );
  const records = meta.find(
    (part): part is [string, ...unknown[]][] =>
      Array.isArray(part) &&
      part.length > 0 &&
      part.every(
        (record: unknown) =>
          Array.isArray(record) && files.has(`fragment/${record[0]}.pf_fragment`),
      ),
  );
  if (!records)
    throw new Error(
      'Pagefind names its records in another way than it did: see src/search/steady.ts.',
    );
  const together = short(new TextEncoder().encode(records.map(([name]) => name).join(' ')), 8);
  records.forEach((record, index) => {
    const fragment = take(`fragment/${record[0]}.pf_fragment`);
    record[0] = `${lang}_${together}${index.toString(36)}`;
    files.set(`fragment/${record[0]}.pf_fragment`, fragment);
  });
  const filters = (meta[at] as [string, string][]).map(([name, hash]): [string, string] => {
    const [own, values] = read(take(`filter/${hash}.pf_filter`)) as [string, [string, unknown][]];
    const file = write([own, [...values].sort(byName)]);
    const steadyHash = `${lang}_${short(file, 7)}`;
    files.set(`filter/${steadyHash}.pf_filter`, file);
    return [name, steadyHash];
  });
  meta[at] = filters.sort(byName);
  const written = write(meta);
  const hash = `${lang}_${short(written, 10)}`;
  files.set(`pagefind.${hash}.pf_meta`, written);
  const entry = JSON.parse(new TextDecoder().decode(take('pagefind-entry.json'))) as {
    languages: Record<string, { hash: string }>;
  };
  entry.languages[lang]!.hash = hash;
  files.set('pagefind-entry.json', new TextEncoder().encode(JSON.stringify(entry)));
  return files;
}
