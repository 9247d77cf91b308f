/** What libc's streams read and write by on aarch64: as in stubs-streams-x86_64.ts. */
import { blockOffsets as block, fileOffsets, signalOffsets as signals } from "./block.ts";
import { EINTR, MAX_ERRNO } from "./signals-linux.ts";

const SYS_read = 63, SYS_write = 64;
const { ERROR_SEEN } = fileOffsets;

interface StreamCall {
  readonly number: number;
  /** Where the first table has libc's own function. */
  readonly libcs: number;
  /** What the function that runs handlers is told. */
  readonly isOutput: 0 | 1;
  /** From x0, which is no error, to the result in x0 and `done`. */
  readonly succeeded: string;
  /** From errno, which is set, to the same. */
  readonly failed: string;
}

/**
 * x19: the thread's table; x20: the stream; x21, x22: the bytes that are left; x23: how many there were; x24: errno;
 * x25: the thread's block.
 */
const streamCall = ({ number, libcs, isOutput, succeeded, failed }: StreamCall, table: number): string => `
    adr x0, call                        # void *call_address(void)
    ret

call:
    ldr x9, table
    mrs x10, tpidr_el0
    mov x11, x9
find:
    ldr x12, [x11, ${signals.threadPointer}]
    cmp x10, x12
    b.eq found
    ldr x11, [x11, ${signals.next}]
    cbnz x11, find
pass:
    ldr x16, [x9, ${libcs}]
    br x16
found:
    ldr x12, [x11, ${signals.streamInterrupted}]
    cbz x12, pass
    ldr x13, [x11, ${signals.block}]
    ldr x12, [x13, ${block.calling}]
    cbz x12, pass

    stp x29, x30, [sp, -80]!
    stp x19, x20, [sp, 16]
    stp x21, x22, [sp, 32]
    stp x23, x24, [sp, 48]
    stp x25, x26, [sp, 64]
    mov x19, x11
    mov x20, x0
    mov x21, x1
    mov x22, x2
    mov x23, x2
    mov x25, x13
    ldr x10, [x25, ${block.errnoAddress}]
    ldr w24, [x10, 0]

again:
    adr x10, start
    str x10, [x19, ${signals.windowStart}]
    adr x10, end
    str x10, [x19, ${signals.windowEnd}]
    adr x10, notMade
    str x10, [x19, ${signals.windowExit}]
    ldr w0, [x20, ${fileOffsets.descriptor}]
    mov x1, x21
    mov x2, x22
    mov x8, ${number}
start:
    ldr w10, [x19, ${signals.pending}]
    cbnz w10, notMade
    svc 0
end:
    cmn x0, ${EINTR}
    b.ne ended
    ldr w10, [x19, ${signals.pending}]
    cbz w10, again
    mov x2, 0
    b interrupted
notMade:
    mov x2, 1
interrupted:
    mov x0, x20
    mov x1, ${isOutput}
    mov x10, 0
    str x10, [x25, ${block.calling}]
    ldr x16, [x19, ${signals.streamInterrupted}]
    blr x16
    mov x10, 1
    str x10, [x25, ${block.calling}]
    ldr x10, [x25, ${block.errnoAddress}]
    str w24, [x10, 0]
    cbnz w0, again
    mov x0, ${-EINTR}

ended:
    cmn x0, ${MAX_ERRNO}
    b.hs failed
${succeeded}
failed:
    mov x10, 0
    sub x10, x10, x0
    ldr x11, [x25, ${block.errnoAddress}]
    str w10, [x11, 0]
${failed}
done:
    ldp x25, x26, [sp, 64]
    ldp x23, x24, [sp, 48]
    ldp x21, x22, [sp, 32]
    ldp x19, x20, [sp, 16]
    ldp x29, x30, [sp], 80
    ret
table:
    .quad ${table}
`;

export const streamRead = (table: number): string =>
  streamCall({
    number: SYS_read,
    libcs: signals.fileRead,
    isOutput: 0,
    succeeded: `    b done`,
    failed: `    mov x0, -1`,
  }, table);

export const streamWrite = (table: number): string =>
  streamCall({
    number: SYS_write,
    libcs: signals.fileWrite,
    isOutput: 1,
    succeeded: `    add x21, x21, x0
    sub x22, x22, x0
    cbnz x22, again
    b written`,
    failed: `    ldr w10, [x20, ${fileOffsets.flags}]
    mov x11, ${ERROR_SEEN}
    orr x10, x10, x11
    str w10, [x20, ${fileOffsets.flags}]
written:
    sub x0, x23, x22
    ldr x10, [x20, ${fileOffsets.position}]
    cmp x10, 0
    b.lt done
    add x10, x10, x0
    str x10, [x20, ${fileOffsets.position}]`,
  }, table);
