#include "check.h"

static int dense(int x) { switch (x) { case 0: return 10; case 1: return 11; case 2: return 12; case 4: return 14; case 5: return 15; } return -1; }
static int sparse(int x)
{
	switch (x) {
	case -1000000: return 1; case -5: return 2; case 0: return 3; case 77: return 4; case 1000: return 5;
	case 99999: return 6; case 2147483647: return 7; case -2147483647 - 1: return 8; default: return 9;
	}
}
static int fall(int x) { int r = 0; switch (x) { case 1: r += 1; case 2: r += 2; break; default: r += 100; case 3: r += 4; } return r; }
static int default_first(int x) { switch (x) { default: return 0; case 1: return 1; } }
static int no_default(int x) { int r = 5; switch (x) { case 1: r = 6; } return r; }
static int ranges(int x) { switch (x) { case '0' ... '9': return 1; case 'a' ... 'f': case 'A' ... 'F': return 2; case -100 ... -50: return 3; } return 0; }
static int unsigned_switch(unsigned x) { switch (x) { case 0: return 1; case 0xffffffffu: return 2; case 0x80000000u: return 3; case 5: return 4; case 9: return 5; } return 0; }
static int long_switch(long x) { switch (x) { case 0: return 1; case 0x100000000L: return 2; case -1: return 3; case 1: return 4; case 2: return 5; case 3: return 6; } return 0; }
static int long_dense(long x) { switch (x) { case 10: return 1; case 11: return 2; case 12: return 3; case 13: return 4; } return 0; }
static int char_switch(char c) { switch (c) { case 'a': return 1; case '\n': return 2; case -1: return 3; } return 0; }
static int in_loop(void)
{
	int r = 0;
	for (int i = 0; i < 8; i++) {
		switch (i) { case 2: continue; case 5: break; default: r += i; }
		r += 100;
	}
	return r;
}
static int nested(int a, int b)
{
	switch (a) {
	case 1: switch (b) { case 1: return 11; case 2: break; default: return 19; } return 12;
	case 2: { int k = b; switch (k) { case 1: return 21; } break; }
	default: return 0;
	}
	return 99;
}
static int inside_block(int x)
{
	int r = 0;
	switch (x) {
	case 1: { r += 1; case 2: r += 2; }
	case 3: if (r) { r += 10; case 4: r += 20; } else { case 5: r += 40; }
	}
	return r;
}
static int duff(char *to, const char *from, int count)
{
	int n = (count + 7) / 8;
	switch (count % 8) {
	case 0: do { *to++ = *from++;
	case 7: *to++ = *from++;
	case 6: *to++ = *from++;
	case 5: *to++ = *from++;
	case 4: *to++ = *from++;
	case 3: *to++ = *from++;
	case 2: *to++ = *from++;
	case 1: *to++ = *from++;
		} while (--n > 0);
	}
	return n;
}
static int into_for(int x)
{
	int i = 100, s = 0;
	switch (x) { for (i = 0; i < 5; i++) { case 1: s += i; if (s > 500) continue; case 2: s += 1; } }
	return s;
}
static int into_while(int x)
{
	int n = 3, s = 0;
	switch (x) { case 0: while (n > 0) { s += 10; case 1: s += 1; n--; if (s > 50) break; } s += 1000; }
	return s;
}
static int with_declaration(int x) { switch (x) { int y; case 1: y = 4; return y; case 2: y = 5; return y + 1; } return 0; }
static int no_block(int x) { switch (x) case 3: return 1; return 2; }
static int break_only(int x) { switch (x) { case 1: break; default: break; } return x; }
static int effect; static int next(void) { return ++effect; }
static int once(void) { switch (next()) { case 1: return 1; case 2: return 2; case 3: return 3; case 4: return 4; } return 0; }
enum color { RED, GREEN = 5, BLUE };
static int enum_switch(enum color c) { switch (c) { case RED: return 1; case GREEN: return 2; case BLUE: return 3; } return 0; }
static int state_machine(const char *s)
{
	int state = 0, n = 0;
	for (; *s; s++) switch (state) {
	case 0: if (*s == '"') state = 1; break;
	case 1: if (*s == '"') { state = 0; n++; } else if (*s == '\\') state = 2; break;
	case 2: state = 1; break;
	}
	return n * 10 + state;
}

int test(void)
{
	CHECK(dense(0), 10); CHECK(dense(3), -1); CHECK(dense(5), 15); CHECK(dense(6), -1); CHECK(dense(-1), -1); CHECK(dense(2), 12);
	CHECK(sparse(-1000000), 1); CHECK(sparse(-5), 2); CHECK(sparse(0), 3); CHECK(sparse(77), 4); CHECK(sparse(1000), 5);
	CHECK(sparse(99999), 6); CHECK(sparse(2147483647), 7); CHECK(sparse(-2147483647 - 1), 8); CHECK(sparse(1), 9);
	CHECK(fall(1), 3); CHECK(fall(2), 2); CHECK(fall(3), 4); CHECK(fall(9), 104);
	CHECK(default_first(1), 1); CHECK(default_first(2), 0); CHECK(no_default(1), 6); CHECK(no_default(2), 5);
	CHECK(ranges('5'), 1); CHECK(ranges('c'), 2); CHECK(ranges('F'), 2); CHECK(ranges('G'), 0); CHECK(ranges(-77), 3);
	CHECK(unsigned_switch(0), 1); CHECK(unsigned_switch(-1), 2); CHECK(unsigned_switch(0x80000000u), 3); CHECK(unsigned_switch(9), 5); CHECK(unsigned_switch(10), 0);
	CHECK(long_switch(0), 1); CHECK(long_switch(0x100000000L), 2); CHECK(long_switch(-1), 3); CHECK(long_switch(3), 6); CHECK(long_switch(0x100000001L), 0);
	CHECK(long_dense(11), 2); CHECK(long_dense(0x10000000bL), 0); CHECK(long_dense(9), 0); CHECK(long_dense(14), 0);
	CHECK(char_switch('a'), 1); CHECK(char_switch((char)255), 3);
	CHECK(in_loop(), 0 + 1 + 3 + 4 + 6 + 7 + 700);
	CHECK(nested(1, 1), 11); CHECK(nested(1, 2), 12); CHECK(nested(1, 3), 19); CHECK(nested(2, 1), 21); CHECK(nested(2, 2), 99); CHECK(nested(3, 0), 0);
	CHECK(inside_block(1), 33); CHECK(inside_block(2), 32); CHECK(inside_block(3), 40); CHECK(inside_block(4), 20); CHECK(inside_block(5), 40);
	for (int n = 1; n < 40; n++) {
		char a[64], b[64];
		for (int i = 0; i < 64; i++) { a[i] = (char)(i + n); b[i] = 0; }
		duff(b, a, n);
		for (int i = 0; i < 64; i++) CHECK(b[i], i < n ? a[i] : 0);
	}
	CHECK(into_for(1), 101); CHECK(into_for(2), 1); CHECK(into_for(3), 0);
	CHECK(into_while(0), 1033); CHECK(into_while(1), 1023); CHECK(into_while(2), 0);
	CHECK(with_declaration(1), 4); CHECK(with_declaration(2), 6); CHECK(no_block(3), 1); CHECK(no_block(4), 2); CHECK(break_only(8), 8);
	CHECK(once(), 1); CHECK(effect, 1);
	CHECK(enum_switch(GREEN), 2); CHECK(enum_switch(BLUE), 3);
	CHECK(state_machine("a \"b\\\"c\" d \"e\" \"f"), 21);
	return 0;
}
