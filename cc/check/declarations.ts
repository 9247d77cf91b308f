/** Declarations, at file scope and in blocks. C11 6.7. */
import { append } from "../append.ts";
import { incompleteHint, newlyIncomplete } from "./names.ts";
import type { Declaration, InitDeclarator, Specifiers } from "../ast.ts";
import { alignas, alignedAttribute, attributes, withAlignment } from "./attributes.ts";
import { hasConstantValue, isConstant } from "./constant-objects.ts";
import type { Context, DeclaredType, PendingLength } from "./context.ts";
import { addCleanup, addRelease } from "./cleanup.ts";
import { initialize } from "./initializers.ts";
import {
  type Declared,
  declareFileVariable,
  declareFunction,
  declareLocalVariable,
  declareTypedef,
} from "./linkage.ts";
import { needsMemory } from "./declarators.ts";
import { forwardRecord } from "./records.ts";
import { decay, load, sizeNode, unevaluated } from "./values.ts";
import { Diagnostics } from "../diagnostic.ts";
import { withMode } from "./specifiers.ts";
import { storeInitialization } from "./store.ts";
import type { Span } from "../source.ts";
import type { AttributeSet, Expr, Initialization, LinkedSymbol, Stmt, VariableSymbol } from "../tree.ts";
import { ERROR, qualified, qualifierBits, unqualified } from "../type-make.ts";
import { sizeOf } from "../type-layout.ts";
import { isComplete, isVariableLength, isVariablyModified } from "../type-relations.ts";
import { typeToString } from "../type-print.ts";
import { type FunctionType, type Type, VOLATILE } from "../types.ts";
import { warnSpecifiers } from "../warn/declarations.ts";

/** Told of each variable once it has its value: the prompt reports some of them. */
export type AfterVariable = (symbol: VariableSymbol, declarator: InitDeclarator, body: Stmt[]) => void;

/** Returns what is to be executed: nothing at a file's top level. */
export function declaration(c: Context, node: Declaration, after?: AfterVariable): Stmt[] {
  const outer = c.lengths;
  const muted = c.mute(node.span);
  c.lengths = [];
  const body: Stmt[] = [];
  const base = isAutoType(node.specifiers) ? ERROR : c.rules.specifiers(c, node.specifiers);
  if (node.declarators.length === 0) declaresNothing(c, node);
  warnSpecifiers(c, node.specifiers);
  for (const declarator of node.declarators) {
    const own = isAutoType(node.specifiers) ? inferredType(c, node.specifiers, declarator) : base;
    const declared = c.rules.declarator(c, declarator.declarator, own);
    settleLengths(c, body);
    if (declared.name === undefined) continue;
    const variable = declareOne(c, node.specifiers, declarator, declared, body);
    if (variable !== undefined) after?.(variable, declarator, body);
  }
  c.lengths = outer;
  c.muted = muted;
  return body;
}

function isAutoType({ type }: Specifiers): boolean {
  return type.kind === "basic" && type.words.length === 1 && type.words[0] === "__auto_type";
}

