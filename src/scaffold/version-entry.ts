import { hasPage } from '../model/pages.ts';
import { dayOfAct, mark, pair, quote } from './marks.ts';
import { type Skeleton, annotated, citeOf, ownDepth, provisionsOf } from './skeleton.ts';

/** The entry of a new version in work.yaml. */
export function versionEntry(skeleton: Skeleton): string {
  const { id, day, text } = skeleton;
  const depth = ownDepth(skeleton);
  const notes = annotated(skeleton);
  const hasRules =
    hasPage(skeleton.corpus, 'selfCheck') &&
    notes.some(({ provision }) => provision.depth === 'rules');
  return [
    `  - id: ${quote(id)}
    name:
${pair('      ', 'how readers call this wording in Spanish, such as «modificada por el D. Leg. 9999»', 'the same in English, such as “as amended by Leg. Decree 9999”')}
    text: ${text}${depth === undefined ? '' : `\n    depth: ${depth}`}
    published: ${mark(dayOfAct)}
    inForceFrom: ${day}
    provisions: [${provisionsOf(skeleton).join(', ')}]`,
    ...(hasRules ? [rulesHold] : []),
    `    note:
${pair('      ', 'what this wording is and since when, in Spanish', 'the same in English')}`,
    ...(notes.length > 0 ? [bannerAndStanding] : []),
    `    cites: [${citeOf(skeleton)}]`,
  ].join('\n');
}

const rulesHold = `    # Remove rulesHold if src/rules/dl-1350 has rules of this version.
    rulesHold:
${pair('      ', 'why the rules of the self-check are right for the new words too, in Spanish', 'the same in English')}`;

/** The `banner` and `standing` of a version with notes. */
export const bannerAndStanding = `    banner:
${pair('      ', 'who made this text and from what, in a sentence above the law, in Spanish', 'the same in English')}
    standing:
      es:
${pair('        ', 'what the Spanish text is worth, in Spanish', 'the same in English')}
      en:
${pair('        ', 'what the English text is worth, in Spanish', 'the same in English')}`;
