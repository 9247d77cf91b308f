/* An XTI daytime server that accepts on new endpoints, and clients of it: the shape of the book's. */
#include "unp.h"
#include <xti.h>
#include <xti_inet.h>

static void fail(const char *what)
{
	t_error(what);
	exit(1);
}

/* As the book's xti_accept(): another client's arrival or departure comes first. */
static int accept_one(int listener, struct t_call *call)
{
	struct t_discon gone = { 0 };
	int fd;

	if (t_listen(listener, call) < 0)
		fail("t_listen");
	fd = t_open("/dev/tcp", O_RDWR, NULL);
	if (fd < 0 || t_bind(fd, NULL, NULL) < 0)
		fail("t_bind");
	while (t_accept(listener, fd, call) < 0) {
		if (t_errno != TLOOK)
			fail("t_accept");
		if (t_look(listener) == T_DISCONNECT)
			t_rcvdis(listener, &gone);
		else if (t_listen(listener, call) < 0)
			fail("t_listen");
	}
	return fd;
}

static void serve(int listener, int clients)
{
	struct t_call *call = t_alloc(listener, T_CALL, T_ALL);

	while (clients-- > 0) {
		int fd = accept_one(listener, call);

		t_snd(fd, "Mon May 26 20:58:40 2003\r\n", 26, 0);
		t_sndrel(fd);
		/* Until the client has ended, too. */
		char c;
		int flags;
		while (t_rcv(fd, &c, 1, &flags) >= 0)
			;
		if (t_errno != TLOOK || t_look(fd) != T_ORDREL || t_rcvrel(fd) < 0)
			fail("t_rcvrel");
		t_close(fd);
	}
	t_free(call, T_CALL);
	exit(0);
}

static void ask(const struct sockaddr_in *server, int no_server)
{
	struct t_info info;
	int flags, n, fd = t_open("/dev/tcp", O_RDWR, &info);
	struct t_discon discon = { 0 };
	struct t_call *call = t_alloc(fd, T_CALL, T_ADDR);
	char line[MAXLINE];

	printf("servtype T_COTS_ORD: %d, addr %ld, tsdu %ld, connect T_INVALID: %d\n", info.servtype == T_COTS_ORD,
	       info.addr, info.tsdu, info.connect == T_INVALID);
	printf("state T_UNBND: %d\n", t_getstate(fd) == T_UNBND);
	if (t_bind(fd, NULL, NULL) < 0)
		fail("t_bind");
	call->addr.len = sizeof(*server);
	memcpy(call->addr.buf, server, sizeof(*server));
	if (t_connect(fd, call, NULL) < 0) {
		printf("t_connect: %s\n", t_strerror(t_errno));
		printf("state T_OUTCON: %d\n", t_getstate(fd) == T_OUTCON);
		if (t_errno == TLOOK && t_look(fd) == T_DISCONNECT && t_rcvdis(fd, &discon) == 0)
			printf("t_rcvdis: %s, state T_IDLE: %d\n", strerror(discon.reason), t_getstate(fd) == T_IDLE);
		t_close(fd);
		return;
	}
	if (no_server)
		fail("connected");
	while ((n = t_rcv(fd, line, MAXLINE - 1, &flags)) > 0) {
		line[n] = 0;
		fputs(line, stdout);
	}
	printf("t_rcv: %d %s\n", n, t_strerror(t_errno));
	printf("T_ORDREL: %d\n", t_look(fd) == T_ORDREL);
	t_rcvrel(fd);
	printf("state T_INREL: %d\n", t_getstate(fd) == T_INREL);
	t_sndrel(fd);
	printf("state T_IDLE: %d\n", t_getstate(fd) == T_IDLE);
	t_free(call, T_CALL);
	t_close(fd);
}

int main(void)
{
	struct sockaddr_in server = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	struct t_bind want = { { sizeof(server), sizeof(server), &server }, 4 };
	int listener = t_open("/dev/tcp", O_RDWR, NULL);

	if (t_bind(listener, &want, &want) < 0)
		fail("t_bind");
	printf("qlen %u\n", want.qlen);
	fflush(stdout);
	if (Fork() == 0)
		serve(listener, 2);
	t_close(listener);
	ask(&server, 0);
	ask(&server, 0);
	Wait(NULL);
	ask(&server, 1);
	return 0;
}
