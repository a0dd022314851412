import type { InForce, VersionRole } from './in-force.ts';
import type { Bilingual, Language } from './language.ts';
import type { Depth } from './depth.ts';
import { lowerInitial } from './lower-initial.ts';
import type { Position } from './problem.ts';
import type { Amendments, Notes, WorkData } from './schemas.ts';

/**
 * What a segment does in the text of the law. Of a provision of depth `text`, a segment is
 * `text`, a `heading`, a `table`, or a `note` of the publisher that is no part of the law.
 */
export const roles = [
  'heading',
  'lead-in',
  'omission',
  'condition',
  'effect',
  'faculty',
  'power',
  'definition',
  'text',
  'table',
  'note',
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
  /** The version whose file states it; later versions keep it until one replaces or drops it. */
  readonly version: string;
  readonly role: Role;
  /** Its id in Akoma Ntoso, where its file gives one (src/model/eid.ts). */
  readonly eid?: string;
  readonly only?: Language;
  /** The number that it has in the law: "5.1", "a)". */
  readonly num?: string;
  /** The segment that it is a point of. */
  readonly within?: string;
  /** The cells of a table, row by row; the first row is its head. */
  readonly rows?: Bilingual<readonly (readonly string[])[]>;
  /** The segment of the wording before whose place this one takes. */
  readonly replaces?: string;
  /**
   * In a provision that keeps the rest of an earlier one: the segment that this new one follows.
   */
  readonly after?: string;
  readonly cite?: Cite;
  readonly text: Bilingual;
  readonly runs: Bilingual<readonly Run[]>;
  readonly at: Position;
}

/** One article of one version, in the languages of its work. */
export interface Provision extends InForce {
  readonly id: string;
  readonly version: string;
  readonly depth: Depth;
  /** Whether it has left the law: its wording before is the last. */
  readonly repealed: boolean;
  /** The version whose segments it keeps where its own file states none in their place. */
  readonly inherits?: string | undefined;
  /** Its status on the day that the site answers for (`Corpus.asOf`). */
  readonly role: VersionRole;
  /**
   * Whether the page of the provision shows this wording: that in force; where none is, the next to
   * come; where none comes, the last that was.
   */
  readonly isShown: boolean;
  /**
   * The later version that ends it, where the dates of its own version do not say that it ends.
   */
  readonly replacedBy?: string | undefined;
  readonly num: Bilingual;
  readonly title: Bilingual;
  /** Its id in Akoma Ntoso, where its file gives one (src/model/eid.ts). */
  readonly eid?: string | undefined;
  /** Beginnings of eIds in it, and those that they had in the original wording. */
  readonly wids: Readonly<Record<string, string>>;
  /**
   * The pin-cite of an official text that has these words, where we know one: "dl-1687: art. 2".
   */
  readonly official?: string | undefined;
  /**
   * How readers call each segment, by its id, capitalised: "Letra m, caso 4". The numbering of the
   * cases is ours.
   */
  readonly labels: Readonly<Record<string, Bilingual>>;
  /** All of its sentences, in order: those that it states and those that it keeps. */
  readonly segments: readonly Segment[];
  readonly file: string;
}

/** The sentences that the file of a provision states itself. */
export const statedSegments = ({ version, segments }: Provision): readonly Segment[] =>
  segments.filter((segment) => segment.version === version);

/**
 * How readers call a segment: "Art. 29.2, letra m, caso 4". The check has made sure that it has a
 * label.
 */
export function segmentLabel({ num, labels }: Provision, { id }: Segment, lang: Language): string {
  return `${num[lang]}, ${lowerInitial(labels[id]![lang])}`;
}

/** The number of a case, which ends its label; none for other segments. */
export const caseNumber = ({ labels }: Provision, { id, role }: Segment): string | undefined =>
  role === 'condition' ? /\d+$/.exec(labels[id]!.es)?.[0] : undefined;

/** The short mark in the margin of a segment: the number of a case, or a pilcrow. */
export const segmentMark = (provision: Provision, segment: Segment): string =>
  caseNumber(provision, segment) ?? '¶';

/** The amendments of a consolidated version, with the file and the place in it of each value. */
export interface LocatedAmendments {
  readonly data: Amendments;
  readonly locate: (...path: readonly (string | number)[]) => Position;
}

/** One wording in time: as the source has it, or consolidated by us. */
export type Version = Omit<
  WorkData['versions'][number],
  'provisions' | 'depth' | 'banner' | 'standing'
> & {
  /** The notice beside its text, such as that it was replaced; by default its note. */
  readonly banner: Bilingual;
  /** The disclaimer about the text of each language, in each language; by default its note. */
  readonly standing: Bilingual<Bilingual>;
  /** `current` while any of its provisions is in force; see `Provision.role` for each of them. */
  readonly role: VersionRole;
  /** Those that it states, wholly or in part. The others of the work stay as they were. */
  readonly provisions: readonly Provision[];
  readonly phrases: readonly Phrase[];
  /** Per operative segment, the words that belong to no phrase, in order. */
  readonly connectives: Readonly<Record<string, Bilingual<readonly string[]>>>;
  /** What we say about it; never part of the law. */
  readonly notes: Notes;
  /** Only a consolidated version has them. */
  readonly amendments?: LocatedAmendments;
};

/** Whether a version says in our words what the law says, and is no text of the law. */
export const isSummary = ({ text }: Pick<Version, 'text'>): boolean => text === 'summary';

/** Whether we derived the text of a version, by the edits of an act, from an earlier one. */
export const isConsolidated = ({ text }: Pick<Version, 'text'>): boolean => text === 'consolidated';

/** The sentences that the files of a version state; those that it keeps are in earlier files. */
export const statedInVersion = ({ provisions }: Pick<Version, 'provisions'>): readonly Segment[] =>
  provisions.flatMap(statedSegments);

/** What a law is called in full: "Ley N.º 27891, Ley del Refugiado". */
export const fullNameOf = ({ name, title }: Pick<Work, 'name' | 'title'>, lang: Language): string =>
  `${name[lang]}, ${title[lang]}`;

/** A law with its versions in time. */
export type Work = Omit<WorkData, 'versions'> & {
  readonly versions: readonly Version[];
  /** The document that its verbatim versions are copied from, as received. */
  readonly sourceText?: string | undefined;
};
