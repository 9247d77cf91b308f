/** The key bindings (Emacs's, as in readline) and the commands behind them. */
import {
  blankWordStart,
  columnOf,
  insert,
  lineEnd,
  lineStart,
  moveLines,
  moveTo,
  nextGrapheme,
  previousGrapheme,
  replace,
  transpose,
  wordEnd,
  wordStart,
} from "./buffer.ts";
import { completeAtCursor } from "./completion.ts";
import { type Command, type CommandResult, type EditHooks, type EditState, indentWidth } from "./edit-state.ts";
import { startSearch } from "./history-search.ts";

const bell: CommandResult = { effect: { kind: "bell" } };

/** The command bound to a chord. */
export function commandFor(chord: string): Command | undefined {
  return Object.hasOwn(bindings, chord) ? bindings[chord] : undefined;
}

// ---- Moving ----------------------------------------------------------------------------------------

type Motion = (text: string, cursor: number) => number;

function move(motion: Motion): Command {
  return (state) => {
    state.buffer = moveTo(state.buffer, motion(state.buffer.text, state.buffer.cursor));
  };
}

/** Up and down: within a multi-line entry first, then through the history. */
function vertical(direction: -1 | 1): Command {
  return (state) => {
    if (state.lastCommand !== "vertical") state.goalColumn = columnOf(state.buffer);
    const moved = moveLines(state.buffer, direction, state.goalColumn);
    if (moved === undefined) return showEntry(state, state.historyIndex + direction);
    state.buffer = moved;
    return { kind: "vertical" };
  };
}

function history(index: (state: EditState) => number): Command {
  return (state) => showEntry(state, index(state));
}

/** Shows another entry of the history; what was typed in this one is kept as its draft. */
function showEntry(state: EditState, index: number): CommandResult {
  if (index < 0 || index > state.history.length || index === state.historyIndex) return bell;
  state.drafts.set(state.historyIndex, state.buffer);
  state.historyIndex = index;
  const text = state.history[index] ?? "";
  state.buffer = state.drafts.get(index) ?? { text, cursor: text.length };
  return {};
}

// ---- Deleting, killing, yanking --------------------------------------------------------------------

function deleteTo(motion: Motion): Command {
  return (state) => {
    const { text, cursor } = state.buffer;
    const target = motion(text, cursor);
    if (target === cursor) return bell;
    state.buffer = replace(state.buffer, Math.min(cursor, target), Math.max(cursor, target), "");
  };
}

const killRingSize = 32;

/** Kills from the cursor to the motion's target; kills in a row make one text. */
function killTo(motion: Motion): Command {
  return (state) => {
    const { text, cursor } = state.buffer;
    const target = motion(text, cursor);
    if (target === cursor) return { ...bell, kind: "kill" };
    const killed = text.slice(Math.min(cursor, target), Math.max(cursor, target));
    const { texts } = state.killRing;
    if (state.lastCommand === "kill" && texts.length > 0) {
      const before = texts.pop()!;
      texts.push(target < cursor ? killed + before : before + killed);
    } else {
      texts.push(killed);
      if (texts.length > killRingSize) texts.shift();
    }
    state.buffer = replace(state.buffer, Math.min(cursor, target), Math.max(cursor, target), "");
    return { kind: "kill" };
  };
}

const yank: Command = (state) => {
  const text = state.killRing.texts.at(-1);
  if (text === undefined) return bell;
  state.yankStart = state.buffer.cursor;
  state.buffer = insert(state.buffer, text);
  return { kind: "yank" };
};

/** Replaces the text just yanked by the one killed before it. */
const yankPop: Command = (state) => {
  const { texts } = state.killRing;
  if (state.lastCommand !== "yank" || texts.length === 0) return bell;
  texts.unshift(texts.pop()!);
  state.buffer = replace(state.buffer, state.yankStart, state.buffer.cursor, texts.at(-1)!);
  return { kind: "yank" };
};

/** To the end of the line; from there, over its newline. */
const killLineEnd: Motion = (text, cursor) => {
  const end = lineEnd(text, cursor);
  return end === cursor ? Math.min(text.length, end + 1) : end;
};

const killLineStart: Motion = (text, cursor) => {
  const start = lineStart(text, cursor);
  return start === cursor ? Math.max(0, start - 1) : start;
};

