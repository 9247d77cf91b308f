#include <errno.h>
#include <fcntl.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static char name[32];

static void named(void)
{
	sem_t *sem = sem_open(name, O_CREAT | O_EXCL, 0600, 0), *again;
	int status, value;

	printf("made %d, again %s\n", sem != SEM_FAILED,
	       sem_open(name, O_CREAT | O_EXCL, 0600, 0) == SEM_FAILED ? strerror(errno) : "made");
	again = sem_open(name, 0);
	printf("one address %d\n", again == sem);
	fflush(stdout);
	if (fork() == 0) {
		sem_t *mine = sem_open(name, 0);

		sem_post(mine);
		sem_post(sem);
		_exit(7);
	}
	sem_wait(sem);
	sem_wait(again);
	wait(&status);
	sem_getvalue(sem, &value);
	printf("status %d, value %d\n", WEXITSTATUS(status), value);
	printf("trywait %d %s\n", sem_trywait(sem), strerror(errno));
	printf("close %d %d %d\n", sem_close(sem), sem_close(again), sem_unlink(name));
	printf("unlink %d %s\n", sem_unlink(name), strerror(errno));
	printf("open %s\n", sem_open(name, 0) == SEM_FAILED ? strerror(errno) : "opened");
	printf("bad name %s\n", sem_open("/a/b", O_CREAT, 0600, 1) == SEM_FAILED ? strerror(errno) : "opened");
	printf("too much %s\n", sem_open(name, O_CREAT, 0600, 1U << 31) == SEM_FAILED ? strerror(errno) : "opened");
}

static void in_shared_memory(void)
{
	int fd = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600);
	int *counter;
	sem_t *mutex;

	ftruncate(fd, 4096);
	counter = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	close(fd);
	mutex = (sem_t *)(counter + 16);
	sem_init(mutex, 1, 1);
	for (int i = 0; i < 3; i++) {
		if (fork() == 0) {
			for (int j = 0; j < 500; j++) {
				sem_wait(mutex);
				++*counter;
				sem_post(mutex);
			}
			_exit(0);
		}
	}
	while (wait(NULL) > 0)
		;
	printf("counted %d\n", *counter);
	sem_destroy(mutex);
	munmap(counter, 4096);
	shm_unlink(name);
}

static void in_time(void)
{
	sem_t sem;
	struct timespec when;

	sem_init(&sem, 0, 1);
	clock_gettime(CLOCK_REALTIME, &when);
	printf("timedwait %d", sem_timedwait(&sem, &when));
	printf(" %d %s\n", sem_timedwait(&sem, &when), strerror(errno));
	when.tv_nsec = -1;
	printf("bad time %d %s\n", sem_timedwait(&sem, &when), strerror(errno));
}

static void locks(void)
{
	struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 10, .l_len = 5 };
	int fd = open("locked", O_RDWR | O_CREAT, 0600);

	printf("lock %d\n", fcntl(fd, F_SETLK, &lock));
	printf("flock %d\n", flock(fd, LOCK_EX | LOCK_NB));
	fflush(stdout);
	if (fork() == 0) {
		struct flock mine = lock;
		int other = open("locked", O_RDWR);

		printf("child %d %s\n", fcntl(fd, F_SETLK, &mine), strerror(errno));
		fcntl(fd, F_GETLK, &mine);
		printf("the parent has it: %d\n", mine.l_pid == getppid());
		printf("inherited flock %d, another %d %s\n", flock(fd, LOCK_EX | LOCK_NB),
		       flock(other, LOCK_EX | LOCK_NB), strerror(errno));
		exit(0);
	}
	wait(NULL);
	close(fd);
}

int main(void)
{
	snprintf(name, sizeof(name), "/socksh-%d", (int)getpid());
	named();
	in_shared_memory();
	in_time();
	locks();
	return 0;
}
