/* A stream as XTI's user sees it, for libc/xti*.c: states lag behind the provider's until the user has been told. */
#ifndef _SOCKSH_XTI_ENDPOINT_H
#define _SOCKSH_XTI_ENDPOINT_H

#include <socksh/transport.h>
#include <xti.h>

/* Sets of states, for __xti_endpoint(). */
#define _XTI_IN(state) (1 << (state))
#define _XTI_ANY 0xff
#define _XTI_CONNECTION (_XTI_IN(T_DATAXFER) | _XTI_IN(T_OUTCON) | _XTI_IN(T_OUTREL) | _XTI_IN(T_INREL) | _XTI_IN(T_INCON))

/* What a provider sends: its control part, and where to put its data. */
struct __xti_message {
	union {
		union T_primitives primitive;
		char bytes[_STREAM_CONTROL];
	};
	int length; /* of the control part, -1 without one */
	struct strbuf data;
	int more; /* some of the data is left */
};

static inline int __xti_fail(int error)
{
	t_errno = error;
	return -1;
}

/** The endpoint of a descriptor if it is of that type (0: any) and in one of the states; NULL with t_errno. UNP 31.2 */
struct __stream *__xti_endpoint(int fd, int type, int states);
/** Send a request and take the answer: 0, or -1 with t_errno. UNP 31.2 */
int __xti_ask(struct __stream *s, int fd, const void *control, int length, struct __xti_message *answer);
/** The same, for an address behind the request. UNP 31.2 */
int __xti_ask_with_address(struct __stream *s, int fd, const void *fixed, int size, const struct netbuf *address, struct __xti_message *answer);
/** What has happened: T_LISTEN …, 0 for nothing; -1 with t_errno. UNP 31.2 */
int __xti_look(struct __stream *s, int fd);
/** Wait until something has happened, unless O_NONBLOCK: -1 with t_errno TNODATA. UNP 31.2 */
int __xti_await(struct __stream *s, int fd, int room);
/** Take the first message; message->data says where its data goes. UNP 31.2 */
int __xti_take(struct __stream *s, int fd, struct __xti_message *message);
/** Fill a buffer of the user's: -1 with t_errno TBUFOVFLW if there is no room. UNP 31.2 */
int __xti_give(struct netbuf *to, const void *bytes, int length);

#endif
