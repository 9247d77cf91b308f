/** The typed tree of a unit becomes a WebAssembly module. */
import { append } from "./append.ts";
import type { Diagnostics } from "./diagnostic.ts";
import { aggregate, discard, value } from "./lower/expression.ts";
import { condition } from "./lower/condition.ts";
import { convert } from "./lower/convert.ts";
import { FunctionContext, type Passes } from "./lower/function.ts";
import { closeFrame, openFrame } from "./lower/frame.ts";
import { initialize } from "./lower/initialize.ts";
import { bodyWithJumps, endOfJumps } from "./lower/jumps.ts";
import { checkLimits } from "./lower/limits.ts";
import { ModuleContext } from "./lower/module.ts";
import { storeScalar } from "./lower/places.ts";
import { statement, statements } from "./lower/statements.ts";
import { defineVariable } from "./lower/static.ts";
import { isAggregate, passedType, valueTypeOf } from "./lower/types.ts";
import { ENTRY, type InlinedAt, type ObjectModule, type Target } from "./object.ts";
import type { Span } from "./source.ts";
import type { FunctionBody, FunctionSymbol, Unit, VariableSymbol } from "./tree.ts";
import { sizeOf } from "./type-layout.ts";
import type { FunctionHandle } from "../wasm/function.ts";
import { encode } from "../wasm/encode.ts";
import type { FunctionDefinition } from "../wasm/module.ts";
import { EMPTY, I32, op, type ValueType } from "../wasm/opcodes.ts";

const PASSES: Passes = { value, discard, condition, aggregate, statement, statements, initialize };

/** A module that no engine would take is reported. */
export function lower(unit: Unit, target: Target, diagnostics: Diagnostics): ObjectModule {
  const module = new ModuleContext(unit, target);
  const { builder } = module;
  const spans = new Map<FunctionHandle, Span>();
  const exports: FunctionSymbol[] = [];
  for (const definition of unit.variables) defineVariable(module, definition);
  for (const body of unit.functions) {
    const handle = module.function(body.symbol);
    spans.set(handle, body.span);
    lowerFunction(module, body, handle);
    if (body.symbol.linkage !== "external") continue;
    builder.exports.push({ name: body.symbol.name, handle });
    exports.push(body.symbol);
  }
  const constructors = exportInOrder(module, "constructor", unit.functions);
  const destructors = exportInOrder(module, "destructor", unit.functions).reverse();
  if (unit.entry !== undefined) {
    const handle = builder.declare(ENTRY, builder.type([], []));
    spans.set(handle, unit.entry.span);
    lowerFunction(module, unit.entry, handle);
    builder.exports.push({ name: ENTRY, handle });
  }
  const data = module.data.segments();
  if (target.sharedPages === undefined) append(builder.data, data);
  for (const { symbol } of module.imports) spans.set(module.function(symbol), symbol.span);
  checkLimits(builder, spans, diagnostics);
  if (module.refused !== undefined) {
    diagnostics.error("memory-full", "the static objects are too large for the program's memory", module.refused);
  }
  numberCalls(module);
  const { bytes, marks } = encode(builder);
  return {
    wasm: bytes,
    imports: module.imports,
    exports,
    constructors,
    destructors,
    sites: module.sites,
    data: target.sharedPages === undefined ? [] : data,
    frames: module.frames,
    unprototyped: module.unprototyped,
    slots: builder.elements.map(({ slot, handle }) => ({ slot, signature: module.signature(handle) })),
    unit,
    functions: [...builder.functionImports, ...builder.functions].map(({ handle }) => ({
      name: handle.name,
      span: spans.get(handle),
    })),
    callPositions: marks.map(({ offset, tag, within }) => ({
      offset,
      span: tag as Span,
      within: within as InlinedAt | undefined,
    })),
    unresolvedVariables: module.unresolvedVariables,
  };
}

/** Priority of a constructor without a number: after all that have one. */
const LAST_PRIORITY = 65535;

