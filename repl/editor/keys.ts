/**
 * Bytes → keys. The decoder is incremental: a UTF-8 character, an escape sequence or a bracketed paste may
 * come split over any number of reads.
 */
import { namedCsiKey, namedSs3Key, withModifiers } from "./key-names.ts";

export type Key =
  /** One or more printable characters, as typed (or pasted into a terminal that does not mark pastes). */
  | { readonly kind: "text"; readonly text: string }
  /** A whole bracketed paste, newlines as `\n`. */
  | { readonly kind: "paste"; readonly text: string }
  /** `Up`, `C-a`, `M-b`, `C-Left`, `Enter`, `Tab`, `Backspace`, `Escape`… with modifiers in the order C- M- S-. */
  | { readonly kind: "chord"; readonly name: string };

const escape = "\x1b";
const pasteEnd = "\x1b[201~";

/** A terminal's reply that never ends (`ESC ]` without its terminator) is given up after so many characters. */
const longestReply = 4096;

/** What a parse of the buffered characters came to: keys, and how many characters they took. */
interface Parsed {
  readonly key: Key | undefined;
  readonly length: number;
  readonly startsPaste?: boolean;
}

export class KeyDecoder {
  readonly #utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
  /** Characters that do not make a key yet: the beginning of an escape sequence. */
  #buffer = "";
  /** The paste so far, or undefined outside of one. */
  #paste: string | undefined;

  /** True when a timeout would change what the characters so far mean: a lone ESC, a sequence cut short. */
  get waiting(): boolean {
    return this.#paste === undefined && this.#buffer !== "";
  }

  /** Takes the bytes of one read and gives the keys they complete. */
  feed(bytes: Uint8Array): Key[] {
    return this.#decode(this.#utf8.decode(bytes, { stream: true }), false);
  }

  /** No more bytes came for a while: a pending ESC is the Escape key, a sequence cut short is dropped. */
  timeout(): Key[] {
    return this.#paste === undefined ? this.#decode("", true) : [];
  }

  #decode(characters: string, final: boolean): Key[] {
    const keys: Key[] = [];
    let text = this.#buffer + characters;
    let at = 0;
    this.#buffer = "";
    while (true) {
      if (this.#paste !== undefined) {
        const after = this.#continuePaste(text.slice(at), keys);
        if (after === undefined) return keys;
        text = after;
        at = 0;
      }
      if (at >= text.length) return keys;
      const parsed = parseKey(text, at, final);
      if (parsed === undefined) {
        this.#buffer = text.slice(at);
        return keys;
      }
      if (parsed.key !== undefined) keys.push(parsed.key);
      if (parsed.startsPaste) this.#paste = "";
      at += parsed.length;
    }
  }

  /** Adds to the open paste; gives what follows its end, or undefined while it is still open. */
  #continuePaste(more: string, keys: Key[]): string | undefined {
    const searchFrom = Math.max(0, this.#paste!.length - pasteEnd.length);
    const paste = this.#paste! + more;
    const end = paste.indexOf(pasteEnd, searchFrom);
    if (end < 0) {
      this.#paste = paste;
      return undefined;
    }
    this.#paste = undefined;
    keys.push({ kind: "paste", text: paste.slice(0, end).replace(/\r\n?/g, "\n") });
    return paste.slice(end + pasteEnd.length);
  }
}

/** Reads one key at `at`; undefined if its end has not come yet (never so when `final`). */
function parseKey(text: string, at: number, final: boolean): Parsed | undefined {
  const code = text.charCodeAt(at);
  if (code === 0x1b) return parseEscape(text, at, final);
  if (isControl(code)) return { key: controlKey(code), length: 1 };
  let end = at + 1;
  while (end < text.length && !isControl(text.charCodeAt(end))) end++;
  return { key: { kind: "text", text: text.slice(at, end) }, length: end - at };
}

/** C0, DEL and C1. */
function isControl(code: number): boolean {
  return code < 0x20 || (code >= 0x7f && code < 0xa0);
}

function chord(name: string): Key {
  return { kind: "chord", name };
}

function controlKey(code: number): Key | undefined {
  switch (code) {
    case 0x00:
      return chord("C-Space");
    case 0x08:
    case 0x7f:
      return chord("Backspace");
    case 0x09:
      return chord("Tab");
    case 0x0a:
    case 0x0d:
      return chord("Enter");
    default:
      // C1 controls are nobody's keys.
      if (code > 0x7f) return undefined;
      return chord("C-" + String.fromCharCode(code + 0x40).toLowerCase());
  }
}

