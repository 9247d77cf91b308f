/** Evaluates entries: C text in, lines of output out. The prompt, `-e` and recorded sessions all stand on it. */
import type { Diagnostic } from "../cc/diagnostic.ts";
import { inOrderOfText } from "../cc/diagnostic-order.ts";
import type { SourceFile } from "../cc/source.ts";
import type { FunctionSymbol, Report, VariableSymbol } from "../cc/tree.ts";
import type { Libc } from "../ffi/libc.ts";
import { ProgramFault, ProgramInterrupt } from "../process/end.ts";
import { type Loaded, Program } from "../process/program.ts";
import { readSource } from "../process/source-file.ts";
import { withTimeLimit } from "../process/time-limit.ts";
import { HeaderConstants } from "./header-constants.ts";
import { explain } from "./explain.ts";
import { helpAt } from "./help.ts";
import type { OutputLine, PlaceholderKind } from "./output.ts";
import { ConstantNames } from "./print/constants.ts";
import { diagnosePaste } from "./paste.ts";
import { reportLine } from "./report.ts";
import { withOwnDescriptors } from "./run-descriptors.ts";

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

/** An entry that is compiled and loaded, so that it can run: at once, or later (session/actors.ts). */
export interface PreparedEntry {
  readonly kind: "prepared";
  /** What it will show. */
  readonly reports: readonly Report[];
  /** True if all went well. */
  run(): boolean;
}

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
    return withTimeLimit(this.#libc, this.program.handlers, seconds, run);
  }

  /** Evaluates a file as if it were pasted; what is wrong with it, if it cannot be read. */
  load(path: string): Evaluation | { readonly kind: "unreadable"; readonly problem: string } {
    const source = readSource(this.#libc, path);
    return "problem" in source ? { kind: "unreadable", ...source } : this.evaluate(source.text, true, path);
  }

  /** `final`: no more lines will come. */
  evaluate(text: string, final = true, name?: string): Evaluation {
    const prepared = this.prepareEntry(text, final, name);
    return prepared.kind === "prepared" ? { kind: "done", ok: prepared.run() } : prepared;
  }

  /** Compiles an entry; one with errors, or incomplete, has its evaluation behind it. */
  prepareEntry(text: string, final = true, name?: string): PreparedEntry | Evaluation {
    let prepared: PreparedEntry | Evaluation | undefined;
    const ok = this.#survive(() => (prepared = this.#compile(text, final, name), true));
    return ok && prepared !== undefined ? prepared : { kind: "done", ok: false };
  }

  #compile(text: string, final: boolean, name: string | undefined): PreparedEntry | Evaluation {
    this.prepare();
    const entry = name ?? `<prompt:${this.#entries + 1}>`;
    // A file is C; what is typed or pasted may be anything.
    const paste = name === undefined ? diagnosePaste(text, entry) : { text, diagnostics: [] };
    const source: SourceFile = { name: entry, text: paste.text, system: false };
    const { module, diagnostics, incomplete } = this.program.compile(source, final);
    if (incomplete) return { kind: "incomplete" };
    this.#entries++;
    const all = inOrderOfText([...paste.diagnostics, ...diagnostics.all], source);
    if (all.length > 0) this.#sink.diagnostics(explain(all, this.program.state));
    if (module === undefined) return { kind: "done", ok: false };
    const loaded = this.program.load(module);
    const run = () => loaded.entry === undefined || this.#survive(() => this.#runEntry(loaded));
    return { kind: "prepared", reports: loaded.object.unit.reports, run };
  }

  /** A bug of ours: the session is worth more than the stack trace. */
  #survive(run: () => boolean): boolean {
    try {
      return run();
    } catch (error) {
      const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      this.#sink.notice(`socksh failed on this entry (a bug worth reporting): ${what}`);
      return false;
    }
  }

  /**
   * Runs the program's `main` as the shell's own child would: it may exit, fault, or be interrupted, and its
   * descriptors and exit handlers end with it.
   */
  runMain(main: FunctionSymbol, args: readonly string[]): boolean {
    const { host } = this.program;
    const handlers = host.atExit.splice(0);
    const call = () => this.program.runToExit(() => this.program.callMain(main, args))?.status;
    const ok = this.#guard(() => withOwnDescriptors(host, call, () => this.program.flush()));
    host.atExit.splice(0, Infinity, ...handlers);
    return ok;
  }

  #runEntry({ object, entry }: Loaded): boolean {
    const { reports } = object.unit;
    this.program.onReport = (index) => {
      const errno = this.program.host.errno;
      this.program.flush();
      const line = reportLine(
        {
          memory: this.program.image.memory,
          host: this.program.host,
          constants: this.names,
          functionName: (address) => this.program.linker.functionNameAt(address),
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
    return this.#guard(() => void this.program.run(() => entry!()));
  }

  /** Whatever ends the program is told, and the shell goes on. `run` gives the exit status, if that is what it ends by. */
  #guard(run: () => number | void): boolean {
    this.program.handlers.forgetClaimed();
    try {
      const status = this.#flushing(() => this.program.runToExit(run)?.status);
      if (status === undefined) return true;
      this.#sink.notice(`the program ended with status ${status & 0xff}`);
      return (status & 0xff) === 0;
    } catch (error) {
      if (error instanceof ProgramFault) this.#sink.fault(error);
      else if (error instanceof ProgramInterrupt) this.#sink.notice(error.message);
      else throw error;
      return false;
    }
  }

  /** What the program has printed comes before what is said about its end. */
  #flushing<Result>(run: () => Result): Result {
    try {
      return run();
    } finally {
      this.program.flush();
    }
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
