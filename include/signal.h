/* Signals. C11 7.14; man 7 signal; UNP 5.8 */
#ifndef _SOCKSH_SIGNAL_H
#define _SOCKSH_SIGNAL_H

#include <socksh/annotations.h>
#include <socksh/pthread_types.h>
#include <socksh/sigset.h>
#include <socksh/timespec.h>
#include <socksh/types.h>

#define SIGHUP 1     /* the terminal is gone */
#define SIGINT 2     /* Ctrl-C */
#define SIGQUIT 3    /* Ctrl-\ */
#define SIGILL 4     /* illegal instruction */
#define SIGTRAP 5
#define SIGABRT 6    /* abort() */
#define SIGIOT SIGABRT
#define SIGBUS 7     /* bad memory access */
#define SIGFPE 8     /* arithmetic error */
#define SIGKILL 9    /* end, cannot be caught */
#define SIGUSR1 10
#define SIGSEGV 11   /* bad memory access */
#define SIGUSR2 12
#define SIGPIPE 13   /* written where nobody reads */
#define SIGALRM 14   /* alarm() */
#define SIGTERM 15   /* end, please */
#define SIGSTKFLT 16
#define SIGCHLD 17   /* a child has ended or stopped */
#define SIGCLD SIGCHLD
#define SIGCONT 18   /* go on */
#define SIGSTOP 19   /* stop, cannot be caught */
#define SIGTSTP 20   /* Ctrl-Z */
#define SIGTTIN 21   /* background process reads the terminal */
#define SIGTTOU 22   /* background process writes to the terminal */
#define SIGURG 23    /* urgent data on a socket */
#define SIGXCPU 24   /* too much processor time */
#define SIGXFSZ 25   /* file too large */
#define SIGVTALRM 26
#define SIGPROF 27
#define SIGWINCH 28  /* the window's size has changed */
#define SIGIO 29     /* a descriptor is ready */
#define SIGPOLL SIGIO
#define SIGPWR 30
#define SIGSYS 31    /* bad system call */
#define NSIG 65
#define _NSIG 65
#define SIGRTMIN (__libc_current_sigrtmin())
#define SIGRTMAX (__libc_current_sigrtmax())

typedef int sig_atomic_t;
typedef void (*__sighandler_t)(int signo);
typedef __sighandler_t sighandler_t;
typedef __sighandler_t sig_t;

#define SIG_ERR ((__sighandler_t)-1)
#define SIG_DFL ((__sighandler_t)0)
#define SIG_IGN ((__sighandler_t)1)
#define SIG_HOLD ((__sighandler_t)2)

#define SIG_BLOCK 0
#define SIG_UNBLOCK 1
#define SIG_SETMASK 2

#define SA_NOCLDSTOP 1
#define SA_NOCLDWAIT 2
#define SA_SIGINFO 4             /* the handler takes three arguments */
#define SA_ONSTACK 0x08000000
#define SA_RESTART 0x10000000    /* calls go on after the handler */
#define SA_INTERRUPT 0x20000000
#define SA_NODEFER 0x40000000
#define SA_RESETHAND 0x80000000
#define SA_NOMASK SA_NODEFER
#define SA_ONESHOT SA_RESETHAND
#define SA_STACK SA_ONSTACK

typedef union sigval {
	int sival_int;
	void *sival_ptr;
} sigval_t;

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
#define si_int si_value.sival_int
#define si_ptr si_value.sival_ptr

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

typedef struct {
	void *ss_sp;
	int ss_flags;
	size_t ss_size;
} stack_t;
#define SS_ONSTACK 1
#define SS_DISABLE 2

/* How to be told of an event. */
struct sigevent {
	sigval_t sigev_value;
	int sigev_signo;
	int sigev_notify;
	union {
		int __pad[12];
		pid_t sigev_notify_thread_id;
		struct {
			void (*sigev_notify_function)(sigval_t value);
			pthread_attr_t *sigev_notify_attributes;
		};
	};
};
typedef struct sigevent sigevent_t;
#define SIGEV_SIGNAL 0
#define SIGEV_NONE 1
#define SIGEV_THREAD 2
#define SIGEV_THREAD_ID 4

#define SI_USER 0
#define SI_KERNEL 0x80
#define SI_QUEUE (-1)
#define SI_TIMER (-2)
#define SI_MESGQ (-3)
#define SI_ASYNCIO (-4)
#define SI_SIGIO (-5)
#define SI_TKILL (-6)
#define ILL_ILLOPC 1
#define ILL_ILLOPN 2
#define ILL_ILLADR 3
#define ILL_ILLTRP 4
#define ILL_PRVOPC 5
#define ILL_PRVREG 6
#define ILL_COPROC 7
#define ILL_BADSTK 8
#define FPE_INTDIV 1
#define FPE_INTOVF 2
#define FPE_FLTDIV 3
#define FPE_FLTOVF 4
#define FPE_FLTUND 5
#define FPE_FLTRES 6
#define FPE_FLTINV 7
#define FPE_FLTSUB 8
#define SEGV_MAPERR 1
#define SEGV_ACCERR 2
#define BUS_ADRALN 1
#define BUS_ADRERR 2
#define BUS_OBJERR 3
#define TRAP_BRKPT 1
#define TRAP_TRACE 2
#define CLD_EXITED 1
#define CLD_KILLED 2
#define CLD_DUMPED 3
#define CLD_TRAPPED 4
#define CLD_STOPPED 5
#define CLD_CONTINUED 6
#define POLL_IN 1
#define POLL_OUT 2
#define POLL_MSG 3
#define POLL_ERR 4
#define POLL_PRI 5
#define POLL_HUP 6

#define sigmask(sig) ((int)(1U << ((sig) - 1)))

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
int sigwait(const sigset_t *restrict set, int *restrict sig) __syscall __writes1(2);
/** sigwait() that tells more. man 2 sigwaitinfo
 *  errors: EINTR EINVAL
 *  returns: the signal */
int sigwaitinfo(const sigset_t *restrict set, siginfo_t *restrict info) __syscall;
/** sigwaitinfo() for a time. man 2 sigtimedwait
 *  errors: EAGAIN EINTR EINVAL
 *  returns: the signal */
int sigtimedwait(const sigset_t *restrict set, siginfo_t *restrict info, const struct timespec *restrict timeout) __syscall;
/** A stack for signal handlers. man 2 sigaltstack
 *  errors: EFAULT EINVAL ENOMEM EPERM */
int sigaltstack(const stack_t *restrict ss, stack_t *restrict old_ss) __custom;
/** Send a signal to a thread. man 3 pthread_kill; UNP 26.4
 *  returns: 0 or an error number: EINVAL ESRCH */
int pthread_kill(pthread_t thread, int sig) __custom;
/** Print a message and the description of a signal to stderr. man 3 psignal */
void psignal(int sig, const char *s) __string(2) __nullable(2);
/** Print a message and why a signal came to stderr. man 3 psiginfo */
void psiginfo(const siginfo_t *pinfo, const char *s) __reads1(1) __string(2) __nullable(2);
/** The lowest real-time signal that programs may use; what SIGRTMIN stands for. man 7 signal */
int __libc_current_sigrtmin(void);
/** The highest real-time signal; what SIGRTMAX stands for. man 7 signal */
int __libc_current_sigrtmax(void);

#endif
