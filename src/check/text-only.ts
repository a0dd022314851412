import type { Corpus } from '../model/corpus.ts';
import type { Provision, Version } from '../model/law.ts';
import { workOf } from '../model/works.ts';

/**
 * The provision of a version that is only read and that a test finds; what is said of one in the
 * lists beside the law is read by nothing.
 */
const findTextOnly = (
  corpus: Corpus,
  { id }: Version,
  matches: (provision: Provision) => boolean,
): Provision | undefined =>
  workOf(corpus, corpus.work.id)
    .versions.find((version) => version.id === id)
    ?.provisions.find((provision) => provision.depth === 'text' && matches(provision));

/** What to write in the place of what is said of a provision that is only read. */
const hintFor = ({ id, file }: Provision): string =>
  `Remove it; or add "depth: annotated" to the frontmatter of ${file}, and add the phrases and ` +
  `notes of ${id}.`;

/** Why a version has no segment of that id to say something of, and what to write. */
export function absentSegment(
  corpus: Corpus,
  version: Version,
  segment: string,
): { readonly why: string; readonly hint: string } {
  const provision = findTextOnly(corpus, version, ({ segments }) =>
    segments.some(({ id }) => id === segment),
  );
  return provision
    ? {
        why: `which is part of ${provision.id}, of depth "text"`,
        hint: hintFor(provision),
      }
    : { why: `which does not exist in version ${version.id}`, hint: 'Correct the id.' };
}

/**
 * What to write where something is said of a provision that a version has, and that is only read.
 */
export function hintIfTextOnly(
  corpus: Corpus,
  version: Version,
  provision: string,
): string | undefined {
  const found = findTextOnly(corpus, version, ({ id }) => id === provision);
  return found && hintFor(found);
}
