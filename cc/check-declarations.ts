/** Declarations, at file scope and in blocks. C11 6.7. */
import { incompleteHint } from "./check-names.ts";
import type { Declaration, InitDeclarator, Specifiers } from "./ast.ts";
import { alignas, alignedAttribute, attributes } from "./check-attributes.ts";
import type { Context, DeclaredType, PendingLength } from "./check-context.ts";
import { initialize } from "./check-initializers.ts";
import {
  type Declared,
  declareFileVariable,
  declareFunction,
  declareLocalVariable,
  declareTypedef,
} from "./check-linkage.ts";
import { needsMemory } from "./check-declarators.ts";
import { forwardRecord } from "./check-records.ts";
import { load, sizeNode } from "./check-values.ts";
import { isStaticConstant } from "./constant.ts";
import { storeInitialization } from "./check-store.ts";
import type { Span } from "./source.ts";
import type { AttributeSet, Expr, Initialization, Stmt, VariableSymbol } from "./tree.ts";
import { ERROR } from "./type-make.ts";
import { alignOf } from "./type-layout.ts";
import { isComplete, isVariableLength, isVariablyModified } from "./type-relations.ts";
import { typeToString } from "./type-print.ts";
import type { FunctionType, Type } from "./types.ts";

/** Told of each variable once it has its value: the prompt reports some of them. */
export type AfterVariable = (symbol: VariableSymbol, declarator: InitDeclarator, body: Stmt[]) => void;

/** Returns what is to be executed: nothing at a file's top level. */
export function declaration(c: Context, node: Declaration, after?: AfterVariable): Stmt[] {
  const outer = c.lengths;
  c.lengths = [];
  const body: Stmt[] = [];
  const base = c.rules.specifiers(c, node.specifiers);
  if (node.declarators.length === 0) declaresNothing(c, node);
  for (const declarator of node.declarators) {
    const declared = c.rules.declarator(c, declarator.declarator, base);
    settleLengths(c, body);
    if (declared.name === undefined) continue;
    const variable = declareOne(c, node.specifiers, declarator, declared, body);
    if (variable !== undefined) after?.(variable, declarator, body);
  }
  c.lengths = outer;
  return body;
}

function declaresNothing(c: Context, node: Declaration): void {
  const { type } = node.specifiers;
  if (type.kind === "record") {
    forwardRecord(c, type);
    if (type.tag !== undefined || node.specifiers.storage === "typedef") return;
  } else if (type.kind === "enum") return;
  c.warning("empty-declaration", "declaration does not declare anything", node.span);
}

/** The lengths of VLAs just declared are computed once, here, into hidden variables. */
export function settleLengths(c: Context, body: Stmt[], lengths: PendingLength[] = c.lengths): void {
  for (const pending of lengths.splice(0)) {
    const { length } = pending;
    if (c.function === undefined) continue;
    const symbol = c.hidden("length", length.type, length.span);
    const init: Initialization = {
      zero: false,
      parts: [{ kind: "value", offset: 0, type: length.type, value: length }],
    };
    body.push({ kind: "variable", symbol, init, span: length.span });
    pending.length = load({ kind: "variable", symbol, type: length.type, span: length.span }, length.span);
  }
}

/** Returns the symbol if it is a variable that now exists. */
function declareOne(
  c: Context,
  specifiers: Specifiers,
  node: InitDeclarator,
  declaredType: DeclaredType,
  body: Stmt[],
): VariableSymbol | undefined {
  const name = declaredType.name!;
  const { type } = declaredType;
  const set = attributes(c, specifiers.attributes, node.attributes);
  if (specifiers.storage === "typedef") {
    if (node.initializer !== undefined) {
      c.error("invalid-initializer", "illegal initializer (only variables can be initialized)", node.initializer.span);
    }
    const aligned = alignedAttribute(c, set, node.attributes[0]);
    declareTypedef(c, name.name, aligned > alignOf(type) ? { ...type, aligned } : type, name.span);
    return undefined;
  }
  const declared: Declared = {
    name: name.name,
    span: name.span,
    storage: specifiers.storage,
    threadLocal: specifiers.threadLocal,
    inline: specifiers.inline,
    attributes: withNoreturn(set, specifiers.noreturn),
    align: Math.max(alignas(c, specifiers.alignas), alignedAttribute(c, set, node.attributes[0])),
    defines: node.initializer !== undefined,
  };
  if (type.kind === "function") {
    declareFunctionOnly(c, declared, type, node);
    return undefined;
  }
  return c.atFileScope ? fileVariable(c, declared, type, node, body) : localVariable(c, declared, type, node, body);
}

export function withNoreturn(set: AttributeSet, noreturn: boolean): AttributeSet {
  return noreturn ? new Map([...set, ["noreturn", [[]]]]) : set;
}

function declareFunctionOnly(c: Context, declared: Declared, type: FunctionType, node: InitDeclarator): void {
  if (node.initializer !== undefined) {
    c.error("invalid-initializer", "illegal initializer (only variables can be initialized)", node.initializer.span);
  }
  if (declared.storage === "static" && !c.atFileScope) {
    c.error("linkage", "function declared in block scope cannot have 'static' storage class", declared.span);
  }
  declareFunction(c, { ...declared, defines: false }, type);
}

