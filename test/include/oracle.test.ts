/**
 * Our headers state facts of the platform's ABI. gcc, reading the C library's own headers, is the oracle: every
 * constant, every size and offset, every prototype that we write down must be what it is there, on both platforms.
 */
import { describe, expect, test } from "vitest";
import { compile, errorLines, execute, native, type Platform, platforms } from "./compiler.ts";
import { scanDeclarations } from "./declarations.ts";
import {
  constantsHere,
  expansionDifferences,
  initializers,
  kernelRelease,
  memberPaths,
  newerKernel,
  opaque,
  prototypeDifferences,
  typeDifferences,
} from "./differences.ts";
import { data, dataOptions, declarations, inBytes, isPrivate, label, objectMacros, refused } from "./facts.ts";
import { library, type World, worlds } from "./worlds.ts";

/** A number for the type of an expression, the same in both compilations. */
const kindMacro = "#define KIND(x) _Generic((x), _Bool: 1, char: 2, signed char: 3, unsigned char: 4, short: 5," +
  " unsigned short: 6, int: 7, unsigned int: 8, long: 9, unsigned long: 10, long long: 11, unsigned long long: 12," +
  " float: 13, double: 14, long double: 15, char *: 16, unsigned char *: 17, const char *: 18, void *: 19, default: 0)\n";

/** Compiles the same definitions against both header sets, and tells where the data differs. */
function differences(
  platform: Platform,
  { prologue, prologueLines }: World,
  definitions: ReadonlyMap<string, { ours: string; system: string }>,
): string[] {
  const unit = (which: "ours" | "system"): string =>
    prologue + kindMacro + [...definitions.values()].map((definition) => definition[which]).join("\n") + "\n";
  const missing = errorLines(platform, "system", unit("system"));
  const names = [...definitions.keys()];
  const found = [...missing].map(([line, message]) =>
    `${names[line - prologueLines - 2] ?? `line ${line}`}: ${message}`
  );
  if (found.length > 0) return found;
  const ours = data(compile(platform, "ours", unit("ours"), ...dataOptions));
  const system = data(compile(platform, "system", unit("system"), ...dataOptions));
  for (const name of names) {
    const a = ours.get(`v_${label(name)}`);
    const b = system.get(`v_${label(name)}`);
    if (a === undefined) found.push(`${name}: no data`);
    else if (a !== b && inBytes(a) !== inBytes(b ?? "")) {
      found.push(`${name}: ours ${a.trim().replaceAll("\n", " ")}, the system's ${b?.trim().replaceAll("\n", " ")}`);
    }
  }
  return found;
}

const both = platforms.flatMap((platform) => worlds.map((world) => ({ platform, world })));

