/** A fault as text: what happened, the source line with a caret, and the C functions on the stack. */
import { renderDiagnostic, type RenderStyle } from "../cc/render.ts";
import { ENTRY } from "../cc/object.ts";
import { positionAt, type Span } from "../cc/source.ts";
import type { Frame, ProgramFault } from "./end.ts";

export function renderFault(fault: ProgramFault, style: RenderStyle): string {
  const at = fault.frames.find((frame) => frame.span !== undefined && !frame.span.file.system)?.span;
  const head = at === undefined
    ? `${fault.message}\n`
    : renderDiagnostic({ severity: "error", code: "fault", message: fault.message, span: at, related: [] }, style);
  return [head.trimEnd(), ...fault.frames.filter(({ function: name }) => name !== ENTRY).map(frameLine)].join("\n") +
    "\n";
}

function frameLine(frame: Frame): string {
  return `    in ${frame.function}()${frame.span === undefined ? "" : ` at ${placeOf(frame.span)}`}`;
}

export function placeOf(span: Span): string {
  return `${span.file.name}:${positionAt(span.file, span.start).line}`;
}
