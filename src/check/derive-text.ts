import { applyEdit } from '../model/amend.ts';
import type { Segment } from '../model/law.ts';
import { type Position, type Problem, problem } from '../model/problem.ts';
import type { Amendments, Edit } from '../model/schemas.ts';

type AmendedSegment = Amendments['provisions'][string]['segments'][number];

/** Applies the edits of a segment: `text` is the Spanish result, unset if an edit fails. */
export function deriveText(
  amended: AmendedSegment,
  source: ReadonlyMap<string, Segment>,
  at: (...path: readonly (string | number)[]) => Position,
): { readonly text?: string; readonly problems: readonly Problem[] } {
  if ('text' in amended) return { text: amended.text.es, problems: [] };
  const from = source.get(amended.from);
  if (!from)
    return {
      problems: [
        problem(
          'segment-unknown',
          at('from'),
          `Segment "${amended.id}" is derived from "${amended.from}", which does not exist in ` +
            'the base version.',
          'Correct "from".',
        ),
      ],
    };
  const problems: Problem[] = [];
  const text = { es: from.text.es, en: from.text.en };
  const change = (lang: 'es' | 'en', edit: Edit, place: Position): void => {
    const result = applyEdit(text[lang], edit);
    if ('text' in result) {
      text[lang] = result.text;
      return;
    }
    const what = result.occurrences === 0 ? 'do not occur' : `occur ${result.occurrences} times`;
    problems.push(
      problem(
        'edit-unmatched',
        place,
        `The words "${edit.old}" ${what} in the ${lang === 'es' ? 'Spanish' : 'English'} ` +
          `text of "${amended.from}" when this edit is applied.`,
        'Use words that occur exactly once. Edits apply in order, each to the result of the ' +
          'previous one.',
      ),
    );
  };
  amended.edits.forEach((edit, index) => {
    change('es', edit, at('edits', index));
    edit.en.forEach((english, second) => change('en', english, at('edits', index, 'en', second)));
  });
  return problems.length > 0 ? { problems } : { text: text.es, problems };
}
