/** How many cells of the terminal a character takes. */
import { eastAsianWidth } from "get-east-asian-width";

/** Marks and format characters, and the Hangul vowels and finals that join the syllable before them. */
const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]$/u;
const softHyphen = 0xad;

export function codePointWidth(code: number): 0 | 1 | 2 {
  if (code < 0x300) return 1;
  return zeroWidth.test(String.fromCodePoint(code)) && code !== softHyphen ? 0 : eastAsianWidth(code);
}

/** The width of a text without control characters. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += codePointWidth(character.codePointAt(0)!);
  return width;
}
