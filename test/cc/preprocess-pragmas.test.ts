/** Pragmas that the preprocessor obeys, headers read before the text, and what is said of headers. */
import { describe, expect, test } from "vitest";
import { Diagnostics } from "../../cc/diagnostic.ts";
import { MacroTable, preprocess } from "../../cc/preprocess.ts";
import { positionAt } from "../../cc/source.ts";
import { EXTRA_WARNINGS } from "../../cc/warnings.ts";
import { headers, run, sourceFile } from "./preprocess-support.ts";

describe("#pragma GCC diagnostic", () => {
  const twice = "#define X 1\n#define X 2\n";
  test("ignores a warning from its place on, until pop", () => {
    const text = `#pragma GCC diagnostic push\n#pragma GCC diagnostic ignored "-Wmacro-redefined"\n${twice}` +
      `#pragma GCC diagnostic pop\n#define X 3\n`;
    expect(run(text).diagnostics.map(({ span }) => positionAt(span.file, span.start).line)).toEqual([6]);
  });

  test("makes it an error, and is obeyed by _Pragma too", () => {
    const error = run(`#pragma GCC diagnostic error "-Wmacro-redefined"\n${twice}`);
    expect(error.diagnostics.map(({ severity, code }) => [severity, code])).toEqual([["error", "macro-redefined"]]);
    expect(run(`_Pragma("GCC diagnostic ignored \\"-Wmacro-redefined\\"")\n${twice}`).codes).toEqual([]);
  });

  test("counts for comments and literals, which the tokenizer reports", () => {
    expect(run("/* /* */").codes).toEqual(["comment"]);
    expect(run('#pragma GCC diagnostic ignored "-Wcomment"\n/* /* */').codes).toEqual([]);
  });

  test("goes on in the headers included after it", () => {
    const includes = headers({ "a.h": twice });
    const text = '#pragma GCC diagnostic ignored "-Wmacro-redefined"\n#include <a.h>\n';
    expect(run(text, new MacroTable(), includes).codes).toEqual([]);
    expect(run("#include <a.h>\n", new MacroTable(), includes).codes).toEqual(["macro-redefined"]);
  });

  test("pop without push gives back what the options asked for", () => {
    const text = `#pragma GCC diagnostic ignored "-Wmacro-redefined"\n#pragma GCC diagnostic pop\n${twice}`;
    expect(run(text).codes).toEqual(["macro-redefined"]);
  });

  test("is told when its word is unknown, with the nearest one", () => {
    const hint = (text: string) => run(text, new MacroTable(), headers({}), EXTRA_WARNINGS).diagnostics[0]?.hint;
    expect(hint("#pragma onec\n")).toBe("did you mean 'once'?");
    expect(hint("#pragma GCC diagnostc push\n")).toBe("did you mean 'diagnostic'?");
    expect(hint("#pragma wombat\n")).toBeUndefined();
  });

  test("takes gcc's other names, and those of groups; others are told", () => {
    const ignored = (name: string) => run(`#pragma GCC diagnostic ignored "${name}"\n${twice}`).codes;
    expect(ignored("-Wconversion")).toEqual(["macro-redefined"]);
    expect(ignored("-Wall")).toEqual([]);
    expect(ignored("-Wno-such-warning")).toEqual(["pragmas", "macro-redefined"]);
    expect(ignored("unused-variable")).toEqual(["pragmas", "macro-redefined"]);
    const [misspelt] = run('#pragma GCC diagnostic ignored "-Wunused-variabl"\n').diagnostics;
    expect(misspelt?.hint).toBe('did you mean "-Wunused-variable"?');
    const [kind] = run('#pragma GCC diagnostic ignoerd "-Wunused-variable"\n').diagnostics;
    expect([kind?.code, kind?.fix?.text]).toEqual(["pragmas", "ignored"]);
  });
});

