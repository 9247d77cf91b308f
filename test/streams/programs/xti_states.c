/* What XTI refuses, by the state of the endpoint, the kind of provider, and what has happened: XNS 5.2. */
#include "unp.h"
#include "unpthread.h"
#include <xti.h>

static void show(const char *what, int result)
{
	printf("%s: %d%s%s\n", what, result, result < 0 ? " " : "", result < 0 ? t_strerror(t_errno) : "");
}

static void *other_thread(void *fd)
{
	printf("t_errno of a new thread: %d\n", t_errno);
	show("t_close -1", t_close(-1));
	return fd;
}

/* All that need a connection, or are about to make one. */
static void all_calls(int fd)
{
	struct t_call call = { 0 };
	char c;
	int flags;

	show("t_connect", t_connect(fd, &call, NULL));
	show("t_rcvconnect", t_rcvconnect(fd, NULL));
	show("t_listen", t_listen(fd, &call));
	show("t_accept", t_accept(fd, fd, &call));
	show("t_snd", t_snd(fd, "x", 1, 0));
	show("t_rcv", t_rcv(fd, &c, 1, &flags));
	show("t_snddis", t_snddis(fd, NULL));
	show("t_rcvdis", t_rcvdis(fd, NULL));
	show("t_sndrel", t_sndrel(fd));
	show("t_rcvrel", t_rcvrel(fd));
	show("t_sndudata", t_sndudata(fd, &(struct t_unitdata){ 0 }));
	show("t_rcvudata", t_rcvudata(fd, &(struct t_unitdata){ 0 }, &flags));
	show("t_rcvuderr", t_rcvuderr(fd, NULL));
}