/** Backspace; in an indentation, back to the indent before. */
const backspace: Motion = (text, cursor) => {
  const start = lineStart(text, cursor);
  const width = cursor - start;
  if (width > 0 && /^ +$/.test(text.slice(start, cursor))) return cursor - (((width - 1) % indentWidth) + 1);
  return previousGrapheme(text, cursor);
};

const undo: Command = (state) => {
  const previous = state.undo.pop();
  if (previous === undefined) return { ...bell, kind: "undo" };
  state.buffer = previous;
  return { kind: "undo" };
};

// ---- Entering --------------------------------------------------------------------------------------

const enter: Command = (state, hooks) => {
  if (hooks.isComplete(state.buffer.text)) return { effect: { kind: "submit" } };
  return newLine(state);
};

/** A newline, indented as the line before, and one level further after `{`. */
function newLine(state: EditState): CommandResult {
  const { text, cursor } = state.buffer;
  const line = text.slice(lineStart(text, cursor), cursor);
  let indent = "";
  if (!state.moreInput) {
    indent = /^[ \t]*/.exec(line)![0];
    if (/[{]\s*$/.test(line)) indent += " ".repeat(indentWidth);
  }
  state.buffer = insert(state.buffer, "\n" + indent);
  return {};
}

const deleteOrEof: Command = (state) => {
  if (state.buffer.text === "") return { effect: { kind: "eof" } };
  return deleteTo(nextGrapheme)(state, neverComplete);
};

const neverComplete: EditHooks = { isComplete: () => false };

/** Completion; where nothing stands before the cursor on its line, indentation. */
const tab: Command = (state, hooks) => {
  const { text, cursor } = state.buffer;
  const before = text.slice(lineStart(text, cursor), cursor);
  if (before.trim() === "" || hooks.complete === undefined) {
    state.buffer = insert(state.buffer, " ".repeat(indentWidth - (before.length % indentWidth)));
    return {};
  }
  const { buffer, effect } = completeAtCursor(
    state.buffer,
    hooks.complete(text, cursor),
    state.lastCommand === "complete",
  );
  state.buffer = buffer;
  return { effect, kind: "complete" };
};

const transposeCharacters: Command = (state) => {
  const changed = transpose(state.buffer);
  if (changed === state.buffer) return bell;
  state.buffer = changed;
};

const bindings: Readonly<Record<string, Command>> = {
  "Left": move(previousGrapheme),
  "C-b": move(previousGrapheme),
  "Right": move(nextGrapheme),
  "C-f": move(nextGrapheme),
  "Home": move(lineStart),
  "C-a": move(lineStart),
  "End": move(lineEnd),
  "C-e": move(lineEnd),
  "C-Home": move(() => 0),
  "C-End": move((text) => text.length),
  "M-b": move(wordStart),
  "C-Left": move(wordStart),
  "M-Left": move(wordStart),
  "M-f": move(wordEnd),
  "C-Right": move(wordEnd),
  "M-Right": move(wordEnd),
  "Up": vertical(-1),
  "C-p": vertical(-1),
  "Down": vertical(1),
  "C-n": vertical(1),
  "PageUp": history((state) => state.historyIndex - 1),
  "C-Up": history((state) => state.historyIndex - 1),
  "PageDown": history((state) => state.historyIndex + 1),
  "C-Down": history((state) => state.historyIndex + 1),
  "M-<": history(() => 0),
  "M->": history((state) => state.history.length),
  "Backspace": deleteTo(backspace),
  "Delete": deleteTo(nextGrapheme),
  "C-d": deleteOrEof,
  "M-Backspace": killTo(wordStart),
  "C-Delete": killTo(wordEnd),
  "M-d": killTo(wordEnd),
  "C-w": killTo(blankWordStart),
  "C-k": killTo(killLineEnd),
  "C-u": killTo(killLineStart),
  "C-y": yank,
  "M-y": yankPop,
  "C-_": undo,
  "C-t": transposeCharacters,
  "Enter": enter,
  "M-Enter": newLine,
  "Tab": tab,
  "C-l": () => ({ effect: { kind: "clear-screen" } }),
  "C-c": () => ({ effect: { kind: "cancel" } }),
  "C-r": (state) => startSearch(state),
  // An Escape alone means nothing here, and is no mistake either.
  "Escape": () => {},
};
