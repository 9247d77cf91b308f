/* The structures of XTI (UNP 31) in memory of their own, and its errors in words. */
#include <errno.h>
#include <socksh/xti-endpoint.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Where a structure has its buffers; -1: none of that kind. */
static const struct {
	int size, address, options, data;
} shapes[] = {
	[T_BIND] = { sizeof(struct t_bind), offsetof(struct t_bind, addr), -1, -1 },
	[T_OPTMGMT] = { sizeof(struct t_optmgmt), -1, offsetof(struct t_optmgmt, opt), -1 },
	[T_CALL] = { sizeof(struct t_call), offsetof(struct t_call, addr), offsetof(struct t_call, opt),
		     offsetof(struct t_call, udata) },
	[T_DIS] = { sizeof(struct t_discon), -1, -1, offsetof(struct t_discon, udata) },
	[T_UNITDATA] = { sizeof(struct t_unitdata), offsetof(struct t_unitdata, addr), offsetof(struct t_unitdata, opt),
			 offsetof(struct t_unitdata, udata) },
	[T_UDERROR] = { sizeof(struct t_uderr), offsetof(struct t_uderr, addr), offsetof(struct t_uderr, opt), -1 },
	[T_INFO] = { sizeof(struct t_info), -1, -1, -1 },
};

static int is_shape(int type)
{
	return type >= T_BIND && type <= T_INFO;
}

/* A buffer of that size if it is wanted: 0, or -1 where the provider has no size to tell. */
static int add_buffer(char *structure, int offset, int wanted, int all, long size)
{
	struct netbuf *b = (struct netbuf *)(structure + offset);

	if (offset < 0 || !wanted || (all && size < 0))
		return 0;
	if (size < 0) {
		errno = EINVAL;
		return -1;
	}
	b->buf = malloc(size + 1);
	b->maxlen = size;
	return b->buf == NULL ? -1 : 0;
}

void *t_alloc(int fd, int type, int fields)
{
	struct t_info info;
	int all = fields == T_ALL;
	char *structure;
	long data;

	if (t_getinfo(fd, &info) < 0)
		return NULL;
	if (!is_shape(type)) {
		t_errno = TNOSTRUCTYPE;
		return NULL;
	}
	structure = calloc(1, shapes[type].size);
	data = type == T_UNITDATA ? info.tsdu : type == T_DIS ? info.discon : info.connect;
	if (structure != NULL && add_buffer(structure, shapes[type].address, fields & T_ADDR, all, info.addr) == 0 &&
	    add_buffer(structure, shapes[type].options, fields & T_OPT, all, info.options) == 0 &&
	    add_buffer(structure, shapes[type].data, fields & T_UDATA, all, data) == 0)
		return structure;
	if (structure != NULL)
		t_free(structure, type);
	t_errno = TSYSERR;
	return NULL;
}

int t_free(void *structure, int type)
{
	if (!is_shape(type))
		return __xti_fail(TNOSTRUCTYPE);
	if (structure == NULL)
		return 0;
	int offsets[] = { shapes[type].address, shapes[type].options, shapes[type].data };
	for (int i = 0; i < 3; i++) {
		if (offsets[i] >= 0)
			free(((struct netbuf *)((char *)structure + offsets[i]))->buf);
	}
	free(structure);
	return 0;
}

/* -- Errors -- */

const char *t_strerror(int error)
{
	static const char *const texts[] = {
		"No error",
		"Incorrect address format",
		"Incorrect option format",
		"Incorrect permissions",
		"Illegal transport endpoint",
		"Couldn't allocate address",
		"Routine will place endpoint in wrong state",
		"Illegal called/calling sequence number",
		"System error",
		"An event requires attention",
		"Illegal amount of data",
		"Buffer not large enough",
		"Can't send message - (blocked)",
		"No message currently available",
		"Disconnect message not found",
		"Unitdata error message not found",
		"Incorrect flags specified",
		"Orderly release message not found",
		"Primitive not supported by provider",
		"State is in process of changing",
		"Unsupported structure type requested",
		"Invalid transport provider name",
		"Listener queue length limit is zero",
		"Transport address is in use",
		"Outstanding connection indications",
		"Listener-acceptor transport provider mismatch",
		"Connection acceptor has listen queue length limit greater than zero",
		"Connection acceptor-listener addresses not same but required by transport",
		"Incoming connection queue is full",
		"Protocol error on transport primitive",
	};
	static _Thread_local char unknown[40];

	if (error >= 0 && error < (int)(sizeof(texts) / sizeof(texts[0])))
		return texts[error];
	snprintf(unknown, sizeof(unknown), "%d: error unknown", error);
	return unknown;
}

int t_error(const char *message)
{
	const char *text = t_strerror(t_errno), *system = t_errno == TSYSERR ? strerror(errno) : "";

	if (message != NULL && *message != '\0')
		fprintf(stderr, "%s: ", message);
	fprintf(stderr, "%s%s%s\n", text, t_errno == TSYSERR ? ": " : "", system);
	return 0;
}

int t_sysconf(int name)
{
	return name == _SC_T_IOV_MAX ? T_IOV_MAX : __xti_fail(TBADFLAG);
}
