/** Bytes and text as C literals. */

const ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\", "\0": "\\0" };
const decoder = new TextDecoder("utf-8", { fatal: true });

/** Bytes as a C string literal; text in UTF-8 stays text, other bytes become octal escapes. */
export function quoteBytes(bytes: Uint8Array, cut = false): string {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    text = String.fromCharCode(...bytes);
  }
  return quote(text, '"') + (cut ? "..." : "");
}

export function quote(text: string, mark: string): string {
  let result = mark;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (character === mark) result += `\\${mark}`;
    else if (ESCAPES[character] !== undefined) result += ESCAPES[character];
    else if (code < 32 || (code >= 127 && code < 160)) result += `\\${code.toString(8).padStart(3, "0")}`;
    else result += character;
  }
  return result + mark;
}
