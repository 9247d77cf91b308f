/** Declarators and type names → types. C11 6.7.6, 6.7.7. */
import type { Declarator, Expression, Parameter, TypeName } from "../ast.ts";
import { alignedAttribute, attributes } from "./attributes.ts";
import type { Context, DeclaredParameters, DeclaredType, PendingLength } from "./context.ts";
import { value } from "./values.ts";
import { constantInteger, convert, integerNode, isError } from "../constant.ts";
import { Scope } from "../scope.ts";
import type { Span } from "../source.ts";
import type { VariableSymbol } from "../tree.ts";
import * as make from "../type-make.ts";
import { alignOf, sizeOf } from "../type-layout.ts";
import { isComplete, isInteger } from "../type-relations.ts";
import { typeToString } from "../type-print.ts";
import { type ParameterType, type Type, VOLATILE } from "../types.ts";
import { warnFunctionType } from "../warn/declarations.ts";

type ArrayDeclarator = Declarator & { kind: "array" };
type FunctionDeclarator = Declarator & { kind: "function" };

export function declaredType(c: Context, declarator: Declarator, base: Type): DeclaredType {
  let type = base;
  let parameters: DeclaredParameters | undefined;
  let node = declarator;
  while (node.kind !== "name") {
    parameters = undefined;
    if (node.kind === "pointer") type = make.pointerTo(type, make.qualifierBits(node.qualifiers));
    else if (node.kind === "array") type = arrayType(c, node, type);
    else {
      const checked = functionType(c, node, type);
      type = checked.type;
      parameters = checked.parameters;
    }
    if (base.kind === "error") type = make.ERROR;
    node = node.inner;
  }
  return { name: node.name, type, parameters };
}

export function typeOfName(c: Context, node: TypeName): Type {
  const { type } = declaredType(c, node.declarator, c.rules.specifiers(c, node.specifiers));
  const { attributes: written } = node.specifiers;
  if (written.length === 0) return type;
  // `_Alignas(int __attribute__((aligned(16))))`
  const align = alignedAttribute(c, attributes(c, written), written[0]);
  return align > alignOf(type) ? { ...type, aligned: align } : type;
}

// ---- Arrays ----------------------------------------------------------------------------------------

function arrayType(c: Context, node: ArrayDeclarator, element: Type): Type {
  if (element.kind === "error") return element;
  const named = nameOf(node);
  const called = named === undefined ? "array" : `'${named}'`;
  if (element.kind === "function" || !isComplete(element)) {
    const what = element.kind === "function" ? "functions" : `incomplete element type '${typeToString(element)}'`;
    const verb = element.kind === "function" ? `${called} declared as array of` : "array has";
    c.error("invalid-array", `${verb} ${what}`, node.span);
    return make.ERROR;
  }
  // `[*]` stands for a length that the prototype does not tell.
  if (node.star) return make.arrayOf(element, undefined, { length: integerNode(1n, make.SIZE, node.span) });
  if (node.size === undefined) return make.arrayOf(element, undefined);
  const length = value(c, node.size);
  if (isError(length)) return make.ERROR;
  if (!isInteger(length.type)) {
    c.error("invalid-array", `size of array has non-integer type '${typeToString(length.type)}'`, node.size.span);
    return make.ERROR;
  }
  const constant = constantInteger(length);
  if (constant !== undefined) return constantArray(c, element, constant, called, node.size);
  if (c.atFileScope) {
    const hint = c.mode === "prompt" ? "give its length as a number: at the prompt variables are static" : undefined;
    c.error("variable-length-array", "variable length array declaration not allowed at file scope", node.size.span, {
      hint,
    });
    return make.ERROR;
  }
  c.warning("vla", `${called} has a length that is no constant`, node.size.span);
  const pending: PendingLength = { length: convert(length, make.SIZE) };
  c.lengths.push(pending);
  return make.arrayOf(element, undefined, pending);
}

function constantArray(c: Context, element: Type, length: bigint, called: string, size: Expression): Type {
  if (length < 0n) {
    c.error("invalid-array", `${called} declared as an array with a negative size`, size.span);
    return make.ERROR;
  }
  if (length * BigInt(Math.max(sizeOf(element), 1)) > 0x7fff_ffffn) {
    c.error("invalid-array", `${called} is too large (${length} elements)`, size.span);
    return make.ERROR;
  }
  return make.arrayOf(element, Number(length));
}

