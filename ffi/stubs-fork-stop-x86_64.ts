/** fork, x86-64: how threads are stopped. The part of fork itself, and the handler. */
import { EAGAIN, EINTR, ENOSYS, ESRCH, ETIMEDOUT, FUTEX_PRIVATE, FUTEX_WAIT, SI_QUEUE } from "./fork-linux.ts";
import {
  bufferSize,
  disagreementMaximum,
  forkOffsets as table,
  recordMaximum,
  recordOffsets as record,
  recordSize,
  restMaximum,
  restStates as rest,
  threadKinds,
  threadStates as state,
} from "./fork-table.ts";
import { siginfoOffsets, ucontextOffsets } from "./signals-linux.ts";
import { call, wake } from "./stubs-fork-calls-x86_64.ts";

/** struct linux_dirent64 and struct stat. */
const entryLength = 16, entryName = 19;
const statLinks = 16;
const SYS_rt_sigreturn = 15;
/** What the thread had in rdi, rax and rip, from where the handler's stack pointer is: a return address and a ucontext. */
const frameArgument = 112, frameResult = 152, frameInstruction = 176;
const SYS_futex = 202;
/** The mask to go back to. */
const frameMask = 8 + ucontextOffsets.x86_64.signalMask;

/** A procedure: asks the thread edi, whose record is at rdx. eax is not 0, and the record empty, if that cannot be. */
export const askThread = `
ask_thread:
    mov dword ptr [rdx + ${record.state}], ${state.asked}
    mov [rbx + ${table.information + siginfoOffsets.value}], rdx
    mov esi, edi
    mov edi, r14d
    mov edx, [rbx + ${table.signal}]
    lea r10, [rbx + ${table.information}]
${call("rt_tgsigqueueinfo")}
    test eax, eax
    jz thread_asked
    mov rdx, [rbx + ${table.information + siginfoOffsets.value}]
    mov dword ptr [rdx + ${record.state}], ${state.none}
    mov dword ptr [rdx + ${record.thread}], 0
thread_asked:
    ret
`;

