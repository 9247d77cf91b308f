/* A stack for handlers, and the context that a handler is given. */
#include <errno.h>
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *stack;
static sigjmp_buf environment;
static volatile int depth;

static int within(const char *address, const stack_t *s)
{
    return address >= (char *)s->ss_sp && address < (char *)s->ss_sp + s->ss_size;
}

static void show(const char *where)
{
    stack_t now;
    char local;

    sigaltstack(NULL, &now);
    printf("%s: flags %d, size %zu, on it %d\n", where, now.ss_flags, now.ss_size, within(&local, &now));
}

static void plain(int signo)
{
    (void)signo;
    show("plain handler");
}

static void nested(int signo)
{
    stack_t other = { .ss_sp = stack, .ss_size = SIGSTKSZ };
    int result;

    show(signo == SIGUSR1 ? "handler" : "nested handler");
    if (signo == SIGUSR1)
        raise(SIGUSR2);
    result = sigaltstack(&other, NULL);
    printf("changed: %d %s\n", result, strerror(errno));
}

static void with_context(int signo, siginfo_t *info, void *argument)
{
    ucontext_t *context = argument;
    sigset_t mask;

    show("handler with context");
    pthread_sigmask(SIG_SETMASK, NULL, &mask);
    printf("%d %d: before %d %d, now %d %d\n", signo == SIGUSR1, info->si_signo == signo,
           sigismember(&context->uc_sigmask, SIGHUP), sigismember(&context->uc_sigmask, SIGUSR1),
           sigismember(&mask, SIGHUP), sigismember(&mask, SIGUSR1));
    printf("stack: %d %d %d\n", context->uc_stack.ss_sp == stack, context->uc_stack.ss_size == SIGSTKSZ,
           context->uc_stack.ss_flags);
    /* What comes back is the context's mask. */
    sigaddset(&context->uc_sigmask, SIGTERM);
}

static void jump(int signo)
{
    show("jumping handler");
    siglongjmp(environment, signo);
}

static void overflow(int signo)
{
    (void)signo;
    show("overflow");
    siglongjmp(environment, 2);
}

static int recurse(int n)
{
    char space[10000];

    memset(space, n, sizeof(space));
    depth = n;
    return recurse(n + 1) + space[n % sizeof(space)];
}

static void *in_thread(void *argument)
{
    stack_t mine = { .ss_sp = malloc(SIGSTKSZ), .ss_size = SIGSTKSZ };

    show("thread");
    sigaltstack(&mine, NULL);
    raise(SIGUSR1);
    free(mine.ss_sp);
    return argument;
}

int main(void)
{
    struct sigaction action = { .sa_handler = nested, .sa_flags = SA_ONSTACK };
    stack_t wanted = { .ss_flags = 77 };
    pthread_t thread;
    sigset_t mask;
    int result;

    show("at first");
    result = sigaltstack(&wanted, NULL);
    printf("%d %s\n", result, strerror(errno));
    wanted = (stack_t){ .ss_sp = stack = malloc(SIGSTKSZ), .ss_size = 100 };
    result = sigaltstack(&wanted, NULL);
    printf("%d %s\n", result, strerror(errno));
    wanted.ss_size = SIGSTKSZ;
    printf("%d\n", sigaltstack(&wanted, NULL));
    show("outside");
    sigaction(SIGUSR1, &action, NULL);
    sigaction(SIGUSR2, &action, NULL);
    raise(SIGUSR1);
    show("after");
    action.sa_handler = plain;
    action.sa_flags = 0;
    sigaction(SIGUSR1, &action, NULL);
    raise(SIGUSR1);
    action.sa_sigaction = with_context;
    action.sa_flags = SA_ONSTACK | SA_SIGINFO;
    sigaction(SIGUSR1, &action, NULL);
    sigemptyset(&mask);
    sigaddset(&mask, SIGHUP);
    sigprocmask(SIG_BLOCK, &mask, NULL);
    raise(SIGUSR1);
    sigprocmask(SIG_SETMASK, NULL, &mask);
    printf("mask: %d %d %d\n", sigismember(&mask, SIGHUP), sigismember(&mask, SIGTERM), sigismember(&mask, SIGUSR1));
    action.sa_handler = jump;
    action.sa_flags = SA_ONSTACK;
    sigaction(SIGUSR1, &action, NULL);
    for (int i = 0; i < 2; i++) {
        if (sigsetjmp(environment, 1) == 0)
            raise(SIGUSR1);
        show("jumped");
    }
    action.sa_handler = overflow;
    sigaction(SIGSEGV, &action, NULL);
    if (sigsetjmp(environment, 1) == 0)
        recurse(0);
    printf("deep enough: %d\n", depth > 100);
    action.sa_handler = plain;
    sigaction(SIGUSR1, &action, NULL);
    pthread_create(&thread, NULL, in_thread, NULL);
    pthread_join(thread, NULL);
    wanted.ss_flags = SS_DISABLE;
    sigaltstack(&wanted, NULL);
    raise(SIGUSR1);
    return 0;
}
