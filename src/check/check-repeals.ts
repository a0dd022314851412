import type { Corpus } from '../model/corpus.ts';
import { type Problem, problem } from '../model/problem.ts';

/**
 * The provisions that have left the law: each had words before, and none has notes, since pages,
 * notes and rules that speak of its words would go on to show them as law in force.
 *
 * @param corpus with the whole law at hand
 */
export function checkRepeals({ work }: Corpus): Problem[] {
  const provisions = work.versions.flatMap((version) => version.provisions);
  const wordings = Map.groupBy(provisions, ({ id }) => id);
  return provisions
    .filter(({ repealed }) => repealed)
    .flatMap((provision) => {
      const { id, version, file } = provision;
      const own = wordings.get(id)!;
      const fault = (what: string, hint: string): Problem[] => [
        problem('frontmatter-invalid', { file, line: 2, column: 1 }, what, hint),
      ];
      const annotated = own.filter(({ depth }) => depth !== 'text');
      if (annotated.length > 0)
        return fault(
          `Version ${version} repeals ${id}, which has notes ` +
            `(${annotated.map((one) => one.version).join(', ')}): only what is only read can ` +
            'leave the law here.',
          'Make it one that is only read, in every version: "depth: text", without roles, ' +
            'phrases, labels, notes and edits. Remove or adapt the rules, questions, ' +
            'situations and terms that rest on it.',
        );
      return own[0] === provision && provision.segments.length === 0
        ? fault(
            `${id} is repealed, and no earlier version has its words.`,
            'Add the version that had them, or leave the provision out.',
          )
        : [];
    });
}
