/**
 * How far a provision is worked out: `text` is read and searched; `annotated` has phrases and notes
 * too; `rules` has rules that the self-check compares answers with.
 */
export const depths = ['text', 'annotated', 'rules'] as const;
export type Depth = (typeof depths)[number];

/**
 * How far the provisions of a version are worked out, unless their files say another: a summary has
 * nothing to annotate.
 */
export const depthOf = (
  { text: kind, depth: own }: { readonly text: string; readonly depth?: Depth | undefined },
  ofWork: Depth,
): Depth => own ?? (kind === 'summary' ? 'text' : ofWork);
