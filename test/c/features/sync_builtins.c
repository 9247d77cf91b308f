/* gcc's older __sync_ functions, on every size. */
#include "expect.h"
#include <stdint.h>

#define ROUND(type) \
	do { \
		type v = 10; \
		EXPECT_EQ(__sync_fetch_and_add(&v, 5), 10); \
		EXPECT_EQ(__sync_add_and_fetch(&v, 5), 20); \
		EXPECT_EQ(__sync_fetch_and_sub(&v, 1), 20); \
		EXPECT_EQ(__sync_sub_and_fetch(&v, 1), 18); \
		EXPECT_EQ(__sync_fetch_and_or(&v, 1), 18); \
		EXPECT_EQ(__sync_or_and_fetch(&v, 4), 23); \
		EXPECT_EQ(__sync_fetch_and_and(&v, 15), 23); \
		EXPECT_EQ(__sync_and_and_fetch(&v, 6), 6); \
		EXPECT_EQ(__sync_fetch_and_xor(&v, 3), 6); \
		EXPECT_EQ(__sync_xor_and_fetch(&v, 1), 4); \
		EXPECT_EQ(__sync_nand_and_fetch(&v, 6), (type)~4); \
		EXPECT_EQ(__sync_val_compare_and_swap(&v, 1, 2), (type)~4); \
		EXPECT_EQ(__sync_bool_compare_and_swap(&v, (type)~4, 7), 1); \
		EXPECT_EQ(__sync_bool_compare_and_swap(&v, 8, 9), 0); \
		EXPECT_EQ(__sync_lock_test_and_set(&v, 1), 7); \
		__sync_lock_release(&v); \
		EXPECT_EQ(v, 0); \
		EXPECT_EQ(__sync_sub_and_fetch(&v, 1), (type)-1); \
		EXPECT_EQ(__sync_fetch_and_add(&v, 2), (type)-1); \
		EXPECT_EQ(v, 1); \
	} while (0)

int main(void)
{
	int values[3] = { 1, 2, 3 }, *p = values;
	long sized = 0;
	int i = 0;

	ROUND(int8_t);
	ROUND(uint8_t);
	ROUND(int16_t);
	ROUND(uint16_t);
	ROUND(int32_t);
	ROUND(uint32_t);
	ROUND(int64_t);
	ROUND(uint64_t);
	__sync_synchronize();
	EXPECT(__sync_bool_compare_and_swap(&p, values, values + 2));
	EXPECT_EQ(*p, 3);
	EXPECT_EQ(__sync_fetch_and_add_8(&sized, 5), 0);
	EXPECT_EQ(sized, 5);
	EXPECT_EQ(__sync_fetch_and_add(&values[i++], 10), 1);
	EXPECT_EQ(i * 100 + values[0], 111);
	EXPECT(__atomic_always_lock_free(4, 0));
	return expected();
}
