/** fork, aarch64: how threads are stopped. The part of fork itself, and the handler. */
import {
  EAGAIN,
  EINTR,
  ENOSYS,
  ESRCH,
  ETIMEDOUT,
  FUTEX_PRIVATE,
  FUTEX_WAIT,
  FUTEX_WAKE,
  SI_QUEUE,
} from "./fork-linux.ts";
import {
  bufferSize,
  disagreementMaximum,
  forkOffsets as table,
  recordMaximum,
  recordOffsets as record,
  recordSize,
  threadKinds,
  threadStates as state,
} from "./fork-table.ts";
import { siginfoOffsets } from "./signals-linux.ts";
import { call, observe, publish, wake } from "./stubs-fork-calls-aarch64.ts";

const entryLength = 16, entryName = 19;
const statLinks = 20;
/** What the thread had in x0, x8 and pc, from where the handler's stack pointer is: two registers, a siginfo_t and a ucontext. */
const frameResult = 328, frameNumber = 392, frameInstruction = 584;
const SYS_futex = 98;

/** A procedure: asks the thread w26, whose record is at x20. w0 is not 0, and the record empty, if that cannot be. */
export const askThread = `
ask_thread:
    mov w10, ${state.asked}
${publish("w10", "x20", record.state)}
    str x20, [x19, ${table.information + siginfoOffsets.value}]
    mov w0, w22
    mov w1, w26
    ldr w2, [x19, ${table.signal}]
    add x3, x19, ${table.information}
${call("rt_tgsigqueueinfo")}
    cbz w0, thread_asked
    str wzr, [x20, ${record.state}]
    str wzr, [x20, ${record.thread}]
thread_asked:
    ret
`;

