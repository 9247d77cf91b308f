/** Bun: `bun:ffi`. Its shape is declared here: a static import would not load anywhere else. */
import { adapt, opener } from "./convert.ts";
import type { Conversion } from "./convert.ts";
import { nodeHost, nodeProcess } from "./node_process.ts";
import type { NativeFunction, NativeSignature, NativeType, Runtime } from "./runtime.ts";

type BunType = "void" | "i32" | "u32" | "i64" | "u64" | "u64_fast" | "f64" | "ptr";

interface BunSignature {
  readonly args: readonly BunType[];
  readonly returns: BunType;
}

interface BunFfi {
  dlopen(path: string, symbols: Record<string, BunSignature>): { readonly symbols: Record<string, NativeFunction> };
  CFunction(definition: BunSignature & { readonly ptr: number }): NativeFunction;
  JSCallback: new (handler: NativeFunction, definition: BunSignature) => { readonly ptr: number };
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

const open = opener(
  (path, signatures: Record<string, BunSignature>) => {
    const library = ffi.dlopen(path, signatures);
    libraries.push(library);
    return library.symbols;
  },
  bunSignature,
  adaptSymbol,
);

export const runtime: Runtime = {
  ...nodeHost(),
  name: "bun",
  marksInherited: true,
  hasColdHeap: false,
  trapsPageFaults: true,
  version: bun.version,
  command: [process.execPath, "run"],

  open,
  functionAt(address, signature) {
    const symbol = ffi.CFunction({ ...bunSignature(signature), ptr: address });
    libraries.push(symbol);
    return adaptSymbol(symbol, signature);
  },
  callback(signature, handler) {
    const callback = new ffi.JSCallback(handler, bunSignature(signature));
    libraries.push(callback);
    return callback.ptr;
  },
  addressOf(bytes) {
    if (bytes.length === 0) return 0;
    // A small array's bytes lie in the garbage-collected heap and move, until its ArrayBuffer is asked for.
    void bytes.buffer;
    return ffi.ptr(bytes);
  },
  viewAt: (address, length) => new Uint8Array(ffi.toArrayBuffer(address, 0, length)),
};
