/** Function definitions. C11 6.9.1, K&R ones included. */
import type { Declaration, FunctionDefinition, Identifier } from "../ast.ts";
import { attributes } from "./attributes.ts";
import { endScope, settleGotos } from "./cleanup.ts";
import {
  type Context,
  type DeclaredParameters,
  type DeclaredType,
  type FunctionState,
  NO_ATTRIBUTES,
} from "./context.ts";
import { settleLengths, withNoreturn } from "./declarations.ts";
import { adjusted, parameterSymbol } from "./declarators.ts";
import { reachesEnd } from "./flow.ts";
import { checkLabels } from "./labels.ts";
import { type Declared, declareFileVariable, declareFunction } from "./linkage.ts";
import { blockItems } from "./statements.ts";
import { load } from "./values.ts";
import { convert } from "../constant.ts";
import { Diagnostics } from "../diagnostic.ts";
import type { FunctionBody, FunctionSymbol, Stmt, Symbol, VariableSymbol } from "../tree.ts";
import { ERROR, functionOf, INT } from "../type-make.ts";
import { compatibleUnqualified, defaultPromoted, isComplete } from "../type-relations.ts";
import { typeToString } from "../type-print.ts";
import { warnDefinition, warnShadow, warnSpecifiers } from "../warn/declarations.ts";
import { warnRecursion } from "../warn/recursion.ts";
import { warnSequencePoints } from "../warn/sequence-point.ts";
import { warnUnusedNames } from "../warn/unused.ts";
import { warnUninitialized } from "../warn/uninitialized.ts";

export function functionDefinition(c: Context, node: FunctionDefinition): void {
  const declared = definedType(c, node);
  if (c.below.get(declared.name?.name ?? "") === node) c.below.delete(declared.name?.name ?? "");
  const { parameters } = declared;
  if (declared.name === undefined || declared.type.kind !== "function" || parameters === undefined) {
    if (declared.type.kind !== "error") {
      c.error("invalid-function", "expected a function declarator before the body", node.declarator.span);
    } else if (declared.name !== undefined && c.lookupHere(declared.name.name) === undefined) {
      // What is wrong with it is said; uses of it are no faults of their own.
      declareFileVariable(c, undefinedName(declared.name), ERROR);
    }
    return;
  }
  const symbols = [...parameters.symbols];
  const prologue: Stmt[] = [];
  const locals: VariableSymbol[] = [];
  let { type } = declared;
  if (!type.prototype) {
    const old = oldStyleParameters(c, node, parameters, locals, prologue);
    symbols.push(...old);
    const types = old.map((parameter) => ({ name: parameter.name, type: parameter.type }));
    type = functionOf(type.returns, types, false, false);
  }
  const before = c.lookupHere(declared.name.name);
  const symbol = c.early.get(node) ?? declareDefined(c, node, { ...declared, type });
  symbol.defined = true;
  c.defined.push(symbol);
  checkSignature(c, symbol, symbols, node);
  warnDefinition(c, node, symbol, before, type);
  warnSpecifiers(c, node.specifiers);
  for (const { name, type: own, span } of symbols) if (name !== "") warnShadow(c, name, own, span);
  checkBody(c, node, symbol, symbols, locals, prologue, parameters);
}

function undefinedName({ name, span }: Identifier): Declared {
  return {
    name,
    span,
    storage: undefined,
    threadLocal: false,
    inline: false,
    attributes: NO_ATTRIBUTES,
    align: 0,
    defines: false,
  };
}

function definedType(c: Context, node: FunctionDefinition): DeclaredType {
  return c.rules.declarator(c, node.declarator, c.rules.specifiers(c, node.specifiers));
}

function declareDefined(c: Context, node: FunctionDefinition, declared: DeclaredType): FunctionSymbol {
  const type = declared.type.kind === "function" ? declared.type : functionOf(INT, []);
  return declareFunction(c, {
    name: declared.name?.name ?? "",
    span: declared.name?.span ?? node.span,
    storage: node.specifiers.storage,
    threadLocal: false,
    inline: node.specifiers.inline,
    attributes: withNoreturn(attributes(c, node.specifiers.attributes, node.attributes), node.specifiers.noreturn),
    align: 0,
    defines: true,
  }, type);
}

/**
 * Prompt: a function that something above its definition asks for is declared at once, as far as its types are
 * known there. The definition then completes the same symbol.
 */
export function functionBelow(c: Context, node: FunctionDefinition): Symbol | undefined {
  const outer = { scope: c.scope, function: c.function, diagnostics: c.diagnostics, lengths: c.lengths };
  const aside = new Diagnostics();
  c.scope = c.unit;
  c.diagnostics = aside;
  c.lengths = [];
  const declared = definedType(c, node);
  let symbol: FunctionSymbol | undefined;
  if (aside.errorCount === 0 && declared.type.kind === "function" && declared.name !== undefined) {
    symbol = declareDefined(c, node, declared);
    c.early.set(node, symbol);
  }
  c.scope = outer.scope;
  c.function = outer.function;
  c.diagnostics = outer.diagnostics;
  c.lengths = outer.lengths;
  return symbol;
}

// ---- Parameters ------------------------------------------------------------------------------------

/**
 * `int f(a, b) int a; float b; {…}`: arguments come promoted; a parameter of a narrower type is a local variable
 * that takes its value from the promoted one.
 */
