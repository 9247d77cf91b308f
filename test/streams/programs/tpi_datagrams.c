/* Datagrams by T_UNITDATA_REQ, and what waits at a stream: I_PEEK, I_NREAD, I_FLUSH, poll() and dup(). */
#include "tpi.h"

static int send_to(int fd, const struct sockaddr_in *to, const char *text)
{
	struct { struct T_unitdata_req request; struct sockaddr_in address; } r = {
		{ T_UNITDATA_REQ, sizeof(*to), sizeof(struct T_unitdata_req), 0, 0 }, *to,
	};

	return put(fd, &r, sizeof(r), text);
}

int main(void)
{
	struct sockaddr_in to = any_port(), from = any_port();
	int fd, client, bytes, status;
	union request m;
	char text[8];

	fd = Open("/dev/udp", O_RDWR, 0);
	client = Open("/dev/udp", O_RDWR, 0);
	ask_bind(fd, &to, 5);
	show("T_UNITDATA_REQ without an address", send_to(client, &to, "one"));
	ask_bind(client, &from, 0);
	ask_connect(client, &to);
	get(client, &m);
	send_to(client, &to, "one");
	send_to(client, &to, "");
	get(fd, &m);
	printf("from the client: %d\n", ((struct sockaddr_in *)(m.bytes + m.r.unitdata_ind.SRC_offset))->sin_port == from.sin_port);
	get(fd, &m);

	printf("-- too large, or to an address of another kind\n");
	char *large = Malloc(70000);
	memset(large, 'x', 69999);
	large[69999] = '\0';
	show("T_UNITDATA_REQ", send_to(client, &to, large));
	show("control part", putmsg(client, &(struct strbuf){ 0, 1025, large }, NULL, 0));
	to.sin_family = AF_INET6;
	show("T_UNITDATA_REQ", send_to(client, &to, "one"));
	get(client, &m);
	to.sin_family = AF_INET;

	printf("-- a look at what waits\n");
	send_to(client, &to, "look");
	poll(&(struct pollfd){ fd, POLLIN, 0 }, 1, -1);
	struct strpeek peek = { { .maxlen = sizeof(m), .buf = m.bytes }, { .maxlen = sizeof(text), .buf = text }, 0 };
	show("I_PEEK", ioctl(fd, I_PEEK, &peek));
	printf("%s \"%.*s\"\n", name_of(m.r.type), peek.databuf.len, text);
	show("I_NREAD", ioctl(fd, I_NREAD, &bytes));
	printf("%d bytes\n", bytes);
	show("poll", poll(&(struct pollfd){ fd, POLLIN, 0 }, 1, -1));
	show("I_RECVFD", ioctl(fd, I_RECVFD, &(struct strrecvfd){ 0 }));
	show("I_FLUSH", ioctl(fd, I_FLUSH, FLUSHRW));
	show("I_NREAD", ioctl(fd, I_NREAD, &bytes));
	show("I_PEEK", ioctl(fd, I_PEEK, &peek));
	fcntl(fd, F_SETFL, O_NONBLOCK);
	show("I_RECVFD", ioctl(fd, I_RECVFD, &(struct strrecvfd){ 0 }));
	get(fd, &m);
	fcntl(fd, F_SETFL, 0);

	printf("-- a copy of the descriptor, in a child\n");
	Dup2(fd, 7);
	Close(fd);
	fflush(stdout);
	if (Fork() == 0) {
		show("isastream", isastream(7));
		get(7, &m);
		fflush(stdout);
		_exit(0);
	}
	send_to(client, &to, "across");
	Wait(&status);
	return status;
}
