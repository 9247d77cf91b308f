/** The child's side of a job: a forked copy of the shell that becomes the program, and never comes back. */
import { exitImmediately } from "../ffi/exit.ts";
import type { Foreground } from "../ffi/foreground.ts";
import type { Libc } from "../ffi/libc.ts";
import { signalNumbers } from "../ffi/signals.ts";
import { becomeProgram } from "../process/become-program.ts";
import type { ProgramFault } from "../process/end.ts";
import type { Program } from "../process/program.ts";
import { bufferLines } from "../process/standard-output.ts";
import type { Account, AccountFile } from "./account.ts";
import type { JobOutput } from "./job-output.ts";
import type { OutputLine } from "./output.ts";

export interface JobProcess {
  /** Of a background job. */
  readonly output: JobOutput | undefined;
  readonly account: AccountFile;
  /** Jobs have process groups of their own. */
  readonly controlled: boolean;
  /** The terminal that it gets. */
  readonly foreground: Foreground | undefined;
  /** It begins without the descriptors that the prompt has open. */
  readonly ownDescriptors: boolean;
  /** Gives the exit status; `completed` for an entry that came to its end; the value of a main() that is part of an entry. */
  run(report: (line: OutputLine) => void): number | "completed" | { readonly value: number };
  /** Of a process that is none of the shell's own children. */
  onFault(fault: ProgramFault): void;
}

/** As sysexits.h: EX_SOFTWARE. */
const BUG = 70;
/** Have one number on all of Linux's CPUs. */
const SYS_close_range = 436;
const SYS_prctl = { x86_64: 157, aarch64: 167 } as const;
const PR_SET_PDEATHSIG = 1;
/** Those from here on are the shell's and the engine's. */
const LAST_OF_PROGRAM = 799;

export function becomeJob(libc: Libc, program: Program, job: JobProcess): never {
  const { call } = libc;
  try {
    prepare(libc, program, job);
    const pid = call.getpid();
    const lines: OutputLine[] = [];
    // The program may have forked: only this process is the one that the shell waits for.
    const tell = (account: Partial<Account>) => {
      if (call.getpid() === pid) job.account.write({ lines, completed: false, fault: undefined, ...account });
      else if (account.fault !== undefined) job.onFault(account.fault);
    };
    const start = () => {
      const result = job.run((line) => void lines.push(line));
      if (typeof result === "number") return result;
      tell(result === "completed" ? { completed: true } : { completed: true, ...result });
      program.flush();
      call._exit(0);
      return 0;
    };
    becomeProgram(libc, program, start, (fault) => tell({ fault }));
  } catch (error) {
    const text = new TextEncoder().encode(`socksh failed in a program (a bug worth reporting): ${String(error)}\n`);
    call.write(2, text, text.length);
  }
  exitImmediately(libc, BUG);
}

function prepare(libc: Libc, program: Program, { output, controlled, foreground, ownDescriptors }: JobProcess): void {
  const { call, runtime } = libc;
  call.syscall(SYS_prctl[runtime.arch], PR_SET_PDEATHSIG, signalNumbers.SIGHUP, 0, 0, 0);
  if (controlled) {
    call.setpgid(0, 0);
    foreground?.give(call.getpid());
  }
  output?.becomeStandard();
  if (ownDescriptors) call.syscall(SYS_close_range, 3, LAST_OF_PROGRAM, 0, 0, 0);
  program.handlers.resetForProgram();
  program.host.atExit.setAside();
  program.host.errno = 0;
  bufferLines(program.host);
}
