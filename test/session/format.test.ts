import { describe, expect, test } from "vitest";
import { actorOfResult, parseSession, serialiseSession } from "../../session/format.ts";

const echo = `# Echo once
[linux] [!deno]
[root]
sock> int l = socket(AF_INET, SOCK_STREAM, 0);
l = [fd:l]
sock> if (l > 0) {
  ...     puts("a");
  ...
  ... }
a
# not a heading: it follows output

sock> 1
= 1
A> accept(l, NULL, NULL)
B> connect(c, (SA *)&sa, len)
= 0
A= [fd:a]

# Second
sock> close(l)
= 0

-- echo.c --
int main() {}
# text
sock> text
-- empty --
-- last one.txt --
no newline at the end`;

describe("session files", () => {
  const file = parseSession(echo);

  test("phases have titles and conditions", () => {
    expect(file.phases.map((phase) => phase.title)).toEqual(["Echo once", "Second"]);
    expect(file.phases[0]!.conditions).toEqual([
      { name: "linux", negated: false, line: 2 },
      { name: "deno", negated: true, line: 2 },
      { name: "root", negated: false, line: 3 },
    ]);
    expect(file.problems).toEqual([]);
  });

  test("commands have their actor, their text and the output expected of them", () => {
    const commands = file.phases[0]!.commands;
    expect(commands.map(({ actor, text, expected }) => [actor, text, expected.map((line) => line.text)])).toEqual([
      [undefined, "int l = socket(AF_INET, SOCK_STREAM, 0);", ["l = [fd:l]"]],
      [undefined, 'if (l > 0) {\n    puts("a");\n\n}', ["a", "# not a heading: it follows output"]],
      [undefined, "1", ["= 1"]],
      ["A", "accept(l, NULL, NULL)", []],
      ["B", "connect(c, (SA *)&sa, len)", ["= 0", "A= [fd:a]"]],
    ]);
    expect(commands[1]!.source.map((line) => line.number)).toEqual([6, 7, 8, 9]);
    expect(actorOfResult("A= [fd:a]")).toBe("A");
    expect(actorOfResult("a = 3")).toBeUndefined();
  });

  test("files at the tail keep every byte", () => {
    expect(file.files.map(({ name, text }) => [name, text])).toEqual([
      ["echo.c", "int main() {}\n# text\nsock> text\n"],
      ["empty", ""],
      ["last one.txt", "no newline at the end"],
    ]);
  });

  test("blank lines within output are output, those at its end are not", () => {
    const [command] = parseSession("sock> f()\n\na\n\nb\n\n\nsock> g()\n").phases[0]!.commands;
    expect(command!.expected.map((line) => line.text)).toEqual(["", "a", "", "b"]);
    expect(command!.blank.length).toBe(2);
  });

  test("conditions before the first heading are the file's", () => {
    const { phases } = parseSession("[linux]\n\n# One\nsock> 1\n");
    expect(phases.map(({ title, conditions }) => [title, conditions.length])).toEqual([[undefined, 1], ["One", 0]]);
  });

  test("a line that means nothing is a problem with its number", () => {
    const { problems } = parseSession("# One\n[linux]\nsock>1\n");
    expect(problems.map((problem) => problem.line)).toEqual([3]);
  });

  test("the tree written again is the text, byte for byte", () => {
    expect(serialiseSession(file)).toBe(echo);
    expect(serialiseSession(parseSession(echo.replaceAll("\n", "\r\n")))).toBe(echo.replaceAll("\n", "\r\n"));
  });

  test("so is the tree of any text", () => {
    const pieces = [
      "\n",
      "\n",
      "\n",
      "\r\n",
      "\r",
      "# ",
      "#",
      "sock> ",
      "sock>",
      "  ... ",
      "  ...",
      "A> ",
      "A= ",
      "-- f --",
      "-- ",
      "[linux]",
      "[!x] ",
      "...",
      "\\",
      "~1..2",
      " ",
      "\t",
      "a",
      "中",
      "😀",
      "\ud800",
      "[fd:a]",
      "[..]",
      "\u2028",
    ];
    let seed = 7;
    const random = (below: number) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff, (seed >> 8) % below);
    for (let round = 0; round < 3000; round++) {
      const text = Array.from({ length: random(40) }, () => pieces[random(pieces.length)]!).join("");
      expect(serialiseSession(parseSession(text))).toBe(text);
    }
  });

  test("a large file takes time in proportion", () => {
    const text = "sock> f()\n= 0\n\n".repeat(50_000);
    const start = performance.now();
    expect(parseSession(text).phases[0]!.commands.length).toBe(50_000);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
