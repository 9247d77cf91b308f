/** Warnings about declarations: names that hide others, functions without prototypes, main, qualifiers for nothing. */
import type { Declaration, FunctionDefinition, Specifiers } from "../ast.ts";
import type { Context } from "../check/context.ts";
import type { Span } from "../source.ts";
import type { FunctionSymbol, Symbol, VariableSymbol } from "../tree.ts";
import { typeToString } from "../type-print.ts";
import { CONST, type FunctionType, type Type, VOLATILE } from "../types.ts";

/** A local variable, or a parameter of a definition, that is about to be declared. */
export function warnShadow(c: Context, name: string, type: Type, span: Span): void {
  if (!c.diagnostics.warnings.has("shadow")) return;
  const hidden = c.scope.lookup(name);
  if (hidden === undefined || hidden.span.file.system) return;
  // Only a function is called like one.
  const callable = type.kind === "pointer" && type.to.kind === "function";
  if (hidden.kind === "function" && !callable) return;
  c.warning("shadow", `'${name}' hides ${described(hidden)} of the same name`, span, {
    related: [{ message: "this one", span: hidden.span }],
  });
}

function described(symbol: Symbol): string {
  if (symbol.kind !== "variable") return `a ${symbol.kind}`;
  if (symbol.storage === "parameter") return "a parameter";
  return symbol.linkage === "none" ? "a local variable" : "a global variable";
}

/** `int f();`, `const int f(void);`: any declarator of a function. */
export function warnFunctionType(c: Context, returns: Type, prototype: boolean, span: Span): void {
  if (!prototype) {
    c.warning("strict-prototypes", "a function is declared without its parameters", span, {
      hint: "'(void)' has none",
    });
  }
  if ((returns.qualifiers & (CONST | VOLATILE)) === 0 || returns.kind === "void" || returns.kind === "record") return;
  c.warning("ignored-qualifiers", "qualifiers of a function's result mean nothing", span);
}

/** At a definition. `before`: the declaration above it, if there is one; `type`: as it is written. */
export function warnDefinition(
  c: Context,
  node: FunctionDefinition,
  symbol: FunctionSymbol,
  before: Symbol | undefined,
  type: FunctionType,
): void {
  const { name, span } = symbol;
  const isOld = node.parameterDeclarations.length > 0 || !type.prototype;
  const hasPrototype = before?.kind === "function" && before.type.prototype;
  if (isOld) c.warning("old-style-definition", `the definition of '${name}' is no prototype`, span);
  if (node.parameterDeclarations.length > 0 && !hasPrototype) {
    c.warning("strict-prototypes", `'${name}' has no prototype`, span);
  }
  if (name === "main") return warnMain(c, type, span);
  if (symbol.linkage !== "external" || symbol.inline || symbol.attributes.has("gnu_inline")) return;
  if (c.diagnostics.warnings.has("missing-prototypes")) {
    if (isOld || hasPrototype) return;
    c.warning("missing-prototypes", `no prototype of '${name}' before its definition`, span, HINT);
  } else if (before?.kind !== "function") {
    c.warning("missing-declarations", `no declaration of '${name}' before its definition`, span, HINT);
  }
}

const HINT = { hint: "'static' if no other file calls it; otherwise a header declares it" };

function warnMain(c: Context, { returns, parameters, prototype }: FunctionType, span: Span): void {
  const say = (message: string) => c.warning("main", message, span, { hint: "int main(int argc, char *argv[])" });
  if (returns.kind !== "integer" || returns.name !== "int") say(`main returns 'int', not '${typeToString(returns)}'`);
  const [count, values] = parameters;
  if (!prototype || count === undefined) return;
  if (count.type.kind !== "integer" || count.type.name !== "int") say("the first parameter of main is an 'int'");
  if (values !== undefined && !isPointerToPointer(values.type)) say("the second parameter of main is a 'char **'");
  if (parameters.length === 1 || parameters.length > 3) say("main takes two parameters, or none");
}

function isPointerToPointer(type: Type): boolean {
  if (type.kind !== "pointer" || type.to.kind !== "pointer") return false;
  const { to } = type.to;
  return to.kind === "integer" && to.name === "char";
}

/** The same thing once more, in the same scope. */
export function warnRedundant(c: Context, previous: FunctionSymbol | VariableSymbol, span: Span): void {
  if (previous.span.file.system) return;
  c.warning("redundant-decls", `'${previous.name}' is declared once more`, span, {
    related: [{ message: "previous declaration is here", span: previous.span }],
  });
}

/** `int static x;`, `const const int x;` */
export function warnSpecifiers(c: Context, node: Specifiers): void {
  const { file, start, end, macro } = node.span;
  if (node.storage === undefined || macro !== undefined || file.system) return;
  // The tree does not keep the order: the text does.
  const first = file.text.slice(start, Math.min(end, start + 16));
  const written = node.threadLocal ? undefined : node.storage;
  if (written === undefined || first.startsWith(written) || /^[^a-z]|^_|^inline/.test(first)) return;
  c.warning("old-style-declaration", `'${written}' belongs at the beginning of the declaration`, node.span);
}

/** Behind a statement: an error of C90. */
export function warnLateDeclaration(c: Context, node: Declaration): void {
  c.warning("declaration-after-statement", "a declaration behind a statement, which C90 has not", node.span);
}
