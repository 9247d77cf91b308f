/** What our headers state, collected with gcc as the preprocessor: names of constants, types, members, functions. */
import { compile, errorLines, type Platform } from "./compiler.ts";
import { type Declarations, scanDeclarations } from "./declarations.ts";
import { library, type World } from "./worlds.ts";

/** Names of the implementation: ours and glibc's differ freely. */
export const isPrivate = (name: string): boolean => name.startsWith("__") || /^_SOCKSH|^_IOC/.test(name);

/** A C identifier made of a type's or member's name. */
export const label = (name: string): string => name.replace(/\W+/g, "_");

/** Object-like macros after including a world of our headers, those of the compiler itself left out. */
export function objectMacros(platform: Platform, { prologue }: World = library): string[] {
  const names = (text: string): string[] => [...text.matchAll(/^#define (\w+) \S/gm)].map((match) => match[1] ?? "");
  const builtin = new Set(names(compile(platform, "ours", "", "-E", "-dM")));
  return names(compile(platform, "ours", prologue, "-E", "-dM"))
    .filter((name) => !builtin.has(name) && !isPrivate(name)).sort();
}

/** Our declarations as gcc's preprocessor leaves them. */
export function declarations(platform: Platform, { prologue }: World = library): Declarations {
  return scanDeclarations(compile(platform, "ours", prologue, "-E", "-P"));
}

/** Those of `names` for which the line of C that `line` makes of them is an error after our headers. */
export function refused(
  platform: Platform,
  { prologue, prologueLines }: World,
  names: readonly string[],
  line: (name: string) => string,
): Set<string> {
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

const widths: Readonly<Record<string, number>> = {
  ...{ byte: 1, "2byte": 2, short: 2, hword: 2, value: 2, "4byte": 4, word: 4, long: 4, "8byte": 8, quad: 8, xword: 8 },
};

/** Directives with numbers as hexadecimal digits, however wide each was written. */
export function inBytes(directives: string): string {
  return directives.split("\n").map((line) => bytesOf(line) ?? `${line}\n`).join("");
}

/** Undefined for names and strings. */
function bytesOf(line: string): string | undefined {
  const [, directive, operand] = /^\.(\w+) (-?\d+|0x[\da-f]+)$/.exec(line) ?? [];
  if (directive === undefined || operand === undefined) return undefined;
  if (directive === "zero") return "00".repeat(Number(operand));
  const width = widths[directive];
  if (width === undefined) return undefined;
  const digits = BigInt.asUintN(width * 8, BigInt(operand)).toString(16).padStart(width * 2, "0");
  return digits.replace(/../g, (byte) => byte + " ").trim().split(" ").reverse().join("");
}

/** How to have gcc print that data: every variable, zeros too, in order. */
export const dataOptions = ["-S", "-w", "-fno-zero-initialized-in-bss", "-fno-toplevel-reorder", "-o", "-"];
