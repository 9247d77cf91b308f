/**
 * What a paste holds beside C: typographic quotes, full-width punctuation, prose, a `...` for "and so on",
 * a header's name without its #include. Each is named for what it is.
 */
import type { Token } from "../token.ts";

export interface Explanation {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  /** What to write in its place. */
  readonly instead?: string;
}

/** Full-width and ideographic marks, and the ASCII ones they were meant to be. */
const FULL_WIDTH: ReadonlyMap<string, string> = new Map([
  ["，", ","],
  ["、", ","],
  ["；", ";"],
  ["：", ":"],
  ["（", "("],
  ["）", ")"],
  ["｛", "{"],
  ["｝", "}"],
  ["［", "["],
  ["］", "]"],
  ["【", "["],
  ["】", "]"],
  ["。", "."],
  ["．", "."],
  ["！", "!"],
  ["？", "?"],
  ["＝", "="],
  ["＋", "+"],
  ["－", "-"],
  ["＊", "*"],
  ["／", "/"],
  ["＜", "<"],
  ["＞", ">"],
  ["＆", "&"],
  ["｜", "|"],
  ["％", "%"],
  ["＾", "^"],
  ["～", "~"],
  ["＃", "#"],
  ["＿", "_"],
  ["＂", '"'],
  ["＇", "'"],
]);

const TYPOGRAPHIC: ReadonlyMap<string, string> = new Map([
  ["“", '"'],
  ["”", '"'],
  ["„", '"'],
  ["«", '"'],
  ["»", '"'],
  ["‘", "'"],
  ["’", "'"],
  ["‚", "'"],
  ["–", "-"],
  ["—", "-"],
  ["−", "-"],
  ["‐", "-"],
  ["‑", "-"],
  ["×", "*"],
  ["÷", "/"],
  ["≤", "<="],
  ["≥", ">="],
  ["≠", "!="],
  ["→", "->"],
  ["∗", "*"],
]);

/** A token of kind `other`: a character that belongs to no C token. */
export function explainStrayCharacter(text: string): Explanation {
  const ascii = FULL_WIDTH.get(text);
  if (ascii !== undefined) {
    return {
      code: "full-width-punctuation",
      message: `'${text}' is a full-width mark: write '${ascii}'`,
      instead: ascii,
    };
  }
  const plain = TYPOGRAPHIC.get(text);
  if (plain !== undefined) {
    const kind = plain === '"' || plain === "'" ? "quote" : "character";
    return {
      code: `typographic-${kind}`,
      message: `'${text}' is a typographic ${kind}: write '${plain}'`,
      instead: plain,
    };
  }
  if (text === "…") return PLACEHOLDER;
  if (text === "#") {
    return { code: "stray-character", message: "'#' begins a directive only as the first character of its line" };
  }
  if (/^[\p{L}\p{N}]/u.test(text)) {
    return {
      code: "stray-character",
      message: `'${text}' cannot stand in a name here`,
      hint: "names are made of letters a-z and A-Z, digits and '_'",
    };
  }
  const shown = /^[\p{Z}\p{C}]/u.test(text) ? codePointName(text) : `'${text}'`;
  return { code: "stray-character", message: `${shown} is not part of any C token` };
}

function codePointName(text: string): string {
  return "U+" + text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
}

/** `...` where C wants an expression or a declaration. */
export const PLACEHOLDER: Explanation = {
  code: "placeholder",
  message: "'...' is a placeholder, not C",
  hint: "put the code it stands for in its place, or leave it out",
};

/** Is this line of tokens written for a reader, not a compiler? Its letters that are no C say so. */
export function isProse(line: readonly Token[]): boolean {
  const last = line[line.length - 1];
  if (last === undefined || isCodeEnd(last.text)) return false;
  return line.some((token) => token.kind === "other" && /^\p{L}/u.test(token.text));
}

/** What C lines end with, and sentences do not. */
function isCodeEnd(text: string): boolean {
  return text === ";" || text === "{" || text === "}" || text === "," || text === ")";
}

/** `<netinet/in.h>` alone on its line. */
export function explainBareHeader(line: readonly Token[]): Explanation | undefined {
  if (line.length < 3 || line[0]!.text !== "<" || line[line.length - 1]!.text !== ">") return undefined;
  const name = line.slice(1, -1).map((token) => token.text).join("");
  if (!/^[\w+.\/-]+\.h$/.test(name)) return undefined;
  return {
    code: "bare-header-name",
    message: `<${name}> alone is a header's name, not C`,
    hint: `write #include <${name}>`,
  };
}
