/** Keys → edit state: what a key does to the entry being edited, and what the driver has to do about it. */
import { type Buffer, insert, lineStart } from "./buffer.ts";
import { commandFor } from "./commands.ts";
import {
  type CommandKind,
  type CommandResult,
  type EditHooks,
  type EditState,
  type Effect,
  indentWidth,
} from "./edit-state.ts";
import { acceptSearch, searchKey } from "./history-search.ts";
import type { Key } from "./keys.ts";

const undoLimit = 1000;

/** Applies one key. */
export function applyKey(state: EditState, key: Key, hooks: EditHooks): Effect {
  if (state.search !== undefined) {
    const outcome = searchKey(state, state.search, key);
    if (outcome !== "not-mine") return outcome;
    acceptSearch(state);
  }
  const before = state.buffer;
  const shown = state.historyIndex;
  const result = run(state, key, hooks);
  const kind = result.kind ?? "other";
  // Another entry of the history is another text, not a change to undo.
  if (state.historyIndex !== shown) state.undo.length = 0;
  else if (state.buffer.text !== before.text && kind !== "undo") remember(state, before, kind);
  state.lastCommand = kind;
  return result.effect ?? { kind: "redraw" };
}

function run(state: EditState, key: Key, hooks: EditHooks): CommandResult {
  switch (key.kind) {
    case "text":
      typeText(state, key.text);
      return { kind: "type" };
    case "paste":
      return pasteText(state, key.text, hooks);
    case "chord": {
      const command = commandFor(key.name);
      if (command === undefined) return { effect: { kind: "bell" } };
      return command(state, hooks) ?? {};
    }
  }
}

/** A run of typed characters is undone word by word: a new step begins after white space. */
function remember(state: EditState, before: Buffer, kind: CommandKind): void {
  const continues = kind === "type" && state.lastCommand === "type" && state.undo.length > 0 &&
    !/\s/.test(before.text[before.cursor - 1] ?? " ");
  if (continues) return;
  state.undo.push(before);
  if (state.undo.length > undoLimit) state.undo.shift();
}

/** Characters as typed; a `}` that begins its line steps out one level. */
function typeText(state: EditState, text: string): void {
  const { buffer } = state;
  const start = lineStart(buffer.text, buffer.cursor);
  const before = buffer.text.slice(start, buffer.cursor);
  if (text === "}" && !state.moreInput && before !== "" && /^ +$/.test(before)) {
    const cut = Math.min(indentWidth, before.length);
    const shorter = buffer.text.slice(0, buffer.cursor - cut) + buffer.text.slice(buffer.cursor);
    state.buffer = insert({ text: shorter, cursor: buffer.cursor - cut }, text);
    return;
  }
  state.buffer = insert(buffer, text);
}

/**
 * A paste goes in as it is. One that ends in a newline at the end of a complete entry was meant to be run;
 * newlines in its middle never submit.
 */
function pasteText(state: EditState, text: string, hooks: EditHooks): CommandResult {
  state.buffer = insert(state.buffer, text);
  const { buffer } = state;
  const submits = text.endsWith("\n") && buffer.cursor === buffer.text.length && buffer.text.trim() !== "" &&
    hooks.isComplete(buffer.text);
  return submits ? { effect: { kind: "submit" } } : {};
}
