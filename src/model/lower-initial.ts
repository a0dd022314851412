/**
 * A name as it is written within a sentence: "art. 5", "disp. final 3.ª". A capital that no small
 * letter follows stays, as in "II" or "A.".
 */
export const lowerInitial = (name: string): string =>
  name.replace(/^\p{Lu}(?=\p{Ll})/u, (initial) => initial.toLowerCase());
