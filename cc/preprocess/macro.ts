/** What a macro is, and its body cut up for substitution. */
import type { Span } from "../source.ts";
import type { Token } from "../token.ts";

/** Macros whose value depends on where they are used, or that look at what follows. */
export type BuiltinName =
  | "__FILE__"
  | "__LINE__"
  | "__BASE_FILE__"
  | "__INCLUDE_LEVEL__"
  | "__COUNTER__"
  | "__DATE__"
  | "__TIME__"
  | "_Pragma"
  | "__has_include"
  | "__has_include_next"
  | "__has_attribute"
  | "__has_builtin"
  | "__mentions"
  | "__TIMESTAMP__"
  | "poisoned"; // by `#pragma GCC poison`

export interface Macro {
  readonly name: string;
  /** The name in its `#define`. */
  readonly span: Span;
  /** Undefined for an object-like macro. The variable part's name (`__VA_ARGS__`, or GNU's own) comes last. */
  readonly parameters: readonly string[] | undefined;
  readonly variadic: boolean;
  /** The replacement list as written. */
  readonly body: readonly Token[];
  readonly builtin?: BuiltinName;
  /** Made from `body` at the first use: most macros of a header are never used. */
  parts?: readonly MacroPart[];
}

/** One element of a replacement list. */
export interface MacroPart {
  /** The token; of `__VA_OPT__(…)` its name; of `#param` the parameter, with the `#`'s spacing. */
  readonly token: Token;
  /** Index of the parameter that it names, or -1. */
  readonly parameter: number;
  readonly stringify: boolean;
  /** `##` follows. */
  pasteNext: boolean;
  /** What stands in `__VA_OPT__(…)`. */
  readonly optional: readonly MacroPart[] | undefined;
}

export function partsOf(macro: Macro): readonly MacroPart[] {
  return macro.parts ??= cutParts(macro, macro.body, 0, macro.body.length);
}

function cutParts(macro: Macro, body: readonly Token[], from: number, to: number): MacroPart[] {
  const parts: MacroPart[] = [];
  for (let at = from; at < to; at++) {
    let token = body[at]!;
    const last = parts.at(-1);
    if (token.text === "##" && token.kind === "punctuator" && last !== undefined) {
      last.pasteNext = true;
      continue;
    }
    let stringify = false;
    const operand = body[at + 1];
    if (token.text === "#" && macro.parameters !== undefined && operand !== undefined && isOperand(macro, operand)) {
      stringify = true;
      token = { ...operand, spaceBefore: token.spaceBefore };
      at++;
    }
    let optional: MacroPart[] | undefined;
    if (isOptional(macro, token)) {
      const close = closingParenthesis(body, at + 1, to);
      optional = cutParts(macro, body, at + 2, close);
      at = close;
    }
    const parameter = optional === undefined && token.kind === "identifier" ? indexOfParameter(macro, token.text) : -1;
    parts.push({ token, parameter, stringify, pasteNext: false, optional });
  }
  return parts;
}

/** Whether `#` may stand before `token` in this macro's body. */
export function isOperand(macro: Pick<Macro, "parameters" | "variadic">, token: Token): boolean {
  return token.kind === "identifier" && (indexOfParameter(macro, token.text) >= 0 || isOptional(macro, token));
}

function isOptional(macro: Pick<Macro, "variadic">, token: Token): boolean {
  return macro.variadic && token.text === "__VA_OPT__";
}

/** From here on parameters are found by an index. */
const MANY_PARAMETERS = 16;

const indexes = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

function indexOfParameter({ parameters }: Pick<Macro, "parameters">, name: string): number {
  if (parameters === undefined) return -1;
  if (parameters.length < MANY_PARAMETERS) return parameters.indexOf(name);
  let index = indexes.get(parameters);
  if (index === undefined) {
    index = new Map(parameters.map((parameter, at) => [parameter, at]));
    indexes.set(parameters, index);
  }
  return index.get(name) ?? -1;
}

/** Index of the `)` that closes the `(` at `open`, or `to` if none does. */
export function closingParenthesis(tokens: readonly Token[], open: number, to: number): number {
  let depth = 0;
  for (let at = open; at < to; at++) {
    const token = tokens[at]!;
    if (token.kind !== "punctuator") continue;
    if (token.text === "(") depth++;
    else if (token.text === ")" && --depth === 0) return at;
  }
  return to;
}
