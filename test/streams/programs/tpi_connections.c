/* A TPI server and its clients, TPI's and plain ones, in one process: each step waits for the one before. */
#include "tpi.h"

static void accept_on(int listener, int acceptor, long sequence)
{
	struct T_conn_res r = { T_CONN_RES, acceptor, 0, 0, sequence };
	union request answer;

	if (put(listener, &r, sizeof(r), NULL) < 0)
		err_sys("T_CONN_RES");
	get(listener, &answer);
}

static void reject(int listener, long sequence)
{
	struct T_discon_req r = { T_DISCON_REQ, sequence };
	union request answer;

	if (put(listener, &r, sizeof(r), NULL) < 0)
		err_sys("T_DISCON_REQ");
	get(listener, &answer);
}

int main(void)
{
	struct sockaddr_in a = any_port(), other = any_port();
	int listener = Open("/dev/tcp", O_RDWR, 0), acceptor = Open("/dev/tcp", O_RDWR, 0), client, plain, n, band, flags;
	union request m;
	char text[16];
	struct strbuf data = { .maxlen = 4, .buf = text };

	setlinebuf(stdout);
	ask_bind(listener, &a, 5);
	printf("CONIND_number and a port: %d\n", a.sin_port != 0);
	printf("-- the same address again, one that is not here, and no right\n");
	other.sin_port = a.sin_port;
	ask_bind(acceptor, &other, 1);
	other = (struct sockaddr_in){ .sin_family = AF_INET, .sin_addr.s_addr = htonl(0xc0000201) };
	ask_bind(acceptor, &other, 0);
	other.sin_family = AF_UNIX;
	ask_bind(acceptor, &other, 0);

	printf("-- a connection\n");
	client = Open("/dev/tcp", O_RDWR, 0);
	other = any_port();
	ask_bind(client, &other, 0);
	ask_connect(client, &a);
	get(client, &m);
	get(client, &m);
	get(listener, &m);
	printf("from the client: %d\n", ((struct sockaddr_in *)(m.bytes + m.r.conn_ind.SRC_offset))->sin_port == other.sin_port);
	accept_on(listener, acceptor, 15);
	accept_on(listener, 99, m.r.conn_ind.SEQ_number);
	accept_on(listener, acceptor, 0);
	accept_on(listener, acceptor, 0);

	printf("-- data, which is taken in parts, without and with its control part\n");
	put(client, &(struct T_data_req){ T_DATA_REQ, 0 }, sizeof(struct T_data_req), "hello, world");
	poll(&(struct pollfd){ acceptor, POLLIN, 0 }, 1, -1);
	show("I_NREAD", ioctl(acceptor, I_NREAD, &n));
	flags = 0;
	n = getmsg(acceptor, NULL, &data, &flags);
	printf("getmsg of data alone: MORECTL %d, MOREDATA %d, \"%.*s\"\n", n & MORECTL, n & MOREDATA, data.len, text);
	get(acceptor, &m);
	put(client, NULL, -1, "plain");
	show("read with a control part", read(acceptor, text, 8));
	show("I_SRDOPT", ioctl(acceptor, I_SRDOPT, RMSGN | RPROTDIS));
	show("read without", n = read(acceptor, text, 3));
	printf("\"%.*s\"\n", n, text);
	show("read without", n = read(acceptor, text, 16));
	printf("\"%.*s\"\n", n, text);
	show("both RMSGD and RMSGN", ioctl(acceptor, I_SRDOPT, RMSGD | RMSGN));
	show("I_SRDOPT", ioctl(acceptor, I_SRDOPT, RNORM | RPROTNORM));

	printf("-- expedited data, in a band of its own\n");
	put(client, &(struct T_exdata_req){ T_EXDATA_REQ, 0 }, sizeof(struct T_exdata_req), "X");
	poll(&(struct pollfd){ acceptor, POLLPRI, 0 }, 1, -1);
	show("I_CKBAND 1", ioctl(acceptor, I_CKBAND, 1));
	show("I_GETBAND", ioctl(acceptor, I_GETBAND, &band));
	printf("band %d\n", band);
	flags = MSG_BAND, band = 2;
	fcntl(acceptor, F_SETFL, O_NONBLOCK);
	show("getpmsg of band 2", getpmsg(acceptor, NULL, &data, &band, &flags));
	fcntl(acceptor, F_SETFL, 0);
	flags = MSG_ANY;
	struct strbuf control = { .maxlen = sizeof(m), .buf = m.bytes };
	show("getpmsg of any", getpmsg(acceptor, &control, &data, &band, &flags));
	printf("%s, band %d, MSG_BAND %d, \"%.*s\"\n", name_of(m.r.type), band, flags == MSG_BAND, data.len, text);

	printf("-- orderly release, both ways\n");
	put(client, &(struct T_ordrel_req){ T_ORDREL_REQ }, sizeof(struct T_ordrel_req), NULL);
	get(acceptor, &m);
	put(acceptor, &(struct T_data_req){ T_DATA_REQ, 0 }, sizeof(struct T_data_req), "still");
	get(client, &m);
	put(acceptor, &(struct T_ordrel_req){ T_ORDREL_REQ }, sizeof(struct T_ordrel_req), NULL);
	get(client, &m);
	show("T_DATA_REQ after it", put(client, &(struct T_data_req){ T_DATA_REQ, 0 }, sizeof(struct T_data_req), "late"));

	printf("-- again from the same stream; tirdwr makes bytes of the messages\n");
	ask_connect(client, &a);
	get(client, &m);
	get(client, &m);
	get(listener, &m);
	show("I_PUSH too early", ioctl(acceptor, I_PUSH, "tirdwr"));
	accept_on(listener, acceptor, m.r.conn_ind.SEQ_number);
	show("I_PUSH", ioctl(acceptor, I_PUSH, "tirdwr"));
	Writen(client, "bytes", 5);
	show("read", n = read(acceptor, text, sizeof(text)));
	printf("\"%.*s\"\n", n, text);
	put(client, &(struct T_discon_req){ T_DISCON_REQ, -1 }, sizeof(struct T_discon_req), NULL);
	get(client, &m);
	show("read after a reset", read(acceptor, text, sizeof(text)));

	printf("-- a connection that is rejected, and one whose client goes away\n");
	plain = Socket(AF_INET, SOCK_STREAM, 0);
	Connect(plain, (SA *)&a, sizeof(a));
	get(listener, &m);
	reject(listener, 7);
	reject(listener, m.r.conn_ind.SEQ_number);
	show("read of the rejected", read(plain, text, 1));
	Close(plain);
	plain = Socket(AF_INET, SOCK_STREAM, 0);
	Connect(plain, (SA *)&a, sizeof(a));
	get(listener, &m);
	Setsockopt(plain, SOL_SOCKET, SO_LINGER, &(struct linger){ 1, 0 }, sizeof(struct linger));
	Close(plain);
	get(listener, &m);
	accept_on(listener, acceptor, 0);

	printf("-- the peer's reset\n");
	plain = Socket(AF_INET, SOCK_STREAM, 0);
	Connect(plain, (SA *)&a, sizeof(a));
	get(listener, &m);
	Close(acceptor);
	acceptor = Open("/dev/tcp", O_RDWR, 0);
	accept_on(listener, acceptor, m.r.conn_ind.SEQ_number);
	Setsockopt(plain, SOL_SOCKET, SO_LINGER, &(struct linger){ 1, 0 }, sizeof(struct linger));
	Close(plain);
	get(acceptor, &m);
	return 0;
}
