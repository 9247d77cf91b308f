/** A C program in this process: its memory, what has been compiled into it, and the running of it. */
import { isJumpFunction } from "../cc/check/jumps.ts";
import {
  type Analysis,
  type AnalysisOptions,
  analyze,
  compile,
  type CompileResult,
  type CompilerState,
  generate,
  isIncomplete,
  type Mode,
  newCompilerState,
} from "../cc/compile.ts";
import type { Diagnostics } from "../cc/diagnostic.ts";
import { ENTRY, type ObjectModule, type Target } from "../cc/object.ts";
import type { SourceFile } from "../cc/source.ts";
import type { Language } from "../cc/language.ts";
import { definedIn, type Library, undefinedIn } from "../cc/link-units.ts";
import type { Runtime } from "../runtime/runtime.ts";
import type { FunctionSymbol, Unit } from "../cc/tree.ts";
import { blockOffsets } from "../ffi/block.ts";
import type { Libc } from "../ffi/libc.ts";
import type { Signals } from "../ffi/signals.ts";
import { linkedMembers, memberFiles, memberOf } from "../libc/members.ts";
import type { WasmFunction } from "./adaptor.ts";
import { ProgramExit, ThreadEnd } from "./end.ts";
import { Execution } from "./execution.ts";
import type { ExternalVariables } from "./external-variables.ts";
import { Headers } from "./headers.ts";
import type { ProgramHost } from "./host.ts";
import { Image } from "./image.ts";
import { BLOCK, FUNCTION_BASE, FUNCTION_STEP } from "./layout.ts";
import { Linker } from "./link.ts";
import type { SignalHandlers } from "./signal-handlers.ts";
import { Threads } from "./threads.ts";

export interface ProgramOptions {
  readonly mode: Mode;
  /** Folders for `#include`, before socksh's own. */
  readonly includeFolders?: readonly string[];
}

/** How a file of several is compiled. */
export type FileOptions = Pick<AnalysisOptions, "before" | "language" | "warnings" | "errors">;

/** A unit that compiled: load it, then run what it has. */
export interface Loaded {
  readonly object: ObjectModule;
  /** The entry's statements, if it has any. */
  readonly entry: WasmFunction | undefined;
}

/** What begins and ends a program. */
export interface Startup {
  readonly main: WasmFunction;
  readonly constructors: readonly WasmFunction[];
  readonly destructors: readonly WasmFunction[];
}

export class Program {
  readonly runtime: Runtime;
  readonly image: Image;
  /** What the first thread runs on. */
  readonly execution: Execution;
  readonly host: ProgramHost;
  readonly linker: Linker;
  /** What the entries at the prompt have declared. */
  readonly state: CompilerState;
  readonly headers: Headers;
  readonly signals: Signals;
  readonly handlers: SignalHandlers;
  readonly target: Target;
  /** Called with the index of a report while an entry runs. */
  onReport: (index: number) => void = () => {};
  /** Called first in every child that fork() makes. */
  onChild: () => void = () => {};
  /** Called where the prompt's `main` is called: `call` does it. */
  onProgram: (call: () => unknown) => unknown = (call) => call();
  /** Called with what the shell is to tell. */
  onNotice: (text: string) => void = () => {};
  readonly #mode: Mode;
  readonly #variables: ExternalVariables;
  readonly #libc: Libc;
  /** What runs before `main`, and after the exit handlers. */
  readonly #constructors: WasmFunction[] = [];
  readonly #destructors: WasmFunction[] = [];
  /** The destructors that the program being run has still to call. */
  #ending: WasmFunction[] = [];
  /** Where the platform's prototypes are, when the program has not included them. */
  #library: CompilerState | undefined;

  constructor(libc: Libc, options: ProgramOptions) {
    const runtime = this.runtime = libc.runtime;
    runtime.useWholeStack?.();
    this.#libc = libc;
    this.#mode = options.mode;
    this.headers = new Headers(runtime, options.includeFolders);
    this.state = this.newState();
    const image = this.image = Image.create(runtime);
    this.execution = new Execution(libc, image, {
      mode: options.mode,
      find: (name) => this.linker.find(name),
      functionNameAt: (pointer) => this.linker.functionNameAt(pointer),
      addressOf: (name, whose) => this.#addressOf(name, whose),
      report: (index) => this.onReport(index),
      onChild: () => this.onChild(),
      hasDestructors: () => this.#ending.length > 0,
      notice: (text) => this.onNotice(text),
      program: (call) => this.onProgram(call),
      threads: (...services) => new Threads(libc, () => this.execution, ...services),
    });
    const { host, instances, variables, signals, handlers } = this.execution;
    this.host = host;
    this.signals = signals;
    this.handlers = handlers;
    this.#variables = variables;
    this.target = image.target(BLOCK + blockOffsets.errno, (symbol) => variables.offset(symbol.name));
    const { memory: { base, size, pages } } = image;
    this.linker = new Linker(image, instances, host, { base, size, pages, arch: runtime.arch }, {
      loadMember: (file) => this.#loadMember(file),
      librarySymbol: (name) => this.#librarySymbol(name),
      startsPrograms: options.mode === "prompt",
    });
  }

