/** The native stub of touched pages for x86-64: see page-faults.ts. System V ABI, as stubs-x86_64.ts. */
import { pageOffsets as pages, pendingFlags, signalOffsets as signals, touchedMaximum } from "./block.ts";
import {
  getpid,
  kill,
  mprotect,
  rt_sigaction,
  SEGV_ACCERR,
  siginfoOffsets as siginfo,
  SIGSEGV,
  ucontextOffsets,
} from "./signals-linux.ts";
import { findTable } from "./stubs-x86_64.ts";

const { error } = ucontextOffsets.x86_64;
const PAGE = 4096, PROT_READ_WRITE = 3, SIGNAL_SET = 8;

/**
 * `void handler(int signo, siginfo_t *info, ucontext_t *context)`, after a function that returns its address. `table` is
 * the process's first one.
 *
 * A closed page of the program's memory, touched by a thread of the program, is opened, and noted in the thread's table:
 * the instruction is made again, and at the next safe point the page is closed, and the program's handler runs. A signal
 * that somebody has sent is marked, if the program has a handler. All else is the engine's; where that has no handler, the
 * process dies, as it would without this one.
 */
export const pageFaultHandler = (table: number): string => `
    lea rax, [rip + handler]            # void *handler_address(void)
    ret

handler:
    movabs r11, ${table}
    mov eax, [rsi + ${siginfo.code}]
    cmp eax, ${SEGV_ACCERR}
    jne other
    mov r10, [rsi + ${siginfo.address}]
    cmp r10, [r11 + ${pages.memoryStart}]
    jb pass
    cmp r10, [r11 + ${pages.memoryEnd}]
    jae pass
${findTable("pass")}
    push rdi
    push rsi
    push rdx
    mov rdi, r10                        # mprotect(page, 4096, PROT_READ | PROT_WRITE)
    and rdi, ${-PAGE}
    mov esi, ${PAGE}
    mov edx, ${PROT_READ_WRITE}
    mov eax, ${mprotect.x86_64}
    syscall
    pop rdx
    pop rsi
    pop rdi
    test rax, rax
    jnz pass

    mov ecx, [r9 + ${pages.count}]
    cmp ecx, ${touchedMaximum}
    jae done
    mov rax, [rdx + ${error}]           # bit 1: it was to be written
    and rax, 2
    shl rax, 62
    or rax, r10
    mov [r9 + rcx*8 + ${pages.touched}], rax
    inc ecx
    mov [r9 + ${pages.count}], ecx
    or dword ptr [r9 + ${signals.pending}], ${pendingFlags.page}
done:
    ret

other:
    test eax, eax
    jg pass
    cmp dword ptr [r11 + ${pages.caught}], 0
    je pass
    jmp [r11 + ${signals.handler}]
pass:
    movabs r11, ${table}                # the system call has changed it
    mov rax, [r11 + ${pages.engineHandler}]
    test rax, rax
    jz die
    jmp rax

die:
    mov r8d, [rsi + ${siginfo.code}]
    xor eax, eax                        # sigaction(SIGSEGV, SIG_DFL)
    push rax
    push rax
    push rax
    push rax
    mov edi, ${SIGSEGV}
    mov rsi, rsp
    xor edx, edx
    mov r10, ${SIGNAL_SET}
    mov eax, ${rt_sigaction.x86_64}
    syscall
    add rsp, 32
    test r8d, r8d
    jg again
    mov eax, ${getpid.x86_64}           # what was sent is sent again; what the code has done, it does again
    syscall
    mov rdi, rax
    mov esi, ${SIGSEGV}
    mov eax, ${kill.x86_64}
    syscall
again:
    ret
`;
