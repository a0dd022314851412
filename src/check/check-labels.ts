import type { Corpus } from '../model/corpus.ts';
import { languages } from '../model/language.ts';
import type { Provision } from '../model/law.ts';
import { type Problem, problem } from '../model/problem.ts';

/**
 * Checks that every segment has a label, that labels are unique within a provision, and that each
 * belongs to a segment. Segments of depth `text` may have no label.
 *
 * @param corpus whose `work` includes the provisions of depth `text`
 */
export const checkLabels = ({ work, locate }: Corpus): Problem[] =>
  work.versions.flatMap(({ provisions }) =>
    provisions.flatMap((provision) => labelProblems(provision, locate)),
  );

function labelProblems(
  { file, depth, labels, segments }: Provision,
  locate: Corpus['locate'],
): Problem[] {
  const ids = segments.map(({ id }) => id);
  // With duplicate ids, which are reported elsewhere, labels are ambiguous.
  if (new Set(ids).size < ids.length) return [];
  const missing = depth === 'text' ? [] : segments.filter(({ id }) => !labels[id]);
  const unknown = Object.keys(labels).filter((id) => !ids.includes(id));
  const all = Object.entries(labels);
  const repeated = all.flatMap(([id, label], index) => {
    const lang = languages.find((one) =>
      all.slice(0, index).some(([, other]) => other[one] === label[one]),
    );
    return lang ? [{ id, text: label[lang] }] : [];
  });
  return [
    ...missing.map(({ id, at }) =>
      problem(
        'text-missing',
        at,
        `Segment "${id}" has no label.`,
        `Add it under "labels" at the top of the file: ${id}: { es: "Letra m, caso 4", en: ` +
          '"Letter (m), case 4" }.',
      ),
    ),
    ...unknown.map((id) =>
      problem(
        'segment-unknown',
        locate(file, 'labels', id),
        `"labels" names the segment "${id}", which does not exist in this provision.`,
        `The segments are: ${ids.join(', ')}.`,
      ),
    ),
    ...repeated.map(({ id, text }) =>
      problem(
        'id-duplicate',
        locate(file, 'labels', id),
        `The label of segment "${id}", "${text}", is also the label of another segment.`,
        'Give each segment a different label.',
      ),
    ),
  ];
}
