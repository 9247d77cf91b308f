/**
 * The native stubs for aarch64, AAPCS64. GNU as takes the same text but for the comments. See stubs-x86_64.ts for what
 * they do; what differs is said here.
 */
import {
  blockOffsets,
  engineOffsets,
  pendingFlags,
  siginfoSize,
  signalCount,
  signalOffsets as signals,
} from "./block.ts";
import { EINTR, getpid, kill, MAX_ERRNO, rt_sigqueueinfo, ucontextOffsets } from "./signals-linux.ts";

const {
  function: functionAddress,
  errnoAddress,
  errno,
  stackCount,
  stackWords,
  integers,
  structResult,
  vectors,
  result,
  vectorResult,
  longDoubleResult,
  signals: signalTable,
  notMade,
  calling,
} = blockOffsets;
const { programCounter, signalMask } = ucontextOffsets.aarch64;

/** x19 and x20 survive calls. A long double comes back in q0, which can be stored always. */
export const trampoline = (block: number): string => `
    stp x29, x30, [sp, -32]!
    mov x29, sp
    stp x19, x20, [sp, 16]
    ldr x19, block

    ldr x20, [x19, ${errnoAddress}]     # errno = block.errno
    ldr w9, [x19, ${errno}]
    str w9, [x20]

    ldr x9, [x19, ${stackCount}]        # copy the stack arguments; sp stays divisible by 16
    ldr x10, [x19, ${stackWords}]
    add x11, x9, 1
    lsr x11, x11, 1
    lsl x11, x11, 4
    mov x12, sp
    sub x12, x12, x11
    mov sp, x12
next:
    cbz x9, registers
    sub x9, x9, 1
    ldr x11, [x10, x9, lsl 3]
    str x11, [x12, x9, lsl 3]
    b next

registers:
    ldp x0, x1, [x19, ${integers}]
    ldp x2, x3, [x19, ${integers + 16}]
    ldp x4, x5, [x19, ${integers + 32}]
    ldp x6, x7, [x19, ${integers + 48}]
    ldr x8, [x19, ${structResult}]
    ldp d0, d1, [x19, ${vectors}]
    ldp d2, d3, [x19, ${vectors + 16}]
    ldp d4, d5, [x19, ${vectors + 32}]
    ldp d6, d7, [x19, ${vectors + 48}]
    mov x9, 1
    str x9, [x19, ${calling}]
    ldr x9, [x19, ${functionAddress}]
    blr x9
    mov x9, 0
    str x9, [x19, ${calling}]

    stp x0, x1, [x19, ${result}]
    stp d0, d1, [x19, ${vectorResult}]
    str q0, [x19, ${longDoubleResult}]
    ldr w9, [x20]                       # block.errno = errno
    str w9, [x19, ${errno}]
    mov sp, x29
    ldp x19, x20, [sp, 16]
    ldp x29, x30, [sp], 32
    ret
block:
    .quad ${block}
`;

/** The kernel changes x0 alone. */
export const interruptible = (block: number): string => `
    ldr x9, block
    ldr x10, [x9, ${signalTable}]
    adr x11, start
    str x11, [x10, ${signals.windowStart}]
    adr x11, end
    str x11, [x10, ${signals.windowEnd}]
    adr x11, interrupted
    str x11, [x10, ${signals.windowExit}]
    ldr x8, [x9, ${functionAddress}]
    ldp x2, x3, [x9, ${integers + 16}]
    ldp x4, x5, [x9, ${integers + 32}]
    mov x11, 0
    str x11, [x9, ${notMade}]
again:
    ldp x0, x1, [x9, ${integers}]
start:
    ldr w11, [x10, ${signals.pending}]
    cbnz w11, interrupted
    svc 0
end:
    cmn x0, ${EINTR}
    b.ne ended
    ldr w11, [x10, ${signals.pending}]
    cbz w11, again
ended:
    cmn x0, ${MAX_ERRNO}
    b.hs failed
    str x0, [x9, ${result}]
    ret
interrupted:
    mov x11, 1
    str x11, [x9, ${notMade}]
    mov x0, ${-EINTR}
failed:
    mov x11, 0
    sub x11, x11, x0
    str w11, [x9, ${errno}]
    mov x11, -1
    str x11, [x9, ${result}]
    ret
block:
    .quad ${block}
`;

export const noteThread = (table: number): string => `
    ldr x9, table
    mrs x10, tpidr_el0
    str x10, [x9, ${signals.threadPointer}]
    ret
table:
    .quad ${table}
`;

