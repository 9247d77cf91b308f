/** Whatever a header of include/ declares can be called, or says why not. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { FunctionSymbol, VariableSymbol } from "../../cc/tree.ts";
import { openLibc } from "../../ffi/libc.ts";
import { implementations } from "../../libc/implementations.ts";
import { memberFiles, memberOf } from "../../libc/members.ts";
import { isLater } from "../../process/later.ts";
import { Program } from "../../process/program.ts";
import { runtime } from "../../runtime/pick.ts";

const libc = openLibc(runtime);
const library = [...new Program(libc, { mode: "file" }).libraryState().scope.symbols()];
const functions = library.filter((symbol): symbol is FunctionSymbol => symbol.kind === "function" && !symbol.defined);
const variables = library.filter((symbol): symbol is VariableSymbol => symbol.kind === "variable" && !symbol.defined);
/** The compiler knows it by heart. */
const compiled = new Set(["__errno_location"]);

/** Where a call goes; undefined if it goes nowhere. */
function provider({ name, attributes }: FunctionSymbol): string | undefined {
  if (memberOf(name) !== undefined) return "C";
  if (implementations[name] !== undefined) return "TypeScript";
  if (compiled.has(name)) return "compiler";
  if (isLater(name)) return "later";
  return !attributes.has("custom") && libc.symbolAddress(name) !== undefined ? "libc" : undefined;
}

describe("of libc", () => {
  test("every declared function is provided, or known to come later", () => {
    expect(functions.length).toBeGreaterThan(700);
    expect(functions.filter((symbol) => provider(symbol) === undefined).map(({ name }) => name)).toEqual([]);
  });

  test("no function that comes later is provided already", () => {
    const provided = (name: string) => memberOf(name) !== undefined || implementations[name] !== undefined;
    expect(functions.filter(({ name }) => isLater(name) && provided(name)).map(({ name }) => name)).toEqual([]);
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
});
