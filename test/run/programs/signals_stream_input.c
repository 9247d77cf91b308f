// Handlers that run while a stream waits with part of what is wanted: with SA_RESTART nothing is lost, without it the
// call fails, and what it has taken is where libc has put it.
#define _GNU_SOURCE
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

static volatile sig_atomic_t handled;
static sigjmp_buf away;
static int leaving;

static void handler(int signo) {
  handled++;
  if (leaving) siglongjmp(away, signo);
}

static void install(int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigaction(SIGUSR1, &action, NULL);
}

static void nap(long milliseconds) {
  struct timespec time = {0, milliseconds * 1000000};
  nanosleep(&time, NULL);
}

static void await_empty(int fd) {
  for (int left = 1; left > 0; nap(1)) ioctl(fd, FIONREAD, &left);
}

/* Writes a part; when it is taken, signals until `stop` can be read, or some times; then writes the rest. */
static FILE *partly(const char *first, const char *rest, int endless, int *stop) {
  int ends[2], told[2];
  pipe(ends);
  pipe(told);
  handled = 0;
  if (fork() == 0) {
    close(told[1]);
    write(ends[1], first, strlen(first));
    await_empty(ends[0]);
    if (endless) {
      for (int n = 0; n == 0; nap(2)) {
        kill(getppid(), SIGUSR1);
        ioctl(told[0], FIONREAD, &n);
      }
    } else {
      for (int i = 0; i < 20; i++, nap(1)) kill(getppid(), SIGUSR1);
    }
    write(ends[1], rest, strlen(rest));
    _exit(0);
  }
  close(ends[1]);
  close(told[0]);
  *stop = told[1];
  return fdopen(ends[0], "r");
}

static void finish(FILE *stream) {
  fclose(stream);
  while (wait(NULL) == -1 && errno == EINTR) {}
}

static void restarted(void) {
  int stop;
  char buffer[100], word[20], *line = NULL;
  wchar_t wide[100];
  size_t size = 0;
  install(SA_RESTART);

  FILE *in = partly("one, ", "two\nthree\n", 0, &stop);
  errno = 0;
  printf("fgets: %s", fgets(buffer, sizeof buffer, in));
  printf("%d %d %d\n", errno, ferror(in), handled > 0);
  printf("then: %s", fgets(buffer, sizeof buffer, in));
  finish(in);

  in = partly("one, ", "two\nthree", 0, &stop);
  printf("getline: %zd", getline(&line, &size, in));
  printf(" %s", line);
  errno = 0;
  printf("getline: %zd", getline(&line, &size, in));
  printf(" %s %d\n", line, feof(in));
  printf("getline: %zd", getline(&line, &size, in));
  printf(" %d\n", errno);
  finish(in);

  in = partly("abc", "defgh", 0, &stop);
  size_t got = fread(buffer, 1, 6, in);
  printf("fread: %zu %.6s %d\n", got, buffer, ferror(in));
  finish(in);

  in = partly("12", "34 word 5.5\n", 0, &stop);
  int number = 0;
  double real = 0;
  printf("fscanf: %d", fscanf(in, "%d %19s %lf", &number, word, &real));
  printf(" %d %s %g\n", number, word, real);
  finish(in);

  in = partly("ab", "c", 0, &stop);
  for (int c; (c = getc(in)) != EOF;) printf("%c", c);
  printf(" %d %d\n", ferror(in), feof(in));
  finish(in);

  in = partly("one, ", "two\n", 0, &stop);
  printf("fgetws: %ls", fgetws(wide, 100, in));
  finish(in);

  in = popen("printf 'a '; sleep 0.1; kill -USR1 $PPID; sleep 0.1; echo b", "r");
  handled = 0;
  printf("popen: %s", fgets(buffer, sizeof buffer, in));
  printf("%d %d\n", handled, pclose(in));
}

static void interrupted(void) {
  int stop;
  char buffer[100] = "";
  install(0);

  FILE *in = partly("one, ", "two\n", 1, &stop);
  char *result = fgets(buffer, sizeof buffer, in);
  int error = errno;
  write(stop, "", 1);
  printf("fgets: %s %s %d\n", result ? result : "(null)", strerror(error), ferror(in));
  clearerr(in);
  install(SA_RESTART);
  printf("then: %s", fgets(buffer, sizeof buffer, in));
  finish(in);

  install(0);
  in = partly("abc", "defgh", 1, &stop);
  size_t got = fread(buffer, 1, 6, in);
  error = errno;
  write(stop, "", 1);
  printf("fread: %zu %.3s %s %d\n", got, buffer, strerror(error), ferror(in));
  install(SA_RESTART);
  clearerr(in);
  got = fread(buffer, 1, 5, in);
  printf("then: %zu %.5s\n", got, buffer);
  finish(in);

  install(0);
  in = partly("ab", "c", 1, &stop);
  int first = getc(in), second = getc(in), third = getc(in);
  error = errno;
  write(stop, "", 1);
  printf("getc: %c%c %d %s %d %d\n", first, second, third, strerror(error), ferror(in), feof(in));
  finish(in);

  install(0);
  in = partly("12", "34\n", 1, &stop);
  int number = 0, count = fscanf(in, "%d", &number);
  error = errno;
  write(stop, "", 1);
  printf("fscanf: %d %d %s %d\n", count, number, strerror(error), ferror(in));
  finish(in);
}

/* The handler leaves the call; the stream is of use after it. */
static void left(void) {
  int stop;
  char buffer[100] = "";
  install(0);
  FILE *in = partly("one, ", "two\n", 1, &stop);
  leaving = 1;
  if (sigsetjmp(away, 1) == 0) {
    fgets(buffer, sizeof buffer, in);
    printf("not reached\n");
  }
  leaving = 0;
  install(SA_RESTART);
  write(stop, "", 1);
  printf("left: %d", ferror(in));
  printf(" %s", fgets(buffer, sizeof buffer, in));
  finish(in);
}

static void farewell(int signo) {
  printf("handler ends the program\n");
  exit(3);
}

int main(void) {
  setvbuf(stdout, NULL, _IONBF, 0);
  restarted();
  interrupted();
  left();
  int stop;
  char buffer[100];
  FILE *in = partly("one, ", "two\n", 0, &stop);
  signal(SIGUSR1, farewell);
  fgets(buffer, sizeof buffer, in);
  return 0;
}
