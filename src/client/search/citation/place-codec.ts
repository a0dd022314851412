import type { CitablePlace } from './resolve.ts';

/**
 * Places as they are sent: each shape once, with gaps for its figures, and a line a place: the
 * number of its shape, then the figures.
 */
export interface EncodedPlaces {
  readonly shapes: readonly string[];
  readonly list: string;
}

// A gap is a character that no text uses; the first stands for the first figure.
const firstGap = 0xe000;
const gaps = /[\ue000-\uf8ff]/g;

/**
 * The places of a law are alike but for their figures, which its keys, its address and its name
 * repeat: so they are sent once.
 */
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

/** The places again, in their order. */
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
