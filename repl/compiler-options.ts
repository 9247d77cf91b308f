/** The compiler's part of the command line: what gcc's users are used to write. */
import type { MacroOption } from "../process/build.ts";
import type { OptionSpecification, Word } from "./options.ts";

/** How files are compiled; the same for each of them. */
export interface CompilerRequest {
  readonly includeFolders: readonly string[];
  readonly macros: readonly MacroOption[];
  /** `-include FILE`: read before each file. */
  readonly includeFiles: readonly string[];
  /** Folders of sources, linked as archives are. */
  readonly libraries: readonly string[];
  /** What follows `-W`, each time. */
  readonly warnings: readonly string[];
  /** `-std=`, the last one. */
  readonly standard: string | undefined;
  /** `-w` */
  readonly silent: boolean;
}

export const compilerOptions = {
  include: { takesValue: true, short: "I" },
  define: { takesValue: true, short: "D" },
  undefine: { takesValue: true, short: "U" },
  "include-file": { takesValue: true, single: "include" },
  library: { takesValue: true, short: "l" },
  warning: { takesValue: true, short: "W", attached: true },
  "no-warnings": { takesValue: false, short: "w" },
  std: { takesValue: true, single: "std" },
  ansi: { takesValue: false, single: "ansi" },
  pedantic: { takesValue: false, single: "pedantic" },
  // Of no meaning here, and accepted so that a command line for gcc works as it is.
  "library-path": { takesValue: true, short: "L" },
  optimize: { takesValue: true, short: "O", attached: true },
  debug: { takesValue: true, short: "g", attached: true },
  feature: { takesValue: true, short: "f", attached: true },
  machine: { takesValue: true, short: "m", attached: true },
  pthread: { takesValue: false, single: "pthread" },
  pipe: { takesValue: false, single: "pipe" },
  // Of no meaning here, and said so.
  output: { takesValue: true, short: "o" },
  compile: { takesValue: false, short: "c" },
  assemble: { takesValue: false, short: "S" },
} as const satisfies Readonly<Record<string, OptionSpecification>>;

/** Libraries whose functions are libc's here, or glibc's own companions, which are always there. */
const PART_OF_LIBC: ReadonlySet<string> = new Set(
  ["c", "m", "pthread", "rt", "dl", "util", "resolv", "nsl", "socket", "crypt", "anl", "gcc", "xnet", "pcap", "sctp"],
);

const NOT_FOR_US: Readonly<Record<string, string>> = {
  output: "-o has no meaning: no file is written; `socksh run` compiles and runs in one step",
  compile: "-c has no meaning: no object file is written; `socksh cc` checks without running",
  assemble: "-S has no meaning: there is no assembler text",
};

/** A mistake comes back as a sentence. */
export function compilerRequest(words: readonly Word[]): CompilerRequest | string {
  const values = (name: keyof typeof compilerOptions) =>
    words.flatMap((word) => word.kind === "option" && word.name === name ? [word.value] : []);
  const astray = words.find((word) => word.kind === "option" && Object.hasOwn(NOT_FOR_US, word.name));
  if (astray?.kind === "option") return NOT_FOR_US[astray.name]!;
  return {
    includeFolders: values("include"),
    macros: words.flatMap(macroOption),
    includeFiles: values("include-file"),
    libraries: values("library").filter((name) => !PART_OF_LIBC.has(name)),
    warnings: values("warning"),
    standard: values("std").at(-1) ?? (values("ansi").length > 0 ? "c89" : undefined),
    silent: values("no-warnings").length > 0,
  };
}

/** `-D` and `-U`, whose order counts. */
function macroOption(word: Word): MacroOption[] {
  if (word.kind !== "option" || (word.name !== "define" && word.name !== "undefine")) return [];
  return [{ kind: word.name, text: word.value }];
}
