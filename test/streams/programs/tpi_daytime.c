/* A TPI daytime client and its server, a socket's: the shape of UNP 31.6. */
#include "unp.h"
#include <stropts.h>
#include <sys/stream.h>
#include <sys/tihdr.h>

static struct sockaddr_in serve(void)
{
	struct sockaddr_in a = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t length = sizeof(a);
	int listener = Socket(AF_INET, SOCK_STREAM, 0);

	Bind(listener, (SA *)&a, length);
	Listen(listener, 5);
	Getsockname(listener, (SA *)&a, &length);
	if (Fork() == 0) {
		int fd = Accept(listener, NULL, NULL);

		Writen(fd, "Mon May 26 20:58:40 2003\r\n", 26);
		exit(0);
	}
	Close(listener);
	return a;
}

static long answer(int fd, int flags, char *buffer, int size)
{
	struct strbuf control = { .maxlen = size, .buf = buffer };

	if (getmsg(fd, &control, NULL, &flags) < 0)
		err_sys("getmsg");
	printf("%d bytes, %s: ", control.len, flags == RS_HIPRI ? "high priority" : "normal");
	return ((union T_primitives *)buffer)->type;
}

static void tpi_bind(int fd)
{
	struct { struct T_bind_req request; struct sockaddr_in address; } r = {
		{ T_BIND_REQ, sizeof(struct sockaddr_in), sizeof(struct T_bind_req), 0 },
		{ .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_ANY) },
	};
	struct strbuf control = { .len = sizeof(r), .buf = (char *)&r };
	char buffer[128];

	if (putmsg(fd, &control, NULL, 0) < 0)
		err_sys("putmsg");
	printf("T_BIND_ACK? %d\n", answer(fd, RS_HIPRI, buffer, sizeof(buffer)) == T_BIND_ACK);
}

static long tpi_connect(int fd, const struct sockaddr_in *to)
{
	struct { struct T_conn_req request; struct sockaddr_in address; } r = {
		{ T_CONN_REQ, sizeof(*to), sizeof(struct T_conn_req), 0, 0 }, *to,
	};
	struct strbuf control = { .len = sizeof(r), .buf = (char *)&r };
	char buffer[128];
	long type;

	if (putmsg(fd, &control, NULL, 0) < 0)
		err_sys("putmsg");
	printf("T_OK_ACK? %d\n", answer(fd, RS_HIPRI, buffer, sizeof(buffer)) == T_OK_ACK);
	type = answer(fd, 0, buffer, sizeof(buffer));
	if (type == T_DISCON_IND)
		printf("T_DISCON_IND: %s\n", strerror(((struct T_discon_ind *)buffer)->DISCON_reason));
	else
		printf("T_CONN_CON? %d\n", type == T_CONN_CON);
	return type;
}

static int tpi_read(int fd, char *to, int size)
{
	union T_primitives r;
	struct strbuf control = { .maxlen = sizeof(r), .buf = (char *)&r }, data = { .maxlen = size, .buf = to };
	int flags = 0;

	if (getmsg(fd, &control, &data, &flags) < 0)
		err_sys("getmsg");
	if (control.len >= (int)sizeof(long) && r.type == T_ORDREL_IND)
		return 0;
	if (control.len >= (int)sizeof(long) && r.type != T_DATA_IND)
		err_quit("unexpected %ld", r.type);
	return data.len;
}

static void tpi_close(int fd)
{
	struct T_ordrel_req r = { T_ORDREL_REQ };
	struct strbuf control = { .len = sizeof(r), .buf = (char *)&r };

	if (putmsg(fd, &control, NULL, 0) < 0)
		err_sys("putmsg");
	Close(fd);
}

int main(void)
{
	struct sockaddr_in server = serve();
	char line[MAXLINE];
	int n, fd = Open("/dev/tcp", O_RDWR, 0);

	printf("isastream: %d\n", isastream(fd));
	tpi_bind(fd);
	tpi_connect(fd, &server);
	while ((n = tpi_read(fd, line, MAXLINE - 1)) > 0) {
		line[n] = 0;
		fputs(line, stdout);
	}
	tpi_close(fd);
	/* Nobody listens any more. */
	wait(NULL);
	fd = Open("/dev/tcp", O_RDWR, 0);
	tpi_bind(fd);
	tpi_connect(fd, &server);
	Close(fd);
	return 0;
}
