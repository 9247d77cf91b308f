/** An entry with its prompts → the rows of a terminal that is so many columns wide, and where the cursor is. */
import { codePointWidth } from "./width.ts";

/** SGR parameters (`1;34`) for a range of the text. Ranges are sorted and do not overlap. */
export interface ColourRange {
  readonly start: number;
  readonly end: number;
  readonly sgr: string;
}

export interface View {
  readonly prompt: string;
  /** Stands before the second line and all that follow. */
  readonly continuation: string;
  readonly promptSgr?: string;
  readonly text: string;
  readonly cursor: number;
  readonly colours?: readonly ColourRange[];
}

export interface Row {
  /** What to write: characters and SGR sequences. */
  readonly text: string;
  readonly width: number;
  /** The line goes on in the next row. */
  readonly wraps: boolean;
}

export interface Layout {
  readonly rows: readonly Row[];
  readonly cursorRow: number;
  readonly cursorColumn: number;
}

const tabWidth = 8;

export function layOut(view: View, columns: number): Layout {
  return new Composer(view, Math.max(1, columns)).compose();
}

class Composer {
  readonly #view: View;
  readonly #columns: number;
  readonly #rows: Row[] = [];
  #row = "";
  #column = 0;
  /** The SGR that is on, "" for none. */
  #sgr = "";

  constructor(view: View, columns: number) {
    this.#view = view;
    this.#columns = columns;
  }

  compose(): Layout {
    const { text, cursor, colours } = this.#view;
    let cursorRow = 0;
    let cursorColumn = 0;
    /** Cells since the line's text began: tab stops are counted from there, so that lines align. */
    let textColumn = 0;
    let range = 0;
    this.#putPrompt(this.#view.prompt);
    for (let at = 0; at <= text.length;) {
      const code = text.codePointAt(at);
      const width = code === undefined || code === 0x0a ? 0 : shownWidth(code, textColumn);
      if (at === cursor) {
        // A cursor after a full row stands on the next; so does one before a wide character that will not fit.
        const needed = width === 2 && !isControl(code!) ? 2 : 1;
        if (this.#column + needed > this.#columns) this.#endRow(true);
        cursorRow = this.#rows.length;
        cursorColumn = this.#column;
      }
      if (code === undefined) break;
      while (colours?.[range] !== undefined && colours[range]!.end <= at) range++;
      const colour = colours?.[range];
      this.#setSgr(colour !== undefined && colour.start <= at ? colour.sgr : "");
      if (code === 0x0a) {
        this.#endRow(false);
        this.#putPrompt(this.#view.continuation);
        textColumn = 0;
      } else {
        this.#putCharacter(code, width);
        textColumn += width;
      }
      at += code > 0xffff ? 2 : 1;
    }
    this.#endRow(false);
    return { rows: this.#rows, cursorRow, cursorColumn };
  }

  #putPrompt(prompt: string): void {
    this.#setSgr(this.#view.promptSgr ?? "");
    for (const character of prompt) this.#put(character, codePointWidth(character.codePointAt(0)!));
    this.#setSgr("");
  }

  #putCharacter(code: number, width: number): void {
    if (code === 0x09) {
      for (let cell = 0; cell < width; cell++) this.#put(" ", 1);
    } else if (isControl(code)) {
      this.#put("^", 1);
      this.#put(String.fromCharCode(code ^ 0x40), 1);
    } else {
      this.#put(isUnshowable(code) ? "\ufffd" : String.fromCodePoint(code), width);
    }
  }

  #put(character: string, width: number): void {
    if (this.#column + width > this.#columns && this.#column > 0) this.#endRow(true);
    this.#row += character;
    this.#column += width;
  }

  /** Ends the row; a colour that is on is ended with it and goes on in the next. */
  #endRow(wraps: boolean): void {
    const sgr = this.#sgr;
    this.#setSgr("");
    this.#rows.push({ text: this.#row, width: this.#column, wraps });
    this.#row = "";
    this.#column = 0;
    if (wraps) this.#setSgr(sgr);
  }

  #setSgr(sgr: string): void {
    if (sgr === this.#sgr) return;
    if (this.#sgr !== "") this.#row += "\x1b[0m";
    if (sgr !== "") this.#row += `\x1b[${sgr}m`;
    this.#sgr = sgr;
  }
}

function shownWidth(code: number, textColumn: number): number {
  if (code === 0x09) return tabWidth - (textColumn % tabWidth);
  if (isControl(code)) return 2;
  return isUnshowable(code) ? 1 : codePointWidth(code);
}

/** Shown as `^A`. */
function isControl(code: number): boolean {
  return code < 0x20 || code === 0x7f;
}

/** C1 controls, line separators, lone surrogates: a terminal would act on them or show nothing. */
function isUnshowable(code: number): boolean {
  return (code >= 0x80 && code < 0xa0) || code === 0x2028 || code === 0x2029 || (code >= 0xd800 && code <= 0xdfff);
}
