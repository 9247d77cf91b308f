/** The state of an entry being edited, and what commands on it are. `apply-key.ts` runs them. */
import { type Buffer, emptyBuffer } from "./buffer.ts";

export interface Completion {
  /** Where the text to be replaced begins; it ends at the cursor. */
  readonly start: number;
  /** Whole replacements, in the order in which they are listed. */
  readonly candidates: readonly string[];
}

export interface EditHooks {
  /** True when Enter submits this text; false when more lines are wanted. */
  isComplete(text: string): boolean;
  complete?(text: string, cursor: number): Completion;
}

/** What the driver does after a key. */
export type Effect =
  | { readonly kind: "redraw" }
  | { readonly kind: "submit" }
  | { readonly kind: "cancel" }
  | { readonly kind: "eof" }
  | { readonly kind: "clear-screen" }
  | { readonly kind: "bell" }
  /** Show the candidates of an ambiguous completion. */
  | { readonly kind: "list"; readonly candidates: readonly string[] };

/** Killed texts, the latest last; lives on from one entry to the next. */
export interface KillRing {
  readonly texts: string[];
}

/** Ctrl-R in progress. */
export interface HistorySearch {
  query: string;
  /** The entry shown: an index into the history, or its length while nothing is found yet. */
  index: number;
  failing: boolean;
  /** What to go back to when the search is given up. */
  readonly original: Buffer;
}

export interface EditState {
  buffer: Buffer;
  /** Buffers before each change, the latest last. */
  readonly undo: Buffer[];
  readonly killRing: KillRing;
  /** Earlier entries, the oldest first. */
  readonly history: readonly string[];
  /** Which entry is shown; `history.length` is the new one. */
  historyIndex: number;
  /** Entries of the history (and the new one) as edited here, kept while others are looked at. */
  readonly drafts: Map<number, Buffer>;
  search: HistorySearch | undefined;
  /** The command before this one, for those that continue (kill, yank, vertical moves, second Tab). */
  lastCommand: CommandKind;
  /** The column that vertical moves aim for. */
  goalColumn: number;
  /** Where the last yank put its text, for Alt-Y. */
  yankStart: number;
  /** More keys came in the same read: a paste that the terminal does not mark, where indenting would do harm. */
  moreInput: boolean;
}

export type CommandKind = "other" | "type" | "kill" | "yank" | "vertical" | "complete" | "undo";

export interface CommandResult {
  readonly effect?: Effect;
  readonly kind?: CommandKind;
}

export type Command = (state: EditState, hooks: EditHooks) => CommandResult | void;

export const indentWidth = 4;

export function newEditState(history: readonly string[], killRing: KillRing, initial: string = ""): EditState {
  return {
    buffer: initial === "" ? emptyBuffer : { text: initial, cursor: initial.length },
    undo: [],
    killRing,
    history,
    historyIndex: history.length,
    drafts: new Map(),
    search: undefined,
    lastCommand: "other",
    goalColumn: 0,
    yankStart: 0,
    moreInput: false,
  };
}
