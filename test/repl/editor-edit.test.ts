import { describe, expect, test } from "vitest";
import { applyKey } from "../../repl/editor/apply-key.ts";
import { type EditHooks, type EditState, type Effect, newEditState } from "../../repl/editor/edit-state.ts";
import { KeyDecoder } from "../../repl/editor/keys.ts";
import { listCandidates } from "../../repl/editor/completion.ts";
import { balanced, ctrl, down, end, home, left, paste, right, up } from "./editor-terminal.ts";

const hooks: EditHooks = { isComplete: balanced };

interface Typed {
  readonly state: EditState;
  readonly effects: readonly Effect[];
  /** The text with the cursor shown as `|`. */
  readonly shown: string;
}

/** Types each string as one read. */
function type(reads: readonly string[], options: { history?: readonly string[]; hooks?: EditHooks } = {}): Typed {
  const decoder = new KeyDecoder();
  const state = newEditState(options.history ?? [], { texts: [] });
  const effects: Effect[] = [];
  for (const read of reads) {
    const keys = [...decoder.feed(new TextEncoder().encode(read)), ...decoder.timeout()];
    keys.forEach((key, index) => {
      state.moreInput = index < keys.length - 1;
      effects.push(applyKey(state, key, options.hooks ?? hooks));
    });
  }
  const { text, cursor } = state.buffer;
  return { state, effects, shown: text.slice(0, cursor) + "|" + text.slice(cursor) };
}

const shown = (...reads: string[]) => type(reads).shown;

describe("editing", () => {
  test.each<[string, string[], string]>([
    ["characters go in at the cursor", ["ac", left, "b"], "ab|c"],
    ["Backspace and Delete take one grapheme", ["ae\u0301👨‍👩‍👧b", left, "\x7f"], "ae\u0301|b"],
    ["Left steps over a combining mark", ["e\u0301x", left, left], "|e\u0301x"],
    ["Right steps over a surrogate pair", ["😀x", home, right], "😀|x"],
    ["Home and End stay on the line", ["a;", "\x1b\r", "bc", home, "1", end, "2"], "a;\n1bc2|"],
    ["Ctrl-A and Ctrl-E too", ["bc", ctrl("a"), "1", ctrl("e"), "2"], "1bc2|"],
    ["Ctrl-K kills to the end of the line, Ctrl-Y yanks", ["ab cd", left, left, ctrl("k"), home, ctrl("y")], "cd|ab "],
    ["Ctrl-K at the end of a line joins it with the next", ["a", "\x1b\r", "b", up, ctrl("k")], "a|b"],
    ["Ctrl-U kills to the start of the line", ["ab cd", left, ctrl("u")], "|d"],
    ["Ctrl-W kills a blank-delimited word", ["bind(fd, &sa)", ctrl("w")], "bind(fd, |"],
    ["kills in a row are yanked as one", ["a b c", ctrl("w"), ctrl("w"), ctrl("y")], "a b c|"],
    ["Alt-Y goes to the kill before", ["a b", ctrl("w"), left, ctrl("k"), "x", ctrl("y"), "\x1by"], "axb|"],
    [
      "Alt-B and Alt-F move by identifiers",
      ["servaddr.sin_port", "\x1bb", "\x1bb", "\x1bf", "!"],
      "servaddr!|.sin_port",
    ],
    ["Ctrl-arrows do as well", ["a->bc", "\x1b[1;5D", "1", "\x1b[1;5C", "2"], "a->1bc2|"],
    ["Alt-D kills the next word", ["ab cd", home, "\x1bd"], "| cd"],
    ["Alt-Backspace kills the word before", ["ab_1(cd", "\x1b\x7f"], "ab_1(|"],
    ["Ctrl-T exchanges the characters round the cursor", ["acb", left, ctrl("t")], "abc|"],
    ["Ctrl-T at the end exchanges the last two", ["abdc", ctrl("t")], "abcd|"],
    ["Ctrl-T does nothing with one character", ["a", ctrl("t")], "a|"],
    [
      "Up and Down keep the column over a short line",
      ["abcdef", "\x1b\r", "x", "\x1b\r", "uvwxyz", left, up, up],
      "abcde|f\nx\nuvwxyz",
    ],
    ["Ctrl-D deletes within a text", ["ab", home, ctrl("d")], "|b"],
    ["Tab at the start of a line indents", ["\t", "x"], "    x|"],
    ["Backspace in an indentation goes back one level", ["\t\t", " ", "\x7f", "x"], "        x|"],
  ])("%s", (_name, reads, expected) => {
    expect(shown(...reads)).toBe(expected);
  });

  test("Ctrl-_ undoes word by word, kills and pastes as wholes", () => {
    const words = ["i", "n", "t", " ", "f", "d", ";"];
    expect(shown(...words, ctrl("_"))).toBe("int |");
    expect(shown(...words, ctrl("_"), ctrl("_"))).toBe("|");
    expect(shown("a b", ctrl("w"), ctrl("_"))).toBe("a b|");
    expect(shown("x", paste("a\nb"), ctrl("_"))).toBe("x|");
    expect(type([ctrl("_")]).effects).toEqual([{ kind: "bell" }]);
  });
});

