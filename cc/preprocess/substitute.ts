/** A macro's body with the arguments put in: parameters, `#`, `##`, `__VA_OPT__`. */
import { type Macro, type MacroPart, partsOf } from "./macro.ts";
import { MAXIMUM_SPELLING, type Translation } from "./state.ts";
import { spellingOf, stringLiteral } from "./spelling.ts";
import { spanOfToken, type Token, type TokenKind } from "../token.ts";
import { tokenize } from "../tokenize.ts";
import { Diagnostics } from "../diagnostic.ts";

export interface Argument {
  /** As written: what `#` and `##` take. */
  readonly tokens: readonly Token[];
  /** True for the variable part if not even the comma before it was written. */
  readonly omitted: boolean;
  /** Fully macro-expanded; made when first needed. */
  expanded: readonly Token[] | undefined;
}

/** One use of a macro. */
export interface Invocation {
  readonly macro: Macro;
  readonly name: Token;
  readonly args: readonly Argument[];
  readonly translation: Translation;
  /** Expands an argument by itself. */
  readonly expand: (tokens: readonly Token[]) => readonly Token[];
}

/** The tokens that take the place of the invocation. All of them are new objects. */
export function substitute(invocation: Invocation): Token[] {
  const { name, macro } = invocation;
  const parts = partsOf(macro);
  const result = substituteParts(invocation, parts).filter(isReal);
  const first = result[0];
  if (first !== undefined) {
    // The space before the body's first part is the one before the macro's name. If that part is an empty
    // argument, the space after it counts too.
    const afterEmpty = parts[0]!.parameter >= 0 && !parts[0]!.stringify && isEmpty(invocation, parts[0]!.parameter);
    first.spaceBefore = name.spaceBefore || (afterEmpty && first.spaceBefore);
    first.lineStart = name.lineStart;
  }
  return result;
}

function isEmpty(invocation: Invocation, parameter: number): boolean {
  const { tokens, expanded } = invocation.args[parameter]!;
  return (expanded ?? tokens).length === 0;
}

function isReal(token: Token): boolean {
  return token.kind !== "placemarker";
}

function substituteParts(invocation: Invocation, parts: readonly MacroPart[]): Token[] {
  const { macro } = invocation;
  const variablePart = macro.variadic ? macro.parameters!.length - 1 : -2;
  const out: Token[] = [];
  /** The part before, if `##` follows it. */
  let pasteTo: MacroPart | undefined;
  let owedSpace = false;
  for (const part of parts) {
    const last = out.at(-1);
    const isVariablePart = part.parameter === variablePart && !part.pasteNext;
    if (pasteTo !== undefined && isVariablePart && last?.text === ",") {
      // GNU `, ## __VA_ARGS__`: no paste at all. The comma goes if there is no variable part.
      const variable = invocation.args[variablePart]!;
      if (variable.omitted) out.pop();
      else appendArgument(invocation, variable.tokens, undefined, out);
    } else if (pasteTo !== undefined && last !== undefined) {
      const piece = pieceOf(invocation, part, true, true);
      const pasted = paste(invocation, last, piece[0]!);
      if (pasted !== undefined) out[out.length - 1] = pasted;
      for (let at = pasted === undefined ? 0 : 1; at < piece.length; at++) out.push(piece[at]!);
    } else if (part.parameter < 0 && part.optional === undefined) {
      out.push(bodyToken(invocation, part.token, part.token.spaceBefore || owedSpace));
      owedSpace = false;
    } else {
      const before = out.length;
      for (const token of pieceOf(invocation, part, part.pasteNext, false)) out.push(token);
      const first = out[before];
      if (first !== undefined) {
        if (owedSpace) first.spaceBefore = true;
        owedSpace = false;
      } else if (part.token.spaceBefore) owedSpace = true;
    }
    pasteTo = part.pasteNext ? part : undefined;
  }
  return out;
}

/** What stands for `part`: beside `##` the argument as written, and never nothing. */
function pieceOf(invocation: Invocation, part: MacroPart, pasted: boolean, afterPaste: boolean): Token[] {
  const out: Token[] = [];
  if (part.optional !== undefined) appendOptional(invocation, part, part.optional, out);
  else if (part.parameter < 0) out.push(bodyToken(invocation, part.token, part.token.spaceBefore));
  else {
    const argument = invocation.args[part.parameter]!;
    if (part.stringify) out.push(stringify(invocation, argument.tokens, part.token));
    else {
      const tokens = pasted ? argument.tokens : expandedOf(invocation, argument);
      appendArgument(invocation, tokens, afterPaste ? undefined : part.token.spaceBefore, out);
    }
  }
  if (out.length === 0 && pasted) {
    out.push(madeToken(invocation, "placemarker", "", part.token, part.token.spaceBefore));
  }
  return out;
}

