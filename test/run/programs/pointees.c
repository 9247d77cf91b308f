/* Functions called through pointers of other types than they have: no C, but all machines make the call. */
#include <pthread.h>
#include <search.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void *no_prototype() { return (void *)7; }
static void nothing(void) { puts("a thread without argument and result"); }
static int takes_int(int *p) { return *p + 1; }

static void handler_without() { puts("handler"); }
static int handler_with_result(int signo) { return printf("handler of %d\n", signo == SIGUSR1); }
static void handler_of_two(int signo, int code) { printf("handler of %d\n", signo == SIGUSR1); }

static int at_exit_with_result(int unset) { return puts("at exit"); }

static int none(void) { return 42; }
static int one(int a) { return a + 1; }
static void two(int a, int b) { printf("%d and %d\n", a, b); }
static long long_long(long a) { return a * 2; }
static int narrow(signed char c, unsigned short s) { return c + s; }
static signed char narrow_result(void) { return -1; }
static double floating(int a, double b) { return a + b; }
static int old(a, c) char c; { return a * 100 + c; }

/* As in many a command interpreter. */
static int help() { return printf("help\n"); }
static int quit(void) { return printf("quit\n"); }
static int get(int argc, char **argv) { return printf("get %d %s\n", argc, argv[1]); }
static int late(argc, argv) int argc; char **argv; { return printf("late %d %s\n", argc, argv[0]); }
static const struct command {
	const char *name;
	int (*handler)();
} commands[] = {{"help", help}, {"quit", quit}, {"get", get}, {"late", late}};

static int by_text(const char **a, const char **b) { return strcmp(*a, *b); }

typedef int (*binary)(int, int);
static binary const constants[] = {(binary)none, (binary)one, (binary)two};

static int apply(int (*f)(), int n)
{
	int i, sum = 0;

	for (i = 0; i < n; i++)
		sum += f(i, 1, 2);
	return sum;
}

int main(int argc, char **argv)
{
	const char *words[] = {"c", "a", "b"};
	int (*unprototyped)(), value = 8;
	unsigned i;
	pthread_t thread;
	void *result;

	setbuf(stdout, NULL);
	pthread_create(&thread, NULL, no_prototype, NULL);
	pthread_join(thread, &result);
	printf("%ld\n", (long)result);
	pthread_create(&thread, NULL, (void *(*)(void *))nothing, NULL);
	pthread_join(thread, NULL);
	pthread_create(&thread, NULL, (void *)takes_int, &value);
	pthread_join(thread, &result);
	printf("%d\n", (int)(long)result);

	signal(SIGUSR1, handler_without);
	raise(SIGUSR1);
	signal(SIGUSR1, (void (*)(int))handler_with_result);
	raise(SIGUSR1);
	printf("%d\n", signal(SIGUSR1, (__sighandler_t)handler_of_two) == (__sighandler_t)handler_with_result);
	raise(SIGUSR1);
	atexit((void (*)(void))at_exit_with_result);

	unprototyped = none;
	printf("%d\n", unprototyped(1, 2));
	unprototyped = one;
	printf("%d %d\n", unprototyped(1, 2), unprototyped(5));
	unprototyped = (int (*)())two;
	unprototyped(1, 2, 3);
	unprototyped = old;
	printf("%d\n", unprototyped(3, 4));
	printf("%d %d\n", apply(one, 4), apply(none, 2));
	for (i = 0; i < sizeof(commands) / sizeof(*commands); i++)
		commands[i].handler(2, (char *[]){"ftp", "file"});

	printf("%d\n", ((binary)none)(1, 2));
	printf("%d %d\n", constants[0](1, 2), constants[1](3, 4));
	constants[argc + 1](5, 6);
	printf("%d\n", ((int (*)(int))long_long)(21));
	printf("%d\n", ((int (*)(int, int))narrow)(0x1ff, 0x20001));
	printf("%d\n", ((int (*)(void))(signed char (*)(int))narrow_result)() & 0xff);
	printf("%.1f\n", ((double (*)(double, int))floating)(1.5, 2));
	qsort(words, 3, sizeof(*words), (int (*)(const void *, const void *))by_text);
	printf("%s%s%s\n", words[0], words[1], words[2]);
	return 0;
}
