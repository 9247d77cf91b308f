/* Lines of users and groups, tables and trees that are the caller's, passwords, and calls that few programs make. */
#define _GNU_SOURCE
#include <crypt.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <fenv.h>
#include <grp.h>
#include <gshadow.h>
#include <netdb.h>
#include <pwd.h>
#include <sched.h>
#include <search.h>
#include <shadow.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/timex.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <utmp.h>
#include <utmpx.h>

static void lines(void)
{
	char text[1000], room[200], *members[] = { "ann", "bob", NULL }, *none[] = { NULL };
	struct passwd ann = { "ann", "x", 1000, 4294967294u, "Ann: of\nhere", "/home/ann", "/bin/sh" };
	struct passwd nis = { "+@staff", NULL, 0, 0, NULL, NULL, NULL }, user, *found;
	struct group group = { "staff", "x", 50, members }, empty = { "-nobody", NULL, 7, none }, read;
	struct spwd shadow = { "ann", "!", 19000, 0, -1, 7, -1, -1, ~0ul }, flagged = { "bob", NULL, -1, -1, -1, -1, -1, 20000, 5 };
	struct sgrp secret = { "staff", "!", none, members };
	struct group *gfound;
	struct spwd *sfound, line;
	FILE *stream = fmemopen(text, sizeof(text), "w+");

	printf("%d %d\n", putpwent(&ann, stream), putpwent(&nis, stream));
	printf("%d %d\n", putgrent(&group, stream), putgrent(&empty, stream));
	printf("%d %d\n", putspent(&shadow, stream), putspent(&flagged, stream));
	printf("%d\n", putsgent(&secret, stream));
	ann.pw_name = "a:b";
	printf("%d %d\n", putpwent(&ann, stream), errno == EINVAL);
	fflush(stream);
	fputs(text, stdout);
	rewind(stream);
	printf("%d\n", fgetpwent_r(stream, &user, room, sizeof(room), &found));
	printf("%s %u %u %s %s\n", found->pw_name, user.pw_uid, user.pw_gid, user.pw_gecos, user.pw_shell);
	printf("%d\n", fgetpwent_r(stream, &user, room, 4, &found) == ERANGE);
	fclose(stream);
	stream = fmemopen("staff:x:50:ann,bob\n", 19, "r");
	printf("%d\n", fgetgrent_r(stream, &read, room, sizeof(room), &gfound));
	printf("%s %s %d\n", gfound->gr_name, read.gr_mem[1], read.gr_mem[2] == NULL);
	printf("%d\n", fgetgrent_r(stream, &read, room, sizeof(room), &gfound) == ENOENT);
	fclose(stream);
	printf("%d\n", sgetspent_r("ann:!:1:2:3:::4:", &line, room, sizeof(room), &sfound));
	printf("%s %ld %ld %ld\n", sfound->sp_namp, line.sp_max, line.sp_warn, line.sp_expire);
	printf("%d %s\n", getpw(0, room), strtok(room, ":"));
}

static int by_name(const void *a, const void *b)
{
	return strcmp(a, b);
}

static void visit(const void *node, VISIT which, void *closure)
{
	if (which == postorder || which == leaf)
		printf("%s%s", (char *)closure, *(char *const *)node);
}

static void tables(void)
{
	static char *words[] = { "delta", "alpha", "echo", "bravo", "charlie" };
	struct hsearch_data one = { 0 }, other = { 0 };
	ENTRY *entry, item = { "alpha", "1" };
	void *tree = NULL;
	int i;

	printf("%d %d %d\n", hcreate_r(5, &one), hcreate_r(5, &other), hcreate_r(5, &one));
	printf("%d\n", hsearch_r(item, ENTER, &entry, &one));
	item.data = "2";
	printf("%d %s\n", hsearch_r(item, ENTER, &entry, &one), (char *)entry->data);
	printf("%d %d\n", hsearch_r(item, FIND, &entry, &other), errno == ESRCH);
	hdestroy_r(&one);
	hdestroy_r(&other);
	for (i = 0; i < 5; i++)
		tsearch(words[i], &tree, by_name);
	twalk_r(tree, visit, " ");
	putchar('\n');
}

static void passwords(void)
{
	struct crypt_data data = { 0 };
	char setting[CRYPT_GENSALT_OUTPUT_SIZE];
	const char *secret = crypt("secret", "$6$saltsalt$");

	puts(secret);
	printf("%d\n", strcmp(crypt_r("secret", secret, &data), data.output));
	puts(data.output);
	puts(crypt_r("other", "$5$rounds=1000$abc$", &data));
	printf("%d\n", crypt_gensalt_rn("$6$", 0, "0123456789abcdef", 16, setting, sizeof(setting)) == setting);
	puts(setting);
	printf("%d %d\n", crypt_checksalt("$6$abc"), crypt_checksalt("?"));
}

