/** What the shell answers: lines of text in which some parts are values of a known kind. */

/** Kinds of values that differ from run to run; a recorded session binds them to names. */
export const placeholderKinds = ["fd", "port", "pid", "addr", "ptr", "time", "inode"] as const;

export type PlaceholderKind = typeof placeholderKinds[number];

/** The kernel gives ephemeral ports from here on (ip_local_port_range); one below was chosen, and is the same always. */
export const FIRST_EPHEMERAL_PORT = 32768;

/** A piece of a line: plain text, or a value that a recording may replace by `[kind:name]`. */
export type Segment = string | { readonly kind: PlaceholderKind; readonly text: string };

export type OutputLine = readonly Segment[];

export function lineToText(line: OutputLine): string {
  let text = "";
  for (const segment of line) text += typeof segment === "string" ? segment : segment.text;
  return text;
}
