import type { CitablePlace } from './places.ts';

/**
 * Places as JSON templates with gaps for figures, and a line per place: the number of its template
 * and its figures. Places differ in little but figures, which keys, address and title repeat.
 */
export interface EncodedPlaces {
  readonly shapes: readonly string[];
  readonly list: string;
}

// A gap is a private-use character; the first stands for the first figure.
const firstGap = 0xe000;
const gaps = /[\ue000-\uf8ff]/g;

/** Encodes places for a dictionary. */
export function encodePlaces(places: readonly CitablePlace[]): EncodedPlaces {
  const shapes = new Map<string, number>();
  const lines = places.map((place) => {
    const figures: string[] = [];
    const shape = JSON.stringify(place).replace(/\d+/g, (figure) => {
      if (!figures.includes(figure)) figures.push(figure);
      return String.fromCharCode(firstGap + figures.indexOf(figure));
    });
    if (!shapes.has(shape)) shapes.set(shape, shapes.size);
    return [shapes.get(shape), ...figures].join(' ');
  });
  return { shapes: [...shapes.keys()], list: lines.join('\n') };
}

/** Decodes places, in their order. */
export const decodePlaces = ({ shapes, list }: EncodedPlaces): CitablePlace[] =>
  list
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [shape, ...figures] = line.split(' ');
      return JSON.parse(
        shapes[Number(shape)]!.replace(gaps, (gap) => figures[gap.charCodeAt(0) - firstGap]!),
      ) as CitablePlace;
    });
