/** The native stub of touched pages for aarch64, AAPCS64. See stubs-pages-x86_64.ts for what it does. */
import { pageOffsets as pages, pendingFlags, signalOffsets as signals, touchedMaximum } from "./block.ts";
import {
  ESR_MAGIC,
  getpid,
  kill,
  mprotect,
  rt_sigaction,
  SEGV_ACCERR,
  siginfoOffsets as siginfo,
  SIGSEGV,
  ucontextOffsets,
} from "./signals-linux.ts";
import { findTable } from "./stubs-aarch64.ts";

const { errorRecord } = ucontextOffsets.aarch64;
const PAGE = 4096, PAGE_BITS = 12, PROT_READ_WRITE = 3, SIGNAL_SET = 8;
/** In the fault's word. */
const WRITE_BIT = 6;

export const pageFaultHandler = (table: number): string => `
    adr x0, handler                     # void *handler_address(void)
    ret

handler:
    ldr x14, table
    ldr w9, [x1, ${siginfo.code}]
    cmp w9, ${SEGV_ACCERR}
    b.ne other
    ldr x10, [x1, ${siginfo.address}]
    ldr x11, [x14, ${pages.memoryStart}]
    cmp x10, x11
    b.lo pass
    ldr x11, [x14, ${pages.memoryEnd}]
    cmp x10, x11
    b.hs pass
${findTable("pass")}
    mov x11, x0
    mov x12, x1
    mov x13, x2
    lsr x0, x10, ${PAGE_BITS}                       # mprotect(page, 4096, PROT_READ | PROT_WRITE)
    lsl x0, x0, ${PAGE_BITS}
    mov x1, ${PAGE}
    mov x2, ${PROT_READ_WRITE}
    mov x8, ${mprotect.aarch64}
    svc 0
    mov x15, x0
    mov x0, x11
    mov x1, x12
    mov x2, x13
    cbnz x15, pass

    ldr w11, [x9, ${pages.count}]
    cmp w11, ${touchedMaximum}
    b.hs done
    mov x15, 0
    add x12, x2, ${errorRecord}
    ldr w13, [x12, 0]
    mov x8, ${ESR_MAGIC & 0xffff}
    mov x7, ${ESR_MAGIC >>> 16}
    lsl x7, x7, 16
    orr x8, x8, x7
    cmp x13, x8
    b.ne noted                          # without the record it counts as a read
    ldr x15, [x12, 8]
    lsr x15, x15, ${WRITE_BIT}
    lsl x15, x15, 63
noted:
    orr x15, x15, x10
    add x12, x9, ${pages.touched}
    str x15, [x12, x11, lsl 3]
    add w11, w11, 1
    str w11, [x9, ${pages.count}]
    ldr w11, [x9, ${signals.pending}]
    mov x12, ${pendingFlags.page}
    orr x11, x11, x12
    str w11, [x9, ${signals.pending}]
done:
    ret

other:
    cmp w9, 0
    b.gt pass
    ldr w9, [x14, ${pages.caught}]
    cbz w9, pass
    ldr x16, [x14, ${signals.handler}]
    br x16
pass:
    ldr x16, [x14, ${pages.engineHandler}]
    cbz x16, die
    br x16

die:
    ldr w11, [x1, ${siginfo.code}]
    mov x0, 0                           # sigaction(SIGSEGV, SIG_DFL)
    stp x0, x0, [sp, -32]!
    stp x0, x0, [sp, 16]
    mov x0, ${SIGSEGV}
    mov x1, sp
    mov x2, 0
    mov x3, ${SIGNAL_SET}
    mov x8, ${rt_sigaction.aarch64}
    svc 0
    ldp x9, x10, [sp], 32
    cmp w11, 0
    b.gt again
    mov x8, ${getpid.aarch64}           # what was sent is sent again; what the code has done, it does again
    svc 0
    mov x1, ${SIGSEGV}
    mov x8, ${kill.aarch64}
    svc 0
again:
    ret
table:
    .quad ${table}
`;
