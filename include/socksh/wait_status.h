/* What <sys/wait.h> and <stdlib.h> share: what wait() tells about a child, and the options of waitpid(). UNP 5.10 */
#ifndef _SOCKSH_WAIT_STATUS_H
#define _SOCKSH_WAIT_STATUS_H

#define WNOHANG 1    /* do not block */
#define WUNTRACED 2  /* stopped children too */
#define WSTOPPED 2 /* waitid(): stopped children */
#define WEXITED 4 /* waitid(): children that have ended */
#define WCONTINUED 8 /* continued children too */
#define WNOWAIT 0x01000000 /* waitid(): leave the child as it is, to be waited for again */

#define WTERMSIG(status) ((status) & 0x7f) /* the signal that ended the child, if WIFSIGNALED. man 2 wait; UNP 5.9 */
#define WEXITSTATUS(status) (((status) >> 8) & 0xff) /* the child's exit status, 0 to 255, if WIFEXITED. man 2 wait; UNP 5.9 */
#define WSTOPSIG(status) WEXITSTATUS(status) /* the signal that stopped the child, if WIFSTOPPED. man 2 wait */
#define WIFEXITED(status) (WTERMSIG(status) == 0) /* has the child ended by exit() or return from main()? man 2 wait; UNP 5.9 */
/* has a signal ended the child? man 2 wait; UNP 5.9 */
#define WIFSIGNALED(status) (((status) & 0x7f) != 0 && ((status) & 0x7f) != 0x7f)
#define WIFSTOPPED(status) (((status) & 0xff) == 0x7f) /* has a signal stopped the child? Only with WUNTRACED. man 2 wait */
#define WIFCONTINUED(status) ((status) == 0xffff) /* does the child go on after SIGCONT? Only with WCONTINUED. man 2 wait */
#define WCOREDUMP(status) ((status) & 0x80) /* has the child dumped its memory? man 2 wait */

#endif
