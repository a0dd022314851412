/**
 * How many letters are wrong, missing, added or swapped with their neighbour; above `most` it does
 * not matter how many.
 */
export function damerauLevenshtein(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/**
 * The nearest of some words, with one slip in short words and two in longer ones; the first letter
 * is seldom wrong, and counts twice.
 */
export function nearestWord(word: string, among: Iterable<string>): string | undefined {
  const most = word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
  let best: string | undefined;
  let least = most + 0.9;
  for (const other of among) {
    const count = damerauLevenshtein(word, other, most) + (other[0] === word[0] ? 0 : 1);
    if (count < least) [best, least] = [other, count];
  }
  return best;
}
