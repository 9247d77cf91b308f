#define _GNU_SOURCE
#include <errno.h>
#include <error.h>
#include <execinfo.h>
#include <fcntl.h>
#include <fstab.h>
#include <grp.h>
#include <mntent.h>
#include <paths.h>
#include <pty.h>
#include <pwd.h>
#include <shadow.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utmp.h>
#include <utmpx.h>

static void mounts(const char *path)
{
	struct mntent added = { "a device", "/mnt/with\\slash", "ext4", "rw,noatime,uid=5", 1, 2 }, found, *line;
	char buffer[256];
	FILE *stream = setmntent(path, "w+");

	printf("%d\n", addmntent(stream, &added));
	added.mnt_fsname = "second";
	printf("%d\n", addmntent(stream, &added));
	printf("%d\n", endmntent(stream));
	stream = setmntent(path, "r");
	line = getmntent(stream);
	printf("%s %s %s %s %d %d\n", line->mnt_fsname, line->mnt_dir, line->mnt_type, line->mnt_opts, line->mnt_freq, line->mnt_passno);
	printf("%s %d %d %d\n", hasmntopt(line, "noatime"), hasmntopt(line, "atime") == NULL, hasmntopt(line, "ui") == NULL, hasmntopt(line, "uid") != NULL);
	printf("%d", getmntent_r(stream, &found, buffer, sizeof(buffer)) == &found);
	printf(" %s %d\n", found.mnt_fsname, getmntent(stream) == NULL);
	endmntent(stream);
	printf("%d\n", setmntent("/no/such/file", "r") == NULL);
}

static void logins(const char *path)
{
	struct utmp entry = { .ut_type = USER_PROCESS, .ut_pid = 1234, .ut_line = "pts/7", .ut_id = "ts/7", .ut_user = "stevens", .ut_host = "kohala" }, *found, buffer;

	close(open(path, O_RDWR | O_CREAT | O_TRUNC, 0600));
	printf("%d\n", utmpname(path));
	setutent();
	found = pututline(&entry);
	printf("%s %d\n", found->ut_user, found != &entry);
	setutent();
	found = getutline(&entry);
	printf("%s %s %d\n", found->ut_user, found->ut_host, found->ut_pid);
	setutent();
	printf("%d", getutent_r(&buffer, &found));
	printf(" %s %d", buffer.ut_line, found == &buffer);
	printf(" %d\n", getutent() == NULL);
	endutent();
}

static void terminals(void)
{
	struct winsize size = { 12, 34, 0, 0 }, seen;
	int master, slave, status;
	char name[32], line[64];
	pid_t child;
	ssize_t n;

	if (openpty(&master, &slave, name, NULL, &size) != 0) {
		perror("openpty");
		return;
	}
	printf("%d %d %d\n", isatty(slave), strncmp(name, "/dev/pts/", 9), ioctl(slave, TIOCGWINSZ, &seen));
	printf("%d %d\n", seen.ws_row, seen.ws_col);
	close(slave);
	close(master);
	fflush(stdout);
	child = forkpty(&master, NULL, NULL, &size);
	if (child == 0) {
		printf("%d %d\n", isatty(0), getsid(0) == getpid());
		fflush(stdout);
		_exit(4);
	}
	n = read(master, line, sizeof(line));
	printf("%.*s", (int)n, line);
	waitpid(child, &status, 0);
	printf("%d\n", WEXITSTATUS(status));
	close(master);
}

static void prefix(void)
{
	fputs("me:", stderr);
}

int main(void)
{
	char folder[] = "/tmp/socksh-files-XXXXXX", path[64];
	struct spwd *shadow;

	mkdtemp(folder);
	snprintf(path, sizeof(path), "%s/file", folder);
	mounts(path);
	logins(path);
	unlink(path);
	rmdir(folder);
	terminals();

	shadow = sgetspent("root:x:19000:0:99999:7:::");
	printf("%s %s %ld %ld %ld %ld\n", shadow->sp_namp, shadow->sp_pwdp, shadow->sp_lstchg, shadow->sp_max, shadow->sp_warn, shadow->sp_expire);
	printf("%d\n", getspnam("no-such-user") == NULL);
	printf("%s %s\n", _PATH_BSHELL, _PATH_DEVNULL);
	printf("%d\n", setfsent() >= 0);
	endfsent();

	error(0, 0, "no error, %d", 5);
	error(0, ENOENT, "%s", "a file");
	error_at_line(0, 0, "file.c", 12, "here");
	error_one_per_line = 1;
	error_at_line(0, EINVAL, "file.c", 13, "once");
	error_at_line(0, EINVAL, "file.c", 13, "not again");
	error_print_progname = prefix;
	error(0, 0, "with another name");
	fprintf(stderr, "%u\n", error_message_count);
	error(3, EACCES, "the end");
	return 0;
}
