/* Signals. C11 7.14; man 7 signal; UNP 5.8 */
#ifndef _SOCKSH_SIGNAL_H
#define _SOCKSH_SIGNAL_H

#include <socksh/annotations.h>
#include <socksh/pthread_types.h>
#include <socksh/sigevent.h>
#include <socksh/sigset.h>
#include <socksh/timespec.h>
#include <socksh/types.h>
#include <sys/ucontext.h>

#define SIGHUP 1 /* the terminal is gone; daemons read their configuration again. Default: end. man 7 signal */
#define SIGINT 2 /* Ctrl-C. Default: end. man 7 signal */
#define SIGQUIT 3    /* Ctrl-\ */
#define SIGILL 4     /* illegal instruction */
#define SIGTRAP 5 /* a breakpoint. Default: end with a dump. man 7 signal */
#define SIGABRT 6    /* abort() */
#define SIGIOT SIGABRT
#define SIGBUS 7     /* bad memory access */
#define SIGFPE 8     /* arithmetic error */
#define SIGKILL 9 /* end; can be neither caught nor ignored. man 7 signal */
#define SIGUSR1 10 /* for the program's own use. Default: end. man 7 signal */
#define SIGSEGV 11   /* bad memory access */
#define SIGUSR2 12 /* for the program's own use. Default: end. man 7 signal */
#define SIGPIPE 13 /* written on a pipe or socket where nobody reads any more. Default: end; ignored, write() gives EPIPE. man 7 signal; UNP 5.13 */
#define SIGALRM 14 /* the time of alarm() is over. Default: end. man 7 signal; UNP 14.2 */
#define SIGTERM 15 /* end, please; what kill sends by itself. Default: end. man 7 signal */
#define SIGSTKFLT 16 /* has a number, but the kernel does not send it */
#define SIGCHLD 17 /* a child has ended or stopped; wait for it, or it stays a zombie. Default: ignore. man 7 signal; UNP 5.9 */
#define SIGCLD SIGCHLD
#define SIGCONT 18   /* go on */
#define SIGSTOP 19 /* stop; can be neither caught nor ignored. man 7 signal */
#define SIGTSTP 20   /* Ctrl-Z */
#define SIGTTIN 21   /* background process reads the terminal */
#define SIGTTOU 22   /* background process writes to the terminal */
#define SIGURG 23 /* urgent data have come on a socket; F_SETOWN says who gets it. Default: ignore. man 7 signal; UNP 24.2 */
#define SIGXCPU 24   /* too much processor time */
#define SIGXFSZ 25   /* file too large */
#define SIGVTALRM 26 /* the time of setitimer(ITIMER_VIRTUAL) is over. Default: end */
#define SIGPROF 27 /* the time of setitimer(ITIMER_PROF) is over. Default: end */
#define SIGWINCH 28  /* the window's size has changed */
#define SIGIO 29 /* a descriptor with O_ASYNC is ready; F_SETOWN says who gets it. Default: end. man 7 signal; UNP 25 */
#define SIGPOLL SIGIO
#define SIGPWR 30 /* the power fails. Default: end */
#define SIGSYS 31    /* bad system call */
#define NSIG 65 /* one more than the greatest signal */
#define _NSIG 65 /* one more than the highest signal's number */
#define SIGRTMIN (__libc_current_sigrtmin()) /* the first real-time signal: queued, with a value. man 7 signal */
#define SIGRTMAX (__libc_current_sigrtmax()) /* the last real-time signal. man 7 signal */

typedef int sig_atomic_t;
typedef void (*__sighandler_t)(int signo);
typedef __sighandler_t sighandler_t;
typedef __sighandler_t sig_t;

#define SIG_ERR ((__sighandler_t)-1) /* signal() has failed */
#define SIG_DFL ((__sighandler_t)0) /* do what the signal does by default. UNP 5.8 */
#define SIG_IGN ((__sighandler_t)1) /* ignore the signal. UNP 5.8 */
#define SIG_HOLD ((__sighandler_t)2) /* sigset(): block the signal */

#define SIG_BLOCK 0 /* sigprocmask(): block these signals, too */
#define SIG_UNBLOCK 1 /* sigprocmask(): block these signals no more */
#define SIG_SETMASK 2 /* sigprocmask(): block just these signals */

