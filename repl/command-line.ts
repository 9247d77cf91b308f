/** The command line: what was asked for, as one value. */
import { parseArgs } from "node:util";

export interface MacroOption {
  readonly kind: "define" | "undefine";
  readonly text: string;
}

export type Request =
  | { readonly kind: "prompt"; readonly record: string | undefined; readonly includeFolders: readonly string[] }
  | { readonly kind: "evaluate"; readonly texts: readonly string[]; readonly includeFolders: readonly string[] }
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
  --record FILE       write what is typed, and what comes of it, as a session (prompt)
  --update            repair the expectations that failed (test)
  --review            write the repaired session beside the file, as FILE.new (test)
  --runtime LIST      replay on each of deno,bun,node (test)
  -h, --help          this text
  -V, --version       the version
`;

const options = {
  eval: { type: "string", short: "e", multiple: true },
  include: { type: "string", short: "I", multiple: true },
  define: { type: "string", short: "D", multiple: true },
  undefine: { type: "string", short: "U", multiple: true },
  record: { type: "string" },
  update: { type: "boolean" },
  review: { type: "boolean" },
  runtime: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" },
} as const;

export function parseCommandLine(args: readonly string[]): Request {
  try {
    return request(args);
  } catch (error) {
    return misuse(error instanceof Error ? error.message.replace(/\. To specify a positional.*/s, "") : String(error));
  }
}

function request(args: readonly string[]): Request {
  const command = args[0] === "run" || args[0] === "test" ? args[0] : undefined;
  const rest = command === undefined ? args : args.slice(1);
  const own = command === "run" ? programStart(rest) : rest.length;
  const { values, positionals, tokens } = parseArgs({
    args: rest.slice(0, own),
    options,
    allowPositionals: true,
    tokens: true,
  });
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };
  const includeFolders = values.include ?? [];
  if (command === "run") {
    const file = positionals[0];
    if (file === undefined) return misuse("run: which file? (socksh run file.c)");
    if (positionals.length > 1) return misuse(`run: one file at a time for now, and '${positionals[1]}' is a second`);
    const macros = tokens.flatMap((token): MacroOption[] =>
      token.kind === "option" && (token.name === "define" || token.name === "undefine")
        ? [{ kind: token.name, text: token.value! }]
        : []
    );
    const programArgs = rest.slice(own);
    return {
      kind: "run",
      file,
      args: programArgs[0] === "--" ? programArgs.slice(1) : programArgs,
      includeFolders,
      macros,
    };
  }
  if (command === "test") {
    if (positionals.length === 0) return misuse("test: which sessions? (socksh test FILE…)");
    return {
      kind: "test",
      files: positionals,
      update: values.update ?? false,
      review: values.review ?? false,
      runtimes: values.runtime?.split(",") ?? [],
    };
  }
  if (positionals.length > 0) return misuse(`'${positionals[0]}' is no command; a program is run by: socksh run FILE`);
  if (values.eval !== undefined) return { kind: "evaluate", texts: values.eval, includeFolders };
  return { kind: "prompt", record: values.record, includeFolders };
}

/** Where the program's own arguments begin: at `--`, or behind the last `.c` file of a row. */
function programStart(args: readonly string[]): number {
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  let files = 0;
  for (const token of tokens) {
    if (token.kind === "option-terminator") return token.index;
    if (files > 0 && !(token.kind === "positional" && token.value.endsWith(".c"))) return token.index;
    if (token.kind === "positional") files++;
  }
  return args.length;
}

function misuse(message: string): Request {
  return { kind: "misuse", message };
}
