/** The typed tree of a unit becomes a WebAssembly module. */
import { aggregate, discard, value } from "./lower-expression.ts";
import { condition } from "./lower-condition.ts";
import { convert } from "./lower-convert.ts";
import { FunctionContext, type Passes } from "./lower-function.ts";
import { initialize } from "./lower-initialize.ts";
import { ModuleContext } from "./lower-module.ts";
import { storeScalar } from "./lower-places.ts";
import { statement, statements } from "./lower-statements.ts";
import { defineVariable } from "./lower-static.ts";
import { isAggregate, passedType, valueTypeOf } from "./lower-types.ts";
import { ENTRY, type ObjectModule, type Target } from "./object.ts";
import type { Span } from "./source.ts";
import type { FunctionBody, FunctionSymbol, Unit, VariableSymbol } from "./tree.ts";
import { sizeOf } from "./type-layout.ts";
import type { FunctionHandle } from "../wasm/function.ts";
import { encode } from "../wasm/encode.ts";
import { EMPTY, I32, op } from "../wasm/opcodes.ts";

const PASSES: Passes = { value, discard, condition, aggregate, statement, statements, initialize };

export function lower(unit: Unit, target: Target): ObjectModule {
  const module = new ModuleContext(unit, target);
  const { builder } = module;
  const spans = new Map<FunctionHandle, Span>();
  const exports: FunctionSymbol[] = [];
  for (const definition of unit.variables) defineVariable(module, definition);
  for (const body of unit.functions) {
    const handle = module.function(body.symbol);
    spans.set(handle, body.span);
    lowerFunction(module, body, handle);
    builder.exports.push({ name: body.symbol.name, handle });
    exports.push(body.symbol);
  }
  if (unit.entry !== undefined) {
    const handle = builder.declare(ENTRY, builder.type([], []));
    spans.set(handle, unit.entry.span);
    lowerFunction(module, unit.entry, handle);
    builder.exports.push({ name: ENTRY, handle });
  }
  builder.data.push(...module.data.segments());
  const { bytes, marks } = encode(builder);
  for (const symbol of module.imports) spans.set(module.function(symbol), symbol.span);
  return {
    wasm: bytes,
    imports: module.imports,
    exports,
    sites: module.sites,
    unit,
    functions: [...builder.functionImports, ...builder.functions].map(({ handle }) => ({
      name: handle.name,
      span: spans.get(handle),
    })),
    callPositions: marks.map(({ offset, tag }) => ({ offset, span: tag as Span })),
    unresolvedVariables: module.unresolvedVariables,
  };
}

function lowerFunction(module: ModuleContext, body: FunctionBody, handle: FunctionHandle): void {
  const definition = module.builder.define(handle);
  const f = new FunctionContext(module, body, definition.parameterCount, definition.locals, PASSES);
  const { code } = f;
  receiveParameters(f, definition.parameterCount);
  const result = module.signature(handle).results[0];
  f.exit = code.block(result ?? EMPTY);
  f.statement(body.body);
  // The end without a `return`: 0, as for main; elsewhere C leaves the value open.
  if (result !== undefined) f.pushZero(result);
  code.end();
  const prologue = f.finish();
  definition.parts.push(prologue, code);
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
