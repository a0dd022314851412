import type { Bilingual, Language } from './language.ts';
import type { Version } from './law.ts';
import type { Amendments, Edit } from './schemas.ts';

/** A stretch of an amended sentence: words that stayed, were taken out or were put in. */
interface MarkedRun {
  readonly kind: 'kept' | 'deleted' | 'inserted';
  readonly text: string;
}

/** How a sentence came about: from an earlier one with these edits, or new with these words. */
type AmendedSegment = Amendments['provisions'][string]['segments'][number];

/** How a consolidated version says that a segment came about; nothing if it does not say. */
const amendmentOf = (
  { amendments }: Version,
  provision: string,
  segment: string,
): AmendedSegment | undefined =>
  amendments?.data.provisions[provision]?.segments.find(({ id }) => id === segment);

/**
 * The earlier text with what the edits took out and put in. Without the inserted words it is the
 * earlier text, without the deleted ones the later. An edit whose words are not there, or not
 * within words that stayed, is our own mistake and throws.
 */
function markedRuns(text: string, edits: readonly Edit[]): readonly MarkedRun[] {
  return edits.reduce<readonly MarkedRun[]>(
    (runs, edit) => {
      const at = runs.findIndex((run) => run.kind === 'kept' && run.text.includes(edit.old));
      const [before = '', after] = runs[at]?.text.split(edit.old) ?? [];
      if (after === undefined)
        throw new RangeError(`"${edit.old}" does not stand in the words that stayed: ${text}`);
      const made: MarkedRun[] =
        edit.op === 'insert-after'
          ? [
              { kind: 'kept', text: before + edit.old },
              { kind: 'inserted', text: ` ${edit.new}` },
            ]
          : [
              { kind: 'kept', text: before },
              { kind: 'deleted', text: edit.old },
              ...(edit.op === 'replace' ? [{ kind: 'inserted', text: edit.new } as const] : []),
            ];
      return [
        ...runs.slice(0, at),
        ...made,
        { kind: 'kept', text: after },
        ...runs.slice(at + 1),
      ].filter((run) => run.text !== '') as MarkedRun[];
    },
    [{ kind: 'kept', text }],
  );
}

/**
 * A sentence of a consolidated version with its changes marked; whole as inserted if it is new,
 * kept if nothing changed in that language.
 */
export function markedText(
  version: Version,
  provision: string,
  segment: { readonly id: string; readonly text: Bilingual },
  before: Bilingual | undefined,
  lang: Language,
): readonly MarkedRun[] {
  const amended = amendmentOf(version, provision, segment.id);
  if (!amended || !('from' in amended) || !before)
    return [{ kind: 'inserted', text: segment.text[lang] }];
  return markedRuns(
    before[lang],
    lang === 'es' ? amended.edits : amended.edits.flatMap(({ en }) => en),
  );
}
