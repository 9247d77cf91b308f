#include <stdio.h>
int main(void) {
  int x = 3
  int y = 4;
  printf("%d\n", x
  );
  printf("%d\n", (x + y);
  x = y
  return 0;
}
