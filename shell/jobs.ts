/**
 * Programs that the shell has started, as a job-control shell has them: one in front, which has the terminal, and any
 * number in the background or stopped. They are forked children, waited for by their ids alone: what wait() of the
 * program's own returns is the program's.
 */
import { type Foreground, openForeground, type TerminalMode } from "../ffi/foreground.ts";
import { shellDescriptors } from "../ffi/descriptors.ts";
import type { Libc } from "../ffi/libc.ts";
import { signalNumbers } from "../ffi/signals.ts";
import { type ChildState, childState, openPidDescriptor, waitReadable } from "../ffi/wait.ts";
import { type ProgramFault, ProgramInterrupt } from "../process/end.ts";
import type { Program } from "../process/program.ts";
import { AccountFile } from "./account.ts";
import { describeEnd, describeState } from "./job-text.ts";
import { JobOutput } from "./job-output.ts";
import { becomeJob, type JobProcess } from "./job-process.ts";
import type { HeaderConstants } from "./header-constants.ts";
import { lineToText, type OutputLine } from "./output.ts";
import type { ShellSink } from "./shell.ts";

export interface Launch extends Pick<JobProcess, "ownDescriptors" | "run"> {
  /** The command as it was typed. */
  readonly title: string;
  readonly background: boolean;
}

interface Job {
  readonly pid: number;
  readonly title: string;
  readonly account: AccountFile;
  readonly output: JobOutput | undefined;
  /** Readable when it has ended. */
  readonly pidDescriptor: number | undefined;
  /** 0 while it is in front and has not been stopped. */
  number: number;
  state: ChildState;
  /** What its main() has given, when it has ended by itself. */
  value?: number;
  /** How it had the terminal when it was stopped. */
  mode: TerminalMode | undefined;
}

export interface JobsOptions {
  readonly constants: HeaderConstants;
  sink(): ShellSink;
}

/** How often a wait beside other jobs' output looks whether its own job was stopped. */
const STOP_CHECK_MS = 50;
/** So long a job that gets a signal is given to end of it. */
const KILL_WAIT_MS = 300;
const KILL_CHECK_MS = 10;
const SIGKILL = signalNumbers.SIGKILL;
const { SIGCONT, SIGHUP, SIGINT } = signalNumbers;

export class Jobs {
  readonly #libc: Libc;
  readonly #program: Program;
  readonly #options: JobsOptions;
  #jobs: Job[] = [];
  /** Output of jobs that have ended may still come, from their own children. */
  #outputs: { readonly number: number; readonly output: JobOutput }[] = [];
  #foreground: Foreground | undefined;
  #warned = false;

  constructor(libc: Libc, program: Program, options: JobsOptions) {
    this.#libc = libc;
    this.#program = program;
    this.#options = options;
  }

  /** From now on programs have this terminal while they are in front. */
  controlTerminal(terminal: number): void {
    this.#foreground = openForeground(this.#libc, terminal);
  }

  /** Starts a program; true if it is in the background, or went well. */
  start(launch: Launch): boolean {
    const job = this.#begin(launch);
    if (job === undefined) return false;
    if (job.output === undefined) return this.#inFront(job);
    this.#number(job);
    this.#outputs.push({ number: job.number, output: job.output });
    this.#options.sink().line([`[${job.number}] `, { kind: "pid", text: `${job.pid}` }]);
    return true;
  }

  /** Starts a program in front: what its main() has returned, or its status; undefined if it has none, or was stopped. */
  call(launch: Launch): number | undefined {
    const job = this.#begin(launch);
    if (job !== undefined) this.#inFront(job);
    return job?.value;
  }

