/** The shell's own commands, which begin with a colon: what any front (prompt, session, `-e`) can run. */
import { closest } from "../cc/spell.ts";
import type { FunctionSymbol } from "../cc/tree.ts";
import { typeToString } from "../cc/type-print.ts";
import { listDescriptors } from "./descriptors.ts";
import { describeName } from "./describe-name.ts";
import { type Command, type CommandHelp, type CommandOutput, fail, usage } from "./command.ts";
import { jobCommands } from "./job-commands.ts";
import { scanCommand } from "./scan/command.ts";
import type { Shell } from "./shell.ts";
import { topicNamed } from "./topics.ts";
import { whoCommand } from "./who/command.ts";

const commands: readonly Command[] = [
  {
    name: "help",
    usage: ":help [name]",
    meaning:
      "this list; or the prototype, meaning and errors of a function, the members of a struct, a constant's value",
    run: (shell, argument, out) => argument === "" ? listCommands(out) : showName(shell, argument, out),
  },
  {
    name: "fds",
    usage: ":fds",
    meaning: "open descriptors with type, addresses and TCP state",
    run(shell, _argument, out) {
      shell.prepare();
      for (const line of listDescriptors(shell.program.host, shell.names)) out.line(line);
      return true;
    },
  },
  {
    name: "sockopt",
    usage: ":sockopt fd [NAME]",
    meaning: "the options of a socket; with a name (SO_LINGER) or its beginning (TCP_) only those",
    details: ["  SO_ERROR is shown only if it is named: to ask for it takes it away."],
    run(shell, argument, out) {
      const [, fd = "", prefix = ""] = /^(.*?)(?:\s+([A-Z][A-Z0-9]*_\w*))?$/.exec(argument) ?? [];
      if (fd === "") return usage(out, ":sockopt fd [NAME]");
      const result = shell.evaluate(`__show_options(${fd}, "${prefix}")`);
      return result.kind === "done" && result.ok;
    },
  },
  {
    name: "load",
    usage: ":load file.c",
    meaning: "evaluate a file as if it were pasted",
    run(shell, argument, out) {
      if (argument === "") return usage(out, ":load file.c");
      const result = shell.load(argument);
      if (result.kind === "unreadable") return fail(out, `${argument}: ${result.problem}`);
      return result.kind === "done" && result.ok;
    },
  },
  {
    name: "run",
    usage: ":run [file.c… --] [args…] [&]",
    meaning: "run the `main` that was defined, or that of files, with these arguments, as a process of its own",
    details: [
      "  The process has a copy of the prompt's variables; what it changes there stays with it. Ctrl-C and Ctrl-Z reach",
      "  the program alone. With `&` it runs in the background: its output comes as lines marked `[1]`, its input is empty.",
    ],
    run(shell, text, out) {
      const background = /(?:^|\s)&$/.test(text);
      const argument = background ? text.slice(0, -1).trimEnd() : text;
      const words = splitWords(argument);
      const request = (args: readonly string[]) => ({ args, title: argument === "" ? "main" : argument, background });
      const first = words.findIndex((word) => !word.endsWith(".c"));
      const files = words.slice(0, first < 0 ? words.length : first);
      if (files.length > 0) {
        const args = words.slice(words[files.length] === "--" ? files.length + 1 : files.length);
        return shell.runFiles(files, request([files[0]!.slice(0, -2), ...args]));
      }
      const main = shell.program.state.scope.lookup("main");
      if (main?.kind !== "function" || !main.defined) return fail(out, "no `main` is defined yet");
      return shell.runMain(main as FunctionSymbol, request(["main", ...words]));
    },
  },
  ...jobCommands,
  scanCommand,
  whoCommand,
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

/** Commands of the prompt alone, listed with the others. */
const promptCommands: readonly CommandHelp[] = [
  { usage: ":record FILE", meaning: "write entries and results to FILE as a session; `:record off` ends it" },
  { usage: ":quit", meaning: "leave (Ctrl-D does too)" },
];

const all: readonly CommandHelp[] = [...commands, ...promptCommands];

/** `:help`, `:fds`, … */
export const commandWords: readonly string[] = all.map(wordOf);

function wordOf({ usage }: CommandHelp): string {
  return usage.split(" ")[0]!;
}

/** Runs `:name argument`; false if it fails, or there is no such command here. */
export function runCommand(shell: Shell, text: string, out: CommandOutput): boolean {
  const [, name = "", argument = ""] = /^:(\S*)\s*(.*?)\s*$/s.exec(text) ?? [];
  const command = commands.find((each) => each.name === name);
  return command === undefined ? unknownCommand(name, out) : command.run(shell, argument, out);
}

function unknownCommand(name: string, out: CommandOutput): boolean {
  if (commandWords.includes(`:${name}`)) return fail(out, `':${name}' has no meaning here`);
  const near = closest(`:${name}`, commandWords) ??
    commandWords.find((word) => name !== "" && word.startsWith(`:${name}`));
  return fail(out, `no command ':${name}'; ${near === undefined ? ":help lists them" : `did you mean '${near}'?`}`);
}

function listCommands(out: CommandOutput): boolean {
  const width = Math.max(...all.map(({ usage }) => usage.length));
  out.line([
    "C is evaluated as you type it; a missing final `;`, trailing arguments (0) and declarations are forgiven.",
  ]);
  for (const { usage, meaning } of all) out.line([`  ${usage.padEnd(width)}  ${meaning}`]);
  return true;
}

function showName(shell: Shell, name: string, out: CommandOutput): boolean {
  const command = all.find((each) => wordOf(each) === name);
  if (command !== undefined) {
    out.line([`${command.usage}  ${command.meaning}`]);
    for (const line of command.details ?? []) out.line([line]);
    return true;
  }
  const topic = topicNamed(name);
  if (topic !== undefined) {
    for (const line of topic) out.line([line]);
    return true;
  }
  const description = describeName(shell, name);
  if ("unknown" in description) return fail(out, description.unknown);
  for (const line of description.lines) out.line([line]);
  return true;
}

/** Words as a shell splits them: blanks separate, quotes hold together. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  for (const match of text.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)) {
    words.push(match[0].replace(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single));
  }
  return words;
}