/** `__attribute__((constructor(101)))`: static functions too, so they are exported under names of their own. */
function exportInOrder(
  module: ModuleContext,
  attribute: "constructor" | "destructor",
  functions: readonly FunctionBody[],
): string[] {
  const priority = ({ symbol }: FunctionBody) => Number(symbol.attributes.get(attribute)?.[0]?.[0] ?? LAST_PRIORITY);
  const marked = functions.filter(({ symbol }) => symbol.attributes.has(attribute));
  return marked.sort((first, second) => priority(first) - priority(second)).map(({ symbol }, i) => {
    const name = `(${attribute} ${i})`;
    module.builder.exports.push({ name, handle: module.function(symbol) });
    return name;
  });
}

/** Calls are numbered from 0 in each function, and through the module in `callPositions`. */
function numberCalls({ builder, frames, definitions, frameOwners }: ModuleContext): void {
  const first = new Map<FunctionDefinition, number>();
  let calls = 0;
  for (const definition of builder.functions) {
    first.set(definition, calls);
    for (const { marks } of definition.parts) calls += marks.length;
  }
  frames.forEach((frame, i) => frame.firstCall = first.get(definitions[frameOwners[i]!]!)!);
}

function lowerFunction(module: ModuleContext, body: FunctionBody, handle: FunctionHandle): void {
  const definition = module.builder.define(handle);
  module.definitions.push(definition);
  const f = new FunctionContext(module, body, definition.parameterCount, definition.locals, PASSES);
  const { code } = f;
  receiveParameters(f, definition.parameterCount);
  const result = module.signature(handle).results[0];
  f.exit = code.block(result ?? EMPTY);
  if (body.jumpSites > 0) bodyWithJumps(f, () => writeBody(f, result));
  else writeBody(f, result);
  code.end();
  if (body.jumpSites > 0) endOfJumps(f);
  const prologue = f.finish();
  definition.parts.push(prologue, code);
}

/** The body within its frame, left through `f.exit`. */
function writeBody(f: FunctionContext, result: ValueType | undefined): void {
  openFrame(f);
  // A recursion may take as long as a loop.
  if (f.body.recursive === true) f.safePoint(f.body.span);
  f.statement(f.body.body);
  if (f.module.target.handlesPages === true) f.safePoint(f.body.span);
  // The end without a `return`: 0, as for main; elsewhere C leaves the value open.
  if (result !== undefined) f.pushZero(result);
  f.code.br(f.exit);
  closeFrame(f);
}

function receiveParameters(f: FunctionContext, parameterCount: number): void {
  const { type } = f.body.symbol;
  let local = 0;
  if (isAggregate(type.returns)) {
    f.resultLocal = f.newLocal(I32);
    pushOffset(f, local++);
    f.code.set(f.resultLocal);
  }
  for (const symbol of f.body.parameters) receive(f, symbol, local++);
  if (type.variadic) f.variadicLocal = parameterCount - 1;
}

function receive(f: FunctionContext, symbol: VariableSymbol, local: number): void {
  const { code } = f;
  const { type } = symbol;
  if (isAggregate(type)) {
    // The caller made the copy for us.
    const object = f.newLocal(I32);
    pushOffset(f, local);
    code.set(object);
    f.setLocation(symbol, { kind: "memory", spot: { local: object, offset: 0 }, size: sizeOf(type) });
    return;
  }
  const arriving = passedType(f.body.symbol.type, type);
  if (!symbol.inMemory && arriving === type) {
    f.setLocation(symbol, { kind: "local", local });
    return;
  }
  // Without a prototype it comes promoted.
  code.get(local);
  convert(f, arriving, type);
  const value = f.newLocal(valueTypeOf(type) ?? I32);
  code.set(value);
  const location = f.locate(symbol);
  if (location.kind === "local") {
    code.get(value);
    code.set(location.local);
  } else {
    storeScalar(f, location.spot, type, value);
  }
}

/** The offset in memory of the address in a parameter. */
function pushOffset(f: FunctionContext, local: number): void {
  f.code.get(local);
  f.code.i64(f.module.base);
  f.code.op(op.i64_sub);
  f.code.op(op.i32_wrap_i64);
}