/** From the open directory to all threads at rest; the labels it leaves by are in stubs-fork-x86_64.ts. */
export const stopThreads = `
# ---- Stop every thread: list them, ask the new ones, wait for them; again, until a pass finds no new one.

list:
    mov edi, r13d
    xor esi, esi
    xor edx, edx
${call("lseek")}
    mov dword ptr [rbx + ${table.listed}], 0
    mov dword ptr [rbx + ${table.found}], 0
read:
    mov edi, r13d
    lea rsi, [rbx + ${table.buffer}]
    mov edx, ${bufferSize}
${call("getdents64")}
    test eax, eax
    js cannot_list
    jz wait
    lea rbp, [rbx + ${table.buffer}]
    lea r12, [rbp + rax]                # the entries' end
entry:
    cmp rbp, r12
    jae read
    lea rsi, [rbp + ${entryName}]       # the name is the thread's id, but for . and ..
    xor edi, edi
digit:
    movzx ecx, byte ptr [rsi]
    sub ecx, 48
    cmp ecx, 9
    ja number
    lea rdi, [rdi + rdi*4]
    lea rdi, [rcx + rdi*2]
    inc rsi
    jmp digit
number:
    movzx eax, word ptr [rbp + ${entryLength}]
    add rbp, rax
    test edi, edi
    jz entry
    inc dword ptr [rbx + ${table.listed}]
    cmp edi, r15d
    je entry

    mov ecx, [rbx + ${table.specialCount}]
    xor r8d, r8d                        # its kind: ${threadKinds.engine}, unless fork.ts says otherwise
special:
    dec ecx
    js search
    cmp [rbx + rcx*8 + ${table.specials}], edi
    jne special
    mov r8d, [rbx + rcx*8 + ${table.specials + 4}]
    cmp r8d, ${threadKinds.kernel}
    je entry
search:
    mov ecx, [rbx + ${table.count}]
    lea rdx, [rbx + ${table.records}]
known:
    dec ecx
    js ask
    cmp [rdx + ${record.thread}], edi
    je entry
    add rdx, ${recordSize}
    jmp known

ask:                                    # rdx is the first free record
    mov eax, ${-EAGAIN}
    cmp dword ptr [rbx + ${table.count}], ${recordMaximum}
    jae too_many
    mov [rdx + ${record.thread}], edi
    mov [rdx + ${record.kind}], r8d
    call ask_thread
    test eax, eax
    jnz refused
    inc dword ptr [rbx + ${table.count}]
    mov dword ptr [rbx + ${table.found}], 1
    jmp entry
refused:
    cmp eax, ${-ESRCH}                  # it has ended meanwhile
    je entry
    mov [rbx + ${table.culprit}], esi
    jmp cannot_signal

wait:
    mov ebp, [rbx + ${table.stopped}]
    lea r12, [rbx + ${table.records}]
    mov ecx, [rbx + ${table.count}]
running:
    dec ecx
    js at_rest
    cmp dword ptr [r12 + ${record.state}], ${state.asked}
    je sleep
    add r12, ${recordSize}
    jmp running
sleep:
    lea rdi, [rbx + ${table.stopped}]
    mov esi, ${FUTEX_WAIT | FUTEX_PRIVATE}
    mov edx, ebp
    lea r10, [rbx + ${table.nap}]
${call("futex")}
    cmp eax, ${-ETIMEDOUT}
    jne wait
    mov eax, ${-EAGAIN}
    mov esi, [r12 + ${record.thread}]
    mov [rbx + ${table.culprit}], esi
    inc dword ptr [rbx + ${table.waited}]
    mov ecx, [rbx + ${table.patience}]
    cmp [rbx + ${table.waited}], ecx
    ja out_of_patience
    mov edi, r14d                       # a thread that is ending blocks all signals: is it gone?
    xor edx, edx
${call("tgkill")}
    cmp eax, ${-ESRCH}
    jne wait
    mov dword ptr [r12 + ${record.state}], ${state.none}
    mov dword ptr [r12 + ${record.thread}], 0
    jmp wait

at_rest:
    cmp dword ptr [rbx + ${table.found}], 0
    jne list
    mov edi, r13d                       # a directory's links: itself, its parent, and here one for each thread
    lea rsi, [rbx + ${table.buffer}]
${call("fstat")}
    mov eax, [rbx + ${table.buffer + statLinks}]
    sub eax, 2
    cmp eax, [rbx + ${table.listed}]
    je check_all
    inc dword ptr [rbx + ${table.disagreements}]
    cmp dword ptr [rbx + ${table.disagreements}], ${disagreementMaximum}
    jb list

check_all:
    xor r9d, r9d                        # 1: one is amid something; 2: and waits for a lock
    lea r12, [rbx + ${table.records}]
    mov ecx, [rbx + ${table.count}]
check:                                  # is each a thread of libc's?
    dec ecx
    js all_checked
    mov dword ptr [r12 + ${record.amid}], 0
    cmp dword ptr [r12 + ${record.state}], ${state.stopped}
    jb checked
    mov esi, [r12 + ${record.thread}]
    mov [rbx + ${table.culprit}], esi
    mov eax, ${-ENOSYS}
    mov rdx, [r12 + ${record.threadPointer}]
    add rdx, [rbx + ${table.threadId}]
    cmp [rdx], esi
    jne foreign
    cmp dword ptr [r12 + ${record.kind}], ${threadKinds.program}
    jne checked                         # a lock that it holds now, nobody would give back in the child:
    mov rdx, [r12 + ${record.stackPointer}]
    mov rsi, [rdx + ${frameInstruction}]
    mov r8d, [rbx + ${table.textCount}]
    lea rdi, [rbx + ${table.texts}]
text:
    dec r8d
    js checked                          # none in code that was made at run time,
    cmp rsi, [rdi]
    jb next_text
    cmp rsi, [rdi + 8]
    jae next_text
    movzx eax, word ptr [rsi]           # none while it waits in the kernel: the call is to be made again, or was ended;
    cmp eax, [rbx + ${table.systemCall}]
    je waits
    movzx eax, word ptr [rsi - 2]
    cmp eax, [rbx + ${table.systemCall}]
    jne amid
    cmp dword ptr [rdx + ${frameResult}], ${-EINTR}
    je checked
    jmp amid
waits:                                  # but it may wait for a second lock, which an engine's thread may have
    cmp dword ptr [rdx + ${frameResult}], ${SYS_futex}
    jne checked
    mov rax, [rdx + ${frameArgument}]
    cmp rax, [rbx + ${table.memoryStart}]
    jb foreign_lock
    cmp rax, [rbx + ${table.memoryEnd}]
    jb checked
foreign_lock:
    or r9d, 2
amid:
    mov dword ptr [r12 + ${record.amid}], 1
    or r9d, 1
    jmp checked
next_text:
    add rdi, 16
    jmp text
checked:
    add r12, ${recordSize}
    jmp check

all_checked:
    test r9d, r9d
    jz complete
    dec dword ptr [rbx + ${table.turns}]
    js complete
    lea r12, [rbx + ${table.records}]   # those that are amid something go on for a moment
    mov ebp, [rbx + ${table.count}]
go_on:
    dec ebp
    js take_turn
    cmp dword ptr [r12 + ${record.amid}], 0
    jne goes
    cmp r9d, 2
    jb goes_on
    cmp dword ptr [r12 + ${record.kind}], ${threadKinds.engine}
    jne goes_on
    cmp dword ptr [r12 + ${record.state}], ${state.stopped}
    jne goes_on
    mov dword ptr [r12 + ${record.amid}], 1
goes:
    mov dword ptr [r12 + ${record.state}], ${state.none}
${wake("r12", record.state)}
goes_on:
    add r12, ${recordSize}
    jmp go_on
take_turn:
    lea rdi, [rbx + ${table.turn}]
    xor esi, esi
${call("nanosleep")}
    mov rax, [rbx + ${table.turn + 8}]         # longer and longer: on a busy machine it takes its time until they run
    add rax, rax
    cmp rax, [rbx + ${table.longestTurn}]
    ja longest
    mov [rbx + ${table.turn + 8}], rax
longest:
    mov dword ptr [rbx + ${table.waited}], 0
    lea r12, [rbx + ${table.records}]
    mov ebp, [rbx + ${table.count}]
stop_again:
    dec ebp
    js wait
    cmp dword ptr [r12 + ${record.amid}], 0
    je stops_again
    mov dword ptr [r12 + ${record.amid}], 0
    mov rdx, r12
    mov edi, [r12 + ${record.thread}]
    call ask_thread
stops_again:
    add r12, ${recordSize}
    jmp stop_again

complete:
    mov edi, r13d
${call("close")}
    mov r13d, -1
`;

