import type { Edit } from './schemas.ts';

/**
 * A text with one edit applied, or how often the words that the edit looks for occur when that is
 * not once.
 */
export function applyEdit(
  text: string,
  edit: Edit,
): { readonly text: string } | { readonly occurrences: number } {
  const parts = text.split(edit.old);
  if (parts.length !== 2) return { occurrences: parts.length - 1 };
  const replacement =
    edit.op === 'replace' ? edit.new : edit.op === 'insert-after' ? `${edit.old} ${edit.new}` : '';
  return { text: parts.join(replacement) };
}
