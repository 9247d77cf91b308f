/** fork, x86-64: engine threads that stay at rest from one fork to the next, and how all go on. */
import { FUTEX_PRIVATE, FUTEX_WAIT } from "./fork-linux.ts";
import {
  forkOffsets as table,
  recordOffsets as record,
  recordSize,
  restStates as rest,
  threadStates as state,
} from "./fork-table.ts";
import { call, wake } from "./stubs-fork-calls-x86_64.ts";

/** struct stat. */
const statLinks = 16;

/**
 * Where the threads may still be at rest since the last fork: then there is nothing to stop, if no thread is new. Goes to
 * `stopped`, or on to the next label with all threads running.
 */
export const claimRest = `
    cmp dword ptr [rbx + ${table.rest}], ${rest.none}
    je running_all
claim:
    mov eax, ${rest.atRest}
    mov ecx, ${rest.fork}
    lock cmpxchg [rbx + ${table.rest}], ecx
    je claimed
    test eax, eax
    jz running_all
    lea rdi, [rbx + ${table.rest}]
    mov esi, ${FUTEX_WAIT | FUTEX_PRIVATE}
    mov edx, eax
    lea r10, [rbx + ${table.nap}]
${call("futex")}
    jmp claim
claimed:
    cmp dword ptr [rbx + ${table.mayRest}], 0
    je end_rest
    cmp qword ptr [rbx + ${table.verdict}], 0
    je end_rest
    mov edi, [rbx + ${table.directory}] # threads at rest do not end: as many as there were are the same ones
    lea rsi, [rbx + ${table.path}]
    lea rdx, [rbx + ${table.buffer}]
    xor r10d, r10d
${call("newfstatat")}
    test eax, eax
    js end_rest
    mov eax, [rbx + ${table.buffer + statLinks}]
    sub eax, 2
    cmp eax, [rbx + ${table.listed}]
    je stopped
end_rest:
    call let_go
running_all:
`;

/** After the fork, in the parent: the threads stay at rest, and one of them watches. Goes to `released` or `release_all`. */
export const beginRest = `
    cmp dword ptr [rbx + ${table.mayRest}], 0
    je release_all
    inc dword ptr [rbx + ${table.restGeneration}]
    cmp dword ptr [rbx + ${table.rest}], ${rest.fork}
    je watched
    lea rbp, [rbx + ${table.records}]
    mov ecx, [rbx + ${table.count}]
watcher:
    dec ecx
    js release_all
    cmp dword ptr [rbp + ${record.state}], ${state.stopped}
    je appoint
    add rbp, ${recordSize}
    jmp watcher
appoint:
    mov dword ptr [rbx + ${table.rest}], ${rest.atRest}
    mov dword ptr [rbp + ${record.state}], ${state.watching}
${wake("rbp", record.state)}
    jmp released
watched:
    mov dword ptr [rbx + ${table.rest}], ${rest.atRest}
    jmp released
`;

/** A procedure: all threads go on. Changes rbp. */
export const letGo = `
let_go:
    lea rbp, [rbx + ${table.records}]
    push r13
    mov r13d, [rbx + ${table.count}]
wake:
    dec r13d
    js woken
    mov dword ptr [rbp + ${record.state}], ${state.none}
${wake("rbp", record.state)}
    add rbp, ${recordSize}
    jmp wake
woken:
    pop r13
    cmp dword ptr [rbx + ${table.rest}], ${rest.none}
    je nobody_watches
    mov dword ptr [rbx + ${table.rest}], ${rest.none}
    inc dword ptr [rbx + ${table.restGeneration}]
${wake("rbx", table.restGeneration)}
nobody_watches:
    ret
`;