/** From the open directory to all threads at rest; the labels it leaves by are in stubs-fork-aarch64.ts. */
export const stopThreads = `
# ---- Stop every thread: list them, ask the new ones, wait for them; again, until a pass finds no new one.

list:
    mov w0, w21
    mov x1, xzr
    mov x2, xzr
${call("lseek")}
    str wzr, [x19, ${table.listed}]
    str wzr, [x19, ${table.found}]
read:
    mov w0, w21
    mov x1, x27
    mov x2, ${bufferSize}
${call("getdents64")}
    cmp x0, 0
    b.lt cannot_list
    b.eq wait
    mov x24, x27
    add x25, x27, x0
entry:
    cmp x24, x25
    b.hs read
    add x9, x24, ${entryName}           # the name is the thread's id, but for . and ..
    mov x26, xzr
digit:
    ldrb w10, [x9]
    sub w10, w10, 48
    cmp w10, 9
    b.hi number
    add x26, x26, x26, lsl 2
    add x26, x10, x26, lsl 1
    add x9, x9, 1
    b digit
number:
    ldrh w9, [x24, ${entryLength}]
    add x24, x24, x9
    cbz w26, entry
    ldr w9, [x19, ${table.listed}]
    add w9, w9, 1
    str w9, [x19, ${table.listed}]
    cmp w26, w23
    b.eq entry

    ldr w9, [x19, ${table.specialCount}]
    add x10, x19, ${table.specials}
    mov x11, xzr                        # its kind: ${threadKinds.engine}, unless fork.ts says otherwise
special:
    cbz w9, search
    sub w9, w9, 1
    ldr x12, [x10, x9, lsl 3]           # the thread is in the low half, its kind in the high half
    cmp w12, w26
    b.ne special
    lsr x11, x12, 32
    cmp w11, ${threadKinds.kernel}
    b.eq entry
search:
    ldr w9, [x19, ${table.count}]
    mov x20, x28
known:
    cbz w9, ask
    sub w9, w9, 1
    ldr w10, [x20, ${record.thread}]
    cmp w10, w26
    b.eq entry
    add x20, x20, ${recordSize}
    b known

ask:                                    # x20 is the first free record
    mov x0, ${-EAGAIN}
    ldr w9, [x19, ${table.count}]
    cmp w9, ${recordMaximum}
    b.hs too_many
    str w26, [x20, ${record.thread}]
    str w11, [x20, ${record.kind}]
    bl ask_thread
    cbnz w0, refused
    ldr w9, [x19, ${table.count}]
    add w9, w9, 1
    str w9, [x19, ${table.count}]
    mov w9, 1
    str w9, [x19, ${table.found}]
    b entry
refused:
    cmn w0, ${ESRCH}                    # it has ended meanwhile
    b.eq entry
    str w26, [x19, ${table.culprit}]
    b cannot_signal

wait:
${observe("w24", "x19", table.stopped)}
    mov x20, x28
    ldr w26, [x19, ${table.count}]
running:
    cbz w26, at_rest
    sub w26, w26, 1
${observe("w10", "x20", record.state)}
    cmp w10, ${state.asked}
    b.eq sleep
    add x20, x20, ${recordSize}
    b running
sleep:
    add x0, x19, ${table.stopped}
    mov x1, ${FUTEX_WAIT | FUTEX_PRIVATE}
    mov w2, w24
    add x3, x19, ${table.nap}
${call("futex")}
    cmn w0, ${ETIMEDOUT}
    b.ne wait
    mov x0, ${-EAGAIN}
    ldr w1, [x20, ${record.thread}]
    str w1, [x19, ${table.culprit}]
    ldr w9, [x19, ${table.waited}]
    add w9, w9, 1
    str w9, [x19, ${table.waited}]
    ldr w10, [x19, ${table.patience}]
    cmp w9, w10
    b.hi out_of_patience
    mov w0, w22                         # a thread that is ending blocks all signals: is it gone?
    mov x2, xzr
${call("tgkill")}
    cmn w0, ${ESRCH}
    b.ne wait
    str wzr, [x20, ${record.state}]
    str wzr, [x20, ${record.thread}]
    b wait

at_rest:
    ldr w9, [x19, ${table.found}]
    cbnz w9, list
    mov w0, w21                         # a directory's links: itself, its parent, and here one for each thread
    mov x1, x27
${call("fstat")}
    ldr w9, [x27, ${statLinks}]
    sub w9, w9, 2
    ldr w10, [x19, ${table.listed}]
    cmp w9, w10
    b.eq check_all
    ldr w9, [x19, ${table.disagreements}]
    add w9, w9, 1
    str w9, [x19, ${table.disagreements}]
    cmp w9, ${disagreementMaximum}
    b.lo list

check_all:
    mov x25, xzr                        # whether one is amid something
    mov x24, xzr                        # whether one waits for a lock
    mov x20, x28
    ldr w26, [x19, ${table.count}]
check:                                  # is each a thread of libc's?
    cbz w26, all_checked
    sub w26, w26, 1
    str wzr, [x20, ${record.amid}]
    ldr w9, [x20, ${record.state}]
    cmp w9, ${state.stopped}
    b.ne checked
    ldr w10, [x20, ${record.thread}]
    str w10, [x19, ${table.culprit}]
    mov x0, ${-ENOSYS}
    ldr x11, [x20, ${record.threadPointer}]
    ldr x12, [x19, ${table.threadId}]
    add x11, x11, x12
    ldr w11, [x11]
    cmp w11, w10
    b.ne foreign
    ldr w9, [x20, ${record.kind}]
    cmp w9, ${threadKinds.program}
    b.ne checked                        # a lock that it holds now, nobody would give back in the child:
    ldr x11, [x20, ${record.stackPointer}]
    ldr x12, [x11, ${frameInstruction}]
    ldr w13, [x19, ${table.textCount}]
    mov x14, ${table.texts}
    add x14, x19, x14
text:
    cbz w13, checked                    # none in code that was made at run time,
    sub w13, w13, 1
    ldr x9, [x14]
    cmp x12, x9
    b.lo next_text
    ldr x9, [x14, 8]
    cmp x12, x9
    b.hs next_text
    ldr w15, [x19, ${table.systemCall}]
    ldr w9, [x12]                       # none while it waits in the kernel: the call is to be made again, or was ended;
    cmp w9, w15
    b.eq waits
    sub x9, x12, 4
    ldr w9, [x9]
    cmp w9, w15
    b.ne amid
    ldr w9, [x11, ${frameResult}]
    cmn w9, ${EINTR}
    b.eq checked
    b amid
waits:                                  # but it may wait for a second lock, which an engine's thread may have
    ldr w9, [x11, ${frameNumber}]
    cmp w9, ${SYS_futex}
    b.ne checked
    ldr x9, [x11, ${frameResult}]
    ldr x12, [x19, ${table.memoryStart}]
    cmp x9, x12
    b.lo foreign_lock
    ldr x12, [x19, ${table.memoryEnd}]
    cmp x9, x12
    b.lo checked
foreign_lock:
    mov x24, 1
amid:
    mov x25, 1
    str w25, [x20, ${record.amid}]
    b checked
next_text:
    add x14, x14, 16
    b text
checked:
    add x20, x20, ${recordSize}
    b check

all_checked:
    cbz w25, complete
    ldr w9, [x19, ${table.turns}]
    cbz w9, complete
    sub w9, w9, 1
    str w9, [x19, ${table.turns}]
    mov x20, x28                        # those that are amid something go on for a moment
    ldr w26, [x19, ${table.count}]
go_on:
    cbz w26, take_turn
    sub w26, w26, 1
    ldr w9, [x20, ${record.amid}]
    cbnz w9, goes
    cbz w24, goes_on
    ldr w9, [x20, ${record.kind}]
    cmp w9, ${threadKinds.engine}
    b.ne goes_on
${observe("w9", "x20", record.state)}
    cmp w9, ${state.stopped}
    b.ne goes_on
    mov x11, 1
    str w11, [x20, ${record.amid}]
goes:
    mov w10, ${state.none}
${publish("w10", "x20", record.state)}
${wake("x20", record.state)}
goes_on:
    add x20, x20, ${recordSize}
    b go_on
take_turn:
    add x0, x19, ${table.turn}
    mov x1, xzr
${call("nanosleep")}
    ldr x9, [x19, ${table.turn + 8}]           # longer and longer: on a busy machine it takes its time until they run
    add x9, x9, x9
    ldr x10, [x19, ${table.longestTurn}]
    cmp x9, x10
    b.hi longest
    str x9, [x19, ${table.turn + 8}]
longest:
    str wzr, [x19, ${table.waited}]
    mov x20, x28
    ldr w25, [x19, ${table.count}]
stop_again:
    cbz w25, wait
    sub w25, w25, 1
    ldr w9, [x20, ${record.amid}]
    cbz w9, stops_again
    str wzr, [x20, ${record.amid}]
    ldr w26, [x20, ${record.thread}]
    bl ask_thread
stops_again:
    add x20, x20, ${recordSize}
    b stop_again

complete:
    mov w0, w21
${call("close")}
    mov w21, -1
    b clone
`;

