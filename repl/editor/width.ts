/** How many cells of the terminal a character takes. */
import { columnsOf } from "../../cc/render-columns.ts";

/** Hangul vowels and finals join the syllable before them. */
const HANGUL_JOINING = [0x1160, 0x11ff] as const;
const SOFT_HYPHEN = 0xad;

export function codePointWidth(code: number): number {
  // Terminals draw the soft hyphen; elsewhere it is invisible.
  if (code === SOFT_HYPHEN) return 1;
  return code >= HANGUL_JOINING[0] && code <= HANGUL_JOINING[1] ? 0 : columnsOf(code);
}

/** The width of a text without control characters. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += codePointWidth(character.codePointAt(0)!);
  return width;
}
