/* How answers and notices are received, and by whom. */
#include "key.h"
#include <poll.h>
#include <sys/uio.h>
#include <sys/wait.h>

static int open_another(void)
{
	int fd = socket(PF_KEY, SOCK_RAW, PF_KEY_V2);

	if (fd < 0)
		printf("%s\n", strerror(errno));
	return fd;
}

static void put(int fd, int type)
{
	struct message m;

	begin(&m, type, SADB_SATYPE_AH, 60);
	add_sa(&m, 0x6000, SADB_AALG_SHA1HMAC, 0);
	add_address(&m, SADB_EXT_ADDRESS_SRC, "192.168.9.1", 32);
	add_address(&m, SADB_EXT_ADDRESS_DST, "192.168.9.2", 32);
	add_key(&m, SADB_EXT_KEY_AUTH, 160);
	write(fd, &m, m.base.sadb_msg_len * 8);
}

void ways_to_receive(int fd)
{
	struct message m;
	char *volatile nowhere = (char *)8;
	char start[16], rest[40];
	struct iovec parts[] = { { start, sizeof(start) }, { rest, sizeof(rest) } };
	struct sockaddr_in from;
	socklen_t length = sizeof(from);
	struct msghdr msg = { .msg_name = &from, .msg_namelen = sizeof(from), .msg_iov = parts, .msg_iovlen = 2 };
	struct pollfd readable = { fd, POLLIN, 0 };

	printf("# ways_to_receive\n");
	printf("%d before\n", poll(&readable, 1, 0));
	put(fd, SADB_ADD);
	put(fd, SADB_GET);
	put(fd, SADB_DELETE);
	printf("%d then\n", poll(&readable, 1, 0));
	report("peek", recv(fd, &m, sizeof(m), MSG_PEEK));
	report("peek in 8 bytes", recv(fd, &m, 8, MSG_PEEK));
	report("of", recv(fd, &m, 8, MSG_PEEK | MSG_TRUNC));
	report("nowhere", recv(fd, nowhere, 100, MSG_PEEK));
	report("recvmsg", recvmsg(fd, &msg, 0));
	printf(" flags %#x, %u bytes of a name, %s\n", msg.msg_flags, msg.msg_namelen,
		((struct sadb_msg *)start)->sadb_msg_type == SADB_ADD ? "added" : "something else");
	report("recvfrom", recvfrom(fd, &m, sizeof(m), 0, (struct sockaddr *)&from, &length));
	printf(" %u bytes of a name\n", length);
	fflush(stdout);
	/* what a child reads the parent does not */
	pid_t child = fork();

	if (child == 0) {
		ssize_t size = read(fd, &m, sizeof(m));

		printf("child: type %d, %zd bytes\n", m.base.sadb_msg_type, size);
		fflush(stdout);
		_exit(0);
	}
	waitpid(child, NULL, 0);
	drain(fd, "parent", 0);
}

static void expire(int fd)
{
	struct message m;

	begin(&m, SADB_ADD, SADB_SATYPE_ESP, 70);
	add_sa(&m, 0x7000, SADB_AALG_SHA1HMAC, SADB_EALG_3DESCBC);
	add_lifetime(&m, SADB_EXT_LIFETIME_HARD, 0, 0, 3, 0);
	add_lifetime(&m, SADB_EXT_LIFETIME_SOFT, 0, 0, 1, 0);
	add_address(&m, SADB_EXT_ADDRESS_SRC, "192.168.9.1", 32);
	add_address(&m, SADB_EXT_ADDRESS_DST, "192.168.9.2", 32);
	add_key(&m, SADB_EXT_KEY_AUTH, 160);
	add_key(&m, SADB_EXT_KEY_ENCRYPT, 192);
	ask(fd, &m, "for three seconds");
	/* whole seconds count: one more than the soft one could be over with it */
	drain(fd, "later", 3);
}

/* A datagram that a policy does not let out without an association. */
static void send_to(const char *text, int family)
{
	int fd = socket(family, SOCK_DGRAM, 0);
	struct sockaddr_in to = { .sin_family = AF_INET, .sin_port = htons(9) };
	struct sockaddr_in6 to6 = { .sin6_family = AF_INET6, .sin6_port = htons(9) };

	inet_pton(AF_INET, text, &to.sin_addr);
	inet_pton(AF_INET6, text, &to6.sin6_addr);
	if (family == AF_INET)
		sendto(fd, "x", 1, MSG_DONTWAIT, (struct sockaddr *)&to, sizeof(to));
	else
		sendto(fd, "x", 1, MSG_DONTWAIT, (struct sockaddr *)&to6, sizeof(to6));
	close(fd);
}

static void acquire(int fd, int deaf)
{
	run("ip link add eth9 type veth peer name eth8 && ip link set eth8 up && ip link set eth9 up && ip address add 192.168.9.1/24 dev eth9 && "
	    "ip address add fd00:9::1/64 dev eth9 nodad");
	run("ip xfrm policy add dir out src 192.168.9.1 dst 192.168.9.5 priority 17 tmpl proto esp mode transport");
	run("ip xfrm policy add dir out src 192.168.9.1 dst 192.168.9.6 tmpl proto ah mode transport");
	run("ip xfrm policy add dir out src fd00:9::1 dst fd00:9::5 tmpl proto esp mode transport");
	drain(fd, "policies", 0);
	send_to("192.168.9.5", AF_INET);
	drain(fd, "wanted", 0.2);
	send_to("192.168.9.6", AF_INET);
	drain(fd, "wanted", 0.2);
	send_to("fd00:9::5", AF_INET6);
	drain(fd, "wanted", 0.2);
	drain(deaf, "not registered", 0);
}

void notices(int fd)
{
	struct message m;
	int other = open_another(), deaf = open_another();
	int types[] = { SADB_SATYPE_AH, SADB_SATYPE_AH, SADB_SATYPE_ESP, SADB_SATYPE_UNSPEC, SADB_SATYPE_MAX + 1 };

	printf("# notices\n");
	put(fd, SADB_ADD);
	drain(fd, "own", 0);
	drain(other, "other", 0);
	begin(&m, SADB_FLUSH, SADB_SATYPE_UNSPEC, 61);
	ask(fd, &m, "flush");
	drain(other, "other", 0);
	drain(deaf, "third", 0);
	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
		begin(&m, SADB_REGISTER, types[i], 62);
		ask(other, &m, "register");
	}
	drain(fd, "of others' registering", 0);
	expire(other);
	acquire(other, deaf);
	begin(&m, SADB_ACQUIRE, SADB_SATYPE_ESP, 63);
	m.base.sadb_msg_errno = ENOENT;
	ask(other, &m, "cannot be had");
}
