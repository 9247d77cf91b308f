/* A queue of events as libc/kqueue*.c see it. UNP 14.9 */
#ifndef _SOCKSH_KQUEUE_H
#define _SOCKSH_KQUEUE_H

#include <sys/event.h>

/* Notes are found by their descriptor. */
#define _KQUEUE_BUCKETS 64

struct __knote {
	struct __knote *next;
	struct kevent event; /* as it was added */
	int watched; /* the descriptor that epoll has: the program's, or one of its own */
	int enabled;
	int file; /* a regular file, which epoll does not take */
};

struct __kqueue {
	struct __kqueue *next;
	int fd; /* of epoll */
	int files; /* how many notes are about regular files */
	struct __knote *knotes[_KQUEUE_BUCKETS];
};

/** The note about something, or NULL. UNP 14.9 */
struct __knote *__kqueue_find(struct __kqueue *queue, uintptr_t ident, int filter);
/** Add a note: 0, or an errno. UNP 14.9 */
int __kqueue_add(struct __kqueue *queue, const struct kevent *event);
/** Take a note out. UNP 14.9 */
void __kqueue_remove(struct __kqueue *queue, struct __knote *note);
/** Forget all notes; the descriptors are closed already. UNP 14.9 */
void __kqueue_clear(struct __kqueue *queue);
/** Tell epoll what the notes about a descriptor want: 0, or an errno. UNP 14.9 */
int __kqueue_arm(struct __kqueue *queue, int fd);
/** What epoll has found, as an event: 0 if the note does not want it. UNP 14.9 */
int __kqueue_describe(struct __knote *note, unsigned found, struct kevent *event);

#endif
