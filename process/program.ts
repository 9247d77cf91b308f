/** A C program in this process: its memory, what has been compiled into it, and the running of it. */
import {
  compile,
  type CompileResult,
  type CompilerState,
  isIncomplete,
  type Mode,
  newCompilerState,
} from "../cc/compile.ts";
import type { Diagnostics } from "../cc/diagnostic.ts";
import { ENTRY, type ObjectModule, type Target } from "../cc/object.ts";
import { defineFromCommandLine, undefineFromCommandLine } from "../cc/preprocess.ts";
import type { SourceFile } from "../cc/source.ts";
import type { FunctionSymbol } from "../cc/tree.ts";
import { blockOffsets } from "../ffi/block.ts";
import type { Libc } from "../ffi/libc.ts";
import { openSignals, type Signals } from "../ffi/signals.ts";
import { createTrampoline } from "../ffi/stubs.ts";
import { captureFrames } from "./backtrace.ts";
import { ProgramExit, ProgramFault, SIGSEGV, SIGSYS } from "./end.ts";
import { ExternalVariables } from "./external-variables.ts";
import { faultOfError } from "./faults.ts";
import { Headers } from "./headers.ts";
import { ProgramHost } from "./host.ts";
import { Image } from "./image.ts";
import { BLOCK, PENDING } from "./layout.ts";
import { isInterrupted } from "./interrupted-calls.ts";
import { isLater } from "./later.ts";
import { Linker, type WasmFunction } from "./link.ts";
import { SignalHandlers } from "./signal-handlers.ts";

export interface ProgramOptions {
  readonly mode: Mode;
  /** Folders for `#include`, before socksh's own. */
  readonly includeFolders?: readonly string[];
}

/** A unit that compiled: load it, then run what it has. */
export interface Loaded {
  readonly object: ObjectModule;
  /** The entry's statements, if it has any. */
  readonly entry: WasmFunction | undefined;
}

export class Program {
  readonly image: Image;
  readonly host: ProgramHost;
  readonly linker: Linker;
  readonly state: CompilerState = newCompilerState();
  readonly headers: Headers;
  readonly signals: Signals;
  readonly handlers: SignalHandlers;
  readonly target: Target;
  /** Called with the index of a report while an entry runs. */
  onReport: (index: number) => void = () => {};
  readonly #mode: Mode;
  readonly #variables: ExternalVariables;
  readonly #libc: Libc;
  /** Where the platform's prototypes are, when the program has not included them. */
  #library: CompilerState | undefined;

