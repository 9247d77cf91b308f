int foo foo(int a) {
  return a;
}
int main(void) { return foo(1); }
