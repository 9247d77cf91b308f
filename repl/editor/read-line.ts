/** The driver: reads keys from a terminal, applies them, draws what came of it, until an entry is done. */
import { applyKey } from "./apply-key.ts";
import { listCandidates } from "./completion.ts";
import { type EditHooks, type EditState, type Effect, type KillRing, newEditState } from "./edit-state.ts";
import { searchPrompt } from "./history-search.ts";
import { type Key, KeyDecoder } from "./keys.ts";
import type { ColourRange, View } from "./layout.ts";
import { Screen } from "./screen.ts";
import type { Terminal, TerminalSize } from "./terminal.ts";

export type EntryResult =
  | { readonly kind: "entry"; readonly text: string }
  /** Ctrl-C. */
  | { readonly kind: "cancelled" }
  /** Ctrl-D on an empty entry, or the terminal is gone. */
  | { readonly kind: "eof" };

/** What lives on from one entry to the next: keys that came too early, and killed texts. */
export interface EditorMemory {
  readonly decoder: KeyDecoder;
  readonly keys: Key[];
  readonly killRing: KillRing;
}

export function newEditorMemory(): EditorMemory {
  return { decoder: new KeyDecoder(), keys: [], killRing: { texts: [] } };
}

export interface ReadEntryOptions extends EditHooks {
  /** Default `sock> `. */
  readonly prompt?: string;
  /** Stands before further lines; as wide as the prompt. Default `  ... `. */
  readonly continuation?: string;
  readonly promptSgr?: string;
  /** Earlier entries, the oldest first. */
  readonly history?: readonly string[];
  /** Text that stands in the entry from the start. */
  readonly initial?: string;
  /** Give the same one to every call. */
  readonly memory?: EditorMemory;
  highlight?(text: string): readonly ColourRange[];
  /** Output of background work, asked for whenever the editor wakes: it is shown above the entry. */
  readonly background?: { readonly everyMs: number; poll(): string };
}

/** How long after an ESC the rest of its sequence may come. */
const escapeTimeoutMs = 50;

const pasteMarksOn = "\x1b[?2004h";
const pasteMarksOff = "\x1b[?2004l";
const bell = "\x07";

/** Reads one entry; the terminal is raw only meanwhile. */
export function readEntry(terminal: Terminal, options: ReadEntryOptions): EntryResult {
  const memory = options.memory ?? newEditorMemory();
  const state = newEditState(options.history ?? [], memory.killRing, options.initial);
  const screen = new Screen();
  terminal.setRaw(true);
  try {
    terminal.write(pasteMarksOn + freshLine(terminal.size()));
    return edit(terminal, options, memory, state, screen);
  } finally {
    terminal.write(pasteMarksOff);
    terminal.setRaw(false);
  }
}

/**
 * To the first column of a line, without knowing the column: a mark and as many blanks as bring a cursor in
 * the first column to the right edge, and one anywhere else onto the next line (zsh does the same). The mark
 * stays only where a program's output ended without a newline.
 */
function freshLine(size: TerminalSize): string {
  const columns = size.columns > 0 ? size.columns : 80;
  return "\x1b[2m⏎\x1b[0m" + " ".repeat(columns - 1) + "\r\x1b[K";
}

function edit(
  terminal: Terminal,
  options: ReadEntryOptions,
  memory: EditorMemory,
  state: EditState,
  screen: Screen,
): EntryResult {
  let drawnAt = draw(terminal, options, state, screen);
  while (true) {
    if (memory.keys.length === 0) {
      const news = options.background?.poll() ?? "";
      if (news !== "") terminal.write(screen.printAbove(news, terminal.size()));
      if (!receive(terminal, options, memory)) {
        terminal.write(screen.finish());
        return { kind: "eof" };
      }
    }
    let changed = false;
    for (let key = memory.keys.shift(); key !== undefined; key = memory.keys.shift()) {
      state.moreInput = memory.keys.length > 0;
      changed = true;
      const result = act(terminal, screen, state, applyKey(state, key, options), options);
      if (result !== undefined) return result;
    }
    if (changed || !sameSize(drawnAt, terminal.size())) drawnAt = draw(terminal, options, state, screen);
  }
}

/** Waits for keys; false when none will come any more. */
function receive(terminal: Terminal, options: ReadEntryOptions, memory: EditorMemory): boolean {
  const { decoder } = memory;
  const timeoutMs = decoder.waiting ? escapeTimeoutMs : options.background?.everyMs ?? -1;
  const input = terminal.read(timeoutMs);
  if (input === "eof") return false;
  if (input === "interrupted") return true;
  const keys = input === "timeout" ? decoder.timeout() : decoder.feed(input);
  for (const key of keys) memory.keys.push(key);
  return true;
}

/** Does what a key asked for; gives the result when it ended the entry. */
function act(
  terminal: Terminal,
  screen: Screen,
  state: EditState,
  effect: Effect,
  options: ReadEntryOptions,
): EntryResult | undefined {
  switch (effect.kind) {
    case "redraw":
      return undefined;
    case "bell":
      terminal.write(bell);
      return undefined;
    case "clear-screen":
      terminal.write(screen.clear());
      return undefined;
    case "list":
      terminal.write(screen.printAbove(
        listCandidates(effect.candidates, terminal.size().columns),
        terminal.size(),
      ));
      return undefined;
    case "submit":
      leave(terminal, options, state, screen, "");
      return { kind: "entry", text: withoutFinalNewline(state.buffer.text) };
    case "cancel":
      leave(terminal, options, state, screen, "^C");
      return { kind: "cancelled" };
    case "eof":
      terminal.write(screen.finish());
      return { kind: "eof" };
  }
}

/** The entry as it was entered stays on the screen, without what completion or search had put round it. */
function leave(terminal: Terminal, options: ReadEntryOptions, state: EditState, screen: Screen, mark: string): void {
  const text = withoutFinalNewline(state.buffer.text);
  state.buffer = { text, cursor: text.length };
  draw(terminal, options, state, screen);
  terminal.write(screen.finish(mark));
}

function withoutFinalNewline(text: string): string {
  return text.replace(/\n+$/, "");
}

function draw(terminal: Terminal, options: ReadEntryOptions, state: EditState, screen: Screen): TerminalSize {
  const size = terminal.size();
  terminal.write(screen.draw(viewOf(state, options), size));
  return size;
}

function viewOf(state: EditState, options: ReadEntryOptions): View {
  const { text, cursor } = state.buffer;
  return {
    prompt: state.search === undefined ? options.prompt ?? "sock> " : searchPrompt(state.search),
    continuation: options.continuation ?? "  ... ",
    promptSgr: options.promptSgr,
    text,
    cursor,
    colours: options.highlight?.(text),
  };
}

function sameSize(first: TerminalSize, second: TerminalSize): boolean {
  return first.columns === second.columns && first.rows === second.rows;
}