/** x9: the thread's table, x14 being the first; to `elsewhere` with a thread that has none. */
export const findTable = (elsewhere: string): string => `
    mrs x11, tpidr_el0
    mov x9, x14
find:
    ldr x12, [x9, ${signals.threadPointer}]
    cmp x11, x12
    b.eq found
    ldr x9, [x9, ${signals.next}]
    cbnz x9, find
    b ${elsewhere}
found:`;

export const signalHandler = (table: number): string => `
    adr x0, handler                     # void *handler_address(void)
    ret

handler:
    mov w0, w0
    cmp x0, ${signalCount}
    b.hi done
    ldr x14, table
${findTable("send_on")}
    add x10, x9, x0, lsl ${Math.log2(siginfoSize)}     # copy *info to table.information[signo]
    add x10, x10, ${signals.information}
    mov x11, ${siginfoSize / 8}
next:
    sub x11, x11, 1
    ldr x12, [x1, x11, lsl 3]
    str x12, [x10, x11, lsl 3]
    cbnz x11, next

    ldr w11, [x9, ${signals.arrivals}]
    add w11, w11, 1
    str w11, [x9, ${signals.arrivals}]
    add x10, x9, x0, lsl 2
    str w11, [x10, ${signals.arrived}]

    ldr x11, [x2, ${signalMask}]        # held |= blocks[signo] & ~mask; mask |= blocks[signo]
    add x10, x14, ${signals.blocks}
    ldr x12, [x10, x0, lsl 3]
    orr x13, x11, x12
    str x13, [x2, ${signalMask}]
    bic x12, x12, x11
    ldr x13, [x9, ${signals.held}]
    orr x13, x13, x12
    str x13, [x9, ${signals.held}]
    ldr w11, [x9, ${signals.pending}]
    mov x12, ${pendingFlags.signal}
    orr x11, x11, x12
    str w11, [x9, ${signals.pending}]

    ldr x11, [x2, ${programCounter}]
    ldr x12, [x9, ${signals.windowStart}]
    cmp x11, x12
    b.lo done
    ldr x12, [x9, ${signals.windowEnd}]
    cmp x11, x12
    b.hs done
    ldr x12, [x9, ${signals.windowExit}]
    str x12, [x2, ${programCounter}]
done:
    ret

send_on:
    mov x10, x0
    sub x11, x0, 1                      # mask |= the signal
    mov x12, 1
    lsl x12, x12, x11
    ldr x11, [x2, ${signalMask}]
    orr x11, x11, x12
    str x11, [x2, ${signalMask}]
    mov x11, x1
    mov x8, ${getpid.aarch64}
    svc 0
    mov x12, x0
    mov x1, x10
    mov x2, x11
    mov x8, ${rt_sigqueueinfo.aarch64}
    svc 0
    cbz x0, done
    mov x0, x12
    mov x1, x10
    mov x8, ${kill.aarch64}
    svc 0
    ret
table:
    .quad ${table}
`;

export const quietHandler = (table: number): string => `
    adr x0, handler                     # void *handler_address(void)
    ret

handler:
    ldr x9, table
    ldr x10, [x9, ${signals.quietMask}]
    ldr x11, [x2, ${signalMask}]
    orr x11, x11, x10
    str x11, [x2, ${signalMask}]
    add x9, x9, ${signals.quieted}
again:
    ldaxr w10, [x9]
    add w10, w10, 1
    stlxr w11, w10, [x9]
    cbnz w11, again
    ret
table:
    .quad ${table}
`;

export const engineWrite = (table: number): string => `
    ldr x9, table
    mrs x10, tpidr_el0
    str x10, [x9, ${engineOffsets.thread}]
    adr x0, write
    ret

write:
    ldr x9, table
    mrs x10, tpidr_el0
    ldr x11, [x9, ${engineOffsets.thread}]
    cmp x10, x11
    b.ne pass
    cmp x2, 8
    b.ne pass
    ldr x10, [x1]
    cmp x10, 1
    b.ne pass
    ldr w10, [x9, ${engineOffsets.count}]
    add x11, x9, ${engineOffsets.moved}
next:
    cbz w10, pass
    sub w10, w10, 1
    ldr x12, [x11, x10, lsl 3]          # the old number is in the low half, the new one in the high half
    cmp w12, w0
    b.ne next
    lsr x0, x12, 32
    stp x29, x30, [sp, -16]!
    ldr x16, [x9, ${engineOffsets.write}]
    blr x16
    mov x0, 8
    ldp x29, x30, [sp], 16
    ret
pass:
    ldr x16, [x9, ${engineOffsets.write}]
    br x16
table:
    .quad ${table}
`;