#define SA_NOCLDSTOP 1 /* SIGCHLD: not when a child stops */
#define SA_NOCLDWAIT 2 /* SIGCHLD: children that end leave no zombies */
#define SA_SIGINFO 4             /* the handler takes three arguments */
#define SA_ONSTACK 0x08000000 /* the handler runs on the stack of sigaltstack() */
#define SA_RESTART 0x10000000    /* calls go on after the handler */
#define SA_INTERRUPT 0x20000000 /* no effect on Linux */
#define SA_NODEFER 0x40000000 /* the signal is not blocked while its handler runs */
#define SA_RESETHAND 0x80000000 /* the handler runs once, then SIG_DFL */
#define SA_NOMASK SA_NODEFER
#define SA_ONESHOT SA_RESETHAND
#define SA_STACK SA_ONSTACK

/* Why a signal came. man 2 sigaction */
typedef struct {
	int si_signo;
	int si_errno;
	int si_code;
	int __pad0;
	union {
		int __pad[28];
		struct {
			pid_t si_pid;
			uid_t si_uid;
			union {
				sigval_t si_value;
				struct {
					int si_status;
					clock_t si_utime;
					clock_t si_stime;
				};
			};
		};
		struct {
			int si_timerid;
			int si_overrun;
		};
		struct {
			void *si_addr;
			short si_addr_lsb;
			union {
				struct {
					void *si_lower;
					void *si_upper;
				};
				unsigned int si_pkey;
			};
		};
		struct {
			long si_band;
			int si_fd;
		};
		struct {
			void *si_call_addr;
			int si_syscall;
			unsigned int si_arch;
		};
	};
} siginfo_t;
#define si_int si_value.sival_int /* the value sent with a signal, as an int */
#define si_ptr si_value.sival_ptr /* the value sent with a signal, as a pointer */

/* What to do at a signal. UNP 5.8 */
struct sigaction {
	union {
		__sighandler_t sa_handler;
		void (*sa_sigaction)(int signo, siginfo_t *info, void *context);
	};
	sigset_t sa_mask; /* blocked meanwhile */
	int sa_flags;
	void (*sa_restorer)(void);
};

#ifdef __aarch64__
#define MINSIGSTKSZ 5120 /* smallest stack of sigaltstack() */
#define SIGSTKSZ 16384 /* usual stack of sigaltstack() */
#else
#define MINSIGSTKSZ 2048 /* smallest stack of sigaltstack() */
#define SIGSTKSZ 8192 /* usual stack of sigaltstack() */
#endif

