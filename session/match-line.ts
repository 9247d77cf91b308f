/** One expected line against one actual line. */
import {
  type LinePattern,
  lineToText,
  type OutputLine,
  type PatternPart,
  type PlaceholderKind,
} from "./format-pattern.ts";

/** What names stand for: `fd:l` → `3`. A value; binding a name gives a new one. */
export type Bindings = ReadonlyMap<string, string>;

export function bindingKey(kind: PlaceholderKind, name: string): string {
  return `${kind}:${name}`;
}

/** How a value of each kind looks in text that carries no types (what a program printed). */
const shapes: Readonly<Record<PlaceholderKind, RegExp>> = {
  fd: /\d+/y,
  port: /\d{1,5}/y,
  pid: /\d+/y,
  addr: /\d{1,3}(?:\.\d{1,3}){3}|[0-9A-Fa-f]*(?::[0-9A-Fa-f]*){2,7}(?:\.\d{1,3}){0,3}(?:%\w+)?/y,
  ptr: /0x[0-9a-f]+|\(nil\)/y,
  time: /[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?/y,
  inode: /\d+/y,
};

/**
 * A line of several `[..]` could be split in very many ways; one that has not been decided after so many
 * steps does not match.
 */
const stepLimit = 100_000;

/** The matcher recurses once per part; no line that somebody wrote has so many. */
const partLimit = 1000;

/** The bindings after the match; undefined if the line does not match. */
export function matchLine(
  pattern: LinePattern & { kind: "line" },
  actual: OutputLine,
  bindings: Bindings,
  elapsed?: number,
): Bindings | undefined {
  if (pattern.time !== undefined) {
    const seconds = elapsed ?? lastTime(actual);
    if (seconds === undefined || seconds < pattern.time.low || seconds > pattern.time.high) return undefined;
  }
  if (pattern.parts.length > partLimit) return undefined;
  const matcher = new LineMatcher(pattern.parts.map(withoutMessage), withoutMessages(actual), bindings.size);
  return matcher.match(0, 0, bindings);
}

/** The time a line itself tells, when the caller knows of none. */
function lastTime(line: OutputLine): number | undefined {
  for (let index = line.length - 1; index >= 0; index--) {
    const segment = line[index]!;
    if (typeof segment !== "string" && segment.kind === "time") return Number.parseFloat(segment.text);
  }
  return undefined;
}

/** `-1 ECONNREFUSED (Connection refused)`: errno is compared by name, as messages differ between systems. */
const errnoMessage = /((?:-?\d+|NULL) E[A-Z0-9]+) \([^()]*\)/g;

function withoutMessage(part: PatternPart): PatternPart {
  return part.kind === "text" ? { kind: "text", text: part.text.replace(errnoMessage, "$1") } : part;
}

function withoutMessages(line: OutputLine): OutputLine {
  const joined: (OutputLine[number])[] = [];
  for (const segment of line) {
    const last = joined.at(-1);
    if (typeof segment === "string" && typeof last === "string") joined[joined.length - 1] = last + segment;
    else joined.push(segment);
  }
  return joined.map((segment) => typeof segment === "string" ? segment.replace(errnoMessage, "$1") : segment);
}

class LineMatcher {
  readonly #parts: readonly PatternPart[];
  readonly #text: string;
  /** Typed values by the offset at which they begin. */
  readonly #values = new Map<number, { readonly kind: PlaceholderKind; readonly text: string }>();
  /** Offsets inside typed values: no untyped value can begin there. */
  readonly #inside = new Set<number>();
  readonly #failed = new Set<string>();
  readonly #boundBefore: number;
  #steps = 0;

  constructor(parts: readonly PatternPart[], actual: OutputLine, boundBefore: number) {
    this.#parts = parts;
    this.#boundBefore = boundBefore;
    this.#text = lineToText(actual);
    let offset = 0;
    for (const segment of actual) {
      if (typeof segment === "string") {
        offset += segment.length;
        continue;
      }
      this.#values.set(offset, segment);
      for (let at = 1; at < segment.text.length; at++) this.#inside.add(offset + at);
      offset += segment.text.length;
    }
  }

  /** Matches the parts from `part` on against the text from `at` on. */
  match(part: number, at: number, bindings: Bindings): Bindings | undefined {
    const expected = this.#parts[part];
    if (expected === undefined) return at === this.#text.length ? bindings : undefined;
    switch (expected.kind) {
      case "text":
        return this.#text.startsWith(expected.text, at)
          ? this.match(part + 1, at + expected.text.length, bindings)
          : undefined;
      case "placeholder":
        return this.#matchValue(part, expected.of, expected.name, at, bindings);
      case "any":
        return this.#matchAny(part, at, bindings);
    }
  }

  #matchAny(part: number, at: number, bindings: Bindings): Bindings | undefined {
    if (part === this.#parts.length - 1) return bindings;
    // What failed once fails again, unless a name was bound to something else on the way.
    const bound = bindings.size === this.#boundBefore ? "" : [...bindings.values()].slice(this.#boundBefore).join(" ");
    const key = `${part} ${at} ${bound}`;
    if (this.#failed.has(key)) return undefined;
    for (let end = at; end <= this.#text.length; end++) {
      if (++this.#steps > stepLimit) return undefined;
      const found = this.match(part + 1, end, bindings);
      if (found !== undefined) return found;
    }
    this.#failed.add(key);
    return undefined;
  }

  #matchValue(
    part: number,
    kind: PlaceholderKind,
    name: string | undefined,
    at: number,
    bindings: Bindings,
  ): Bindings | undefined {
    const value = this.#valueAt(kind, at);
    if (value === undefined) return undefined;
    let after = bindings;
    if (name !== undefined) {
      const key = bindingKey(kind, name);
      const bound = bindings.get(key);
      if (bound !== undefined && bound !== value) return undefined;
      if (bound === undefined) after = new Map(bindings).set(key, value);
    }
    return this.match(part + 1, at + value.length, after);
  }

  /** The value of this kind that begins at `at`: as typed, else as it looks. */
  #valueAt(kind: PlaceholderKind, at: number): string | undefined {
    const typed = this.#values.get(at);
    if (typed !== undefined) return typed.kind === kind ? typed.text : undefined;
    if (this.#inside.has(at)) return undefined;
    const shape = shapes[kind];
    shape.lastIndex = at;
    return shape.exec(this.#text)?.[0];
  }
}
