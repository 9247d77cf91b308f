/** The command line: what was asked for, as one value. */
import { closest } from "../cc/spell.ts";
import { compilerOptions, type CompilerRequest, compilerRequest } from "./compiler-options.ts";
import { splitWords, type Word } from "./options.ts";

/** What `cc` prints: the trees and the WebAssembly are for those who look into the compiler. */
export type CheckOutput = "diagnostics" | "preprocessed" | "ast" | "ir" | "wat";

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
    /** C files; "-" is standard input. */
    readonly files: readonly string[];
    readonly args: readonly string[];
    readonly compiler: CompilerRequest;
  }
  | {
    readonly kind: "cc";
    readonly files: readonly string[];
    readonly output: CheckOutput;
    readonly compiler: CompilerRequest;
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
                                       (:help lists what it knows: programs in front and in the
                                       background, descriptors, help on functions)
  socksh -e 'C text'                   evaluate, print the results, end
  socksh run [options] file.c… [--] [args…]
                                       compile the files as one program and become it: its
                                       arguments, its standard streams, its exit status or signal
  socksh file.c [args…]                the same, in short
  socksh cc [options] file.c…          check the files, run nothing
  socksh test [options] FILE…          replay recorded sessions and compare

options:
  -e TEXT             evaluate TEXT; may be given several times
  -I DIR              look for #include files in DIR first
  --record FILE       write what is typed, and what comes of it, as a session
  --update            repair the expectations that failed (test)
  --review            write the repaired session beside the file, as FILE.new (test)
  --runtime LIST      replay on each of deno,bun,node (test)
  --limit SECONDS     give up a command that takes longer, 10 by default (test)
  -h, --help          this text
  -V, --version       the version

options of run and cc:
  -I DIR, -include FILE, -D NAME[=VALUE], -U NAME
                      as for any C compiler; they hold for all files
  -l DIR              a folder of C sources, linked as an archive is: of its files, those that
                      define what is still missing. -lm, -lpthread, -lpcap and their like are libc's
  -Wall -Wextra -Wname -Wno-name -Werror -Werror=name -w
                      which warnings there are, by gcc's names, and which of them are errors
  -std=c89|c99|c11|c17|gnu89|gnu99|gnu11|gnu17, -ansi
                      the edition of C; gnu17 if not said
  -E                  print the preprocessed text (cc)
  --dump ast|ir|wat   print the syntax tree, the typed tree or the WebAssembly (cc)
  -O… -g… -f… -m… -L DIR -pedantic -pthread -pipe
                      accepted, of no meaning here

The program's arguments begin at --, and options may then stand behind the files too; without --,
they begin with the first word behind the files that is no .c file: socksh run server.c -p 9877
`;

/** Seconds; on loopback nothing takes so long unless it waits for ever. */
const DEFAULT_LIMIT = 10;

const options = {
  ...compilerOptions,
  eval: { takesValue: true, short: "e" },
  record: { takesValue: true },
  update: { takesValue: false },
  review: { takesValue: false },
  runtime: { takesValue: true },
  limit: { takesValue: true },
  dump: { takesValue: true },
  preprocess: { takesValue: false, short: "E" },
  help: { takesValue: false, short: "h" },
  version: { takesValue: false, short: "V" },
} as const;

type OptionName = keyof typeof options;
type Command = "run" | "cc" | "test";

/** What each command takes; `prompt` stands for none. */
const meaningful: Readonly<Record<Command | "prompt", readonly string[]>> = {
  prompt: ["eval", "include", "record"] satisfies OptionName[],
  run: Object.keys(compilerOptions),
  cc: [...Object.keys(compilerOptions), "preprocess" satisfies OptionName, "dump" satisfies OptionName],
  test: ["update", "review", "runtime", "limit"] satisfies OptionName[],
};

const COMMANDS: readonly string[] = ["run", "cc", "test"] satisfies Command[];

export function parseCommandLine(args: readonly string[]): Request {
  const [first] = args;
  const command = first === undefined
    ? undefined
    : COMMANDS.includes(first)
    ? first as Command
    : isSource(first)
    ? "run"
    : undefined;
  const rest = first !== undefined && first === command ? args.slice(1) : args;
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
  const astray = words.find((word) => word.kind === "option" && !meaningful[command ?? "prompt"].includes(word.name));
  if (astray?.kind === "option") return misuse(`--${astray.name} has no meaning for ${command ?? "the prompt"}`);
  if (command === "run" || command === "cc") {
    if (positionals.length === 0) return misuse(`${command}: which file? (socksh ${command} file.c)`);
    const object = positionals.find(isObjectFile);
    if (object !== undefined) {
      return misuse(`'${object}' cannot be linked: only C sources can, or a folder of them by -l`);
    }
    const compiler = compilerRequest(words);
    if (typeof compiler === "string") return misuse(compiler);
    const programArgs = rest.slice(own);
    if (command === "run") {
      return {
        kind: "run",
        files: positionals,
        args: programArgs[0] === "--" ? programArgs.slice(1) : programArgs,
        compiler,
      };
    }
    const dumped = values("dump").at(-1);
    if (dumped !== undefined && !isDumpKind(dumped)) {
      return misuse(`--dump: there are ast, ir and wat, not '${dumped}'`);
    }
    return {
      kind: "cc",
      files: positionals,
      output: dumped ?? (has("preprocess") ? "preprocessed" : "diagnostics"),
      compiler,
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
  const stray = positionals[0];
  if (stray !== undefined) return misuse(strayWord(stray));
  const includeFolders = values("include");
  const record = values("record").at(-1);
  if (has("eval")) return { kind: "evaluate", texts: values("eval"), record, includeFolders };
  return { kind: "prompt", record, includeFolders };
}

/**
 * Where the program's own arguments begin. If a `--` follows files and options alone, there; otherwise behind the last
 * `.c` file of a row, options or not: a script's `#!` line puts the script's options right behind its name.
 */
function programStart(words: readonly Word[], end: number): number {
  const terminator = words.find((word) => word.kind === "terminator");
  const beforeFiles = words.findIndex((word) => word.kind === "positional");
  const isOurs = (word: Word, i: number) =>
    word.kind === "option" ||
    (word.kind === "positional" && (i === beforeFiles || isSource(word.value) || isObjectFile(word.value)));
  if (terminator !== undefined) {
    const before = words.filter(({ index }) => index < terminator.index);
    if (beforeFiles < 0 || before.every((word, i) => i < beforeFiles || isOurs(word, i))) return terminator.index;
  }
  for (const [i, word] of words.entries()) {
    if (i > beforeFiles && beforeFiles >= 0 && !(word.kind === "positional" && isSource(word.value))) return word.index;
  }
  return end;
}

function isDumpKind(word: string): word is "ast" | "ir" | "wat" {
  return word === "ast" || word === "ir" || word === "wat";
}

function isSource(word: string): boolean {
  return word.endsWith(".c");
}

function isObjectFile(word: string): boolean {
  return /\.(o|a|so)(\.[0-9]+)*$/.test(word);
}

/** What was typed where a command, or a file of C, is wanted: perhaps C itself. */
function strayWord(word: string): string {
  if (/[()[\]{};="'<>&|+*\s]/.test(word)) {
    return `'${word}' is neither a command nor a file: socksh -e '…' evaluates C, and so does the prompt that socksh opens`;
  }
  return `'${word}' is no command; ${suggestion(word)}`;
}

function suggestion(word: string): string {
  if (/[./]/.test(word)) return `a program is run by: socksh run ${word}`;
  const near = closest(word, COMMANDS);
  return near === undefined ? "there are run, cc and test" : `did you mean '${near}'?`;
}

function misuse(message: string): Request {
  return { kind: "misuse", message };
}
