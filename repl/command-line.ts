/** The command line: what was asked for, as one value. */
import { splitWords, type Word } from "./options.ts";

export interface MacroOption {
  readonly kind: "define" | "undefine";
  readonly text: string;
}

export type Request =
  | { readonly kind: "prompt"; readonly record: string | undefined; readonly includeFolders: readonly string[] }
  | {
    readonly kind: "evaluate";
    readonly texts: readonly string[];
    readonly record: string | undefined;
    readonly includeFolders: readonly string[];
  }
  | {
    readonly kind: "run";
    readonly file: string;
    readonly args: readonly string[];
    readonly includeFolders: readonly string[];
    readonly macros: readonly MacroOption[];
  }
  | {
    readonly kind: "test";
    readonly files: readonly string[];
    readonly update: boolean;
    readonly review: boolean;
    readonly runtimes: readonly string[];
    /** Seconds that one command may take. */
    readonly limit: number;
  }
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  /** A mistake on the command line: status 2. */
  | { readonly kind: "misuse"; readonly message: string };

export const helpText = `socksh: the socket shell. Book-style C, run for real against libc.

usage:
  socksh                               open the prompt; piped input is read as if typed
  socksh -e 'C text'                   evaluate, print the results, end
  socksh run [options] file.c [--] [args…]
                                       compile the program and become it: its arguments,
                                       its standard streams, its exit status or signal
  socksh test [options] FILE…          replay recorded sessions and compare

options:
  -e TEXT             evaluate TEXT; may be given several times
  -I DIR              look for #include files in DIR first
  -D NAME[=VALUE]     define a macro (run)
  -U NAME             undefine a macro (run)
  --record FILE       write what is typed, and what comes of it, as a session
  --update            repair the expectations that failed (test)
  --review            write the repaired session beside the file, as FILE.new (test)
  --runtime LIST      replay on each of deno,bun,node (test)
  --limit SECONDS     give up a command that takes longer, 10 by default (test)
  -h, --help          this text
  -V, --version       the version
`;

/** Seconds; on loopback nothing takes so long unless it waits for ever. */
const DEFAULT_LIMIT = 10;

const options = {
  eval: { takesValue: true, short: "e" },
  include: { takesValue: true, short: "I" },
  define: { takesValue: true, short: "D" },
  undefine: { takesValue: true, short: "U" },
  record: { takesValue: true },
  update: { takesValue: false },
  review: { takesValue: false },
  runtime: { takesValue: true },
  limit: { takesValue: true },
  help: { takesValue: false, short: "h" },
  version: { takesValue: false, short: "V" },
} as const;

type OptionName = keyof typeof options;

const promptOptions: readonly string[] = ["eval", "include", "record"] satisfies OptionName[];
const runOptions: readonly string[] = ["include", "define", "undefine"] satisfies OptionName[];
const testOptions: readonly string[] = ["update", "review", "runtime", "limit"] satisfies OptionName[];

export function parseCommandLine(args: readonly string[]): Request {
  const command = args[0] === "run" || args[0] === "test" ? args[0] : undefined;
  const rest = command === undefined ? args : args.slice(1);
  const all = splitWords(rest, options);
  const own = command === "run" ? programStart(all, rest.length) : rest.length;
  const words = all.filter(({ index }) => index < own);
  const values = (name: OptionName) =>
    words.flatMap((word) => word.kind === "option" && word.name === name ? [word.value] : []);
  const has = (name: OptionName) => words.some((word) => word.kind === "option" && word.name === name);
  const positionals = words.flatMap((word) => word.kind === "positional" ? [word.value] : []);

  const mistake = words.find((word) => word.kind === "mistake");
  if (mistake !== undefined) return misuse(mistake.message);
  if (has("help")) return { kind: "help" };
  if (has("version")) return { kind: "version" };
  const others = command === undefined ? promptOptions : command === "run" ? runOptions : testOptions;
  const astray = words.find((word) => word.kind === "option" && !others.includes(word.name));
  if (astray?.kind === "option") return misuse(`--${astray.name} has no meaning for ${command ?? "the prompt"}`);
  const includeFolders = values("include");
  if (command === "run") {
    const file = positionals[0];
    if (file === undefined) return misuse("run: which file? (socksh run file.c)");
    if (positionals.length > 1) return misuse(`run: one file at a time for now, and '${positionals[1]}' is a second`);
    const programArgs = rest.slice(own);
    return {
      kind: "run",
      file,
      args: programArgs[0] === "--" ? programArgs.slice(1) : programArgs,
      includeFolders,
      macros: words.flatMap(macroOption),
    };
  }
  if (command === "test") {
    if (positionals.length === 0) return misuse("test: which sessions? (socksh test FILE…)");
    const limit = Number(values("limit").at(-1) ?? DEFAULT_LIMIT);
    if (!Number.isInteger(limit) || limit < 1) return misuse("--limit: how many seconds? (1, 2, …)");
    return {
      kind: "test",
      files: positionals,
      update: has("update"),
      review: has("review"),
      runtimes: values("runtime").at(-1)?.split(",") ?? [],
      limit,
    };
  }
  const first = positionals[0];
  if (first !== undefined) return misuse(`'${first}' is no command; ${suggestion(first)}`);
  const record = values("record").at(-1);
  if (has("eval")) return { kind: "evaluate", texts: values("eval"), record, includeFolders };
  return { kind: "prompt", record, includeFolders };
}

/** `-D` and `-U`, whose order counts. */
function macroOption(word: Word): MacroOption[] {
  if (word.kind !== "option" || (word.name !== "define" && word.name !== "undefine")) return [];
  return [{ kind: word.name, text: word.value }];
}

/** Where the program's own arguments begin: at `--`, or behind the last `.c` file of a row, options or not. */
function programStart(words: readonly Word[], end: number): number {
  let files = 0;
  for (const word of words) {
    if (word.kind === "terminator") return word.index;
    if (files > 0 && !(word.kind === "positional" && word.value.endsWith(".c"))) return word.index;
    if (word.kind === "positional") files++;
  }
  return end;
}

function suggestion(word: string): string {
  if (/[./]/.test(word)) return `a program is run by: socksh run ${word}`;
  return "there are run and test";
}

function misuse(message: string): Request {
  return { kind: "misuse", message };
}
