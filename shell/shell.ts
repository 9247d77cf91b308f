/** Evaluates entries: C text in, lines of output out. The prompt, `-e` and recorded sessions all stand on it. */
import type { Diagnostic } from "../cc/diagnostic.ts";
import { inOrderOfText } from "../cc/diagnostic-order.ts";
import type { SourceFile } from "../cc/source.ts";
import type { FunctionSymbol, Report, VariableSymbol } from "../cc/tree.ts";
import { execute } from "../ffi/execute.ts";
import { exitImmediately } from "../ffi/exit.ts";
import type { Libc } from "../ffi/libc.ts";
import { dieBySignal, signalNumbers } from "../ffi/signals.ts";
import { GNU17 } from "../cc/language.ts";
import { DEFAULT_POLICY } from "../cc/warning-options.ts";
import { Build } from "../process/build.ts";
import { ProgramFault, ProgramInterrupt } from "../process/end.ts";
import { type Loaded, Program, type Startup } from "../process/program.ts";
import { makesThreads } from "../process/run.ts";
import { readSource } from "../process/source-file.ts";
import { withTimeLimit } from "../process/time-limit.ts";
import { HeaderConstants } from "./header-constants.ts";
import { explain } from "./explain.ts";
import { helpAt } from "./help.ts";
import { Jobs, type Launch } from "./jobs.ts";
import { HeadersOnDemand } from "./on-demand.ts";
import { isCallOfMain, withoutAmpersand } from "./main-call.ts";
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
  /** What comes next begins a line, wherever the program in front has left the terminal's cursor. */
  beginLine?(): void;
  /** In a forked child of the shell: what is collected in memory reaches nobody from here. */
  afterFork?(): void;
}

/** What a program with threads is started by. */
const COMMAND_LINE = new URL("../repl/main.ts", import.meta.url).pathname;

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

/** A program to run: from the prompt, or from files. */
export interface RunRequest {
  readonly args: readonly string[];
  /** The command as it was typed. */
  readonly title: string;
  readonly background: boolean;
}

export class Shell {
  readonly program: Program;
  readonly jobs: Jobs;
  readonly constants: HeaderConstants;
  readonly names: ConstantNames;
  readonly #libc: Libc;
  readonly #includeFolders: readonly string[];
  #sink: ShellSink;
  readonly #kindOf = new WeakMap<VariableSymbol, PlaceholderKind>();
  readonly #onDemand = new HeadersOnDemand();
  #entries = 0;
  #prepared = false;
  /** This process is a forked child of the shell: it ends with the entry it is in. */
  #isChild = false;

  constructor(libc: Libc, sink: ShellSink, options: ShellOptions = {}) {
    this.#libc = libc;
    this.#includeFolders = options.includeFolders ?? [];
    this.#sink = sink;
    this.program = new Program(libc, { mode: "prompt", includeFolders: options.includeFolders });
    this.constants = new HeaderConstants(this.program.state, () => this.prepare());
    this.names = new ConstantNames(this.constants);
    this.jobs = new Jobs(libc, this.program, { constants: this.constants, sink: () => this.#sink });
    this.program.onChild = () => this.#becomeChild();
    this.program.onProgram = (call) => this.#isChild ? call() : this.#valueOfMain(call);
    this.program.onNotice = (text) => this.#sink.notice(text);
  }

  /** Reads the headers that are there without an include. Done by the first entry, or earlier in idle time. */
  prepare(): void {
    if (this.#prepared) return;
    this.#prepared = true;
    this.#readHeaders("#include <socksh/prompt.h>\n");
  }

  /** Reads the headers that are there without an include, those for what `text` names among them. */
  prepareFor(text: string): void {
    this.prepare();
    const lines = this.#onDemand.linesFor(text);
    if (lines !== "") this.#readHeaders(lines);
  }

  #readHeaders(text: string): void {
    const { module, diagnostics } = this.program.compile({ name: "<socksh>", text, system: true });
    if (module === undefined) this.#sink.diagnostics(diagnostics.all);
    else this.program.load(module);
  }

  /** Whether `text` is complete, so that Enter submits it. */
  isComplete(text: string): boolean {
    this.prepareFor(text);
    if (withoutAmpersand(text) !== undefined) return true;
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

  /**
   * Runs what the shell itself does and may take long. What it is given asks, at any time, whether to stop: for Ctrl-C,
   * or the session's time limit. Handlers of the program run meanwhile.
   */
  work(run: (stopped: () => boolean) => boolean): boolean {
    let stopped = false;
    return this.#guard(() => run(() => stopped ||= this.#isInterrupted()));
  }

  #isInterrupted(): boolean {
    try {
      this.program.run(() => this.program.handlers.poll());
      return false;
    } catch (error) {
      if (error instanceof ProgramInterrupt) return true;
      throw error;
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
    this.prepareFor(text);
    const entry = name ?? `<prompt:${this.#entries + 1}>`;
    const ofBackground = name === undefined ? withoutAmpersand(text) : undefined;
    const title = (ofBackground ?? text).trim();
    // A file is C; what is typed or pasted may be anything.
    const paste = name === undefined ? diagnosePaste(ofBackground ?? text, entry) : { text, diagnostics: [] };
    const source: SourceFile = { name: entry, text: paste.text, system: false };
    const { module, diagnostics, incomplete } = this.program.compile(source, final);
    if (incomplete) return { kind: "incomplete" };
    this.#entries++;
    const all = inOrderOfText([...paste.diagnostics, ...diagnostics.all], source);
    if (all.length > 0) this.#sink.diagnostics(explain(all, this.program.state));
    if (module === undefined) return { kind: "done", ok: false };
    const loaded = this.program.load(module);
    const run = () =>
      loaded.entry === undefined || this.#survive(() => this.#runEntry(loaded, title, ofBackground !== undefined));
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
    } finally {
      // Whatever has happened, a child is no second shell.
      if (this.#isChild) exitImmediately(this.#libc, 0);
    }
  }

  #becomeChild(): void {
    this.#isChild = true;
    this.program.handlers.releaseShell();
    this.jobs.disown();
    this.#sink.afterFork?.();
  }

  /**
   * Runs the program's `main` in a forked child, as a job. True if it went well, or is in the background.
   * `startup`: of files; the prompt's own otherwise, whose variables and descriptors the child has copies of.
   */
  runMain(main: FunctionSymbol, { args, title, background }: RunRequest, startup?: Startup): boolean {
    const run = () => this.program.callMain(main, args, startup);
    return this.#guard(() => this.jobs.start({ title, background, ownDescriptors: startup !== undefined, run }));
  }

  /** Calls `main` for an entry that asks for its value, or does more than that. */
  #valueOfMain(call: () => unknown): number {
    const run = () => ({ value: this.program.run(() => Number(call() ?? 0)) });
    const value = this.jobs.call({ title: "main", background: false, ownDescriptors: false, run });
    if (value === undefined) throw new ProgramInterrupt("main() has no value: the entry ends here");
    return value;
  }

  /** A job of the background, or a stopped one, has the terminal again; true if it went well. */
  toFront(job: number): boolean {
    return this.#guard(() => this.jobs.toFront(job));
  }

  /** Compiles files as one program and runs it; what the prompt has defined stays as it is. */
  runFiles(paths: readonly string[], request: RunRequest): boolean {
    const sources: SourceFile[] = [];
    for (const path of paths) {
      const source = readSource(this.#libc, path);
      if ("problem" in source) {
        this.#sink.notice(`${path}: ${source.problem}`);
        return false;
      }
      sources.push({ name: path, text: source.text, system: false });
    }
    const options = { macros: [], includeFiles: [], folders: [], language: GNU17, warnings: DEFAULT_POLICY };
    const build = new Build(this.program, options, (diagnostics) => {
      if (diagnostics.length > 0) this.#sink.diagnostics(diagnostics);
    });
    return this.#survive(() => {
      const built = build.build(sources);
      if (built.kind === "no-main") this.#sink.notice(`${paths.join(", ")}: no 'main' is defined`);
      if (built.kind !== "built") return false;
      if (makesThreads(built.module)) return this.#guard(() => this.jobs.start(this.#elsewhere(paths, request)));
      return this.runMain(built.main, request, this.program.loadAside(built.module));
    });
  }

