#include <stdio.h>
struct p { int x; } a[10];
int main(void) {
  a[0].x = 1;
  }
  a[1].x = 1;
  a[2].x = 1;
  a[3].x = 1;
  for (int i = 0; i < 3; i++) {
    a[i].x = 2;
  }
  printf("x\n");
  a[4].x = 1;
  return 0;
}
