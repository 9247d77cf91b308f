/** Entries without an editor: `-e` and piped input. */
import type { Libc } from "../ffi/libc.ts";
import { unbufferStandardInput } from "../process/standard-input.ts";
import { runCommand } from "../shell/commands.ts";
import type { Shell } from "../shell/shell.ts";
import type { ConsoleSink } from "./console-sink.ts";
import { PendingEntry } from "./pending-entry.ts";
import type { Recording } from "./recording.ts";

const STDIN = 0;
const NEWLINE = 10;

/** Evaluates each text; true if all went well. */
export function evaluateTexts(
  shell: Shell,
  sink: ConsoleSink,
  recording: Recording,
  texts: readonly string[],
): boolean {
  return texts.map((text) => evaluateEntry(shell, sink, recording, text)).every((ok) => ok);
}

/** One entry, C or a command; true if it went well. */
export function evaluateEntry(shell: Shell, sink: ConsoleSink, recording: Recording, text: string): boolean {
  const ok = evaluate(shell, sink, recording, text);
  // A session has it where :jobs or :fg asks for it: the same at every replay.
  if (!recording.active) shell.jobs.attend();
  return ok;
}

function evaluate(shell: Shell, sink: ConsoleSink, recording: Recording, text: string): boolean {
  const recorded = recording.evaluate(text);
  if (recorded !== undefined) return recorded;
  if (!text.startsWith(":")) {
    const result = shell.evaluate(text);
    return result.kind === "done" && result.ok;
  }
  return runCommand(shell, text, sink);
}

/**
 * Standard input, line by line, each entry as soon as it is complete. Read byte by byte, as sh(1) does, so that a
 * program's own reads from standard input find what follows.
 */
export function evaluateInput(shell: Shell, sink: ConsoleSink, recording: Recording, libc: Libc): boolean {
  unbufferStandardInput(shell.program.host);
  let ok = true;
  const entry = new PendingEntry();
  for (let line = readLine(libc); line !== undefined; line = readLine(libc)) {
    if (entry.empty && (line.trim() === "" || line.startsWith(":") || recording.isOwn(line))) {
      if (line.trim() === ":quit") return ok;
      if (line.trim() !== "") ok = evaluateEntry(shell, sink, recording, line.trimEnd()) && ok;
      continue;
    }
    if (!entry.add(line)) continue;
    if (recording.active) {
      if (!shell.isComplete(entry.text)) continue;
      ok = evaluateEntry(shell, sink, recording, entry.text) && ok;
    } else {
      const result = shell.evaluate(entry.text, false);
      if (result.kind === "incomplete") continue;
      ok = result.ok && ok;
      shell.jobs.attend();
    }
    entry.clear();
  }
  if (!entry.empty) ok = evaluateEntry(shell, sink, recording, entry.text) && ok;
  return ok;
}

/** The next line with its newline; undefined at the end. */
function readLine(libc: Libc): string | undefined {
  const byte = new Uint8Array(new ArrayBuffer(1));
  const bytes: number[] = [];
  while (libc.call.read(STDIN, byte, 1) === 1) {
    bytes.push(byte[0]!);
    if (byte[0] === NEWLINE) break;
  }
  return bytes.length === 0 ? undefined : new TextDecoder().decode(Uint8Array.from(bytes));
}
