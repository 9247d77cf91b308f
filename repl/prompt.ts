/** The interactive prompt: read an entry, evaluate it, again. Synchronous from here on; nothing waits for an event loop. */
import type { Libc } from "../ffi/libc.ts";
import type { ReadResult, Terminal } from "../ffi/terminal.ts";
import { waitReadable } from "../ffi/wait.ts";
import { lineToText } from "../shell/output.ts";
import type { Shell, ShellSink } from "../shell/shell.ts";
import { evaluateEntry } from "./batch.ts";
import { completeName } from "./complete-name.ts";
import type { ConsoleSink } from "./console-sink.ts";
import { History } from "./editor/history.ts";
import { newEditorMemory, readEntry } from "./editor/read-line.ts";
import type { Terminal as EditorTerminal } from "./editor/terminal.ts";
import { highlight } from "./highlight.ts";
import { openShell } from "./open-shell.ts";
import { hasOpenBracket } from "./open-bracket.ts";
import { Recording } from "./recording.ts";

export interface PromptOptions {
  readonly noColor: boolean;
  readonly record: string | undefined;
  readonly includeFolders: readonly string[];
}

const STDIN = 0;
const STDOUT = 1;
const NEWLINE = 10;
const FAILED = 1;
const FOR_EVER = -1;
const DEFAULT_SIZE = { columns: 80, rows: 24 };

/** Runs the prompt until its end; the exit status. */
export function runPrompt(libc: Libc, terminal: Terminal, options: PromptOptions): number {
  const history = new History(historyFile(libc));
  const { shell, sink } = openShell(libc, terminal, options.noColor, options.includeFolders);
  shell.jobs.controlTerminal(STDIN);
  shell.program.handlers.catchInterrupts();
  // Keys wait in the terminal while the headers are read; the first entry then starts at once.
  shell.prepare();
  libc.runtime.codeCache?.save();
  const recording = new Recording(libc, shell, sink);
  // A recorded session has what jobs print where :jobs or :fg asks for it.
  const attended = () => recording.active ? [] : shell.jobs.descriptors;
  const editorTerminal = adapt(libc, terminal, attended);
  // The first prompt was drawn before all this was loaded.
  sink.text("\r\x1b[K");
  if (options.record !== undefined && !recording.start(options.record)) return FAILED;
  const memory = newEditorMemory();
  for (;;) {
    const entry = readEntry(editorTerminal, {
      history: history.entries,
      memory,
      isComplete: (text) => recording.isOwn(text) || isComplete(shell, text),
      complete: (text, cursor) => completeName(shell, text, cursor),
      highlight: options.noColor ? undefined : highlight,
      background: { everyMs: FOR_EVER, poll: () => recording.active ? "" : newsOfJobs(shell, sink) },
    });
    if (entry.kind === "eof" && shell.jobs.warnBeforeLeaving()) continue;
    if (entry.kind === "eof") break;
    if (entry.kind === "cancelled" || entry.text.trim() === "") continue;
    history.add(entry.text);
    if (entry.text.trim() === ":quit") {
      if (shell.jobs.warnBeforeLeaving()) continue;
      break;
    }
    shell.jobs.forgetWarning();
    evaluateEntry(shell, sink, recording, entry.text);
  }
  recording.stop();
  shell.jobs.leave();
  return 0;
}

/** Enter submits what is complete; a blank line submits what only might go on (`int main(void)` without a body). */
function isComplete(shell: Shell, text: string): boolean {
  if (text.startsWith(":")) return true;
  if (/\n[ \t]*$/.test(text) && !hasOpenBracket(text)) return true;
  return shell.isComplete(text);
}

/** What background jobs have printed and what has become of them, as text above the entry that is being typed. */
function newsOfJobs(shell: Shell, sink: ConsoleSink): string {
  let text = "";
  const collector: ShellSink = {
    ...sink,
    line: (line) => text += `${lineToText(line)}\n`,
    notice: (notice) => text += `${notice}\n`,
  };
  shell.withSink(collector, () => shell.jobs.attend());
  return text;
}

/** `attended`: descriptors that interrupt the wait for keys. */
function adapt(libc: Libc, terminal: Terminal, attended: () => readonly number[]): EditorTerminal {
  const encoder = new TextEncoder();
  return {
    read(timeoutMs) {
      const descriptors = attended();
      if (descriptors.length > 0) {
        const readable = waitReadable(libc, [STDIN, ...descriptors], timeoutMs);
        if (readable.length > 0 && !readable.includes(STDIN)) return "interrupted";
      }
      return readThroughNewline(terminal, descriptors.length > 0 ? 0 : timeoutMs);
    },
    write: (text) => void terminal.write(STDOUT, encoder.encode(text)),
    size: () => terminal.windowSize(STDOUT) ?? DEFAULT_SIZE,
    setRaw: (on) => on ? void terminal.enterRawMode(STDIN) : terminal.leaveRawMode(),
  };
}

/**
 * What is there, but nothing behind a newline: that may be meant for the program which the line before it starts.
 */
function readThroughNewline(terminal: Terminal, timeoutMs: number): ReadResult {
  const first = terminal.read(STDIN, timeoutMs, 1);
  if (typeof first === "string") return first;
  const bytes = [first[0]!];
  while (bytes.at(-1) !== NEWLINE) {
    const next = terminal.read(STDIN, 0, 1);
    if (typeof next === "string") break;
    bytes.push(next[0]!);
  }
  return Uint8Array.from(bytes);
}

/** `$SOCKSH_HISTORY`, or a file in the home folder. */
function historyFile({ runtime }: Libc) {
  const home = runtime.environment("HOME");
  const path = runtime.environment("SOCKSH_HISTORY") ?? (home === undefined ? undefined : `${home}/.socksh_history`);
  if (path === undefined || path === "") return undefined;
  const quietly = (write: () => void) => {
    try {
      write();
    } catch {
      // A home folder that cannot be written to costs the history, and nothing else.
    }
  };
  return {
    read: () => runtime.readText(path),
    append: (text: string) => quietly(() => runtime.appendText(path, text)),
    replace: (text: string) => quietly(() => runtime.writeText(path, text)),
  };
}
