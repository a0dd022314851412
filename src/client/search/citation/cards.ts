import type { CitablePlace } from './places.ts';

/** A cited place with its text. */
export interface CitationCard {
  readonly place: CitablePlace;
  /** Its sentences; none for a page. */
  readonly sentences: readonly string[];
  /** The place that it replaced. */
  readonly predecessor?: CitablePlace | undefined;
}

/**
 * Loads the cards of places.
 *
 * @param sentenceAt returns undefined where a sentence cannot be loaded.
 */
export const loadCitationCards = (
  cited: readonly CitablePlace[],
  places: readonly CitablePlace[],
  sentenceAt: (place: CitablePlace) => Promise<string | undefined>,
): Promise<CitationCard[]> =>
  Promise.all(
    cited.map(async (place): Promise<CitationCard> => {
      const sentences = await Promise.all(sentencePlaces(place, places).map(sentenceAt));
      return {
        place,
        sentences: sentences.flatMap((sentence) => sentence ?? []),
        predecessor: places.find(({ keys }) => keys[0] === place.replaces),
      };
    }),
  );

/** The sentences of a card: that of its place; for the heading of a letter, all of the letter. */
function sentencePlaces(
  place: CitablePlace,
  places: readonly CitablePlace[],
): readonly CitablePlace[] {
  if (place.version === undefined) return [];
  const [start] = /^[a-z]-(?=title$)/.exec(place.keys[0]!) ?? [];
  if (!start) return [place];
  return places.filter(
    ({ version, provision, keys }) =>
      version === place.version && provision === place.provision && keys[0]!.startsWith(start),
  );
}
