/* A source that is not UTF-8 keeps its bytes: what an editor of the nineties wrote (café) is what the program has. */
#include "expect.h"

static const unsigned char latin[] = "café ÿ€";
static const unsigned char utf8[] = "cafÃ©";

int main(void)
{
	EXPECT_EQ(sizeof latin, 8);
	EXPECT_EQ(latin[3], 0xe9);
	EXPECT_EQ(latin[5] * 256 + latin[6], 0xff80);
	EXPECT_EQ(sizeof utf8, 6);
	EXPECT_EQ(utf8[3] * 256 + utf8[4], 0xc3a9);
	EXPECT_EQ((unsigned char)'é', 233);
	return expected();
}
