import type { Corpus } from '../model/corpus.ts';
import { languages } from '../model/language.ts';
import type { Provision } from '../model/law.ts';
import { type Problem, fileStart, problem } from '../model/problem.ts';

/**
 * Every segment has a label, no two of a provision the same one, and every label has its segment.
 */
export const checkLabels = ({ work }: Corpus): Problem[] =>
  work.versions.flatMap(({ provisions }) => provisions.flatMap(labelProblems));

function labelProblems({ file, labels, segments }: Provision): Problem[] {
  const ids = segments.map(({ id }) => id);
  // An id that stands twice is the fault to mend first.
  if (new Set(ids).size < ids.length) return [];
  const front = fileStart(file);
  const missing = segments.filter(({ id }) => !labels[id]);
  const unknown = Object.keys(labels).filter((id) => !ids.includes(id));
  const repeated = languages.flatMap((lang) => {
    const all = Object.entries(labels).map(([id, label]) => ({ id, text: label[lang] }));
    return all.filter(({ text }, index) => all.findIndex((other) => other.text === text) < index);
  });
  return [
    ...missing.map(({ id, at }) =>
      problem(
        'wording-missing',
        at,
        `Segment "${id}" has no label.`,
        `Add it under "labels" at the top of the file: ${id}: { es: "Letra m, caso 4", en: "Letter (m), case 4" }.`,
      ),
    ),
    ...unknown.map((id) =>
      problem(
        'segment-unknown',
        front,
        `"labels" names the segment "${id}", which this provision does not have.`,
        `The segments are ${ids.join(', ')}.`,
      ),
    ),
    ...repeated.map(({ id, text }) =>
      problem(
        'id-duplicate',
        front,
        `"${text}", the label of segment "${id}", is also that of another segment.`,
        'Give each segment a label of its own.',
      ),
    ),
  ];
}
