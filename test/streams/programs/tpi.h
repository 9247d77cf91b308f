/* The requests of TPI that the programs beside this share. */
#include "unp.h"
#include <stropts.h>
#include <sys/tihdr.h>

/* A request with an IPv4 address behind it. */
union request {
	union T_primitives r;
	char bytes[256];
};

static inline void show(const char *what, int result)
{
	printf("%s: %d%s%s\n", what, result, result < 0 ? " " : "", result < 0 ? strerror(errno) : "");
}

static inline const char *name_of(long type)
{
	static const char *const names[] = {
		"T_CONN_REQ", "T_CONN_RES", "T_DISCON_REQ", "T_DATA_REQ", "T_EXDATA_REQ", "T_INFO_REQ", "T_BIND_REQ",
		"T_UNBIND_REQ", "T_UNITDATA_REQ", "T_OPTMGMT_REQ", "T_ORDREL_REQ", "T_CONN_IND", "T_CONN_CON", "T_DISCON_IND",
		"T_DATA_IND", "T_EXDATA_IND", "T_INFO_ACK", "T_BIND_ACK", "T_ERROR_ACK", "T_OK_ACK", "T_UNITDATA_IND",
		"T_UDERROR_IND", "T_OPTMGMT_ACK", "T_ORDREL_IND",
	};

	return type < 0 || type >= (long)(sizeof(names) / sizeof(names[0])) ? "?" : names[type];
}

static inline int put(int fd, const void *control, int length, const char *text)
{
	struct strbuf c = { .len = length, .buf = (char *)control };
	struct strbuf d = { .len = text == NULL ? -1 : (int)strlen(text), .buf = (char *)text };

	return putmsg(fd, &c, &d, 0);
}

/* Take a message, and say what it is. */
static inline long get(int fd, union request *into)
{
	char text[64];
	struct strbuf c = { .maxlen = sizeof(*into), .buf = into->bytes }, d = { .maxlen = sizeof(text) - 1, .buf = text };
	int flags = 0;

	if (getmsg(fd, &c, &d, &flags) < 0) {
		show("getmsg", -1);
		return -1;
	}
	printf("%s%s", flags == RS_HIPRI ? "priority " : "", c.len < 0 ? "no control" : name_of(into->r.type));
	if (into->r.type == T_ERROR_ACK)
		printf(" for %s: %ld %s", name_of(into->r.error_ack.ERROR_prim), into->r.error_ack.TLI_error,
		       strerror(into->r.error_ack.UNIX_error));
	if (into->r.type == T_OK_ACK)
		printf(" for %s", name_of(into->r.ok_ack.CORRECT_prim));
	if (into->r.type == T_DISCON_IND)
		printf(": %s, %ld", strerror(into->r.discon_ind.DISCON_reason), into->r.discon_ind.SEQ_number);
	if (d.len >= 0)
		printf(" \"%.*s\"", d.len, text);
	printf("\n");
	return into->r.type;
}

/* T_BIND_REQ for a port of the loopback interface; which one it is goes into *a. */
static inline long ask_bind(int fd, struct sockaddr_in *a, int waiting)
{
	struct { struct T_bind_req request; struct sockaddr_in address; } r = {
		{ T_BIND_REQ, sizeof(*a), sizeof(struct T_bind_req), waiting }, *a,
	};
	union request answer;
	long type;

	if (put(fd, &r, sizeof(r), NULL) < 0)
		err_sys("T_BIND_REQ");
	type = get(fd, &answer);
	if (type == T_BIND_ACK)
		memcpy(a, answer.bytes + answer.r.bind_ack.ADDR_offset, sizeof(*a));
	return type;
}

static inline int ask_connect(int fd, const struct sockaddr_in *to)
{
	struct { struct T_conn_req request; struct sockaddr_in address; } r = {
		{ T_CONN_REQ, sizeof(*to), sizeof(struct T_conn_req), 0, 0 }, *to,
	};

	return put(fd, &r, sizeof(r), NULL);
}

static inline struct sockaddr_in any_port(void)
{
	return (struct sockaddr_in){ .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
}
