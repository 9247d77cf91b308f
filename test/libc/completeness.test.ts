/** Whatever a header of include/ declares can be called, or says why not. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { FunctionSymbol, VariableSymbol } from "../../cc/tree.ts";
import { openLibc } from "../../ffi/libc.ts";
import { implementations } from "../../libc/implementations.ts";
import { memberFiles, memberOf } from "../../libc/members.ts";
import { Program } from "../../process/program.ts";
import { stringBodies } from "../../cc/lower/string-bodies.ts";
import { runtime } from "../../runtime/pick.ts";

const libc = openLibc(runtime);
const library = [...new Program(libc, { mode: "file" }).libraryState().scope.symbols()];
const functions = library.filter((symbol): symbol is FunctionSymbol => symbol.kind === "function" && !symbol.defined);
const variables = library.filter((symbol): symbol is VariableSymbol => symbol.kind === "variable" && !symbol.defined);
/** The compiler knows them by heart. */
const compiled = new Set(["__errno_location", "setjmp", "_setjmp", "sigsetjmp"]);

/** Where a call goes; undefined if it goes nowhere. */
function provider({ name, attributes }: FunctionSymbol): string | undefined {
  if (memberOf(name) !== undefined) return "C";
  if (implementations[name] !== undefined) return "TypeScript";
  if (stringBodies.has(name)) return "WebAssembly";
  if (compiled.has(name)) return "compiler";
  return !attributes.has("custom") && libc.symbolAddress(name) !== undefined ? "libc" : undefined;
}

describe("of libc", () => {
  test("every declared function is provided", () => {
    expect(functions.length).toBeGreaterThan(700);
    expect(functions.filter((symbol) => provider(symbol) === undefined).map(({ name }) => name)).toEqual([]);
  });

  test("every declared variable has a place in the program's memory", () => {
    const program = new Program(libc, { mode: "file" });
    expect(variables.length).toBeGreaterThan(10);
    const missing = variables.filter((symbol) => program.target.externalVariable(symbol) === undefined);
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});

describe("the member", () => {
  const folder = new URL("../../libc/", import.meta.url);

  test.each(Object.keys(memberFiles))("%s compiles without a warning and defines what it is listed for", (file) => {
    const program = new Program(libc, { mode: "file" });
    const source = { name: file, text: readFileSync(new URL(file, folder), "utf8"), system: false };
    const { module, diagnostics } = program.compile(source);
    expect(diagnostics.all.map(({ message }) => message)).toEqual([]);
    const external = module!.exports.filter(({ linkage }) => linkage === "external").map(({ name }) => name);
    expect(external.sort()).toEqual([...memberFiles[file]!].sort());
  });

  test("and those it calls never come back to it: a member is compiled when the first one that calls it is", () => {
    const callees = new Map(
      Object.keys(memberFiles).map((file) => {
        const program = new Program(libc, { mode: "file" });
        const source = { name: file, text: readFileSync(new URL(file, folder), "utf8"), system: false };
        const names = program.compile(source).module!.imports.map(({ symbol }) => memberOf(symbol.name)?.pathname);
        return [new URL(file, folder).pathname, new Set(names)] as const;
      }),
    );
    const known = new Map<string, "open" | "done">();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (known.get(file) === "open") circles.push([...path, file].join(" → "));
      if (known.has(file)) return;
      known.set(file, "open");
      for (const callee of callees.get(file)!) if (callee !== undefined) visit(callee, [...path, file]);
      known.set(file, "done");
    };
    for (const file of callees.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });
});
