#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define PAGE 4096

static void shared_with_a_child(void)
{
	int *counter = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	int *own = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	*counter = *own = 1;
	if (fork() == 0) {
		for (int i = 0; i < 1000; i++) {
			++*counter;
			++*own;
		}
		_exit(0);
	}
	wait(NULL);
	printf("shared %d, private %d\n", *counter, *own);
	munmap(counter, PAGE);
	munmap(own, PAGE);
}

static void shared_with_a_file(void)
{
	char text[16];
	int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
	int other = open("file", O_RDONLY);
	char *whole, *page, *copy;

	ftruncate(fd, 3 * PAGE);
	whole = mmap(NULL, 3 * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	page = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, other, 2 * PAGE);
	copy = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE, other, 2 * PAGE);
	strcpy(whole + 2 * PAGE + 8, "in the file");
	printf("%s\n", page + 8);
	strcpy(copy + 8, "a copy");
	pread(fd, text, sizeof(text), 2 * PAGE + 8);
	printf("%s, %s\n", text, copy + 8);
	pwrite(fd, "written", 8, 8);
	printf("%s, msync %d\n", whole + 8, msync(whole, 3 * PAGE, MS_SYNC));
	printf("unmap the middle %d\n", munmap(whole + PAGE, PAGE));
	printf("%s, %s\n", whole + 8, whole + 2 * PAGE + 8);
	printf("%d %d %d\n", munmap(whole, 3 * PAGE), munmap(page, PAGE), munmap(copy, 1));
	close(fd);
	close(other);
}

static void many(void)
{
	static char *at[300];
	int i, wrong = 0;

	for (int round = 0; round < 20; round++) {
		for (i = 0; i < 300; i++) {
			size_t size = (i % 7 + 1) * PAGE;

			at[i] = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
			if (at[i] == MAP_FAILED || (unsigned long)at[i] % PAGE != 0)
				wrong++;
			else if (at[i][0] != 0 || at[i][size - 1] != 0)
				wrong++;
			else
				memset(at[i], i, size);
		}
		for (i = 0; i < 300; i++)
			if (at[i][(i % 7 + 1) * PAGE - 1] != (char)i)
				wrong++;
		for (i = round % 2; i < 300; i += 2)
			munmap(at[i], (i % 7 + 1) * PAGE);
		for (i = 1 - round % 2; i < 300; i += 2)
			munmap(at[i], (i % 7 + 1) * PAGE);
	}
	printf("wrong: %d\n", wrong);
}

static void failed(const char *what, void *result)
{
	printf("%s: %s\n", what, result == MAP_FAILED ? strerror(errno) : "mapped");
}

static void errors(void)
{
	int fd = open("file", O_RDONLY);
	char *page = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	failed("no length", mmap(NULL, 0, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
	failed("no file", mmap(NULL, PAGE, PROT_READ, MAP_SHARED, -1, 0));
	failed("a pipe's end", mmap(NULL, PAGE, PROT_READ, MAP_SHARED, 1000, 0));
	failed("crooked offset", mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, fd, 5));
	failed("not writable", mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0));
	failed("neither", mmap(NULL, PAGE, PROT_READ, MAP_ANONYMOUS, -1, 0));
	failed("too much", mmap(NULL, 1UL << 60, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
	failed("crooked", mmap(page + 1, PAGE, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0));
	printf("fixed %d\n", mmap(page, PAGE, PROT_READ, MAP_PRIVATE, fd, 0) != MAP_FAILED);
	strcpy(page, "before");
	printf("replaced %d", mmap(page, PAGE, PROT_READ, MAP_PRIVATE | MAP_FIXED, fd, 0) == page);
	printf(" %s\n", page + 8);
	printf("munmap %d %s\n", munmap(page + 1, PAGE), strerror(errno));
	printf("munmap %d %s\n", munmap(page, 0), strerror(errno));
	printf("mprotect %d %s\n", mprotect(NULL, PAGE, PROT_READ), strerror(errno));
	printf("madvise %d\n", madvise(page, PAGE, MADV_DONTNEED));
	munmap(page, PAGE);
	close(fd);
}

static void protected(void)
{
	int status, i;

	for (i = 0; i < 3; i++) {
		fflush(stdout);
		if (fork() == 0) {
			volatile char *page = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

			page[5] = 1;
			if (i == 0)
				mprotect((void *)page, PAGE, PROT_READ);
			else if (i == 1)
				mprotect((void *)page, PAGE, PROT_NONE);
			else
				munmap((void *)page, PAGE);
			if (i == 0 && page[5] != 1)
				_exit(1);
			close(2);
			page[5] = 2;
			_exit(2);
		}
		wait(&status);
		printf("%d by %s\n", WIFSIGNALED(status), WIFSIGNALED(status) ? strsignal(WTERMSIG(status)) : "none");
	}
}

int main(void)
{
	shared_with_a_child();
	shared_with_a_file();
	many();
	errors();
	protected();
	return 0;
}
