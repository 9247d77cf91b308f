#include <stdio.h>
int main(void)
{
  int i;
  for (i = 0, i < 3, i++) {
    printf("x\n");
  }
  for (i = 0; i < 3; i++ {
  }
  if (i == 3
    printf("a");
  else printf("b");
  if i == 3 printf("c");
  while (i < 3 {
    i++;
  }
  switch (i) {
    case 1 printf("one");
  }
  do { i++; } while (i < 3)
  return 0;
}
