/** stdin, when the shell's entries and the input of what they run come through the same pipe. */
import type { ProgramHost } from "./host.ts";

const _IONBF = 2;

/** A program's fgets() takes its line from the pipe and no more: what follows is the shell's next entry. */
export function unbufferStandardInput(host: ProgramHost): void {
  host.call("setvbuf", host.memory.getWord(host.variable("stdin")), 0, _IONBF, 0);
}
