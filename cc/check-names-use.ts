/** Identifiers in expressions: what a name stands for, and what to say when it stands for nothing. */
import type { Expression } from "./ast.ts";
import type { Context } from "./check-context.ts";
import { nameHint, noticeUse } from "./check-names.ts";
import { load, stringPlace } from "./check-values.ts";
import { errorNode, integerNode } from "./constant.ts";
import type { Span } from "./source.ts";
import type { Expr, FunctionSymbol, Symbol } from "./tree.ts";
import * as make from "./type-make.ts";
import { CONST } from "./types.ts";
import { NO_ATTRIBUTES } from "./check-context.ts";

export function identifier(c: Context, node: Expression & { kind: "identifier" }): Expr {
  const symbol = resolve(c, node.name);
  if (symbol !== undefined) return designate(c, symbol, node.span);
  const own = functionName(c, node.name, node.span);
  if (own !== undefined) return own;
  undeclared(c, node.name, node.span);
  return errorNode(node.span);
}

/** What a name means here; at the prompt a function that is defined further down in the same entry counts. */
export function resolve(c: Context, name: string): Symbol | undefined {
  if (c.below.size > 0) {
    const definition = c.below.get(name);
    if (definition !== undefined && !isLocal(c, name)) {
      const symbol = c.rules.functionBelow(c, definition);
      if (symbol !== undefined) return symbol;
    }
  }
  return c.scope.lookup(name);
}

function isLocal(c: Context, name: string): boolean {
  for (let scope = c.scope; scope !== c.unit && scope.parent !== undefined; scope = scope.parent) {
    if (scope.lookupHere(name) !== undefined) return true;
  }
  return false;
}

export function designate(c: Context, symbol: Symbol, span: Span): Expr {
  noticeUse(c, symbol, span);
  switch (symbol.kind) {
    case "variable":
      return load({ kind: "variable", symbol, type: symbol.type, span }, span);
    case "function":
      c.refer(symbol);
      return { kind: "function-address", symbol, type: symbol.type, span };
    case "enumerator":
      return integerNode(symbol.value, symbol.type, span);
    case "typedef":
      c.error("unexpected-type", `unexpected type name '${symbol.name}': expected expression`, span);
      return errorNode(span);
  }
}

/** `__func__` and GNU's other names for it. C11 6.4.2.2. */
function functionName(c: Context, name: string, span: Span): Expr | undefined {
  if (name !== "__func__" && name !== "__FUNCTION__" && name !== "__PRETTY_FUNCTION__") return undefined;
  const text = c.function === undefined || c.function.entry ? "" : c.function.symbol.name;
  const elements = [...text].map((character) => character.charCodeAt(0));
  return load(stringPlace(elements, make.qualified(make.CHAR, CONST), span), span);
}

/** Once for each name and function. */
function undeclared(c: Context, name: string, span: Span): void {
  if (c.function !== undefined) {
    if (c.function.undeclared.has(name)) return;
    c.function.undeclared.add(name);
  }
  const hint = nameHint(c, name, (symbol) => symbol.kind !== "typedef");
  c.error("undeclared-identifier", `use of undeclared identifier '${name}'`, span, { hint });
}

/**
 * The callee of a call to a name that is not declared: C89's `int name()` in a file, with a warning; an error at
 * the prompt, where it is a slip of the finger.
 */
export function undeclaredFunction(c: Context, name: string, span: Span): FunctionSymbol | undefined {
  const hint = nameHint(c, name, (symbol) => symbol.kind === "function");
  if (c.mode === "prompt") {
    if (c.function?.undeclared.has(name)) return undefined;
    c.function?.undeclared.add(name);
    c.error("undeclared-function", `call to undeclared function '${name}'`, span, { hint });
    return undefined;
  }
  c.warning("implicit-function-declaration", `implicit declaration of function '${name}'`, span, { hint });
  const known = c.externals.get(name);
  if (known?.kind === "function") return known;
  // As gcc does for the functions it knows: called by their real type, whatever C89 would assume.
  const symbol: FunctionSymbol = c.persistent.root().libraryFunction?.(name) ?? {
    kind: "function",
    name,
    type: make.functionOf(make.INT, [], false, false),
    linkage: "external",
    defined: false,
    inline: false,
    system: false,
    attributes: NO_ATTRIBUTES,
    span,
  };
  c.externals.set(name, symbol);
  c.implicit.add(symbol);
  c.declare(symbol, c.unit);
  return symbol;
}
