/** Deno: `Deno.dlopen`. The namespace's shape is declared here so that the file type-checks under any compiler. */
import { adaptBigintHandler, adaptBigintPointers, opener } from "./convert.ts";
import { receiveFirstMessage } from "./early-message.ts";
import { run, unlessMissing } from "./node_process.ts";
import type { NativeFunction, NativeSignature, NativeType, Runtime } from "./runtime.ts";

type DenoType = "void" | "i32" | "u32" | "i64" | "u64" | "f64" | "buffer";

interface DenoSignature {
  readonly parameters: readonly DenoType[];
  readonly result: DenoType;
}

/** An opaque object. */
type Pointer = Readonly<Record<"pointer", never>>;

interface DenoNamespace {
  readonly version: { readonly deno: string };
  readonly build: { readonly os: string; readonly arch: "x86_64" | "aarch64" };
  readonly args: readonly string[];
  readonly env: { get(name: string): string | undefined };
  readonly permissions: { querySync(descriptor: { name: string }): { readonly state: string } };
  readonly UnsafePointer: {
    of(bytes: Uint8Array): Pointer | null;
    create(address: bigint): Pointer | null;
    value(pointer: Pointer | null): bigint;
  };
  readonly UnsafePointerView: { getArrayBuffer(pointer: Pointer, length: number): ArrayBuffer };
  readonly UnsafeFnPointer: new (pointer: Pointer, signature: DenoSignature) => { readonly call: NativeFunction };
  readonly UnsafeCallback: new (signature: DenoSignature, handler: NativeFunction) => { readonly pointer: Pointer };
  dlopen(path: string, symbols: Record<string, DenoSignature>): { readonly symbols: Record<string, NativeFunction> };
  execPath(): string;
  cwd(): string;
  exit(status: number): never;
  readonly exitCode: number;
  readTextFileSync(path: string | URL): string;
  readFileSync(path: string | URL): Uint8Array<ArrayBuffer>;
  writeTextFileSync(path: string, text: string, options?: { append: boolean }): void;
  mkdirSync(path: string, options: { recursive: boolean }): void;
  statSync(path: string): { readonly isFile: boolean };
  readDirSync(path: string): Iterable<{ readonly name: string }>;
}

/** The web's names as far as they are used here. */
interface WebScope {
  readonly Deno: DenoNamespace;
  readonly Worker: new (module: URL, options: { type: "module" }) => {
    postMessage(message: unknown): void;
    terminate(): void;
  };
  addEventListener(type: string, listener: (event: { readonly data: unknown }) => void): void;
}

const web = globalThis as unknown as WebScope;
const deno = web.Deno;

const denoTypes: Record<NativeType, DenoType> = {
  void: "void",
  i32: "i32",
  u32: "u32",
  i64: "i64",
  u64: "u64",
  f64: "f64",
  // Deno's own `pointer` is an object to be made for each address; a bigint takes the fast path, a number does not.
  pointer: "u64",
  buffer: "buffer",
};

function denoSignature({ parameters, result }: NativeSignature): DenoSignature {
  return { parameters: parameters.map((type) => denoTypes[type]), result: denoTypes[result] };
}

/** As long as a library or a callback is reachable its code stays mapped. */
const libraries: unknown[] = [];

const open = opener(
  (path, signatures: Record<string, DenoSignature>) => {
    const library = deno.dlopen(path, signatures);
    libraries.push(library);
    return library.symbols;
  },
  denoSignature,
  adaptBigintPointers,
);

function pointerTo(address: number): Pointer {
  const pointer = deno.UnsafePointer.create(BigInt(address));
  if (pointer === null) throw new RangeError("the null pointer points at nothing");
  return pointer;
}

const permissions = ["read", "write", "net", "env", "run", "sys", "ffi", "import"];

/** Deno does not tell its own flags; the permissions it holds say the same. */
function commandFlags(): string[] {
  const granted = permissions.filter((name) => deno.permissions.querySync({ name }).state === "granted");
  return granted.length === permissions.length ? ["-A"] : granted.map((name) => `--allow-${name}`);
}

let command: readonly string[] | undefined;

export const runtime: Runtime = {
  name: "deno",
  version: deno.version.deno,
  marksInherited: false,
  hasColdHeap: true,
  trapsPageFaults: false,
  platform: deno.build.os === "darwin" ? "darwin" : "linux",
  arch: deno.build.arch,
  args: deno.args,
  get command() {
    return command ??= [deno.execPath(), "run", ...commandFlags()];
  },

  open,
  functionAt(address, signature) {
    const pointer = new deno.UnsafeFnPointer(pointerTo(address), denoSignature(signature));
    return adaptBigintPointers((...args) => pointer.call(...args), signature);
  },
  callback(signature, handler) {
    const callback = new deno.UnsafeCallback(denoSignature(signature), adaptBigintHandler(handler, signature));
    libraries.push(callback);
    return Number(deno.UnsafePointer.value(callback.pointer));
  },
  addressOf(bytes) {
    // A small array's bytes lie in the garbage-collected heap and move, until its ArrayBuffer is asked for.
    void bytes.buffer;
    return Number(deno.UnsafePointer.value(deno.UnsafePointer.of(bytes)));
  },
  viewAt: (address, length) => new Uint8Array(deno.UnsafePointerView.getArrayBuffer(pointerTo(address), length)),

  environment: (name) => deno.env.get(name),
  readText: (path) => unlessMissing(() => deno.readTextFileSync(path)),
  readBytes: (path) => unlessMissing(() => deno.readFileSync(path)),
  writeText: (path, text) => deno.writeTextFileSync(path, text),
  appendText: (path, text) => deno.writeTextFileSync(path, text, { append: true }),
  makeDirectory: (path) => deno.mkdirSync(path, { recursive: true }),
  listDirectory: (path) => unlessMissing(() => Array.from(deno.readDirSync(path), ({ name }) => name).sort()),
  isFile: (path) => unlessMissing(() => deno.statSync(path).isFile) ?? false,
  workingDirectory: () => deno.cwd(),
  run,
  startWorker(module, message) {
    const worker = new web.Worker(module, { type: "module" });
    worker.postMessage(message);
    return { terminate: () => worker.terminate() };
  },
  receiveMessage: receiveFirstMessage,
  onExit(handler) {
    // An uncaught error ends the process without `unload`.
    let called = false;
    const once = () => {
      if (called) return;
      called = true;
      handler();
    };
    for (const event of ["unload", "error", "unhandledrejection"]) web.addEventListener(event, once);
  },
  // What ends by an uncaught error passes by it, and ends well enough.
  onChildExit: (end) => web.addEventListener("unload", () => end(deno.exitCode)),
  exit: (status) => deno.exit(status),
};