/**
 * `void handler(int signo, siginfo_t *info, void *ucontext)`, after a function that puts the handler's address, its
 * restorer's and the caller's thread pointer into the table: stops the thread until its record says otherwise.
 *
 * The signal may come late, when nobody waits any more: only a thread that is asked for stops. It is one that libc
 * uses, too (to change the user of all threads), and then goes on to libc's handler.
 */
export const stopHandler = (address: number): string => `
    movabs rcx, ${address}
    lea rax, [rip + handler]            # void begin(void)
    mov [rcx + ${table.action}], rax
    lea rax, [rip + restorer]
    mov [rcx + ${table.action + 16}], rax
    mov rax, fs:[16]
    mov [rcx + ${table.threadPointer}], rax
    ret

restorer:
    mov rax, ${SYS_rt_sigreturn}                          # in the form that debuggers know it by
    syscall

handler:
    movabs rax, ${address}
    cmp dword ptr [rsi + ${siginfoOffsets.code}], ${SI_QUEUE}
    jne not_ours
    mov r8, [rsi + ${siginfoOffsets.value}]        # the record
    mov rcx, r8
    sub rcx, rax
    cmp rcx, ${table.records}
    jb not_ours
    cmp rcx, ${table.records + recordSize * recordMaximum}
    jae not_ours

    mov rbx, rax                        # sigreturn restores all registers
${call("gettid")}
    mov r9d, eax
    cmp [r8 + ${record.thread}], r9d     # a late signal: the record is another's by now
    jne done
    mov rax, fs:[16]
    mov [r8 + ${record.threadPointer}], rax
    mov [r8 + ${record.stackPointer}], rsp
    mov eax, ${state.asked}                          # asked → stopped
    mov ecx, ${state.stopped}
    lock cmpxchg [r8 + ${record.state}], ecx
    jne done
    mov r15d, [r8 + ${record.kind}]

    lock inc dword ptr [rbx + ${table.stopped}]      # tell fork
${wake("rbx", table.stopped)}

wait:                                   # while the record says that this thread is stopped
    cmp dword ptr [r8 + ${record.state}], ${state.stopped}
    jb goes_on
    cmp [r8 + ${record.thread}], r9d
    jne goes_on
    cmp dword ptr [r8 + ${record.state}], ${state.watching}
    je watch
    lea rdi, [r8 + ${record.state}]
    mov esi, ${FUTEX_WAIT | FUTEX_PRIVATE}
    mov edx, ${state.stopped}
    xor r10d, r10d
${call("futex")}
    jmp wait

watch:                                  # lets all go on when no fork has come for a while, or they have come for long
    mov r13d, ${restMaximum}
again:
    mov r12d, [rbx + ${table.restGeneration}]
    lea rdi, [rbx + ${table.restGeneration}]
    mov esi, ${FUTEX_WAIT | FUTEX_PRIVATE}
    mov edx, r12d
    lea r10, [rbx + ${table.restNap}]
${call("futex")}
    cmp dword ptr [r8 + ${record.state}], ${state.watching}
    jne goes_on
    cmp [r8 + ${record.thread}], r9d
    jne goes_on
    cmp r12d, [rbx + ${table.restGeneration}]
    je end_rest
    dec r13d
    jnz again
end_rest:
    mov r13d, 1
    mov eax, ${rest.atRest}
    mov ecx, ${rest.ending}
    lock cmpxchg [rbx + ${table.rest}], ecx
    jne again                           # a fork is under way
    lea rbp, [rbx + ${table.records}]
    mov r14d, [rbx + ${table.count}]
other:
    dec r14d
    js alone
    cmp rbp, r8
    je next
    mov dword ptr [rbp + ${record.state}], ${state.none}
${wake("rbp", record.state)}
next:
    add rbp, ${recordSize}
    jmp other
alone:
    mov dword ptr [r8 + ${record.state}], ${state.none}
    mov dword ptr [rbx + ${table.rest}], ${rest.none}
${wake("rbx", table.rest)}

goes_on:                                # whoever asked meanwhile what an engine's thread blocks saw that it blocks all:
    cmp r15d, ${threadKinds.engine}                          # from now on it does block the program's signals
    jne done
    mov rax, [rbx + ${table.quietMask}]
    or [rsp + ${frameMask}], rax
    ret

not_ours:
    mov rcx, [rax + ${table.previousHandler}]        # SIG_DFL and SIG_IGN are 0 and 1
    cmp rcx, 1
    jbe done
    jmp rcx
done:
    ret
`;
