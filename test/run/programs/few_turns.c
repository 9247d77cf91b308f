/* Loops of few turns by their text alone, with functions in them that are copied there. */
#include <stdio.h>

enum kind { A, B, C, D };

static int flag, total;

static enum kind successor(enum kind k)
{
	switch (k) {
	case A:
		return flag ? A : D;
	case B:
		return total > 100 ? A : C;
	case C:
		return B;
	default:
		return C;
	}
}

static int odd(int i)
{
	switch (i & 3) {
	case 1:
		total += 3;
		/* fall through */
	case 2:
		total++;
		break;
	default:
		if (i > 5)
			return -i;
		total += 2;
	}
	return i * total;
}

static unsigned long loops(int n)
{
	unsigned long sum = 0;

	for (char l = 'A'; l <= 'C'; l++)
		if (successor(l == 'B' ? B : A) == C)
			sum += l;
	for (unsigned char c = 254; c != 1; c++)
		sum = sum * 31 + odd(c + n);
	for (signed char c = 126; c > 0; c++)
		sum = sum * 31 + odd(c);
	for (unsigned i = 2; i < 3; i--) {
		if (odd((int)i) == n)
			break;
		sum += i;
		if (n == 4)
			continue;
		sum *= 3;
	}
	for (long i = -1; i >= -7; i -= 2) {
		if (successor((enum kind)(i & 3)) == B)
			return sum;
		sum = sum * 7 + i;
	}
	for (short s = 32766; s >= 32766; s++)
		sum += odd(s);
	for (int i = 0; 2 >= i; i++)
		for (int j = 0; j < 2; j++)
			sum += odd(i * j);
	for (int i = 5; i < 5; i++)
		sum += odd(i);
	for (int i = 0; i < 3; i++) {
		if (odd(i) > 50)
			i++;
		sum = sum * 5 + i;
	}
	for (unsigned i = 0xfffffffe; i > 0; i++)
		sum ^= odd(i & 15);
	return sum;
}

int main(void)
{
	for (int n = 0; n < 9; n++) {
		flag = n & 1;
		printf("%lu %d\n", loops(n), total);
	}
	return 0;
}
