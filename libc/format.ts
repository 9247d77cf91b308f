/** The conversion specifications of printf and scanf formats: what each takes from the argument list. */

export type LengthModifier = "" | "hh" | "h" | "l" | "ll" | "j" | "z" | "t" | "L" | "q";

export interface Conversion {
  /** Range of the specification in the format, from its `%` to behind its letter. */
  readonly start: number;
  readonly end: number;
  readonly flags: string;
  /** A number, "*" for an argument, undefined when absent. */
  readonly width: number | "*" | undefined;
  readonly precision: number | "*" | undefined;
  readonly length: LengthModifier;
  /** The letter; for scanf's `%[…]` it is "[" and `end` is behind the `]`. */
  readonly letter: string;
  /** `%3$d`: which argument, from 1. */
  readonly position: number | undefined;
  readonly widthPosition: number | undefined;
  readonly precisionPosition: number | undefined;
}

const FLAGS = "-+ #0'I";
const SCAN_FLAGS = "*'m";

/** All conversions of `format`, `%%` included. A malformed one ends the list, as libc stops there. */
export function parseFormat(format: string, kind: "printf" | "scanf"): Conversion[] {
  const conversions: Conversion[] = [];
  let at = 0;
  while ((at = format.indexOf("%", at)) >= 0) {
    const conversion = kind === "printf" ? printfConversion(format, at) : scanfConversion(format, at);
    if (conversion === undefined) break;
    conversions.push(conversion);
    at = conversion.end;
  }
  return conversions;
}

/** `%` [n`$`] flags [width] [`.` precision] [length] letter */
function printfConversion(format: string, start: number): Conversion | undefined {
  const cursor = { format, at: start + 1 };
  const position = positionPrefix(cursor);
  const flags = run(cursor, FLAGS);
  let width: number | "*" | undefined;
  let widthPosition: number | undefined;
  if (eat(cursor, "*")) [width, widthPosition] = ["*", positionPrefix(cursor)];
  else width = number(cursor);
  let precision: number | "*" | undefined;
  let precisionPosition: number | undefined;
  if (eat(cursor, ".")) {
    if (eat(cursor, "*")) [precision, precisionPosition] = ["*", positionPrefix(cursor)];
    else precision = number(cursor) ?? 0;
  }
  const length = lengthModifier(cursor);
  const letter = format[cursor.at];
  if (letter === undefined) return undefined;
  return {
    start,
    end: cursor.at + 1,
    flags,
    width,
    precision,
    length,
    letter,
    position,
    widthPosition,
    precisionPosition,
  };
}

/** `%` [n`$`] [`*`] [`'`] [`m`] [width] [length] letter | `[` set `]` */
function scanfConversion(format: string, start: number): Conversion | undefined {
  const cursor = { format, at: start + 1 };
  const position = positionPrefix(cursor);
  const flags = run(cursor, SCAN_FLAGS);
  const width = number(cursor);
  const length = lengthModifier(cursor);
  const letter = format[cursor.at];
  if (letter === undefined) return undefined;
  let end = cursor.at + 1;
  if (letter === "[") {
    if (format[end] === "^") end++;
    if (format[end] === "]") end++;
    end = format.indexOf("]", end) + 1;
    if (end === 0) return undefined;
  }
  return {
    start,
    end,
    flags,
    width,
    precision: undefined,
    length,
    letter,
    position,
    widthPosition: undefined,
    precisionPosition: undefined,
  };
}

interface Cursor {
  readonly format: string;
  at: number;
}

function eat(cursor: Cursor, character: string): boolean {
  if (cursor.format[cursor.at] !== character) return false;
  cursor.at++;
  return true;
}

function run(cursor: Cursor, set: string): string {
  const from = cursor.at;
  while (cursor.at < cursor.format.length && set.includes(cursor.format[cursor.at]!)) cursor.at++;
  return cursor.format.slice(from, cursor.at);
}

function number(cursor: Cursor): number | undefined {
  const from = cursor.at;
  while (cursor.format[cursor.at]! >= "0" && cursor.format[cursor.at]! <= "9") cursor.at++;
  return cursor.at === from ? undefined : Number(cursor.format.slice(from, cursor.at));
}

/** `3$`; a width such as `3` is left alone. */
function positionPrefix(cursor: Cursor): number | undefined {
  const from = cursor.at;
  const value = number(cursor);
  if (value !== undefined && value > 0 && eat(cursor, "$")) return value;
  cursor.at = from;
  return undefined;
}

function lengthModifier(cursor: Cursor): LengthModifier {
  const one = cursor.format[cursor.at] ?? "";
  if (!"hljztLq".includes(one) || one === "") return "";
  cursor.at++;
  if ((one === "h" || one === "l") && eat(cursor, one)) return one === "h" ? "hh" : "ll";
  return one as LengthModifier;
}
