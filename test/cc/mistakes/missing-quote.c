#include <stdio.h>
int main(void) {
  printf("hello\n);
  printf("world\n");
  char c = 'a;
  return 0;
}