function appendOptional(invocation: Invocation, part: MacroPart, optional: readonly MacroPart[], out: Token[]): void {
  const variable = invocation.args.at(-1);
  const present = variable !== undefined && expandedOf(invocation, variable).length > 0;
  const tokens = present ? substituteParts(invocation, optional) : [];
  if (part.stringify) {
    out.push(stringify(invocation, tokens.filter(isReal), part.token));
    return;
  }
  for (const token of tokens) out.push(token);
  if (out[0] !== undefined) out[0].spaceBefore = part.token.spaceBefore;
}

function expandedOf(invocation: Invocation, argument: Argument): readonly Token[] {
  return argument.expanded ??= invocation.expand(argument.tokens);
}

/** `spaceBefore` is the first token's; undefined leaves it as it was in the argument. */
function appendArgument(
  invocation: Invocation,
  tokens: readonly Token[],
  spaceBefore: boolean | undefined,
  out: Token[],
): void {
  // Counted before copying: one line may ask for a thousand copies of a long argument.
  const { translation } = invocation;
  translation.spend(tokens.length, spanOfToken(invocation.name));
  if (translation.exhausted) return;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    out.push({
      kind: token.kind,
      text: token.text,
      file: token.file,
      start: token.start,
      end: token.end,
      spaceBefore: (at === 0 ? spaceBefore : undefined) ?? token.spaceBefore,
      lineStart: token.lineStart,
      painted: token.painted,
      expandedFrom: token.expandedFrom,
      within: token.within ?? invocation.name,
    });
  }
}

function bodyToken(invocation: Invocation, token: Token, spaceBefore: boolean): Token {
  return madeToken(invocation, token.kind, token.text, token, spaceBefore);
}

/** A token of the macro, spelled (at least in part) at `at`. */
function madeToken(invocation: Invocation, kind: TokenKind, text: string, at: Token, spaceBefore: boolean): Token {
  return {
    kind,
    text,
    file: at.file,
    start: at.start,
    end: at.end,
    spaceBefore,
    lineStart: false,
    painted: undefined,
    expandedFrom: invocation.name.expandedFrom ?? invocation.name,
    within: invocation.name,
  };
}

// ---- # and ## --------------------------------------------------------------------------------------

function stringify(invocation: Invocation, tokens: readonly Token[], at: Token): Token {
  const { translation, name } = invocation;
  const text = translation.exhausted ? undefined : stringLiteral(tokens, MAXIMUM_SPELLING);
  if (text !== undefined) translation.spend(text.length >> 4, spanOfToken(name));
  else translation.limit("spelling-limit", "'#' makes a string that is too long", spanOfToken(name));
  return madeToken(invocation, "string", text ?? '""', at, at.spaceBefore);
}

/** left "##" right; undefined if they make no token and stay two. */
function paste(invocation: Invocation, left: Token, right: Token): Token | undefined {
  if (right.kind === "placemarker") return left;
  if (left.kind === "placemarker") {
    right.spaceBefore = left.spaceBefore;
    return right;
  }
  const { translation, name } = invocation;
  const text = spellingOf(left) + spellingOf(right);
  const span = spanOfToken(name);
  if (text.length > MAXIMUM_SPELLING) {
    translation.limit("spelling-limit", "'##' makes a token that is too long", span);
    return left;
  }
  translation.spend(text.length >> 4, span);
  const made = singleToken(text);
  if (made === undefined) {
    const message = `pasting '${left.text}' and '${right.text}' does not give one token`;
    translation.diagnostics.error("invalid-paste", message, span, {
      related: [{ message: `in the body of macro '${invocation.macro.name}'`, span: invocation.macro.span }],
    });
    return undefined;
  }
  return {
    kind: made.kind,
    text: made.text,
    file: left.file,
    start: left.start,
    end: left.end,
    spaceBefore: left.spaceBefore,
    lineStart: left.lineStart,
    painted: undefined,
    expandedFrom: left.expandedFrom ?? right.expandedFrom,
    within: left.within ?? right.within,
  };
}

/** The one token that `text` is, if it is one. */
function singleToken(text: string): Token | undefined {
  const diagnostics = new Diagnostics();
  const tokens = tokenize({ name: "<paste>", text, system: false }, diagnostics);
  const [only] = tokens;
  if (tokens.length !== 2 || only === undefined || only.end !== text.length || diagnostics.errorCount > 0) {
    return undefined;
  }
  return only.kind === "other" ? undefined : only;
}
