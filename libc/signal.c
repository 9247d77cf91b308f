/* The simpler ways to say what happens at a signal, by sigaction(). */
#include <errno.h>
#include <signal.h>
#include <stddef.h>

/* Signals that interrupt calls, by siginterrupt(). */
static sigset_t interrupting;

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

/* The system call. */
extern int __sigtimedwait(const sigset_t *set, siginfo_t *info, const struct timespec *timeout);

int sigtimedwait(const sigset_t *restrict set, siginfo_t *restrict info, const struct timespec *restrict timeout)
{
	int signo = __sigtimedwait(set, info, timeout);

	/* As if by kill(): so libc tells it. */
	if (signo > 0 && info != NULL && info->si_code == SI_TKILL)
		info->si_code = SI_USER;
	return signo;
}

int sigwaitinfo(const sigset_t *restrict set, siginfo_t *restrict info)
{
	return sigtimedwait(set, info, NULL);
}

int sigwait(const sigset_t *restrict set, int *restrict sig)
{
	int signo, error = errno;

	while ((signo = __sigtimedwait(set, NULL, NULL)) < 0 && errno == EINTR)
		;
	if (signo < 0)
		error = errno;
	else
		*sig = signo;
	signo = signo < 0 ? error : 0;
	errno = error;
	return signo;
}

/* System V's: they change the mask, too. */

static int change(int how, int signo)
{
	sigset_t set;

	sigemptyset(&set);
	return sigaddset(&set, signo) < 0 ? -1 : sigprocmask(how, &set, NULL);
}

int sighold(int sig)
{
	return change(SIG_BLOCK, sig);
}

int sigrelse(int sig)
{
	return change(SIG_UNBLOCK, sig);
}

int sigignore(int sig)
{
	struct sigaction action = { .sa_handler = SIG_IGN };

	return sigaction(sig, &action, NULL);
}

__sighandler_t sigset(int sig, __sighandler_t disp)
{
	struct sigaction action = { .sa_handler = disp }, old;
	sigset_t set, before;

	sigemptyset(&set);
	if (disp == SIG_ERR || sigaddset(&set, sig) < 0) {
		errno = EINVAL;
		return SIG_ERR;
	}
	if (sigaction(sig, disp == SIG_HOLD ? NULL : &action, &old) < 0)
		return SIG_ERR;
	sigprocmask(disp == SIG_HOLD ? SIG_BLOCK : SIG_UNBLOCK, &set, &before);
	return sigismember(&before, sig) ? SIG_HOLD : old.sa_handler;
}
