import { todo } from '../check/check-unwritten.ts';
import { type Corpus, phrasesBySegment, segmentInForce, versionOf } from '../model/corpus.ts';
import { languages } from '../model/language.ts';
import { type Provision, type Segment, operativeRoles } from '../model/law.ts';
import type { ChangedProvision } from './resolve.ts';

/** What the files of a new version are made from. */
export interface Skeleton {
  /** As of the day before the version begins. */
  readonly corpus: Corpus;
  readonly id: string;
  readonly day: string;
  /** The source that the act is, and its name. */
  readonly act: { readonly id: string; readonly name: string };
  readonly changed: readonly ChangedProvision[];
  /** The text of a content file. */
  readonly textOf: (path: string) => string;
}

/** The id of the sentence that takes the place of another: "m-4-2026", then "m-4-2027". */
const idFor = ({ id }: Skeleton, segment: Segment): string =>
  `${segment.id.replace(new RegExp(`-${segment.version}$`), '')}-${id}`;

const quote = (text: string): string => JSON.stringify(text);
/** A pair of texts to be written, under each other. */
const pair = (indent: string, es: string, en = `${es}, in English`): string =>
  [`es: ${quote(todo(es))}`, `en: ${quote(todo(en))}`].map((line) => indent + line).join('\n');
const citeOf = ({ act }: Skeleton): string =>
  quote(`${act.id}: ${todo('the article of the act, such as art. 1')}`);

/** The entry of the version in work.yaml. */
export const versionEntry = (skeleton: Skeleton): string => `  - id: ${quote(skeleton.id)}
    name:
${pair('      ', 'how readers call this wording in Spanish, such as «modificada por el D. Leg. 9999»', 'the same in English, such as “as amended by Leg. Decree 9999”')}
    text: consolidated
    published: ${quote(todo('the day on which the act was published, as 2026-04-30'))}
    inForceFrom: ${skeleton.day}
    provisions: [${skeleton.changed.map(({ provision }) => provision.id).join(', ')}]
    # Remove rulesHold if src/rules/ruleset has rules of this version.
    rulesHold:
${pair('      ', 'why the rules of the self-check are right for the new words too, in Spanish', 'the same in English')}
    note:
${pair('      ', 'what this wording is and since when, in Spanish', 'the same in English')}
    banner:
${pair('      ', 'who made this text and from what, in a sentence above the law, in Spanish', 'the same in English')}
    standing:
      es:
${pair('        ', 'what the Spanish text is worth, in Spanish', 'the same in English')}
      en:
${pair('        ', 'what the English text is worth, in Spanish', 'the same in English')}
    cites: [${citeOf(skeleton)}]`;

/** The entry of the act in sources.yaml. */
export const sourceEntry = ({ act }: Skeleton): string => `- id: ${act.id}${actLine(act.id)}
  name: { es: ${quote(act.name)}, en: ${quote(todo('the name of the act in English'))} }
  url: ${quote(todo('the https: address of the act, of the official gazette if it has one'))}
  official: ${quote(todo('true if that address is of gob.pe or elperuano.pe, else false'))}
  published: ${quote(todo('the day on which the act was published, as 2026-04-30'))}
  confidence: ${quote(todo('high or medium'))}`;

/** Type and number of an act as Akoma Ntoso names it, where the id of its source has them. */
function actLine(id: string): string {
  const [, kind, number] = /^(dl|ley)-(\d+)$/.exec(id) ?? [];
  const type = kind === 'dl' ? 'decreto-legislativo' : kind;
  return type === undefined ? '' : `\n  act: ${type}/${number}`;
}

/** The files of the version's folder, by their names. */
export const versionFiles = (skeleton: Skeleton): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    skeleton.changed.map((changed) => [
      `${changed.provision.id}.mdx`,
      provisionFile(skeleton, changed),
    ]),
  ),
  'phrases.yaml': phrasesFile(skeleton),
  'amendments.yaml': amendmentsFile(skeleton),
  'notes.yaml': notesFile(skeleton),
});

const provisionFile = (skeleton: Skeleton, { provision, segments }: ChangedProvision): string =>
  `---
# This file states the sentences that change; the others stay those of the version named here.
inherits: ${quote(provision.version)}
---
${segments.map((segment) => `\n${segmentElement(skeleton, segment, provision.id)}\n`).join('')}`;

function segmentElement(skeleton: Skeleton, segment: Segment, provision: string): string {
  const { id, role, only, version, at } = segment;
  const path = `works/${skeleton.corpus.work.id}/${version}/${provision}.mdx`;
  const lines = skeleton
    .textOf(path)
    .split('\n')
    .slice(at.line - 1);
  const source = lines
    .slice(
      0,
      lines.findIndex((line) => line.includes('</Segment>')),
    )
    .join('\n');
  const words = (element: string, what: string): readonly string[] => {
    const [, text] = new RegExp(`<${element}>([^]*?)</${element}>`).exec(source) ?? [];
    return text === undefined ? [] : [`<${element}>${todo(what)} ${text.trim()}</${element}>`];
  };
  return [
    `<Segment id="${idFor(skeleton, segment)}" role="${role}"${only ? ` only="${only}"` : ''} replaces="${id}" source="${skeleton.act.id}" pin="${todo('the article of the act that has these words')}">`,
    ...words('Es', 'the words of the act, in the place of these words of today'),
    ...words('En', 'our translation of the words of the act'),
    '</Segment>',
  ].join('\n');
}

const changedSegments = ({ changed }: Skeleton): readonly Segment[] =>
  changed.flatMap(({ segments }) => segments);

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
base: ${quote(skeleton.changed[0]!.provision.version)}
provisions:
${skeleton.changed.map((changed) => amendedProvision(skeleton, changed)).join('\n')}
`;

const amendedProvision = (skeleton: Skeleton, { provision, segments }: ChangedProvision): string =>
  `  ${provision.id}:
    hashes:
${hashedSegments(skeleton, provision, segments)
  .map(
    (ids) =>
      `      - { segments: [${ids.join(', ')}], sha256: ${quote(todo('SHA-256 of these sentences, taken from the official text'))} }`,
  )
  .join('\n')}
    segments:
${segments
  .map(
    (segment) => `      - id: ${idFor(skeleton, segment)}
        from: ${segment.id}
        edits:
          - op: replace
            old: ${quote(todo('words of today that the act replaces'))}
            new: ${quote(todo('the words of the act in their place'))}
            en: [{ op: replace, old: ${quote(todo('those words of today in English'))}, new: ${quote(todo('the new words in English'))} }]`,
  )
  .join('\n')}`;

/**
 * The sentences over which a hash is to be taken: as the newest version that has a hash over a
 * changed sentence groups them, since the gazette prints them together; else the sentence alone.
 * What was left out has no words in the gazette.
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
  const changes = skeleton.changed.map(
    ({ provision }) => `  ${provision.id}:
    - es: ${quote(todo('what the act changed, in plain Spanish'))}
      en: ${quote(todo('the same in English'))}
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
