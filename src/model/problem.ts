/**
 * A place in a content file; line and column count from 1, file is relative to the content folder.
 */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The beginning of a file: the place of what is wrong with it as a whole. */
export const fileStart = (file: string): Position => ({ file, line: 1, column: 1 });

/**
 * A fault in the content: where it is, what it is, and what to do about it. Collected, never
 * thrown.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly at: Position;
  readonly what: string;
  readonly hint: string;
}

/** Every kind of fault the reader or the check can find. */
export type ProblemCode =
  | 'file-missing'
  | 'file-unreadable'
  | 'file-unknown'
  | 'encoding-wrong'
  | 'line-endings'
  | 'character-forbidden'
  | 'mdx-syntax'
  | 'yaml-syntax'
  | 'frontmatter-invalid'
  | 'data-invalid'
  | 'element-unknown'
  | 'element-misplaced'
  | 'attribute-unknown'
  | 'code-in-content'
  | 'text-outside-segment'
  | 'markup-in-law'
  | 'segment-unpaired'
  | 'id-duplicate'
  | 'segment-unknown'
  | 'phrase-unpaired'
  | 'phrase-unknown'
  | 'phrase-text-differs'
  | 'phrase-unmarked'
  | 'text-uncovered'
  | 'source-differs'
  | 'edit-unmatched'
  | 'amended-text-differs'
  | 'amendment-missing'
  | 'hash-differs'
  | 'version-role'
  | 'source-unknown'
  | 'reference-unresolved'
  | 'page-unpaired'
  | 'links-differ'
  | 'category-unrelated'
  | 'text-missing'
  | 'text-unused'
  | 'phrase-uncited'
  | 'passage-differs'
  | 'quote-replaced'
  | 'section-missing'
  | 'note-missing'
  | 'markup-unknown'
  | 'link-broken'
  | 'order-differs'
  | 'language-wrong'
  | 'answers-swapped'
  | 'content-lost'
  | 'text-unwritten';

/** Makes a problem; the one place where its shape is spelled out. */
export const problem = (code: ProblemCode, at: Position, what: string, hint: string): Problem => ({
  code,
  at,
  what,
  hint,
});
