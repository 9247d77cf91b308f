/**
 * GNU: the initialiser of a static object may use the values of const objects whose own initialisers are constants
 * (`static const int n = 5; static int twice = 2 * n;`), as gcc has it since version 8. They are no constant expressions
 * elsewhere: not as an array's length, not in a `case`.
 */
import {
  arithmetic,
  compare,
  complement,
  conditional,
  convert,
  integerNode,
  isStaticConstant,
  logical,
  negate,
  not,
} from "../constant.ts";
import { type Binary, Rewriter } from "../rewriter.ts";
import type { Span } from "../source.ts";
import type { BitRange, Expr, Initialization, InitializerPart, Place, VariableSymbol } from "../tree.ts";
import { sizeOf } from "../type-layout.ts";
import { compatibleUnqualified, isInteger } from "../type-relations.ts";
import { CONST, type Type, VOLATILE } from "../types.ts";

type Values = ReadonlyMap<VariableSymbol, Initialization>;

/** Whether other objects' initialisers may use this object's value. */
export function hasConstantValue(type: Type, init: Initialization): boolean {
  const { qualifiers } = type.kind === "array" ? type.element : type;
  return (qualifiers & (CONST | VOLATILE)) === CONST && isConstant(init);
}

export function isConstant(init: Initialization): boolean {
  return init.parts.every((part) => part.kind === "string" || isStaticConstant(part.value));
}

/** `expr` with the values of const objects in their place. */
export function withConstantObjects(values: Values, expr: Expr): Expr {
  return new ConstantObjects(values).expr(expr);
}

/** What a const record, or one inside of a const object, is initialised by. */
export function partsOfRecord(values: Values, place: Place, type: Type): readonly InitializerPart[] | undefined {
  const found = locate(values, place);
  if (found === undefined) return undefined;
  const end = found.offset + sizeOf(type);
  return found.init.parts.filter(({ offset }) => offset >= found.offset && offset < end)
    .map((part) => ({ ...part, offset: part.offset - found.offset }));
}

class ConstantObjects extends Rewriter {
  readonly #values: Values;

  constructor(values: Values) {
    super();
    this.#values = values;
  }

  override expr(expr: Expr): Expr {
    const done = super.expr(expr);
    if (done.kind === "load") return valueOf(this.#values, done.place, done.span) ?? done;
    return done === expr ? expr : fold(done);
  }

  protected override joined(binary: Binary): Expr {
    const { left, right, type, span } = binary;
    switch (binary.kind) {
      case "arithmetic":
        return arithmetic(binary.operator, left, right, type, span);
      case "compare":
        return compare(binary.operator, left, right, span);
      case "logical":
        return logical(binary.operator, left, right, span);
      default:
        return binary;
    }
  }
}

function fold(expr: Expr): Expr {
  switch (expr.kind) {
    case "negate":
      return negate(expr.operand, expr.type, expr.span);
    case "complement":
      return complement(expr.operand, expr.type, expr.span);
    case "not":
      return not(expr.operand, expr.span);
    case "convert":
      return convert(expr.operand, expr.type);
    case "conditional":
      return conditional(expr.condition, expr.then, expr.else, expr.type, expr.span);
    default:
      return expr;
  }
}

// ---- Objects ---------------------------------------------------------------------------------------

interface Located {
  readonly init: Initialization;
  readonly offset: number;
}

/** The object that the place lies in, and where in it. */
function locate(values: Values, place: Place): Located | undefined {
  let offset = 0;
  let inner = place;
  for (;;) {
    switch (inner.kind) {
      case "variable": {
        const init = values.get(inner.symbol);
        return init && { init, offset };
      }
      case "compound-literal":
        return isConstant(inner.init) ? { init: inner.init, offset } : undefined;
      case "string": {
        const { elements, type } = inner;
        const part: InitializerPart = {
          kind: "string",
          offset: 0,
          elements,
          elementSize: sizeOf(type.element),
          length: type.length ?? elements.length,
        };
        return { init: { zero: true, parts: [part] }, offset };
      }
      case "member":
        offset += inner.offset;
        inner = inner.base;
        break;
      case "deref": {
        offset += inner.offset;
        let { pointer } = inner;
        while (pointer.kind === "pointer-add") {
          if (pointer.index.kind !== "integer" || typeof pointer.scale !== "number") return undefined;
          const bytes = Number(pointer.index.value) * pointer.scale;
          offset += pointer.subtract ? -bytes : bytes;
          pointer = pointer.pointer;
        }
        if (pointer.kind !== "address") return undefined;
        inner = pointer.place;
        break;
      }
      default:
        return undefined;
    }
  }
}

function valueOf(values: Values, place: Place, span: Span): Expr | undefined {
  const { type } = place;
  if ((type.qualifiers & VOLATILE) !== 0 || type.kind === "record" || type.kind === "array") return undefined;
  const found = locate(values, place);
  if (found === undefined) return undefined;
  const bits = place.kind === "member" ? place.bits : undefined;
  const part = partAt(found.init, found.offset, bits);
  if (part === undefined) return undefined;
  if (part.kind === "string") return characterOf(part, found.offset, type, span);
  return sameBits(part.bits, bits) && compatibleUnqualified(part.type, type) ? convert(part.value, type) : undefined;
}

/** An initialiser's parts: the values by where they begin. */
interface Index {
  readonly values: ReadonlyMap<number, readonly InitializerPart[]>;
  readonly strings: readonly (InitializerPart & { kind: "string" })[];
}

const indices = new WeakMap<Initialization, Index>();

function indexOf(init: Initialization): Index {
  const known = indices.get(init);
  if (known !== undefined) return known;
  const values = Map.groupBy(init.parts.filter(({ kind }) => kind === "value"), ({ offset }) => offset);
  const index = { values, strings: init.parts.filter((part) => part.kind === "string") };
  indices.set(init, index);
  return index;
}

/** The part that begins there, or the string that goes over it; none where parts are written over others. */
function partAt(init: Initialization, offset: number, bits: BitRange | undefined): InitializerPart | undefined {
  const { values, strings } = indexOf(init);
  const parts = values.get(offset)?.filter((part) => part.kind === "value" && part.bits?.shift === bits?.shift) ?? [];
  if (parts.length > 1) return undefined;
  return parts[0] ??
    strings.find((part) => part.offset <= offset && offset < part.offset + part.length * part.elementSize);
}

function sameBits(one: BitRange | undefined, other: BitRange | undefined): boolean {
  return one?.shift === other?.shift && one?.width === other?.width;
}

function characterOf(
  part: InitializerPart & { kind: "string" },
  offset: number,
  type: Type,
  span: Span,
): Expr | undefined {
  const index = (offset - part.offset) / part.elementSize;
  if (!Number.isInteger(index) || !isInteger(type) || sizeOf(type) !== part.elementSize) return undefined;
  return integerNode(BigInt(part.elements[index] ?? 0), type, span);
}
