/* The simpler ways to say what happens at a signal, by sigaction(). */
#include <errno.h>
#include <signal.h>
#include <stddef.h>

/* Signals that interrupt calls, by siginterrupt(). */
static sigset_t interrupting;

/* The smallest stack for handlers. */
#define MINIMUM_STACK 2048

static __sighandler_t install(int signo, const struct sigaction *action)
{
	struct sigaction old;

	return sigaction(signo, action, &old) == 0 ? old.sa_handler : SIG_ERR;
}

__sighandler_t signal(int signo, __sighandler_t func)
{
	struct sigaction action = { .sa_handler = func };

	if (func == SIG_ERR || signo < 1 || signo >= NSIG) {
		errno = EINVAL;
		return SIG_ERR;
	}
	sigaddset(&action.sa_mask, signo);
	action.sa_flags = sigismember(&interrupting, signo) ? 0 : SA_RESTART;
	return install(signo, &action);
}

__sighandler_t sysv_signal(int signo, __sighandler_t func)
{
	struct sigaction action = { .sa_handler = func, .sa_flags = SA_RESETHAND | SA_NODEFER };

	if (func == SIG_ERR || signo < 1 || signo >= NSIG) {
		errno = EINVAL;
		return SIG_ERR;
	}
	return install(signo, &action);
}

int siginterrupt(int sig, int flag)
{
	struct sigaction action;

	if (sigaction(sig, NULL, &action) < 0)
		return -1;
	if (flag) {
		sigaddset(&interrupting, sig);
		action.sa_flags &= ~SA_RESTART;
	} else {
		sigdelset(&interrupting, sig);
		action.sa_flags |= SA_RESTART;
	}
	return sigaction(sig, &action, NULL);
}

/* Handlers run on the program's stack; the other one is kept, and told, as the kernel would. */
int sigaltstack(const stack_t *restrict ss, stack_t *restrict old_ss)
{
	static stack_t stack = { .ss_flags = SS_DISABLE };
	stack_t before = stack;

	if (ss != NULL) {
		if (ss->ss_flags & ~(SS_ONSTACK | SS_DISABLE)) {
			errno = EINVAL;
			return -1;
		}
		if (ss->ss_flags & SS_DISABLE) {
			stack = (stack_t){ .ss_flags = SS_DISABLE };
		} else if (ss->ss_size < MINIMUM_STACK) {
			errno = ENOMEM;
			return -1;
		} else {
			stack = (stack_t){ .ss_sp = ss->ss_sp, .ss_size = ss->ss_size };
		}
	}
	if (old_ss != NULL)
		*old_ss = before;
	return 0;
}
