/**
 * Edit state → screen: draws an entry with as few characters as will do. The functions give what is to be
 * written; they know the screen only by what they wrote before.
 *
 * All moves are relative to the entry's first row, since nobody knows on which row of the screen it is. An
 * entry taller than the screen is shown in part, around the cursor.
 */
import { type Layout, layOut, type Row, type View } from "./layout.ts";
import type { TerminalSize } from "./terminal.ts";

const clearToLineEnd = "\x1b[K";
const clearToScreenEnd = "\x1b[J";

export class Screen {
  /** The rows on the screen, the topmost first. */
  #painted: readonly Row[] = [];
  /** How many rows below the first are known to exist; a newline makes further ones (and scrolls). */
  #existing = 1;
  /** The row the terminal's cursor is on, counted from the first painted. */
  #at = 0;
  #top = 0;
  #columns = 0;
  #height = 0;
  #view: View | undefined;
  #layout: Layout | undefined;

  /** Draws the entry, writing only rows that changed. */
  draw(view: View, size: TerminalSize): string {
    const columns = size.columns > 0 ? size.columns : 80;
    const height = size.rows > 0 ? size.rows : 24;
    let out = "";
    if (this.#view !== undefined && (columns !== this.#columns || height !== this.#height)) {
      out += this.#eraseAfterResize(columns, height);
    }
    this.#columns = columns;
    this.#height = height;
    this.#view = view;
    const layout = layOut(view, columns);
    this.#layout = layout;
    this.#top = topFor(layout, height, this.#top);
    const rows = layout.rows.slice(this.#top, this.#top + height);
    out += this.#paint(rows);
    out += this.#goTo(layout.cursorRow - this.#top);
    if (layout.cursorColumn > 0) out += `\x1b[${layout.cursorColumn}C`;
    return out;
  }

  /** Writes output of something else above the entry, and draws the entry again below it. */
  printAbove(text: string, size: TerminalSize): string {
    if (text === "") return "";
    let out = this.#erase() + text.replace(/\r?\n/g, "\r\n");
    if (!text.endsWith("\n")) out += "\r\n";
    if (this.#view !== undefined) out += this.draw(this.#view, size);
    return out;
  }

  /** Clears the whole screen; the entry is then drawn at its top. */
  clear(): string {
    this.#forget();
    return "\x1b[H\x1b[2J";
  }

  /** Leaves the entry as it stands, `mark` (such as ^C) after it, and goes to a new line. */
  finish(mark: string = ""): string {
    const layout = this.#layout;
    let out = "";
    if (layout !== undefined) {
      // What was shown in part is written once in full: that is what scrolls back.
      if (layout.rows.length > this.#painted.length) {
        out += this.#erase();
        this.#existing = 1;
        out += this.#paint(layout.rows);
      } else {
        out += this.#goTo(this.#painted.length - 1);
      }
      const last = layout.rows.at(-1)!;
      out += "\r" + (last.width > 0 ? `\x1b[${last.width}C` : "") + mark;
    }
    this.#forget();
    this.#view = undefined;
    this.#layout = undefined;
    this.#top = 0;
    return out + "\r\n";
  }

  #paint(rows: readonly Row[]): string {
    let out = "";
    /** The terminal's cursor stands right after row `at`, so that writing on wraps as a line does. */
    let afterRow = false;
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index]!;
      const before = this.#painted[index];
      if (before !== undefined && before.text === row.text && before.wraps === row.wraps) {
        afterRow = false;
        continue;
      }
      // A line that really wraps stays one line when it is copied, or when the window changes.
      if (afterRow && rows[index - 1]!.wraps && row.width > 0) {
        this.#at = index;
        this.#existing = Math.max(this.#existing, index + 1);
      } else {
        out += this.#goTo(index);
      }
      out += row.text;
      // Clearing at the end of a full row would clear its last character.
      if (row.width < this.#columns) out += clearToLineEnd;
      afterRow = true;
    }
    if (this.#painted.length > rows.length) out += this.#goTo(rows.length) + clearToScreenEnd;
    this.#painted = rows;
    return out;
  }

  /** To the first column of a row. */
  #goTo(row: number): string {
    let out = "";
    if (row < this.#at) out += `\x1b[${this.#at - row}A`;
    const last = Math.min(row, this.#existing - 1);
    if (last > this.#at) out += `\x1b[${last - this.#at}B`;
    if (row >= this.#existing) out += "\r\n".repeat(row - this.#existing + 1);
    this.#at = row;
    this.#existing = Math.max(this.#existing, row + 1);
    return out + "\r";
  }

  #erase(): string {
    const out = this.#goTo(0) + clearToScreenEnd;
    this.#forget();
    return out;
  }

  #forget(): void {
    this.#painted = [];
    this.#existing = 1;
    this.#at = 0;
  }

  /**
   * The terminal has laid out what stood there for its new width (as all but the oldest do): the cursor is
   * as many rows below the entry's first as a layout for that width says.
   */
  #eraseAfterResize(columns: number, height: number): string {
    let rowsAbove = 0;
    /** The width of the line so far: rows that wrap into each other are one. */
    let lineWidth = 0;
    for (let index = 0; index < this.#at; index++) {
      const row = this.#painted[index]!;
      lineWidth += row.width;
      if (row.wraps) continue;
      rowsAbove += Math.max(1, Math.ceil(lineWidth / columns));
      lineWidth = 0;
    }
    rowsAbove += Math.floor((lineWidth + (this.#layout?.cursorColumn ?? 0)) / columns);
    this.#forget();
    const up = Math.min(rowsAbove, height - 1);
    return (up > 0 ? `\x1b[${up}A` : "") + "\r" + clearToScreenEnd;
  }
}

/** The first row to show: all rows if they fit; else the view moves no more than the cursor asks for. */
function topFor(layout: Layout, height: number, top: number): number {
  const count = layout.rows.length;
  if (count <= height) return 0;
  const highest = Math.max(0, layout.cursorRow - height + 1);
  return Math.min(Math.max(Math.min(top, layout.cursorRow), highest), count - height);
}
