import { describe, expect, test } from "vitest";
import { newEditorMemory } from "../../repl/editor/read-line.ts";
import { balanced, ctrl, down, end, home, left, paste, play, right, up } from "./editor-terminal.ts";

/** 40 lines of C, numbered. */
const block = [
  "int main() {",
  ...Array.from({ length: 38 }, (_, index) => `    printf("line ${index + 2}\\n");`),
  "}",
];

describe("the screen", () => {
  test("shows the prompt and what is typed", async () => {
    const { looks } = await play(["look", "int a", "look", left, left, "look"]);
    expect(looks[0]).toEqual({ rows: ["sock>"], cursor: [6, 0] });
    expect(looks[1]).toEqual({ rows: ["sock> int a"], cursor: [11, 0] });
    expect(looks[2]!.cursor).toEqual([9, 0]);
  });

  test("a submitted entry stays, and the next prompt follows it", async () => {
    const { results, final, looks } = await play(["int a;", "\r", "look", "int b;\r"]);
    expect(results).toEqual([{ kind: "entry", text: "int a;" }, { kind: "entry", text: "int b;" }]);
    expect(looks[0]).toEqual({ rows: ["sock> int a;", "sock>"], cursor: [6, 1] });
    expect(final).toEqual({ rows: ["sock> int a;", "sock> int b;"], cursor: [0, 2] });
  });

  test("an insertion in the middle moves the rest along", async () => {
    const { looks } = await play(["int a;", home, "static ", "look", ctrl("k"), "look"]);
    expect(looks[0]).toEqual({ rows: ["sock> static int a;"], cursor: [13, 0] });
    expect(looks[1]!.rows).toEqual(["sock> static"]);
  });

  test("output without a newline before the prompt keeps its line, with a mark", async () => {
    const { looks } = await play(["look"], {}, [20, 5], "hello");
    expect(looks[0]).toEqual({ rows: ["hello⏎", "sock>"], cursor: [6, 1] });
  });

  test("lines wrap at the right edge, to the cell", async () => {
    const { looks } = await play(["0123456789abc", "look", "d", "look", "e", "look", "\x7f\x7f", "look"], {}, [20, 6]);
    expect(looks[0]).toEqual({ rows: ["sock> 0123456789abc"], cursor: [19, 0] });
    expect(looks[1]).toEqual({ rows: ["sock> 0123456789abcd"], cursor: [0, 1] });
    expect(looks[2]).toEqual({ rows: ["sock> 0123456789abcd", "e"], cursor: [1, 1] });
    expect(looks[3]).toEqual({ rows: ["sock> 0123456789abc"], cursor: [19, 0] });
  });

  test("a wide character that does not fit goes to the next row whole", async () => {
    const { looks } = await play(["0123456789abc中文", "look", left, "look", left, "look", home, "x", "look"], {}, [
      20,
      6,
    ]);
    expect(looks[0]).toEqual({ rows: ["sock> 0123456789abc", "中文"], cursor: [4, 1] });
    expect(looks[1]!.cursor).toEqual([2, 1]);
    expect(looks[2]!.cursor).toEqual([0, 1]);
    expect(looks[3]!.rows).toEqual(["sock> x0123456789abc", "中文"]);
  });

  test("a wide character that grows out of the row leaves nothing behind", async () => {
    const { looks } = await play(["0123456789ab中", "look", home, "x", "look"], {}, [20, 6]);
    expect(looks[0]!.rows).toEqual(["sock> 0123456789ab中"]);
    expect(looks[1]!.rows).toEqual(["sock> x0123456789ab", "中"]);
  });

  test("combining marks take no cell, control characters two, tabs up to the next stop", async () => {
    const { looks } = await play(["e\u0301x", "look", ctrl("u"), paste("a\tb\x01c"), "look"], {}, [40, 6]);
    expect(looks[0]).toEqual({ rows: ["sock> e\u0301x"], cursor: [8, 0] });
    expect(looks[1]).toEqual({ rows: ["sock> a       b^Ac"], cursor: [18, 0] });
  });

  test("an entry of several lines has continuation prompts", async () => {
    const { looks, results } = await play(
      ["if (a) {", "\r", "b;", "\r", "}", "look", up, "look", up, end, " // 注释", "look", down, down, "\r"],
      { isComplete: balanced },
    );
    expect(looks[0]).toEqual({ rows: ["sock> if (a) {", "  ...     b;", "  ... }"], cursor: [7, 2] });
    expect(looks[1]!.cursor).toEqual([7, 1]);
    expect(looks[2]).toEqual({ rows: ["sock> if (a) { // 注释", "  ...     b;", "  ... }"], cursor: [22, 0] });
    expect(results).toEqual([{ kind: "entry", text: "if (a) { // 注释\n    b;\n}" }]);
  });

  test("lines joined by Ctrl-K leave no row behind", async () => {
    const { looks } = await play([paste("a;\nb;\nc;"), up, up, end, ctrl("k"), "look"]);
    expect(looks[0]).toEqual({ rows: ["sock> a;b;", "  ... c;"], cursor: [8, 0] });
  });

  test("history up and down replaces tall entries by short ones", async () => {
    const history = ["x;", "f() {\n    a;\n}"];
    const { looks } = await play(["y", up, "look", up, up, up, "look", down, down, down, down, "look"], { history });
    expect(looks[0]).toEqual({ rows: ["sock> f() {", "  ...     a;", "  ... }"], cursor: [7, 2] });
    expect(looks[1]).toEqual({ rows: ["sock> x;"], cursor: [8, 0] });
    expect(looks[2]).toEqual({ rows: ["sock> y"], cursor: [7, 0] });
  });

  test("Ctrl-R shows the query and the entry found", async () => {
    const history = ["socket(AF_INET);", "bind(fd);"];
    const { looks, results } = await play([ctrl("r"), "look", "AF_", "look", "q", "look", "\x7f", "\r"], { history });
    expect(looks[0]!.rows).toEqual(["(search)'':"]);
    expect(looks[1]).toEqual({ rows: ["(search)'AF_': socket(AF_INET);"], cursor: [22, 0] });
    expect(looks[2]!.rows).toEqual(["(no search)'AF_q': socket(AF_INET);"]);
    expect(results).toEqual([{ kind: "entry", text: "socket(AF_INET);" }]);
  });

  test("Ctrl-C leaves the entry with its mark", async () => {
    const { results, final, looks } = await play([paste("a {\nb"), up, ctrl("c"), "look"], { isComplete: balanced });
    expect(results[0]).toEqual({ kind: "cancelled" });
    expect(looks[0]!.rows).toEqual(["sock> a {", "  ... b^C", "sock>"]);
    expect(final.rows).toEqual(["sock> a {", "  ... b^C", "sock>"]);
  });

  test("Ctrl-L draws the entry at the top", async () => {
    const { looks } = await play(["ab", left, ctrl("l"), "look"], {}, [20, 6], "old\r\nolder\r\n");
    expect(looks[0]).toEqual({ rows: ["sock> ab"], cursor: [7, 0] });
  });

  test("the second Tab lists candidates above the entry", async () => {
    const candidates = ["sin_addr", "sin_port"];
    const { looks } = await play(["a.sin_", "\t", "\t", "look"], { complete: () => ({ start: 2, candidates }) });
    expect(looks[0]).toEqual({ rows: ["sin_addr  sin_port", "sock> a.sin_"], cursor: [12, 1] });
  });

  test("background output goes above the entry, and the cursor stays where it was", async () => {
    const news = ["", "", "A= 5\n", "half a line"];
    const background = { everyMs: 100, poll: () => news.shift() ?? "" };
    const { looks } = await play(
      [paste("f(\nx"), up, "look", { read: "timeout" }, "look", { read: "timeout" }, "look"],
      {
        background,
      },
    );
    expect(looks[0]).toEqual({ rows: ["A= 5", "sock> f(", "  ... x"], cursor: [7, 1] });
    expect(looks[1]).toEqual({ rows: ["A= 5", "half a line", "sock> f(", "  ... x"], cursor: [7, 2] });
  });

  test("colours reach the screen and are ended at row and line ends", async () => {
    const { looks, written } = await play(["0123456789abcdefgh", "look"], {
      highlight: (text) => [{ start: 2, end: text.length, sgr: "32" }],
      promptSgr: "1",
    }, [20, 6]);
    expect(looks[0]!.rows).toEqual(["sock> 0123456789abcd", "efgh"]);
    expect(written).toContain("\x1b[1msock> \x1b[0m01\x1b[32m23456789abcd\x1b[0m\x1b[32mefgh\x1b[0m");
  });

  test("only the row that changed is written again", async () => {
    const { written } = await play([paste(block.slice(0, 10).join("\n")), "!"], { isComplete: () => false });
    expect(written.split("line 5").length).toBe(2);
  });

  test("raw mode and paste marks are on only while an entry is read", async () => {
    const { rawModes, written } = await play(["a\r"]);
    expect(rawModes).toEqual([true, false]);
    expect(written.startsWith("\x1b[?2004h")).toBe(true);
    expect(written.endsWith("\x1b[?2004l")).toBe(true);
  });
});

