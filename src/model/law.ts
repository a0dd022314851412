import type { Bilingual, Language } from './language.ts';
import type { Position } from './problem.ts';
import type { Amendments, Notes, WorkData } from './schemas.ts';

/** What a segment does in the text of the law. */
export const roles = [
  'heading',
  'lead-in',
  'omission',
  'condition',
  'effect',
  'faculty',
  'power',
  'definition',
] as const;
export type Role = (typeof roles)[number];

/** Roles whose every character must be a phrase or a listed connective. */
export const operativeRoles: readonly Role[] = [
  'lead-in',
  'condition',
  'effect',
  'faculty',
  'power',
  'definition',
];

/**
 * What a phrase says: what must be true, what follows, who is meant, or how strongly it is said.
 */
export type PhraseKind = 'condition' | 'effect' | 'scope' | 'modality';

/**
 * A phrase as the list beside the law states it: the exact stretch of its segment, in each
 * language.
 */
export interface Phrase extends Bilingual {
  readonly id: string;
  readonly segment: string;
  readonly kind: PhraseKind;
}

/** A stretch of a segment: plain words, or the words of one phrase. */
export interface Run {
  readonly text: string;
  readonly phrase?: string;
  readonly at: Position;
}

/** A pin-cite: a source of sources.yaml and the place in it. */
export interface Cite {
  readonly source: string;
  readonly pin: string;
}

/**
 * The aligned unit: one identifier, one Spanish text and one English text ('' where the language
 * has none).
 */
export interface Segment {
  readonly id: string;
  readonly role: Role;
  readonly only?: Language;
  /** The 2017 segment whose place this one takes. */
  readonly replaces?: string;
  readonly cite?: Cite;
  readonly text: Bilingual;
  readonly runs: Bilingual<readonly Run[]>;
  readonly at: Position;
}

/** One article of one version, both languages. */
export interface Provision {
  readonly id: string;
  readonly version: string;
  readonly num: Bilingual;
  readonly title: Bilingual;
  /**
   * The pin-cite of an official text that has these words, where we know one: "dl-1687: art. 2".
   */
  readonly official?: string | undefined;
  /**
   * How readers call each segment, by its id, capitalised: "Letra m, caso 4". The numbering of the
   * cases is ours.
   */
  readonly labels: Readonly<Record<string, Bilingual>>;
  readonly segments: readonly Segment[];
  readonly file: string;
}

/**
 * How readers call a segment: "Art. 29.2, letra m, caso 4". The check has made sure that it has a
 * label.
 */
export function segmentLabel({ num, labels }: Provision, { id }: Segment, lang: Language): string {
  const label = labels[id]![lang];
  return `${num[lang]}, ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/**
 * The short mark in the margin of a segment: the number of a case, which ends its label, or a
 * pilcrow.
 */
export const segmentMark = ({ labels }: Provision, { id, role }: Segment): string =>
  (role === 'condition' && /\d+$/.exec(labels[id]!.es)?.[0]) || '¶';

/** The amendments of a consolidated version, with the file and the place in it of each value. */
export interface LocatedAmendments {
  readonly data: Amendments;
  readonly locate: (...path: readonly (string | number)[]) => Position;
}

/** Where a version stands in time: in force, replaced, or enacted and not yet in force. */
export type VersionRole = 'current' | 'former' | 'deferred';

/**
 * The role of a version on a day, from its dates. Of a version that has ended by then the beginning
 * may be unknown; one without dates has not begun.
 *
 * @param day as "2026-06-12"; the first and the last day in force belong to a version
 */
export function roleAt(
  { inForceFrom, inForceTo }: Pick<WorkData['versions'][number], 'inForceFrom' | 'inForceTo'>,
  day: string,
): VersionRole {
  if (inForceTo !== undefined && inForceTo < day) return 'former';
  const begins = inForceFrom ?? (inForceTo === undefined ? undefined : '');
  return begins !== undefined && begins <= day ? 'current' : 'deferred';
}

/** The day after a former version's last: when another took its place. */
export function replacedOn({ id, inForceTo }: Pick<Version, 'id' | 'inForceTo'>): string {
  if (inForceTo === undefined) throw new RangeError(`Version "${id}" was not replaced.`);
  const day = new Date(`${inForceTo}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** One wording in time: as the source has it, or consolidated by us. */
export type Version = Omit<WorkData['versions'][number], 'provisions'> & {
  /** Where it stands on the day that the site answers for (`Corpus.asOf`). */
  readonly role: VersionRole;
  readonly provisions: readonly Provision[];
  readonly phrases: readonly Phrase[];
  /** Per operative segment, the words that belong to no phrase, in order. */
  readonly connectives: Readonly<Record<string, Bilingual<readonly string[]>>>;
  /** What we say about it; never part of the law. */
  readonly notes: Notes;
  /** Only a consolidated version has them. */
  readonly amendments?: LocatedAmendments;
};

/** A law with its versions in time. */
export type Work = Omit<WorkData, 'versions'> & { readonly versions: readonly Version[] };
