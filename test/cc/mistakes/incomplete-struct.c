#include <sys/socket.h>
#include <string.h>
int main(void) {
  struct sockaddr_in a, b;
  a.sin_port = 1;
  memset(&a, 0, sizeof(a));
  b.sin_port = 3;
  return bind(1, (struct sockaddr *)&a, sizeof a);
}
void other(struct sockaddr_in *p) {
  p->sin_port = 2;
  struct sockaddr_in c;
}
