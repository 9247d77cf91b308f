/** fork, x86-64: how cold memory is moved into a file (see cold-memory.ts), and the engine's madvise() from then on. */
import {
  ADVICE_DONTFORK,
  ADVICE_DONTNEED,
  MAP_PRIVATE_ANONYMOUS_FIXED,
  MAP_PRIVATE_FIXED,
  O_CLOEXEC,
  PROT_READ_WRITE,
} from "./fork-linux.ts";
import { bufferSize, coldSpan as span, forkOffsets as table } from "./fork-table.ts";
import { call } from "./stubs-fork-calls-x86_64.ts";

/** While all threads are at rest; leaves rbx, r14, r15 as they are. */
export const moveColdMemory = `
    cmp dword ptr [rbx + ${table.coldPlanned}], 0
    je clone
# ---- Move cold memory, if the mappings are still those that it was planned for.

    mov edi, [rbx + ${table.directory}]
    lea rsi, [rbx + ${table.mapsPath}]
    mov edx, ${O_CLOEXEC}
${call("openat")}
    mov r13d, eax
    test eax, eax
    js not_moved
    mov r12, [rbx + ${table.mapsText}]
    mov rbp, r12
    add rbp, [rbx + ${table.mapsLength}]                # the text's end
compare_more:
    mov edi, r13d
    lea rsi, [rbx + ${table.buffer}]
    mov edx, ${bufferSize}
${call("read")}
    test eax, eax
    js changed
    jz compared
    lea rsi, [rbx + ${table.buffer}]
    lea rdx, [rsi + rax]
compare:
    cmp rsi, rdx
    jae compare_more
    cmp r12, rbp
    jae changed
    movzx eax, byte ptr [rsi]
    movzx ecx, byte ptr [r12]
    cmp eax, ecx
    jne changed
    inc rsi
    inc r12
    jmp compare
compared:
    cmp r12, rbp
    jne changed
    mov r12, [rbx + ${table.coldSpans}]
move:
    mov edi, [rbx + ${table.coldFile}]
    mov rsi, [r12 + ${span.start}]
    mov rdx, [r12 + ${span.end}]
    sub rdx, rsi
    mov rbp, rdx
    mov r10, rsi
${call("pwrite64")}
    cmp rax, rbp
    jne changed
    mov r8d, [rbx + ${table.coldFile}]
    mov rdi, [r12 + ${span.start}]
    mov r9, rdi
    mov rsi, rbp
    mov edx, ${PROT_READ_WRITE}
    mov r10d, ${MAP_PRIVATE_FIXED}
${call("mmap")}
    cmp rax, [r12 + ${span.start}]
    jne changed
    inc dword ptr [rbx + ${table.coldMoved}]
    add r12, ${span.size}
    dec dword ptr [rbx + ${table.coldPlanned}]
    jnz move
changed:
    mov edi, r13d
${call("close")}
not_moved:
    mov r13d, -1
    mov dword ptr [rbx + ${table.coldPlanned}], 0
`;

/**
 * `int madvise(void *addr, size_t length, int advice)` for the engine, after a function that returns its address. All of
 * the engine's memory is to be in the child. What is not needed any more reads as zero afterwards, and not as the file.
 */
export const engineMadvise = (address: number): string => `
    lea rax, [rip + madvise]
    ret

madvise:
    xor eax, eax
    cmp edx, ${ADVICE_DONTFORK}
    je done
    movabs rax, ${address}
    cmp edx, ${ADVICE_DONTNEED}
    jne pass
    cmp dword ptr [rax + ${table.coldMoved}], 0
    jne among_cold
pass:
    jmp qword ptr [rax + ${table.madvise}]
done:
    ret

among_cold:
    push rbx
    push rbp
    push r12
    push r13
    push r14
    mov rbx, rax
    mov r12, rdi
    mov r13, rsi
    mov rbp, [rbx + ${table.coldSpans}]
    mov r14d, [rbx + ${table.coldMoved}]
next_span:
    dec r14d
    js all_spans
    mov rdi, [rbp + ${span.start}]              # the part of it that lies in the span
    mov rsi, [rbp + ${span.end}]
    add rbp, ${span.size}
    lea rcx, [r12 + r13]
    cmp rdi, r12
    jae from_start
    mov rdi, r12
from_start:
    cmp rsi, rcx
    jbe to_end
    mov rsi, rcx
to_end:
    sub rsi, rdi
    jbe next_span
    mov edx, ${PROT_READ_WRITE}
    mov r10d, ${MAP_PRIVATE_ANONYMOUS_FIXED}
    mov r8d, -1
    xor r9d, r9d
${call("mmap")}
    jmp next_span
all_spans:
    mov rdi, r12
    mov rsi, r13
    mov edx, ${ADVICE_DONTNEED}
    mov rax, rbx
    pop r14
    pop r13
    pop r12
    pop rbp
    pop rbx
    jmp pass
`;
