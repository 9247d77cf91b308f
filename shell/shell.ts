/** Evaluates entries: C text in, lines of output out. The prompt, `-e` and recorded sessions all stand on it. */
import type { Diagnostic } from "../cc/diagnostic.ts";
import type { SourceFile } from "../cc/source.ts";
import type { FunctionSymbol, VariableSymbol } from "../cc/tree.ts";
import type { Libc } from "../ffi/libc.ts";
import { ProgramExit, ProgramFault, ProgramInterrupt } from "../process/end.ts";
import { type Loaded, Program } from "../process/program.ts";
import { HeaderConstants } from "./header-constants.ts";
import { helpAt } from "./help.ts";
import type { OutputLine, PlaceholderKind } from "./output.ts";
import { ConstantNames } from "./print/constants.ts";
import { diagnosePaste } from "./paste.ts";
import { reportLine } from "./report.ts";

/** Where an evaluation's results go, in the order they come, between the program's own output. */
export interface ShellSink {
  line(line: OutputLine): void;
  diagnostics(diagnostics: readonly Diagnostic[]): void;
  fault(fault: ProgramFault): void;
  /** What the shell itself has to say: `exit(1): …`. */
  notice(text: string): void;
}

export interface ShellOptions {
  readonly includeFolders?: readonly string[];
}

export type Evaluation =
  /** The text ends inside a construct; nothing was done. */
  | { readonly kind: "incomplete" }
  | { readonly kind: "done"; readonly ok: boolean };

export class Shell {
  readonly program: Program;
  readonly constants: HeaderConstants;
  readonly names: ConstantNames;
  readonly #libc: Libc;
  #sink: ShellSink;
  readonly #kindOf = new WeakMap<VariableSymbol, PlaceholderKind>();
  #entries = 0;
  #prepared = false;

  constructor(libc: Libc, sink: ShellSink, options: ShellOptions = {}) {
    this.#libc = libc;
    this.#sink = sink;
    this.program = new Program(libc, { mode: "prompt", includeFolders: options.includeFolders });
    this.constants = new HeaderConstants(this.program.state);
    this.names = new ConstantNames(this.constants);
  }

  /** Reads the headers that are there without an include. Done by the first entry, or earlier in idle time. */
  prepare(): void {
    if (this.#prepared) return;
    this.#prepared = true;
    const source = { name: "<socksh>", text: "#include <socksh/prompt.h>\n", system: true };
    const { module, diagnostics } = this.program.compile(source);
    if (module === undefined) this.#sink.diagnostics(diagnostics.all);
    else this.program.load(module);
  }

  /** Whether `text` is complete, so that Enter submits it. */
  isComplete(text: string): boolean {
    this.prepare();
    const { text: cleaned } = diagnosePaste(text, "<prompt>");
    return !this.program.isIncomplete({ name: "<prompt>", text: cleaned, system: false });
  }

  /** Lets another sink have the results for a while. */
  withSink<Result>(sink: ShellSink, run: () => Result): Result {
    const before = this.#sink;
    this.#sink = sink;
    try {
      return run();
    } finally {
      this.#sink = before;
    }
  }

  /** Interrupts what still runs after so many seconds. */
  withTimeLimit<Result>(seconds: number, run: () => Result): Result {
    this.program.handlers.catchAlarm();
    this.#libc.call.alarm(seconds);
    try {
      return run();
    } finally {
      this.#libc.call.alarm(0);
    }
  }

  readFile(path: string): string | undefined {
    return this.#libc.runtime.readText(path);
  }

  /** `final`: no more lines will come. */
  evaluate(text: string, final = true, name?: string): Evaluation {
    this.prepare();
    const entry = name ?? `<prompt:${this.#entries + 1}>`;
    // A file is C; what is typed or pasted may be anything.
    const paste = name === undefined ? diagnosePaste(text, entry) : { text, diagnostics: [] };
    const source: SourceFile = { name: entry, text: paste.text, system: false };
    const { module, diagnostics, incomplete } = this.program.compile(source, final);
    if (incomplete) return { kind: "incomplete" };
    this.#entries++;
    const all = [...paste.diagnostics, ...diagnostics.all];
    if (all.length > 0) this.#sink.diagnostics(all);
    if (module === undefined) return { kind: "done", ok: false };
    const loaded = this.program.load(module);
    return { kind: "done", ok: loaded.entry === undefined || this.#runEntry(loaded) };
  }

  /** Runs the program's `main` as the shell's own child would: it may exit, fault, or be interrupted. */
  runMain(main: FunctionSymbol, args: readonly string[]): boolean {
    return this.#guard(() => {
      const status = this.program.callMain(main, args);
      this.#ended(status);
    });
  }

  #runEntry({ object, entry }: Loaded): boolean {
    const { reports } = object.unit;
    this.program.onReport = (index) => {
      const errno = this.program.host.errno;
      this.program.flush();
      const line = reportLine(
        {
          memory: this.program.image.memory,
          constants: this.names,
          names: this.constants,
          errno,
          errorText: (number) => this.#libc.errorText(number),
          resolverErrorText: (status) => this.#resolverError(status),
          kindOf: this.#kindOf,
          setsErrno: (name) => this.#setsErrno(name),
        },
        reports[index]!,
        reports.length > 1,
      );
      if (line.length > 0) this.#sink.line(line);
      this.program.host.errno = errno;
    };
    return this.#guard(() => this.program.run(() => entry!()));
  }

  /** Whatever ends the program is told, and the shell goes on. */
  #guard(run: () => void): boolean {
    this.program.handlers.forgetInterrupts();
    try {
      run();
      return true;
    } catch (error) {
      if (error instanceof ProgramExit) this.#ended(error.status);
      else if (error instanceof ProgramFault) this.#sink.fault(error);
      else if (error instanceof ProgramInterrupt) this.#sink.notice(error.message);
      else throw error;
      return error instanceof ProgramExit && error.status === 0;
    } finally {
      this.program.flush();
    }
  }

  #ended(status: number): void {
    this.program.run(() => this.program.runAtExit(status));
    this.program.flush();
    this.#sink.notice(`the program ended with status ${status & 0xff}`);
  }

  #resolverError(status: number): string {
    const text = this.program.host.call("gai_strerror", status);
    return this.#libc.readCString(text);
  }

  #setsErrno(name: string): boolean {
    const symbol = this.program.state.scope.lookup(name) ?? this.program.state.scope.lookup(name.toLowerCase());
    return symbol !== undefined && symbol.span.file.system && helpAt(symbol.span).errors.length > 0;
  }
}
