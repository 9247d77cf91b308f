/** `#define`: from the tokens of the line to a macro. */
import type { Diagnostics } from "../diagnostic.ts";
import { closingParenthesis, isOperand, type Macro } from "./macro.ts";
import { type Span, spanBetween } from "../source.ts";
import { spanOfToken, type Token } from "../token.ts";

/**
 * The macro defined by line[from, to), the tokens after `define`; undefined if they make none.
 *
 *     control-line = "#" "define" identifier replacement-list
 *                  | "#" "define" identifier "(" parameters? ")" replacement-list     no space before "("
 */
export function parseDefinition(
  line: readonly Token[],
  from: number,
  to: number,
  diagnostics: Diagnostics,
): Macro | undefined {
  const name = line[from];
  if (name === undefined || from >= to || !mayBeDefined(name, line, from, diagnostics)) {
    return undefined;
  }
  let at = from + 1;
  let parameters: Parameters | undefined;
  const open = line[at];
  if (open !== undefined && at < to && open.text === "(" && !open.spaceBefore) {
    parameters = parseParameters(line, at, to, diagnostics);
    if (parameters === undefined) return undefined;
    at = parameters.end;
  } else if (open !== undefined && at < to && !open.spaceBefore) {
    diagnostics.warning(
      "macro-spacing",
      `no space between the macro's name '${name.text}' and its body`,
      spanOfToken(open),
    );
  }
  const macro: Macro = {
    name: name.text,
    span: { file: name.file, start: name.start, end: name.end },
    parameters: parameters?.names,
    variadic: parameters?.variadic ?? false,
    body: line.slice(at, to),
  };
  return isWellFormed(macro, diagnostics) ? macro : undefined;
}

function mayBeDefined(name: Token, line: readonly Token[], from: number, diagnostics: Diagnostics): boolean {
  if (name.kind !== "identifier") {
    diagnostics.error("macro-name", `a macro's name must be an identifier, not '${name.text}'`, spanOfToken(name));
    return false;
  }
  if (name.text === "defined" || name.text === "__VA_ARGS__" || name.text === "__VA_OPT__") {
    diagnostics.error("macro-name", `'${name.text}' cannot be a macro's name`, spanOfToken(line[from]!));
    return false;
  }
  return true;
}

interface Parameters {
  readonly names: string[];
  readonly variadic: boolean;
  /** Index of the token after `)`. */
  readonly end: number;
}

/**
 *     parameters = identifier-list | "..." | identifier-list "," "..." | GNU: (identifier-list ",")? identifier "..."
 */
function parseParameters(
  line: readonly Token[],
  open: number,
  to: number,
  diagnostics: Diagnostics,
): Parameters | undefined {
  const names: string[] = [];
  const seen = new Set<string>();
  let variadic = false;
  let at = open + 1;
  if (at < to && line[at]!.text === ")") return { names, variadic, end: at + 1 };
  while (at < to) {
    const token = line[at]!;
    if (token.text === "...") {
      variadic = true;
      names.push("__VA_ARGS__");
    } else if (token.kind !== "identifier" || token.text === "__VA_ARGS__") {
      diagnostics.error("macro-parameters", `expected a parameter's name, not '${token.text}'`, spanOfToken(token));
      return undefined;
    } else if (seen.has(token.text)) {
      diagnostics.error("macro-parameters", `two parameters are named '${token.text}'`, spanOfToken(token));
      return undefined;
    } else {
      names.push(token.text);
      seen.add(token.text);
      if (at + 1 < to && line[at + 1]!.text === "...") {
        variadic = true;
        at++;
      }
    }
    const after = at + 1 < to ? line[at + 1]! : undefined;
    if (after?.text === ")") return { names, variadic, end: at + 2 };
    if (after === undefined) break;
    if (after.text !== "," || variadic) {
      const wanted = variadic ? "')' after '...'" : "',' or ')'";
      diagnostics.error(
        "macro-parameters",
        `expected ${wanted} in the parameters, not '${after.text}'`,
        spanOfToken(after),
      );
      return undefined;
    }
    at += 2;
  }
  diagnostics.error("macro-parameters", "the macro's list of parameters has no ')'", spanOfToken(line[open]!));
  return undefined;
}

