/** Expected output against actual output: whether it matches, which names it binds, and where it differs. */
import { type LinePattern, lineToText, type OutputLine, parsePattern } from "./format-pattern.ts";
import { type Bindings, matchLine } from "./match-line.ts";

export type { OutputLine, PlaceholderKind, Segment } from "./format-pattern.ts";
export type { Bindings } from "./match-line.ts";

/** Lines are given by their index, counted from 0. */
export type DiffLine =
  /** The actual line is as expected; several actual lines may belong to one `...`. */
  | { readonly kind: "same"; readonly expected: number; readonly actual: number }
  /** A `...` that no line belongs to. */
  | { readonly kind: "nothing"; readonly expected: number }
  /** Expected, and not there. */
  | { readonly kind: "missing"; readonly expected: number }
  /** There, and not expected. */
  | { readonly kind: "extra"; readonly actual: number };

export interface MatchResult {
  readonly ok: boolean;
  /** With what this output bound. */
  readonly bindings: Bindings;
  readonly diff: readonly DiffLine[];
}

export interface MatchOptions {
  /** How long each actual line's call took, in seconds, for `~lo..hi`. */
  readonly elapsed?: readonly (number | undefined)[];
}

export const noBindings: Bindings = new Map();

export function match(
  expected: readonly string[],
  actual: readonly OutputLine[],
  bindings: Bindings,
  options: MatchOptions = {},
): MatchResult {
  const comparison = new Comparison(
    trimBlankEnd(expected, (line) => line).map(parsePattern),
    trimBlankEnd(
      actual,
      lineToText,
    ),
    options.elapsed ?? [],
  );
  return comparison.whole(bindings) ?? comparison.differences(bindings);
}

/** Blank lines at the end of output are not compared: in a file they separate commands. */
function trimBlankEnd<T>(lines: readonly T[], text: (line: T) => string): readonly T[] {
  let end = lines.length;
  while (end > 0 && text(lines[end - 1]!).trim() === "") end--;
  return lines.slice(0, end);
}

/** Comparing every line with every other is given up beyond so many pairs: then only both ends are compared. */
const pairLimit = 1_000_000;

class Comparison {
  readonly #expected: readonly LinePattern[];
  readonly #actual: readonly OutputLine[];
  readonly #elapsed: readonly (number | undefined)[];

  constructor(
    expected: readonly LinePattern[],
    actual: readonly OutputLine[],
    elapsed: readonly (number | undefined)[],
  ) {
    this.#expected = expected;
    this.#actual = actual;
    this.#elapsed = elapsed;
  }

  #matchPair(expected: number, actual: number, bindings: Bindings): Bindings | undefined {
    const pattern = this.#expected[expected]!;
    if (pattern.kind === "any-lines") return bindings;
    return matchLine(pattern, this.#actual[actual]!, bindings, this.#elapsed[actual]);
  }