/** The kernel brings the restorer along. */
export const stopHandler = (address: number): string => `
    ldr x9, table
    adr x10, handler                    # void begin(void)
    str x10, [x9, ${table.action}]
    mrs x10, tpidr_el0
    str x10, [x9, ${table.threadPointer}]
    ret

handler:
    ldr x10, table
    ldr w11, [x1, ${siginfoOffsets.code}]
    cmn w11, ${-SI_QUEUE}
    b.ne not_ours
    ldr x12, [x1, ${siginfoOffsets.value}]           # the record
    sub x11, x12, x10
    mov x13, ${table.records}
    cmp x11, x13
    b.lo not_ours
    mov x13, ${table.records + recordSize * recordMaximum}
    cmp x11, x13
    b.hs not_ours

    stp x29, x30, [sp, -16]!
${call("gettid")}
    mov w13, w0
    ldr w11, [x12, ${record.thread}]
    cmp w11, w13
    b.ne done
    mrs x11, tpidr_el0
    str x11, [x12, ${record.threadPointer}]
    mov x11, sp
    str x11, [x12, ${record.stackPointer}]
    mov w14, ${state.stopped}
    add x9, x12, ${record.state}
again:                                  # asked → stopped
    ldaxr w11, [x9]
    cmp w11, ${state.asked}
    b.ne done
    stlxr w15, w14, [x9]
    cbnz w15, again

    add x9, x10, ${table.stopped}
count:                                  # tell fork
    ldaxr w11, [x9]
    add w11, w11, 1
    stlxr w15, w11, [x9]
    cbnz w15, count
    mov x0, x9
    mov x1, ${FUTEX_WAKE | FUTEX_PRIVATE}
    mov x2, 1
${call("futex")}

wait:
${observe("w11", "x12", record.state)}
    cmp w11, ${state.stopped}
    b.ne done
    ldr w11, [x12, ${record.thread}]
    cmp w11, w13
    b.ne done
    add x0, x12, ${record.state}
    mov x1, ${FUTEX_WAIT | FUTEX_PRIVATE}
    mov x2, ${state.stopped}
    mov x3, xzr
${call("futex")}
    b wait
done:
    ldp x29, x30, [sp], 16
    ret

not_ours:
    ldr x11, [x10, ${table.previousHandler}]
    cmp x11, 1
    b.ls ignore
    br x11
ignore:
    ret
table:
    .quad ${address}
`;