/** The constraints of C11 6.10.3.2 and 6.10.3.3 on `#` and `##`, and of C23 6.10.5.2 on `__VA_OPT__`. */
function isWellFormed(macro: Macro, diagnostics: Diagnostics): boolean {
  const { body } = macro;
  const first = body[0];
  const last = body.at(-1);
  if (first !== undefined && (isPaste(first) || isPaste(last!))) {
    const span = spanOfToken(isPaste(first) ? first : last!);
    diagnostics.error(
      "misplaced-paste",
      "'##' needs a token on both sides: it cannot begin or end a macro's body",
      span,
    );
    return false;
  }
  for (let at = 0; at < body.length; at++) {
    const token = body[at]!;
    if (token.text === "#" && macro.parameters !== undefined && token.kind === "punctuator") {
      const operand = body[at + 1];
      if (operand === undefined || !isOperand(macro, operand)) {
        const message = "'#' must stand before a parameter of the macro";
        diagnostics.error("misplaced-stringify", message, spanOfToken(token));
        return false;
      }
    } else if (token.text === "__VA_OPT__" && macro.variadic) {
      if (!isOptionalGroup(body, at, diagnostics)) return false;
    } else if (
      token.text === "__VA_ARGS__" && token.kind === "identifier" && !macro.parameters?.includes("__VA_ARGS__")
    ) {
      const message = "__VA_ARGS__ means nothing here: the macro's parameters do not end in '...'";
      diagnostics.warning("variadic-name", message, spanOfToken(token));
    }
  }
  return true;
}

function isOptionalGroup(body: readonly Token[], at: number, diagnostics: Diagnostics): boolean {
  const open = at + 1;
  const close = body[open]?.text === "(" ? closingParenthesis(body, open, body.length) : body.length;
  if (close === body.length) {
    diagnostics.error("variadic-optional", "__VA_OPT__ needs its contents in parentheses", spanOfToken(body[at]!));
    return false;
  }
  for (let inner = open + 1; inner < close; inner++) {
    const token = body[inner]!;
    if (token.text === "__VA_OPT__") {
      diagnostics.error("variadic-optional", "__VA_OPT__ cannot contain another __VA_OPT__", spanOfToken(token));
      return false;
    }
    if (isPaste(token) && (inner === open + 1 || inner === close - 1)) {
      const message = "'##' needs a token on both sides: it cannot begin or end __VA_OPT__'s contents";
      diagnostics.error("misplaced-paste", message, spanOfToken(token));
      return false;
    }
  }
  return true;
}

function isPaste(token: Token): boolean {
  return token.kind === "punctuator" && token.text === "##";
}

/** C11 6.10.3p1: equal definitions may be repeated; white space counts, but not how much. */
export function sameDefinition(a: Macro, b: Macro): boolean {
  if (a.builtin !== b.builtin || a.variadic !== b.variadic || a.body.length !== b.body.length) return false;
  if (a.parameters?.length !== b.parameters?.length) return false;
  if (a.parameters?.some((name, at) => name !== b.parameters![at])) return false;
  return a.body.every((token, at) => {
    const other = b.body[at]!;
    return token.text === other.text && (at === 0 || token.spaceBefore === other.spaceBefore);
  });
}

/** Warns if `macro` changes an earlier definition. At the prompt, where one tries things, that is no fault. */
export function reportRedefinition(macro: Macro, earlier: Macro, diagnostics: Diagnostics): void {
  if (sameDefinition(macro, earlier)) return;
  if (isAtPrompt(macro.span) && isAtPrompt(earlier.span)) return;
  diagnostics.warning("macro-redefined", `macro '${macro.name}' is defined again, differently`, macro.span, {
    related: [{ message: "the earlier definition is here", span: definitionSpan(earlier) }],
  });
}

function isAtPrompt(span: Span): boolean {
  return span.file.name.startsWith("<prompt");
}

/** The whole definition, name and body. */
export function definitionSpan(macro: Macro): Span {
  const last = macro.body.at(-1);
  return last === undefined ? macro.span : spanBetween(macro.span, spanOfToken(last));
}
