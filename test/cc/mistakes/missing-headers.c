#include <stdio.h>
int main(void) {
  int x = 1;
  if (x = 2) printf("two\n");
  while (x = 3) { }
  int port = htons(80);
  char *p = malloc(3);
  return strlen(p);
}
