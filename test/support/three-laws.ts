import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goodContent } from './content.ts';

/** The invented laws: one in Spanish only, and one of a single article in both languages. */
export const exampleLaw = 'ley-99001';
export const sampleLaw = 'ley-99002';

/** The first day of the act that changes the example law, and the day before. */
export const begins = '2026-07-01';
export const dayBefore = '2026-06-30';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const own = 'dl-1350';

/**
 * A content folder with three laws: the main law and two invented ones, without the other laws of
 * the content. `remove` deletes it.
 */
export function threeLaws(): { readonly root: string; remove(): void } {
  const root = mkdtempSync(join(tmpdir(), 'umbral-laws-'));
  cpSync(goodContent, root, { recursive: true });
  const others = readdirSync(join(root, 'works')).filter((work) => work !== own);
  for (const work of others) rmSync(join(root, 'works', work), { recursive: true });
  cpSync(join(fixtures, 'works'), join(root, 'works'), { recursive: true });

  const rewrite = (path: string, change: (text: string) => string): void => {
    const file = join(root, path);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  };
  const sources = readFileSync(join(fixtures, 'sources-of-works.yaml'), 'utf8');
  rewrite('sources.yaml', (text) => `${text.trimEnd()}\n\n${sources}`);
  const gone = others.join('|');
  for (const path of ['categories.yaml', 'terms.yaml', 'screening.yaml'])
    rewrite(path, (text) =>
      text.replace(/^( *laws: \[)(.*)\]$/gm, (_, before: string, list: string) => {
        const left = list.split(', ').filter((ref) => !new RegExp(`^"(?:${gone})/`).test(ref));
        return `${before}${left.join(', ')}]`;
      }),
    );
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (/^(?:categories|pages)\/.*\.mdx$/.test(path))
      rewrite(path, (text) =>
        text.replace(new RegExp(`\\[([^\\]]*)\\]\\(law:(?:${gone})/[^)]*\\)`, 'g'), '$1'),
      );
    // Removes questions that only a removed law answers.
    if (/^search\/intents\/.*\.yaml$/.test(path)) {
      const answer = new RegExp(`(?:, *)?"?\\w+:(?:${gone})(?:/[\\w-]+)?"?`, 'g');
      rewrite(path, (text) => text.replace(answer, '').replace('answers: [, ', 'answers: ['));
      if (answer.test(readFileSync(join(goodContent, path), 'utf8'))) {
        const left = /^answers: \[\]$/m.test(readFileSync(join(root, path), 'utf8'));
        if (left) rmSync(join(root, path));
      }
    }
  }
  // The inventory would report everything that was removed.
  writeFileSync(join(root, 'inventory.txt'), '');
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
