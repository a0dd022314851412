import { type Citable, type Place, formerOf, sentencesOf } from './citation.ts';

/** A place of the law that was cited, with what it says. */
export interface Card {
  readonly place: Place;
  /** Its sentences; none for a place that is a page. */
  readonly sentences: readonly string[];
  /** The place that it took over. */
  readonly former?: Place | undefined;
}

/** The cards of places. @param sentenceAt loads the sentence at a place, where that can be had. */
export const cardsOf = (
  cited: readonly Place[],
  places: Citable['places'],
  sentenceAt: (place: Place) => Promise<string | undefined>,
): Promise<Card[]> =>
  Promise.all(
    cited.map(async (place): Promise<Card> => {
      const sentences = await Promise.all(sentencesOf(place, places).map(sentenceAt));
      return {
        place,
        sentences: sentences.flatMap((sentence) => sentence ?? []),
        former: formerOf(place, places),
      };
    }),
  );
