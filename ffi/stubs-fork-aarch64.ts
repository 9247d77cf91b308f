/**
 * fork for a process with an engine in it, aarch64. See the stubs for x86-64 for what they do; what differs is said
 * here. What another thread reads is written by `stlr`, and read by `ldar`.
 */
import {
  ADVICE_DONTFORK,
  CHILD_FLAGS,
  ENOMEM,
  ETIMEDOUT,
  FUTEX_PRIVATE,
  FUTEX_WAIT,
  FUTEX_WAKE,
  O_CLOEXEC,
  O_DIRECTORY,
  P_PID,
  SIG_SETMASK,
  THREAD_FLAGS,
  THREAD_FLAGS_OWN_FILES,
  WAIT_PEEK,
} from "./fork-linux.ts";
import { forkFailures as failure, forkOffsets as table, recordOffsets as record, recordSize } from "./fork-table.ts";
import { call, publish } from "./stubs-fork-calls-aarch64.ts";
import { child } from "./stubs-fork-child-aarch64.ts";
import { askThread, stopThreads } from "./stubs-fork-stop-aarch64.ts";

export { stopHandler } from "./stubs-fork-stop-aarch64.ts";

/**
 *     x19  the table      x21  /proc/self/task, later a countdown      w22  this process   x27  the buffer
 *     x20  a record       w23  this thread    x24, x25  an entry of the directory, its end x28  the records
 */
export const fork = (address: number): string => `
    stp x29, x30, [sp, -96]!
    stp x19, x20, [sp, 16]
    stp x21, x22, [sp, 32]
    stp x23, x24, [sp, 48]
    stp x25, x26, [sp, 64]
    stp x27, x28, [sp, 80]
    ldr x19, table
    mov x9, ${table.buffer}
    add x27, x19, x9
    mov x9, ${table.records}
    add x28, x19, x9
    mov x0, ${SIG_SETMASK}                           # no signal's handler in between
    add x1, x19, ${table.fullMask}
    add x2, x19, ${table.callersMask}
    mov x3, 8
${call("rt_sigprocmask")}
${call("getpid")}
    mov w22, w0
${call("gettid")}
    mov w23, w0
    str wzr, [x19, ${table.count}]
    str wzr, [x19, ${table.waited}]
    str wzr, [x19, ${table.disagreements}]
    str wzr, [x19, ${table.failure}]
    mov w21, -1
    mov x0, ${-ENOMEM}
    ldr x9, [x19, ${table.verdict}]
    cbz x9, no_memory
    ldr w0, [x19, ${table.directory}]
    add x1, x19, ${table.path}
    ldr x2, open_flags
    mov x3, xzr
${call("openat")}
    mov w21, w0
    cmp w0, 0
    b.lt cannot_list
${stopThreads}
# ---- Clone: parent.

clone:
    ldr x9, [x19, ${table.verdict}]
    str wzr, [x9]
    ldr x0, child_flags
    mov x1, xzr
    mov x2, xzr
    mov x3, xzr
    mrs x4, tpidr_el0
    ldr x9, [x19, ${table.threadId}]
    add x4, x4, x9
${call("clone")}
    cbz x0, child
    mov x20, x0
    cmp x0, 0
    b.gt release
    mov w9, ${failure.clone}
    str w9, [x19, ${table.failure}]

release:                                # let all threads go on
    mov x24, x28
    ldr w21, [x19, ${table.count}]
wake:
    cbz w21, released
    sub w21, w21, 1
${publish("wzr", "x24", record.state)}
    mov x0, x9
    mov x1, ${FUTEX_WAKE | FUTEX_PRIVATE}
    mov x2, 1
${call("futex")}
    add x24, x24, ${recordSize}
    b wake
released:
    cmp x20, 0
    b.le finish

verdict:                                # wait until the child is whole
    ldr x0, [x19, ${table.verdict}]
    ldar w9, [x0]
    cbnz w9, decided
    mov x1, ${FUTEX_WAIT}
    mov x2, xzr
    add x3, x19, ${table.nap}
${call("futex")}
    cmn w0, ${ETIMEDOUT}
    b.ne verdict
    str wzr, [x27]                      # somebody may have killed it
    mov x0, ${P_PID}
    mov w1, w20
    mov x2, x27
    ldr x3, peek
    mov x4, xzr
${call("waitid")}
    cmp w0, 0
    b.lt finish
    ldr w9, [x27]
    cbz w9, verdict
    b finish
decided:
    cmp w9, 0
    b.gt finish
    mov w24, w9
    mov w9, ${failure.incomplete}
    str w9, [x19, ${table.failure}]
    mov w0, w20
    mov x1, xzr
    mov x2, xzr
    mov x3, xzr
${call("wait4")}
    mov w20, w24

finish:
    mov x0, ${SIG_SETMASK}
    add x1, x19, ${table.callersMask}
    mov x2, xzr
    mov x3, 8
${call("rt_sigprocmask")}
    mov w0, w20
    ldp x27, x28, [sp, 80]
    ldp x25, x26, [sp, 64]
    ldp x23, x24, [sp, 48]
    ldp x21, x22, [sp, 32]
    ldp x19, x20, [sp, 16]
    ldp x29, x30, [sp], 96
    ret

no_memory:
    mov w9, ${failure.memory}
    b failed
cannot_list:
    mov w9, ${failure.list}
    b failed
too_many:
    mov w9, ${failure.tooMany}
    b failed
cannot_signal:
    mov w9, ${failure.signal}
    b failed
out_of_patience:
    mov w9, ${failure.patience}
    b failed
foreign:
    mov w9, ${failure.foreign}
failed:                                 # x0 is −errno
    str w9, [x19, ${table.failure}]
    mov x20, x0
    cmp w21, 0
    b.lt release
    mov w0, w21
${call("close")}
    b release
${askThread}
${child}
open_flags:
    .quad ${O_DIRECTORY.aarch64 | O_CLOEXEC}
child_flags:
    .quad ${CHILD_FLAGS}
own_files_flags:
    .quad ${THREAD_FLAGS_OWN_FILES}
thread_flags:
    .quad ${THREAD_FLAGS}
peek:
    .quad ${WAIT_PEEK}
table:
    .quad ${address}
`;

export const engineMadvise = (address: number): string => `
    adr x0, madvise
    ret

madvise:
    cmp w2, ${ADVICE_DONTFORK}
    b.ne pass
    mov x0, xzr
    ret
pass:
    ldr x16, table
    ldr x16, [x16, ${table.madvise}]
    br x16
table:
    .quad ${address}
`;
