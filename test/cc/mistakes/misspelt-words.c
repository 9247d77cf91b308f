unsinged int x;
int main(void) {
  whiel (1) { break; }
  flaot f = 1;
  unsinged k = 2;
  retrun f;
}
