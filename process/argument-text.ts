/** What a parameter holds, as a backtrace shows it: numbers, names of enumerators and functions, strings, addresses. */
import { integerOf } from "../cc/type-relations.ts";
import type { Type } from "../cc/types.ts";
import type { ProgramMemory } from "../libc/memory.ts";
import type { FrameArgument } from "./end.ts";
import { quote, quoteBytes } from "./quote.ts";

/** As it comes from wasm: i32 and floats as numbers, i64 as a signed bigint. */
export type Value = number | bigint;

/** Bytes of a string that are shown before `...`, as strace does. */
const STRING_LIMIT = 32;

export class ValueText {
  readonly #memory: ProgramMemory;
  readonly #functionName: (pointer: number) => string | undefined;

  constructor(memory: ProgramMemory, functionName: (pointer: number) => string | undefined) {
    this.#memory = memory;
    this.#functionName = functionName;
  }

  argument(name: string, type: Type, value: Value): FrameArgument {
    const text = type.kind === "pointer" ? this.#named(type.to, Number(value)) : scalarText(type, value);
    if (text !== undefined) return { name, text, isAddress: false };
    const address = BigInt.asUintN(64, BigInt(value));
    return { name, text: address === 0n ? "(nil)" : `0x${address.toString(16)}`, isAddress: address !== 0n };
  }

  /** What a pointer points to, if that says more than the address. */
  #named(to: Type, pointer: number): string | undefined {
    if (to.kind === "function") return this.#functionName(pointer);
    const isText = to.kind === "integer" && to.size === 1 && to.name !== "_Bool";
    if (!isText || !this.#memory.contains(pointer, 1)) return undefined;
    const { bytes } = this.#memory;
    const start = this.#memory.offset(pointer);
    const shown = bytes.subarray(start, start + STRING_LIMIT);
    const end = shown.indexOf(0);
    if (end >= 0) return quoteBytes(shown.subarray(0, end));
    return quoteBytes(shown, bytes[start + STRING_LIMIT] !== 0);
  }
}

function scalarText(type: Type, value: Value): string {
  switch (type.kind) {
    case "float":
      return floatText(type.size === 4 ? Number(Number(value).toPrecision(9)) : Number(value));
    case "integer":
    case "enum": {
      const { size, signed } = integerOf(type);
      const bits = BigInt(value);
      const exact = signed ? BigInt.asIntN(8 * size, bits) : BigInt.asUintN(8 * size, bits);
      if (type.kind === "enum") {
        return type.enum.enumerators?.find((enumerator) => enumerator.value === exact)?.name ?? `${exact}`;
      }
      const isCharacter = type.name === "char" && exact >= 32n && exact < 127n;
      return isCharacter ? `${exact} ${quote(String.fromCharCode(Number(exact)), "'")}` : `${exact}`;
    }
    default:
      return "{...}";
  }
}

function floatText(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value < 0 ? "-inf" : "inf";
  return Object.is(value, -0) ? "-0" : `${value}`;
}
