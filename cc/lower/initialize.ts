/** Initialisers of automatic variables: code that fills the object. */
import type { FunctionContext, Spot } from "./function.ts";
import { insertBits } from "./bitfields.ts";
import { VECTOR } from "./lanes.ts";
import { storeScalar } from "./places.ts";
import { clear, copy, copyRecord } from "./records.ts";
import { isAggregate, scalarOf, scalarOfSize } from "./types.ts";
import type { Initialization, InitializerPart, VariableSymbol } from "../tree.ts";
import { sizeOf } from "../type-layout.ts";
import { I64 } from "../../wasm/opcodes.ts";
import { opFd } from "../../wasm/vector-opcodes.ts";

export function initialize(f: FunctionContext, symbol: VariableSymbol, init: Initialization): void {
  const location = f.locate(symbol);
  if (location.kind === "local") {
    const part = init.parts[0];
    if (part?.kind === "value") f.value(part.value);
    else f.pushZero(scalarOf(symbol.type).value);
    f.code.set(location.local);
    f.facts.changed(symbol);
    return;
  }
  if (init.zero) clear(f, location.spot, sizeOf(symbol.type));
  for (const part of init.parts) fill(f, location.spot, part);
}

function fill(f: FunctionContext, object: Spot, part: InitializerPart): void {
  const spot: Spot = { local: object.local, offset: object.offset + part.offset };
  if (part.kind === "string") return fillString(f, spot, part);
  const { type, value } = part;
  if (isAggregate(type)) return copyRecord(f, spot, f.aggregate(value), type);
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
    if (bytes <= 16 && elementSize === 1) {
      storeCharacters(f, spot, used < elements.length ? elements.slice(0, used) : elements);
    } else copy(f, spot, { local: -1, offset: f.module.stringOffset(elements, elementSize) }, bytes);
  }
  clear(f, { local: spot.local, offset: spot.offset + bytes }, (length - used) * elementSize);
}

/** Characters as constants, many at once; the last ones are written with some of those before them. */
export function storeCharacters(f: FunctionContext, spot: Spot, elements: readonly number[]): void {
  const { code, module } = f;
  const count = elements.length;
  const largest: 8 | 16 = module.target.vectors === true && count >= VECTOR ? VECTOR : 8;
  for (let at = 0; at < count;) {
    const width = widthOf(count - at, count, largest);
    const start = Math.min(at, count - width);
    const offset = f.pushSpot(spot) + start;
    if (width === VECTOR) {
      // An engine makes a constant of 16 bytes of two, and reads one at a known place at once.
      code.i32(module.stringOffset(elements, 1) + start);
      code.vectorMemory(opFd.v128_load, 0);
      code.vectorMemory(opFd.v128_store, offset);
    } else {
      const scalar = scalarOfSize(width);
      if (scalar.value === I64) code.i64(numberOf(elements, start, width));
      else code.i32(Number(numberOf(elements, start, width)));
      code.memory(scalar.store, offset);
    }
    at = start + width;
  }
}

/** Of the last ones few: what reads words of eight bytes soon after must not wait for two of these stores. */
function widthOf(left: number, count: number, largest: 8 | 16): 1 | 2 | 4 | 8 | 16 {
  if (left >= largest) return largest;
  if (left >= 8) return 8;
  if (left > 2 && count >= 4) return 4;
  return left > 1 ? 2 : 1;
}

function numberOf(elements: readonly number[], start: number, width: number): bigint {
  let value = 0n;
  for (let i = width - 1; i >= 0; i--) value = (value << 8n) | BigInt(elements[start + i]! & 0xff);
  return value;
}