function nameOf(node: Declarator): string | undefined {
  let inner = node;
  while (inner.kind !== "name") inner = inner.inner;
  return inner.name?.name;
}

// ---- Functions -------------------------------------------------------------------------------------

function functionType(
  c: Context,
  node: FunctionDeclarator,
  returns: Type,
): { type: Type; parameters: DeclaredParameters } {
  const outer = { scope: c.scope, lengths: c.lengths };
  const scope = new Scope(outer.scope);
  c.scope = scope;
  c.lengths = [];
  const symbols: VariableSymbol[] = [];
  const types: ParameterType[] = [];
  for (const [i, parameter] of node.parameters.entries()) {
    const declared = parameterType(c, parameter);
    if (declared.type.kind === "void" && i === 0 && node.parameters.length === 1 && declared.name === undefined) break;
    const type = checkedParameter(c, declared, parameter);
    types.push({ name: declared.name?.name, type });
    const symbol = parameterSymbol(
      c,
      declared.name?.name ?? "",
      type,
      declared.name?.span ?? parameter.span,
      parameter,
    );
    symbols.push(symbol);
    if (declared.name === undefined) continue;
    const previous = scope.lookupHere(declared.name.name);
    if (previous !== undefined) {
      c.error("redefinition", `redefinition of parameter '${declared.name.name}'`, declared.name.span, {
        related: [{ message: "previous declaration is here", span: previous.span }],
      });
    }
    scope.declare(symbol);
  }
  const lengths = c.lengths;
  c.scope = outer.scope;
  c.lengths = outer.lengths;
  const parameters = { scope, symbols, identifiers: node.identifiers, lengths };
  if (returns.kind === "error") return { type: make.ERROR, parameters };
  if (returns.kind === "function" || returns.kind === "array") {
    const what = returns.kind === "function" ? "function" : "array";
    c.error("invalid-function", `function cannot return ${what} type '${typeToString(returns)}'`, node.span);
    return { type: make.ERROR, parameters };
  }
  warnFunctionType(c, returns, node.prototype || node.identifiers.length > 0, node.span);
  const type = make.functionOf(make.unqualified(returns), types, node.variadic, node.prototype);
  return { type, parameters };
}

function parameterType(c: Context, node: Parameter): DeclaredType {
  const base = c.rules.specifiers(c, node.specifiers);
  const declared = declaredType(c, node.declarator, base);
  return { ...declared, type: adjusted(declared.type, node.declarator) };
}

/** An array parameter is a pointer, with the qualifiers inside `[]`; a function parameter likewise. */
export function adjusted(type: Type, declarator: Declarator): Type {
  if (type.kind === "function") return make.pointerTo(type);
  if (type.kind !== "array") return type;
  const last = nextToName(declarator);
  const qualifiers = last?.kind === "array" ? make.qualifierBits(last.qualifiers) : 0;
  return make.pointerTo(type.element, qualifiers);
}

/** What makes the declared name what it is: the `[3]` of `*a[3]`. */
function nextToName(declarator: Declarator): Declarator | undefined {
  let last: Declarator | undefined;
  for (let node = declarator; node.kind !== "name"; node = node.inner) last = node;
  return last;
}

function checkedParameter(c: Context, declared: DeclaredType, node: Parameter): Type {
  if (declared.type.kind !== "void") return declared.type;
  c.error(
    "invalid-parameter",
    declared.name === undefined ? "'void' must be the first and only parameter" : "argument may not have 'void' type",
    declared.name?.span ?? node.span,
  );
  return make.ERROR;
}

export function parameterSymbol(
  c: Context,
  name: string,
  type: Type,
  span: Span,
  node: Parameter | undefined,
): VariableSymbol {
  return {
    kind: "variable",
    name,
    type,
    storage: "parameter",
    threadLocal: false,
    linkage: "none",
    align: 0,
    inMemory: needsMemory(type),
    defined: true,
    system: span.file.system,
    attributes: node === undefined ? new Map() : attributes(c, node.specifiers.attributes, node.attributes),
    writtenAsArray: node !== undefined && nextToName(node.declarator)?.kind === "array",
    span,
  };
}

/** Arrays, records, volatile objects and everything wider than a register live in memory. */
export function needsMemory(type: Type): boolean {
  return type.kind === "array" || type.kind === "record" || (type.qualifiers & VOLATILE) !== 0 || sizeOf(type) > 8;
}
