import { describe, expect, it } from "vitest";
import { parseArgs } from "node:util";
import { parseCommandLine } from "../../repl/command-line.ts";
import { splitWords } from "../../repl/options.ts";

const options = {
  eval: { takesValue: true, short: "e" },
  help: { takesValue: false, short: "h" },
  quiet: { takesValue: false, short: "q" },
} as const;

describe("options", () => {
  it.each([
    ["-e", "1+1", "file"],
    ["-e1+1", "-h"],
    ["--eval=a=b", "--eval", "c", "--help"],
    ["-hqe", "x", "--", "-e", "y"],
    ["-", "a", "--"],
    ["--eval="],
  ])("are split as node's parseArgs does: %s %s %s %s", (...args: string[]) => {
    const { tokens } = parseArgs({
      args,
      options: {
        eval: { type: "string", short: "e", multiple: true },
        help: { type: "boolean", short: "h" },
        quiet: { type: "boolean", short: "q" },
      },
      allowPositionals: true,
      tokens: true,
    });
    const expected = tokens.map((token) =>
      token.kind === "option"
        ? { kind: "option", index: token.index, name: token.name, value: token.value ?? "" }
        : token.kind === "positional"
        ? { kind: "positional", index: token.index, value: token.value }
        : { kind: "terminator", index: token.index }
    );
    expect(splitWords(args, options)).toEqual(expected);
  });

  it.each([
    [["--evil"], "unknown option '--evil'"],
    [["--constructor"], "unknown option '--constructor'"],
    [["-hx"], "unknown option '-x'"],
    [["-e"], "option '-e' wants a value"],
    [["--help=yes"], "option '--help' takes no value"],
  ])("that make no sense are mistakes: %s", (args, message) => {
    expect(splitWords(args, options).find((word) => word.kind === "mistake")?.message).toBe(message);
  });

  it("may have a value that looks like an option, as getopt has it", () => {
    expect(splitWords(["-e", "-1"], options)).toEqual([{ kind: "option", index: 0, name: "eval", value: "-1" }]);
  });
});

describe("the command line", () => {
  it("opens the prompt when it is empty", () => {
    expect(parseCommandLine([])).toEqual({ kind: "prompt", record: undefined, includeFolders: [] });
  });

  it("leaves a program all that follows its file, options too", () => {
    const request = parseCommandLine(["run", "-D", "N=1", "-U", "M", "a.c", "-x", "127.0.0.1", "--", "-h"]);
    expect(request).toEqual({
      kind: "run",
      file: "a.c",
      args: ["-x", "127.0.0.1", "--", "-h"],
      includeFolders: [],
      macros: [{ kind: "define", text: "N=1" }, { kind: "undefine", text: "M" }],
    });
  });

  it("takes `--` away between a program and its arguments", () => {
    expect(parseCommandLine(["run", "a.c", "--", "-x"])).toMatchObject({ file: "a.c", args: ["-x"] });
  });

  it("says what is wrong with it", () => {
    expect(parseCommandLine(["run"])).toMatchObject({ kind: "misuse" });
    expect(parseCommandLine(["run", "-x", "a.c"])).toEqual({ kind: "misuse", message: "unknown option '-x'" });
    expect(parseCommandLine(["frobnicate"])).toMatchObject({ kind: "misuse" });
  });

  it("reads the options of a replay", () => {
    expect(parseCommandLine(["test", "--runtime", "deno,bun", "a.socksh", "--update"])).toEqual({
      kind: "test",
      files: ["a.socksh"],
      update: true,
      review: false,
      runtimes: ["deno", "bun"],
      limit: 10,
    });
  });
});
