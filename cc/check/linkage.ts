/**
 * Declaring variables and functions: which earlier declaration a new one continues, and which it shadows.
 * C11 6.2.2, 6.7, 6.9.2. At the prompt a redefinition is a new object under an old name.
 */
import { mergeAttributes } from "./attributes.ts";
import type { Context } from "./context.ts";
import { isGnuFunction } from "../gnu-names.ts";
import { needsMemory } from "./declarators.ts";
import type { StorageClass } from "../ast.ts";
import type { Span } from "../source.ts";
import type {
  AttributeArgument,
  AttributeSet,
  FunctionSymbol,
  Linkage,
  Symbol,
  TypedefSymbol,
  VariableSymbol,
} from "../tree.ts";
import { compatible, composite } from "../type-relations.ts";
import { typeAsWritten, typeToString } from "../type-print.ts";
import type { FunctionType, Type } from "../types.ts";
import { warnRedundant, warnShadow } from "../warn/declarations.ts";

export interface Declared {
  readonly name: string;
  readonly span: Span;
  readonly storage: StorageClass | undefined;
  readonly threadLocal: boolean;
  readonly inline: boolean;
  readonly attributes: AttributeSet;
  readonly align: number;
  /** It has an initialiser, or a body. */
  readonly defines: boolean;
}

function here(previous: Symbol): { related: { message: string; span: Span }[] } {
  return { related: [{ message: "previous declaration is here", span: previous.span }] };
}

/** At the prompt's top level an old name never stands in the way of a new one. */
function mayShadow(c: Context): boolean {
  return c.mode === "prompt" && c.atFileScope;
}

/** A header declared it, which glibc's header would not have done in this program: the name is free. */
function isFree(c: Context, previous: Symbol, { span }: Declared): boolean {
  return c.mode === "file" && c.atFileScope && previous.span.file.system && !span.file.system &&
    isGnuFunction(previous.name);
}

/** With what `#pragma weak` says of the name, above it or below. */
function withPragmas(c: Context, declared: Declared): Declared {
  if (c.weak.size === 0 || !c.weak.has(declared.name)) return declared;
  const alias = c.weak.get(declared.name);
  const pragma: [string, AttributeArgument[][]][] = [["weak", [[]]]];
  if (alias !== undefined) pragma.push(["alias", [[alias]]]);
  return { ...declared, attributes: mergeAttributes(declared.attributes, new Map(pragma)) };
}

// ---- Variables -------------------------------------------------------------------------------------

function newVariable(declared: Declared, type: Type, linkage: Linkage, isStatic: boolean): VariableSymbol {
  return {
    kind: "variable",
    name: declared.name,
    type,
    storage: isStatic ? "static" : "automatic",
    threadLocal: declared.threadLocal,
    linkage,
    align: declared.align,
    inMemory: needsMemory(type),
    defined: declared.storage !== "extern" || declared.defines,
    system: declared.span.file.system,
    attributes: declared.attributes,
    span: declared.span,
  };
}

export function declareFileVariable(c: Context, written: Declared, type: Type): VariableSymbol {
  const declared = withPragmas(c, written);
  const previous = c.lookupHere(declared.name);
  const linkage = declared.storage === "static" ? "internal" : "external";
  if (previous !== undefined) {
    const merged = continueVariable(c, previous, declared, type, linkage);
    if (merged !== undefined) return merged;
  }
  const symbol = newVariable(declared, type, linkage, true);
  c.declare(symbol);
  if (symbol.linkage === "external") c.externals.set(symbol.name, symbol);
  return symbol;
}

/** The earlier symbol, if this declares the same variable again. */
function continueVariable(
  c: Context,
  previous: Symbol,
  declared: Declared,
  type: Type,
  linkage: Linkage,
): VariableSymbol | undefined {
  const isExtern = declared.storage === "extern" && !declared.defines;
  if (mayShadow(c)) {
    const same = previous.kind === "variable" && (isExtern || !previous.defined) && compatible(previous.type, type);
    if (!same) return undefined;
  } else if (previous.kind !== "variable") {
    if (isFree(c, previous, declared)) return undefined;
    c.error(
      "redefinition",
      `redefinition of '${declared.name}' as different kind of symbol`,
      declared.span,
      here(previous),
    );
    return undefined;
  } else if (!compatible(previous.type, type)) {
    const types = `'${typeToString(type)}' vs '${typeToString(previous.type)}'`;
    c.error(
      "redefinition",
      `redefinition of '${declared.name}' with a different type: ${types}`,
      declared.span,
      here(previous),
    );
    return undefined;
  } else if (declared.defines && c.variables.get(previous)?.init !== undefined) {
    c.error("redefinition", `redefinition of '${declared.name}'`, declared.span, here(previous));
    return undefined;
  } else if (linkage === "internal" && previous.linkage === "external") {
    const message = `static declaration of '${declared.name}' follows non-static declaration`;
    c.error("linkage", message, declared.span, here(previous));
  } else if (declared.storage === undefined && previous.linkage === "internal") {
    const message = `non-static declaration of '${declared.name}' follows static declaration`;
    c.error("linkage", message, declared.span, here(previous));
  }
  if (previous.kind !== "variable") return undefined;
  if (previous.threadLocal !== declared.threadLocal) {
    const [now, before] = declared.threadLocal
      ? ["thread-local", "non-thread-local"]
      : ["non-thread-local", "thread-local"];
    const message = `${now} declaration of '${declared.name}' follows ${before} declaration`;
    c.error("linkage", message, declared.span, here(previous));
  }
  if (isExtern && !declared.span.file.system) warnRedundant(c, previous, declared.span);
  previous.type = composite(previous.type, type);
  previous.align = Math.max(previous.align, declared.align);
  previous.attributes = mergeAttributes(previous.attributes, declared.attributes);
  if (!isExtern && !previous.defined) {
    previous.defined = true;
    previous.span = declared.span;
    c.defined.push(previous);
  }
  return previous;
}

