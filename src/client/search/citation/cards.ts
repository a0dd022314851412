import { type CitationIndex, type CitablePlace, predecessorOf, sentencePlaces } from './resolve.ts';

/** A place of the law that was cited, with what it says. */
export interface CitationCard {
  readonly place: CitablePlace;
  /** Its sentences; none for a place that is a page. */
  readonly sentences: readonly string[];
  /** The place that it took over. */
  readonly predecessor?: CitablePlace | undefined;
}

/** The cards of places. @param sentenceAt loads the sentence at a place, where that can be had. */
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