  /** All lines match, in order; undefined if they do not. */
  whole(bindings: Bindings): MatchResult | undefined {
    /** Where a `...` may take one line more: the state to go back to. */
    const choices: { expected: number; actual: number; bindings: Bindings; diffLength: number }[] = [];
    const failed = new Set<string>();
    const diff: DiffLine[] = [];
    let state = { expected: 0, actual: 0, bindings };
    while (true) {
      const next = this.#step(state, diff, choices);
      if (next === "done") return { ok: true, bindings: state.bindings, diff };
      if (next !== undefined) {
        state = next;
        continue;
      }
      const choice = choices.pop();
      if (choice === undefined) return undefined;
      // This `...` takes the line at `choice.actual`, and may take the one after it later.
      diff.length = choice.diffLength;
      if (choice.actual >= this.#actual.length) continue;
      const last = diff.at(-1);
      if (last?.kind === "nothing" && last.expected === choice.expected) diff.pop();
      diff.push({ kind: "same", expected: choice.expected, actual: choice.actual });
      const key = `${choice.expected} ${choice.actual} ${[...choice.bindings.values()].join(" ")}`;
      if (failed.has(key)) continue;
      failed.add(key);
      choices.push({ ...choice, actual: choice.actual + 1, diffLength: diff.length });
      state = { expected: choice.expected + 1, actual: choice.actual + 1, bindings: choice.bindings };
    }
  }

  /** One line further; undefined where expected and actual part. */
  #step(
    state: { expected: number; actual: number; bindings: Bindings },
    diff: DiffLine[],
    choices: { expected: number; actual: number; bindings: Bindings; diffLength: number }[],
  ): { expected: number; actual: number; bindings: Bindings } | "done" | undefined {
    const { expected, actual, bindings } = state;
    const pattern = this.#expected[expected];
    if (pattern === undefined) return actual === this.#actual.length ? "done" : undefined;
    if (pattern.kind === "any-lines") {
      diff.push({ kind: "nothing", expected });
      choices.push({ expected, actual, bindings, diffLength: diff.length });
      return { expected: expected + 1, actual, bindings };
    }
    if (actual >= this.#actual.length) return undefined;
    const after = this.#matchPair(expected, actual, bindings);
    if (after === undefined) return undefined;
    diff.push({ kind: "same", expected, actual });
    return { expected: expected + 1, actual: actual + 1, bindings: after };
  }

  /** The longest common subsequence of lines, each compared with the bindings from before this output. */
  differences(before: Bindings): MatchResult {
    const expectedCount = this.#expected.length;
    const actualCount = this.#actual.length;
    const diff: DiffLine[] = [];
    let bindings = before;
    let start = 0;
    // The common beginning binds as it goes.
    while (start < expectedCount && start < actualCount && this.#expected[start]!.kind === "line") {
      const after = this.#matchPair(start, start, bindings);
      if (after === undefined) break;
      bindings = after;
      diff.push({ kind: "same", expected: start, actual: start });
      start++;
    }
    const lengths = this.#commonLengths(start, bindings);
    let expected = start;
    let actual = start;
    while (expected < expectedCount || actual < actualCount) {
      const move = lengths === undefined
        ? expected < expectedCount ? "missing" : "extra"
        : lengths.move(expected, actual);
      const after = move === "same" ? this.#matchPair(expected, actual, bindings) : undefined;
      if (move === "same" && after !== undefined) {
        bindings = after;
        diff.push({ kind: "same", expected, actual });
        if (this.#expected[expected]!.kind === "line") expected++;
        actual++;
      } else if (move === "changed") {
        diff.push({ kind: "missing", expected }, { kind: "extra", actual });
        expected++;
        actual++;
      } else if (move === "extra" || expected >= expectedCount) {
        diff.push({ kind: "extra", actual });
        actual++;
      } else {
        const pattern = this.#expected[expected]!;
        const used = diff.at(-1)?.kind === "same" && (diff.at(-1) as { expected: number }).expected === expected;
        if (pattern.kind === "line") diff.push({ kind: "missing", expected });
        else if (!used) diff.push({ kind: "nothing", expected });
        expected++;
      }
    }
    return { ok: false, bindings, diff };
  }

  /** Undefined when there are too many pairs to compare. */
  #commonLengths(start: number, bindings: Bindings): CommonLengths | undefined {
    const rows = this.#expected.length - start;
    const columns = this.#actual.length - start;
    if (rows * columns > pairLimit) return undefined;
    return new CommonLengths(start, rows, columns, (expected, actual) => {
      const pattern = this.#expected[expected]!;
      if (pattern.kind === "any-lines") return "any";
      if (this.#matchPair(expected, actual, bindings) !== undefined) return "same";
      return firstWordOfPattern(pattern) === firstWord(this.#actual[actual]!) ? "similar" : "different";
    });
  }
}

type LineComparison = "same" | "similar" | "any" | "different";

/** Lines that begin alike (`= 0`, `= -1 EBADF`) are taken for one line that has changed. */
function firstWordOfPattern(pattern: LinePattern): string | undefined {
  const first = pattern.kind === "line" ? pattern.parts[0] : undefined;
  return first?.kind === "text" ? /^\S+(?= |$)/.exec(first.text)?.[0] : undefined;
}

function firstWord(line: OutputLine): string {
  return lineToText(line).split(" ", 1)[0]!;
}

/** What a pair of lines is worth: a line that matches more than one that changed, that more than one that `...` takes. */
const worth: Readonly<Record<LineComparison, number>> = { same: 8, similar: 4, any: 1, different: 0 };

const moves = ["missing", "extra", "same", "changed"] as const;

/** The table of the longest common subsequence, from each pair of lines to the end. */
class CommonLengths {
  readonly #start: number;
  readonly #rows: number;
  readonly #columns: number;
  readonly #lengths: Uint32Array;
  readonly #moves: Uint8Array;

  constructor(
    start: number,
    rows: number,
    columns: number,
    compare: (expected: number, actual: number) => LineComparison,
  ) {
    this.#start = start;
    this.#rows = rows;
    this.#columns = columns;
    this.#lengths = new Uint32Array((rows + 1) * (columns + 1));
    this.#moves = new Uint8Array((rows + 1) * (columns + 1));
    for (let row = rows - 1; row >= 0; row--) {
      for (let column = columns - 1; column >= 0; column--) {
        const comparison = compare(start + row, start + column);
        const here = row * (columns + 1) + column;
        const missing = this.#lengths[here + columns + 1]!;
        const extra = this.#lengths[here + 1]!;
        // Of the lines after this pair; a `...` stays for the next line.
        const after = comparison === "any" ? extra : this.#lengths[here + columns + 2]!;
        const paired = comparison === "different" ? -1 : after + worth[comparison];
        const best = Math.max(missing, extra, paired);
        this.#lengths[here] = best;
        if (paired === best) this.#moves[here] = comparison === "similar" ? 3 : 2;
        else this.#moves[here] = missing === best ? 0 : 1;
      }
    }
  }

  move(expected: number, actual: number): typeof moves[number] {
    const row = expected - this.#start;
    const column = actual - this.#start;
    if (row >= this.#rows) return "extra";
    if (column >= this.#columns) return "missing";
    return moves[this.#moves[row * (this.#columns + 1) + column]!]!;
  }
}
