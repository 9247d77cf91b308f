/** C text as bytes. It is UTF-8; what is not (an old Latin-1 file) keeps its bytes, in string literals above all. */

/** A byte of 0x80 and above that is no UTF-8 stands in the text as this plus the byte: half a surrogate pair. */
const RAW = 0xdc00;
const NEWLINE = 10;

export function decodeSource(bytes: Uint8Array): string {
  // A byte order mark is the tokenizer's.
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const whole = decoded(decoder, bytes);
  if (whole !== undefined) return whole;
  let text = "";
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    const line = bytes.subarray(start, end);
    text += decoded(decoder, line) ?? rawText(line);
    start = end;
  }
  return text;
}

function decoded(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function rawText(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte < 0x80 ? byte : RAW + byte);
  return text;
}

/** The byte that `point` stands for in a text; undefined for a character. */
export function rawByte(point: number): number | undefined {
  return point >= RAW + 0x80 && point <= RAW + 0xff ? point - RAW : undefined;
}
