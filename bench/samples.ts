/** Samples taken in rounds, the contenders in turns: medians, spreads, and ratios within a round. */

/** Contender → its samples, one for each round; a sample is the numbers of one line. */
export type Samples = ReadonlyMap<string, readonly (readonly number[])[]>;

/** Lines of the form `NAME number…`, as the measuring tools print them; other lines are passed over. */
export function parseSamples(text: string): Samples {
  const samples = new Map<string, number[][]>();
  for (const line of text.split("\n")) {
    const [name = "", ...words] = line.split(" ");
    const numbers = words.map(Number);
    if (numbers.length === 0 || numbers.some(Number.isNaN)) continue;
    const rows = samples.get(name) ?? [];
    rows.push(numbers);
    samples.set(name, rows);
  }
  return samples;
}

/** One number of each of a contender's samples, by round. */
export function column(samples: Samples, name: string, index = 0): number[] {
  return (samples.get(name) ?? []).map((sample) => sample[index] ?? NaN);
}

/** The value below which the part `fraction` of all values lies; NaN of none. */
export function quantile(values: readonly number[], fraction: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * fraction;
  const low = sorted[Math.floor(at)] ?? NaN;
  const high = sorted[Math.ceil(at)] ?? NaN;
  return low + (high - low) * (at - Math.floor(at));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The quartiles: half of all samples lie between them. */
export function spread(values: readonly number[], digits: number): string {
  return `${quantile(values, 0.25).toFixed(digits)} … ${quantile(values, 0.75).toFixed(digits)}`;
}

/**
 * The median over the rounds of `combine(a, b)`, with a and b from the same round: what disturbed that round
 * disturbed both.
 */
export function paired(
  a: readonly number[],
  b: readonly number[],
  combine: (a: number, b: number) => number,
): number {
  return median(a.slice(0, b.length).map((value, round) => combine(value, b[round]!)));
}

export const quotient = (a: number, b: number): number => a / b;
export const difference = (a: number, b: number): number => a - b;
