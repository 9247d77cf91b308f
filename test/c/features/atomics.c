/* C11 6.2.5p20, 7.17: _Atomic objects, <stdatomic.h>, and gcc's __atomic_ functions. */
#include "expect.h"
#include <stdatomic.h>

struct small { int a, b; };
struct large { long v[3]; };

static atomic_int counter = ATOMIC_VAR_INIT(5);
static _Atomic(long) parenthesised = 7;
static _Atomic struct small record = { 1, 2 };
static _Atomic double real = 1.5;
static int array[4] = { 10, 20, 30, 40 };
static int *_Atomic pointer = array;
static atomic_flag flag = ATOMIC_FLAG_INIT;
static _Atomic unsigned char byte = 250;
static _Atomic short half = -1;
static _Atomic _Bool truth;

static struct three { char c[3]; } three = { "ab" }, expected_three = { "cd" }, desired_three = { "xy" };
static struct twelve { int v[3]; } twelve = { { 1, 2, 3 } }, expected_twelve = { { 1, 2, 3 } }, desired_twelve = { { 7, 8, 9 } };

int main(void)
{
	int expected_value = 5, plain = 3;
	struct small s = { 3, 4 }, t;
	struct large l = { { 1, 2, 3 } }, m;
	_Atomic int local = 100;
	double d;

	EXPECT_EQ(counter, 5);
	EXPECT_EQ(counter++, 5);
	EXPECT_EQ(++counter, 7);
	EXPECT_EQ(counter--, 7);
	EXPECT_EQ(counter += 10, 16);
	EXPECT_EQ(counter -= 6, 10);
	EXPECT_EQ(counter *= 3, 30);
	EXPECT_EQ(counter /= 4, 7);
	EXPECT_EQ(counter %= 4, 3);
	EXPECT_EQ(counter <<= 4, 48);
	EXPECT_EQ(counter >>= 2, 12);
	EXPECT_EQ(counter |= 3, 15);
	EXPECT_EQ(counter &= 6, 6);
	EXPECT_EQ(counter ^= 5, 3);
	EXPECT_EQ(counter = 5, 5);
	EXPECT_EQ(parenthesised += 0x100000000, 0x100000007);
	EXPECT_EQ(byte += 10, 4);
	EXPECT_EQ(byte--, 4);
	EXPECT_EQ(half++, -1);
	EXPECT_EQ(half -= 5, -5);
	truth += 5;
	EXPECT_EQ(truth, 1);
	truth = 0;
	EXPECT_EQ(truth++, 0);
	EXPECT_EQ(truth, 1);
	real += 0.25;
	EXPECT(real == 1.75);
	real *= 2;
	EXPECT(real == 3.5 && real++ == 3.5 && real == 4.5);
	EXPECT_EQ(*pointer, 10);
	pointer++;
	EXPECT_EQ(*pointer, 20);
	pointer += 2;
	EXPECT_EQ(*pointer--, 40);
	EXPECT_EQ(pointer - array, 2);
	EXPECT_EQ(local++ + local, 201);

	EXPECT_EQ(atomic_load(&counter), 5);
	atomic_store(&counter, 9);
	EXPECT_EQ(atomic_exchange(&counter, 11), 9);
	EXPECT_EQ(atomic_fetch_add(&counter, 4), 11);
	EXPECT_EQ(atomic_fetch_sub_explicit(&counter, 5, memory_order_relaxed), 15);
	EXPECT_EQ(atomic_fetch_or(&counter, 5), 10);
	EXPECT_EQ(atomic_fetch_and(&counter, 7), 15);
	EXPECT_EQ(atomic_fetch_xor(&counter, 1), 7);
	EXPECT_EQ(counter, 6);
	EXPECT_EQ(atomic_compare_exchange_strong(&counter, &expected_value, 99), 0);
	EXPECT_EQ(expected_value, 6);
	EXPECT_EQ(atomic_compare_exchange_weak(&counter, &expected_value, 99), 1);
	EXPECT_EQ(counter, 99);
	EXPECT_EQ(atomic_fetch_add(&byte, 255), 3);
	EXPECT_EQ(byte, 2);
	EXPECT_EQ(atomic_exchange(&half, 300), -5);
	atomic_init(&local, 1);
	EXPECT_EQ(atomic_load_explicit(&local, memory_order_acquire), 1);
	atomic_store(&real, 2.5);
	EXPECT(atomic_load(&real) == 2.5);
	d = atomic_exchange(&real, -1.0);
	EXPECT(d == 2.5);
	EXPECT(atomic_compare_exchange_strong(&real, &d, 7.0) == 0 && d == -1.0);
	EXPECT_EQ(*atomic_exchange(&pointer, array + 1), 30);
	EXPECT_EQ(*atomic_load(&pointer), 20);

	t = record;
	EXPECT_EQ(t.a * 10 + t.b, 12);
	record = s;
	t = atomic_exchange(&record, t);
	EXPECT_EQ(t.a * 10 + t.b, 34);
	t = atomic_load(&record);
	EXPECT_EQ(t.b, 2);

	EXPECT_EQ(atomic_flag_test_and_set(&flag), 0);
	EXPECT_EQ(atomic_flag_test_and_set(&flag), 1);
	atomic_flag_clear(&flag);
	EXPECT_EQ(atomic_flag_test_and_set_explicit(&flag, memory_order_acquire), 0);
	atomic_thread_fence(memory_order_seq_cst);
	atomic_signal_fence(memory_order_seq_cst);
	EXPECT(atomic_is_lock_free(&counter));
	EXPECT_EQ(kill_dependency(3), 3);

	EXPECT_EQ(__atomic_add_fetch(&plain, 2, __ATOMIC_SEQ_CST), 5);
	EXPECT_EQ(__atomic_sub_fetch(&plain, 1, __ATOMIC_RELAXED), 4);
	EXPECT_EQ(__atomic_fetch_nand(&plain, 6, __ATOMIC_SEQ_CST), 4);
	EXPECT_EQ(plain, -5);
	EXPECT_EQ(__atomic_nand_fetch(&plain, 1, __ATOMIC_SEQ_CST), -2);
	EXPECT_EQ(__atomic_or_fetch(&plain, 1, __ATOMIC_SEQ_CST), -1);
	EXPECT_EQ(__atomic_and_fetch(&plain, 0xff, __ATOMIC_SEQ_CST), 255);
	EXPECT_EQ(__atomic_xor_fetch(&plain, 0xf0, __ATOMIC_SEQ_CST), 15);
	EXPECT_EQ(__atomic_load_n(&plain, __ATOMIC_ACQUIRE), 15);
	__atomic_store_n(&plain, 8, __ATOMIC_RELEASE);
	EXPECT_EQ(__atomic_exchange_n(&plain, 9, __ATOMIC_ACQ_REL), 8);
	expected_value = 9;
	EXPECT_EQ(__atomic_compare_exchange_n(&plain, &expected_value, 10, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST), 1);
	EXPECT_EQ(__atomic_compare_exchange(&three, &expected_three, &desired_three, 0, 5, 5), 0);
	EXPECT_STR(expected_three.c, "ab");
	EXPECT_EQ(__atomic_compare_exchange(&three, &expected_three, &desired_three, 0, 5, 5), 1);
	EXPECT_STR(three.c, "xy");
	EXPECT_EQ(__atomic_compare_exchange(&twelve, &expected_twelve, &desired_twelve, 0, 5, 5), 1);
	EXPECT_EQ(twelve.v[2], 9);
	m = l;
	m.v[2]++;
	EXPECT_EQ(m.v[2], 4);
	EXPECT_EQ(sizeof(atomic_int), 4);
	EXPECT_EQ(sizeof(_Atomic struct small), 8);
	EXPECT(_Generic((atomic_load(&counter)), int: 1, default: 0));
	return expected();
}
