/* Results that are thrown away: some must be looked at, some need not. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

void results(char *text, size_t size, FILE *file, char **line, int pair[2]) {
	read(0, text, size);
	write(1, text, size);
	(void) write(1, text, size);
	if (read(0, text, size) < 0) abort();
	close(0);
	fgets(text, (int) size, file);
	fread(text, 1, size, file);
	fwrite(text, 1, size, file);
	scanf("%15s", text);
	fscanf(file, "%15s", text);
	sscanf(text, "%zu", &size);
	getline(line, &size, file);
	system("true");
	realloc(*line, size);
	chdir("/");
	pipe(pair);
	dup(1);
	dup2(1, 2);
	ftruncate(1, 0);
	symlink("a", "b");
	unlink("b");
	getcwd(text, size);
	setuid(0);
	nice(1);
	fclose(file);
	send(1, text, size, 0);
	recv(1, text, size, 0);
	printf("%s", text);
	asprintf(line, "%zu", size);
	strerror_r(1, text, size);
	posix_memalign((void **) line, 64, size);
	mkstemp(text);
	lockf(1, F_LOCK, 0);
	read(0, text, size), close(0);
}