#define SI_USER 0 /* sent by kill() */
#define SI_KERNEL 0x80 /* sent by the kernel */
#define SI_QUEUE (-1) /* sent by sigqueue() */
#define SI_TIMER (-2) /* sent by a timer */
#define SI_MESGQ (-3) /* sent by a message queue */
#define SI_ASYNCIO (-4) /* sent by asynchronous input or output */
#define SI_SIGIO (-5) /* sent by a descriptor that is ready */
#define SI_TKILL (-6) /* sent by tgkill() */
#define SI_DETHREAD (-7) /* sent at exec() to threads that must end */
#define SI_ASYNCNL (-60) /* sent by getaddrinfo_a() */
#define ILL_ILLOPC 1 /* SIGILL: illegal instruction */
#define ILL_ILLOPN 2 /* SIGILL: illegal operand */
#define ILL_ILLADR 3 /* SIGILL: illegal addressing */
#define ILL_ILLTRP 4 /* SIGILL: illegal trap */
#define ILL_PRVOPC 5 /* SIGILL: privileged instruction */
#define ILL_PRVREG 6 /* SIGILL: privileged register */
#define ILL_COPROC 7 /* SIGILL: coprocessor */
#define ILL_BADSTK 8 /* SIGILL: the processor's stack */
#define ILL_BADIADDR 9 /* SIGILL: a bad address of an instruction */
#define FPE_INTDIV 1 /* SIGFPE: integer divided by zero */
#define FPE_INTOVF 2 /* SIGFPE: integer overflow */
#define FPE_FLTDIV 3 /* SIGFPE: floating-point number divided by zero */
#define FPE_FLTOVF 4 /* SIGFPE: too large */
#define FPE_FLTUND 5 /* SIGFPE: too small */
#define FPE_FLTRES 6 /* SIGFPE: inexact */
#define FPE_FLTINV 7 /* SIGFPE: invalid operation */
#define FPE_FLTSUB 8 /* SIGFPE: subscript out of range */
#define FPE_FLTUNK 14 /* SIGFPE: an unknown exception of floating-point numbers */
#define FPE_CONDTRAP 15 /* SIGFPE: a trap of a condition */
#define SEGV_MAPERR 1 /* SIGSEGV: nothing is mapped there */
#define SEGV_ACCERR 2 /* SIGSEGV: mapped, but not for this access */
#define SEGV_BNDERR 3 /* SIGSEGV: outside of bounds that were set */
#define SEGV_PKUERR 4 /* SIGSEGV: against the protection key of the page */
#define BUS_ADRALN 1 /* SIGBUS: wrong alignment */
#define BUS_ADRERR 2 /* SIGBUS: no such physical address */
#define BUS_OBJERR 3 /* SIGBUS: an error of the hardware */
#define BUS_MCEERR_AR 4 /* SIGBUS: memory is broken, and the program needs it now */
#define BUS_MCEERR_AO 5 /* SIGBUS: memory is broken, and the program does not need it now */
#define TRAP_BRKPT 1 /* SIGTRAP: breakpoint */
#define TRAP_TRACE 2 /* SIGTRAP: one step */
#define TRAP_BRANCH 3 /* SIGTRAP: a branch was taken */
#define TRAP_HWBKPT 4 /* SIGTRAP: breakpoint or watchpoint of the processor */
#define TRAP_UNK 5 /* SIGTRAP: unknown */
#define CLD_EXITED 1 /* the child has ended by itself */
#define CLD_KILLED 2 /* a signal has ended the child */
#define CLD_DUMPED 3 /* a signal has ended the child, memory was dumped */
#define CLD_TRAPPED 4 /* the traced child has stopped */
#define CLD_STOPPED 5 /* the child has stopped */
#define CLD_CONTINUED 6 /* the child goes on */
#define POLL_IN 1 /* SIGIO: can be read */
#define POLL_OUT 2 /* SIGIO: can be written */
#define POLL_MSG 3 /* SIGIO: a message has come */
#define POLL_ERR 4 /* SIGIO: an error */
#define POLL_PRI 5 /* SIGIO: urgent data */
#define POLL_HUP 6 /* SIGIO: hung up */

#define sigmask(sig) ((int)(1U << ((sig) - 1))) /* bit of a signal in a mask of BSD's */

/** Say what happens at a signal. man 2 signal; UNP 5.8
 *  errors: EINVAL
 *  returns: the handler before, or SIG_ERR */
void (*signal(int signo, void (*func)(int signo)))(int signo) __custom;
/** signal() of System V: once only, calls are not restarted. man 3 sysv_signal
 *  errors: EINVAL
 *  returns: the handler before, or SIG_ERR */
void (*sysv_signal(int signo, void (*func)(int signo)))(int signo) __custom;
/** Say in full what happens at a signal. man 2 sigaction; UNP 5.8
 *  errors: EFAULT EINVAL */
int sigaction(int signum, const struct sigaction *restrict act, struct sigaction *restrict oldact) __custom;
/** Say what happens at a signal, and unblock it; SIG_HOLD blocks it. man 3 sigset
 *  errors: EINVAL
 *  returns: the handler before, or SIG_HOLD, or SIG_ERR */
void (*sigset(int sig, void (*disp)(int signo)))(int signo) __custom;
/** Block a signal. man 3 sighold
 *  errors: EINVAL */
int sighold(int sig) __custom;
/** Unblock a signal. man 3 sigrelse
 *  errors: EINVAL */
int sigrelse(int sig) __custom;
/** Ignore a signal. man 3 sigignore
 *  errors: EINVAL */
int sigignore(int sig) __custom;
/** Whether a signal interrupts calls. man 3 siginterrupt
 *  errors: EINVAL */
int siginterrupt(int sig, int flag) __custom;
/** Send a signal to a process or, negative, to a group. man 2 kill
 *  errors: EINVAL EPERM ESRCH */
int kill(pid_t pid, int sig) __syscall;
/** Send a signal to a process group. man 2 killpg
 *  errors: EINVAL EPERM ESRCH */
int killpg(pid_t pgrp, int sig) __syscall;
/** Send a signal to this thread. man 3 raise
 *  errors: EINVAL
 *  returns: 0, or not 0 */