/** escape = ESC | ESC "[" csi | ESC "O" ss3 | ESC ("]" | "P" | "_" | "^" | "X") string | ESC key */
function parseEscape(text: string, at: number, final: boolean): Parsed | undefined {
  if (at + 1 >= text.length) return final ? { key: chord("Escape"), length: 1 } : undefined;
  const next = text[at + 1]!;
  switch (next) {
    case "[":
      return parseCsi(text, at, final);
    case "O":
      return parseSs3(text, at, final);
    case "]":
    case "P":
    case "_":
    case "^":
    case "X":
      return parseReply(text, at, final);
    case escape: {
      // Some terminals send Alt with a named key as ESC and the key's own sequence.
      if (text[at + 2] === undefined && !final) return undefined;
      if (text[at + 2] !== "[" && text[at + 2] !== "O") return { key: chord("Escape"), length: 1 };
      const inner = parseEscape(text, at + 1, final);
      if (inner === undefined) return undefined;
      return { key: withMeta(inner.key), length: inner.length + 1, startsPaste: inner.startsPaste };
    }
  }
  const code = text.codePointAt(at + 1)!;
  if (isControl(code)) return { key: withMeta(controlKey(code)), length: 2 };
  const character = String.fromCodePoint(code);
  return { key: chord("M-" + character), length: 1 + character.length };
}

function withMeta(key: Key | undefined): Key | undefined {
  return key?.kind === "chord" ? chord(withModifiers(key.name, 2)) : key;
}

/** csi = (0x30–0x3f)* (0x20–0x2f)* (0x40–0x7e); anything else ends the sequence and is read anew. */
function parseCsi(text: string, at: number, final: boolean): Parsed | undefined {
  let end = at + 2;
  // The Linux console's function keys: ESC [ [ A.
  if (text[end] === "[") {
    if (text.length > end + 1 || final) return { key: undefined, length: Math.min(4, text.length - at) };
    return undefined;
  }
  while (end < text.length && text.charCodeAt(end) >= 0x20 && text.charCodeAt(end) <= 0x3f) end++;
  if (end >= text.length) {
    if (!final) return undefined;
    // Nothing but ESC [ is Alt-[; a longer piece is a sequence cut short.
    return { key: end === at + 2 ? chord("M-[") : undefined, length: text.length - at };
  }
  const code = text.charCodeAt(end);
  if (code < 0x40 || code > 0x7e) return { key: undefined, length: end - at };
  const parameters = text.slice(at + 2, end).split(";");
  const length = end + 1 - at;
  if (text[end] === "~" && parameters[0] === "200") return { key: undefined, length, startsPaste: true };
  return { key: csiKey(parameters, text[end]!), length };
}

function csiKey(parameters: readonly string[], final: string): Key | undefined {
  // Parameters that begin with one of < = > ? are a terminal's private matter: a reply, not a key.
  if (/^[<=>?]/.test(parameters[0]!)) return undefined;
  const first = Number.parseInt(parameters[0]!, 10);
  const modifiers = Math.max(0, (Number.parseInt(parameters[1] ?? "", 10) || 1) - 1);
  // kitty's CSI code ; modifiers u, and xterm's modifyOtherKeys CSI 27 ; modifiers ; code ~
  if (final === "u") return characterKey(first, modifiers);
  if (final === "~" && first === 27) return characterKey(Number.parseInt(parameters[2] ?? "", 10), modifiers);
  const name = namedCsiKey(final, first);
  return name === undefined ? undefined : chord(withModifiers(name, modifiers));
}

function characterKey(code: number, modifiers: number): Key | undefined {
  if (!(code >= 0 && code <= 0x10ffff)) return undefined;
  if (code === 27) return chord(withModifiers("Escape", modifiers));
  if (isControl(code)) {
    const key = controlKey(code);
    return key?.kind === "chord" ? chord(withModifiers(key.name, modifiers)) : undefined;
  }
  const character = String.fromCodePoint(code);
  // Shift alone has already chosen the character.
  if ((modifiers & 6) === 0) return { kind: "text", text: character };
  return chord(withModifiers(character.toLowerCase(), modifiers & 6));
}

/** ss3 = (0x30–0x39)? (0x40–0x7e) */
function parseSs3(text: string, at: number, final: boolean): Parsed | undefined {
  let end = at + 2;
  while (end < text.length && (isDigit(text.charCodeAt(end)) || text[end] === ";")) end++;
  if (end >= text.length) {
    if (!final) return undefined;
    return { key: end === at + 2 ? chord("M-O") : undefined, length: text.length - at };
  }
  if (isControl(text.charCodeAt(end))) return { key: chord("M-O"), length: 2 };
  const digits = text.slice(at + 2, end).split(";").at(-1)!;
  const name = namedSs3Key(text[end]!);
  const modifiers = Math.max(0, (Number.parseInt(digits, 10) || 1) - 1);
  return { key: name === undefined ? undefined : chord(withModifiers(name, modifiers)), length: end + 1 - at };
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A terminal's reply (colours, its name): up to BEL or ESC \. It is not for us. */
function parseReply(text: string, at: number, final: boolean): Parsed | undefined {
  for (let end = at + 2; end < text.length; end++) {
    if (text[end] === "\x07") return { key: undefined, length: end + 1 - at };
    if (text[end] === escape && text[end + 1] === "\\") return { key: undefined, length: end + 2 - at };
  }
  const length = text.length - at;
  if (final && length === 2) return { key: chord("M-" + text[at + 1]!.toLowerCase()), length };
  return final || length > longestReply ? { key: undefined, length } : undefined;
}
