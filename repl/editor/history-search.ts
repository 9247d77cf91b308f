/** Ctrl-R: incremental search through the history. */
import { nextGrapheme, previousGrapheme } from "./buffer.ts";
import type { CommandResult, EditState, Effect, HistorySearch } from "./edit-state.ts";
import type { Key } from "./keys.ts";

export function startSearch(state: EditState): CommandResult {
  state.search = { query: "", index: state.history.length, failing: false, original: state.buffer };
  return {};
}

export function searchPrompt(search: HistorySearch): string {
  return `(${search.failing ? "no " : ""}search)'${search.query.replaceAll("\n", " ")}': `;
}

/** A key during the search; `not-mine` ends it with what was found, and the key does what it always does. */
export function searchKey(state: EditState, search: HistorySearch, key: Key): Effect | "not-mine" {
  if (key.kind !== "chord") {
    search.query += key.kind === "paste" ? key.text.replace(/\n$/, "") : key.text;
    return find(state, search, -1, search.index);
  }
  switch (key.name) {
    case "C-r":
      return find(state, search, -1, search.index - 1);
    case "C-s":
      return find(state, search, 1, search.index + 1);
    case "Backspace":
      search.query = search.query.slice(0, previousGrapheme(search.query, search.query.length));
      return find(state, search, -1, state.history.length);
    case "C-g":
    case "C-c":
      state.search = undefined;
      state.buffer = search.original;
      return { kind: "redraw" };
    case "C-l":
      return { kind: "clear-screen" };
    case "Escape":
      acceptSearch(state);
      return { kind: "redraw" };
    default:
      return "not-mine";
  }
}

/** Ends the search; the entry found is now the entry being edited. */
export function acceptSearch(state: EditState): void {
  const { search } = state;
  if (search === undefined) return;
  state.search = undefined;
  if (search.index === state.historyIndex || search.index >= state.history.length) return;
  state.drafts.set(state.historyIndex, search.original);
  state.historyIndex = search.index;
  state.undo.length = 0;
}

function find(state: EditState, search: HistorySearch, step: -1 | 1, from: number): Effect {
  if (search.query === "") {
    search.failing = false;
    search.index = state.history.length;
    state.buffer = search.original;
    return { kind: "redraw" };
  }
  for (
    let index = Math.min(from, state.history.length - 1);
    index >= 0 && index < state.history.length;
    index += step
  ) {
    const text = state.history[index]!;
    const at = text.lastIndexOf(search.query);
    if (at < 0) continue;
    search.index = index;
    search.failing = false;
    state.buffer = { text, cursor: onGrapheme(text, at) };
    return { kind: "redraw" };
  }
  search.failing = true;
  return { kind: "bell" };
}

/** The query may begin inside a grapheme (a combining mark): the cursor may not. */
function onGrapheme(text: string, offset: number): number {
  const before = previousGrapheme(text, offset);
  return nextGrapheme(text, before) > offset ? before : offset;
}
