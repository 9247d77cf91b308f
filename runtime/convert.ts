/**
 * The numbers of the contract and those a runtime's FFI takes differ: a `pointer` is a number for us and a bigint
 * for some. `adapt` puts the conversions of one signature around a raw symbol, and nothing where none is needed.
 */
import type { NativeFunction, NativeSignature, Runtime } from "./runtime.ts";

// deno-lint-ignore no-explicit-any
export type Conversion = (value: any) => any;

/** undefined: the value passes as it is. */
export interface Conversions {
  readonly parameters: readonly (Conversion | undefined)[];
  readonly result: Conversion | undefined;
}

const same: Conversion = (value) => value;

/** One closure per arity: a rest parameter would cost an array on every call. */
export function adapt(symbol: NativeFunction, conversions: Conversions): NativeFunction {
  const { parameters, result } = conversions;
  if (result === undefined && parameters.every((conversion) => conversion === undefined)) return symbol;
  const [a = same, b = same, c = same, d = same, e = same, f = same] = parameters;
  const r = result ?? same;
  switch (parameters.length) {
    case 0:
      return () => r(symbol());
    case 1:
      return (v) => r(symbol(a(v)));
    case 2:
      return (v, w) => r(symbol(a(v), b(w)));
    case 3:
      return (v, w, x) => r(symbol(a(v), b(w), c(x)));
    case 4:
      return (v, w, x, y) => r(symbol(a(v), b(w), c(x), d(y)));
    case 5:
      return (v, w, x, y, z) => r(symbol(a(v), b(w), c(x), d(y), e(z)));
    case 6:
      return (v, w, x, y, z, u) => r(symbol(a(v), b(w), c(x), d(y), e(z), f(u)));
    default:
      return (...values) => r(symbol(...values.map((value, index) => (parameters[index] ?? same)(value))));
  }
}

const bigintFromNumber: Conversion = (address: number) => BigInt(address);
const numberFromBigint: Conversion = (address: bigint) => Number(address);

/** For a runtime that takes and gives an address as a bigint. */
export function adaptBigintPointers(symbol: NativeFunction, { parameters, result }: NativeSignature): NativeFunction {
  return adapt(symbol, {
    parameters: parameters.map((type) => type === "pointer" ? bigintFromNumber : undefined),
    result: result === "pointer" ? numberFromBigint : undefined,
  });
}

/** The other way round: what native code calls. */
export function adaptBigintHandler(handler: NativeFunction, { parameters }: NativeSignature): NativeFunction {
  return adapt(handler, {
    parameters: parameters.map((type) => type === "pointer" ? numberFromBigint : undefined),
    result: undefined,
  });
}

/** `Runtime.open`, made from a runtime's own dlopen, which has signatures of its own and gives raw symbols. */
export function opener<Signature>(
  dlopen: (path: string, signatures: Record<string, Signature>) => Readonly<Record<string, NativeFunction>>,
  translate: (signature: NativeSignature) => Signature,
  adaptSymbol: (symbol: NativeFunction, signature: NativeSignature) => NativeFunction,
): Runtime["open"] {
  return <Names extends string>(path: string, signatures: Record<Names, NativeSignature>) => {
    const names = Object.keys(signatures) as Names[];
    const translated: Record<string, Signature> = {};
    for (const name of names) translated[name] = translate(signatures[name]);
    const raw = dlopen(path, translated);
    const symbols = {} as Record<Names, NativeFunction>;
    for (const name of names) symbols[name] = adaptSymbol(raw[name]!, signatures[name]);
    return { symbols };
  };
}