export function declareLocalVariable(c: Context, declared: Declared, type: Type): VariableSymbol {
  if (declared.storage !== "extern") warnShadow(c, declared.name, type, declared.span);
  const previous = c.scope.lookupHere(declared.name);
  if (declared.storage === "extern") return declareBlockExtern(c, declared, type, previous);
  if (previous !== undefined) {
    c.error("redefinition", `redefinition of '${declared.name}'`, declared.span, here(previous));
  }
  const isStatic = declared.storage === "static" || declared.threadLocal;
  const symbol = newVariable(declared, type, "none", isStatic);
  c.declare(symbol);
  if (!isStatic) c.function?.locals.push(symbol);
  return symbol;
}

/** `extern int x;` in a block: the one at file scope, if there is one. */
function declareBlockExtern(
  c: Context,
  declared: Declared,
  type: Type,
  previous: Symbol | undefined,
): VariableSymbol {
  const known = previous ?? c.unit.lookup(declared.name) ?? c.externals.get(declared.name);
  if (known?.kind === "variable" && known.linkage !== "none" && compatible(known.type, type)) {
    c.declare(known);
    return known;
  }
  if (known !== undefined && known.kind === "variable" && known.linkage !== "none") {
    const types = `'${typeToString(type)}' vs '${typeToString(known.type)}'`;
    c.error(
      "redefinition",
      `redefinition of '${declared.name}' with a different type: ${types}`,
      declared.span,
      here(known),
    );
  }
  const symbol = newVariable(declared, type, "external", true);
  c.declare(symbol);
  c.externals.set(symbol.name, symbol);
  return symbol;
}

// ---- Functions -------------------------------------------------------------------------------------

export function declareFunction(c: Context, written: Declared, type: FunctionType): FunctionSymbol {
  const declared = withPragmas(c, written);
  const previous = c.lookupHere(declared.name) ??
    (c.atFileScope ? c.externals.get(declared.name) : c.unit.lookup(declared.name) ?? c.externals.get(declared.name));
  if (previous !== undefined) {
    const merged = continueFunction(c, previous, declared, type);
    if (merged !== undefined) {
      if (merged !== previous || c.scope.lookupHere(merged.name) !== merged) c.declare(merged);
      return merged;
    }
  }
  const symbol: FunctionSymbol = {
    kind: "function",
    name: declared.name,
    type,
    // At the prompt every function must be reachable from later entries, which are modules of their own.
    linkage: declared.storage === "static" && c.mode === "file" ? "internal" : "external",
    defined: false,
    inline: declared.inline,
    forOtherUnits: demandsDefinition(c, declared),
    yields: isExternInline(c, declared),
    system: declared.span.file.system,
    attributes: declared.attributes,
    span: declared.span,
  };
  c.declare(symbol);
  c.externals.set(symbol.name, symbol);
  return symbol;
}

