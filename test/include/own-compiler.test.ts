/** Our own compiler must read from our headers what gcc reads from them: so the facts reach programs unharmed. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { check } from "../../cc/check.ts";
import { Diagnostics } from "../../cc/diagnostic.ts";
import { parse } from "../../cc/parse.ts";
import { type Architecture, type IncludeResolver, MacroTable, preprocess } from "../../cc/preprocess.ts";
import { Scope } from "../../cc/scope.ts";
import type { SourceFile } from "../../cc/source.ts";
import type { FunctionSymbol } from "../../cc/tree.ts";
import { compile, includeDirectory, type Platform, platforms } from "./compiler.ts";
import { opaque } from "./differences.ts";
import { data, dataOptions, declarations, isPrivate, objectMacros, refused } from "./facts.ts";
import { library, type World, worlds } from "./worlds.ts";

const files = new Map<string, SourceFile>();
const headers: IncludeResolver = {
  resolve(name) {
    let file = files.get(name);
    if (file === undefined) {
      file = { name: `<${name}>`, text: readFileSync(includeDirectory + name, "utf8"), system: true };
      files.set(name, file);
    }
    return file;
  },
  places: () => [includeDirectory],
};

function checked(text: string, architecture: Architecture) {
  const diagnostics = new Diagnostics();
  const scope = new Scope(undefined);
  const tokens = preprocess(
    { name: "facts.c", text, system: false },
    new MacroTable(architecture),
    headers,
    diagnostics,
  );
  const unit = check(parse(tokens, scope, "file", diagnostics), scope, "file", diagnostics);
  return { unit, scope, messages: diagnostics.all.map(({ message, span }) => `${span.file.name}: ${message}`) };
}

/** Where our compiler is not gcc on aarch64: it has one `char` and one va_list, those of x86-64; functions need no alignment. */
const functionTypes = ["read", "write", "seek", "close"].map((name) => `_Alignof(cookie_${name}_function_t)`);
const ownOnAarch64 = new Set(["CHAR_MIN", "CHAR_MAX", "sizeof(va_list)", ...functionTypes]);

/** Integer expressions that our headers give a value to: constants, sizes, offsets. */
function integers(platform: Platform, world: World): string[] {
  const declared = declarations(platform, world);
  const constants = [...objectMacros(platform, world), ...declared.enumerators].filter((name) => !isPrivate(name));
  const notInteger = refused(
    platform,
    world,
    constants,
    (name) => `_Static_assert(sizeof(char[((${name}) | 1) ? 1 : 1]), "");`,
  );
  const sizes = [...declared.records.keys(), ...declared.typedefs].filter((name) =>
    !opaque.has(name) && !name.startsWith("__")
  );
  const offsets = [...declared.records].flatMap(([type, members]) =>
    members.filter(({ bitField }) => !bitField).map(({ path }) => `__builtin_offsetof(${type}, ${path})`)
  );
  return [
    ...constants.filter((name) => !notInteger.has(name)),
    ...sizes.map((name) => `sizeof(${name})`),
    ...sizes.map((name) => `_Alignof(${name})`),
    ...offsets,
  ];
}

const architectureOf = (name: string): Architecture => name === "aarch64" ? "aarch64" : "x86_64";

const both = platforms.flatMap((platform) => worlds.map((world) => ({ platform, world })));

describe.each(both)("on $platform.name and of $world.name headers our compiler", ({ platform, world }) => {
  const { prologue } = world;
  const architecture = architectureOf(platform.name);

  test("reads every header without a complaint", () => {
    expect(checked(prologue, architecture).messages).toEqual([]);
  });

  test("gives every constant, size and offset the value that gcc gives it", () => {
    const expressions = integers(platform, world);
    expect(expressions.length).toBeGreaterThan(world === library ? 2000 : 100);
    const text = prologue +
      expressions.map((expression, i) => `unsigned long long v_${i} = (unsigned long long)(${expression});\n`).join("");
    const { unit, messages } = checked(text, architecture);
    expect(messages).toEqual([]);
    const theirs = data(compile(platform, "ours", text, ...dataOptions));
    const wrong: string[] = [];
    for (const { symbol, init } of unit.variables) {
      const index = /^v_(\d+)$/.exec(symbol.name)?.[1];
      if (index === undefined) continue;
      const part = init?.parts[0];
      const value = part?.kind === "value" && part.value.kind === "integer" ? BigInt.asUintN(64, part.value.value) : 0n;
      const directive = /^\.(?:quad|xword) (-?\d+)$/.exec(theirs.get(symbol.name)?.trim() ?? "")?.[1];
      const expected = directive === undefined ? 0n : BigInt.asUintN(64, BigInt(directive));
      const own = architecture === "aarch64" && ownOnAarch64.has(expressions[Number(index)] ?? "");
      if ((value !== expected) !== own) wrong.push(`${expressions[Number(index)]}: ours ${value}, gcc's ${expected}`);
    }
    expect(wrong).toEqual([]);
  });
});

test.each(platforms)(
  "on $name our compiler reads the headers at the prompt, too, and keeps every annotation",
  ({ name }) => {
    const { scope, messages } = checked("#include <socksh/prompt.h>\n" + library.prologue, architectureOf(name));
    expect(messages).toEqual([]);
    const attributes = (name: string) => {
      const symbol = scope.lookup(name) as FunctionSymbol;
      return Object.fromEntries(symbol.attributes);
    };
    expect(attributes("accept")).toHaveProperty("syscall");
    expect(attributes("getnameinfo")).toMatchObject({
      access: [["read_only", 1, 2], ["write_only", 3, 4], ["write_only", 5, 6]],
      nullable: [[3], [5]],
    });
    expect(attributes("fread")).toMatchObject({ access_product: [["write_only", 1, 2, 3]], stream: [[4]] });
    expect(attributes("snprintf")).toMatchObject({ custom: [[]], format: [["printf", 3, 4]] });
    expect(attributes("err_sys")).toHaveProperty("noreturn");
  },
);
