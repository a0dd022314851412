import { type CitationIndex, type CitablePlace, predecessorOf, sentencePlaces } from './places.ts';

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
  places: CitationIndex['places'],
  sentenceAt: (place: CitablePlace) => Promise<string | undefined>,
): Promise<CitationCard[]> =>
  Promise.all(
    cited.map(async (place): Promise<CitationCard> => {
      const sentences = await Promise.all(sentencePlaces(place, places).map(sentenceAt));
      return {
        place,
        sentences: sentences.flatMap((sentence) => sentence ?? []),
        predecessor: predecessorOf(place, places),
      };
    }),
  );
