import { describe, expect, test } from "vitest";
import { match, noBindings, type OutputLine, type Segment } from "../../session/match.ts";

const fd = (text: string): Segment => ({ kind: "fd", text });
const port = (text: string): Segment => ({ kind: "port", text });
const lines = (...texts: string[]): OutputLine[] => texts.map((text) => [text]);

/** The names bound after a match, or "differs". */
function matched(expected: string[], actual: OutputLine[], before: Record<string, string> = {}): unknown {
  const result = match(expected, actual, new Map(Object.entries(before)));
  return result.ok ? Object.fromEntries(result.bindings) : "differs";
}

const kinds = (expected: string[], actual: OutputLine[]) =>
  match(expected, actual, noBindings).diff.map((entry) =>
    `${entry.kind} ${"expected" in entry ? entry.expected : "-"} ${"actual" in entry ? entry.actual : "-"}`
  );

describe("matching a line", () => {
  test("plain text is compared exactly", () => {
    expect(matched(["= 0"], lines("= 0"))).toEqual({});
    expect(matched(["= 0"], lines("= 0 "))).toBe("differs");
    expect(matched(["= 3"], [["= ", fd("3")]])).toEqual({});
  });

  test("a placeholder binds at first sight and must be equal later", () => {
    expect(matched(["l = [fd:l]"], [["l = ", fd("3")]])).toEqual({ "fd:l": "3" });
    expect(matched(["l = [fd:l]"], [["l = ", fd("3")]], { "fd:l": "3" })).toEqual({ "fd:l": "3" });
    expect(matched(["l = [fd:l]"], [["l = ", fd("3")]], { "fd:l": "4" })).toBe("differs");
    expect(matched(["[fd:a] [fd:a]"], [[fd("3"), " ", fd("4")]])).toBe("differs");
    expect(matched(["[fd:a] [fd:b]"], [[fd("3"), " ", fd("3")]])).toEqual({ "fd:a": "3", "fd:b": "3" });
  });

  test("one name of two kinds is two names", () => {
    expect(matched(["[fd:x] [port:x]"], [[fd("3"), " ", port("80")]])).toEqual({ "fd:x": "3", "port:x": "80" });
  });

  test("a placeholder without a name takes any value of its kind, and no other kind", () => {
    expect(matched(["{AF_INET, 127.0.0.1:[port]}"], [["{AF_INET, 127.0.0.1:", port("4711"), "}"]])).toEqual({});
    expect(matched(["[port]"], [[fd("3")]])).toBe("differs");
  });

  test.each([
    ["[fd:x]", "5", "5"],
    ["port [port:x].", "port 8080.", "8080"],
    ["[addr:x]:80", "127.0.0.1:80", "127.0.0.1"],
    ["[addr:x]", "fe80::1%eth0", "fe80::1%eth0"],
    ["p = [ptr:x]", "p = 0x7ffe12", "0x7ffe12"],
    ["p = [ptr:x]", "p = (nil)", "(nil)"],
    ["[time:x] s", "0.25 s", "0.25"],
  ])("in text without types, %s takes %s by its looks", (pattern, text, value) => {
    const bound = matched([pattern], lines(text)) as Record<string, string>;
    expect(Object.values(bound)).toEqual([value]);
  });

  test("a value is taken whole or not at all", () => {
    expect(matched(["1[fd:x]"], [[fd("12")]])).toBe("differs");
    expect(matched(["[fd:x]2"], [[fd("12")]])).toBe("differs");
  });

  test("[..] takes any text within the line", () => {
    expect(matched(["a[..]c"], lines("a b b c"))).toEqual({});
    expect(matched(["a[..]c"], lines("ac"))).toEqual({});
    expect(matched(["a[..]c"], lines("a b"))).toBe("differs");
    expect(matched(["[..][fd:x] end[..]"], [["1 2 ", fd("3"), " end."]])).toEqual({ "fd:x": "3" });
    expect(matched(["[..]=[fd:x]=[fd:x]"], lines("1=2=1=1"))).toEqual({ "fd:x": "1" });
  });

  test("many [..] end in time", () => {
    const start = performance.now();
    expect(matched(["[..]a".repeat(40) + "b"], lines("a".repeat(3000)))).toBe("differs");
    expect(matched(["[..]a[fd:x]".repeat(20) + "b"], lines("a1".repeat(500)))).toBe("differs");
    expect(matched(["[..]".repeat(50_000)], lines("a"))).toBe("differs");
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test("errno is compared by name, not by message", () => {
    const actual = lines("= -1 ECONNREFUSED (Connection refused)");
    expect(matched(["= -1 ECONNREFUSED"], actual)).toEqual({});
    expect(matched(["= -1 ECONNREFUSED (Verbindung abgelehnt)"], actual)).toEqual({});
    expect(matched(["= -1 ETIMEDOUT (Connection refused)"], actual)).toBe("differs");
  });

  test("a backslash makes text of what would be read as something else", () => {
    expect(matched(["\\[fd:a]"], lines("[fd:a]"))).toEqual({});
    expect(matched(["\\[fd:a]"], lines("3"))).toBe("differs");
    expect(matched(["\\\\[fd:a]"], lines("\\3"))).toEqual({ "fd:a": "3" });
    expect(matched(["a\\n \\[x"], lines("a\\n \\[x"))).toEqual({});
    expect(matched(["\\sock> 1", "\\...", "\\# a"], lines("sock> 1", "...", "# a"))).toEqual({});
    expect(matched(["took \\~1..2"], lines("took ~1..2"))).toEqual({});
  });

  test("~lo..hi compares the time the call took", () => {
    const took = (line: string, seconds: number | undefined) =>
      match([line], lines("= 0"), noBindings, { elapsed: [seconds] }).ok;
    expect(took("= 0 ~1..2", 1.5)).toBe(true);
    expect(took("= 0 ~1..2s", 2.5)).toBe(false);
    expect(took("= 0 ~100..200ms", 0.15)).toBe(true);
    expect(took("= 0 ~1..2", undefined)).toBe(false);
    expect(match(["= 0 [time] ~1..2"], [["= 0 ", { kind: "time", text: "1.2" }]], noBindings).ok).toBe(true);
  });
});

describe("matching lines", () => {
  test("... takes any number of lines", () => {
    expect(matched(["a", "...", "z"], lines("a", "z"))).toEqual({});
    expect(matched(["a", "...", "z"], lines("a", "b", "z", "c", "z"))).toEqual({});
    expect(matched(["...", "z"], lines("a"))).toBe("differs");
    expect(matched(["..."], [])).toEqual({});
  });

  test("... goes back when a name bound too early does not hold", () => {
    const actual = lines("port 1", "port 2", "again 2");
    expect(matched(["...", "port [port:p]", "...", "again [port:p]"], actual)).toEqual({ "port:p": "2" });
  });

  test("blank lines at the end are not compared", () => {
    expect(matched(["a", ""], lines("a", "", ""))).toEqual({});
    expect(matched(["", "a"], lines("a"))).toBe("differs");
  });

  test("many ... end in time", () => {
    const start = performance.now();
    const expected = Array.from({ length: 30 }, () => ["...", "a"]).flat();
    expect(matched([...expected, "b"], lines(...Array(200).fill("a")))).toBe("differs");
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe("the differences", () => {
  test("say which lines are the same, missing and extra", () => {
    expect(kinds(["a", "b", "c"], lines("a", "x", "c"))).toEqual(["same 0 0", "missing 1 -", "extra - 1", "same 2 2"]);
    expect(kinds(["a"], [])).toEqual(["missing 0 -"]);
    expect(kinds([], lines("a"))).toEqual(["extra - 0"]);
    expect(kinds(["a", "c"], lines("a", "b", "c"))).toEqual(["same 0 0", "extra - 1", "same 1 2"]);
  });

  test("keep what ... takes", () => {
    expect(kinds(["a", "...", "z", "q"], lines("a", "b", "c", "z", "r"))).toEqual([
      "same 0 0",
      "same 1 1",
      "same 1 2",
      "same 2 3",
      "missing 3 -",
      "extra - 4",
    ]);
  });

  test("give bindings of the lines that do match", () => {
    const result = match(["[fd:a]", "b"], [[fd("7")], ["c"]], noBindings);
    expect(result.ok).toBe(false);
    expect(result.bindings.get("fd:a")).toBe("7");
  });

  test("of two long outputs come in time", () => {
    const start = performance.now();
    const many = Array.from({ length: 5000 }, (_, index) => `line ${index}`);
    expect(match(["x", ...many], lines(...many, "y"), noBindings).ok).toBe(false);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test("every line of both sides is in them once, for any two outputs", () => {
    let seed = 3;
    const random = (below: number) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff, (seed >> 8) % below);
    const words = ["a", "b", "[fd:x]", "...", "[..]", "1", "2"];
    for (let round = 0; round < 2000; round++) {
      const expected = Array.from({ length: random(7) }, () => words[random(words.length)]!);
      const actual = Array.from({ length: random(7) }, () => [words[random(words.length)]!]);
      const { ok, diff } = match(expected, actual, noBindings);
      const shownExpected = [...new Set(diff.flatMap((entry) => "expected" in entry ? [entry.expected] : []))];
      const shownActual = diff.flatMap((entry) => "actual" in entry ? [entry.actual] : []);
      expect(shownExpected).toEqual(expected.map((_, index) => index));
      expect(shownActual).toEqual(actual.map((_, index) => index));
      expect(ok).toBe(!diff.some((entry) => entry.kind === "missing" || entry.kind === "extra"));
    }
  });
});