function oldStyleParameters(
  c: Context,
  node: FunctionDefinition,
  parameters: DeclaredParameters,
  locals: VariableSymbol[],
  prologue: Stmt[],
): VariableSymbol[] {
  const outer = c.scope;
  c.scope = parameters.scope;
  const declared = new Map<string, VariableSymbol>();
  for (const declaration of node.parameterDeclarations) oldStyleDeclaration(c, declaration, parameters, declared);
  c.scope = outer;
  const result: VariableSymbol[] = [];
  for (const { name, span } of parameters.identifiers) {
    const symbol = declared.get(name) ?? parameterSymbol(c, name, INT, span, undefined);
    const promoted = defaultPromoted(symbol.type);
    if (compatibleUnqualified(promoted, symbol.type)) {
      result.push(symbol);
      parameters.scope.declare(symbol);
      continue;
    }
    const incoming = parameterSymbol(c, name, promoted, span, undefined);
    const local: VariableSymbol = { ...symbol, storage: "automatic" };
    locals.push(local);
    parameters.scope.declare(local);
    const value = convert(load({ kind: "variable", symbol: incoming, type: promoted, span }, span), local.type);
    const init = { zero: false, parts: [{ kind: "value", offset: 0, type: local.type, value }] } as const;
    prologue.push({ kind: "variable", symbol: local, init, span });
    result.push(incoming);
  }
  return result;
}

function oldStyleDeclaration(
  c: Context,
  node: Declaration,
  parameters: DeclaredParameters,
  declared: Map<string, VariableSymbol>,
): void {
  const base = c.rules.specifiers(c, node.specifiers);
  for (const { declarator } of node.declarators) {
    const { name, type } = c.rules.declarator(c, declarator, base);
    if (name === undefined) continue;
    if (!parameters.identifiers.some((identifier) => identifier.name === name.name)) {
      c.error("not-a-parameter", `parameter named '${name.name}' is missing`, name.span);
    } else declared.set(name.name, parameterSymbol(c, name.name, adjusted(type, declarator), name.span, undefined));
  }
}

function checkSignature(
  c: Context,
  symbol: FunctionSymbol,
  parameters: readonly VariableSymbol[],
  node: FunctionDefinition,
): void {
  const { returns } = symbol.type;
  if (returns.kind !== "void" && returns.kind !== "error" && !isComplete(returns)) {
    c.error(
      "incomplete-type",
      `incomplete result type '${typeToString(returns)}' in function definition`,
      node.declarator.span,
    );
  }
  for (const parameter of parameters) {
    if (parameter.type.kind === "error" || isComplete(parameter.type)) continue;
    c.error("incomplete-type", `variable has incomplete type '${typeToString(parameter.type)}'`, parameter.span);
  }
}

// ---- Bodies ----------------------------------------------------------------------------------------

export function newFunctionState(
  symbol: FunctionSymbol,
  entry: boolean,
  parameters: readonly VariableSymbol[],
): FunctionState {
  return {
    symbol,
    entry,
    locals: [],
    declared: [],
    typedefs: [],
    assigned: new Set(),
    unset: [],
    parameters,
    references: new Set(),
    labels: new Map(),
    localLabels: [],
    variable: undefined,
    jumps: [],
    undeclared: new Set(),
    cleanups: undefined,
    breakCleanups: undefined,
    continueCleanups: undefined,
    leavingGotos: [],
    unstructured: false,
    jumpSites: 0,
    leadsBack: false,
    loops: 0,
    switch: undefined,
    breakable: 0,
  };
}

function checkBody(
  c: Context,
  node: FunctionDefinition,
  symbol: FunctionSymbol,
  parameters: readonly VariableSymbol[],
  locals: readonly VariableSymbol[],
  prologue: Stmt[],
  declared: DeclaredParameters,
): void {
  const outer = { scope: c.scope, function: c.function, depth: c.depth };
  const errors = c.diagnostics.errorCount;
  const state = newFunctionState(symbol, false, parameters);
  state.locals.push(...locals);
  c.function = state;
  c.scope = declared.scope;
  c.depth = 0;
  settleLengths(c, prologue, [...declared.lengths]);
  const statements = blockItems(c, node.body.items);
  endScope(c, undefined, statements);
  settleGotos(c);
  checkLabels(c, state);
  c.scope = outer.scope;
  c.function = outer.function;
  c.depth = outer.depth;
  const body: FunctionBody = {
    symbol,
    parameters,
    locals: state.locals,
    body: { kind: "block", body: [...prologue, ...statements], span: node.body.span },
    unstructured: state.unstructured,
    jumpSites: state.jumpSites,
    span: node.span,
  };
  c.functions.push({ body, references: state.references });
  // Of a function with errors the tree does not tell all that happens.
  if (c.diagnostics.errorCount > errors || c.hasFault(node.span)) return;
  warnMissingReturn(c, body, node);
  // A narrow parameter of the old style is a local variable to the body.
  warnUnusedNames(c, state, parameters.map((each) => locals.find(({ name }) => name === each.name) ?? each));
  warnUninitialized(c, state, body);
  warnSequencePoints(c, body);
  warnRecursion(c, body);
}

function warnMissingReturn(c: Context, body: FunctionBody, node: FunctionDefinition): void {
  const { symbol } = body;
  const { returns } = symbol.type;
  if (returns.kind === "void" || returns.kind === "error" || symbol.name === "main") return;
  // `f() {…}` of old: nobody expects its int.
  if (node.specifiers.type.kind === "implicit-int" || !reachesEnd(body)) return;
  const end = { file: node.body.span.file, start: Math.max(node.body.span.end - 1, 0), end: node.body.span.end };
  c.warning("return-type", `non-void function '${symbol.name}' does not return a value in all control paths`, end);
}
