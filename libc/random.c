/* random() and rand(): additive feedback, x[i] = x[i - sep] + x[i - deg], as the C library has it number by number. */
#include <errno.h>
#include <sched.h>
#include <stdlib.h>

/* A state is an array of words; before the first one is its type, and where its rear pointer is. */
#define TYPES 5

static const struct {
	unsigned char least; /* bytes of the caller's array */
	unsigned char degree;
	unsigned char separation;
} types[TYPES] = { { 8, 0, 0 }, { 32, 7, 3 }, { 64, 15, 1 }, { 128, 31, 3 }, { 0, 63, 1 } };
#define LARGEST_FROM 256

static int invalid(void)
{
	errno = EINVAL;
	return -1;
}

int random_r(struct random_data *restrict buf, int32_t *restrict result)
{
	int32_t *state;

	if (buf == NULL || result == NULL)
		return invalid();
	state = buf->state;
	if (buf->rand_type == 0) {
		*result = state[0] = (state[0] * 1103515245U + 12345U) & 0x7fffffff;
		return 0;
	}
	*buf->fptr = (uint32_t)*buf->fptr + *buf->rptr;
	*result = (uint32_t)*buf->fptr >> 1;
	if (++buf->fptr >= buf->end_ptr)
		buf->fptr = state;
	if (++buf->rptr >= buf->end_ptr)
		buf->rptr = state;
	return 0;
}

int srandom_r(unsigned int seed, struct random_data *buf)
{
	int32_t *state, word, discarded;
	int degree;

	if (buf == NULL || (unsigned)buf->rand_type >= TYPES)
		return -1;
	/* Not rand_deg: a state that lies over *buf would change it. */
	degree = types[buf->rand_type].degree;
	state = buf->state;
	word = state[0] = seed == 0 ? 1 : seed;
	if (buf->rand_type == 0)
		return 0;
	/* 16807 * word modulo 2^31 - 1, without more bits. */
	for (int i = 1; i < degree; i++) {
		word = 16807 * (word % 127773) - 2836 * (word / 127773);
		if (word < 0)
			word += 2147483647;
		state[i] = word;
	}
	buf->fptr = &state[buf->rand_sep];
	buf->rptr = &state[0];
	for (int i = 0; i < degree * 10; i++)
		random_r(buf, &discarded);
	return 0;
}

/* Writes into a state what setstate() needs to go on with it. */
static void leave(struct random_data *buf)
{
	int32_t *state = buf->state;

	state[-1] = buf->rand_type == 0 ? 0 : TYPES * (buf->rptr - state) + buf->rand_type;
}

static void take(struct random_data *buf, int type, int32_t *state)
{
	buf->rand_type = type;
	buf->rand_deg = types[type].degree;
	buf->rand_sep = types[type].separation;
	buf->state = state;
	buf->end_ptr = &state[buf->rand_deg];
}

int initstate_r(unsigned int seed, char *restrict statebuf, size_t statelen, struct random_data *restrict buf)
{
	int type = TYPES - 1;

	if (buf == NULL)
		return invalid();
	if (buf->state != NULL)
		leave(buf);
	if (statelen < LARGEST_FROM)
		while (--type >= 0 && statelen < types[type].least)
			;
	if (type < 0)
		return invalid();
	take(buf, type, (int32_t *)statebuf + 1);
	srandom_r(seed, buf);
	leave(buf);
	return 0;
}

int setstate_r(char *restrict statebuf, struct random_data *restrict buf)
{
	int32_t *state = (int32_t *)statebuf + 1;
	int type, rear;

	if (statebuf == NULL || buf == NULL)
		return invalid();
	leave(buf);
	type = state[-1] % TYPES;
	rear = state[-1] / TYPES;
	if (type < 0 || (type > 0 && rear >= types[type].degree))
		return invalid();
	take(buf, type, state);
	if (type != 0) {
		buf->rptr = &state[rear];
		buf->fptr = &state[(rear + buf->rand_sep) % buf->rand_deg];
	}
	return 0;
}

/* ---- The state that all threads share: as if srandom(1) had been called ---- */

static int32_t table[32];
static struct random_data shared;
/* One thread at a time, once there are several. */
extern int __threaded;
static int taken;

static void lock(void)
{
	while (__threaded == 1 && __atomic_exchange_n(&taken, 1, __ATOMIC_ACQUIRE))
		sched_yield();
	if (shared.state == NULL)
		initstate_r(1, (char *)table, sizeof(table), &shared);
}

static void unlock(void)
{
	if (__threaded == 1)
		__atomic_store_n(&taken, 0, __ATOMIC_RELEASE);
}

long random(void)
{
	int32_t result;

	lock();
	random_r(&shared, &result);
	unlock();
	return result;
}

void srandom(unsigned int seed)
{
	lock();
	srandom_r(seed, &shared);
	unlock();
}

int rand(void)
{
	return (int)random();
}

void srand(unsigned int seed)
{
	srandom(seed);
}

char *initstate(unsigned int seed, char *state, size_t n)
{
	char *before;
	int result;

	/* A wild one is a fault before the lock is taken. */
	if (n >= types[0].least)
		state[0] = state[n - 1] = 0;
	lock();
	before = (char *)&shared.state[-1];
	result = initstate_r(seed, state, n, &shared);
	unlock();
	return result == 0 ? before : NULL;
}

char *setstate(char *state)
{
	char *before;
	int result;

	if (state != NULL)
		(void)*(volatile int *)state;
	lock();
	before = (char *)&shared.state[-1];
	result = setstate_r(state, &shared);
	unlock();
	return result == 0 ? before : NULL;
}