  #begin(launch: Launch): Job | undefined {
    const { title, background, ownDescriptors, run } = launch;
    this.#program.flush();
    const account = new AccountFile(this.#libc);
    const output = background ? new JobOutput(this.#libc) : undefined;
    const sink = this.#options.sink();
    const controlled = this.#foreground !== undefined;
    const foreground = background ? undefined : this.#foreground;
    const pid = this.#program.host.processes.fork();
    if (pid === 0) {
      const onFault = (fault: ProgramFault) => sink.fault(fault);
      becomeJob(this.#libc, this.#program, { output, account, controlled, foreground, ownDescriptors, run, onFault });
    }
    output?.closeWriting();
    if (pid < 0) {
      output?.leave();
      account.close();
      sink.notice(`fork: ${this.#libc.errorText(this.#program.host.errno)}`);
      return undefined;
    }
    if (controlled) this.#libc.call.setpgid(pid, pid);
    const pidDescriptor = openPidDescriptor(this.#libc, pid, shellDescriptors);
    const job: Job = {
      ...{ pid, title, account, output, pidDescriptor },
      ...{ number: 0, state: { kind: "running" }, mode: undefined },
    };
    this.#jobs.push(job);
    return job;
  }

  /** Descriptors that become readable when attend() has something to do. */
  get descriptors(): readonly number[] {
    const ends = this.#jobs.flatMap(({ pidDescriptor }) => pidDescriptor ?? []);
    return [...this.#outputs.map(({ output }) => output.descriptor), ...ends];
  }

  /** Shows what background jobs have printed, and which have ended or stopped. */
  attend(): void {
    this.#showOutput();
    for (const job of [...this.#jobs]) {
      if (this.#refresh(job) || hasEnded(job)) this.#announce(job);
    }
  }

  list(): readonly OutputLine[] {
    this.#showOutput();
    for (const job of this.#jobs) this.#refresh(job);
    const lines = this.#jobs.flatMap((job) => this.#linesOf(job));
    for (const job of this.#jobs.filter(hasEnded)) this.#forget(job);
    return lines;
  }

  /** By its number; without one, the last that was started or stopped. */
  find(number?: number): number | undefined {
    return number === undefined ? this.#jobs.at(-1)?.number : this.#jobs.find((job) => job.number === number)?.number;
  }

  toFront(number: number): boolean {
    const job = this.#numbered(number);
    this.#options.sink().line([job.title]);
    return this.#inFront(job, true);
  }

  toBackground(number: number): void {
    const job = this.#numbered(number);
    this.#continue(job);
    this.#options.sink().line([`[${number}] ${job.title} &`]);
  }

  /** Sends a signal, and shows what has come of it. False if there is no process any more. */
  kill(number: number, signal: number): boolean {
    const job = this.#numbered(number);
    this.#refresh(job);
    if (!this.#signal(job, signal)) {
      this.attend();
      return false;
    }
    const stopped = job.state.kind === "stopped";
    // A stopped process sees nothing but SIGKILL before it goes on.
    if (stopped && (signal === SIGHUP || signal === signalNumbers.SIGTERM)) this.#signal(job, SIGCONT);
    if (stopped && signal === SIGCONT) job.state = { kind: "running" };
    const waits = signal === 0 || signal === SIGCONT ? 0 : KILL_WAIT_MS / KILL_CHECK_MS;
    for (let i = 0; i < waits && !hasEnded(job) && !this.#refresh(job); i++) {
      waitReadable(this.#libc, job.pidDescriptor === undefined ? [] : [job.pidDescriptor], KILL_CHECK_MS);
    }
    this.#announce(job);
    return true;
  }

  /** Whether the user should know of something before leaving: told once. */
  warnBeforeLeaving(): boolean {
    for (const job of this.#jobs) this.#refresh(job);
    const left = this.#jobs.filter((job) => !hasEnded(job));
    const warn = left.length > 0 && !this.#warned;
    if (warn) {
      this.#options.sink().notice("there are jobs, which would get SIGHUP; leave again to leave");
      for (const line of left.flatMap((job) => this.#linesOf(job))) this.#options.sink().line(line);
    }
    this.#warned = warn;
    return warn;
  }

  /** Something else has been done since. */
  forgetWarning(): void {
    this.#warned = false;
  }

  /** The shell ends: its jobs are told, as by a login shell. */
  leave(): void {
    for (const job of this.#jobs) {
      this.#refresh(job);
      if (hasEnded(job)) continue;
      this.#signal(job, SIGHUP);
      this.#signal(job, SIGCONT);
    }
    this.#jobs = [];
    this.#outputs = [];
  }

  /** In a child of the shell's: they are not its own. */
  disown(): void {
    for (const { output } of this.#outputs) output.leave();
    for (const { pidDescriptor } of this.#jobs) if (pidDescriptor !== undefined) this.#libc.call.close(pidDescriptor);
    this.#jobs = [];
    this.#outputs = [];
    this.#foreground = undefined;
  }

  #inFront(job: Job, again = false): boolean {
    const foreground = this.#foreground;
    foreground?.give(job.pid);
    if (again) {
      if (job.mode !== undefined) foreground?.setMode(job.mode);
      this.#continue(job);
    }
    try {
      job.state = this.#waitFor(job);
    } finally {
      job.mode = foreground?.takeBack();
    }
    if (job.state.kind !== "stopped") return this.#tellEnd(job);
    this.#number(job);
    // Behind the ^Z that the terminal has shown.
    this.#options.sink().notice(`${foreground === undefined ? "" : "\n"}${lineToText(this.#stateOf(job, undefined))}`);
    return true;
  }

  /** Until it ends or stops; meanwhile the others' output is shown. */
  #waitFor(job: Job): ChildState {
    for (;;) {
      this.#showOutput(true);
      const others = this.#outputs.map(({ output }) => output.descriptor);
      const alone = others.length === 0;
      if (!alone) {
        waitReadable(
          this.#libc,
          [...others, ...(job.pidDescriptor === undefined ? [] : [job.pidDescriptor])],
          STOP_CHECK_MS,
        );
      }
      const state = childState(this.#libc, job.pid, alone);
      if (state === "interrupted" || state.kind === "running") this.#passOn(job);
      else return state;
    }
  }

  /** A Ctrl-C that reaches the shell is the program's in front; a time limit ends it. */
  #passOn(job: Job): void {
    const { signals, handlers } = this.#program;
    if (signals.takeOne(SIGINT)) this.#signal(job, SIGINT);
    try {
      handlers.poll();
    } catch (error) {
      if (error instanceof ProgramInterrupt) this.#end(job);
      throw error;
    }
  }

  #end(job: Job): void {
    this.#signal(job, SIGKILL);
    while (childState(this.#libc, job.pid, true) === "interrupted");
    job.account.close();
    this.#forget(job);
  }

  #tellEnd(job: Job): boolean {
    const { state } = job;
    const sink = this.#options.sink();
    const account = job.account.take();
    this.#showOutput();
    this.#forget(job);
    for (const line of account.lines) sink.line(line);
    if (account.fault !== undefined) sink.fault(account.fault);
    if (state.kind === "exited") job.value = account.value ?? state.status;
    if (account.completed) return true;
    const ended = describeEnd(state, this.#options.constants, account.fault);
    sink.notice(ended === "interrupted" ? ended : `the program ${ended}`);
    return state.kind === "exited" && state.status === 0;
  }

  /** Whether something has become of it. */
  #refresh(job: Job): boolean {
    if (hasEnded(job)) return false;
    const state = childState(this.#libc, job.pid, false);
    if (state === "interrupted" || state.kind === "running") return false;
    job.state = state;
    return true;
  }

  #announce(job: Job): void {
    this.#showOutput();
    const lines = this.#linesOf(job);
    if (hasEnded(job)) this.#forget(job);
    for (const line of lines) this.#options.sink().line(line);
  }

  /** Results that an entry in the background has left, and what has become of it. */
  #linesOf(job: Job): readonly OutputLine[] {
    if (!hasEnded(job)) return [this.#stateOf(job, undefined)];
    const { lines, fault } = job.account.take();
    return [...lines.map((line) => [`[${job.number}] `, ...line]), this.#stateOf(job, fault)];
  }

  #stateOf({ number, state, pid, title }: Job, fault: ProgramFault | undefined): OutputLine {
    const text = describeState(state, this.#options.constants, fault);
    return [`[${number}] ${text}  `, { kind: "pid", text: `${pid}` }, `  ${title}`];
  }

  /** `beside`: while a program in front has the terminal, and may have begun a line: a question, say. */
  #showOutput(beside = false): void {
    const sink = this.#options.sink();
    const lines = this.#outputs.flatMap(({ number, output }) =>
      output.takeLines().map((line) => `[${number}] ${line}`)
    );
    if (beside && lines.length > 0) sink.beginLine?.();
    for (const line of lines) sink.line([line]);
    this.#outputs = this.#outputs.filter(({ output }) => !output.ended);
  }

  #number(job: Job): void {
    // The newest is the last, also one that was stopped again.
    this.#jobs = [...this.#jobs.filter((each) => each !== job), job];
    if (job.number === 0) job.number = Math.max(0, ...this.#jobs.map(({ number }) => number)) + 1;
  }

  #numbered(number: number): Job {
    return this.#jobs.find((job) => job.number === number)!;
  }

  #continue(job: Job): void {
    job.state = { kind: "running" };
    this.#signal(job, SIGCONT);
  }

  /** A job with a group of its own gets it whole. */
  #signal(job: Job, signal: number): boolean {
    const { call } = this.#libc;
    return (this.#foreground !== undefined && call.kill(-job.pid, signal) === 0) || call.kill(job.pid, signal) === 0;
  }

  #forget(job: Job): void {
    if (job.pidDescriptor !== undefined) this.#libc.call.close(job.pidDescriptor);
    this.#jobs = this.#jobs.filter((each) => each !== job);
  }
}

function hasEnded({ state }: Job): boolean {
  return state.kind !== "running" && state.kind !== "stopped";
}
