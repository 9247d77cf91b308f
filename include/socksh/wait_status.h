/* What wait() tells about a child, and the options of waitpid(). UNP 5.10 */
#ifndef _SOCKSH_WAIT_STATUS_H
#define _SOCKSH_WAIT_STATUS_H

#define WNOHANG 1    /* do not block */
#define WUNTRACED 2  /* stopped children too */
#define WSTOPPED 2
#define WEXITED 4
#define WCONTINUED 8 /* continued children too */
#define WNOWAIT 0x01000000

#define WTERMSIG(status) ((status) & 0x7f)
#define WEXITSTATUS(status) (((status) >> 8) & 0xff)
#define WSTOPSIG(status) WEXITSTATUS(status)
#define WIFEXITED(status) (WTERMSIG(status) == 0)
#define WIFSIGNALED(status) (((status) & 0x7f) != 0 && ((status) & 0x7f) != 0x7f)
#define WIFSTOPPED(status) (((status) & 0xff) == 0x7f)
#define WIFCONTINUED(status) ((status) == 0xffff)
#define WCOREDUMP(status) ((status) & 0x80)

#endif
