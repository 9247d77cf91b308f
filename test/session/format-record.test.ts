import { describe, expect, test } from "vitest";
import { renderFailure } from "../../session/diff.ts";
import { type Command, parseSession } from "../../session/format.ts";
import { placeholderKinds } from "../../session/format-pattern.ts";
import { recordLine, recordLines } from "../../session/format-record.ts";
import { match, noBindings, type OutputLine, type Segment } from "../../session/match.ts";
import { updateSession } from "../../session/update.ts";

const fd = (text: string): Segment => ({ kind: "fd", text });
const port = (text: string): Segment => ({ kind: "port", text });

describe("recording", () => {
  test("values become placeholders, equal values the same one", () => {
    const lines: OutputLine[] = [["l = ", fd("3")], ["= 0  sa = {AF_INET, 127.0.0.1:", port("44711"), "}"], [
      fd("3"),
      fd("4"),
    ]];
    expect(recordLines(lines, noBindings).lines).toEqual([
      "l = [fd:fd]",
      "= 0  sa = {AF_INET, 127.0.0.1:[port:port]}",
      "[fd:fd][fd:fd2]",
    ]);
  });

  test("a variable's name is taken; a descriptor used again gets its new variable's", () => {
    const names = ["l", "l", "c", "c", "no name"];
    const lines: OutputLine[] = [[fd("3")], [fd("3")], [fd("3")], [fd("4")], [fd("5")]];
    expect(recordLines(lines, noBindings, (_, index) => names[index]).lines).toEqual([
      "[fd:l]",
      "[fd:l]",
      "[fd:c]",
      "[fd:c2]",
      "[fd:fd]",
    ]);
  });

  test("any recorded output matches itself, and any file of it is read back", () => {
    const pieces = [
      "sock> ",
      "A> ",
      "# ",
      "...",
      "  ... ",
      "[fd:a]",
      "[..]",
      "[",
      "]",
      "\\",
      "\\\\",
      "-- x --",
      " ~1..2",
      "~1..2ms",
      "a",
      " ",
    ];
    let seed = 11;
    const random = (below: number) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff, (seed >> 8) % below);
    for (let round = 0; round < 5000; round++) {
      const line: Segment[] = Array.from({ length: random(6) }, () => {
        return random(4) === 0
          ? { kind: placeholderKinds[random(placeholderKinds.length)]!, text: String(random(3)) }
          : pieces[random(pieces.length)]!;
      });
      const recorded = recordLine(line, noBindings).line;
      const { phases } = parseSession(`sock> f()\nfirst\n\n${recorded}\nlast\n`);
      const expected = phases[0]!.commands[0]!.expected.map((each) => each.text);
      expect(phases[0]!.commands.length).toBe(1);
      expect(match(expected, [["first"], [""], line, ["last"]], noBindings).ok).toBe(true);
    }
  });
});

describe("updating", () => {
  const text = `# One
sock> int l = socket(AF_INET, SOCK_STREAM, 0);
l = [fd:l]
sock> f()
start
...
port [port:p]  old
a[..]
sock> g()

= 0
-- a.c --
x
`;
  const file = parseSession(text);
  const update = (outputs: (OutputLine[] | undefined)[]) => {
    const commands: Command[] = file.phases.flatMap((phase) => phase.commands);
    return updateSession(file, (command) => {
      const lines = outputs[commands.indexOf(command)];
      return lines === undefined ? undefined : { lines };
    });
  };
  const first: OutputLine[] = [["l = ", fd("5")]];
  const second: OutputLine[] = [["start"], ["1"], ["2"], ["port ", port("99"), "  old"], ["any"]];
  const third: OutputLine[] = [[""], ["= 0"]];

  test("changes nothing where everything matches", () => {
    expect(update([first, second, third])).toBe(text);
    expect(update([undefined, undefined, undefined])).toBe(text);
  });

  test("rewrites the lines that differ, and keeps placeholders, `...` and `[..]` that still match", () => {
    const changed: OutputLine[] = [["start"], ["1"], ["port ", port("99"), "  new"], ["fd ", fd("5")], ["any"]];
    const out = update([first, changed, third]);
    expect(out).toContain("sock> f()\nstart\n...\nport [port:p]  new\nfd [fd:l]\na[..]\nsock> g()\n");
  });

  test("gives the names of the old lines to the new", () => {
    expect(update([[["l is ", fd("5")]], second, third])).toContain("l is [fd:l]\n");
  });

  test("gives an output to a command that had none, in the file's own line ends", () => {
    const windows = parseSession("sock> f()\r\nsock> g()");
    const out = updateSession(windows, () => ({ lines: [["= 1"]] }));
    expect(out).toBe("sock> f()\r\n= 1\r\nsock> g()\r\n= 1\r\n");
  });

  test("what was updated matches", () => {
    const actual: OutputLine[] = [["sock> x"], ["..."], ["[fd:l] ", fd("9"), " ~1..2"], ["# y"]];
    const updated = parseSession(update([first, actual, third]));
    const expected = updated.phases[0]!.commands[1]!.expected.map((line) => line.text);
    expect(match(expected, actual, noBindings).ok).toBe(true);
  });
});

describe("the failure shown", () => {
  const { phases } = parseSession("# Bind twice\nsock> bind(l,\n  ...      &sa)\nfirst\n= 0 [fd:l] ~1..2\n...\n");
  const command = phases[0]!.commands[0]!;
  const actual: OutputLine[] = [["first"], ["= -1 EADDRINUSE"]];
  const bindings = new Map([["fd:l", "3"]]);
  const result = match(command.expected.map((line) => line.text), actual, bindings);
  const failure = { path: "bind.socksh", phase: "Bind twice", command, actual, result, bindings, elapsed: [0, 0.25] };

  test("has place, phase, command, and the lines marked", () => {
    expect(renderFailure(failure)).toBe(
      "bind.socksh:2: Bind twice\n  sock> bind(l,\n    ...      &sa)\n  first\n- = 0 [fd:l] ~1..2\n" +
        "  = -1 EADDRINUSE\n".replace("  =", "+ =").replace("\n", " (after 0.250 s)\n") + "  ...\n  with [fd:l] = 3\n",
    );
  });

  test("is coloured on request", () => {
    expect(renderFailure(failure, { colour: true })).toContain("\x1b[31m- = 0 [fd:l] ~1..2\x1b[39m");
  });
});