  compile(source: SourceFile, final = true): CompileResult {
    return compile(source, this.state, { mode: this.#mode, target: this.target, includes: this.headers, final });
  }

  /** What a file is compiled in: each has macros and a scope of its own. */
  newState(language?: Language): CompilerState {
    const state = newCompilerState(language);
    state.scope.headerOf = (name) => this.#headerOf(name);
    if (this.#mode === "file") {
      state.scope.libraryFunction = (name) => this.#librarySymbol(name);
    }
    return state;
  }

  /** One file of several. */
  analyze(source: SourceFile, state: CompilerState, options: FileOptions): Analysis {
    return analyze(source, state, { mode: "file", includes: this.headers, ...options });
  }

  /** libc's members that are to be compiled together with the units, which need something of them and do not replace any. */
  membersFor(units: readonly Unit[]): Unit[] {
    const wanted = new Set(undefinedIn(units).filter(({ system }) => system).map(({ name }) => name));
    const files = linkedMembers.filter((file) => memberFiles[file]!.some((name) => wanted.has(name)));
    if (files.length === 0) return [];
    const defined = definedIn(units);
    return files.filter((file) => !memberFiles[file]!.some((name) => defined.has(name))).map((file) => {
      const source = this.#memberSource(memberOf(memberFiles[file]![0]!)!);
      const { unit, diagnostics } = this.analyze({ ...source, system: false }, newCompilerState(), {});
      if (unit === undefined) throw doesNotCompile(source, diagnostics);
      return unit;
    });
  }

  /** All files in one. */
  generate(unit: Unit, diagnostics: Diagnostics): ObjectModule {
    return generate(unit, { ...this.target, handlesPages: handlesPages(unit) }, diagnostics);
  }

  /** What the program's files find outside themselves. */
  readonly library: Library = {
    functionOf: (name) => this.#librarySymbol(name),
    provides: (symbol) =>
      symbol.kind === "function"
        ? isJumpFunction(symbol) || this.linker.provides(symbol.name)
        : this.#variables.offset(symbol.name) !== undefined,
  };

  /** Whether `source` wants more lines. */
  isIncomplete(source: SourceFile): boolean {
    return isIncomplete(source, this.state, this.headers);
  }

  load(object: ObjectModule): Loaded {
    const exports = this.linker.load(object);
    this.#constructors.push(...object.constructors.map((name) => exports[name] as WasmFunction));
    this.#destructors.unshift(...object.destructors.map((name) => exports[name] as WasmFunction));
    return { object, entry: exports[ENTRY] as WasmFunction | undefined };
  }

  /** Loads a program whose names nobody else is to see: files that are run from the prompt. */
  loadAside(object: ObjectModule): Startup {
    const exports = this.linker.load(object, "aside");
    const functions = (names: readonly string[]) => names.map((name) => exports[name] as WasmFunction);
    return {
      main: exports["main"] as WasmFunction,
      constructors: functions(object.constructors),
      destructors: functions(object.destructors),
    };
  }

  /** Calls into the program; what stops it comes out as a ProgramExit, ProgramFault or ProgramInterrupt. */
  run<Result>(call: () => Result): Result {
    return this.execution.run(call);
  }

  /** Calls constructors and `main` with as many of argc, argv, envp as each takes; gives the result, 0 for `void main`. */
  callMain(main: FunctionSymbol, args: readonly string[], startup = this.#startup()): number {
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
    const start = (code: WasmFunction, count: number) => code(...values.slice(0, count).map((value) => value()));
    this.#ending = [...startup.destructors];
    return this.run(() => {
      for (const constructor of startup.constructors) start(constructor, constructor.length);
      const status = Number(start(startup.main, main.type.parameters.length) ?? 0);
      this.handlers.poll();
      return status;
    });
  }

  #startup(): Startup {
    return { main: this.linker.find("main")!, constructors: this.#constructors, destructors: this.#destructors };
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
        // The other threads go on; the last one to end, ends the process.
        if (error instanceof ThreadEnd) this.#waitForEver();
        if (!(error instanceof ProgramExit)) throw error;
        const { status } = error;
        immediate = error.immediate;
        if (immediate) {
          this.host.atExit.setAside();
          this.#ending.length = 0;
        }
        next = () => status;
      }
    }
  }

