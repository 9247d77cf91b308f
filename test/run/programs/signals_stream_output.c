// Handlers that run while a stream's output waits for a full pipe: with SA_RESTART all is written, without it the
// stream has an error, and may be used again. A handler prints to a stream itself.
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define SIZE 400000

static volatile sig_atomic_t handled;
static FILE *notes;

static void handler(int signo) {
  handled++;
  fprintf(notes, "%d,", signo);
  fflush(notes);
}

static void install(int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigaction(SIGUSR1, &action, NULL);
}

static void nap(long milliseconds) {
  struct timespec time = {0, milliseconds * 1000000};
  nanosleep(&time, NULL);
}

/* Signals while the pipe is full, `endless`ly until `stop` can be read; then reads, and ends with 7 if all was there. */
static FILE *slow_reader(int endless, int *stop) {
  int ends[2], told[2];
  pipe(ends);
  pipe(told);
  handled = 0;
  if (fork() == 0) {
    char buffer[4096];
    long sum = 0;
    close(ends[1]);
    for (int queued = 0; queued == 0; nap(1)) ioctl(ends[0], FIONREAD, &queued);
    for (int i = 0, n = 0; endless ? n == 0 : i < 20; nap(2), i++) {
      kill(getppid(), SIGUSR1);
      ioctl(told[0], FIONREAD, &n);
    }
    for (ssize_t n; (n = read(ends[0], buffer, sizeof buffer)) > 0;) {
      for (ssize_t i = 0; i < n; i++) sum += buffer[i] == 'x';
    }
    _exit(sum == SIZE ? 7 : 8);
  }
  close(ends[0]);
  *stop = told[1];
  return fdopen(ends[1], "w");
}

static int status(void) {
  int result;
  while (wait(&result) == -1 && errno == EINTR) {}
  return WEXITSTATUS(result);
}

int main(void) {
  static char text[SIZE + 1];
  int stop;
  memset(text, 'x', SIZE);
  notes = tmpfile();

  install(SA_RESTART);
  FILE *out = slow_reader(0, &stop);
  size_t n = fwrite(text, 1, SIZE, out);
  printf("fwrite: %zu", n);
  printf(" %d", fflush(out));
  printf(" %d %d", ferror(out), handled > 0);
  printf(" %d", fclose(out));
  printf(" %d\n", status());

  out = slow_reader(0, &stop);
  int count = fprintf(out, "%s", text);
  printf("fprintf: %d %d", count, ferror(out));
  printf(" %d", fclose(out));
  printf(" %d\n", status());

  out = slow_reader(0, &stop);
  for (int i = 0; i < SIZE; i++) putc('x', out);
  printf("putc: %d", ferror(out));
  printf(" %d", fclose(out));
  printf(" %d\n", status());

  install(0);
  out = slow_reader(1, &stop);
  n = fwrite(text, 1, SIZE, out);
  int error = errno;
  write(stop, "", 1);
  install(SA_RESTART);
  printf("fwrite: %d %s %d\n", n < SIZE, strerror(error), ferror(out));
  clearerr(out);
  while (n < SIZE && !ferror(out)) n += fwrite(text + n, 1, SIZE - n, out);
  printf("then: %zu", n);
  printf(" %d", fclose(out));
  printf(" %d\n", status());
  printf("notes: %d\n", ftell(notes) >= 12);
  return 0;
}
