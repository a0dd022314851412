import { todo } from '../check/check-unwritten.ts';
import { phrasesBySegment } from '../model/phrases.ts';
import { segmentInForce } from '../model/segments.ts';
import { versionOf } from '../model/wordings.ts';
import { languages } from '../model/language.ts';
import { type Provision, type Segment, operativeRoles } from '../model/law.ts';
import { mark, quote } from './marks.ts';
import type { ChangedProvision } from './changed-provision.ts';
import { type Skeleton, annotated, citeOf, idFor } from './skeleton.ts';

/** The phrases, amendments and notes of a version, by file name. Empty for depth `text`. */
export const annotatedFiles = (skeleton: Skeleton): Readonly<Record<string, string>> =>
  annotated(skeleton).length === 0
    ? {}
    : {
        'phrases.yaml': phrasesFile(skeleton),
        'amendments.yaml': amendmentsFile(skeleton),
        'notes.yaml': notesFile(skeleton),
      };

const changedSegments = (skeleton: Skeleton): readonly Segment[] =>
  annotated(skeleton).flatMap(({ segments }) => segments);

function phrasesFile(skeleton: Skeleton): string {
  const { corpus } = skeleton;
  const segments = changedSegments(skeleton);
  const phrases = segments.flatMap((segment) =>
    (phrasesBySegment(corpus.work).get(segment.id) ?? []).map(
      ({ id, kind, es, en }) => `
  - id: ${id}
    segment: ${quote(idFor(skeleton, segment))}
    kind: ${kind}
    es: ${quote(es)}
    en: ${quote(en)}`,
    ),
  );
  const connectives = segments.flatMap((segment) => {
    const words = versionOf(corpus, segment.version).connectives[segment.id];
    if (!words) return [];
    const lists = languages.map((lang) => `\n    ${lang}: [${words[lang].map(quote).join(', ')}]`);
    return [`\n  ${quote(idFor(skeleton, segment))}:${lists.join('')}`];
  });
  return `# The phrases of the sentences that this version states, and the words that belong to none ("connectives"), word for word.
# They stand here as today's sentences have them: write them as the .mdx files mark them. A phrase keeps its id while it says
# the same thing; one that says another has a new id, and one that is gone is removed.
phrases:${phrases.join('') || ' []'}
connectives:${connectives.join('') || ' {}'}
`;
}

const amendmentsFile = (skeleton: Skeleton): string =>
  `# How the Spanish of this version follows from that of the version under "base": words replaced, inserted or deleted,
# sentence by sentence, in order. replace: "old" by "new". insert-after: a space and "new" after "old". delete: "old" by nothing.
# Each "old" occurs exactly once when its edit is applied. A sentence without "from" is new, and its "text" stands here.
# hashes: SHA-256 of the segments named, joined by single spaces, taken from the official text (UTF-8, NFC).
base: ${quote(annotated(skeleton)[0]!.provision.version)}
provisions:
${annotated(skeleton)
  .map((changed) => amendedProvision(skeleton, changed))
  .join('\n')}
`;

const amendedProvision = (skeleton: Skeleton, { provision, segments }: ChangedProvision): string =>
  `  ${provision.id}:
    hashes:
${hashedSegments(skeleton, provision, segments)
  .map(
    (ids) =>
      `      - { segments: [${ids.join(', ')}], sha256: ${mark('SHA-256 of these sentences, taken from the official text')} }`,
  )
  .join('\n')}
    segments:
${segments
  .map(
    (segment) => `      - id: ${idFor(skeleton, segment)}
        from: ${segment.id}
        edits:
          - op: replace
            old: ${mark('words of today that the act replaces')}
            new: ${mark('the words of the act in their place')}
            en: [{ op: replace, old: ${mark('those words of today in English')}, new: ${mark('the new words in English')} }]`,
  )
  .join('\n')}`;

/**
 * The groups of segment ids that each need a hash. A changed segment is grouped as in the newest
 * version with a hash of it, since the gazette prints these together; else it is alone. Omissions
 * have no text in the gazette, and are left out unless nothing else changes.
 */
function hashedSegments(
  skeleton: Skeleton,
  provision: Provision,
  segments: readonly Segment[],
): readonly (readonly string[])[] {
  const { work } = skeleton.corpus;
  const today = (id: string): string => segmentInForce(work, id)?.segment.id ?? id;
  const groups = work.versions
    .toReversed()
    .filter(({ role }) => role !== 'deferred')
    .flatMap(({ amendments }) => amendments?.data.provisions[provision.id]?.hashes ?? [])
    .map((hash) => [...new Set(hash.segments.map(today))])
    .filter((ids) => ids.every((id) => provision.segments.some((one) => one.id === id)));
  const words = segments.filter(({ role }) => role !== 'omission');
  const chosen = (words.length > 0 ? words : segments).map(
    ({ id }) => groups.find((ids) => ids.includes(id)) ?? [id],
  );
  const newIds = new Map(segments.map((segment) => [segment.id, idFor(skeleton, segment)]));
  return [...new Set(chosen.map((ids) => ids.map((id) => newIds.get(id) ?? id).join(' ')))].map(
    (ids) => ids.split(' '),
  );
}

function notesFile(skeleton: Skeleton): string {
  const segments = changedSegments(skeleton);
  const notes = (kind: 'plain' | 'cuts', own: readonly Segment[]): string =>
    own.length === 0
      ? ''
      : `${kind}:\n${own.map((segment) => noteOf(skeleton, kind, segment)).join('\n')}\n`;
  const changes = annotated(skeleton).map(
    ({ provision }) => `  ${provision.id}:
    - es: ${mark('what the act changed, in plain Spanish')}
      en: ${mark('the same in English')}
      cites: [${citeOf(skeleton)}]`,
  );
  return `# Our notes on this wording: never part of the law. "changes" lists per provision what changed, in words, what matters most first;
# "plain" says a sentence in plain words. Today's notes stand here, to be changed for the new words. "readings" and "translation" of
# today's sentences stand in the notes of the version that has them: copy those that are still true, with the new ids.
changes:
${changes.join('\n')}
${notes(
  'plain',
  segments.filter(({ role }) => operativeRoles.includes(role)),
)}${notes(
    'cuts',
    segments.filter(({ role }) => role === 'omission'),
  )}`;
}

function noteOf(skeleton: Skeleton, kind: 'plain' | 'cuts', segment: Segment): string {
  const note = versionOf(skeleton.corpus, segment.version).notes[kind][segment.id];
  const words = languages.map(
    (lang) =>
      `    ${lang}: ${quote(`${todo('this note, changed where the new words say something else')} ${note?.[lang] ?? ''}`.trim())}`,
  );
  const cites = [...(note?.cites ?? []).map(quote), citeOf(skeleton)];
  return [`  ${idFor(skeleton, segment)}:`, ...words, `    cites: [${cites.join(', ')}]`].join(
    '\n',
  );
}