describe("other pragmas", () => {
  test("a poisoned name is an error wherever it is used, and is no macro", () => {
    const { codes, texts } = run(
      "#pragma GCC poison gets strcpy\ngets(a);\n#ifdef gets\nyes\n#endif\n#define strcpy x\n",
    );
    expect(codes).toEqual(["poisoned", "poisoned"]);
    expect(texts).toEqual(["gets", "(", "a", ")", ";"]);
  });

  test("messages, warnings and errors are told", () => {
    const { diagnostics } = run(
      '#pragma message("here")\n#pragma GCC warning "careful"\n#pragma GCC error "no \\"way\\""\n',
    );
    expect(diagnostics.map(({ severity, message }) => [severity, message])).toEqual([
      ["note", "here"],
      ["warning", "careful"],
      ["error", 'no "way"'],
    ]);
  });

  test("push_macro without a name is warned about; a snapshot keeps what is pushed", () => {
    expect(run("#pragma push_macro(X)\n").codes).toEqual(["pragmas"]);
    const macros = new MacroTable();
    run('#define X 1\n#pragma push_macro("X")\n#define X 2\n', macros);
    const snapshot = macros.snapshot();
    expect(run('#pragma pop_macro("X")\nX', macros).texts).toEqual(["1"]);
    macros.restore(snapshot);
    expect(run('X\n#pragma pop_macro("X")\nX', macros).texts).toEqual(["2", "1"]);
  });
});

describe("headers", () => {
  test("are named between brackets as they are written, // and quotes included", () => {
    const includes = headers({ "a//b.h": "1", "it's.h": "2", "a /*b*/.h": "3" });
    const { texts, codes } = run(
      "#include <a//b.h>\n#include <it's.h> // a comment\n#include <a /*b*/.h>\nx",
      new MacroTable(),
      includes,
    );
    expect({ texts, codes }).toEqual({ texts: ["1", "2", "3", "x"], codes: [] });
    expect(run("#include <a.h\n#include <>\n#include a.h>\n").codes).toEqual([
      "bad-include",
      "bad-include",
      "bad-include",
    ]);
  });

  test("an unknown one is told with the nearest that there is", () => {
    const includes = { ...headers({}), names: () => ["netinet/in.h", "sys/socket.h", "socket_util.h"] };
    const hints = ["<sys/sockets.h>", '"socket_utils.h"', "<zzz.h>"].map((name) =>
      run(`#include ${name}\n`, new MacroTable(), includes).diagnostics[0]?.hint
    );
    expect(hints).toEqual(["did you mean <sys/socket.h>?", 'did you mean "socket_util.h"?', undefined]);
  });

  test("what is wrong in one is told with the way there", () => {
    const includes = headers({ "a.h": '#include "b.h"\n', "b.h": "\n#error no\n" });
    const { diagnostics } = run('\n#include "a.h"\n', new MacroTable(), includes);
    expect(diagnostics.map(({ span }) => span.file.name)).toEqual(["b.h"]);
    expect(diagnostics[0]!.related.map(({ message, span }) => `${span.file.name} ${message}`)).toEqual([
      "a.h included from here",
      "t.c included from here",
    ]);
  });

  test("of -include are read before the text; one that is missing is the command line's fault", () => {
    const includes = headers({ "a.h": "#define X 1\nint a;\n", "b.h": "X __INCLUDE_LEVEL__\n" });
    const names = ["a.h", "b.h", "c.h"].map((name) => `#include "${name}"\n`).join("");
    const before = sourceFile(names, "<command line>");
    const diagnostics = new Diagnostics();
    const tokens = preprocess(sourceFile("X __LINE__"), new MacroTable(), includes, diagnostics, { before });
    expect(tokens.slice(0, -1).map(({ text }) => text)).toEqual(["int", "a", ";", "1", "1", "1", "1"]);
    expect(diagnostics.all.map(({ code, span }) => [code, span.file.name])).toEqual([[
      "include-not-found",
      "<command line>",
    ]]);
  });
});

test("a macro of ten thousand parameters is no riddle", () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `p${index}`);
  const { texts, codes } = run(
    `#define f(${names.join()}) ${names.toReversed().join(" ")}\nf(${names.map((_, i) => i).join()})`,
  );
  expect([texts.length, texts[0], texts.at(-1), codes.length]).toEqual([10_000, "9999", "0", 0]);
});

test("white space behind a line's last backslash is warned about, and joins the lines all the same", () => {
  const { texts, codes } = run("a\\ \nb");
  expect({ texts, codes }).toEqual({ texts: ["ab"], codes: ["backslash-newline-space"] });
});

test("NUL bytes count as white space", () => {
  expect(run("int\0a;\0").texts).toEqual(["int", "a", ";"]);
});
