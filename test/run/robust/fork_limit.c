/* Forks until a limit on processes says EAGAIN, as a user whom limits bind; then the children end, and fork works again. */
#include <dirent.h>
#include <errno.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST = 80, NOBODY_ELSE = 64321 };

/* The limit counts threads, of which an engine has some. */
static int threads(void)
{
    DIR *tasks = opendir("/proc/self/task");
    int count = -2;                     /* . and .. */

    while (readdir(tasks) != NULL)
        count++;
    closedir(tasks);
    return count;
}

static int set_limit(rlim_t processes)
{
    struct rlimit limit;

    getrlimit(RLIMIT_NPROC, &limit);
    limit.rlim_cur = processes;
    return setrlimit(RLIMIT_NPROC, &limit);
}

static int forks(rlim_t limit)
{
    pid_t pid;

    if (set_limit(limit) < 0 || (pid = fork()) < 0)
        return 0;
    if (pid == 0)
        _exit(0);
    return waitpid(pid, NULL, 0) == pid;
}

/* The least limit under which there can be a child: what else the user runs counts, too. */
static rlim_t least(void)
{
    rlim_t enough = 1, few = 0;

    while (!forks(enough) && enough < 1 << 20)
        few = enough, enough *= 2;
    while (enough - few > 1) {
        rlim_t middle = (few + enough) / 2;
        if (forks(middle))
            enough = middle;
        else
            few = middle;
    }
    return enough;
}

int main(void)
{
    int own = threads();
    pid_t pids[MOST];
    int count = 0, ended = 0, i, status;

    /* No limit binds root; in a container it may be that there is nobody else, and that this root is bound. */
    if (getuid() == 0 && setgroups(0, NULL) == 0 && setgid(NOBODY_ELSE) == 0)
        setuid(NOBODY_ELSE);
    if (set_limit(least() + 12 + 5 * own) < 0) {
        perror("setrlimit");
        return 1;
    }
    for (; count < MOST; count++) {
        if ((pids[count] = fork()) == 0) {
            alarm(60);
            for (;;)
                pause();
        }
        if (pids[count] < 0)
            break;
    }
    printf("%s: %s\n", count < MOST ? "refused" : "never refused", errno == EAGAIN ? "EAGAIN" : "something else");
    printf("some were made: %d\n", count > 1);
    for (i = 0; i < count; i++)
        kill(pids[i], SIGKILL);
    for (i = 0; i < count; i++)
        ended += waitpid(pids[i], &status, 0) == pids[i] && WIFSIGNALED(status);
    printf("all have ended: %d, no zombie of a fork that failed: %d\n", ended == count, wait(NULL) < 0 && errno == ECHILD);
    if ((pids[0] = fork()) == 0)
        _exit(7);
    waitpid(pids[0], &status, 0);
    printf("fork works again: %d\n", WEXITSTATUS(status));
    return 0;
}
