#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <unistd.h>

union semun {
	int val;
	struct semid_ds *buf;
	unsigned short *array;
};

static void queues(void)
{
	struct {
		long type;
		char text[32];
	} message = { 2, "second" };
	struct msqid_ds about;
	int id = msgget(IPC_PRIVATE, IPC_CREAT | 0600);

	printf("%d", msgsnd(id, &message, 7, 0));
	message.type = 1;
	strcpy(message.text, "first");
	printf(" %d\n", msgsnd(id, &message, 6, 0));
	printf("%d", msgctl(id, IPC_STAT, &about));
	printf(" %lu %d %o\n", about.msg_qnum, about.msg_lspid == getpid(), about.msg_perm.mode & 0777);
	printf("%zd", msgrcv(id, &message, sizeof(message.text), -9, 0));
	printf(" %ld %s\n", message.type, message.text);
	printf("%zd", msgrcv(id, &message, 3, 0, MSG_NOERROR));
	printf(" %ld %.3s\n", message.type, message.text);
	printf("%zd", msgrcv(id, &message, 3, 0, IPC_NOWAIT));
	printf(" %d\n", errno == ENOMSG);
	printf("%d", msgsnd(id, (void *)8, 7, 0));
	printf(" %d\n", errno == EFAULT);
	printf("%d", msgctl(id, IPC_RMID, NULL));
	printf(" %d", msgctl(id, IPC_RMID, NULL));
	printf(" %d\n", errno == EINVAL);
}

static void semaphores(void)
{
	int id = semget(IPC_PRIVATE, 3, IPC_CREAT | 0600);
	unsigned short values[3] = { 5, 0, 7 };
	union semun argument = { .array = values };
	struct semid_ds about;
	struct sembuf both[2] = { { 0, -2, 0 }, { 1, 1, 0 } };
	struct timespec brief = { 0, 1000000 };

	printf("%d", semctl(id, 0, SETALL, argument));
	printf(" %d\n", semop(id, both, 2));
	memset(values, 0, sizeof(values));
	printf("%d", semctl(id, 0, GETALL, values));
	printf(" %d %d %d\n", values[0], values[1], values[2]);
	printf("%d %d\n", semctl(id, 2, GETVAL), semctl(id, 1, GETPID) == getpid());
	argument.val = 1;
	printf("%d", semctl(id, 2, SETVAL, argument));
	printf(" %d\n", semctl(id, 2, GETVAL));
	both[0] = (struct sembuf){ 2, -2, 0 };
	printf("%d", semtimedop(id, both, 1, &brief));
	printf(" %d\n", errno == EAGAIN);
	argument.buf = &about;
	printf("%d", semctl(id, 0, IPC_STAT, argument));
	printf(" %lu\n", about.sem_nsems);
	if (fork() == 0) {
		struct sembuf up = { 2, 1, 0 };

		_exit(semop(id, &up, 1) != 0);
	}
	printf("%d", semop(id, both, 1));
	wait(NULL);
	printf(" %d\n", semctl(id, 2, GETVAL));
	printf("%d\n", semctl(id, 0, IPC_RMID));
}

static void memory(void)
{
	int id = shmget(IPC_PRIVATE, 10000, IPC_CREAT | 0600), status;
	char *mine = shmat(id, NULL, 0), *again;
	struct shmid_ds about;

	strcpy(mine, "from the parent");
	mine[9999] = 'z';
	fflush(stdout);
	if (fork() == 0) {
		printf("%s %c\n", mine, mine[9999]);
		strcpy(mine, "from the child");
		fflush(stdout);
		_exit(shmdt(mine) != 0);
	}
	wait(&status);
	printf("%s %d\n", mine, WEXITSTATUS(status));
	again = shmat(id, NULL, SHM_RDONLY);
	printf("%s %d\n", again, again != mine);
	printf("%d", shmctl(id, IPC_STAT, &about));
	printf(" %zu %lu %d\n", about.shm_segsz, about.shm_nattch, about.shm_cpid == getpid());
	printf("%d %d\n", shmdt(again), shmdt(mine));
	printf("%d", shmdt(mine));
	printf(" %d\n", errno == EINVAL);
	printf("%d", shmctl(id, IPC_RMID, NULL));
	printf(" %d", shmat(id, NULL, 0) == (void *)-1);
	printf(" %d\n", errno == EINVAL);
}

int main(void)
{
	key_t key = ftok("/", 'a');

	printf("%d %d\n", key != -1, key == ftok("/", 'a'));
	printf("%d\n", ftok("/no/such/file", 1));
	queues();
	semaphores();
	memory();
	return 0;
}
