/** Node 26: `node:ffi`. It has no function at an address (`functionAt`), and takes bigint for all 64-bit values. */
import { adaptBigintHandler, adaptBigintPointers, opener } from "./convert.ts";
import { nodeHost, nodeProcess } from "./node_process.ts";
import { useWholeStack } from "./node-stack.ts";
import type { NativeFunction, NativeSignature, NativeType, Runtime } from "./runtime.ts";

type NodeType = "void" | "i32" | "u32" | "i64" | "u64" | "f64" | "buffer";

interface NodeSignature {
  readonly arguments: readonly NodeType[];
  readonly return: NodeType;
}

interface NodeFfi {
  /** Of a null path: the process itself. */
  dlopen(path: string | null, symbols: Record<string, NodeSignature>): {
    readonly functions: Record<string, NativeFunction>;
    readonly lib: { registerCallback(signature: NodeSignature, handler: NativeFunction): bigint };
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

/** As long as a library is reachable its code stays mapped. */
const libraries: unknown[] = [];

function nodeSignature({ parameters, result }: NativeSignature): NodeSignature {
  return { arguments: parameters.map((type) => nodeTypes[type]), return: nodeTypes[result] };
}

const open = opener(
  (path, signatures: Record<string, NodeSignature>) => {
    const library = ffi.dlopen(path, signatures);
    libraries.push(library);
    return library.functions;
  },
  nodeSignature,
  adaptBigintPointers,
);

const host = nodeHost();
let wholeStack = false;

export const runtime: Runtime = {
  ...host,
  name: "node",
  marksInherited: true,
  hasColdHeap: true,
  trapsPageFaults: true,
  version: process.version.slice(1),
  // On by default in 26.10; earlier builds need the flag, and later ones take it.
  command: [process.execPath, "--experimental-ffi"],

  open,
  callback(signature, handler) {
    const { lib } = ffi.dlopen(null, {});
    libraries.push(lib);
    return Number(lib.registerCallback(nodeSignature(signature), adaptBigintHandler(handler, signature)));
  },
  addressOf(bytes) {
    if (bytes.length === 0) return 0;
    // A small array's bytes lie in the garbage-collected heap and move, until its ArrayBuffer is asked for.
    void bytes.buffer;
    return Number(ffi.getRawPointer(bytes));
  },
  viewAt: (address, length) => new Uint8Array(ffi.toArrayBuffer(BigInt(address), length, false)),
  useWholeStack() {
    // A worker's stack is another, and of a size that was asked for.
    const { isMainThread } = process.getBuiltinModule("node:worker_threads") as { isMainThread: boolean };
    if (isMainThread && !wholeStack) useWholeStack((symbols) => ffi.dlopen(null, symbols).functions, host.readText);
    wholeStack = true;
  },
  onChildExit(end) {
    // Node tells of an uncaught error only after its listeners for the exit.
    process.on("uncaughtExceptionMonitor", (error) => console.error(error));
    host.onChildExit(end);
  },
  // Stripping the types of 170 modules takes 0.1 to 0.2 s.
  codeCache: {
    enable: () => void modules().enableCompileCache(),
    save: () => modules().flushCompileCache(),
  },
};