describe("an entry taller than the screen", () => {
  const shownLines = (from: number, to: number) =>
    block.slice(from - 1, to).map((line, index) => (from + index === 1 ? "sock> " : "  ... ") + line);

  test("a paste of 40 lines on 24 rows shows the end, and the start when one goes there", async () => {
    const { looks, results } = await play(
      [paste(block.join("\n")), "look", ...Array(39).fill(up), "look", down, "\x1b[1;5F", "look"],
      { isComplete: balanced },
    );
    expect(looks[0]).toEqual({ rows: shownLines(17, 40), cursor: [7, 23] });
    expect(looks[1]).toEqual({ rows: shownLines(1, 24), cursor: [7, 0] });
    expect(looks[2]).toEqual({ rows: shownLines(17, 40), cursor: [7, 23] });
    expect(results.at(-1)).toEqual({ kind: "eof" });
  });

  test("typing in the middle of it edits what is shown", async () => {
    const { looks } = await play([paste(block.join("\n")), ...Array(20).fill(up), end, " // here", "look"], {
      isComplete: balanced,
    });
    const rows = shownLines(17, 40);
    rows[3] += " // here";
    expect(looks[0]!.rows).toEqual(rows);
  });

  test("pasted with its final newline it is submitted, and stands in the scrollback in full", async () => {
    const { results, final } = await play([paste(block.join("\n") + "\n")], { isComplete: balanced });
    expect(results[0]).toEqual({ kind: "entry", text: block.join("\n") });
    expect(final.rows).toEqual(shownLines(18, 40));
  });

  test("submitted while its start is shown, it is written in full", async () => {
    const { final } = await play(
      [paste(block.join("\n")), ...Array(39).fill(up), "\r"],
      { isComplete: balanced },
      [80, 24],
    );
    expect(final.rows.slice(-23)).toEqual(shownLines(18, 40));
  });
});

