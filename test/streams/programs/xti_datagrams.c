/* XTI with datagrams: a client, its server, truncation, several buffers, and a datagram that cannot be sent. */
#include "unp.h"
#include <xti.h>
#include <xti_inet.h>

static void show(const char *what, int result)
{
	printf("%s: %d%s%s\n", what, result, result < 0 ? " " : "", result < 0 ? t_strerror(t_errno) : "");
}

static int endpoint(struct sockaddr_in *a)
{
	struct t_bind want = { { sizeof(*a), sizeof(*a), a }, 0 };
	int fd = t_open("/dev/udp", O_RDWR, NULL);

	*a = (struct sockaddr_in){ .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	show("t_bind", t_bind(fd, &want, &want));
	return fd;
}

int main(void)
{
	struct sockaddr_in server_address, client_address;
	int server = endpoint(&server_address), client = endpoint(&client_address), flags = 0;
	struct t_unitdata *data = t_alloc(client, T_UNITDATA, T_ALL), *reply = t_alloc(server, T_UNITDATA, T_ADDR);
	struct t_uderr *error = t_alloc(client, T_UDERROR, T_ADDR);
	struct t_unitdata to;
	char small[4], text[16];

	printf("room for %u bytes of data, no address yet: %u\n", data->udata.maxlen, data->addr.len);
	data->addr.len = sizeof(server_address);
	memcpy(data->addr.buf, &server_address, sizeof(server_address));
	data->udata.len = 5;
	memcpy(data->udata.buf, "hello", 5);
	show("t_sndudata", t_sndudata(client, data));
	reply->udata = (struct netbuf){ sizeof(small), 0, small };
	show("t_rcvudata", t_rcvudata(server, reply, &flags));
	printf("\"%.*s\" T_MORE %d, from the client: %d\n", reply->udata.len, small, flags == T_MORE,
	       ((struct sockaddr_in *)reply->addr.buf)->sin_port == client_address.sin_port);
	memcpy(&client_address, reply->addr.buf, sizeof(client_address));
	show("t_rcvudata of the rest", t_rcvudata(server, reply, &flags));
	printf("\"%.*s\" T_MORE %d, an address of %u bytes\n", reply->udata.len, small, flags == T_MORE, reply->addr.len);

	printf("-- several buffers\n");
	to = (struct t_unitdata){ .addr = { sizeof(client_address), sizeof(client_address), &client_address } };
	struct t_iovec out[] = { { "one", 3 }, { "", 0 }, { "two", 3 } }, in[] = { { small, 4 }, { text, 16 } };
	show("t_sndvudata", t_sndvudata(server, &to, out, 3));
	show("t_rcvvudata", t_rcvvudata(client, data, in, 2, &flags));
	printf("\"%.4s\" \"%.2s\"\n", small, text);
	show("too many", t_rcvvudata(client, data, in, T_IOV_MAX + 1, &flags));
	printf("t_sysconf %d\n", t_sysconf(_SC_T_IOV_MAX));

	printf("-- nothing, and what cannot be sent\n");
	fcntl(client, F_SETFL, O_NONBLOCK);
	show("t_rcvudata", t_rcvudata(client, data, &flags));
	show("t_rcvuderr", t_rcvuderr(client, error));
	data->addr.len = 3;
	show("t_sndudata with a short address", t_sndudata(client, data));
	struct sockaddr_in all = { .sin_family = AF_INET, .sin_port = server_address.sin_port,
				   .sin_addr.s_addr = htonl(INADDR_BROADCAST) };
	to.addr.buf = &all;
	show("t_sndudata to all", t_sndudata(client, &to));
	printf("T_UDERR: %d\n", t_look(client) == T_UDERR);
	show("t_rcvudata", t_rcvudata(client, data, &flags));
	show("t_rcvuderr", t_rcvuderr(client, error));
	printf("EACCES, or ENETUNREACH without a network: %d\n", error->error == EACCES || error->error == ENETUNREACH);

	printf("-- an option: T_CURRENT, T_NEGOTIATE, T_CURRENT\n");
	struct { struct t_opthdr header; unsigned value; } option = {
		{ sizeof(struct t_opthdr), INET_IP, T_IP_BROADCAST, 0 }, 0,
	}, answer;
	struct t_optmgmt request = { { sizeof(option), sizeof(struct t_opthdr), &option }, T_CURRENT };
	struct t_optmgmt got = { { sizeof(answer), 0, &answer }, 0 };
	show("t_optmgmt", t_optmgmt(client, &request, &got));
	printf("T_SUCCESS %d: %u\n", got.flags == T_SUCCESS, answer.value);
	option.header.len = sizeof(struct t_opthdr) + sizeof(unsigned);
	option.value = T_YES;
	request.flags = T_NEGOTIATE;
	request.opt.len = sizeof(option);
	show("t_optmgmt", t_optmgmt(client, &request, &got));
	request.flags = T_CURRENT;
	show("t_optmgmt", t_optmgmt(client, &request, &got));
	printf("T_SUCCESS %d: %u\n", got.flags == T_SUCCESS, answer.value);
	option.header.level = INET_TCP;
	show("t_optmgmt of TCP's", t_optmgmt(client, &request, &got));
	printf("T_NOTSUPPORT %d\n", got.flags == T_NOTSUPPORT);
	option.header.len = 3;
	show("t_optmgmt, broken", t_optmgmt(client, &request, &got));
	request.flags = 0;
	show("t_optmgmt, no flags", t_optmgmt(client, &request, &got));
	return 0;
}
