/** `:jobs`, `:fg`, `:bg`, `:kill`: programs that run in the background, or are stopped. */
import { type Command, type CommandOutput, fail, usage } from "./command.ts";
import type { Shell } from "./shell.ts";
import { signalNumber } from "./signal-names.ts";

const SIGTERM = 15;

export const jobCommands: readonly Command[] = [
  {
    name: "jobs",
    usage: ":jobs",
    meaning: "programs in the background, with state and process id",
    run(shell, _argument, out) {
      for (const line of shell.jobs.list()) out.line(line);
      return true;
    },
  },
  {
    name: "fg",
    usage: ":fg [n]",
    meaning: "bring a program to the front, and let it go on if Ctrl-Z has stopped it",
    run: (shell, argument, out) => withJob(shell, argument, out, ":fg [n]", (number) => shell.toFront(number)),
  },
  {
    name: "bg",
    usage: ":bg [n]",
    meaning: "let a stopped program go on in the background",
    run: (shell, argument, out) =>
      withJob(shell, argument, out, ":bg [n]", (number) => {
        shell.jobs.toBackground(number);
        return true;
      }),
  },
  {
    name: "kill",
    usage: ":kill [-SIGNAL] n",
    meaning: "send a program SIGTERM, or another signal by name or number",
    run(shell, argument, out) {
      shell.prepare();
      const [, option, rest = ""] = /^(?:-(\S+)(?:\s+|$))?(.*)$/s.exec(argument)!;
      const signal = option === undefined ? SIGTERM : signalNumber(shell.constants, option);
      if (signal === undefined) return fail(out, `there is no signal '${option}'`);
      if (rest === "") return usage(out, ":kill [-SIGNAL] n");
      return withJob(shell, rest, out, ":kill [-SIGNAL] n", (number) => shell.jobs.kill(number, signal));
    },
  },
];

/** `%1` and `1` are the same. */
function withJob(
  shell: Shell,
  argument: string,
  out: CommandOutput,
  usageText: string,
  run: (number: number) => boolean,
): boolean {
  if (!/^%?[0-9]*$/.test(argument)) return usage(out, usageText);
  const digits = argument.replace("%", "");
  const number = shell.jobs.find(digits === "" ? undefined : Number(digits));
  if (number === undefined) return fail(out, digits === "" ? "there are no jobs" : `there is no job ${digits}`);
  return run(number);
}
