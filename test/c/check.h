/* For the self-asserting programs in this directory: gcc and socksh must both find nothing wrong. */
#ifndef CHECK_H
#define CHECK_H
/* Provided by the harness: counts what differs. */
void check(int line, long got, long want);
void check_double(int line, double got, double want);
#define CHECK(got, want) check(__LINE__, (long)(got), (long)(want))
#define CHECK_DOUBLE(got, want) check_double(__LINE__, (got), (want))
#endif
