import type { Corpus } from '../model/corpus.ts';
import type { Provision, Version } from '../model/law.ts';
import { workOf } from '../model/works.ts';

/**
 * The first provision of depth `text` in a version that matches. The corpus leaves these out of
 * `work`, so entries about them in phrases, notes or amendments have no effect.
 */
const findDepthText = (
  corpus: Corpus,
  { id }: Version,
  matches: (provision: Provision) => boolean,
): Provision | undefined =>
  workOf(corpus, corpus.work.id)
    .versions.find((version) => version.id === id)
    ?.provisions.find((provision) => provision.depth === 'text' && matches(provision));

/** The hint for an entry about a provision of depth `text`. */
const hintFor = ({ id, file }: Provision): string =>
  `Remove it; or add "depth: annotated" to the frontmatter of ${file}, and add the phrases and ` +
  `notes of ${id}.`;

/** Why an entry cannot refer to this segment of a version, and the hint to show. */
export function absentSegment(
  corpus: Corpus,
  version: Version,
  segment: string,
): { readonly why: string; readonly hint: string } {
  const provision = findDepthText(corpus, version, ({ segments }) =>
    segments.some(({ id }) => id === segment),
  );
  return provision
    ? {
        why: `which is part of ${provision.id}, of depth "text"`,
        hint: hintFor(provision),
      }
    : { why: `which does not exist in version ${version.id}`, hint: 'Correct the id.' };
}

/** The hint for an entry about a provision, if it has depth `text`; else undefined. */
export function hintIfDepthText(
  corpus: Corpus,
  version: Version,
  provision: string,
): string | undefined {
  const found = findDepthText(corpus, version, ({ id }) => id === provision);
  return found && hintFor(found);
}
