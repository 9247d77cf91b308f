/** Identifiers: where they end, and one string object for one name. */

const BACKSLASH = 92, DOLLAR = 36, PARENTHESIS = 40;

/** 1 for characters that may start an identifier, 2 for those that may only go on with it. */
const identifierPart = new Uint8Array(128);
for (let code = 97; code <= 122; code++) identifierPart[code] = identifierPart[code - 32] = 1;
identifierPart[95] = 1;
for (let code = 48; code <= 57; code++) identifierPart[code] = 2;
// GNU. As the first character only with more behind it, or a call: alone it is a shell's prompt in a paste, not C.
identifierPart[DOLLAR] = 2;

/**
 * The end of the identifier at `at`, or `at` if there is none.
 *
 *     identifier = nondigit | identifier (nondigit | digit) | "$" identifier-part
 *     nondigit   = [_A-Za-z] | letter of another alphabet | universal-character-name
 *
 * Ideographs are left out, though C11 admits them: in what people paste they are prose, and as
 * identifiers every sentence would be a list of undeclared names.
 */
export function scanName(text: string, at: number): number {
  const start = at;
  for (;;) {
    const code = text.charCodeAt(at); // NaN at the end: no identifier part
    if (code < 128) {
      const part = identifierPart[code]!;
      if (part === 1 || (part === 2 && (at > start || startsWithDollar(text, at)))) at++;
      else if (code === BACKSLASH) {
        const end = scanUniversalName(text, at);
        if (end === at) return at;
        at = end;
      } else return at;
    } else if (code < 0x2000 && isAlphabetic(code, at > start)) at++;
    else return at;
  }
}

function startsWithDollar(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === DOLLAR && (next === PARENTHESIS || identifierPart[next]! > 0);
}

/** universal-character-name = "\u" 4 hex digits | "\U" 8 hex digits */
function scanUniversalName(text: string, at: number): number {
  const letter = text[at + 1];
  const count = letter === "u" ? 4 : letter === "U" ? 8 : 0;
  if (count === 0) return at;
  const hex = text.slice(at + 2, at + 2 + count);
  return hex.length === count && /^[0-9a-fA-F]+$/.test(hex) ? at + 2 + count : at;
}

/** `\u00e9` and `é` are one name: the letter. */
export function identifierText(spelled: string): string {
  if (!spelled.includes("\\")) return spelled;
  return spelled.replace(/\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})/g, (name, short?: string, long?: string) => {
    const code = parseInt((short ?? long)!, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : name;
  });
}

function isAlphabetic(code: number, inside: boolean): boolean {
  return (inside ? /[\p{L}\p{M}\p{N}]/u : /\p{L}/u).test(String.fromCharCode(code));
}

// The names of a program are few and come again and again. Handing out the same string object each time
// saves the copy, and makes every later look-up faster: a string keeps its hash.
const cacheSize = 8192;
const cache: string[] = new Array<string>(cacheSize).fill("");

/** The name text[start, end). */
export function nameAt(text: string, start: number, end: number): string {
  const length = end - start;
  let hash = length;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const slot = (hash ^ (hash >>> 13)) & (cacheSize - 1);
  const known = cache[slot]!;
  if (known.length === length) {
    let at = 0;
    while (at < length && known.charCodeAt(at) === text.charCodeAt(start + at)) at++;
    if (at === length) return known;
  }
  const name = text.slice(start, end);
  cache[slot] = name;
  return name;
}
