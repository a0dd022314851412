import type { Corpus } from '../model/corpus.ts';
import { type Problem, problem } from '../model/problem.ts';
import { allProvisions, wordingsOf } from '../model/wordings.ts';
import { frontmatterStart } from './frontmatter-start.ts';

/**
 * Checks that each repealed provision had text before, and has depth `text` in every version.
 * Otherwise pages, notes and rules would still present its text as in force.
 *
 * @param corpus whose `work` includes the provisions of depth `text`
 */
export function checkRepeals({ work }: Corpus): Problem[] {
  return allProvisions(work)
    .map(({ provision }) => provision)
    .filter(({ repealed }) => repealed)
    .flatMap((provision) => {
      const { id, version, file } = provision;
      const own = wordingsOf(work, id).map((wording) => wording.provision);
      const fault = (what: string, hint: string): Problem[] => [
        problem('frontmatter-invalid', frontmatterStart(file), what, hint),
      ];
      const annotated = own.filter(({ depth }) => depth !== 'text');
      if (annotated.length > 0)
        return fault(
          `Version ${version} repeals ${id}, which has notes in versions ` +
            `${annotated.map((one) => one.version).join(', ')}. Only provisions of depth ` +
            '"text" can be repealed.',
          'Change it to "depth: text" in every version, without roles, phrases, labels, notes ' +
            'and edits. Remove or adapt the rules, questions, situations and terms that depend ' +
            'on it.',
        );
      return own[0] === provision && provision.segments.length === 0
        ? fault(
            `${id} is repealed, but no earlier version contains its text.`,
            'Add the version that contains it, or remove the provision.',
          )
        : [];
    });
}
