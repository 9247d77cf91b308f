/** What is said of a program that has ended, or that runs beside the shell. */
import { ENTRY } from "../cc/object.ts";
import { signalNumbers } from "../ffi/signals.ts";
import type { ChildState } from "../ffi/wait.ts";
import type { ProgramFault } from "../process/end.ts";
import { placeOf } from "../process/render-fault.ts";
import type { HeaderConstants } from "./header-constants.ts";
import { signalName } from "./signal-names.ts";

/** In `:jobs`, and when it is announced. */
export function describeState(state: ChildState, constants: HeaderConstants, fault: ProgramFault | undefined): string {
  if (state.kind === "exited" && state.status === 0) return "done";
  return describeEnd(state, constants, fault).replace(/^was /, "");
}

/** Behind "the program". */
export function describeEnd(state: ChildState, constants: HeaderConstants, fault: ProgramFault | undefined): string {
  switch (state.kind) {
    case "running":
      return "running";
    case "stopped":
      return "stopped";
    case "exited":
      return `ended with status ${state.status}`;
    case "killed":
      if (state.signal === signalNumbers.SIGINT && fault === undefined) return "interrupted";
      return `was killed by ${signalName(constants, state.signal)}${fault === undefined ? "" : placeOfFault(fault)}`;
    case "gone":
      return "has ended; its status went to a wait() of the program's own";
  }
}

/** Where the innermost function of the user's was; "" if none is known. */
function placeOfFault({ frames }: ProgramFault): string {
  const frame = frames.find(({ span }) => span !== undefined && !span.file.system);
  if (frame === undefined) return "";
  return `, ${frame.function === ENTRY ? "" : `in ${frame.function} `}at ${placeOf(frame.span!)}`;
}
