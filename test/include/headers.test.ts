/** How the headers are made: each stands alone, gives what the system's header of its name gives, and is documented. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compile, type Headers, includeDirectory, native, publicHeaders, run } from "./compiler.ts";
import { scanDeclarations } from "./declarations.ts";
import { declarations } from "./facts.ts";
import { isGnuFunction } from "../../cc/gnu-names.ts";
import { library } from "./worlds.ts";
import { visibleBeside } from "./differences.ts";

const headers = publicHeaders();
/** Those of the book with functions in them; those without; the shell's. */
const documented = [
  "socksh/book.h",
  "socksh/multicast.h",
  "unpifi.h",
  "unproute.h",
  "unprtt.h",
  "unpsctp.h",
  "unpthread.h",
];
const own = [...documented, "unp.h", "config.h", "unpicmpd.h", "socksh/customary.h", "socksh/prompt.h"];

test.each([...headers, ...own])("<%s> stands alone, and may be included twice", (header) => {
  const once = run(native, "ours", `#include <${header}>\n`, "-fsyntax-only", "-Wall", "-Wextra", "-Werror");
  expect(once.stderr).toBe("");
  const twice = run(
    native,
    "ours",
    `#include <${header}>\n#include <${header}>\n`,
    "-fsyntax-only",
    "-Wall",
    "-Wextra",
    "-Werror",
  );
  expect(twice.stderr).toBe("");
});

/** Names that stand before a parenthesis outside of all brackets: what a preprocessed header of glibc declares. */
function functionNames(text: string): Set<string> {
  const names = new Set<string>();
  let depth = 0;
  let last = "";
  for (const [token] of text.matchAll(/"(?:\\.|[^"\\])*"|\w+|[^\s\w]/g)) {
    if (depth === 0 && token === "(") names.add(last);
    if ("([{".includes(token)) depth++;
    else if (")]}".includes(token)) depth--;
    last = token;
  }
  return names;
}

// Not fewer than the system's header gives by default, not more than it gives with _GNU_SOURCE.
describe("a header gives the functions that the system's header of its name gives", () => {
  const all = [...declarations(native).functions.keys()];
  const visible = (which: Headers, header: string): Set<string> => {
    const text = compile(native, which, `#include <${header}>\n`, "-E", "-P");
    const names = which === "ours" ? new Set(scanDeclarations(text).functions.keys()) : functionNames(text);
    return new Set(all.filter((name) => names.has(name)));
  };

  test.each(headers)("<%s>", (header) => {
    const ours = visible("ours", header);
    const most = visible("system", header);
    const least = visible("default", header);
    const leaked = [...ours].filter((name) => !most.has(name) && !visibleBeside.has(name));
    const missing = [...least].filter((name) => !ours.has(name));
    expect({ leaked, missing }).toEqual({ leaked: [], missing: [] });
  });

  test("<stdio.h> alone does not give socket()", () => {
    const { ok, stderr } = run(native, "ours", "#include <stdio.h>\n__typeof__(&socket) p;\n", "-fsyntax-only");
    expect(ok).toBe(false);
    expect(stderr).toContain("socket");
  });
});

test("of the functions, a program may have its own under the names that glibc keeps for GNU programs", () => {
  const names = (which: Headers) => functionNames(compile(native, which, library.prologue, "-E", "-P"));
  const always = names("default");
  const mostly = names("system");
  const ours = [...declarations(native).functions.keys()];
  expect(ours.filter((name) => mostly.has(name) && !always.has(name) !== isGnuFunction(name))).toEqual([]);
  expect(ours.filter(isGnuFunction).length).toBeGreaterThan(150);
});

describe("every function is documented in the shape that help reads", () => {
  const errorNames = new Set(
    [...readFileSync(includeDirectory + "errno.h", "utf8").matchAll(/^#define (E\w+)/gm)].map((match) =>
      match[1] ?? ""
    ),
  );
  const meaning = /^\/\*\* \S.*[.?:] (man \d\w? \w+(; UNP [\d.D]+( to [\d.]+)?)?|UNP [\d.D]+)( \*\/)?$/;
  const isFunction = (line: string): boolean =>
    /^[A-Za-z_][^#={}"]*\(.*\).*;$/.test(line) && !/^(typedef|extern|struct \w+;)/.test(line);

  const parts =
    "dirent_more fcntl_more grp_more in_options locale_more mman_more netdb_more pwd_more sched_more statx stdio_more termios_more time_more unistd_more getopt";
  const privateParts = parts.split(" ").map((name) => `socksh/${name}.h`);

  test.each([...headers, ...documented, ...privateParts])("<%s>", (header) => {
    const lines = readFileSync(includeDirectory + header, "utf8").split("\n");
    const wrong: string[] = [];
    lines.forEach((line, i) => {
      if (!isFunction(line)) return;
      let start = i - 1;
      while (start > 0 && lines[start]?.startsWith(" * ")) start--;
      const comment = lines.slice(start, i);
      const [first = "", ...rest] = comment;
      if (!meaning.test(first)) wrong.push(`${line}: ${first}`);
      if (!comment.at(-1)?.endsWith("*/")) wrong.push(`${line}: no end of its comment`);
      for (const more of rest) {
        const [, kind, text = ""] = /^ \* {2}(errors|returns): (.*?)(?: \*\/)?$/.exec(more) ?? [];
        if (kind === undefined) wrong.push(`${line}: ${more}`);
        else if (kind === "errors") {
          const unknown = text.split(" ").filter((name) => !errorNames.has(name));
          if (unknown.length > 0) wrong.push(`${line}: ${unknown.join(" ")}?`);
        }
      }
    });
    expect(wrong).toEqual([]);
  });

  test("one declaration a line, with the names of its parameters", () => {
    const nameless = [...declarations(native).functions].filter(([, text]) =>
      /[(,] (?:const )?(?:\w+ )*(?:int|long|char|size_t|\*|FILE)(?: restrict)? [,)]/.test(text)
    ).map(([name]) => name);
    expect(nameless).toEqual([]);
  });
});