describe("resize", () => {
  const long = "0123456789".repeat(5);

  test("a narrower window wraps the entry anew and leaves what stood above", async () => {
    const { looks } = await play([long, "look", { resize: [40, 10] }, "look", "x", "look"], {}, [70, 10], "above\r\n");
    expect(looks[0]!.rows).toEqual(["above", "sock> " + long]);
    expect(looks[1]).toEqual({ rows: ["above", "sock> " + long.slice(0, 34), long.slice(34)], cursor: [16, 2] });
    expect(looks[2]!.rows[2]).toBe(long.slice(34) + "x");
  });

  test("a wider window joins the rows again", async () => {
    const { looks } = await play([long, left, "look", { resize: [70, 10] }, "look"], {}, [30, 10], "above\r\n");
    expect(looks[0]!.rows).toEqual(["above", "sock> " + long.slice(0, 24), long.slice(24)]);
    expect(looks[1]).toEqual({ rows: ["above", "sock> " + long], cursor: [55, 1] });
  });

  test("an entry of several lines survives both", async () => {
    const text = `f() {\n  ${long};\n  b;\n}`;
    const { looks } = await play(
      [paste(text), up, { resize: [30, 12] }, "look", { resize: [80, 12] }, "look"],
      { isComplete: balanced },
      [66, 12],
      "above\r\n",
    );
    expect(looks[0]!.rows).toEqual([
      "above",
      "sock> f() {",
      "  ...   " + long.slice(0, 22),
      long.slice(22) + ";",
      "  ...   b;",
      "  ... }",
    ]);
    expect(looks[1]!.rows).toEqual(["above", "sock> f() {", `  ...   ${long};`, "  ...   b;", "  ... }"]);
  });
});

describe("typed ahead", () => {
  test("keys after an entry's Enter belong to the next", async () => {
    const { results } = await play(["a;\rb;\rc", "\r"], { memory: newEditorMemory() });
    expect(results.map((result) => result.kind === "entry" && result.text)).toEqual(["a;", "b;", "c"]);
  });

  test("a lone Escape is taken after its timeout and changes nothing", async () => {
    const { looks } = await play(["ab\x1b", { read: "timeout" }, "c", right, "look"]);
    expect(looks[0]!.rows).toEqual(["sock> abc"]);
  });

  test("the end of input ends the entry", async () => {
    const { results } = await play(["ab"]);
    expect(results).toEqual([{ kind: "eof" }]);
  });
});
