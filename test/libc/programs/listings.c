#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <netdb.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/queue.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

static int visible(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

static void directories(void)
{
	char folder[] = "/tmp/socksh-list-XXXXXX", path[64];
	static const char *names[] = { "file10", "file9", "b", "a", "C" };
	struct dirent **found, entry, *result;
	DIR *directory;
	long place;
	int i, n;

	mkdtemp(folder);
	for (i = 0; i < 5; i++) {
		snprintf(path, sizeof(path), "%s/%s", folder, names[i]);
		close(open(path, O_WRONLY | O_CREAT, 0600));
	}
	n = scandir(folder, &found, visible, alphasort);
	for (i = 0; i < n; i++) {
		printf("%s %d%s", found[i]->d_name, found[i]->d_type == DT_REG, i + 1 < n ? ", " : "\n");
		free(found[i]);
	}
	free(found);
	n = scandir(folder, &found, visible, versionsort);
	printf("%d %s %s\n", n, found[3]->d_name, found[4]->d_name);
	printf("%d %d\n", scandir(folder, &found, NULL, NULL), scandirat(AT_FDCWD, folder, &found, visible, NULL));
	printf("%d", scandir("/no/such/folder", &found, NULL, NULL));
	printf(" %d\n", errno == ENOENT);

	directory = opendir(folder);
	readdir(directory);
	place = telldir(directory);
	strcpy(path, readdir(directory)->d_name);
	readdir(directory);
	seekdir(directory, place);
	printf("%d", strcmp(path, readdir(directory)->d_name));
	rewinddir(directory);
	for (n = 0; readdir_r(directory, &entry, &result) == 0 && result == &entry;)
		n++;
	printf(" %d %d\n", n, result == NULL);
	closedir(directory);
	for (i = 0; i < 5; i++) {
		snprintf(path, sizeof(path), "%s/%s", folder, names[i]);
		unlink(path);
	}
	rmdir(folder);
}

static void users(void)
{
	struct passwd *user, entry, *result;
	struct group *group;
	char buffer[1024];
	gid_t groups[64];
	int count = 64, seen = 0;
	uid_t real, effective, saved;

	setpwent();
	while ((user = getpwent()) != NULL)
		seen += strcmp(user->pw_name, "root") == 0 && user->pw_uid == 0;
	endpwent();
	setgrent();
	while ((group = getgrent()) != NULL)
		seen += strcmp(group->gr_name, "root") == 0;
	endgrent();
	printf("%d", seen);
	setpwent();
	printf(" %d", getpwent_r(&entry, buffer, sizeof(buffer), &result));
	printf(" %s", result->pw_name);
	endpwent();
	printf(" %d", getgrouplist("root", 0, groups, &count) > 0);
	printf(" %d\n", groups[0]);
	printf("%d", getresuid(&real, &effective, &saved));
	printf(" %d\n", real == getuid() && effective == geteuid());
	printf("%d %d\n", eaccess("/", X_OK), eaccess("/no/such/file", F_OK));
}

static void memory(void)
{
	char *mapping = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), *larger;
	unsigned char resident[2];

	strcpy(mapping, "moved");
	mapping[8191] = 'x';
	larger = mremap(mapping, 8192, 65536, MREMAP_MAYMOVE);
	larger[65535] = 'y';
	printf("%s %c %c\n", larger, larger[8191], larger[65535]);
	printf("%d", mremap(larger, 65536, 4096, 0) == larger);
	printf(" %d", mincore(larger, 4096, resident));
	printf(" %d", resident[0] & 1);
	printf(" %d", posix_madvise(larger, 4096, POSIX_MADV_WILLNEED));
	printf(" %d\n", munmap(larger, 4096));
	printf("%d", mremap((void *)1, 4096, 8192, MREMAP_MAYMOVE) == MAP_FAILED);
	printf(" %d\n", errno == EINVAL);
}

struct item {
	int value;
	TAILQ_ENTRY(item) links;
	SLIST_ENTRY(item) single;
};
TAILQ_HEAD(items, item);
SLIST_HEAD(singles, item);

static void lists(void)
{
	struct items list = TAILQ_HEAD_INITIALIZER(list);
	struct singles stack = SLIST_HEAD_INITIALIZER(stack);
	struct item items[5], *at;
	int i;

	for (i = 0; i < 5; i++) {
		items[i].value = i;
		TAILQ_INSERT_TAIL(&list, &items[i], links);
		SLIST_INSERT_HEAD(&stack, &items[i], single);
	}
	TAILQ_REMOVE(&list, &items[2], links);
	TAILQ_INSERT_BEFORE(&items[0], &items[2], links);
	TAILQ_FOREACH(at, &list, links)
		printf("%d ", at->value);
	TAILQ_FOREACH_REVERSE(at, &list, items, links)
		printf("%d ", at->value);
	SLIST_REMOVE(&stack, &items[3], item, single);
	SLIST_FOREACH(at, &stack, single)
		printf("%d ", at->value);
	printf("%d %d\n", TAILQ_LAST(&list, items)->value, TAILQ_PREV(&items[1], items, links)->value);
}

int main(void)
{
	struct statx about;
	struct termios terminal;
	struct protoent protocol, *found;
	char buffer[1024];

	directories();
	users();
	memory();
	lists();
	printf("%d", statx(AT_FDCWD, "/", 0, STATX_BASIC_STATS, &about));
	printf(" %d %d\n", S_ISDIR(about.stx_mode), (about.stx_mask & STATX_MODE) != 0);
	memset(&terminal, 0, sizeof(terminal));
	printf("%d", cfsetspeed(&terminal, B115200));
	printf(" %d %d\n", cfgetospeed(&terminal) == B115200, tcflow(-1, TCOOFF));
	printf("%d", getprotobyname_r("tcp", &protocol, buffer, sizeof(buffer), &found));
	printf(" %s %d\n", found != NULL ? found->p_name : "none", found != NULL ? found->p_proto : 0);
	return 0;
}
