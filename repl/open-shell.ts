/** A shell on this terminal, with descriptors numbered as in a C program. */
import { separateDescriptorTable } from "../ffi/descriptors.ts";
import type { Libc } from "../ffi/libc.ts";
import type { Terminal } from "../ffi/terminal.ts";
import { Shell } from "../shell/shell.ts";
import { type ConsoleSink, consoleSink } from "./console-sink.ts";

export function openShell(
  libc: Libc,
  terminal: Terminal,
  noColor: boolean,
  includeFolders: readonly string[],
): { shell: Shell; sink: ConsoleSink } {
  const sink = consoleSink(terminal, noColor);
  const shell = new Shell(libc, sink, { includeFolders });
  separateDescriptorTable(libc);
  shell.program.handlers.protectShell();
  return { shell, sink };
}
