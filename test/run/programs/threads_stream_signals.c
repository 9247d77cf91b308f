// Threads that wait in a stream with part of a line: their handlers run, a cancelled one ends.
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t handled;
static __thread int own;
static int wrong_thread;

static void handler(int signo) {
  handled++;
  if (!own) wrong_thread++;
}

static void nap(long milliseconds) {
  struct timespec time = {0, milliseconds * 1000000};
  nanosleep(&time, NULL);
}

static void *reader(void *stream) {
  static char line[100];
  own = 1;
  return fgets(line, sizeof line, stream);
}

static void released(void *stream) {
  printf("cleanup\n");
  fclose(stream);
}

static void *cancelled(void *stream) {
  char line[100];
  pthread_cleanup_push(released, stream);
  fgets(line, sizeof line, stream);
  pthread_cleanup_pop(0);
  return NULL;
}

static FILE *half_line(int ends[2]) {
  pipe(ends);
  write(ends[1], "half, ", 6);
  return fdopen(ends[0], "r");
}

static void await_empty(int fd) {
  for (int left = 1; left > 0; nap(1)) ioctl(fd, FIONREAD, &left);
}

int main(void) {
  int ends[2];
  pthread_t thread;
  void *result;
  pthread_create(&thread, NULL, reader, half_line(ends));
  await_empty(ends[0]);
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigaction(SIGUSR1, &action, NULL);
  for (int i = 0; i < 20; i++, nap(2)) pthread_kill(thread, SIGUSR1);
  write(ends[1], "half\n", 5);
  pthread_join(thread, &result);
  printf("%s%d %d\n", (char *)result, handled > 0, wrong_thread);

  pthread_create(&thread, NULL, cancelled, half_line(ends));
  await_empty(ends[0]);
  nap(20);
  pthread_cancel(thread);
  pthread_join(thread, &result);
  printf("%d\n", result == PTHREAD_CANCELED);
  return 0;
}
