/** Entries without an editor: `-e` and piped input. */
import type { Libc } from "../ffi/libc.ts";
import { runCommand } from "../shell/commands.ts";
import type { Shell } from "../shell/shell.ts";
import type { ConsoleSink } from "./console-sink.ts";

const STDIN = 0;
const NEWLINE = 10;

/** Evaluates each text; true if all went well. */
export function evaluateTexts(shell: Shell, sink: ConsoleSink, texts: readonly string[]): boolean {
  return texts.map((text) => evaluateEntry(shell, sink, text)).every((ok) => ok);
}

/** One entry, C or a command; true if it went well. */
export function evaluateEntry(shell: Shell, sink: ConsoleSink, text: string): boolean {
  if (!text.startsWith(":")) {
    const result = shell.evaluate(text);
    return result.kind === "done" && result.ok;
  }
  const ok = runCommand(shell, text, { line: (line) => sink.line(line), error: (message) => sink.error(message) });
  if (ok === undefined) sink.error(`no command '${text.split(/\s/)[0]}' here; :help lists them`);
  return ok ?? false;
}

/**
 * Standard input, line by line, each entry as soon as it is complete. Read byte by byte, as sh(1) does, so that a
 * program's own reads from standard input find what follows.
 */
export function evaluateInput(shell: Shell, sink: ConsoleSink, libc: Libc): boolean {
  let ok = true;
  let entry = "";
  for (let line = readLine(libc); line !== undefined; line = readLine(libc)) {
    if (entry === "" && (line.trim() === "" || line.startsWith(":"))) {
      if (line.trim() === ":quit") return ok;
      if (line.startsWith(":")) ok = evaluateEntry(shell, sink, line.trimEnd()) && ok;
      continue;
    }
    entry += line;
    const result = shell.evaluate(entry, false);
    if (result.kind === "incomplete") continue;
    ok = result.ok && ok;
    entry = "";
  }
  if (entry !== "") ok = evaluateEntry(shell, sink, entry) && ok;
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
