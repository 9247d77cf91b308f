/* longjmp through other functions: recursion, several setjmps at once, callbacks, function pointers, exceptions by macro. */
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Recursion: each call of a function has its own place to come back to. */

static jmp_buf *places[10];

static void descend(int level)
{
	jmp_buf here;
	volatile int visits = 0;

	places[level] = &here;
	int r = setjmp(here);
	visits++;
	printf("level %d, got %d, visit %d\n", level, r, visits);
	if (r == 0 && level < 5)
		descend(level + 1);
	else if (r == 0)
		longjmp(*places[2], 22);
	else if (r == 22)
		longjmp(here, 23);
	else if (r == 23)
		longjmp(*places[0], 24);
	printf("level %d returns\n", level);
}

/* ---- A handler inside a handler. */

static jmp_buf outer, inner;

static void thrower(int which)
{
	longjmp(which ? inner : outer, 1);
}

static void middle(void)
{
	if (setjmp(inner) == 0)
		thrower(1);
	else
		printf("inner caught\n");
	thrower(0);
}

static void nested(void)
{
	if (setjmp(outer) == 0)
		middle();
	else
		printf("outer caught\n");
}

/* ---- Out of libc's callbacks. */

static jmp_buf from_callback;

static int compare(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;

	if (x == 13 || y == 13)
		longjmp(from_callback, 13);
	return x - y;
}

static void callbacks(void)
{
	int numbers[] = { 5, 2, 9, 13, 1 };
	int four[] = { 4, 3, 2, 1 };
	int key = 13;

	if (setjmp(from_callback) == 0) {
		qsort(numbers, 5, sizeof(int), compare);
		printf("never\n");
	} else {
		printf("out of qsort\n");
	}
	if (setjmp(from_callback) == 0) {
		bsearch(&key, numbers, 5, sizeof(int), compare);
		printf("never\n");
	} else {
		printf("out of bsearch\n");
	}
	qsort(four, 4, sizeof(int), compare);
	printf("qsort still sorts: %d %d %d %d\n", four[0], four[1], four[2], four[3]);
}

/* ---- Exceptions, as the books write them. */

struct frame {
	jmp_buf env;
	struct frame *previous;
	const char *volatile message;
	int finished;
};

static struct frame *top;

#define TRY                                         \
	do {                                        \
		struct frame frame_;                \
		volatile int thrown_;               \
		frame_.previous = top;              \
		top = &frame_;                      \
		thrown_ = setjmp(frame_.env);       \
		if (thrown_ == 0) {
#define CATCH(number)                               \
			top = frame_.previous;      \
		} else if (thrown_ == (number)) {   \
			top = frame_.previous;
#define FINALLY                                     \
		} else                              \
			top = frame_.previous;      \
		{
#define END_TRY                                     \
		}                                   \
	} while (0)

static void throw(int number, const char *message)
{
	if (top == NULL) {
		printf("uncaught: %s\n", message);
		exit(3);
	}
	top->message = message;
	longjmp(top->env, number);
}

static void work(int how)
{
	TRY
		printf("working %d\n", how);
		if (how == 1)
			throw(1, "one");
		if (how == 2)
			throw(2, "two");
	CATCH(1)
		printf("caught one: %s\n", frame_.message);
	CATCH(2)
		printf("caught two, throwing three\n");
		throw(3, "three");
	END_TRY;
}

static void exceptions(void)
{
	for (int how = 0; how < 3; how++) {
		TRY
			work(how);
		CATCH(3)
			printf("caught three: %s\n", frame_.message);
		FINALLY
			printf("finally\n");
		END_TRY;
	}
}

/* ---- A buffer is an object like any other. */

struct state {
	int number;
	jmp_buf env;
};

static void copied(void)
{
	struct state s = { 1 }, *heap = malloc(sizeof(*heap));
	jmp_buf copy;

	int r = setjmp(s.env);
	if (r == 0) {
		*heap = s;
		memcpy(&copy, &s.env, sizeof(copy));
		longjmp(heap->env, 2);
	} else if (r == 2) {
		longjmp(copy, 3);
	}
	printf("copied: %d\n", r);
	free(heap);
}

static void by_pointer(void)
{
	void (*volatile jump)(jmp_buf, int) = longjmp;
	jmp_buf env;

	int r = _setjmp(env);
	if (r == 0)
		jump(env, -1);
	printf("by pointer: %d\n", r);
	r = _setjmp(env);
	if (r == 0)
		_longjmp(env, 0);
	printf("_longjmp: %d\n", r);
}

/* ---- Many times, and deep. */

static jmp_buf bottom;

static int dive(int depth)
{
	volatile char room[64];
	room[depth % 64] = 1;
	if (depth == 0)
		longjmp(bottom, 1);
	return dive(depth - 1) + room[depth % 64];
}

static void many(void)
{
	volatile int jumps = 0;

	for (volatile int i = 0; i < 1000; i++) {
		if (setjmp(bottom) == 0)
			dive(i % 50);
		else
			jumps++;
	}
	if (setjmp(bottom) == 0)
		dive(2000);
	printf("many: %d\n", jumps);
}

int main(void)
{
	descend(0);
	nested();
	callbacks();
	exceptions();
	copied();
	by_pointer();
	many();
	throw(9, "nobody is there");
	return 0;
}