int raise(int sig);
/** Send a signal with a value. man 3 sigqueue
 *  errors: EAGAIN EINVAL EPERM ESRCH */
int sigqueue(pid_t pid, int sig, const union sigval value);
/** Make a set empty. man 3 sigemptyset; UNP 5.8 */
int sigemptyset(sigset_t *set) __writes1(1);
/** Put all signals into a set. man 3 sigfillset */
int sigfillset(sigset_t *set) __writes1(1);
/** Put a signal into a set. man 3 sigaddset; UNP 20.5
 *  errors: EINVAL */
int sigaddset(sigset_t *set, int signum) __updates1(1);
/** Take a signal out of a set. man 3 sigdelset
 *  errors: EINVAL */
int sigdelset(sigset_t *set, int signum) __updates1(1);
/** Is a signal in a set? man 3 sigismember
 *  errors: EINVAL
 *  returns: 1 or 0 */
int sigismember(const sigset_t *set, int signum) __reads1(1);
/** Is a set empty? man 3 sigisemptyset
 *  returns: 1 or 0 */
int sigisemptyset(const sigset_t *set) __reads1(1);
/** Intersection of two sets. man 3 sigandset */
int sigandset(sigset_t *dest, const sigset_t *left, const sigset_t *right) __writes1(1) __reads1(2) __reads1(3);
/** Union of two sets. man 3 sigorset */
int sigorset(sigset_t *dest, const sigset_t *left, const sigset_t *right) __writes1(1) __reads1(2) __reads1(3);
/** Block or unblock signals. man 2 sigprocmask; UNP 20.5
 *  errors: EFAULT EINVAL */
int sigprocmask(int how, const sigset_t *restrict set, sigset_t *restrict oldset) __syscall __reads1(2) __nullable(2);
/** sigprocmask() in a program with threads. man 3 pthread_sigmask; UNP 26.7
 *  returns: 0 or an error number: EFAULT EINVAL */
int pthread_sigmask(int how, const sigset_t *restrict set, sigset_t *restrict oldset) __syscall __reads1(2) __nullable(2);
/** Signals that have come while they were blocked. man 2 sigpending; UNP 20.5
 *  errors: EFAULT */
int sigpending(sigset_t *set) __syscall;
/** Wait for a signal under another mask. man 2 sigsuspend; UNP 20.5
 *  errors: EFAULT EINTR */
int sigsuspend(const sigset_t *mask) __syscall;
/** Take one of the blocked signals of a set. man 3 sigwait
 *  returns: 0 or an error number: EINVAL */
int sigwait(const sigset_t *restrict set, int *restrict sig) __custom __writes1(2);
/** sigwait() that tells more. man 2 sigwaitinfo
 *  errors: EINTR EINVAL
 *  returns: the signal */
int sigwaitinfo(const sigset_t *restrict set, siginfo_t *restrict info) __custom;
/** sigwaitinfo() for a time. man 2 sigtimedwait
 *  errors: EAGAIN EINTR EINVAL
 *  returns: the signal */
int sigtimedwait(const sigset_t *restrict set, siginfo_t *restrict info, const struct timespec *restrict timeout) __custom;
/** A stack for signal handlers. man 2 sigaltstack
 *  errors: EFAULT EINVAL ENOMEM EPERM */
int sigaltstack(const stack_t *restrict ss, stack_t *restrict old_ss) __custom;
/** Send a signal to a thread. man 3 pthread_kill; UNP 26.4
 *  returns: 0 or an error number: EINVAL ESRCH */
int pthread_kill(pthread_t thread, int sig) __custom;
/** pthread_kill() with a value for the handler. man 3 pthread_sigqueue
 *  returns: 0 or an error number: EAGAIN EINVAL ENOSYS EPERM */
int pthread_sigqueue(pthread_t thread, int sig, const union sigval value) __custom;
/** Print a message and the description of a signal to stderr. man 3 psignal */
void psignal(int sig, const char *s) __string(2) __nullable(2);
/** Print a message and why a signal came to stderr. man 3 psiginfo */
void psiginfo(const siginfo_t *pinfo, const char *s) __reads1(1) __string(2) __nullable(2);
/** The lowest real-time signal that programs may use; what SIGRTMIN stands for. man 7 signal */
int __libc_current_sigrtmin(void);
/** The highest real-time signal; what SIGRTMAX stands for. man 7 signal */
int __libc_current_sigrtmax(void);

#endif
