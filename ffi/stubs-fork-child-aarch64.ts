/** fork, aarch64: what the child does, alone in its process at first. */
import {
  FUTEX_PRIVATE,
  FUTEX_WAIT,
  FUTEX_WAKE,
  MAP_SHARED_ANONYMOUS_FIXED,
  PROT_READ_WRITE,
  robustListSize,
  sharedSize,
} from "./fork-linux.ts";
import {
  callOffsets,
  callSize,
  forkOffsets as table,
  recordOffsets as record,
  recordSize,
  threadKinds,
  threadStates as state,
} from "./fork-table.ts";
import { call, observe, publish } from "./stubs-fork-calls-aarch64.ts";
import { ucontextOffsets } from "./signals-linux.ts";

/** The mask to go back to, from where the handler's stack pointer is: two registers, a siginfo_t and a ucontext. */
const frameMask = 16 + 128 + ucontextOffsets.aarch64.signalMask;

/** In the child, from clone()'s return; `finish` is where fork returns. */
export const child = `
# ---- Child: the calling thread is alone.

child:
    mrs x0, tpidr_el0
    ldr x9, [x19, ${table.robustList}]
    add x0, x0, x9
    mov x1, ${robustListSize}
${call("set_robust_list")}
    str wzr, [x19, ${table.recreated}]
    mov x20, x28
    ldr w21, [x19, ${table.count}]
first:
    cbz w21, whole
    sub w21, w21, 1
    ldr w9, [x20, ${record.state}]
    cmp w9, ${state.stopped}
    b.ne not_first
    ldr w9, [x20, ${record.kind}]
    cmp w9, ${threadKinds.engine}
    b.eq recreate_first
not_first:
    add x20, x20, ${recordSize}
    b first
recreate_first:
    ldr x0, own_files_flags
    ldr x1, [x20, ${record.stackPointer}]
    ldr x3, [x20, ${record.threadPointer}]
    ldr x9, [x19, ${table.threadId}]
    add x2, x3, x9
    mov x4, x2
${call("clone")}
    cbz x0, helper
    cmp x0, 0
    b.lt hopeless
until_recreated:
    add x0, x19, ${table.recreated}
    mov x1, ${FUTEX_WAIT | FUTEX_PRIVATE}
    mov x2, xzr
    mov x3, xzr
${call("futex")}
${observe("w0", "x19", table.recreated)}
    cbz w0, until_recreated
    cmp w0, 0
    b.lt hopeless

whole:
    mov x20, x28
    ldr w26, [x19, ${table.count}]
reset:
    cbz w26, settled
    sub w26, w26, 1
    str wzr, [x20, ${record.state}]
    add x20, x20, ${recordSize}
    b reset
settled:
    ldr x20, [x19, ${table.verdict}]
    mov w9, 1
    stlr w9, [x20]
    mov x0, x20
    mov x1, ${FUTEX_WAKE}
    mov x2, 1
${call("futex")}
    mov x0, x20
    mov x1, ${sharedSize}                            # memory to share with its own children
    mov x2, ${PROT_READ_WRITE}
    mov x3, ${MAP_SHARED_ANONYMOUS_FIXED}
    mov x4, -1
    mov x5, xzr
${call("mmap")}
    mov x20, xzr
    cmp x0, 0
    b.ge finish
    str xzr, [x19, ${table.verdict}]
    b finish

hopeless:                               # w0 is −errno; the parent's fork fails with it
    ldr x20, [x19, ${table.verdict}]
    stlr w0, [x20]
    mov x0, x20
    mov x1, ${FUTEX_WAKE}
    mov x2, 1
${call("futex")}
    mov x0, 127
${call("exit_group")}

# ---- Child: the first engine thread, in the handler where it stopped, gives the engine's threads a descriptor table
# ---- of their own and recreates the others.

helper:
    mov x9, ${table.calls}
    add x24, x19, x9
    ldr w26, [x19, ${table.callCount}]
next_call:
    cbz w26, others
    sub w26, w26, 1
    ldr x8, [x24, ${callOffsets.number}]
    ldp x0, x1, [x24, ${callOffsets.arguments}]
    ldp x2, x3, [x24, ${callOffsets.arguments + 16}]
    svc 0
    cmp w0, 0
    b.ge called
    ldr w9, [x24, ${callOffsets.required}]
    cbnz w9, helper_failed
called:
    add x24, x24, ${callSize}
    b next_call

others:
    cbz w21, all_recreated
    sub w21, w21, 1
    add x20, x20, ${recordSize}
    ldr w9, [x20, ${record.state}]
    cmp w9, ${state.stopped}
    b.ne others
    ldr w9, [x20, ${record.kind}]
    cmp w9, ${threadKinds.engine}
    b.ne others
    ldr x0, thread_flags
    ldr x1, [x20, ${record.stackPointer}]
    ldr x3, [x20, ${record.threadPointer}]
    ldr x9, [x19, ${table.threadId}]
    add x2, x3, x9
    mov x4, x2
${call("clone")}
    cbz x0, resume
    cmp x0, 0
    b.gt others
helper_failed:
    mov w10, w0
    b tell
all_recreated:
    mov w10, 1
tell:
${publish("w10", "x19", table.recreated)}
    mov x0, x9
    mov x1, ${FUTEX_WAKE | FUTEX_PRIVATE}
    mov x2, 1
${call("futex")}

resume:                                 # what the kernel does not copy to a thread; signal mask and stack it restores
    mrs x24, tpidr_el0
    ldr x9, [x19, ${table.robustList}]
    add x0, x24, x9
    mov x1, ${robustListSize}
${call("set_robust_list")}
    ldr w1, [x19, ${table.rseqLength}]
    cbz w1, back
    ldr x9, [x19, ${table.rseq}]
    add x0, x24, x9
    mov x2, xzr
    ldr w3, [x19, ${table.rseqSignature}]
${call("rseq")}
back:                                   # a thread that had just begun would take the program's signals
    mov x9, sp
    ldr x10, [x19, ${table.quietMask}]
    ldr x11, [x9, ${frameMask}]
    orr x11, x11, x10
    str x11, [x9, ${frameMask}]
    ldp x29, x30, [sp], 16              # out of the handler
    ret
`;
