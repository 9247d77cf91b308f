/** fork, x86-64: what the child does, alone in its process at first. */
import {
  FUTEX_PRIVATE,
  FUTEX_WAIT,
  FUTEX_WAKE,
  MAP_SHARED_ANONYMOUS_FIXED,
  PROT_READ_WRITE,
  robustListSize,
  sharedSize,
  THREAD_FLAGS,
  THREAD_FLAGS_OWN_FILES,
} from "./fork-linux.ts";
import {
  callOffsets,
  callSize,
  forkOffsets as table,
  recordOffsets as record,
  recordSize,
  restStates as rest,
  threadKinds,
  threadStates as state,
} from "./fork-table.ts";
import { call, wake } from "./stubs-fork-calls-x86_64.ts";
import { ucontextOffsets } from "./signals-linux.ts";

/** The mask to go back to, from where the handler's stack pointer is: a return address and a ucontext. */
const frameMask = 8 + ucontextOffsets.x86_64.signalMask;

/** In the child, from clone()'s return; `finish` is where fork returns. */
export const child = `
# ---- Child: the calling thread is alone.

child:
    mov rdi, fs:[16]
    add rdi, [rbx + ${table.robustList}]
    mov esi, ${robustListSize}
${call("set_robust_list")}
    mov dword ptr [rbx + ${table.recreated}], 0
    lea r12, [rbx + ${table.records}]
    mov r13d, [rbx + ${table.count}]
first:
    dec r13d
    js whole
    cmp dword ptr [r12 + ${record.state}], ${state.stopped}
    jb not_first
    cmp dword ptr [r12 + ${record.kind}], ${threadKinds.engine}
    je recreate_first
not_first:
    add r12, ${recordSize}
    jmp first
recreate_first:
    mov edi, ${THREAD_FLAGS_OWN_FILES}
    mov rsi, [r12 + ${record.stackPointer}]
    mov r8, [r12 + ${record.threadPointer}]
    mov rdx, r8
    add rdx, [rbx + ${table.threadId}]
    mov r10, rdx
${call("clone")}
    test eax, eax
    jz helper
    js hopeless
    lea rdi, [rbx + ${table.recreated}]
    mov esi, ${FUTEX_WAIT | FUTEX_PRIVATE}
    xor edx, edx
    xor r10d, r10d
until_recreated:
${call("futex")}
    cmp dword ptr [rbx + ${table.recreated}], 0
    je until_recreated
    mov eax, [rbx + ${table.recreated}]
    test eax, eax
    js hopeless

whole:
    lea r12, [rbx + ${table.records}]
    mov ecx, [rbx + ${table.count}]
reset:
    dec ecx
    js settled
    mov dword ptr [r12 + ${record.state}], ${state.none}
    add r12, ${recordSize}
    jmp reset
settled:
    mov dword ptr [rbx + ${table.rest}], ${rest.none}
    mov rdi, [rbx + ${table.verdict}]
    mov dword ptr [rdi], 1
    mov esi, ${FUTEX_WAKE}
    mov edx, 1
${call("futex")}
    mov esi, ${sharedSize}                           # memory to share with its own children
    mov edx, ${PROT_READ_WRITE}
    mov r10d, ${MAP_SHARED_ANONYMOUS_FIXED}
    mov r8d, -1
    xor r9d, r9d
${call("mmap")}
    xor r12d, r12d
    test rax, rax
    jns finish
    mov qword ptr [rbx + ${table.verdict}], 0
    jmp finish

hopeless:                               # eax is −errno; the parent's fork fails with it
    mov rdi, [rbx + ${table.verdict}]
    mov [rdi], eax
    mov esi, ${FUTEX_WAKE}
    mov edx, 1
${call("futex")}
    mov edi, 127
${call("exit_group")}

# ---- Child: the first engine thread, in the handler where it stopped, gives the engine's threads a descriptor table
# ---- of their own and recreates the others.

helper:
    lea rbp, [rbx + ${table.calls}]
    mov r9d, [rbx + ${table.callCount}]
next_call:
    dec r9d
    js others
    mov eax, [rbp + ${callOffsets.number}]
    mov rdi, [rbp + ${callOffsets.arguments}]
    mov rsi, [rbp + ${callOffsets.arguments + 8}]
    mov rdx, [rbp + ${callOffsets.arguments + 16}]
    mov r10, [rbp + ${callOffsets.arguments + 24}]
    syscall
    test eax, eax
    jns called
    cmp dword ptr [rbp + ${callOffsets.required}], 0
    jne helper_failed
called:
    add rbp, ${callSize}
    jmp next_call

others:
    add r12, ${recordSize}
    dec r13d
    js all_recreated
    cmp dword ptr [r12 + ${record.state}], ${state.stopped}
    jb others
    cmp dword ptr [r12 + ${record.kind}], ${threadKinds.engine}
    jne others
    mov edi, ${THREAD_FLAGS}
    mov rsi, [r12 + ${record.stackPointer}]
    mov r8, [r12 + ${record.threadPointer}]
    mov rdx, r8
    add rdx, [rbx + ${table.threadId}]
    mov r10, rdx
${call("clone")}
    test eax, eax
    jz resume
    jns others
helper_failed:
    mov [rbx + ${table.recreated}], eax
    jmp tell
all_recreated:
    mov dword ptr [rbx + ${table.recreated}], 1
tell:
${wake("rbx", table.recreated)}

resume:                                 # what the kernel does not copy to a thread; signal mask and stack it restores
    mov rdi, fs:[16]
    add rdi, [rbx + ${table.robustList}]
    mov esi, ${robustListSize}
${call("set_robust_list")}
    mov esi, [rbx + ${table.rseqLength}]
    test esi, esi
    jz back
    mov rdi, fs:[16]
    add rdi, [rbx + ${table.rseq}]
    xor edx, edx
    mov r10d, [rbx + ${table.rseqSignature}]
${call("rseq")}
back:                                   # a thread that had just begun would take the program's signals
    mov rdx, rsp
    mov rax, [rbx + ${table.quietMask}]
    or [rdx + ${frameMask}], rax
    ret                                 # out of the handler
`;
