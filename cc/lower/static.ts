/** Constant initialisers: static objects as bytes. Base and slots are known, so relocations are constants. */
import type { DataArea } from "./data.ts";
import type { ModuleContext } from "./module.ts";
import { functionPointer } from "./pointees.ts";
import { scalarOf } from "./types.ts";
import type { Expr, Initialization, InitializerPart, Place, VariableDefinition } from "../tree.ts";
import { sizeOf } from "../type-layout.ts";

export function defineVariable(module: ModuleContext, { symbol, init }: VariableDefinition): void {
  // System headers define only what somebody uses: those without a value get their storage then.
  if (init === undefined && symbol.system) return;
  const offset = module.offsetOf(symbol);
  if (init !== undefined) writeInitialization(module, module.data.area(offset, extentOf(symbol.type, init)), init);
}

/** A flexible array member's initialiser reaches beyond its type's size. */
function extentOf(type: VariableDefinition["symbol"]["type"], init: Initialization): number {
  let end = sizeOf(type);
  for (const part of init.parts) {
    const size = part.kind === "string" ? part.length * part.elementSize : sizeOf(part.type);
    end = Math.max(end, part.offset + size);
  }
  return end;
}

function writeInitialization(module: ModuleContext, area: DataArea, init: Initialization): void {
  for (const part of init.parts) writePart(module, area, part);
}

function writePart(module: ModuleContext, area: DataArea, part: InitializerPart): void {
  if (part.kind === "string") {
    const used = Math.min(part.elements.length, part.length);
    for (let i = 0; i < used; i++) {
      area.integer(part.offset + i * part.elementSize, part.elementSize, part.elements[i]!);
    }
    area.zero(part.offset + used * part.elementSize, (part.length - used) * part.elementSize);
    return;
  }
  const { offset, type, value, bits } = part;
  if (type.kind === "record" || type.kind === "array") {
    // `struct s a = (struct s){ … }`: gcc takes the literal's parts.
    const inner = literalOf(value);
    if (inner !== undefined) {
      for (const one of inner.parts) writePart(module, area, { ...one, offset: offset + one.offset });
    }
    return;
  }
  const constant = constantValue(module, value);
  const size = scalarOf(type).size;
  if (type.kind === "float") {
    area.float(offset, size, Number(constant), module.target.longDouble ?? "x87");
  } else {
    const integer = typeof constant === "bigint" ? constant : BigInt(Math.trunc(constant));
    if (bits !== undefined) area.bits(offset, bits, integer);
    else area.integer(offset, size, integer);
  }
}

function literalOf(value: Expr): Initialization | undefined {
  if (value.kind === "load" && value.place.kind === "compound-literal") return value.place.init;
  return undefined;
}

/** The value of a constant expression: an integer, an address, or a floating number. */
function constantValue(module: ModuleContext, expr: Expr): bigint | number {
  switch (expr.kind) {
    case "integer":
    case "floating":
      return expr.value;
    case "address":
      return module.target.base + BigInt(placeOffset(module, expr.place));
    case "function-address":
      return BigInt(functionPointer(module, expr)!);
    case "label-address":
      return BigInt(module.labelNumber(expr.label));
    case "pointer-add": {
      const scale = typeof expr.scale === "number" ? expr.scale : 1;
      const distance = integerValue(module, expr.index) * BigInt(scale);
      const pointer = integerValue(module, expr.pointer);
      return expr.subtract ? pointer - distance : pointer + distance;
    }
    case "pointer-difference": {
      const distance = integerValue(module, expr.left) - integerValue(module, expr.right);
      return distance / BigInt(typeof expr.scale === "number" ? expr.scale : 1);
    }
    case "convert": {
      const pointer = functionPointer(module, expr);
      if (pointer !== undefined && expr.type.kind === "pointer") return BigInt(pointer);
      return convertConstant(constantValue(module, expr.operand), expr);
    }
    case "arithmetic": {
      const left = integerValue(module, expr.left);
      const right = integerValue(module, expr.right);
      if (expr.operator === "+") return left + right;
      if (expr.operator === "-") return left - right;
      break;
    }
    case "load":
      // A constant object's value, as in `static const char *p = array;` before decay.
      if (expr.place.kind === "compound-literal") return scalarLiteral(module, expr.place.init);
      break;
  }
  throw new Error(`a ${expr.kind} is not a constant`);
}

function scalarLiteral(module: ModuleContext, init: Initialization): bigint | number {
  const part = init.parts[0];
  return part?.kind === "value" ? constantValue(module, part.value) : 0n;
}

function integerValue(module: ModuleContext, expr: Expr): bigint {
  const value = constantValue(module, expr);
  return typeof value === "bigint" ? value : BigInt(Math.trunc(value));
}

function convertConstant(value: bigint | number, { type }: Expr): bigint | number {
  if (type.kind === "float") return type.size === 4 ? Math.fround(Number(value)) : Number(value);
  if (type.kind === "integer" && type.name === "_Bool") return Number(value) === 0 ? 0n : 1n;
  const { size, signed } = scalarOf(type);
  const integer = typeof value === "bigint" ? value : BigInt(Math.trunc(value));
  return signed ? BigInt.asIntN(size * 8, integer) : BigInt.asUintN(size * 8, integer);
}

function placeOffset(module: ModuleContext, place: Place): number {
  switch (place.kind) {
    case "variable":
      return module.offsetOf(place.symbol);
    case "member":
      return placeOffset(module, place.base) + place.offset;
    case "string":
      return module.stringOffset(place.elements, sizeOf(place.type.element));
    case "deref":
      return Number(integerValue(module, place.pointer) - module.target.base) + place.offset;
    case "compound-literal": {
      const placed = place.symbol.offset !== undefined;
      const offset = module.offsetOf(place.symbol);
      if (!placed) writeInitialization(module, module.data.area(offset, extentOf(place.type, place.init)), place.init);
      return offset;
    }
    case "temporary":
      throw new Error("a temporary has no constant address");
  }
}
