/**
 * Returns the nearest of some words: one edit away for words of 5 to 7 letters, two for longer
 * ones. A wrong first letter is rare, and counts twice.
 */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  const maxDistance = word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
  let nearest: string | undefined;
  let least = maxDistance + 0.9;
  for (const candidate of candidates) {
    const firstLetterPenalty = candidate[0] === word[0] ? 0 : 1;
    const distance = damerauLevenshtein(word, candidate, maxDistance) + firstLetterPenalty;
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/**
 * The number of letters to change, add, remove or swap with their neighbour to make one word of the
 * other. Words whose lengths differ by more than `max` are not compared: the result is `max + 1`.
 */
export function damerauLevenshtein(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