static void spawned(void)
{
	posix_spawnattr_t attributes;
	struct sched_param none = { 0 };
	char *args[] = { "sh", "-c", "exit 5", NULL };
	int policy = 0, status;
	pid_t pid;

	posix_spawnattr_init(&attributes);
	printf("%d\n", posix_spawnattr_setschedpolicy(&attributes, SCHED_OTHER));
	printf("%d\n", posix_spawnattr_setschedpolicy(&attributes, 77) == EINVAL);
	printf("%d\n", posix_spawnattr_setschedparam(&attributes, &none));
	printf("%d\n", posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSCHEDULER));
	printf("%d %d\n", posix_spawnattr_getschedpolicy(&attributes, &policy), policy);
	printf("%d %d\n", posix_spawnattr_getschedparam(&attributes, &none), none.sched_priority);
	printf("%d\n", posix_spawn(&pid, "/bin/sh", NULL, &attributes, args, NULL));
	waitpid(pid, &status, 0);
	printf("%d\n", WEXITSTATUS(status));
}

static void alarmed(int signo)
{
	(void)signo;
}

static void calls(void)
{
	char from[] = "memory of a process", to[20] = "", room[4096];
	struct iovec local = { to, sizeof(to) }, remote = { from, sizeof(from) };
	struct timeval times[2] = { { 100, 0 }, { 200, 0 } };
	struct timespec soon = { 0, 1000000 };
	struct sigaction action = { .sa_handler = alarmed };
	struct epoll_event event;
	struct timex clock = { 0 };
	struct stat st;
	struct utmpx one = { .ut_type = USER_PROCESS, .ut_pid = 7, .ut_user = "ann" }, back;
	struct utmp two;
	unsigned processor, node;
	int fd, poll = epoll_create1(0), status;
	char *args[] = { "sh", "-c", "exit 6", NULL };

	printf("%zd %s\n", process_vm_readv(getpid(), &local, 1, &remote, 1, 0), to);
	from[0] = 'M';
	printf("%zd %s\n", process_vm_writev(getpid(), &remote, 1, &local, 1, 0), from);
	printf("%zd %d\n", process_vm_readv(getpid(), &local, 1, &(struct iovec){ (void *)8, 4 }, 1, 0), errno == EFAULT);
	printf("%d\n", epoll_pwait2(poll, &event, 1, &soon, NULL));
	sigaction(SIGALRM, &action, NULL);
	setitimer(ITIMER_REAL, &(struct itimerval){ { 0, 0 }, { 0, 20000 } }, NULL);
	printf("%d %d\n", epoll_pwait2(poll, &event, 1, NULL, NULL), errno == EINTR);
	printf("%d\n", getcpu(&processor, &node));
	fd = open(".", O_RDONLY | O_DIRECTORY);
	printf("%d\n", getdents64(fd, room, sizeof(room)) > 0);
	printf("%d\n", ((struct dirent64 *)room)->d_reclen >= 24);
	printf("%zd %d\n", getdents64(poll, room, sizeof(room)), errno == ENOTDIR);
	close(fd);
	strcpy(room, "/tmp/few_entries.XXXXXX");
	fd = mkstemp(room);
	printf("%d", futimesat(AT_FDCWD, room, times));
	fstat(fd, &st);
	printf(" %ld %ld\n", (long)st.st_atime, (long)st.st_mtime);
	unlink(room);
	printf("%d\n", clock_adjtime(CLOCK_REALTIME, &clock) >= 0);
	getutmp(&one, &two);
	getutmpx(&two, &back);
	printf("%d %.32s\n", two.ut_pid, back.ut_user);
	if (fork() == 0) {
		execveat(AT_FDCWD, "/bin/sh", args, environ, 0);
		_exit(1);
	}
	wait(&status);
	printf("%d\n", WEXITSTATUS(status));
	printf("%d %d\n", execveat(-1, "nothing", args, environ, 0), errno == EBADF);
	printf("%d %d\n", fedisableexcept(FE_ALL_EXCEPT), fegetexcept());
	printf("%d\n", innetgr("nobody's", NULL, "ann", NULL));
	printf("%d\n", getrpcbyname("no such program") == NULL);
}

int main(void)
{
	lines();
	tables();
	passwords();
	spawned();
	calls();
	return 0;
}
