/** Bun: `bun:ffi`. Its shape is declared here: a static import would not load anywhere else. */
import { adapt } from "./convert.ts";
import type { Conversion } from "./convert.ts";
import { nodeHost, nodeProcess } from "./node_process.ts";
import type { Library, NativeFunction, NativeSignature, NativeType, Runtime } from "./runtime.ts";

type BunType = "void" | "i32" | "u32" | "i64" | "u64" | "u64_fast" | "f64" | "ptr";

interface BunSignature {
  readonly args: readonly BunType[];
  readonly returns: BunType;
}

interface BunFfi {
  dlopen(path: string, symbols: Record<string, BunSignature>): { readonly symbols: Record<string, NativeFunction> };
  CFunction(definition: BunSignature & { readonly ptr: number }): NativeFunction;
  ptr(bytes: Uint8Array): number;
  toArrayBuffer(address: number, offset: number, length: number): ArrayBuffer;
}

const bun = (globalThis as unknown as { readonly Bun: { readonly version: string } }).Bun;
const process = nodeProcess();
const ffi = process.getBuiltinModule("bun:ffi") as BunFfi;

const parameterTypes: Record<NativeType, BunType> = {
  void: "void",
  i32: "i32",
  u32: "u32",
  i64: "i64",
  u64: "u64",
  f64: "f64",
  pointer: "ptr",
  buffer: "ptr",
};

// `ptr` answers null for 0, and for what is above 2^53; `u64_fast` a number where one is exact.
const resultTypes: Record<NativeType, BunType> = { ...parameterTypes, pointer: "u64_fast", buffer: "u64_fast" };

const numberFromEither: Conversion = (address: number | bigint) => Number(address);

function bunSignature({ parameters, result }: NativeSignature): BunSignature {
  return { args: parameters.map((type) => parameterTypes[type]), returns: resultTypes[result] };
}

function adaptSymbol(symbol: NativeFunction, { parameters, result }: NativeSignature): NativeFunction {
  return adapt(symbol, {
    parameters: parameters.map(() => undefined),
    result: result === "pointer" ? numberFromEither : undefined,
  });
}

/** Bun frees a library's call code when the object is collected. */
const libraries: unknown[] = [];

function open<Names extends string>(path: string, signatures: Record<Names, NativeSignature>): Library<Names> {
  const translated: Record<string, BunSignature> = {};
  const names = Object.keys(signatures) as Names[];
  for (const name of names) translated[name] = bunSignature(signatures[name]);
  const library = ffi.dlopen(path, translated);
  libraries.push(library);
  const symbols = {} as Record<Names, NativeFunction>;
  for (const name of names) symbols[name] = adaptSymbol(library.symbols[name]!, signatures[name]);
  return { symbols };
}

export const runtime: Runtime = {
  ...nodeHost(),
  name: "bun",
  marksInherited: true,
  version: bun.version,
  command: [process.execPath, "run"],

  open,
  functionAt(address, signature) {
    const symbol = ffi.CFunction({ ...bunSignature(signature), ptr: address });
    libraries.push(symbol);
    return adaptSymbol(symbol, signature);
  },
  addressOf(bytes) {
    if (bytes.length === 0) return 0;
    // A small array's bytes lie in the garbage-collected heap and move, until its ArrayBuffer is asked for.
    void bytes.buffer;
    return ffi.ptr(bytes);
  },
  viewAt: (address, length) => new Uint8Array(ffi.toArrayBuffer(address, 0, length)),
};
