/** Initialisers of automatic variables: code that fills the object. */
import type { FunctionContext, Spot } from "./lower-function.ts";
import { insertBits } from "./lower-bitfields.ts";
import { storeScalar } from "./lower-places.ts";
import { clear, copy } from "./lower-records.ts";
import { isAggregate, scalarOf, scalarOfSize } from "./lower-types.ts";
import type { Initialization, InitializerPart, VariableSymbol } from "./tree.ts";
import { sizeOf } from "./type-layout.ts";
import { I64 } from "../wasm/opcodes.ts";

export function initialize(f: FunctionContext, symbol: VariableSymbol, init: Initialization): void {
  const location = f.locate(symbol);
  if (location.kind === "local") {
    const part = init.parts[0];
    if (part?.kind === "value") f.value(part.value);
    else f.pushZero(scalarOf(symbol.type).value);
    f.code.set(location.local);
    return;
  }
  if (init.zero) clear(f, location.spot, sizeOf(symbol.type));
  for (const part of init.parts) fill(f, location.spot, part);
}

function fill(f: FunctionContext, object: Spot, part: InitializerPart): void {
  const spot: Spot = { local: object.local, offset: object.offset + part.offset };
  if (part.kind === "string") return fillString(f, spot, part);
  const { type, value } = part;
  if (isAggregate(type)) return copy(f, spot, f.aggregate(value), sizeOf(type));
  const scalar = scalarOf(type);
  if (part.bits === undefined && scalar.longDouble !== true) {
    const offset = f.pushSpot(spot);
    f.value(value);
    f.code.memory(scalar.store, offset);
    return;
  }
  const local = f.acquire(scalar.value);
  f.value(value);
  f.code.set(local);
  if (part.bits !== undefined) insertBits(f, spot, type, part.bits, local);
  else storeScalar(f, spot, type, local);
  f.release(local);
}

/** The characters come from the pool, the rest are zeros. */
function fillString(f: FunctionContext, spot: Spot, part: InitializerPart & { kind: "string" }): void {
  const { elements, elementSize, length } = part;
  const used = Math.min(elements.length, length);
  const bytes = used * elementSize;
  if (bytes > 0) {
    if (bytes <= 16 && elementSize === 1) storeImmediates(f, spot, elements, used);
    else copy(f, spot, { local: -1, offset: f.module.stringOffset(elements, elementSize) }, bytes);
  }
  clear(f, { local: spot.local, offset: spot.offset + bytes }, (length - used) * elementSize);
}

/** Short strings as constants, up to eight characters at once. */
function storeImmediates(f: FunctionContext, spot: Spot, elements: readonly number[], count: number): void {
  for (let at = 0; at < count;) {
    const width = count - at >= 8 ? 8 : count - at >= 4 ? 4 : count - at >= 2 ? 2 : 1;
    let value = 0n;
    for (let i = width - 1; i >= 0; i--) value = (value << 8n) | BigInt(elements[at + i]! & 0xff);
    const scalar = scalarOfSize(width);
    const offset = f.pushSpot(spot);
    if (scalar.value === I64) f.code.i64(value);
    else f.code.i32(Number(value));
    f.code.memory(scalar.store, offset + at);
    at += width;
  }
}
