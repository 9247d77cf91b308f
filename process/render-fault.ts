/** A fault as text: what happened, the source line with a caret, and the C functions on the stack. */
import { renderDiagnostic, type RenderStyle } from "../cc/render.ts";
import { ENTRY } from "../cc/object.ts";
import { positionAt, type Span } from "../cc/source.ts";
import type { Frame, ProgramFault } from "./end.ts";

/** A piece of a line; an address is apart, since it differs from run to run. */
export type FaultSegment = string | { readonly kind: "ptr"; readonly text: string };

export function renderFault(fault: ProgramFault, style: RenderStyle): string {
  const lines = faultLines(fault, style).map((line) =>
    line.map((segment) => typeof segment === "string" ? segment : segment.text).join("")
  );
  return lines.join("\n") + "\n";
}

export function faultLines({ message, frames }: ProgramFault, style: RenderStyle): FaultSegment[][] {
  const at = frames.find((frame) => frame.span !== undefined && !frame.span.file.system)?.span;
  const head = at === undefined
    ? `${message}\n`
    : renderDiagnostic({ severity: "error", code: "fault", message, span: at, related: [] }, style);
  const shown = frames.filter(({ function: name }) => name !== ENTRY);
  return [...head.trimEnd().split("\n").map((line) => [line]), ...shown.flatMap(frameLines)];
}

function frameLines(frame: Frame): FaultSegment[][] {
  const line: FaultSegment[] = [`    in ${frame.function}(`];
  for (const [i, { name, text, isAddress }] of (frame.arguments ?? []).entries()) {
    line.push(`${i === 0 ? "" : ", "}${name} = `, isAddress ? { kind: "ptr", text } : text);
  }
  line.push(frame.span === undefined ? ")" : `) at ${placeOf(frame.span)}`);
  return frame.omitted === undefined ? [line] : [line, [`    ... ${frame.omitted} more`]];
}

export function placeOf(span: Span): string {
  return `${span.file.name}:${positionAt(span.file, span.start).line}`;
}