/** A type that no object can have. */
function checkObjectType(c: Context, type: Type, declared: Declared, initialized: boolean, tentative: boolean): Type {
  if (type.kind === "error" || isComplete(type)) return type;
  if (type.kind === "array" && isComplete(type.element) && (initialized || tentative)) return type;
  if (type.kind === "record" && tentative && !initialized) return type;
  if (type.kind === "array" && isComplete(type.element)) {
    const message = "definition of variable with array type needs an explicit size or an initializer";
    c.error("incomplete-type", message, declared.span);
  } else {
    const what = typeToString(type);
    c.error("incomplete-type", `variable has incomplete type '${what}'`, declared.span, {
      related: type.kind === "record" ? [{ message: `forward declaration of '${what}'`, span: type.record.span }] : [],
      hint: incompleteHint(c, type),
    });
  }
  return ERROR;
}

// ---- File scope ------------------------------------------------------------------------------------

function fileVariable(
  c: Context,
  declared: Declared,
  written: Type,
  node: InitDeclarator,
  body: Stmt[],
): VariableSymbol | undefined {
  const initialized = node.initializer !== undefined;
  const isExtern = declared.storage === "extern";
  let type = checkObjectType(c, written, declared, initialized, isExtern || (c.mode === "file" && !initialized));
  if (isVariablyModified(type) && type.kind === "pointer") {
    c.error("variable-length-array", "variably modified type declaration not allowed at file scope", declared.span);
    type = ERROR;
  }
  if (declared.storage === "auto" || declared.storage === "register") {
    c.error("storage-class", "illegal storage class on file-scoped variable", declared.span);
  }
  const symbol = declareFileVariable(c, declared, type);
  if (isExtern && !initialized) return undefined;
  if (node.initializer === undefined) {
    if (!c.variables.has(symbol)) c.define({ symbol, init: undefined });
    return undefined;
  }
  if (isExtern && c.mode === "file") {
    c.warning("extern-initializer", "'extern' variable has an initializer", declared.span);
  }
  const dynamic = c.mode === "prompt";
  const result = initialize(c, type, node.initializer, { constant: !dynamic, static: true });
  completeVariable(symbol, result.type, result.tail);
  if (!dynamic || isConstant(result.init)) c.define({ symbol, init: result.init });
  else {
    c.define({ symbol, init: undefined });
    body.push(...storeInitialization(symbol, result.init, node.span));
  }
  return result.type.kind === "error" ? undefined : symbol;
}

function completeVariable(symbol: VariableSymbol, type: Type, tail: number): void {
  symbol.type = type;
  symbol.inMemory ||= needsMemory(type);
  if (tail > 0) symbol.tail = tail;
}

function isConstant(init: Initialization): boolean {
  return init.parts.every((part) => part.kind === "string" || isStaticConstant(part.value));
}

// ---- Blocks ----------------------------------------------------------------------------------------

function localVariable(
  c: Context,
  declared: Declared,
  written: Type,
  node: InitDeclarator,
  body: Stmt[],
): VariableSymbol | undefined {
  const initialized = node.initializer !== undefined;
  const isExtern = declared.storage === "extern";
  const type = checkObjectType(c, written, declared, initialized, isExtern);
  const symbol = declareLocalVariable(c, declared, type);
  if (isExtern) {
    if (initialized) {
      c.error(
        "extern-initializer",
        "declaration of block scope identifier with linkage cannot have an initializer",
        declared.span,
      );
    }
    return undefined;
  }
  if (symbol.storage === "static") {
    if (isVariableLength(type)) {
      c.error(
        "variable-length-array",
        "variable length array declaration cannot have 'static' storage duration",
        declared.span,
      );
    }
    const result = node.initializer === undefined
      ? undefined
      : initialize(c, type, node.initializer, { constant: true, static: true });
    if (result !== undefined) completeVariable(symbol, result.type, result.tail);
    c.define({ symbol, init: result?.init });
    return symbol;
  }
  if (node.initializer === undefined) {
    body.push(comesToLife(symbol, undefined, type, node.span));
    return symbol;
  }
  const result = initialize(c, type, node.initializer, { constant: false, static: false });
  completeVariable(symbol, result.type, 0);
  body.push(comesToLife(symbol, result.init, type, node.span));
  return symbol;
}

function comesToLife(symbol: VariableSymbol, init: Initialization | undefined, type: Type, span: Span): Stmt {
  if (!isVariableLength(type)) return { kind: "variable", symbol, init, span };
  const bytes: Expr = sizeNode(type, span);
  return { kind: "variable", symbol, init, bytes, span };
}

/** After the last line of a file: tentative definitions become definitions. C11 6.9.2. */
export function completeTentative(c: Context): void {
  for (const { symbol, init } of c.variables.values()) {
    if (init !== undefined || symbol.type.kind === "error" || isComplete(symbol.type)) continue;
    const { type } = symbol;
    if (type.kind === "array" && isComplete(type.element)) {
      c.warning("tentative-array", "tentative array definition assumed to have one element", symbol.span);
      symbol.type = { ...type, length: 1 };
    } else {
      c.error(
        "incomplete-type",
        `tentative definition has type '${typeToString(type)}' that is never completed`,
        symbol.span,
      );
    }
  }
}
