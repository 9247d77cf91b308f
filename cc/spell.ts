/** "Did you mean …?" */

/**
 * The candidate most like `name`: the fewest characters inserted, left out, replaced or swapped with their
 * neighbour. Undefined if none is near: one fault is forgiven in three characters, two from five on, three from ten.
 */
export function closest(name: string, candidates: Iterable<string>): string | undefined {
  const { length } = name;
  if (length < 2 || length > MAXIMUM_LENGTH) return undefined;
  let best: string | undefined;
  let bound = length < 3 ? 0 : length < 5 ? 1 : length < 10 ? 2 : 3;
  const lower = name.toLowerCase();
  for (const candidate of candidates) {
    if (candidate === name || Math.abs(candidate.length - length) > bound) continue;
    // Wrong case alone is the nearest miss there is.
    if (candidate.length === length && candidate.toLowerCase() === lower) return candidate;
    if (bound === 0) continue;
    const distance = editDistance(name, candidate, bound);
    if (distance > bound) continue;
    best = candidate;
    bound = distance - 1;
  }
  return best;
}

/** Longer names than any C compiler reads as one: not worth the square of their length. */
const MAXIMUM_LENGTH = 64;

const rows = [0, 1, 2].map(() => new Uint8Array(2 * MAXIMUM_LENGTH));

/** Edit distance (optimal string alignment) of `a` and `b`; once it must pass `bound`, any number above that. */
export function editDistance(a: string, b: string, bound: number): number {
  let [previous, current, beforePrevious] = rows as [Uint8Array, Uint8Array, Uint8Array];
  if (a.length >= previous.length || b.length >= previous.length) return bound + 1;
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    current[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let distance = Math.min(previous[j - 1]! + (same ? 0 : 1), previous[j]! + 1, current[j - 1]! + 1);
      const swapped = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) distance = Math.min(distance, beforePrevious[j - 2]! + 1);
      current[j] = distance;
      if (distance < least) least = distance;
    }
    if (least > bound) return bound + 1;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return previous[b.length]!;
}
