/* setjmp in every statement it may stand in, and in some expressions beyond what C promises. */
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static jmp_buf env;

static void jump(int value)
{
	longjmp(env, value);
}

static void in_conditions(void)
{
	volatile int turn = 0;

	if (setjmp(env))
		printf("if: came back, turn %d\n", turn);
	else
		printf("if: first\n");
	if (turn++ < 2)
		jump(turn);

	turn = 0;
	if (!setjmp(env))
		jump(0);
	else
		printf("if not: came back\n");

	turn = 0;
	if (setjmp(env) == 7)
		printf("==: 7\n");
	else if (turn++ == 0)
		jump(6);
	else
		jump(7);

	turn = 0;
	while (setjmp(env) < 3) {
		printf("while: turn %d\n", turn);
		turn++;
		jump(turn);
	}
	printf("while: left at %d\n", turn);

	turn = 0;
	do {
		turn++;
		printf("do: turn %d\n", turn);
		if (turn == 2)
			continue;
		if (turn > 4)
			break;
	} while (setjmp(env) != 9);
	if (turn++ < 20)
		jump(turn > 10 ? 9 : 8);
	printf("do: left at %d\n", turn);

	turn = 0;
	for (int i = 0; setjmp(env) < 4; i++) {
		printf("for: turn %d\n", turn);
		if (++turn % 2)
			jump(turn);
	}
	printf("for: left at %d\n", turn);
}

static int in_switch(int what)
{
	volatile int turn = 0;

	switch (setjmp(env)) {
	case 0:
		printf("switch: 0\n");
		jump(what);
	case 1:
		printf("switch: 1\n");
		/* fall through */
	case 2:
		printf("switch: 2\n");
		if (turn++ < 2)
			jump(3);
		break;
	case 3:
		printf("switch: 3\n");
		jump(2);
	default:
		printf("switch: default\n");
	}
	return turn;
}

static int in_return(void)
{
	static int turn;

	if (turn++ == 0)
		return setjmp(env);
	return -1;
}

static void in_declarations(void)
{
	volatile int turn = 10;
	int r = setjmp(env), after = turn * 2;

	printf("declaration: %d, %d\n", r, after);
	if (turn-- > 8)
		jump(turn);
	r = setjmp(env);
	printf("assignment: %d\n", r);
	if (turn-- > 6)
		jump(turn);
	(void)setjmp(env);
	printf("void: %d\n", turn);
	if (turn-- > 4)
		jump(turn);
}

/* A site in the middle of nested statements, which others jump into and out of. */
static void in_the_middle(void)
{
	volatile int sum = 0;
	int outer;

	for (outer = 0; outer < 3; outer++) {
		volatile int inner = 0;
again:
		switch (outer) {
		case 1:
			while (inner < 3) {
				int r;
				if ((r = setjmp(env)) != 0) {
					sum += r;
					printf("middle: outer %d inner %d got %d\n", outer, inner, r);
					if (r == 5)
						goto again;
					if (r == 6)
						break;
					continue;
				}
				inner++;
				jump(inner + 3);
			}
			break;
		default:
			printf("middle: outer %d\n", outer);
		}
	}
	printf("middle: sum %d\n", sum);
}

static int pushed;

static int push(void)
{
	return ++pushed;
}

/* What stands before the call is evaluated once only. */
static void in_larger_expressions(void)
{
	volatile int turn = 0;

	if ((push(), setjmp(env)) != 0)
		printf("comma: %d pushed\n", pushed);
	else
		jump(1);

	if (push() && setjmp(env) == 0)
		jump(2);
	printf("&&: %d pushed\n", pushed);

	if (!push() || setjmp(env) == 0)
		jump(2);
	printf("||: %d pushed\n", pushed);

	int r = push() > 3 ? setjmp(env) : 100;
	printf("conditional: %d, %d pushed\n", r, pushed);
	if (turn++ < 2)
		jump(turn);

	turn = 0;
	r = push() < 3 ? 100 : push() && push() ? setjmp(env) + 1000 : 200;
	printf("conditional: %d, %d pushed\n", r, pushed);
	if (turn++ < 2)
		jump(turn);

	turn = 0;
	r = ({
		int pushes = push();
		int got = setjmp(env);
		if (got == 0)
			jump(pushes);
		got - 100;
	});
	printf("statement expression: %d, %d pushed\n", r, pushed);

	turn = 0;
	r = ({ push(); setjmp(env); });
	printf("its value: %d, %d pushed\n", r, pushed);
	if (turn++ < 2)
		jump(turn);

	turn = 0;
	printf("nested: %d\n", 1 + ({
		int sum = 0;
		for (int i = 0; i < 3; i++) {
			switch (({ push(); setjmp(env); })) {
			case 0:
				jump(40 + i);
			default:
				turn += i;
			}
		}
		sum + turn;
	}));
	printf("nested: %d pushed\n", pushed);
}

static void twice_in_one(void)
{
	static jmp_buf other;
	volatile int turn = 0;

	if (setjmp(env) != 0 || setjmp(other) != 0) {
		printf("one of two: turn %d\n", turn);
		if (turn > 3)
			return;
	}
	turn++;
	longjmp(turn % 2 ? other : env, turn);
}

static void large(int n)
{
	char bytes[n];
	volatile int turn = 0;

	memset(bytes, n, n);
	if (setjmp(env) < 3) {
		char more[2000 * (turn + 1)];
		memset(more, 1, sizeof(more));
		turn++;
		jump(turn);
	}
	int same = 1;
	for (int i = 0; i < n; i++)
		same = same && bytes[i] == n;
	printf("large: %d %d\n", turn, same);
}

struct pair { long a, b; };

static struct pair of_struct(struct pair in)
{
	struct pair volatile p = in;
	if (setjmp(env) == 0) {
		p.a++;
		jump(1);
	}
	p.b += 10;
	struct pair out = { p.a, p.b };
	return out;
}

static double of_double(double x, float y, long double z)
{
	volatile double sum = x;
	if (setjmp(env) < 2) {
		sum += y;
		jump(sum > 10 ? 2 : 1);
	}
	return sum + (double)z;
}

int main(void)
{
	in_conditions();
	for (int i = 1; i < 5; i++)
		printf("switch ends with %d\n", in_switch(i));
	printf("return: %d\n", in_return());
	in_declarations();
	in_the_middle();
	in_larger_expressions();
	twice_in_one();
	large(100);
	struct pair p = of_struct((struct pair){ 1, 2 });
	printf("struct: %ld %ld\n", p.a, p.b);
	printf("double: %g\n", of_double(1.5, 4.5f, 100));
	printf("sizes: %zu %zu\n", sizeof(jmp_buf), sizeof(sigjmp_buf));
	return 0;
}
