/** `-E`: preprocessed tokens as text that a compiler reads back, with gcc's line markers. */
import { spellingOf } from "./spelling.ts";
import { quoted } from "./spelling.ts";
import { lineIndexAt, type SourceFile } from "../source.ts";
import type { Token } from "../token.ts";
import { tokenize } from "../tokenize.ts";
import { Diagnostics } from "../diagnostic.ts";

/** Lines left out that are written as empty ones; for more there is a marker. As gcc. */
const MAXIMUM_GAP = 8;

export function preprocessedText(tokens: readonly Token[], main: SourceFile): string {
  const parts: string[] = [`# 1 ${quoted(main.name)}\n`];
  let { file, line }: { file: SourceFile; line: number } = { file: main, line: 1 };
  let previous: Token | undefined;
  for (const token of tokens) {
    if (token.kind === "eof") break;
    const place = token.expandedFrom ?? token;
    const wanted = lineIndexAt(place.file, place.start) + 1;
    const isPragma = token.kind === "pragma";
    if (place.file !== file || wanted !== line || isPragma) {
      if (previous !== undefined) {
        parts.push("\n");
        line++;
      }
      if (place.file !== file || wanted < line || wanted > line + MAXIMUM_GAP) {
        parts.push(`# ${wanted} ${quoted(place.file.name)}${place.file.system ? " 3" : ""}\n`);
      } else parts.push("\n".repeat(wanted - line));
      file = place.file;
      line = wanted;
      previous = undefined;
    }
    if (isPragma) {
      parts.push(`#pragma ${token.text}\n`);
      line++;
      continue;
    }
    if (previous === undefined) parts.push(indentation(place));
    else if (token.spaceBefore || wouldMerge(previous, token)) parts.push(" ");
    parts.push(spellingOf(token));
    previous = token;
  }
  if (previous !== undefined) parts.push("\n");
  return parts.join("");
}

/** The first token of a line keeps its column, for a reader's sake. */
function indentation({ file, start }: Token): string {
  const begin = file.text.lastIndexOf("\n", start - 1) + 1;
  return " ".repeat(Math.min(start - begin, 80));
}

/** Whether two tokens that came together by macros would be read as others without a space: `+` `+`, `x` `1`. */
function wouldMerge(left: Token, right: Token): boolean {
  if (left.file === right.file && left.end === right.start && left.expandedFrom === right.expandedFrom) return false;
  const text = spellingOf(left) + spellingOf(right);
  const [first, second] = tokenize({ name: "", text, system: true }, new Diagnostics());
  return first!.text !== left.text || second!.text !== right.text;
}