  constructor(libc: Libc, options: ProgramOptions) {
    const { runtime } = libc;
    this.#libc = libc;
    this.#mode = options.mode;
    this.headers = new Headers(runtime, options.includeFolders);
    if (options.mode === "file") {
      this.state.scope.headerOf = (name) => this.#headerOf(name);
      this.state.scope.libraryFunction = (name) => this.#librarySymbol(name);
    }
    const image = this.image = new Image(runtime);
    const { memory } = image;
    const trampoline = createTrampoline(runtime, memory.address(BLOCK));
    this.host = new ProgramHost(libc, image, trampoline, {
      fault: (address, what) => {
        throw new ProgramFault(SIGSEGV, `Segmentation fault: ${describe(address, what)}`, this.#frames());
      },
      signal: (signal, message) => {
        throw new ProgramFault(signal, message, this.#frames());
      },
      heapFunction: (name) => this.linker.find(name)!,
      variable: (name) => memory.address(this.#variables.offset(name)!),
      signals: () => this.handlers,
    });
    this.signals = openSignals(runtime, memory.address(PENDING));
    this.handlers = new SignalHandlers(libc, this.signals, image, this.host);
    const variables = this.#variables = new ExternalVariables(this.host);
    this.target = image.target(BLOCK + blockOffsets.errno, (symbol) => variables.offset(symbol.name));
    const target = { base: memory.base, size: memory.size, arch: runtime.arch };
    this.linker = new Linker(image, this.host, target, {
      poll: () => this.handlers.poll(),
      pollCall: (rule) =>
        rule.kind === "restart"
          ? this.handlers.poll() && isInterrupted(libc, this.host, memory, rule)
          : this.handlers.poll("all") && false,
      report: (index) => this.onReport(index),
      trampoline,
      loadMember: (file) => this.#loadMember(file),
      librarySymbol: (name) => this.#librarySymbol(name),
      undefinedCall: (name) => {
        if (isLater(name)) throw new ProgramFault(SIGSYS, `${name}() is not in this version yet`, this.#frames());
        throw new ProgramFault(SIGSEGV, `${name}() is declared, but nothing defines it`, this.#frames());
      },
    });
  }

  compile(source: SourceFile, final = true): CompileResult {
    return compile(source, this.state, { mode: this.#mode, target: this.target, includes: this.headers, final });
  }

  /** Whether `source` wants more lines. */
  isIncomplete(source: SourceFile): boolean {
    return isIncomplete(source, this.state, this.headers);
  }

  load(object: ObjectModule): Loaded {
    const { exports } = this.linker.load(object);
    return { object, entry: exports[ENTRY] as WasmFunction | undefined };
  }

  /** Calls into the program; what stops it comes out as a ProgramExit, ProgramFault or ProgramInterrupt. */
  run<Result>(call: () => Result): Result {
    const stack = this.image.stackPointer.value as number;
    try {
      return call();
    } catch (error) {
      this.image.resetStack(stack);
      throw faultOfError(error, this.linker.modules) ?? error;
    }
  }

  /** `-D` and `-U`. */
  define(kind: "define" | "undefine", text: string, diagnostics: Diagnostics): void {
    if (kind === "define") defineFromCommandLine(this.state.macros, text, diagnostics);
    else undefineFromCommandLine(this.state.macros, text);
  }

  /** Calls `main` with as many of argc, argv, envp as it takes; gives its result, 0 for `void main`. */
  callMain(main: FunctionSymbol, args: readonly string[]): number {
    const { memory } = this.host;
    const strings = args.map((text) => {
      const address = this.host.permanent(text.length * 3 + 1);
      memory.writeString(address, text);
      return address;
    });
    if (strings[0] !== undefined) this.#variables.setProgramName(strings[0]);
    const argv = this.host.permanent((args.length + 1) * 8);
    strings.forEach((address, i) => memory.setWord(argv + 8 * i, address));
    const environment = () => memory.getWord(memory.address(this.#variables.offset("environ")!));
    const values = [() => args.length, () => BigInt(argv), () => BigInt(environment())];
    const call = this.linker.find("main")!;
    return Number(this.run(() => call(...values.slice(0, main.type.parameters.length).map((value) => value()))) ?? 0);
  }

  /**
   * Calls into the program and, once it has a status, its exit handlers. One of them may call exit() again: the
   * remaining ones run, the last status counts; _exit() drops them. Undefined if `call` comes back without a status.
   */
  runToExit(call: () => number | void): { readonly status: number; readonly immediate: boolean } | undefined {
    let immediate = false;
    for (let next = call;;) {
      try {
        const status = next();
        if (status === undefined) return undefined;
        this.run(() => this.#runAtExit(status));
        return { status, immediate };
      } catch (error) {
        if (!(error instanceof ProgramExit)) throw error;
        const { status } = error;
        immediate = error.immediate;
        if (immediate) this.host.atExit.length = 0;
        next = () => status;
      }
    }
  }

  /** Calls the functions registered by atexit and on_exit, last first. */
  #runAtExit(status: number): void {
    for (let handler = this.host.atExit.pop(); handler !== undefined; handler = this.host.atExit.pop()) {
      const { pointer, argument } = handler;
      this.host.callback(pointer, argument === undefined ? [] : [status, argument]);
    }
  }

  /** Flushes libc's streams. */
  flush(): void {
    this.#libc.call.fflush(null);
  }

  #frames() {
    return captureFrames(this.linker.modules);
  }

  #loadMember(file: URL): void {
    const text = this.#libc.runtime.readText(file);
    if (text === undefined) throw new Error(`socksh's own ${file.pathname} is missing`);
    const source = { name: `<libc/${file.pathname.split("/").at(-1)}>`, text, system: true };
    const { module, diagnostics } = compile(source, newCompilerState(), {
      mode: "file",
      // A signal handler, or Ctrl-C, amid malloc's loops would find a heap half changed.
      target: { ...this.target, pendingOffset: undefined },
      includes: this.headers,
    });
    if (module === undefined) throw new Error(`socksh's own ${source.name} does not compile: ${firstOf(diagnostics)}`);
    this.linker.load(module, true);
  }

  #librarySymbol(name: string): FunctionSymbol | undefined {
    const symbol = this.libraryState().scope.lookup(name);
    return symbol?.kind === "function" ? symbol : undefined;
  }

  /** The header that declares a name the program has not included: what "undeclared" messages hint at. */
  #headerOf(name: string): string | undefined {
    const { scope, macros } = this.libraryState();
    const [, tag] = /^(?:struct|union|enum) (\w+)$/.exec(name) ?? [];
    const span = tag === undefined ? macros.get(name)?.span ?? scope.lookup(name)?.span : scope.lookupTag(tag)?.span;
    const header = /^<((?!socksh\/).+)>$/.exec(span?.file.name ?? "");
    return header?.[1];
  }

  /** All of socksh's headers, compiled once when first asked for. */
  libraryState(): CompilerState {
    if (this.#mode === "prompt") return this.state;
    if (this.#library === undefined) {
      this.#library = newCompilerState();
      const source = { name: "<library>", text: "#include <socksh/prompt.h>\n", system: true };
      compile(source, this.#library, { mode: "file", target: this.target, includes: this.headers });
    }
    return this.#library;
  }
}

function describe(address: number, what: string): string {
  return `${what} is ${address === 0 ? "(nil)" : `0x${address.toString(16)}`}`;
}

function firstOf(diagnostics: Diagnostics): string {
  return diagnostics.all.find((each) => each.severity === "error")?.message ?? "unknown error";
}
