#include <stdio.h>
#include <stdint.h>
#include <inttypes.h>
#include <string.h>
int main(void) {
  uint64_t big = 1;
  char *name = "x";
  int n = 1;
  printf("n is %s\n", n);
  printf("\t\"%d\" and %s\n"
         "then %ld\n", n, name, n);
  printf("big %" PRIu64 " %d\n", n, big);
  printf("%d %d\n", n);
  printf("%d\n", n, n);
  printf("%zu\n", n);
  printf("%q\n", n);
  printf("%lu\n", strlen(name) > 1);
  n = scanf("%d", n);
  n = scanf("%s", &n);
  printf("%*d", "a", n);
  return 0;
}
