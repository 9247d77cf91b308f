#include <stdio.h>
#include <unistd.h>
#include <stdlib.h>
int main(void) {
  char b[10];
  read(0, b, 10);
  fgets(b, 10, stdin);
  system("ls");
  write(1, b, 3);
  realloc(b, 3);
  scanf("%s", b);
  chdir("/");
  fread(b, 1, 2, stdin);
}
