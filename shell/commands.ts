/** The shell's own commands, which begin with a colon: what any front (prompt, session, `-e`) can run. */
import type { FunctionSymbol, Symbol } from "../cc/tree.ts";
import { typeToString } from "../cc/type-print.ts";
import { listDescriptors } from "./descriptors.ts";
import { helpAt } from "./help.ts";
import type { OutputLine } from "./output.ts";
import type { Shell } from "./shell.ts";

export interface CommandHelp {
  readonly usage: string;
  readonly meaning: string;
}

interface Command extends CommandHelp {
  readonly name: string;
  run(shell: Shell, argument: string, out: CommandOutput): boolean;
}

export interface CommandOutput {
  line(line: OutputLine): void;
  error(text: string): void;
}

const commands: readonly Command[] = [
  {
    name: "help",
    usage: ":help [name]",
    meaning: "this list; or the prototype, meaning, errors and manual section of a function or constant",
    run: (shell, argument, out) => argument === "" ? listCommands(out) : describeName(shell, argument, out),
  },
  {
    name: "fds",
    usage: ":fds",
    meaning: "open descriptors with type, addresses and TCP state",
    run(shell, _argument, out) {
      for (const line of listDescriptors(shell.program.host, shell.names)) out.line(line);
      return true;
    },
  },
  {
    name: "load",
    usage: ":load file.c",
    meaning: "evaluate a file as if it were pasted",
    run(shell, argument, out) {
      if (argument === "") return usage(out, ":load file.c");
      const text = shell.readFile(argument);
      if (text === undefined) return fail(out, `cannot read ${argument}`);
      const result = shell.evaluate(text, true, argument);
      return result.kind === "done" && result.ok;
    },
  },
  {
    name: "run",
    usage: ":run [args…]",
    meaning: "run the `main` that was defined, with these arguments; calling main(…) does the same",
    run(shell, argument, out) {
      const main = shell.program.state.scope.lookup("main");
      if (main?.kind !== "function" || !main.defined) return fail(out, "no `main` is defined yet");
      return shell.runMain(main as FunctionSymbol, ["main", ...splitWords(argument)]);
    },
  },
  {
    name: "vars",
    usage: ":vars",
    meaning: "the variables and functions you have defined",
    run(shell, _argument, out) {
      for (const symbol of shell.program.state.scope.symbols()) {
        if ((symbol.kind === "variable" || symbol.kind === "function") && !symbol.span.file.system) {
          out.line([`${symbol.name}: ${typeToString(symbol.type)}`]);
        }
      }
      return true;
    },
  },
];

/** Runs `:name argument`; undefined if there is no such command here. */
export function runCommand(shell: Shell, text: string, out: CommandOutput): boolean | undefined {
  const [, name = "", argument = ""] = /^:(\w*)\s*(.*?)\s*$/s.exec(text) ?? [];
  const command = commands.find((each) => each.name === name);
  return command?.run(shell, argument, out);
}

/** Commands of the prompt alone, listed with the others. */
export const promptCommands: CommandHelp[] = [];

function listCommands(out: CommandOutput): boolean {
  const all = [...commands, ...promptCommands];
  const width = Math.max(...all.map(({ usage }) => usage.length));
  out.line(["C is evaluated as you type it; a missing final `;`, trailing arguments (0) and declarations are forgiven."]);
  for (const { usage, meaning } of all) out.line([`  ${usage.padEnd(width)}  ${meaning}`]);
  return true;
}

function describeName(shell: Shell, name: string, out: CommandOutput): boolean {
  shell.prepare();
  const { scope, macros } = shell.program.state;
  const symbol = scope.lookup(name);
  const macro = macros.get(name);
  if (symbol === undefined && macro !== undefined) {
    const value = macro.body.map((token) => (token.spaceBefore ? " " : "") + token.text).join("").trim();
    const parameters = macro.parameters === undefined ? "" : `(${macro.parameters.join(", ")})`;
    out.line([`#define ${name}${parameters} ${value}`.trimEnd()]);
    out.line([`  defined in ${macro.span.file.name}`]);
    return true;
  }
  if (symbol === undefined) {
    const tag = scope.lookupTag(name.replace(/^(struct|union|enum)\s+/, ""));
    if (tag === undefined) return fail(out, `nothing is known about '${name}'`);
    out.line([tag.span.file.text.slice(tag.span.start, tag.span.end)]);
    return true;
  }
  describeSymbol(symbol, out);
  return true;
}

function describeSymbol(symbol: Symbol, out: CommandOutput): void {
  const { file } = symbol.span;
  if (!file.system) {
    const value = symbol.kind === "enumerator" ? ` = ${symbol.value}` : `: ${typeToString(symbol.type)}`;
    out.line([`${symbol.name}${value}`]);
    out.line([`  defined in ${file.name}`]);
    return;
  }
  const help = helpAt(symbol.span);
  out.line([help.declaration]);
  if (help.meaning !== "") out.line([`  ${help.meaning}`]);
  if (help.returns !== undefined) out.line([`  returns: ${help.returns}`]);
  if (help.errors.length > 0) out.line([`  errors: ${help.errors.join(" ")}`]);
  out.line([`  ${[file.name, help.manual].filter((part) => part !== undefined).join(", ")}`]);
}

function usage(out: CommandOutput, text: string): boolean {
  return fail(out, `usage: ${text}`);
}

function fail(out: CommandOutput, text: string): boolean {
  out.error(text);
  return false;
}

/** Words as a shell splits them: blanks separate, quotes hold together. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  for (const match of text.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)) {
    words.push(match[0].replace(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single));
  }
  return words;
}
