#include <stdio.h>
int add(int a, int b) { return a + b; }
int main(void) {
  int x = add(1);
  int y = add(1, 2, 3);
  printf("%d %d\n", x, y);
  return 0;
}
