static int count;
static inline int own(void) { return ++count; }
inline int shared(int n) { return n + 1; }
int other_own(void), other_gnu(void), other_shared(int);
int (*shared_of_other(void))(int);
int gnu(void);
