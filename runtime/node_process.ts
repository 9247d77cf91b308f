/**
 * What Bun and Node share, and Deno's `process` has too: Node's built-in modules, taken synchronously and only when
 * used. Their shapes are declared here, as the repository type-checks without @types/node.
 */
import type { Spawned } from "./runtime.ts";

export interface NodeProcess {
  readonly argv: readonly string[];
  readonly execPath: string;
  readonly version: string;
  readonly platform: string;
  readonly arch: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  emitWarning: (...args: unknown[]) => void;
  cwd(): string;
  exit(status: number): never;
  on(event: "exit", listener: (status: number) => void): void;
  on(event: "uncaughtExceptionMonitor", listener: (error: unknown) => void): void;
  getBuiltinModule(name: string): unknown;
}

export interface FileSystem {
  readFileSync(path: string | URL): Uint8Array<ArrayBuffer>;
  readFileSync(path: string | URL, encoding: "utf8"): string;
  writeFileSync(path: string, text: string): void;
  appendFileSync(path: string, text: string): void;
  mkdirSync(path: string, options: { recursive: boolean }): void;
  readdirSync(path: string): string[];
  statSync(path: string, options: { throwIfNoEntry: false }): { isFile(): boolean } | undefined;
}

interface ChildProcesses {
  spawnSync(command: string, args: readonly string[], options: {
    input?: string;
    env?: Record<string, string | undefined>;
    encoding: "utf8";
    maxBuffer: number;
  }): {
    readonly status: number | null;
    readonly signal: string | null;
    readonly stdout: string | null;
    readonly stderr: string | null;
    readonly error?: Error;
  };
}

interface OperatingSystem {
  readonly constants: { readonly signals: Readonly<Record<string, number>> };
}

interface WorkerThreads {
  readonly Worker: new (module: URL, options: { workerData: unknown }) => { terminate(): unknown };
  readonly workerData: unknown;
}

/** A function, as merely looking at `process` costs Deno 10 ms. */
export function nodeProcess(): NodeProcess {
  return (globalThis as unknown as { readonly process: NodeProcess }).process;
}

/** The value, or undefined where there is no such file; other failures are the caller's to see. */
export function unlessMissing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    const code = (error as { readonly code?: unknown }).code;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}

/** Statuses as a shell gives them: 128 + n for death by signal n, 127 for a command that is not there. */
export function run(
  command: readonly string[],
  options: { readonly input?: string; readonly environment?: Record<string, string> } = {},
): Spawned {
  const [name = "", ...args] = command;
  const process = nodeProcess();
  const { spawnSync } = process.getBuiltinModule("node:child_process") as ChildProcesses;
  const result = spawnSync(name, args, {
    input: options.input ?? "",
    env: options.environment ? { ...process.env, ...options.environment } : process.env,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  const { stdout, stderr, signal, error } = result;
  if (error) return { status: 127, stdout: stdout ?? "", stderr: error.message };
  return { status: result.status ?? 128 + signalNumber(signal), stdout: stdout ?? "", stderr: stderr ?? "" };
}

function signalNumber(name: string | null): number {
  const { constants } = nodeProcess().getBuiltinModule("node:os") as OperatingSystem;
  return (name && constants.signals[name]) || 0;
}

/** The part of a Runtime that Bun and Node have in common. */
export function nodeHost() {
  const process = nodeProcess();
  let loaded: FileSystem | undefined;
  const files = () => loaded ??= process.getBuiltinModule("node:fs") as FileSystem;
  const threads = () => process.getBuiltinModule("node:worker_threads") as WorkerThreads;
  return {
    platform: process.platform === "darwin" ? "darwin" : "linux",
    arch: process.arch === "arm64" ? "aarch64" : "x86_64",
    args: process.argv.slice(2),
    environment: (name: string) => process.env[name],
    readText: (path: string | URL) => unlessMissing(() => files().readFileSync(path, "utf8")),
    readBytes: (path: string | URL) => unlessMissing(() => new Uint8Array(files().readFileSync(path))),
    writeText: (path: string, text: string) => files().writeFileSync(path, text),
    appendText: (path: string, text: string) => files().appendFileSync(path, text),
    makeDirectory: (path: string) => files().mkdirSync(path, { recursive: true }),
    listDirectory: (path: string) => unlessMissing(() => files().readdirSync(path).sort()),
    isFile: (path: string) => files().statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
    workingDirectory: () => process.cwd(),
    run,
    // Not the web's Worker and a posted message: Bun loses a message that comes before its listener.
    startWorker(module: URL, message: unknown) {
      const worker = new (threads().Worker)(module, { workerData: message });
      return { terminate: () => void worker.terminate() };
    },
    receiveMessage: (handler: (message: unknown) => void) => queueMicrotask(() => handler(threads().workerData)),
    onExit: (handler: () => void) => void process.on("exit", handler),
    onChildExit: (end: (status: number) => void) => void process.on("exit", end),
    exit: (status: number) => process.exit(status),
  } as const;
}
