#include <string.h>

int counter;
int answer = 42;
double ratio;
char buffer[32];
int table[] = { 1, 2, 3, 0 };
const char *const names[] = { "first", "second" };
struct point { int x, y; } origin = { 3, 4 };
long far_away = 1L << 40;
static int secret = 2;
static int next(void) { static int n = 20; return ++n; }
/* An address of another file's object is a constant. */
extern int behind;
static int *const pointers[] = { &counter, &behind, &table[1] };

int other_secret(void) { return secret + (*pointers[2] - 2); }
int other_next(void) { return next(); }
void fill(void) { strcpy(buffer, "abcdefghi"); }
void bump(void) { counter++; }
int *where(void) { return pointers[0]; }
