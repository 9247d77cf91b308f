/** The native stubs for x86-64, System V ABI. GNU as takes the same text (`.intel_syntax noprefix`). */
import {
  blockFlags,
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
  flags,
  stackCount,
  stackWords,
  integers,
  vectors,
  result,
  secondResult,
  vectorResult,
  secondVectorResult,
  longDoubleResult,
  signals: signalTable,
  notMade,
  calling,
} = blockOffsets;
const { programCounter, signalMask } = ucontextOffsets.x86_64;

/**
 * `void call(void)`: calls the function in the block with the block's arguments.
 *
 * rbx and r12 survive calls, so the block's and errno's addresses wait there. Eight is always right for al, "at most
 * so many vector registers are used", which only variadic functions read.
 */
export const trampoline = (block: number): string => `
    push rbp
    mov rbp, rsp
    push rbx
    push r12
    movabs rbx, ${block}

    mov r12, [rbx + ${errnoAddress}]    # errno = block.errno
    mov eax, [rbx + ${errno}]
    mov [r12], eax

    mov rcx, [rbx + ${stackCount}]      # copy the stack arguments; rsp is divisible by 16 at the call
    mov rsi, [rbx + ${stackWords}]
    mov rax, rcx
    shl rax, 3
    sub rsp, rax
    and rsp, -16
next:
    test rcx, rcx
    jz registers
    mov rax, [rsi + rcx*8 - 8]
    mov [rsp + rcx*8 - 8], rax
    dec rcx
    jmp next

registers:
    mov rdi, [rbx + ${integers}]
    mov rsi, [rbx + ${integers + 8}]
    mov rdx, [rbx + ${integers + 16}]
    mov rcx, [rbx + ${integers + 24}]
    mov r8, [rbx + ${integers + 32}]
    mov r9, [rbx + ${integers + 40}]
    movsd xmm0, [rbx + ${vectors}]
    movsd xmm1, [rbx + ${vectors + 8}]
    movsd xmm2, [rbx + ${vectors + 16}]
    movsd xmm3, [rbx + ${vectors + 24}]
    movsd xmm4, [rbx + ${vectors + 32}]
    movsd xmm5, [rbx + ${vectors + 40}]
    movsd xmm6, [rbx + ${vectors + 48}]
    movsd xmm7, [rbx + ${vectors + 56}]
    mov eax, 8
    mov qword ptr [rbx + ${calling}], 1
    call [rbx + ${functionAddress}]
    mov qword ptr [rbx + ${calling}], 0

    mov [rbx + ${result}], rax
    mov [rbx + ${secondResult}], rdx
    movsd [rbx + ${vectorResult}], xmm0
    movsd [rbx + ${secondVectorResult}], xmm1
    mov eax, [r12]                      # block.errno = errno
    mov [rbx + ${errno}], eax
    test byte ptr [rbx + ${flags}], ${blockFlags.longDouble}
    jz done
    fstp tbyte ptr [rbx + ${longDoubleResult}]   # long double comes back in st(0)
done:
    lea rsp, [rbp - 16]
    pop r12
    pop rbx
    pop rbp
    ret
`;

/**
 * `void interruptible(void)`: makes the system call whose number is in the function's place of the block, unless a
 * signal waits for its handler: then, as when one comes while it blocks, it ends with EINTR.
 *
 * Between the look at `pending` and the call a signal would come unseen. There the handler finds the program counter
 * between `start` and `end`, and moves it to `interrupted`. What was interrupted by a signal that is not the program's (by
 * which fork() stops all threads, say) is made again.
 */
export const interruptible = (block: number): string => `
    push rbx
    movabs rbx, ${block}
    mov r11, [rbx + ${signalTable}]
    lea rax, [rip + start]
    mov [r11 + ${signals.windowStart}], rax
    lea rax, [rip + end]
    mov [r11 + ${signals.windowEnd}], rax
    lea rax, [rip + interrupted]
    mov [r11 + ${signals.windowExit}], rax
    mov rdi, [rbx + ${integers}]
    mov rsi, [rbx + ${integers + 8}]
    mov rdx, [rbx + ${integers + 16}]
    mov r10, [rbx + ${integers + 24}]
    mov r8, [rbx + ${integers + 32}]
    mov r9, [rbx + ${integers + 40}]
    mov qword ptr [rbx + ${notMade}], 0
again:
    mov rax, [rbx + ${functionAddress}]
start:
    cmp dword ptr [r11 + ${signals.pending}], 0
    jne interrupted
    syscall
end:
    cmp rax, ${-EINTR}
    jne ended
    mov r11, [rbx + ${signalTable}]     # the system call has changed r11
    cmp dword ptr [r11 + ${signals.pending}], 0
    je again
ended:
    cmp rax, ${-MAX_ERRNO}
    jae failed
    mov [rbx + ${result}], rax
    pop rbx
    ret
interrupted:
    mov qword ptr [rbx + ${notMade}], 1
    mov rax, ${-EINTR}
failed:
    xor ecx, ecx
    sub ecx, eax
    mov [rbx + ${errno}], ecx
    mov qword ptr [rbx + ${result}], -1
    pop rbx
    ret
`;