describe("Enter", () => {
  test("submits a complete text wherever the cursor is", () => {
    expect(type(["int a;", home, "\r"]).effects.at(-1)).toEqual({ kind: "submit" });
  });

  test("opens a new line indented as the one before, one level more after `{`", () => {
    expect(shown("int main() {", "\r", "int a;", "\r", "if (a) {", "\r")).toBe(
      "int main() {\n    int a;\n    if (a) {\n        |",
    );
  });

  test("a `}` at the start of its line steps out", () => {
    const typed = type(["f() {", "\r", "if (a) {", "\r", "b;", "\r", "}", "\r", "}", "\r"]);
    expect(typed.state.buffer.text).toBe("f() {\n    if (a) {\n        b;\n    }\n}");
    expect(typed.effects.at(-1)).toEqual({ kind: "submit" });
  });

  test("indents nothing in a paste that the terminal did not mark", () => {
    expect(shown("f() {\r    a;\r    b;\r ")).toBe("f() {\n    a;\n    b;\n |");
  });

  test("Alt-Enter opens a line even in a complete text", () => {
    expect(shown("int a;", "\x1b\r")).toBe("int a;\n|");
  });
});

describe("a bracketed paste", () => {
  test("with newlines in the middle waits for Enter", () => {
    const typed = type([paste("int a;\nint b;")]);
    expect(typed.effects).toEqual([{ kind: "redraw" }]);
    expect(typed.shown).toBe("int a;\nint b;|");
  });

  test("that ends in a newline and is complete is submitted at once", () => {
    expect(type([paste("int a;\r\nint b;\r\n")]).effects).toEqual([{ kind: "submit" }]);
  });

  test("that ends in a newline and is not complete waits for more", () => {
    const typed = type([paste("f() {\n")]);
    expect(typed.effects).toEqual([{ kind: "redraw" }]);
    expect(typed.shown).toBe("f() {\n|");
  });

  test("into the middle of an entry is never submitted", () => {
    expect(type(["b;", home, paste("a;\n")]).effects.at(-1)).toEqual({ kind: "redraw" });
  });

  test("of nothing but newlines is not submitted", () => {
    expect(type([paste("\n\n")], { hooks: { isComplete: () => true } }).effects).toEqual([{ kind: "redraw" }]);
  });
});

describe("Ctrl-C and Ctrl-D", () => {
  test("Ctrl-C cancels the entry", () => {
    expect(type(["abc", ctrl("c")]).effects.at(-1)).toEqual({ kind: "cancel" });
  });
  test("Ctrl-D is the end of input only in an empty entry", () => {
    expect(type([ctrl("d")]).effects).toEqual([{ kind: "eof" }]);
    expect(type(["a", ctrl("d")]).effects.at(-1)).toEqual({ kind: "bell" });
  });
});

describe("history", () => {
  const history = ["int a;", "for (;;) {\n    break;\n}", "close(3);"];
  const typed = (...reads: string[]) => type(reads, { history });

  test("Up and Down walk through entries and come back to what was being typed", () => {
    expect(typed("new", up).shown).toBe("close(3);|");
    expect(typed("new", up, up).shown).toBe("for (;;) {\n    break;\n}|");
    expect(typed("new", up, down).shown).toBe("new|");
    expect(typed("new", down).effects.at(-1)).toEqual({ kind: "bell" });
  });

  test("Up moves within an entry of several lines first", () => {
    expect(typed(up, up, up).shown).toBe("for (;;) {\n    b|reak;\n}".replace("    b|", " |   b"));
    expect(typed(up, up, up, up, up).shown).toBe("int a;|");
    expect(typed(up, up, up, up, up, up).effects.at(-1)).toEqual({ kind: "bell" });
  });

  test("PageUp goes to the entry before at once, Alt-< to the oldest, Alt-> to the new one", () => {
    expect(typed("\x1b[5~", "\x1b[5~", "\x1b[5~").shown).toBe("int a;|");
    expect(typed("x", "\x1b<").shown).toBe("int a;|");
    expect(typed("x", "\x1b<", "\x1b>").shown).toBe("x|");
  });

  test("an entry changed on the way keeps its change while one walks on", () => {
    expect(typed(up, "!", up, down, down, up).shown).toBe("close(3);|".replace("|", "!|"));
  });

  test("undo does not reach into another entry", () => {
    expect(typed("abc", up, ctrl("_")).shown).toBe("close(3);|");
  });
});

