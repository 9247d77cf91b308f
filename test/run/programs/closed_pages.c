/* Pages that the program closes to itself, and its handler of SIGSEGV. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define PAGE 4096L

static char *area;
static volatile int faults, patience;
static volatile long last;
static volatile int code;
static sigjmp_buf back;
static pthread_t handled_by;

static void note(siginfo_t *info)
{
	faults++;
	last = (char *)info->si_addr - area;
	code = info->si_code;
	handled_by = pthread_self();
}

static void opening(int signo, siginfo_t *info, void *context)
{
	(void)signo, (void)context;
	note(info);
	if (patience-- <= 0)
		mprotect(area + last / PAGE * PAGE, PAGE, PROT_READ | PROT_WRITE);
}

static void leaving(int signo, siginfo_t *info, void *context)
{
	(void)signo, (void)context;
	note(info);
	siglongjmp(back, 1);
}

static void touching(int signo, siginfo_t *info, void *context)
{
	(void)signo, (void)context;
	note(info);
	printf("never printed %d\n", area[2 * PAGE]);
}

static void sent(int signo, siginfo_t *info, void *context)
{
	(void)context;
	faults++;
	printf("sent: signal %d code %d\n", signo, info->si_code);
}

static void handle(void (*handler)(int, siginfo_t *, void *), int flags)
{
	struct sigaction action = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO | flags };

	sigemptyset(&action.sa_mask);
	sigaction(SIGSEGV, &action, NULL);
	faults = 0;
}

/* How a child ends that does so; what it says before. */
static void child(const char *what, void (*does)(void))
{
	int status;

	fflush(stdout);
	if (fork() == 0) {
		dup2(open("/dev/null", O_WRONLY), 2); /* what is said of a fault */
		does();
		printf("%s: went on\n", what);
		fflush(stdout);
		_exit(0);
	}
	wait(&status);
	if (WIFSIGNALED(status))
		printf("%s: signal %d\n", what, WTERMSIG(status));
	else
		printf("%s: status %d\n", what, WEXITSTATUS(status));
}

static void reads(void) { mprotect(area, PAGE, PROT_NONE); volatile char c = area[3]; (void)c; }
static void writes(void) { mprotect(area, PAGE, PROT_READ); area[3] = 1; }
static void unmapped(void) { munmap(area, PAGE); area[3] = 1; }
static void mapped_closed(void) { char *p = mmap(0, PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); *p = 1; }
static void measures(void) { mprotect(area, PAGE, PROT_NONE); printf("%zu\n", strlen(area)); }
static void raises(void) { raise(SIGSEGV); }
static void kills(void) { kill(getpid(), SIGSEGV); }
static void nested(void) { handle(touching, 0); mprotect(area, 4 * PAGE, PROT_NONE); area[0] = 1; }
static void once(void) { handle(opening, SA_RESETHAND); mprotect(area, 4 * PAGE, PROT_NONE); area[0] = 1; area[PAGE] = 1; }
static void ignored(void) { signal(SIGSEGV, SIG_IGN); mprotect(area, PAGE, PROT_NONE); area[0] = 1; }
static void blocked(void)
{
	sigset_t set;

	handle(opening, 0);
	sigemptyset(&set);
	sigaddset(&set, SIGSEGV);
	sigprocmask(SIG_BLOCK, &set, NULL);
	mprotect(area, PAGE, PROT_NONE);
	area[0] = 1;
}
static void in_bytes_of_a_call(void)
{
	int ends[2];

	pipe(ends);
	mprotect(area, PAGE, PROT_NONE);
	printf("write: %zd\n", write(ends[1], area, 10));
}

static void *thread(void *unused)
{
	(void)unused;
	area[PAGE + 5] = 'T';
	return (void *)(long)pthread_equal(handled_by, pthread_self());
}

int main(void)
{
	pthread_t other;
	void *result;

	area = mmap(NULL, 16 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	memset(area, 'a', 16 * PAGE);

	printf("-- a write waits for the handler's mprotect\n");
	handle(opening, 0);
	mprotect(area, 16 * PAGE, PROT_READ);
	area[7 * PAGE + 9] = 'b';
	printf("faults %d at %ld code %d: %c%c\n", faults, last, code, area[7 * PAGE + 8], area[7 * PAGE + 9]);
	area[7 * PAGE + 10] = 'c';
	printf("faults %d\n", faults);

	printf("-- page after page\n");
	faults = 0;
	for (long i = 0; i < 16 * PAGE; i += 512)
		area[i] = 'd';
	printf("faults %d, last at %ld\n", faults, last);

	printf("-- a handler that opens at the third time\n");
	mprotect(area, PAGE, PROT_NONE);
	faults = 0, patience = 2;
	printf("%c\n", area[512]);
	printf("faults %d at %ld\n", faults, last);

	printf("-- out of the handler\n");
	handle(leaving, 0);
	for (int i = 0; i < 3; i++) {
		mprotect(area + i * PAGE, PAGE, PROT_NONE);
		if (sigsetjmp(back, 1) == 0) {
			area[i * PAGE + i] = 'x';
			printf("never printed\n");
		} else {
			printf("left at %ld\n", last);
		}
	}
	mprotect(area, 16 * PAGE, PROT_READ | PROT_WRITE);
	printf("faults %d\n", faults);

	printf("-- on a stack of its own\n");
	sigaltstack(&(stack_t){ .ss_sp = malloc(65536), .ss_size = 65536 }, NULL);
	handle(opening, SA_ONSTACK);
	mprotect(area, PAGE, PROT_READ);
	area[1] = 'y';
	printf("faults %d at %ld\n", faults, last);

	printf("-- another thread\n");
	mprotect(area + PAGE, PAGE, PROT_READ);
	pthread_create(&other, NULL, thread, NULL);
	pthread_join(other, &result);
	printf("faults %d, itself %ld, %c\n", faults, (long)result, area[PAGE + 5]);

	printf("-- sent\n");
	handle(sent, 0);
	raise(SIGSEGV);
	kill(getpid(), SIGSEGV);
	printf("faults %d\n", faults);
	signal(SIGSEGV, SIG_DFL);

	child("reads", reads);
	child("writes", writes);
	child("unmapped", unmapped);
	child("mapped closed", mapped_closed);
	child("measures", measures);
	child("raises", raises);
	child("kills", kills);
	child("nested", nested);
	child("once", once);
	child("ignored", ignored);
	child("blocked", blocked);
	child("in bytes of a call", in_bytes_of_a_call);
	return 0;
}
