#include <stdio.h>
struct point { int x, y; };
int main(void) {
  struct point p, *q = &p;
  char *s = "a";
  int n = p + 1;
  if (p == 3) n = 2;
  n = s * 2;
  q.x = 1;
  p->x = 1;
  p.z = 2;
  int *ip = "hello";
  ip = 3.5;
  return s;
}
