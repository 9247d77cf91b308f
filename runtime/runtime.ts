/**
 * What differs between Deno, Bun and Node, and nothing else. Three short files implement it; `pick.ts`
 * chooses once, at start. Everything is synchronous: what blocks, blocks in libc, where a signal can end it.
 */

/** C types at the FFI border. `pointer` is a native address as a JS number (< 2^53). */
export type NativeType = "void" | "i32" | "u32" | "i64" | "u64" | "f64" | "pointer" | "buffer";

/** `buffer` parameters take a Uint8Array over memory that stays alive during the call. */
export interface NativeSignature {
  readonly parameters: readonly NativeType[];
  readonly result: NativeType;
}

/** i64/u64 go in and come out as bigint, `pointer` as number, the rest as number; on all runtimes alike. */
// deno-lint-ignore no-explicit-any
export type NativeFunction = (...args: any[]) => any;

export interface Library<Names extends string> {
  readonly symbols: Readonly<Record<Names, NativeFunction>>;
}

export interface Spawned {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Runtime {
  readonly name: "deno" | "bun" | "node";
  readonly version: string;
  readonly platform: "linux" | "darwin";
  readonly arch: "x86_64" | "aarch64";
  /** The program's own arguments (after the script's name). */
  readonly args: readonly string[];
  /** It sets FD_CLOEXEC on the descriptors it inherits, so that the flag does not tell its own from them. */
  readonly marksInherited: boolean;
  /** Most of its heap is left alone for long, so that moving it pays (ffi/cold-memory.ts). */
  readonly hasColdHeap: boolean;
  /** The engine finds out by a fault that compiled code has touched a page that is not to be touched: it has a handler. */
  readonly trapsPageFaults: boolean;
  /** argv that starts this runtime again on another script: `[execPath, ...flags]`. */
  readonly command: readonly string[];

  /** Open a shared library and bind functions. Throws an Error that names library and symbol. */
  open<Names extends string>(path: string, signatures: Record<Names, NativeSignature>): Library<Names>;
  /** A function at an address; undefined where the runtime cannot (Node): then a stub must do. */
  functionAt?(address: number, signature: NativeSignature): NativeFunction;
  /**
   * The address of a native function that calls `handler`, for ever. It is for the thread that asks, while that calls
   * native code, and must not throw.
   */
  callback(signature: NativeSignature, handler: NativeFunction): number;
  /** Native address of a buffer's first byte. The buffer must be kept alive by the caller. */
  addressOf(bytes: Uint8Array): number;
  /** A view of `length` bytes of native memory at `address`. */
  viewAt(address: number, length: number): Uint8Array<ArrayBuffer>;

  /** Deepens the calls that the main thread can nest. Absent where the runtime cannot be told. */
  useWholeStack?(): void;

  environment(name: string): string | undefined;
  /** Reads a file given as a path or a `file:` URL; undefined if there is none. */
  readText(path: string | URL): string | undefined;
  readBytes(path: string | URL): Uint8Array<ArrayBuffer> | undefined;
  writeText(path: string, text: string): void;
  appendText(path: string, text: string): void;
  makeDirectory(path: string): void;
  /** Names in a directory, sorted; undefined if there is none. */
  listDirectory(path: string): string[] | undefined;
  /** Is it a regular file, or a link to one? Reading a FIFO might wait for ever. */
  isFile(path: string): boolean;
  workingDirectory(): string;
  /** Run a command to its end. */
  run(
    command: readonly string[],
    options?: { readonly input?: string; readonly environment?: Record<string, string> },
  ): Spawned;
  /** Start a module in a new thread; message passing is the caller's business (shared memory). */
  startWorker(module: URL, message: unknown): { terminate(): void };
  /** In a worker: calls `handler` with the message that `startWorker` was given. */
  receiveMessage(handler: (message: unknown) => void): void;
  /** Calls `handler`, which must be synchronous, when the runtime ends the process, an uncaught error included. */
  onExit(handler: () => void): void;
  /**
   * In a child of fork(): calls `end` with the status when the runtime is about to end the process, because its own way
   * would wait there for ever (Node), or for what is the parent's. `end` does not come back.
   */
  onChildExit(end: (status: number) => void): void;
  /** End the process by the runtime's own means. */
  exit(status: number): never;
  /** Where the runtime would compile all modules anew at each start. Absent where it caches by itself, or cannot. */
  readonly codeCache?: CodeCache;
}

/** Modules as compiled code, kept on disk from one start to the next. */
export interface CodeCache {
  /** For modules that are loaded from here on. */
  enable(): void;
  /** Keeps what is new, and of it the functions that have run so far; next to nothing to do when all is known. */
  save(): void;
}
