import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inventoryText } from '../../src/check/inventory.ts';
import {
  type ContentFile,
  type ContentFiles,
  contentFile,
  readFiles,
} from '../../src/corpus/content-files.ts';
import { corpusFrom, inventoryFile } from '../../src/corpus/read-corpus.ts';

/** The content folder of the site. */
export const goodContent = fileURLToPath(new URL('../../content', import.meta.url));

/** One change to a content file. The text to replace must occur exactly once. */
export interface ContentEdit {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/**
 * A copy of `goodFiles` with edits, without some files and with others, in a temporary folder that
 * `remove` deletes.
 */
export function contentWith(
  edits: readonly ContentEdit[],
  without: readonly string[] = [],
  added: Readonly<Record<string, string>> = {},
): { readonly root: string; remove(): void } {
  const root = mkdtempSync(join(tmpdir(), 'umbral-content-'));
  for (const [path, { text }] of filesWith(edits, without, added).files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** The day for which tests of behaviour read the content. See `filesAsOf`. */
export const contentDay = '2026-06-12';

let good: ContentFiles | undefined;
/**
 * The content of the site as of `contentDay`, read once. It is for tests of behaviour, which a
 * later change of the law must not break. Tests that must hold for all content read `goodContent`.
 */
export const goodFiles = (): ContentFiles =>
  (good ??= filesAsOf(contentDay, readFiles(goodContent)));

/**
 * These files without later additions: versions of a law that has earlier ones, provisions that
 * only those have, and later readings of the sources.
 */
export function filesAsOf(day: string, content: ContentFiles): ContentFiles {
  const { corpus } = corpusFrom(content);
  if (!corpus) return content;
  const files = new Map(content.files);
  const change = (path: string, edit: (text: string) => string): void => {
    const { text } = files.get(path)!;
    const changed = edit(text);
    if (changed !== text) files.set(path, contentFile(path, Buffer.from(changed)));
  };
  change('sources.yaml', (text) =>
    text.replace(/(?<=^ {2}asOf: ).*$/gm, (read) => (read > day ? day : read)),
  );
  for (const { id, versions } of corpus.works) {
    const isLater = (version: (typeof versions)[number]): boolean =>
      (version.inForceFrom ?? version.published) > day;
    const later = versions.filter(isLater);
    if (later.length === versions.length) continue;
    const provisionsOf = (some: typeof versions): string[] =>
      some.flatMap(({ provisions }) => provisions.map((provision) => provision.id));
    const earlier = new Set(provisionsOf(versions.filter((version) => !isLater(version))));
    const work = `works/${id}/work.yaml`;
    for (const version of later) {
      const item = new RegExp(`^ {2}- id: "?${version.id}"?\\n(?:(?: {3}.*)?\\n)*`, 'm');
      change(work, (text) => text.replace(item, ''));
      for (const path of content.files.keys())
        if (path.startsWith(`works/${id}/${version.id}/`)) files.delete(path);
    }
    for (const provision of provisionsOf(later))
      if (!earlier.has(provision))
        change(work, (text) =>
          text.replace(new RegExp(`,\\s*${provision}(?=\\s*[,\\]])`, 'g'), ''),
        );
  }
  const folders = [...content.folders].filter((folder) =>
    [...files.keys()].some((path) => path.startsWith(`${folder}/`)),
  );
  const rest = { ...content, files, folders: new Set(folders) };
  const { corpus: left, data } = corpusFrom(rest);
  if (left) change(inventoryFile, () => inventoryText(left, data));
  return rest;
}

/**
 * "file:line" of the first line with these words in `goodFiles`.
 *
 * @param below how many lines below it
 * @throws if no line has the words
 */
export function placeOf(file: string, words: string, below = 0): string {
  const lines = (goodFiles().files.get(file)?.text ?? '').split('\n');
  const index = lines.findIndex((line) => line.includes(words));
  if (index === -1) throw new Error(`No line of ${file} contains "${words}".`);
  return `${file}:${index + 1 + below}`;
}

/**
 * The content, or other content, in memory, with edits, without some files and with others.
 * Unchanged files are the same objects each time.
 */
export function filesWith(
  edits: readonly ContentEdit[],
  without: readonly string[] = [],
  added: Readonly<Record<string, string | Uint8Array>> = {},
  content: ContentFiles = goodFiles(),
): ContentFiles {
  const files = new Map<string, ContentFile>(content.files);
  const put = (path: string, bytes: string | Uint8Array): void =>
    void files.set(path, contentFile(path, typeof bytes === 'string' ? Buffer.from(bytes) : bytes));
  for (const { file, find, replace } of edits) {
    const text = files.get(file)?.text ?? '';
    if (text.split(find).length !== 2)
      throw new Error(
        `"${find}" stands ${text.split(find).length - 1} times in ${file}; ` +
          'a fixture needs it once.',
      );
    put(
      file,
      text.replace(find, () => replace),
    );
  }
  for (const [path, bytes] of Object.entries(added)) put(path, bytes);
  for (const path of without) files.delete(path);
  const folders = new Set(content.folders);
  for (const path of Object.keys(added))
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) folders.add(folder);
  return { ...content, files, folders };
}
