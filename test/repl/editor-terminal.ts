/** A scripted terminal for the line editor: what is written goes to a headless xterm, whose screen tests look at. */
import xterm from "@xterm/headless";
import { type EntryResult, readEntry, type ReadEntryOptions } from "../../repl/editor/read-line.ts";
import type { Terminal, TerminalRead } from "../../repl/editor/terminal.ts";

export type Step =
  /** Bytes that one read delivers. */
  | string
  | Uint8Array
  | { readonly resize: readonly [columns: number, rows: number] }
  /** Look at the screen here. */
  | "look"
  | { readonly read: "timeout" | "interrupted" };

export interface Shown {
  /** The visible rows, without blanks at their ends and blank rows at the bottom. */
  readonly rows: readonly string[];
  readonly cursor: readonly [column: number, row: number];
}

type Event = { readonly write: string } | { readonly resize: readonly [number, number] } | "look";

export interface Played {
  readonly results: readonly EntryResult[];
  readonly looks: readonly Shown[];
  readonly final: Shown;
  readonly written: string;
  readonly rawModes: readonly boolean[];
}

/** Feeds the steps to `readEntry()` until they are used up, and gives every result and look. */
export async function play(
  steps: readonly Step[],
  options: Partial<ReadEntryOptions> = {},
  size: readonly [columns: number, rows: number] = [80, 24],
  before: string = "",
): Promise<Played> {
  const events: Event[] = [{ write: before }];
  const rawModes: boolean[] = [];
  const encoder = new TextEncoder();
  let [columns, rows] = size;
  let next = 0;
  const terminal: Terminal = {
    read(): TerminalRead {
      while (next < steps.length) {
        const step = steps[next++]!;
        if (step === "look") {
          events.push(step);
        } else if (typeof step === "string") {
          return encoder.encode(step);
        } else if (step instanceof Uint8Array) {
          return step;
        } else if ("resize" in step) {
          [columns, rows] = step.resize;
          events.push(step);
          return "interrupted";
        } else {
          return step.read;
        }
      }
      return "eof";
    },
    write: (text) => void events.push({ write: text }),
    size: () => ({ columns, rows }),
    setRaw: (on) => void rawModes.push(on),
  };
  const results: EntryResult[] = [];
  const all: ReadEntryOptions = { isComplete: () => true, ...options };
  while (next < steps.length || results.length === 0) results.push(readEntry(terminal, all));

  const screen = new xterm.Terminal({
    cols: size[0],
    rows: size[1],
    allowProposedApi: true,
    reflowCursorLine: true,
    scrollback: 1000,
  });
  const looks: Shown[] = [];
  let written = "";
  for (const event of events) {
    if (event === "look") looks.push(shown(screen));
    else if ("resize" in event) screen.resize(event.resize[0], event.resize[1]);
    else {
      written += event.write;
      await new Promise<void>((done) => screen.write(event.write, done));
    }
  }
  const final = shown(screen);
  screen.dispose();
  return { results, looks, final, written, rawModes };
}

function shown(screen: InstanceType<typeof xterm.Terminal>): Shown {
  const buffer = screen.buffer.active;
  const rows: string[] = [];
  for (let row = 0; row < screen.rows; row++) {
    rows.push(buffer.getLine(buffer.baseY + row)?.translateToString(true).trimEnd() ?? "");
  }
  while (rows.length > 0 && rows.at(-1) === "") rows.pop();
  return { rows, cursor: [buffer.cursorX, buffer.cursorY] };
}

/** Complete when braces balance and the last character ends a statement: enough of C for the tests. */
export function balanced(text: string): boolean {
  let depth = 0;
  for (const character of text) depth += character === "{" ? 1 : character === "}" ? -1 : 0;
  return depth <= 0 && /[;}]\s*$/.test(text);
}

export const up = "\x1b[A";
export const down = "\x1b[B";
export const right = "\x1b[C";
export const left = "\x1b[D";
export const home = "\x1b[H";
export const end = "\x1b[F";
export const ctrl = (letter: string) => String.fromCharCode(letter.charCodeAt(0) & 0x1f);
export const paste = (text: string) => `\x1b[200~${text}\x1b[201~`;
