import { useT } from '../../i18n/index.ts';
import type { Language } from '../../model/language.ts';
import type { Corpus } from '../../model/corpus.ts';
import {
  type FactId,
  type ReadingId,
  type Route,
  type VersionId,
  facts,
  optionsOf,
  routes,
} from '../../rules/index.ts';
import { outline } from '../../self-check/outline.ts';

/** A situation on the left of the diagram: a fact of the rules, in lines of text. */
interface Situation {
  readonly fact: string;
  readonly lines: readonly string[];
}

/**
 * A ground: a box with the situations that lead to it on its left. `y` and `height` are in units of
 * the drawing.
 */
interface DrawnGround {
  readonly id: string;
  readonly segment: string;
  readonly situations: readonly Situation[];
  readonly y: number;
  readonly height: number;
}

interface DrawnProvision {
  readonly id: string;
  readonly title: string;
  readonly follows: readonly string[];
  readonly grounds: readonly DrawnGround[];
  readonly y: number;
  readonly height: number;
}

/** The height of a line of text. */
export const lineHeight = 17;
/** The vertical space around a row. */
const rowPadding = 16;
const titleHeight = 30;
/** The greatest number of characters in a line of a situation. */
const maxLineLength = 25;

/** Lays out the diagram of a version of the law from its rules. */
export function drawLaw(
  corpus: Corpus,
  lang: Language,
  version: VersionId,
): { readonly provisions: readonly DrawnProvision[]; readonly height: number } {
  const t = useT(lang);
  const { screening } = corpus;
  let y = 0;
  const provisions = outline(corpus)
    .find((drawn) => drawn.version === version)!
    .provisions.map(({ id, grounds }): DrawnProvision => {
      const top = y;
      y += titleHeight;
      const drawn = grounds.map((ground): DrawnGround => {
        const { always, alternatives } = factsUnderStrongReadings(version, id, ground.id);
        const joined = [
          ...always.map((literal) => ({ ...literal, join: 'and' as const })),
          ...alternatives.flatMap((way, nth) =>
            way.map((literal, index) => ({
              ...literal,
              join: nth > 0 && index === 0 ? ('or' as const) : ('and' as const),
            })),
          ),
        ];
        const situations = joined.map(({ fact, is, join }, index): Situation => {
          const { short, shortNot } = screening.facts[fact]!;
          const words = (is ? short : (shortNot ?? short))[lang];
          return {
            fact,
            lines: wrapWords(
              index === 0 ? words : `${t(`picture.${join}`)} ${words}`,
              maxLineLength,
            ),
          };
        });
        const lines = situations.reduce((sum, situation) => sum + situation.lines.length, 0);
        const height = Math.max(2, lines) * lineHeight + rowPadding;
        const row = { id: ground.id, segment: ground.segment, situations, y, height };
        y += height;
        return row;
      });
      y += rowPadding;
      const { title, follows } = screening.provisions[id]!;
      return {
        id,
        title: title[lang],
        follows: follows.map((text) => text[lang]),
        grounds: drawn,
        y: top,
        height: y - top,
      };
    });
  return { provisions, height: y };
}

/** A fact that must be true, or must be false. */
interface Literal {
  readonly fact: FactId;
  readonly is: boolean;
}

/** All of `always` is required, and all of one of the `alternatives`, if there are any. */
interface GroundRequirements {
  readonly always: readonly Literal[];
  readonly alternatives: readonly (readonly Literal[])[];
}

/**
 * The facts that a ground requires if every reading has its strong option; the shortest
 * alternatives first.
 */
export function factsUnderStrongReadings(
  version: VersionId,
  provision: string,
  ground: string,
): GroundRequirements {
  const own = routes(version).filter(
    (route) => route.provision === provision && route.ground === ground,
  );
  const strong = own.filter(({ under }) =>
    Object.entries(under).every(
      ([reading, option]) => option === optionsOf(reading as ReadingId)[0],
    ),
  );
  const within = (a: Route, b: Route): boolean =>
    a !== b && a.facts.every(({ fact }) => b.facts.some((other) => other.fact === fact));
  const shortest = strong.filter((route) => !strong.some((other) => within(other, route)));
  const literalsOf = (route: Route): Literal[] =>
    facts.flatMap(({ id }) =>
      route.facts.filter(({ fact }) => fact === id).map(({ is }) => ({ fact: id, is })),
    );
  const needed = (fact: FactId): boolean =>
    shortest.every((route) => route.facts.some((other) => other.fact === fact));
  const always = shortest[0] ? literalsOf(shortest[0]).filter(({ fact }) => needed(fact)) : [];
  const alternatives = shortest
    .map((route) => literalsOf(route).filter(({ fact }) => !needed(fact)))
    .filter((way) => way.length > 0);
  return { always, alternatives: alternatives.sort((one, other) => one.length - other.length) };
}

/** Breaks a text into lines of at most `maxLength` characters. Longer words stay whole. */
export function wrapWords(text: string, maxLength: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= maxLength)
      return [...lines.slice(0, -1), `${last} ${word}`];
    return [...lines, word];
  }, []);
}
