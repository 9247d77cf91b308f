/* What is no stream says so, as POSIX wants it; wrong messages to a stream get their errors. */
#include "unp.h"
#include <stropts.h>
#include <sys/tihdr.h>
#include <xti.h>

static void show(const char *what, int result)
{
	printf("%s: %d %s\n", what, result, result < 0 ? strerror(errno) : "");
}

static void request(int fd, const void *bytes, int length)
{
	struct strbuf control = { .len = length, .buf = (char *)bytes };
	union T_primitives answer;
	struct strbuf room = { .maxlen = sizeof(answer), .buf = (char *)&answer };
	int flags = RS_HIPRI;

	if (putmsg(fd, &control, NULL, 0) < 0) {
		show("putmsg", -1);
		return;
	}
	if (getmsg(fd, &room, NULL, &flags) < 0)
		show("getmsg", -1);
	else if (answer.type == T_ERROR_ACK)
		printf("T_ERROR_ACK for %ld: %ld\n", answer.error_ack.ERROR_prim, answer.error_ack.TLI_error);
	else
		printf("answer %ld\n", answer.type);
}

int main(void)
{
	char bytes[64], name[FMNAMESZ + 1];
	struct strbuf part = { sizeof(bytes), 1, bytes };
	int flags = 0, band = 0, value, pipes[2], fd;

	Pipe(pipes);
	show("isastream pipe", isastream(pipes[0]));
	show("isastream -1", isastream(-1));
	show("getmsg pipe", getmsg(pipes[0], &part, NULL, &flags));
	show("getpmsg pipe", getpmsg(pipes[0], &part, NULL, &band, &flags));
	show("putmsg pipe", putmsg(pipes[1], &part, NULL, 0));
	show("putpmsg pipe", putpmsg(pipes[1], &part, NULL, 0, MSG_BAND));
	show("getmsg -1", getmsg(-1, &part, NULL, &flags));
	show("fattach pipe", fattach(pipes[0], "/"));
	show("fdetach /", fdetach("/"));
	show("fdetach", fdetach("/there/is/no/such"));
	show("I_LOOK pipe", ioctl(pipes[0], I_LOOK, name));
	show("I_PUSH -1", ioctl(-1, I_PUSH, "timod"));
	show("open", open("/dev/none", O_RDWR));
	show("FIONREAD", ioctl(pipes[0], FIONREAD, &value));

	fd = open("/dev/tcp", O_RDWR | O_NONBLOCK);
	show("isastream tcp", isastream(fd));
	show("I_LOOK", ioctl(fd, I_LOOK, name));
	show("I_PUSH nonsense", ioctl(fd, I_PUSH, "nonsense"));
	show("I_PUSH", ioctl(fd, I_PUSH, "timod"));
	show("I_LOOK", ioctl(fd, I_LOOK, name));
	printf("%s\n", name);
	show("I_FIND", ioctl(fd, I_FIND, "tirdwr"));
	show("I_LIST", ioctl(fd, I_LIST, NULL));
	show("I_POP", ioctl(fd, I_POP, 0));
	show("I_POP", ioctl(fd, I_POP, 0));
	show("I_STR", ioctl(fd, I_STR, &(struct strioctl){ 0 }));
	flags = 0;
	show("getmsg nothing", getmsg(fd, &part, NULL, &flags));
	flags = 77;
	show("getmsg flags", getmsg(fd, &part, NULL, &flags));
	show("putmsg flags", putmsg(fd, &part, NULL, 77));
	show("putmsg no control", putmsg(fd, NULL, &part, RS_HIPRI));
	show("putmsg nothing", putmsg(fd, NULL, NULL, 0));
	show("putmsg data", putmsg(fd, NULL, &part, 0));
	request(fd, "abc", 3);
	request(fd, &(long){ 4711 }, sizeof(long));
	request(fd, &(long){ T_BIND_REQ }, sizeof(long));
	request(fd, &(struct T_conn_req){ T_CONN_REQ, 16, 40, 0, 0 }, sizeof(struct T_conn_req));
	request(fd, &(struct T_bind_req){ T_BIND_REQ, 16, 32, 0 }, sizeof(struct T_bind_req));
	request(fd, &(struct T_bind_req){ T_BIND_REQ, 16, -1000, 0 }, sizeof(struct T_bind_req));
	request(fd, &(struct T_bind_req){ T_BIND_REQ, 0, 0, 0 }, sizeof(struct T_bind_req));
	request(fd, &(struct T_bind_req){ T_BIND_REQ, 0, 0, 0 }, sizeof(struct T_bind_req));
	request(fd, &(struct T_conn_req){ T_CONN_REQ, 1L << 40, 40, 0, 0 }, sizeof(struct T_conn_req));
	request(fd, &(struct T_info_req){ T_INFO_REQ }, sizeof(struct T_info_req));
	request(fd, &(struct T_discon_req){ T_DISCON_REQ, 3 }, sizeof(struct T_discon_req));
	request(fd, &(struct T_unbind_req){ T_UNBIND_REQ }, sizeof(struct T_unbind_req));
	show("isastream after T_UNBIND_REQ", isastream(fd));
	return 0;
}