function continueFunction(
  c: Context,
  previous: Symbol,
  declared: Declared,
  type: FunctionType,
): FunctionSymbol | undefined {
  if (previous.kind !== "function") {
    if (mayShadow(c)) return undefined;
    if (c.scope.lookupHere(declared.name) === undefined && !c.atFileScope) return undefined;
    c.error(
      "redefinition",
      `redefinition of '${declared.name}' as different kind of symbol`,
      declared.span,
      here(previous),
    );
    return undefined;
  }
  const same = compatible(previous.type, type);
  if (mayShadow(c) && !declared.span.file.system) {
    if (declared.defines) {
      if (same && !previous.defined && !previous.system) return continued(c, previous, declared, type);
      // The one that is shadowed was compiled in this very entry: only the last is exported.
      if (c.functions.some(({ body }) => body.symbol === previous)) previous.linkage = "internal";
      return undefined;
    }
    if (same) return previous.system ? previous : continued(c, previous, declared, type);
    if (!previous.system) return undefined;
    const types = `'${typeAsWritten(type)}' vs '${typeAsWritten(previous.type)}'`;
    c.warning(
      "platform-prototype",
      `'${declared.name}' is declared differently on this platform (${types}); the platform's prototype stays`,
      declared.span,
      { related: [{ message: "the platform's prototype", span: previous.span }] },
    );
    return previous;
  }
  if ((!same || declared.storage === "static") && isFree(c, previous, declared)) return undefined;
  if (!same) {
    const types = `'${typeToString(type)}' vs '${typeToString(previous.type)}'`;
    const message = `conflicting types for '${declared.name}' (${types})`;
    if (!isLateVoid(c, previous, type)) {
      c.error("conflicting-types", message, declared.span, here(previous));
      return undefined;
    }
    c.warning("conflicting-types", message, declared.span, here(previous));
    previous.type = type;
  }
  if (declared.defines && previous.yields && !isExternInline(c, declared)) {
    return defineAgain(c, previous, declared, type);
  }
  if (declared.defines && previous.defined) {
    c.error("redefinition", `redefinition of '${declared.name}'`, declared.span, {
      related: [{ message: "previous definition is here", span: previous.span }],
    });
    return undefined;
  }
  if (declared.storage === "static" && previous.linkage === "external" && c.mode === "file") {
    const message = `static declaration of '${declared.name}' follows non-static declaration`;
    c.error("linkage", message, declared.span, here(previous));
  }
  return continued(c, previous, declared, type);
}

/** The body so far was only to be copied to its calls. */
function defineAgain(c: Context, previous: FunctionSymbol, declared: Declared, type: FunctionType): FunctionSymbol {
  c.functions.splice(c.functions.findIndex(({ body }) => body.symbol === previous), 1);
  previous.yields = false;
  previous.inline = false;
  if (declared.storage === "static" && c.mode === "file") previous.linkage = "internal";
  return continued(c, previous, declared, type);
}

/** A void function below a call that has declared it as int: old programs do so, and gcc warns, no more. */
function isLateVoid(c: Context, previous: FunctionSymbol, type: FunctionType): boolean {
  return c.implicit.has(previous) && type.returns.kind === "void" &&
    compatible({ ...previous.type, returns: type.returns }, type);
}

function continued(c: Context, previous: FunctionSymbol, declared: Declared, type: FunctionType): FunctionSymbol {
  if (!declared.defines && !c.implicit.has(previous) && declared.span !== previous.span) {
    warnRedundant(c, previous, declared.span);
  }
  // A definition's parameter names are the ones worth keeping.
  const merged = declared.defines ? composite(type, previous.type) : composite(previous.type, type);
  if (merged.kind === "function") previous.type = merged;
  previous.attributes = mergeAttributes(previous.attributes, declared.attributes);
  previous.inline ||= declared.inline;
  previous.yields ||= isExternInline(c, declared);
  previous.forOtherUnits = !previous.yields && (previous.forOtherUnits || demandsDefinition(c, declared));
  if (declared.defines) previous.span = declared.span;
  return previous;
}

/** C11 6.7.4p7; GNU's older `extern inline` is the other way round: only that is no definition for others. */
function demandsDefinition(c: Context, declared: Declared): boolean {
  if (!declared.inline) return true;
  const isExtern = declared.storage === "extern";
  return isGnuInline(c, declared) ? declared.defines && !isExtern : isExtern;
}

function isExternInline(c: Context, declared: Declared): boolean {
  return declared.inline && declared.defines && declared.storage === "extern" && isGnuInline(c, declared);
}

function isGnuInline(c: Context, { attributes }: Declared): boolean {
  return attributes.has("gnu_inline") || c.persistent.root().gnuInline;
}

// ---- Typedefs --------------------------------------------------------------------------------------

export function declareTypedef(c: Context, name: string, type: Type, span: Span): void {
  const previous = c.lookupHere(name);
  if (previous !== undefined) {
    const same = previous.kind === "typedef" && compatible(previous.type, type);
    if (same && previous.kind === "typedef") return;
    if (!mayShadow(c)) {
      if (previous.kind === "typedef") {
        const types = `'${typeToString(type)}' vs '${typeToString(previous.type)}'`;
        c.error("redefinition", `typedef redefinition with different types (${types})`, span, here(previous));
      } else c.error("redefinition", `redefinition of '${name}' as different kind of symbol`, span, here(previous));
    }
  }
  const symbol: TypedefSymbol = {
    kind: "typedef",
    name,
    type: { ...type, alias: name },
    span,
    system: span.file.system,
  };
  c.declare(symbol);
  if (!c.atFileScope) c.function?.typedefs.push(symbol);
}
