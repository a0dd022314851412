import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ContentFiles, readFiles } from '../../src/corpus/content-files.ts';
import { exampleLaw, sampleLaw } from './three-laws.ts';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

/**
 * A content folder about an invented law alone: a site whose law has no rules and no notes. It is
 * the example law, in Spanish only, or the sample law, in both languages. `remove` deletes it.
 */
export function oneLaw(law: typeof exampleLaw | typeof sampleLaw = exampleLaw): {
  readonly root: string;
  remove(): void;
} {
  const root = mkdtempSync(join(tmpdir(), 'umbral-one-law-'));
  cpSync(join(fixtures, 'one-law'), root, { recursive: true });
  cpSync(join(fixtures, 'works', law), join(root, 'works', law), { recursive: true });
  if (law === sampleLaw)
    for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }))
      if (/^(?!works).*\.(?:mdx|yaml)$/.test(path)) {
        const file = join(root, path);
        const text = readFileSync(file, 'utf8');
        writeFileSync(
          file,
          text.replaceAll(/ley-99001\/art-1\b(?:#[\w-]+)?/g, 'ley-99002/art-unico'),
        );
      }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** The files of such a folder, in memory. */
export function filesOfOneLaw(law?: Parameters<typeof oneLaw>[0]): ContentFiles {
  const { root, remove } = oneLaw(law);
  const files = readFiles(root);
  remove();
  return files;
}
