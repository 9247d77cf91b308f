/** Actual lines → expected lines: values that are another one in every run become placeholders. */
import { escapeLine, escapeText, type OutputLine, type PlaceholderKind, type Segment } from "./format-pattern.ts";
import { FIRST_EPHEMERAL_PORT } from "../shell/output.ts";
import { bindingKey, type Bindings } from "./match-line.ts";

type TypedValue = Exclude<Segment, string>;

/** A name for a value seen for the first time: its variable's label, where there is one. */
export type SuggestName = (value: TypedValue, lineIndex: number) => string | undefined;

export interface Recorded {
  readonly lines: readonly string[];
  readonly bindings: Bindings;
}

export function recordLines(lines: readonly OutputLine[], bindings: Bindings, suggest?: SuggestName): Recorded {
  const recorded: string[] = [];
  let after = bindings;
  lines.forEach((line, index) => {
    const result = recordLine(line, after, (value) => suggest?.(value, index));
    recorded.push(result.line);
    after = result.bindings;
  });
  return { lines: recorded, bindings: after };
}

export function recordLine(
  line: OutputLine,
  bindings: Bindings,
  suggest?: (value: TypedValue) => string | undefined,
): { readonly line: string; readonly bindings: Bindings } {
  let out = "";
  let plain = "";
  let after = bindings;
  for (const segment of line) {
    const suggested = typeof segment === "string" ? undefined : suggest?.(segment);
    if (typeof segment === "string" || (isSame(segment) && suggested === undefined)) {
      plain += typeof segment === "string" ? segment : segment.text;
      continue;
    }
    // A backslash before a placeholder would make it text.
    out += escapeText(plain) + /\\*$/.exec(plain)![0];
    plain = "";
    const name = chooseName(segment, suggested, after);
    const key = bindingKey(segment.kind, name);
    if (!after.has(key)) after = new Map(after).set(key, segment.text);
    out += `[${segment.kind}:${name}]`;
  }
  return { line: escapeLine(out + escapeText(plain)), bindings: after };
}

/** A port that the session chose. */
function isSame({ kind, text }: TypedValue): boolean {
  return kind === "port" && Number(text) < FIRST_EPHEMERAL_PORT;
}

/**
 * A suggested name is taken unless it stands for another value: a descriptor used again gets the name of its
 * new variable. Else the name that stands for this value already, else a new one.
 */
function chooseName(value: TypedValue, suggested: string | undefined, bindings: Bindings): string {
  if (suggested !== undefined && /^[A-Za-z_][A-Za-z0-9_]*$/.test(suggested)) {
    const bound = bindings.get(bindingKey(value.kind, suggested));
    if (bound === undefined || bound === value.text) return suggested;
    return nameOf(value, bindings) ?? freshName(value.kind, suggested, bindings);
  }
  return nameOf(value, bindings) ?? freshName(value.kind, defaultNames[value.kind], bindings);
}

/** The name that stands for this value; the one bound last if there are several. */
function nameOf(value: TypedValue, bindings: Bindings): string | undefined {
  let name: string | undefined;
  for (const [key, text] of bindings) {
    if (text === value.text && key.startsWith(value.kind + ":")) name = key.slice(value.kind.length + 1);
  }
  return name;
}

const defaultNames: Readonly<Record<PlaceholderKind, string>> = {
  fd: "fd",
  port: "port",
  pid: "pid",
  addr: "addr",
  ptr: "p",
  time: "t",
  inode: "inode",
};

/** `base`, with a number if it stands for another value already. */
function freshName(kind: PlaceholderKind, base: string, bindings: Bindings): string {
  let name = base;
  for (let count = 2; bindings.has(bindingKey(kind, name)); count++) name = base + count;
  return name;
}