describe("Ctrl-R", () => {
  const history = ["socket(1);", "bind(2);", "socket(3);\nlisten(3);"];
  const typed = (...reads: string[]) => type(reads, { history });

  test("finds the latest entry with the text, again the one before", () => {
    expect(typed(ctrl("r"), "sock").shown).toBe("|socket(3);\nlisten(3);");
    expect(typed(ctrl("r"), "sock", ctrl("r")).shown).toBe("|socket(1);");
    expect(typed(ctrl("r"), "sock", ctrl("r"), ctrl("s")).shown).toBe("|socket(3);\nlisten(3);");
  });

  test("narrows with each character and widens with Backspace", () => {
    expect(typed(ctrl("r"), "s", "ocket(1").shown).toBe("|socket(1);");
    expect(typed(ctrl("r"), "socket(1", "\x7f").shown).toBe("|socket(3);\nlisten(3);");
  });

  test("rings when nothing is found, and keeps what it had", () => {
    const failing = typed(ctrl("r"), "bind", "x");
    expect(failing.effects.at(-1)).toEqual({ kind: "bell" });
    expect(failing.shown).toBe("|bind(2);");
    expect(failing.state.search?.failing).toBe(true);
  });

  test("Enter runs what was found, Escape edits it, Ctrl-G goes back", () => {
    const run = typed(ctrl("r"), "bind", "\r");
    expect(run.effects.at(-1)).toEqual({ kind: "submit" });
    expect(run.state.buffer.text).toBe("bind(2);");
    expect(typed("mine", ctrl("r"), "bind", "\x1b", "!").shown).toBe("!|bind(2);");
    expect(typed("mine", ctrl("r"), "bind", ctrl("g"), "!").shown).toBe("mine!|");
  });

  test("a key that moves takes what was found and goes on from there", () => {
    expect(typed(ctrl("r"), "bind", end, "x", up).shown).toBe("socket(1);|");
    expect(typed("mine", ctrl("r"), "bind", end, "\x1b>").shown).toBe("mine|");
  });
});

describe("Tab", () => {
  const names = ["sin_addr", "sin_family", "sin_port", "socket"];
  const complete: EditHooks["complete"] = (text, cursor) => {
    const start = text.slice(0, cursor).search(/\w*$/);
    return { start, candidates: names.filter((name) => name.startsWith(text.slice(start, cursor))) };
  };
  const typed = (...reads: string[]) => type(reads, { hooks: { ...hooks, complete } });

  test("inserts the only candidate", () => {
    expect(typed("(so", "\t").shown).toBe("(socket|");
  });
  test("inserts what the candidates have in common", () => {
    expect(typed("a.si", "\t").shown).toBe("a.sin_|");
  });
  test("lists the candidates on the second Tab only", () => {
    const { effects } = typed("a.si", "\t", "\t", "\t");
    expect(effects.slice(1)).toEqual([
      { kind: "redraw" },
      { kind: "list", candidates: ["sin_addr", "sin_family", "sin_port"] },
      { kind: "list", candidates: ["sin_addr", "sin_family", "sin_port"] },
    ]);
    expect(typed("a.sin_", "\t").effects.at(-1)).toEqual({ kind: "bell" });
  });
  test("rings when there is none", () => {
    expect(typed("zz", "\t").effects.at(-1)).toEqual({ kind: "bell" });
  });
  test("lists go down the columns", () => {
    expect(listCandidates(["a1", "a2", "a3", "a4", "a5"], 9)).toBe("a1  a4\na2  a5\na3\n");
    expect(listCandidates(["wider-than-the-screen"], 9)).toBe("wider-than-the-screen\n");
  });
});
