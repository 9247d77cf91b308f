/**
 * A shell that takes steps from its argument (JSON) as one session: pastes of files, typed entries, commands. It
 * prints what a user sees, with a marked heading before each step and a marked check-up behind each paste.
 */
import { openLibc } from "../../../ffi/libc.ts";
import { exitImmediately } from "../../../ffi/exit.ts";
import { openTerminal } from "../../../ffi/terminal.ts";
import { runtime } from "../../../runtime/pick.ts";
import { openShell } from "../../../repl/open-shell.ts";
import { runCommand } from "../../../shell/commands.ts";
import { lineToText, type OutputLine } from "../../../shell/output.ts";
import { CHECK_UP, STEP, type Step } from "../steps.ts";

const PASTE_LIMIT = 10;
/** Linux gives these to sockets that are not bound. */
const FIRST_EPHEMERAL_PORT = 32768;
const libc = openLibc(runtime);
const terminal = openTerminal(libc);
const encoder = new TextEncoder();
const print = (text: string) => terminal.write(1, encoder.encode(text));

const steps = JSON.parse(runtime.args[0]!) as Step[];
const { shell, sink } = openShell(libc, terminal, true, []);
shell.program.handlers.catchInterrupts();

/** Values that differ from run to run by their kind. */
function stable(line: OutputLine): OutputLine {
  return line.map((segment) => {
    if (typeof segment === "string") return segment;
    const { kind, text } = segment;
    const changes = kind === "ptr" || kind === "pid" || (kind === "port" && Number(text) >= FIRST_EPHEMERAL_PORT);
    return changes ? `[${kind}]` : text;
  });
}

function evaluate(text: string): void {
  if (text.startsWith(":")) runCommand(shell, text, { line: (line) => sink.line(stable(line)), error: sink.error });
  else shell.evaluate(text);
}

/** What a session must still answer, whatever was pasted into it. */
function checkUp(): string {
  const answers: string[] = [];
  const quiet = { ...sink, line: (line: OutputLine) => void answers.push(lineToText(line)) };
  shell.withSink(quiet, () => {
    for (
      const text of [
        "1+1",
        "sizeof(struct sockaddr_in)",
        "offsetof(struct sockaddr_in, sin_port)",
        "offsetof(struct sockaddr_in, sin_addr)",
        "sizeof(struct sockaddr)",
        "offsetof(struct sockaddr, sa_data)",
        "sizeof(struct timeval)",
        "sizeof(struct linger)",
      ]
    ) shell.evaluate(text);
  });
  return answers.join(" ");
}

shell.withSink({ ...sink, line: (line) => sink.line(stable(line)) }, () => {
  for (const step of steps) {
    print(`${STEP}${(step.paste ?? step.entry).split("\n", 1)[0]}\n`);
    if (step.paste === undefined) {
      evaluate(step.entry!);
      continue;
    }
    const text = runtime.readText(new URL(`../../notes/${step.paste}`, import.meta.url));
    if (text === undefined) throw new Error(`no ${step.paste}`);
    shell.withTimeLimit(PASTE_LIMIT, () => shell.evaluate(text));
    print(`${CHECK_UP}${checkUp()}\n`);
  }
});
exitImmediately(libc, 0);
