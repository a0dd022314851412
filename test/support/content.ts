import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type ContentFile,
  type ContentFiles,
  contentFile,
  readFiles,
} from '../../src/corpus/content-files.ts';

/** The site's own content folder. */
export const goodContent = fileURLToPath(new URL('../../content', import.meta.url));

/** One change to a content file; the words to replace must stand there exactly once. */
export interface Edit {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/**
 * A copy of the content with edits, without some files and with others, in a temporary folder that
 * `remove` deletes.
 */
export function contentWith(
  edits: readonly Edit[],
  without: readonly string[] = [],
  added: Readonly<Record<string, string>> = {},
): { readonly root: string; remove(): void } {
  const root = mkdtempSync(join(tmpdir(), 'umbral-content-'));
  cpSync(goodContent, root, { recursive: true });
  for (const { file, find, replace } of edits) {
    const path = join(root, file);
    const text = readFileSync(path, 'utf8');
    if (text.split(find).length !== 2)
      throw new Error(
        `"${find}" stands ${text.split(find).length - 1} times in ${file}; ` +
          'a fixture needs it once.',
      );
    writeFileSync(
      path,
      text.replace(find, () => replace),
    );
  }
  for (const file of without) rmSync(join(root, file));
  for (const [file, text] of Object.entries(added)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

let good: ContentFiles | undefined;
/** The site's own content, read once. */
export const goodFiles = (): ContentFiles => (good ??= readFiles(goodContent));

/**
 * The content, or other content, with edits, without some files and with others, in memory; files
 * that are not named are the same objects each time.
 */
export function filesWith(
  edits: readonly Edit[],
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
