/**
 * The native stubs for aarch64, AAPCS64. GNU as takes the same text but for the comments. See stubs-x86_64.ts for what
 * they do; what differs is said here.
 */
import { blockOffsets, engineOffsets, siginfoSize, signalCount, signalOffsets } from "./block.ts";

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
} = blockOffsets;

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
    ldr x9, [x19, ${functionAddress}]
    blr x9

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

/** The count goes up by a load and a store that fails, and is tried again, if another thread came in between. */
export const signalHandler = (table: number): string => `
    adr x0, handler                     # void *handler_address(void)
    ret

handler:
    mov w0, w0
    cmp x0, ${signalCount}
    b.hi done
    ldr x9, table
    add x10, x9, x0, lsl ${Math.log2(siginfoSize)}     # copy *info to table.information[signo]
    add x10, x10, ${signalOffsets.information}
    mov x11, ${siginfoSize / 8}
next:
    sub x11, x11, 1
    ldr x12, [x1, x11, lsl 3]
    str x12, [x10, x11, lsl 3]
    cbnz x11, next

    add x10, x9, ${signalOffsets.counts}
    add x10, x10, x0
again:
    ldxrb w11, [x10]
    cmp w11, 255
    b.eq full
    add w11, w11, 1
    stxrb w12, w11, [x10]
    cbnz w12, again
full:
    mov w11, 1
    str w11, [x9, ${signalOffsets.pending}]
done:
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
