/* Files of any length, by the names that have 64 in them. */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <sys/uio.h>
#include <unistd.h>

static int count(const char *path, const struct stat64 *st, int type)
{
	return type == FTW_D && S_ISDIR(st->st_mode) && path[0] == '/' ? 7 : 0;
}

int main(void)
{
	char name[] = "/tmp/few-large-XXXXXX", buffer[10] = "";
	int fd = mkstemp64(name);
	off64_t beyond = 5000000000LL;
	struct stat64 st;
	struct statfs64 fs;
	struct statvfs64 vfs;
	struct rlimit64 limit;
	struct flock64 lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	struct iovec vector = { buffer, 3 };
	struct dirent64 *entry, **entries;
	fpos64_t position;
	glob64_t found;
	FILE *stream;
	DIR *folder;
	void *map;

	printf("%zd %lld\n", pwrite64(fd, "end", 3, beyond), (long long)lseek64(fd, 0, SEEK_END));
	printf("%d %lld\n", fstat64(fd, &st), (long long)st.st_size);
	printf("%d %d\n", stat64(name, &st) + lstat64(name, &st), fstatat64(AT_FDCWD, name, &st, 0));
	printf("%zd %s\n", pread64(fd, buffer, 3, beyond), buffer);
	printf("%zd\n", preadv64(fd, &vector, 1, beyond));
	printf("%d %d\n", fcntl64(fd, F_SETLK64, &lock), ftruncate64(fd, 4096));
	map = mmap64(NULL, 4096, PROT_READ, MAP_SHARED, fd, 0);
	printf("%d %d\n", map != MAP_FAILED, munmap(map, 4096));
	close(fd);
	fd = open64(name, O_RDONLY | O_LARGEFILE);
	printf("%d %d\n", fd >= 0, truncate64(name, 10));
	close(fd);
	stream = fopen64(name, "r+");
	printf("%d %d %lld\n", fseeko64(stream, 4, SEEK_SET), fgetpos64(stream, &position), (long long)ftello64(stream));
	fclose(stream);
	printf("%d %d\n", statfs64("/", &fs), statvfs64("/", &vfs));
	printf("%d %d\n", getrlimit64(RLIMIT_NOFILE, &limit), limit.rlim_cur > 0);
	folder = opendir("/");
	entry = readdir64(folder);
	printf("%d\n", entry != NULL && entry->d_name[0] != 0);
	closedir(folder);
	printf("%d\n", scandir64("/dev/fd/..", &entries, NULL, alphasort64) > 2);
	printf("%d\n", ftw64("/dev", count, 10));
	printf("%d", glob64("/et[c]", 0, NULL, &found));
	printf(" %zu\n", (size_t)found.gl_pathc);
	globfree64(&found);
	unlink(name);
	return 0;
}
