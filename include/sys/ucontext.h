/* What a signal's handler has interrupted: its third argument, with SA_SIGINFO. The registers are not the program's: 0. */
#ifndef _SOCKSH_SYS_UCONTEXT_H
#define _SOCKSH_SYS_UCONTEXT_H

#include <features.h>

#include <socksh/signal_stack.h>
#include <socksh/sigset.h>

#ifdef __aarch64__
typedef struct {
	unsigned long long fault_address;
	unsigned long long regs[31];
	unsigned long long sp;
	unsigned long long pc;
	unsigned long long pstate;
	unsigned char __reserved[4096] __attribute__((aligned(16)));
} mcontext_t;
typedef struct ucontext_t {
	unsigned long uc_flags;
	struct ucontext_t *uc_link;
	stack_t uc_stack;
	sigset_t uc_sigmask; /* what comes back when the handler returns */
	mcontext_t uc_mcontext;
} ucontext_t;
#else
typedef long long greg_t;
#define NGREG 23 /* how many registers gregset_t has */
typedef greg_t gregset_t[NGREG];
typedef struct _libc_fpstate *fpregset_t;
#define REG_R8 0 /* index of the register R8 */
#define REG_R9 1 /* index of the register R9 */
#define REG_R10 2 /* index of the register R10 */
#define REG_R11 3 /* index of the register R11 */
#define REG_R12 4 /* index of the register R12 */
#define REG_R13 5 /* index of the register R13 */
#define REG_R14 6 /* index of the register R14 */
#define REG_R15 7 /* index of the register R15 */
#define REG_RDI 8 /* index of the register RDI */
#define REG_RSI 9 /* index of the register RSI */
#define REG_RBP 10 /* index of the register RBP */
#define REG_RBX 11 /* index of the register RBX */
#define REG_RDX 12 /* index of the register RDX */
#define REG_RAX 13 /* index of the register RAX */
#define REG_RCX 14 /* index of the register RCX */
#define REG_RSP 15 /* index of the stack pointer */
#define REG_RIP 16 /* index of the instruction pointer */
#define REG_EFL 17 /* index of the flags */
#define REG_CSGSFS 18 /* index of the segment registers */
#define REG_ERR 19 /* index of the fault's error code */
#define REG_TRAPNO 20 /* index of the fault's number */
#define REG_OLDMASK 21 /* index of the mask of signals, once */
#define REG_CR2 22 /* index of the fault's address */
typedef struct {
	gregset_t gregs;
	fpregset_t fpregs;
	unsigned long long __reserved1[8];
} mcontext_t;
typedef struct ucontext_t {
	unsigned long uc_flags;
	struct ucontext_t *uc_link;
	stack_t uc_stack;
	mcontext_t uc_mcontext;
	sigset_t uc_sigmask; /* what comes back when the handler returns */
	unsigned int __fpregs_mem[128];
	unsigned long long __ssp[4];
} ucontext_t;
#endif

#endif
