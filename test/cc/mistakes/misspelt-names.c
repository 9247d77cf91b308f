#include <stdio.h>
int main(void) {
  int count = 0;
  cuont = 1;
  prinf("hi\n");
  retrun 0;
}
