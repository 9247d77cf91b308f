/* getaddrinfo_a(): libc's threads ask, and what they find is copied to the program's memory when it first looks. */
#define _GNU_SOURCE
#include <errno.h>
#include <netdb.h>
#include <signal.h>
#include <stdio.h>

/* threads-of-libc.ts: libc's own; and the program's copy of what one found, NULL if there is no room. */
extern int __library_getaddrinfo_a(int mode, struct gaicb **list, int count, struct sigevent *event);
extern int __library_gai_suspend(const struct gaicb *const *list, int count, const struct timespec *timeout);
extern int __library_gai_error(struct gaicb *request);
extern struct addrinfo *__take_addresses(struct addrinfo *found);

#define ASKED 0x61736b /* in __glibc_reserved[0]: what is found is not the program's yet */

/* What is not in the program's memory is the program's fault, here. */
static void look_at(const struct gaicb *request)
{
	(void)*(volatile const int *)&request->__glibc_reserved[4];
	if (request->ar_name != NULL)
		(void)*(volatile const char *)request->ar_name;
	if (request->ar_service != NULL)
		(void)*(volatile const char *)request->ar_service;
	if (request->ar_request != NULL) {
		(void)*(volatile const int *)&request->ar_request->ai_flags;
		(void)(struct addrinfo *volatile)request->ar_request->ai_next;
	}
}

/* How a request went; once it is done, its result is the program's. */
static int take(struct gaicb *request)
{
	int status = __library_gai_error(request);

	if (status != EAI_INPROGRESS && request->__glibc_reserved[0] == ASKED) {
		request->__glibc_reserved[0] = 0;
		if (status == 0 && (request->ar_result = __take_addresses(request->ar_result)) == NULL)
			return EAI_MEMORY;
	}
	return status;
}

int getaddrinfo_a(int mode, struct gaicb *list[restrict], int count, struct sigevent *restrict event)
{
	int result;

	if (event != NULL && event->sigev_notify == SIGEV_THREAD) {
		fputs("getaddrinfo_a: SIGEV_THREAD is not in this version; SIGEV_SIGNAL is\n", stderr);
		errno = ENOTSUP;
		return EAI_SYSTEM;
	}
	for (int i = 0; i < count; i++)
		if (list[i] != NULL) {
			look_at(list[i]);
			list[i]->ar_result = NULL;
			list[i]->__glibc_reserved[0] = ASKED;
		}
	result = __library_getaddrinfo_a(mode, list, count, event);
	if (mode == GAI_WAIT)
		for (int i = 0; i < count; i++)
			if (list[i] != NULL)
				take(list[i]);
	return result;
}

int gai_suspend(const struct gaicb *const list[], int count, const struct timespec *timeout)
{
	struct timespec copy;
	int result;

	for (int i = 0; i < count; i++)
		if (list[i] != NULL)
			look_at(list[i]);
	if (timeout != NULL)
		copy = *timeout;
	result = __library_gai_suspend(list, count, timeout == NULL ? NULL : &copy);
	for (int i = 0; i < count; i++)
		if (list[i] != NULL)
			take((struct gaicb *)list[i]);
	return result;
}

int gai_error(struct gaicb *request)
{
	look_at(request);
	return take(request);
}