/** GNU `__auto_type x = value`: the type of the value, looked at without its diagnostics, which come when it is stored. */
function inferredType(c: Context, specifiers: Specifiers, { initializer, declarator, span }: InitDeclarator): Type {
  if (initializer?.kind !== "expression" || declarator.kind !== "name") {
    c.error("auto-type", "'__auto_type' requires a plain name and an initializer that is an expression", span);
    return ERROR;
  }
  const { diagnostics } = c;
  c.diagnostics = new Diagnostics();
  const { type } = decay(unevaluated(c, initializer.value));
  c.diagnostics = diagnostics;
  return qualified(unqualified(type), qualifierBits(specifiers.qualifiers));
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
  const set = attributes(c, specifiers.attributes, node.attributes);
  const type = node.attributes.length === 0
    ? declaredType.type
    : withMode(c, declaredType.type, attributes(c, node.attributes), node.span);
  checkThreadLocal(c, specifiers, type, name.span);
  if (specifiers.storage === "typedef") {
    if (node.initializer !== undefined) {
      c.error("invalid-initializer", "illegal initializer (only variables can be initialized)", node.initializer.span);
    }
    const aligned = alignedAttribute(c, set, node.attributes[0]);
    if (type.kind === "record" && type.record.union && set.has("transparent_union")) type.record.transparent = true;
    declareTypedef(c, name.name, withAlignment(type, aligned), name.span);
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

/** C11 6.7.1p2–4: `_Thread_local` is for objects with static storage, and in a block stands beside what makes them so. */
function checkThreadLocal(c: Context, { threadLocal, storage }: Specifiers, type: Type, span: Span): void {
  if (!threadLocal) return;
  const alone = storage === undefined && !c.atFileScope;
  if (type.kind === "function") c.error("storage-class", "a function cannot be '_Thread_local'", span);
  else if (storage === "typedef" || storage === "auto" || storage === "register") {
    c.error("storage-class", `'_Thread_local' and '${storage}' exclude each other`, span);
  } else if (alone) {
    c.error("storage-class", "in a block, '_Thread_local' needs 'static' or 'extern' beside it", span);
  }
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
  keepLabel(c, declareFunction(c, { ...declared, defines: false }, type), node);
}

/** What the platform's own headers declare is found by the name that it has in C. */
function keepLabel(c: Context, symbol: LinkedSymbol, { assemblerName }: InitDeclarator): void {
  if (assemblerName === undefined || symbol.linkage !== "external" || symbol.system) return;
  if (!isVariant(c, symbol, assemblerName)) c.linkNames.set(symbol, assemblerName);
}

/** glibc's headers, in a text that gcc has preprocessed, lead `fscanf` to `__isoc99_fscanf`, which only glibc has. */
function isVariant(c: Context, { name }: LinkedSymbol, label: string): boolean {
  const { libraryFunction } = c.persistent.root();
  return label.startsWith("__") && libraryFunction?.(name) !== undefined && libraryFunction(label) === undefined;
}

/** A type that no object can have. */
function checkObjectType(c: Context, type: Type, declared: Declared, initialized: boolean, tentative: boolean): Type {
  if (type.kind === "error" || isComplete(type)) return type;
  if (type.kind === "array" && isComplete(type.element) && (initialized || tentative)) return type;
  if (type.kind === "record" && tentative && !initialized) return type;
  if (type.kind === "array" && isComplete(type.element)) {
    const message = "definition of variable with array type needs an explicit size or an initializer";
    c.error("incomplete-type", message, declared.span);
  } else if (newlyIncomplete(c, type)) {
    const what = typeToString(type);
    c.error("incomplete-type", `variable has incomplete type '${what}'`, declared.span, {
      related: type.kind === "record" ? [{ message: `forward declaration of '${what}'`, span: type.record.span }] : [],
      ...incompleteHint(c, type, declared.span),
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
  keepLabel(c, symbol, node);
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
  keepConstant(c, symbol, result.init);
  if (!dynamic || isConstant(result.init)) c.define({ symbol, init: result.init });
  else {
    c.define({ symbol, init: undefined });
    append(body, storeInitialization(symbol, result.init, node.span));
  }
  return result.type.kind === "error" ? undefined : symbol;
}

/** For the initialisers of static objects behind it. */
function keepConstant(c: Context, symbol: VariableSymbol, init: Initialization): void {
  if (hasConstantValue(symbol.type, init)) c.constants.set(symbol, init);
}

function completeVariable(symbol: VariableSymbol, type: Type, tail: number): void {
  symbol.type = type;
  symbol.inMemory ||= needsMemory(type);
  if (tail > 0) symbol.tail = tail;
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
  keepLabel(c, symbol, node);
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
  c.function?.declared.push(symbol);
  if (isVariablyModified(type) && c.function !== undefined) {
    c.function.variable = { name: symbol.name, span: symbol.span, outer: c.function.variable };
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
    if (result !== undefined) {
      completeVariable(symbol, result.type, result.tail);
      keepConstant(c, symbol, result.init);
    }
    c.define({ symbol, init: result?.init });
    return symbol;
  }
  if (node.initializer === undefined) {
    if ((type.qualifiers & VOLATILE) === 0 && sizeOf(type) > 0) c.function?.unset.push(symbol);
    body.push(comesToLife(symbol, undefined, type, node.span));
    if (isVariableLength(type)) addRelease(c, symbol, node.span);
    addCleanup(c, symbol, node.span);
    return symbol;
  }
  const result = initialize(c, type, node.initializer, { constant: false, static: false });
  completeVariable(symbol, result.type, 0);
  keepConstant(c, symbol, result.init);
  body.push(comesToLife(symbol, result.init, type, node.span));
  addCleanup(c, symbol, node.span);
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
