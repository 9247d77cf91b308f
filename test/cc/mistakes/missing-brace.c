#include <stdio.h>
int foo(int a) {
  if (a) {
    return 1;
  return 2;
}
int bar(void) {
  return 2;
}
int main(void) { return foo(1) + bar(); }