  #waitForEver(): never {
    for (;;) {
      this.host.call("pause");
      this.run(() => this.handlers.poll());
    }
  }

  /** Calls the functions registered by atexit and on_exit, last first, then the destructors. */
  #runAtExit(status: number): void {
    for (let handler = this.host.atExit.pop(); handler !== undefined; handler = this.host.atExit.pop()) {
      const { pointer, argument } = handler;
      this.host.callback(pointer, argument === undefined ? [] : [status, argument]);
    }
    for (let next = this.#ending.shift(); next !== undefined; next = this.#ending.shift()) next();
  }

  /** Flushes libc's streams. */
  flush(): void {
    this.#libc.call.fflush(null);
  }

  #loadMember(file: URL): void {
    const source = this.#memberSource(file);
    const { module, diagnostics } = compile(source, newCompilerState(), {
      mode: "file",
      // A signal handler, or Ctrl-C, amid malloc's loops would find a heap half changed.
      target: { ...this.target, pendingOffset: undefined },
      includes: this.headers,
    });
    if (module === undefined) throw doesNotCompile(source, diagnostics);
    this.linker.load(module, "member");
  }

  #memberSource(file: URL): SourceFile {
    const text = this.#libc.runtime.readText(file);
    if (text === undefined) throw new Error(`socksh's own ${file.pathname} is missing`);
    return { name: `<libc/${file.pathname.split("/").at(-1)}>`, text, system: true };
  }

  /** dlsym(): 0 if there is nothing of that name. */
  #addressOf(name: string, whose: "program" | "libc"): number {
    const slot = whose === "program" ? this.linker.ownSlot(name) : this.linker.librarySlot(name);
    if (slot !== undefined) return FUNCTION_BASE + FUNCTION_STEP * slot;
    const offset = whose === "program" ? this.linker.ownVariable(name) : this.#variables.offset(name);
    return offset === undefined ? 0 : this.image.memory.address(offset);
  }

  #librarySymbol(name: string): FunctionSymbol | undefined {
    const symbol = this.libraryState().scope.lookup(name);
    return symbol?.kind === "function" ? symbol : undefined;
  }

  /** The names of the platform's functions. */
  *libraryFunctions(): Generator<string> {
    for (const symbol of this.libraryState().scope.symbols()) {
      if (symbol.kind === "function" && !symbol.name.startsWith("_")) yield symbol.name;
    }
  }

  /** `<header.h>` or `"header.h"` that declares a name the program has not included: what "undeclared" messages hint at. */
  #headerOf(name: string): string | undefined {
    const { scope, macros } = this.allHeaders();
    const [, tag] = /^(?:struct|union|enum) (\w+)$/.exec(name) ?? [];
    const symbol = tag === undefined ? scope.lookup(name) : undefined;
    const manual = symbol?.kind === "function" ? symbol.attributes.get("manual_header")?.[0]?.[0] : undefined;
    if (typeof manual === "string") return `<${manual}>`;
    const span = tag === undefined ? macros.get(name)?.span ?? symbol?.span : scope.lookupTag(tag)?.span;
    const { name: file = "", text = "" } = span?.file ?? {};
    // The first line of a part of headers names the one that users include.
    const shown = file.startsWith("<socksh/") ? text.slice(0, text.indexOf("\n")) : file;
    return /<((?!socksh\/)[^>]+)>|"([^"]+)"/.exec(shown)?.[0];
  }

  /** What of the platform there is to link with: at the prompt what its headers have declared. */
  libraryState(): CompilerState {
    return this.#mode === "prompt" ? this.state : this.allHeaders();
  }

  /** All of socksh's headers, compiled once when first asked for. */
  allHeaders(): CompilerState {
    if (this.#library === undefined) {
      this.#library = newCompilerState();
      const source = { name: "<library>", text: "#include <socksh/library.h>\n", system: true };
      compile(source, this.#library, { mode: "file", target: this.target, includes: this.headers });
    }
    return this.#library;
  }
}

function doesNotCompile({ name }: SourceFile, diagnostics: Diagnostics): Error {
  return new Error(`socksh's own ${name} does not compile: ${firstOf(diagnostics)}`);
}

function firstOf(diagnostics: Diagnostics): string {
  return diagnostics.all.find((each) => each.severity === "error")?.message ?? "unknown error";
}

/** Closes pages, and has handlers of signals: one of them may be for those pages. */
function handlesPages(unit: Unit): boolean {
  const names = new Set(undefinedIn([unit]).map(({ name }) => name));
  return names.has("mprotect") && ["sigaction", "signal", "Signal"].some((name) => names.has(name));
}