int main(void)
{
	struct sockaddr_in a = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) }, peer;
	struct t_bind want = { { sizeof(a), sizeof(a), &a }, 2 }, small = { { 3, 0, &peer }, 0 };
	struct t_call call = { .addr = { sizeof(a), sizeof(a), &a } }, from = { .addr = { sizeof(peer), 0, &peer } }, second;
	int pipes[2], fd, udp, listener, client, other, flags;
	pthread_t thread;
	char text[16];

	printf("-- no endpoint\n");
	Pipe(pipes);
	show("t_open", t_open("/dev/none", O_RDWR, NULL));
	show("t_open to read", t_open("/dev/tcp", O_RDONLY, NULL));
	show("t_getstate of a pipe", t_getstate(pipes[0]));
	show("t_look -1", t_look(-1));
	show("t_sync of a pipe", t_sync(pipes[0]));
	Pthread_create(&thread, NULL, other_thread, NULL);
	Pthread_join(thread, NULL);
	printf("t_errno of this one: %s\n", t_strerror(t_errno));

	printf("-- TCP, T_UNBND: all but t_bind()\n");
	fd = t_open("/dev/tcp", O_RDWR, NULL);
	show("t_unbind", t_unbind(fd));
	show("t_bind of a wrong address", t_bind(fd, &(struct t_bind){ { 5, 5, &a }, 0 }, NULL));
	all_calls(fd);
	printf("-- TCP, T_IDLE with qlen 0\n");
	show("t_bind", t_bind(fd, NULL, NULL));
	show("t_bind", t_bind(fd, NULL, NULL));
	call.addr.len = 3;
	show("t_connect to a wrong address", t_connect(fd, &call, NULL));
	call.addr.len = sizeof(a);
	call.udata.len = 1;
	show("t_connect with data", t_connect(fd, &call, NULL));
	call.udata.len = 0;
	all_calls(fd);
	printf("-- UDP\n");
	udp = t_open("/dev/udp", O_RDWR | O_NONBLOCK, NULL);
	all_calls(udp);
	show("t_bind", t_bind(udp, NULL, NULL));
	all_calls(udp);

	printf("-- an address that is taken, and too little room for it\n");
	listener = t_open("/dev/tcp", O_RDWR | O_NONBLOCK, NULL);
	show("t_bind", t_bind(listener, &want, &want));
	show("t_unbind", t_unbind(fd));
	show("t_bind", t_bind(fd, &want, NULL));
	show("t_bind", t_bind(fd, NULL, &small));
	printf("state T_IDLE: %d\n", t_getstate(fd) == T_IDLE);
	show("t_listen", t_listen(listener, &from));

	printf("-- a connection that does not wait for its answer\n");
	client = t_open("/dev/tcp", O_RDWR | O_NONBLOCK, NULL);
	t_bind(client, NULL, NULL);
	show("t_connect", t_connect(client, &call, NULL) < 0 && t_errno != TNODATA ? -1 : 0);
	poll(&(struct pollfd){ client, POLLOUT, 0 }, 1, -1);
	if (t_getstate(client) == T_OUTCON)
		t_rcvconnect(client, NULL);
	printf("state T_DATAXFER: %d\n", t_getstate(client) == T_DATAXFER);
	poll(&(struct pollfd){ listener, POLLIN, 0 }, 1, -1);
	printf("T_LISTEN: %d\n", t_look(listener) == T_LISTEN);
	show("t_unbind", t_unbind(listener));
	show("t_listen", t_listen(listener, &from));
	printf("state T_INCON: %d, from the client: %d\n", t_getstate(listener) == T_INCON,
	       t_getprotaddr(client, &want, NULL) == 0 && a.sin_port == peer.sin_port);
	t_getprotaddr(listener, &want, NULL);

	printf("-- another one: accept() has to look at it first\n");
	other = t_open("/dev/tcp", O_RDWR, NULL);
	t_bind(other, NULL, NULL);
	show("t_connect", t_connect(other, &call, NULL));
	show("t_accept", t_accept(listener, fd, &from));
	printf("T_LISTEN: %d\n", t_look(listener) == T_LISTEN);
	second = from;
	show("t_listen", t_listen(listener, &second));
	show("t_listen", t_listen(listener, &second));
	show("t_accept on itself", t_accept(listener, listener, &second));
	show("t_accept on a datagram's", t_accept(listener, udp, &from));
	show("t_accept on -1", t_accept(listener, -1, &from));
	from.sequence += 10;
	show("t_accept of no such", t_accept(listener, fd, &from));
	from.sequence -= 10;
	show("t_accept", t_accept(listener, fd, &from));
	show("t_accept again", t_accept(listener, fd, &from));
	show("t_snddis", t_snddis(listener, &second));
	printf("states T_IDLE %d, T_DATAXFER %d\n", t_getstate(listener) == T_IDLE, t_getstate(fd) == T_DATAXFER);
	show("t_rcv of the rejected", t_rcv(other, text, 1, &flags));
	show("t_rcvrel", t_rcvrel(other));
	show("t_rcvdis", t_rcvdis(other, NULL));
	show("t_rcvdis", t_rcvdis(other, NULL));

	printf("-- data\n");
	show("t_snd of nothing", t_snd(client, "", 0, 0));
	show("t_snd with flags", t_snd(client, "x", 1, 0x800));
	show("t_snd", t_snd(client, "hello", 5, T_MORE));
	show("t_rcv", t_rcv(fd, text, 3, &flags));
	show("t_rcvrel", t_rcvrel(fd));
	struct t_iovec iov[] = { { text, 1 }, { text + 8, 8 } };
	show("t_rcvv", t_rcvv(fd, iov, 2, &flags));
	printf("\"%.1s\" \"%.1s\"\n", text, text + 8);
	show("t_snd", t_snd(client, "!", 1, T_EXPEDITED));
	poll(&(struct pollfd){ fd, POLLPRI, 0 }, 1, -1);
	printf("T_EXDATA: %d\n", t_look(fd) == T_EXDATA);
	show("t_rcv", t_rcv(fd, text, 3, &flags));
	printf("T_EXPEDITED %d\n", flags == T_EXPEDITED);
	show("t_rcv", t_rcv(client, text, 3, &flags));
	show("t_connect", t_connect(fd, &call, NULL));

	printf("-- orderly release\n");
	show("t_sndrel", t_sndrel(client));
	show("t_snd", t_snd(client, "late", 4, 0));
	show("t_rcvrel", t_rcvrel(client));
	show("t_rcv", t_rcv(fd, text, 3, &flags));
	show("t_snd", t_snd(fd, "x", 1, 0));
	show("t_rcvrel", t_rcvrel(fd));
	show("t_snd", t_snd(fd, "x", 1, 0));
	show("t_rcv", t_rcv(fd, text, 3, &flags));
	show("t_sndrel", t_sndrel(fd));
	printf("state T_IDLE: %d\n", t_getstate(fd) == T_IDLE);

	printf("-- the end at once, with data on its way\n");
	fcntl(client, F_SETFL, 0);
	show("t_rcv", t_rcv(client, text, 3, &flags));
	show("t_rcv", t_rcv(client, text, 3, &flags));
	show("t_rcvrel", t_rcvrel(client));
	show("t_connect", t_connect(client, &call, NULL));
	fcntl(listener, F_SETFL, 0);
	show("t_listen", t_listen(listener, &from));
	show("t_accept on itself", t_accept(listener, listener, &from));
	show("t_snddis", t_snddis(client, NULL));
	show("t_rcv", t_rcv(listener, text, 3, &flags));
	printf("T_DISCONNECT: %d\n", t_look(listener) == T_DISCONNECT);
	show("t_snd", t_snd(listener, "x", 1, 0));
	struct t_discon why = { 0 };
	show("t_rcvdis", t_rcvdis(listener, &why));
	printf("%s, state T_IDLE: %d\n", strerror(why.reason), t_getstate(listener) == T_IDLE);

	printf("-- t_alloc(), t_free(), errors in words\n");
	show("t_alloc", t_alloc(fd, 99, T_ALL) == NULL ? -1 : 0);
	show("t_alloc of data with a connection", t_alloc(fd, T_CALL, T_UDATA) == NULL ? -1 : 0);
	printf("%s\n", strerror(errno));
	show("t_free", t_free(&call, 99));
	printf("%s\n", t_strerror(99));
	return 0;
}