describe.each(both)("on $platform.name $world.name headers agree with the system's", ({ platform, world }) => {
  const { prologue, prologueLines } = world;
  const isLibrary = world === library;
  const macros = objectMacros(platform, world);
  const declared = declarations(platform, world);
  const others = refused(platform, world, macros, (name) => `const __typeof__((${name})) v_${name} = (${name});`);
  const constants = [...macros.filter((name) => !others.has(name)), ...declared.enumerators].filter((name) =>
    !isPrivate(name) && !constantsHere.has(name) && !kernelRelease.has(name) &&
    !(platform.name === "aarch64" && newerKernel.has(name))
  );

  test("on the value of every constant", () => {
    expect(constants.length).toBeGreaterThan(isLibrary ? 1700 : 100);
    const definitions = constants.map((name) => {
      const text = `const __typeof__((${name})) v_${name} = (${name});`;
      return [name, { ours: text, system: text }] as const;
    });
    expect(differences(platform, world, new Map(definitions))).toEqual([]);
  });

  test("on the type of every constant", () => {
    const definitions = constants.filter((name) => !typeDifferences.has(name)).map((name) => {
      const text = `const char v_${name} = KIND(${name});`;
      return [name, { ours: text, system: text }] as const;
    });
    expect(differences(platform, world, new Map(definitions))).toEqual([]);
  });

  if (isLibrary) {
    test("on the bytes of every initialiser", () => {
      const definitions = [...initializers].map(([name, type]) => {
        const text = `const ${type} v_${name} = ${name};`;
        return [name, { ours: text, system: text }] as const;
      });
      expect(differences(platform, world, new Map(definitions))).toEqual([]);
    });
  }

  test("on what every other object-like macro stands for", () => {
    const text = prologue + [...others].map((name) => `@${name}@ ${name}\n`).join("");
    const expansions = (which: "ours" | "system"): Map<string, string> =>
      new Map(
        [...compile(platform, which, text, "-E", "-P").matchAll(/^@(?:\w+)?.*?@ ?(.*)$/gm)]
          .map((match, i) => [[...others][i] ?? "", (match[1] ?? "").replace(/\s+/g, "")]),
      );
    const ours = expansions("ours");
    const system = expansions("system");
    const different = [...ours].filter(([name, to]) =>
      system.get(name) !== to && !expansionDifferences.has(name) && !initializers.has(name)
    )
      .map(([name, to]) => `${name}: ours ${to}, the system's ${system.get(name)}`);
    expect(different).toEqual([]);
  });

  test("on size, alignment and kind of every type", () => {
    const names = [...declared.typedefs, ...declared.records.keys()].filter((name) => !isPrivate(name));
    if (isLibrary) expect(names.length).toBeGreaterThan(150);
    const definitions = names.filter((name) => !opaque.has(name)).map((name) => {
      const text = `const unsigned long v_${
        label(name)
      }[] = { sizeof(${name}), _Alignof(${name}), KIND(*(${name} *)0) };`;
      return [name, { ours: text, system: text }] as const;
    });
    expect(differences(platform, world, new Map(definitions))).toEqual([]);
  });

  test("on offset, size and kind of every member", () => {
    const definitions = new Map<string, { ours: string; system: string }>();
    for (const [type, members] of declared.records) {
      for (const { path, bitField, flexible } of members) {
        if (path.split(".").some(isPrivate) || isPrivate(type)) continue;
        const name = `${type}.${path}`;
        const define = (p: string): string => {
          if (bitField) return `const ${type} v_${label(name)} = { .${p} = 1 };`;
          const sized = `((${type} *)0)->${p}${flexible ? "[0]" : ""}`;
          return `const unsigned long v_${label(name)}[] = { __builtin_offsetof(${type}, ${p}), ` +
            `sizeof(${sized}), KIND(${sized}) };`;
        };
        definitions.set(name, { ours: define(path), system: define(memberPaths.get(name) ?? path) });
      }
    }
    if (isLibrary) expect(definitions.size).toBeGreaterThan(300);
    expect(differences(platform, world, definitions)).toEqual([]);
  });

  test("on every prototype and variable", () => {
    const symbols = [...declared.functions, ...declared.variables];
    if (isLibrary) expect(symbols.length).toBeGreaterThan(500);
    const listed = symbols.filter(([name]) => !prototypeDifferences.has(name));
    // Two lines each: is it declared at all, and is our declaration compatible?
    const text = prologue + listed.map(([name]) => `#undef ${name}\n`).join("") +
      listed.map(([name, declaration]) => `__typeof__(&${name}) pointer_to_${name};\n${declaration};\n`).join("");
    const wrong = [...errorLines(platform, "system", text)]
      .map(([line, message]) => `${listed[(line - prologueLines - listed.length - 1) >> 1]?.[0]}: ${message}`);
    expect(wrong).toEqual([]);
  });

  if (isLibrary) {
    test("and every listed difference is one", () => {
      const conflicts = [...prototypeDifferences.keys()].filter((name) => {
        const text = `${prologue}#undef ${name}\n__typeof__(&${name}) p;\n${declared.functions.get(name)};\n`;
        return errorLines(platform, "system", text).size === 0;
      });
      expect(conflicts).toEqual([]);
    });
  }
});

test("every function that the shell does not implement itself is a symbol of libc, libm or libcrypt", () => {
  const text = compile(native, "ours", library.prologue, "-E", "-P");
  const custom = new Set(
    [...text.matchAll(/^[^;{}]*__custom__[^;]*;/gm)].map((match) =>
      [...scanDeclarations(match[0]).functions.keys()][0]
    ),
  );
  const names = [...declarations(native).functions.keys()].filter((name) => !custom.has(name));
  expect(names.length).toBeGreaterThan(350);
  const missing = execute(
    `#include <dlfcn.h>\n#include <stdio.h>\nint main(void) {\n` +
      names.map((name) => `if (!dlsym(RTLD_DEFAULT, "${name}")) puts("${name}");\n`).join("") + `}\n`,
    "-Wl,--no-as-needed",
    "-lm",
    "-lcrypt",
  );
  expect(missing).toBe("");
});