/** `void note(void)`: the table is the calling thread's. */
export const noteThread = (table: number): string => `
    movabs rcx, ${table}
    mov rax, fs:[16]                    # the thread's own address
    mov [rcx + ${signals.threadPointer}], rax
    ret
`;

/** r9: the thread's table, r11 being the first; to `elsewhere` with a thread that has none. */
export const findTable = (elsewhere: string): string => `
    mov rax, fs:[16]
    mov r9, r11
find:
    cmp rax, [r9 + ${signals.threadPointer}]
    je found
    mov r9, [r9 + ${signals.next}]
    test r9, r9
    jnz find
    jmp ${elsewhere}
found:`;

/**
 * `void handler(int signo, siginfo_t *info, ucontext_t *context)`, after a function that returns its address. `table` is
 * the process's first one.
 *
 * On a thread of the program it notes the signal in the thread's table, and has it and what else its handler blocks stay
 * blocked when it returns: until the program's handler has run the kernel keeps what comes, as it does while a handler
 * runs. A thread of the engine, which the kernel may choose when the program's block the signal, blocks it from then on,
 * and sends it to the process again. (Where a thread may not say who has sent it, it is the process itself.)
 * The kernel blocks all signals meanwhile. Nothing of libc is called, so errno stays as it is.
 */
export const signalHandler = (table: number): string => `
    lea rax, [rip + handler]            # void *handler_address(void)
    ret

handler:
    movabs r11, ${table}
    movsxd rdi, edi
    cmp rdi, ${signalCount}
    ja done
${findTable("send_on")}
    mov r8, rdi                         # copy *info to table.information[signo]
    shl r8, ${Math.log2(siginfoSize)}
    add r8, r9
    mov ecx, ${siginfoSize / 8}
next:
    mov rax, [rsi + rcx*8 - 8]
    mov [r8 + rcx*8 + ${signals.information - 8}], rax
    dec rcx
    jnz next

    mov ecx, [r9 + ${signals.arrivals}]
    inc ecx
    mov [r9 + ${signals.arrivals}], ecx
    mov [r9 + rdi*4 + ${signals.arrived}], ecx

    mov rax, [rdx + ${signalMask}]      # held |= blocks[signo] & ~mask; mask |= blocks[signo]
    mov rcx, [r11 + rdi*8 + ${signals.blocks}]
    or rcx, rax
    mov [rdx + ${signalMask}], rcx
    xor rcx, rax
    or [r9 + ${signals.held}], rcx
    or dword ptr [r9 + ${signals.pending}], ${pendingFlags.signal}

    mov rax, [rdx + ${programCounter}]
    cmp rax, [r9 + ${signals.windowStart}]
    jb done
    cmp rax, [r9 + ${signals.windowEnd}]
    jae done
    mov rax, [r9 + ${signals.windowExit}]
    mov [rdx + ${programCounter}], rax
done:
    ret

send_on:
    mov r8, rdi
    mov rax, rdi                        # mask |= the signal
    dec rax
    bts [rdx + ${signalMask}], rax
    mov rdx, rsi
    mov eax, ${getpid.x86_64}
    syscall
    mov rdi, rax
    mov rsi, r8
    mov eax, ${rt_sigqueueinfo.x86_64}
    syscall
    test rax, rax
    jz done
    mov eax, ${kill.x86_64}
    syscall
    ret
`;

/**
 * `void handler(int signo, siginfo_t *info, ucontext_t *context)`, after a function that returns its address: has the
 * thread it runs on block the signals in the table's `quietMask`.
 */
export const quietHandler = (table: number): string => `
    lea rax, [rip + handler]            # void *handler_address(void)
    ret

handler:
    movabs rcx, ${table}
    mov rax, [rcx + ${signals.quietMask}]
    or [rdx + ${signalMask}], rax
    lock inc dword ptr [rcx + ${signals.quieted}]
    ret
`;

/**
 * `ssize_t write(int fd, const void *buf, size_t n)` for the engine alone (see descriptors.ts), after a function that
 * notes the calling thread in the table and returns write's address.
 *
 * On that thread, the number 1 in 8 bytes is the wake-up of an event loop, and goes to the eventfd's new place.
 */
export const engineWrite = (table: number): string => `
    movabs rcx, ${table}
    mov rax, fs:[16]                    # the thread's own address
    mov [rcx + ${engineOffsets.thread}], rax
    lea rax, [rip + write]
    ret

write:
    movabs r11, ${table}
    mov rax, fs:[16]
    cmp rax, [r11 + ${engineOffsets.thread}]
    jne pass
    cmp rdx, 8
    jne pass
    cmp qword ptr [rsi], 1
    jne pass
    mov ecx, [r11 + ${engineOffsets.count}]
next:
    dec ecx
    js pass
    cmp edi, [r11 + rcx*8 + ${engineOffsets.moved}]
    jne next
    mov edi, [r11 + rcx*8 + ${engineOffsets.moved + 4}]
    sub rsp, 8
    call [r11 + ${engineOffsets.write}]
    mov eax, 8                          # should the program have closed it: nobody listens, all is well
    add rsp, 8
    ret
pass:
    jmp [r11 + ${engineOffsets.write}]
`;
