import { getCorpus } from '../../corpus/index.ts';
import { useT } from '../../i18n/index.ts';
import type { Language } from '../../model/language.ts';
import { segmentOf } from '../../model/corpus.ts';
import { type FactId, type ReadingId, type Route, type VersionId, facts, optionsOf, routes } from '../../rules/index.ts';
import { outline } from '../../self-check/outline.ts';

/** One situation on the left of the picture: a fact of the rules, in words short enough to draw. */
export interface Situation {
  readonly fact: string;
  readonly lines: readonly string[];
}

/** A ground as a door: the situations that lead to it, and its place in the picture (units of the drawing). */
export interface DrawnGround {
  readonly id: string;
  readonly segment: string;
  readonly situations: readonly Situation[];
  readonly y: number;
  readonly height: number;
}

export interface DrawnProvision {
  readonly id: string;
  readonly title: string;
  readonly follows: readonly string[];
  readonly grounds: readonly DrawnGround[];
  readonly y: number;
  readonly height: number;
}

/** Height of a line of text, of the space around a row, and of a provision's title. */
export const LINE = 17;
const AROUND = 16;
const TITLE = 30;
const LETTERS = 25;

/** The picture of one version's law, drawn from its rules: what must be placed where. */
export function drawLaw(lang: Language, version: VersionId): { readonly provisions: readonly DrawnProvision[]; readonly height: number } {
  const { screening } = getCorpus();
  const t = useT(lang);
  let y = 0;
  const provisions = outline()
    .find((drawn) => drawn.version === version)!
    .provisions.map(({ id, grounds }): DrawnProvision => {
      const top = y;
      y += TITLE;
      const drawn = grounds.map((ground): DrawnGround => {
        const situations = firmly(version, id, ground.id).map(({ fact, is, join }, index): Situation => {
          const { short, shortNot } = screening.facts[fact]!;
          const words = (is ? short : (shortNot ?? short))[lang];
          return { fact, lines: wrapped(index === 0 ? words : `${t(`picture.${join}`)} ${words}`, LETTERS) };
        });
        const lines = situations.reduce((sum, situation) => sum + situation.lines.length, 0);
        const height = Math.max(2, lines) * LINE + AROUND;
        const row = { id: ground.id, segment: ground.segment, situations, y, height };
        y += height;
        return row;
      });
      y += AROUND;
      const { title, follows } = screening.provisions[id]!;
      return { id, title: title[lang], follows: follows.map((text) => text[lang]), grounds: drawn, y: top, height: y - top };
    });
  return { provisions, height: y };
}

/** A fact on the way to a ground, and how it joins the ones before it: all of the first and one of the last are needed. */
interface Joined {
  readonly fact: FactId;
  readonly is: boolean;
  readonly join: 'and' | 'or';
}

/** The facts that lead to a ground when every passage is read in its firmer way: first those every route needs, then those of which one will do. */
export function firmly(version: VersionId, provision: string, ground: string): Joined[] {
  const own = routes(version).filter((route) => route.provision === provision && route.ground === ground);
  const firm = own.filter(({ under }) => Object.entries(under).every(([reading, option]) => option === optionsOf(reading as ReadingId)[0]));
  const within = (a: Route, b: Route): boolean => a !== b && a.facts.every(({ fact }) => b.facts.some((other) => other.fact === fact));
  const shortest = firm.filter((route) => !firm.some((other) => within(other, route)));
  const named = facts.flatMap(({ id }) => {
    const holding = shortest.filter((route) => route.facts.some(({ fact }) => fact === id));
    const literal = holding[0]?.facts.find(({ fact }) => fact === id);
    return literal ? [{ fact: id, is: literal.is, always: holding.length === shortest.length }] : [];
  });
  const always = named.filter((fact) => fact.always).map(({ fact, is }): Joined => ({ fact, is, join: 'and' }));
  const oneOf = named.filter((fact) => !fact.always).map(({ fact, is }, index): Joined => ({ fact, is, join: index === 0 ? 'and' : 'or' }));
  return [...always, ...oneOf];
}

/** Where the words of a ground stand in the law: provision and kind of page. */
export const placeOf = (segment: string) => segmentOf(getCorpus().work, segment);

/** Words in lines of at most so many letters. */
export function wrapped(text: string, letters: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) return [...lines.slice(0, -1), `${last} ${word}`];
    return [...lines, word];
  }, []);
}