  /** A program with threads: in a forked child they cost descriptor numbers, so the job becomes another socksh. */
  #elsewhere(paths: readonly string[], { args, title, background }: RunRequest): Launch {
    const { runtime } = this.#libc;
    const folders = this.#includeFolders.flatMap((folder) => ["-I", folder]);
    const words = [...runtime.command, COMMAND_LINE, "run", ...folders, ...paths, "--", ...args.slice(1)];
    const run = () => {
      execute(this.#libc, runtime.command[0]!, words);
      throw new Error(`${words[0]}: ${this.#libc.errorText(this.#libc.errno())}`);
    };
    return { title, background, ownDescriptors: true, run };
  }

  /** A call of the user's `main` is a program, and has a process of its own; all else runs in the shell's. */
  #runEntry(loaded: Loaded, title: string, background: boolean): boolean {
    if (!isCallOfMain(loaded.object.unit)) {
      return this.#guard(() => this.#runHere(loaded, (line) => this.#sink.line(line)));
    }
    const run = (report: (line: OutputLine) => void) => {
      this.program.host.errno = 0;
      this.#runHere(loaded, report);
      return "completed" as const;
    };
    return this.#guard(() => this.jobs.start({ title, background, ownDescriptors: false, run }));
  }

  #runHere({ object, entry }: Loaded, report: (line: OutputLine) => void): void {
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
      if (line.length > 0) report(line);
      this.program.host.errno = errno;
    };
    this.program.run(() => entry!());
  }

  /** Whatever ends what runs is told, and the shell goes on; a child that it has made ends. `run`: whether all went well. */
  #guard(run: () => boolean | void): boolean {
    this.program.handlers.forgetClaimed();
    let ok = true;
    try {
      const ended = this.program.runToExit(() => {
        ok = run() ?? true;
      });
      if (this.#isChild) this.#endChild(ended);
      // What the program has printed comes before what is said about its end.
      this.program.flush();
      if (ended === undefined) return ok;
      const status = ended.status & 0xff;
      this.#sink.notice(`the program ended with status ${status}`);
      return status === 0;
    } catch (error) {
      if (!(error instanceof ProgramFault || error instanceof ProgramInterrupt)) throw error;
      this.program.flush();
      if (error instanceof ProgramFault) this.#sink.fault(error);
      else this.#sink.notice(error.message);
      if (this.#isChild) dieBySignal(this.#libc, error instanceof ProgramFault ? error.signal : signalNumbers.SIGINT);
      return false;
    }
  }

  /** The end of a child that an entry has made by fork(). */
  #endChild(ended: { readonly status: number; readonly immediate: boolean } | undefined): never {
    const { call } = this.#libc;
    if (ended === undefined) this.#sink.notice(`the child (${call.getpid()}) ends here, where its entry ends`);
    if (ended?.immediate) call._exit(ended.status & 0xff);
    exitImmediately(this.#libc, ended?.status ?? 0);
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
