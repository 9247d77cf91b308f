/** Node 26: `node:ffi`. It has no function at an address (`functionAt`), and takes bigint for all 64-bit values. */
import { adapt } from "./convert.ts";
import type { Conversion } from "./convert.ts";
import { nodeHost, nodeProcess } from "./node_process.ts";
import type { Library, NativeFunction, NativeSignature, NativeType, Runtime } from "./runtime.ts";

type NodeType = "void" | "i32" | "u32" | "i64" | "u64" | "f64" | "buffer";

interface NodeSignature {
  readonly arguments: readonly NodeType[];
  readonly return: NodeType;
}

interface NodeFfi {
  dlopen(path: string, symbols: Record<string, NodeSignature>): {
    readonly functions: Record<string, NativeFunction>;
  };
  getRawPointer(bytes: Uint8Array): bigint;
  toArrayBuffer(address: bigint, length: number, copy: boolean): ArrayBuffer;
}

interface NodeModule {
  enableCompileCache(): unknown;
  flushCompileCache(): void;
}

const process = nodeProcess();
const modules = () => process.getBuiltinModule("node:module") as NodeModule;

/** Node tells on stderr, at the first use, that the module is experimental: the user of socksh did not ask. */
function loadFfi(): NodeFfi {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    const ffi = process.getBuiltinModule("node:ffi") as NodeFfi | undefined;
    if (ffi === undefined) {
      throw new Error(`socksh needs node:ffi: Node 26.10 or later (this is ${process.version})`);
    }
    return ffi;
  } finally {
    process.emitWarning = emitWarning;
  }
}

const ffi = loadFfi();

const nodeTypes: Record<NativeType, NodeType> = {
  void: "void",
  i32: "i32",
  u32: "u32",
  i64: "i64",
  u64: "u64",
  f64: "f64",
  pointer: "u64",
  buffer: "buffer",
};

const bigintFromNumber: Conversion = (address: number) => BigInt(address);
const numberFromBigint: Conversion = (address: bigint) => Number(address);

/** As long as a library is reachable its code stays mapped. */
const libraries: unknown[] = [];

function open<Names extends string>(path: string, signatures: Record<Names, NativeSignature>): Library<Names> {
  const translated: Record<string, NodeSignature> = {};
  const names = Object.keys(signatures) as Names[];
  for (const name of names) {
    const { parameters, result } = signatures[name];
    translated[name] = { arguments: parameters.map((type) => nodeTypes[type]), return: nodeTypes[result] };
  }
  const library = ffi.dlopen(path, translated);
  libraries.push(library);
  const symbols = {} as Record<Names, NativeFunction>;
  for (const name of names) {
    const { parameters, result } = signatures[name];
    symbols[name] = adapt(library.functions[name]!, {
      parameters: parameters.map((type) => type === "pointer" ? bigintFromNumber : undefined),
      result: result === "pointer" ? numberFromBigint : undefined,
    });
  }
  return { symbols };
}

export const runtime: Runtime = {
  ...nodeHost(),
  name: "node",
  marksInherited: true,
  version: process.version.slice(1),
  // On by default in 26.10; earlier builds need the flag, and later ones take it.
  command: [process.execPath, "--experimental-ffi"],

  open,
  addressOf(bytes) {
    if (bytes.length === 0) return 0;
    // A small array's bytes lie in the garbage-collected heap and move, until its ArrayBuffer is asked for.
    void bytes.buffer;
    return Number(ffi.getRawPointer(bytes));
  },
  viewAt: (address, length) => new Uint8Array(ffi.toArrayBuffer(BigInt(address), length, false)),
  // Stripping the types of 170 modules takes 0.1 to 0.2 s.
  codeCache: {
    enable: () => void modules().enableCompileCache(),
    save: () => modules().flushCompileCache(),
  },
};
