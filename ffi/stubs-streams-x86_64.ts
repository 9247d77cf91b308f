/**
 * What libc's streams read and write by on x86-64 (see stream-calls.ts). GNU as takes the same text (`.intel_syntax
 * noprefix`).
 */
import { blockOffsets as block, fileOffsets, signalOffsets as signals } from "./block.ts";
import { EINTR, MAX_ERRNO } from "./signals-linux.ts";

const SYS_read = 0, SYS_write = 1;
const { ERROR_SEEN } = fileOffsets;

interface StreamCall {
  readonly number: number;
  /** Where the first table has libc's own function. */
  readonly libcs: number;
  /** What the function that runs handlers is told. */
  readonly isOutput: 0 | 1;
  /** From rax, which is no error, to the result in rax and `done`. */
  readonly succeeded: string;
  /** From errno, which is set, to the same. */
  readonly failed: string;
}

/**
 * `ssize_t call(FILE *stream, void *bytes, ssize_t size)`, after a function that returns its address. `table` is the
 * process's first one.
 *
 * As the interruptible stub it looks for a signal, and makes the system call in a window that a signal leaves by
 * `notMade`. Handlers run before libc has anything of it; the answer tells whether the call is made again. The frame has
 * the size, and the caller's errno, which handlers change. The engine has streams, too, on the program's thread even.
 */
const streamCall = ({ number, libcs, isOutput, succeeded, failed }: StreamCall, table: number): string => `
    lea rax, [rip + call]               # void *call_address(void)
    ret

call:
    movabs r11, ${table}
    mov rax, fs:[16]
    mov r9, r11
find:
    cmp rax, [r9 + ${signals.threadPointer}]
    je found
    mov r9, [r9 + ${signals.next}]
    test r9, r9
    jnz find
pass:
    jmp [r11 + ${libcs}]                # the engine's own stream
found:
    cmp qword ptr [r9 + ${signals.streamInterrupted}], 0
    je pass
    mov rcx, [r9 + ${signals.block}]
    cmp qword ptr [rcx + ${block.calling}], 0
    je pass

    push rbx
    push r12
    push r13
    push r14
    push r15
    sub rsp, 16
    mov rbx, r9                         # rbx: the thread's table; r15: its block
    mov r12, rdi                        # r12: the stream
    mov r13, rsi                        # r13, r14: the bytes that are left
    mov r14, rdx
    mov r15, rcx
    mov [rsp], rdx
    mov rax, [r15 + ${block.errnoAddress}]
    mov eax, [rax]
    mov [rsp + 8], eax

again:
    lea rax, [rip + start]
    mov [rbx + ${signals.windowStart}], rax
    lea rax, [rip + end]
    mov [rbx + ${signals.windowEnd}], rax
    lea rax, [rip + notMade]
    mov [rbx + ${signals.windowExit}], rax
    mov edi, [r12 + ${fileOffsets.descriptor}]
    mov rsi, r13
    mov rdx, r14
    mov eax, ${number}
start:
    cmp dword ptr [rbx + ${signals.pending}], 0
    jne notMade
    syscall
end:
    cmp rax, ${-EINTR}
    jne ended
    cmp dword ptr [rbx + ${signals.pending}], 0
    je again
    mov edx, 0
    jmp interrupted
notMade:
    mov edx, 1
interrupted:
    mov rdi, r12
    mov esi, ${isOutput}
    mov qword ptr [r15 + ${block.calling}], 0
    call [rbx + ${signals.streamInterrupted}]
    mov qword ptr [r15 + ${block.calling}], 1
    mov rcx, [r15 + ${block.errnoAddress}]
    mov edx, [rsp + 8]
    mov [rcx], edx
    test eax, eax
    jnz again
    mov rax, ${-EINTR}

ended:
    cmp rax, ${-MAX_ERRNO}
    jae failed
${succeeded}
failed:
    xor ecx, ecx
    sub ecx, eax
    mov rdx, [r15 + ${block.errnoAddress}]
    mov [rdx], ecx
${failed}
done:
    add rsp, 16
    pop r15
    pop r14
    pop r13
    pop r12
    pop rbx
    ret
`;

export const streamRead = (table: number): string =>
  streamCall({
    number: SYS_read,
    libcs: signals.fileRead,
    isOutput: 0,
    succeeded: `    jmp done`,
    failed: `    mov rax, -1`,
  }, table);

/** libc's writes all; after an error it marks the stream, and tells how much was written. */
export const streamWrite = (table: number): string =>
  streamCall({
    number: SYS_write,
    libcs: signals.fileWrite,
    isOutput: 1,
    succeeded: `    add r13, rax
    sub r14, rax
    jnz again
    jmp written`,
    failed: `    or dword ptr [r12 + ${fileOffsets.flags}], ${ERROR_SEEN}
written:
    mov rax, [rsp]
    sub rax, r14
    cmp qword ptr [r12 + ${fileOffsets.position}], 0
    jl done                             # unknown
    add [r12 + ${fileOffsets.position}], rax`,
  }, table);
