import { type Bilingual, type Language, languages } from '../../src/model/language.ts';
import type { PhraseKind, Role } from '../../src/model/law.ts';
import { type Random, below, oneOf, randomOf } from './random.ts';
import type { Writer } from './words.ts';

/** A stretch of a sentence: the words of a phrase, or a connective between two. */
interface Piece {
  readonly text: string;
  readonly phrase?: string;
}

export interface MadePhrase extends Bilingual {
  readonly id: string;
  readonly segment: string;
  readonly kind: PhraseKind;
}

export interface MadeSegment {
  readonly id: string;
  readonly role: Role;
  readonly replaces?: string;
  readonly pieces: Bilingual<readonly Piece[]>;
  /** What it says in plain words; only the sentences of the older wording are explained. */
  readonly plain?: Bilingual;
  /** It says word for word what the sentence that it replaces said. */
  readonly kept?: true;
}

/**
 * An article that was made up: both wordings, and what becomes of the older sentences in the later
 * one.
 */
export interface MadeProvision {
  readonly number: number;
  readonly title: Bilingual;
  readonly then: readonly MadeSegment[];
  readonly now: readonly MadeSegment[];
  readonly gone: readonly string[];
  readonly phrases: { readonly then: readonly MadePhrase[]; readonly now: readonly MadePhrase[] };
}

/** The first number of a made-up article: above those of the real ones. */
const firstNumber = 101;
const roles: readonly Role[] = [
  'condition',
  'condition',
  'effect',
  'faculty',
  'power',
  'definition',
];
const kinds: readonly PhraseKind[] = ['condition', 'condition', 'effect', 'scope', 'modality'];

export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/**
 * The nth made-up article of a law, the same whatever stands before and after it. It may name
 * articles up to the last (`count` in all). Another seed gives other words.
 */
export function provisionOf(
  index: number,
  count: number,
  writers: Bilingual<Writer>,
  seed = index + 1,
): MadeProvision {
  const random = randomOf(seed);
  const number = firstNumber + index;
  const sentence = (id: string, role: Role, rest: Partial<MadeSegment>) =>
    sentenceOf(random, writers, id, role, firstNumber + below(random, count), rest);
  const heading = (id: string, rest: Partial<MadeSegment> = {}): MadeSegment => ({
    id,
    role: 'heading',
    pieces: both((lang) => [
      { text: `Art. ${number} - ${capital(writers[lang](random, 3)).toUpperCase()}.` },
    ]),
    ...rest,
  });
  const then = [1, 2, 3, 4, 5].map((at) =>
    sentence(`${number}-${at}`, oneOf(random, roles), {
      plain: both((lang) => `${capital(writers[lang](random, 22))}.`),
    }),
  );
  // Two sentences are rewritten, two stand as they were, and one is gone.
  const rewritten = [1, 2].map((at) =>
    sentence(`${number}-${at}-2023`, oneOf(random, roles), { replaces: `${number}-${at}` }),
  );
  const now = [...rewritten, ...then.slice(2, 4).map(keptSentence)];
  const all = {
    then: [heading(`${number}-title`), ...then.map(({ made }) => made)],
    now: [
      heading(`${number}-title-2023`, { replaces: `${number}-title` }),
      ...now.map(({ made }) => made),
    ],
  };
  return {
    number,
    title: both((lang) => capital(writers[lang](random, 3))),
    ...all,
    gone: [`${number}-5`],
    phrases: {
      then: then.flatMap(({ phrases }) => phrases),
      now: now.flatMap(({ phrases }) => phrases),
    },
  };
}

/** A sentence that a later version keeps word for word, under an id of its own. */
function keptSentence({
  made,
  phrases,
}: {
  readonly made: MadeSegment;
  readonly phrases: readonly MadePhrase[];
}): { readonly made: MadeSegment; readonly phrases: readonly MadePhrase[] } {
  const id = `${made.id}-2023`;
  const renamed = (phrase: string): string => `${phrase}-2023`;
  const pieces = both((lang) =>
    made.pieces[lang].map(({ text, phrase }) =>
      phrase ? { text, phrase: renamed(phrase) } : { text },
    ),
  );
  return {
    made: { id, role: made.role, pieces, replaces: made.id, kept: true },
    phrases: phrases.map((phrase) => ({ ...phrase, id: renamed(phrase.id), segment: id })),
  };
}

/** A sentence of two phrases with connectives around them; one in five names another article. */
function sentenceOf(
  random: Random,
  writers: Bilingual<Writer>,
  id: string,
  role: Role,
  other: number,
  rest: Partial<MadeSegment>,
): { readonly made: MadeSegment; readonly phrases: readonly MadePhrase[] } {
  const named =
    random() < 0.2
      ? both((lang) =>
          lang === 'es' ? ` según el artículo ${other}.` : ` under article ${other}.`,
        )
      : both(() => '.');
  const lengths = [
    2 + below(random, 3),
    4 + below(random, 5),
    2 + below(random, 4),
    4 + below(random, 6),
  ] as const;
  const write = (lang: Language): Piece[] => {
    const [before, first, between, second] = lengths.map((length) =>
      writers[lang](random, length),
    ) as [string, string, string, string];
    const pieces = [
      { text: `${capital(before)} ` },
      { text: first, phrase: `p-${id}-1` },
      { text: ` ${between} ` },
      { text: second, phrase: `p-${id}-2` },
      { text: named[lang] },
    ];
    // The words of a phrase stand once in their sentence.
    return [first, second].every((words) => textOf(pieces).split(words).length === 2)
      ? pieces
      : write(lang);
  };
  const pieces = both(write);
  const phrases = [1, 2].map((at): MadePhrase => {
    const phrase = `p-${id}-${at}`;
    return {
      id: phrase,
      segment: id,
      kind: oneOf(random, kinds),
      ...both((lang) => pieces[lang].find((piece) => piece.phrase === phrase)!.text),
    };
  });
  return { made: { id, role, pieces, ...rest }, phrases };
}

export const both = <T>(of: (lang: Language) => T): Record<Language, T> =>
  Object.fromEntries(languages.map((lang) => [lang, of(lang)])) as Record<Language, T>;
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
