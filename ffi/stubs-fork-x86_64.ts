/**
 * fork for a process with an engine in it, x86-64. Three stubs: the handler that stops a thread, fork itself, and the
 * engine's madvise(). What they do together is told in fork.ts; fork-table.ts has the table.
 */
import {
  CHILD_FLAGS,
  ENOMEM,
  ETIMEDOUT,
  FUTEX_WAIT,
  O_CLOEXEC,
  O_DIRECTORY,
  P_PID,
  SIG_SETMASK,
  WAIT_PEEK,
} from "./fork-linux.ts";
import { forkFailures as failure, forkOffsets as table } from "./fork-table.ts";
import { call } from "./stubs-fork-calls-x86_64.ts";
import { moveColdMemory } from "./stubs-fork-cold-x86_64.ts";
import { child } from "./stubs-fork-child-x86_64.ts";
import { beginRest, claimRest, letGo } from "./stubs-fork-rest-x86_64.ts";
import { askThread, stopThreads } from "./stubs-fork-stop-x86_64.ts";

export { engineMadvise } from "./stubs-fork-cold-x86_64.ts";
export { stopHandler } from "./stubs-fork-stop-x86_64.ts";

/**
 * `long fork(void)`: as the system call, −errno at failure.
 *
 *     rbx  the table      r13d  /proc/self/task, later a countdown      r14d  this process
 *     r12  a record       r15d  this thread                              rbp   an entry of the directory
 */
export const fork = (address: number): string => `
    push rbx
    push rbp
    push r12
    push r13
    push r14
    push r15
    movabs rbx, ${address}
    mov edi, ${SIG_SETMASK}                          # no signal's handler in between
    lea rsi, [rbx + ${table.fullMask}]
    lea rdx, [rbx + ${table.callersMask}]
    mov r10d, 8
${call("rt_sigprocmask")}
${call("getpid")}
    mov r14d, eax
${call("gettid")}
    mov r15d, eax
    mov dword ptr [rbx + ${table.failure}], ${failure.none}
    mov r13d, -1
${claimRest}
    mov dword ptr [rbx + ${table.count}], 0
    mov dword ptr [rbx + ${table.waited}], 0
    mov dword ptr [rbx + ${table.disagreements}], 0
    mov eax, ${-ENOMEM}
    cmp qword ptr [rbx + ${table.verdict}], 0
    je no_memory
    mov edi, [rbx + ${table.directory}]
    lea rsi, [rbx + ${table.path}]
    mov edx, ${O_DIRECTORY.x86_64 | O_CLOEXEC}
${call("openat")}
    mov r13d, eax
    test eax, eax
    js cannot_list
${stopThreads}
stopped:
${moveColdMemory}
# ---- Clone: parent.

clone:
    mov rax, [rbx + ${table.verdict}]
    mov dword ptr [rax], 0
    mov edi, ${CHILD_FLAGS}
    xor esi, esi
    xor edx, edx
    mov r10, fs:[16]
    add r10, [rbx + ${table.threadId}]
    xor r8d, r8d
${call("clone")}
    movsxd r12, eax
    test eax, eax
    jz child
    jns release
    mov dword ptr [rbx + ${table.failure}], ${failure.clone}

release:
    test r12d, r12d
    jle release_all
${beginRest}
release_all:
    call let_go
released:
    test r12d, r12d
    jle finish

verdict:                                # wait until the child is whole
    mov rdi, [rbx + ${table.verdict}]
    mov eax, [rdi]
    test eax, eax
    jnz decided
    mov esi, ${FUTEX_WAIT}
    xor edx, edx
    lea r10, [rbx + ${table.nap}]
${call("futex")}
    cmp eax, ${-ETIMEDOUT}
    jne verdict
    mov dword ptr [rbx + ${table.buffer}], 0         # somebody may have killed it
    mov edi, ${P_PID}
    mov esi, r12d
    lea rdx, [rbx + ${table.buffer}]
    mov r10d, ${WAIT_PEEK}
    xor r8d, r8d
${call("waitid")}
    test eax, eax
    js finish
    cmp dword ptr [rbx + ${table.buffer}], 0
    je verdict
    jmp finish
decided:
    jns finish
    mov dword ptr [rbx + ${table.failure}], ${failure.incomplete}
    movsxd rbp, eax
    mov edi, r12d
    xor esi, esi
    xor edx, edx
    xor r10d, r10d
${call("wait4")}
    mov r12, rbp

finish:
    mov edi, ${SIG_SETMASK}
    lea rsi, [rbx + ${table.callersMask}]
    xor edx, edx
    mov r10d, 8
${call("rt_sigprocmask")}
    mov rax, r12
    pop r15
    pop r14
    pop r13
    pop r12
    pop rbp
    pop rbx
    ret

no_memory:
    mov dword ptr [rbx + ${table.failure}], ${failure.memory}
    jmp failed
cannot_list:
    mov dword ptr [rbx + ${table.failure}], ${failure.list}
    jmp failed
too_many:
    mov dword ptr [rbx + ${table.failure}], ${failure.tooMany}
    jmp failed
cannot_signal:
    mov dword ptr [rbx + ${table.failure}], ${failure.signal}
    jmp failed
out_of_patience:
    mov dword ptr [rbx + ${table.failure}], ${failure.patience}
    jmp failed
foreign:
    mov dword ptr [rbx + ${table.failure}], ${failure.foreign}
failed:                                 # eax is −errno
    movsxd r12, eax
    test r13d, r13d
    js release
    mov edi, r13d
${call("close")}
    jmp release
${letGo}
${askThread}
${child}`;
