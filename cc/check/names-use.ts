/** Identifiers in expressions: what a name stands for, and what to say when it stands for nothing. */
import type { Expression } from "../ast.ts";
import type { Context } from "./context.ts";
import { nameHint, noticeUse } from "./names.ts";
import { load, stringPlace } from "./values.ts";
import { errorNode, integerNode } from "../constant.ts";
import type { Span } from "../source.ts";
import type { Expr, FunctionSymbol, LinkedSymbol, Symbol } from "../tree.ts";
import * as make from "../type-make.ts";
import { CONST } from "../types.ts";
import { NO_ATTRIBUTES } from "./context.ts";

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
      // Asked once: its own parameters may name it, and what fails now fails at the next use too.
      c.below.delete(name);
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

export function designate(c: Context, named: Symbol, span: Span): Expr {
  noticeUse(c, named, span);
  if (named !== c.function?.symbol) c.used.add(named);
  const symbol = aliased(c, named);
  switch (symbol.kind) {
    case "variable":
      if (symbol.linkage === "external") c.refer(symbol);
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

/** `__attribute__((alias("other")))`: another name of what this unit has declared before. */
function aliased(c: Context, symbol: Symbol): Symbol {
  if (symbol.kind !== "function" && symbol.kind !== "variable") return symbol;
  const target = symbol.attributes.size === 0 ? undefined : symbol.attributes.get("alias")?.[0]?.[0];
  const found = typeof target === "string" ? c.unit.lookup(target) : undefined;
  return found?.kind === symbol.kind && found !== symbol ? found : symbol;
}

export function externalAliases(c: Context): { alias: LinkedSymbol; target: LinkedSymbol }[] {
  const aliases: { alias: LinkedSymbol; target: LinkedSymbol }[] = [];
  for (const alias of c.unit.symbols()) {
    if ((alias.kind !== "function" && alias.kind !== "variable") || alias.linkage !== "external") continue;
    const target = aliased(c, alias);
    if (target !== alias && (target.kind === "function" || target.kind === "variable")) aliases.push({ alias, target });
  }
  return aliases;
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
  if (c.lost.has(name)) return;
  if (c.function !== undefined) {
    if (c.function.undeclared.has(name)) return;
    c.function.undeclared.add(name);
  }
  const extra = nameHint(c, name, span, (symbol) => symbol.kind !== "typedef");
  c.error("undeclared-identifier", `use of undeclared identifier '${name}'`, span, extra);
}

/**
 * The callee of a call to a name that is not declared: C89's `int name()` in a file, with a warning; an error at
 * the prompt, where it is a slip of the finger.
 */
export function undeclaredFunction(c: Context, name: string, span: Span): FunctionSymbol | undefined {
  const extra = nameHint(c, name, span, (symbol) => symbol.kind === "function");
  if (c.mode === "prompt") {
    if (c.function?.undeclared.has(name)) return undefined;
    c.function?.undeclared.add(name);
    c.error("undeclared-function", `call to undeclared function '${name}'`, span, extra);
    return undefined;
  }
  if (!c.lost.has(name)) {
    c.warning("implicit-function-declaration", `implicit declaration of function '${name}'`, span, extra);
  }
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
    forOtherUnits: true,
    yields: false,
    system: false,
    attributes: NO_ATTRIBUTES,
    span,
  };
  c.externals.set(name, symbol);
  c.implicit.add(symbol);
  c.declare(symbol, c.unit);
  return symbol;
}
