/** Every name of the book's library that its programs use is there: it compiles, links, and is what it should be. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { bookMembers } from "../../libc/book-members.ts";
import { runtime } from "../../runtime/pick.ts";
import { HeadersOnDemand } from "../../shell/on-demand.ts";
import { HeaderFacts } from "../../tools/abi/headers.ts";

const MAIN = fileURLToPath(new URL("../../repl/main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "socksh-names-"));
afterAll(() => rmSync(folder, { recursive: true }));

const sections = new Map<string, readonly string[]>(
  readFileSync(new URL("book-names.txt", import.meta.url), "utf8").split(/^\[/m).slice(1).map((section) => {
    const [title, ...names] = section.trimEnd().split("\n");
    return [title!.replace(/\]$/, ""), names.filter((name) => name !== "")];
  }),
);
const ofSctp = sections.get("functions of SCTP")!;
const atPrompt = [...sections.get("functions")!, ...sections.get("functions that few programs use")!];
const functions = [...atPrompt, ...ofSctp];
const headers = ["unp.h", "unpthread.h", "unpifi.h", "unprtt.h", "unproute.h", "unpicmpd.h"];

/** A program that names all of them, in a way that no name can be left out of it. */
const program = [
  ...headers.map((header) => `#include "${header}"`),
  ...sections.get("variables")!.map((name) => `extern int ${name};`),
  "int main(void)\n{",
  `\tvoid *functions[] = { ${functions.map((name) => `(void *)${name}`).join(", ")} };`,
  "\tint count = 0;",
  "\tfor (size_t i = 0; i < sizeof(functions) / sizeof(functions[0]); i++)",
  "\t\tcount += functions[i] != NULL;",
  ...[...sections.get("macros")!, ...sections.get("macros of SCTP")!].map((name) =>
    `#ifndef ${name}\n#error ${name} is not defined\n#endif`
  ),
  ...sections.get("types")!.map((name) => `\t(void)sizeof(${name});`),
  ...sections.get("variables")!.map((name) => `\tcount += &${name} != NULL;`),
  '\tprintf("%d\\n", count);',
  "}",
].join("\n");

/** Runs a program text as a file of its own, in a fresh place. */
function runText(name: string, text: string, ...options: string[]) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return runtime.run([...runtime.command, MAIN, "run", ...options, file], { input: "" });
}

describe("the book's library", () => {
  test("has every name of the inventory", () => {
    expect(functions.length).toBeGreaterThan(150);
    const { status, stdout, stderr } = runText("all.c", program);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: `${functions.length + sections.get("variables")!.length}\n`,
      stderr: "",
    });
  });

  test("has no name that is not on the list", () => {
    const defined: readonly string[] = Object.values(bookMembers).flat();
    expect([...functions].sort()).toEqual([...defined].sort());
  });

  test("is known at the prompt, some of it from the first entry that names it", () => {
    const { scope, macros } = new HeaderFacts("x86_64");
    const onDemand = (name: string) => new HeadersOnDemand().linesFor(name) !== "";
    expect(functions.filter((name) => scope.lookup(name)?.kind !== "function" && !onDemand(name))).toEqual([]);
    const unknown = sections.get("macros")!.filter((name) => macros.get(name) === undefined && !onDemand(name));
    expect(unknown).toEqual([]);
    const entries = [
      `void *functions[] = { ${functions.map((name) => `(void *)${name}`).join(", ")} };`,
      'for (int i = 0; i < sizeof(functions) / 8; i++) if (functions[i] == NULL) printf("%d\\n", i);',
      ...sections.get("types")!.map((name) => `printf("%d", sizeof(${name}) > 0);`),
    ];
    const { stdout, stderr } = runtime.run([...runtime.command, MAIN], { input: `${entries.join("\n")}\n` });
    expect({ stdout: stdout.split("\n").slice(1).join(""), stderr }).toEqual({
      stdout: "1".repeat(sections.get("types")!.length),
      stderr: "",
    });
  });
});

describe("a program of the book's source tree", () => {
  const text = (include: string) => `#include "${include}"\nint main(void) { printf("%d\\n", MAXLINE); }\n`;

  test.each(["unp.h", "../unp.h", "../lib/unp.h", "lib/unp.h"])('finds "%s"', (include) => {
    expect(runText("found.c", text(include))).toMatchObject({ status: 0, stdout: "4096\n" });
  });

  test.each(["config.h", "../config.h"])('finds "%s", with what its configure script would find', (include) => {
    const source = `#include "${include}"\n#include <stdio.h>\n` +
      "#if !defined(HAVE_SOCKATMARK) || defined(HAVE_SOCKADDR_SA_LEN)\n#error no\n#endif\n" +
      'int main(void) { printf("%s\\n", CPU_VENDOR_OS); }\n';
    expect(runText("configured.c", source)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/-unknown-linux-gnu\n$/),
    });
  });

  test("uses its own unp.h, where there is one: beside it, or by -I", () => {
    const own = "#include <stdio.h>\n#define MAXLINE 7\n";
    const elsewhere = mkdtempSync(join(folder, "lib-"));
    writeFileSync(join(elsewhere, "unp.h"), own);
    expect(runText("own.c", text("unp.h"), "-I", elsewhere)).toMatchObject({ stdout: "7\n" });
    expect(runText("own.c", text("unp.h"))).toMatchObject({ stdout: "4096\n" });
    writeFileSync(join(folder, "unp.h"), own);
    expect(runText("own.c", text("unp.h"))).toMatchObject({ stdout: "7\n" });
    rmSync(join(folder, "unp.h"));
  });

  test("does not find a header of a name that is not the book's", () => {
    const { status, stderr } = runText("other.c", text("../lib/stdio.h"));
    expect(status).not.toBe(0);
    expect(stderr).toContain("'../lib/stdio.h' is not found");
  });
});
