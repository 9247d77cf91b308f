/** The native stubs for x86-64, System V ABI. GNU as takes the same text (`.intel_syntax noprefix`). */
import { blockFlags, blockOffsets, engineOffsets, siginfoSize, signalCount, signalOffsets } from "./block.ts";

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
} = blockOffsets;

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
    call [rbx + ${functionAddress}]

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
 * `void handler(int signo, siginfo_t *info, void *ucontext)`, after a function that returns its address: notes the signal in the table and returns.
 *
 * It may run on any thread, hence `lock`; it calls nothing, so errno and the interrupted call's state stay as they
 * are. The word is set last: who sees it finds the count.
 */
export const signalHandler = (table: number): string => `
    lea rax, [rip + handler]            # void *handler_address(void)
    ret

handler:
    movabs rax, ${table}
    movsxd rdi, edi
    cmp rdi, ${signalCount}
    ja done
    mov rdx, rdi                        # copy *info to table.information[signo]
    shl rdx, ${Math.log2(siginfoSize)}
    add rdx, rax
    mov ecx, ${siginfoSize / 8}
next:
    mov r8, [rsi + rcx*8 - 8]
    mov [rdx + rcx*8 + ${signalOffsets.information - 8}], r8
    dec rcx
    jnz next
    cmp byte ptr [rax + rdi + ${signalOffsets.counts}], -1
    je full
    lock inc byte ptr [rax + rdi + ${signalOffsets.counts}]
full:
    mov dword ptr [rax + ${signalOffsets.pending}], 1
done:
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
