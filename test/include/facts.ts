/** What our headers state, collected with gcc as the preprocessor: names of constants, types, members, functions. */
import { compile, errorLines, includes, type Platform, publicHeaders } from "./compiler.ts";
import { type Declarations, scanDeclarations } from "./declarations.ts";

/** All headers in one text, and how many lines that is. */
export const prologue = includes(publicHeaders());
export const prologueLines = prologue.split("\n").length - 1;

/** Names of the implementation: ours and glibc's differ freely. */
export const isPrivate = (name: string): boolean => name.startsWith("__") || /^_SOCKSH|^_IOC/.test(name);

/** A C identifier made of a type's or member's name. */
export const label = (name: string): string => name.replace(/\W+/g, "_");

/** Object-like macros after including all our headers, those of the compiler itself left out. */
export function objectMacros(platform: Platform): string[] {
  const names = (text: string): string[] => [...text.matchAll(/^#define (\w+) \S/gm)].map((match) => match[1] ?? "");
  const builtin = new Set(names(compile(platform, "ours", "", "-E", "-dM")));
  return names(compile(platform, "ours", prologue, "-E", "-dM"))
    .filter((name) => !builtin.has(name) && !isPrivate(name)).sort();
}

/** Our declarations as gcc's preprocessor leaves them. */
export function declarations(platform: Platform): Declarations {
  return scanDeclarations(compile(platform, "ours", prologue, "-E", "-P"));
}

/** Those of `names` for which the line of C that `line` makes of them is an error after our headers. */
export function refused(platform: Platform, names: readonly string[], line: (name: string) => string): Set<string> {
  const found = new Set<string>();
  // gcc complains about an undeclared name only once, so ask until it is content.
  for (;;) {
    const rest = names.filter((name) => !found.has(name));
    const lines = [...errorLines(platform, "ours", prologue + rest.map((name) => line(name) + "\n").join("")).keys()];
    if (lines.length === 0) return found;
    for (const at of lines) found.add(rest[at - prologueLines - 1] ?? `line ${at}`);
  }
}

/** The data of each global variable in gcc's output, as directives of the assembler. */
export function data(assembly: string): Map<string, string> {
  const found = new Map<string, string>();
  let label: string | undefined;
  for (const line of assembly.split("\n")) {
    const start = /^(\w+):$/.exec(line);
    if (start) label = start[1];
    else if (
      label !== undefined &&
      /^\t\.(byte|[248]byte|short|hword|value|word|long|quad|xword|zero|string|ascii)\b/.test(line)
    ) {
      found.set(label, (found.get(label) ?? "") + line.trim().replace(/\s+/g, " ") + "\n");
    }
  }
  return found;
}

/** How to have gcc print that data: every variable, zeros too, in order. */
export const dataOptions = ["-S", "-w", "-fno-zero-initialized-in-bss", "-fno-toplevel-reorder", "-o", "-"];
