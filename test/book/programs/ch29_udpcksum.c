// Does a server's host checksum its UDP datagrams? A question with a header of our own, the answer as it was on the wire. UNP 29.7
#include <netinet/if_ether.h>
#include <netinet/in_systm.h>
#include <netinet/ip.h>
#include <netinet/udp.h>
#include <pcap.h>
#include <setjmp.h>
#include "unp.h"

struct udpiphdr {
	struct ip ip;
	struct udphdr udp;
};

static pcap_t *capture;
static int rawfd, datalink;
static struct sockaddr_in local, server;
static sigjmp_buf again;
static volatile sig_atomic_t can_jump;

/* -- The server: one that checksums what it sends, and one that does not -- */

static pid_t begin_server(int no_checksum)
{
	int fd = Socket(AF_INET, SOCK_DGRAM, 0);
	socklen_t len = sizeof(server);
	char line[MAXLINE];
	pid_t pid;

	bzero(&server, sizeof(server));
	server.sin_family = AF_INET;
	Inet_pton(AF_INET, "127.0.0.1", &server.sin_addr);
	Bind(fd, (SA *)&server, sizeof(server));
	Getsockname(fd, (SA *)&server, &len);
	Setsockopt(fd, SOL_SOCKET, SO_NO_CHECK, &no_checksum, sizeof(no_checksum));
	if ((pid = Fork()) == 0)
		for (;;) {
			struct sockaddr_in from;
			ssize_t n = recvfrom(fd, line, sizeof(line), 0, (SA *)&from, (len = sizeof(from), &len));
			Sendto(fd, line, n, 0, (SA *)&from, len);
		}
	Close(fd);
	return pid;
}

/* -- The question -- */

static void write_udp(const char *text, int textlen, int checksum)
{
	char packet[sizeof(struct udpiphdr) + 64] = { 0 };
	struct udpiphdr *header = (struct udpiphdr *)packet;
	int udplen = sizeof(struct udphdr) + textlen;

	memcpy(header + 1, text, textlen);
	/* the pseudo header: addresses, protocol, UDP's length once more */
	header->ip.ip_src = local.sin_addr;
	header->ip.ip_dst = server.sin_addr;
	header->ip.ip_p = IPPROTO_UDP;
	header->ip.ip_sum = htons(udplen);
	header->udp.uh_sport = local.sin_port;
	header->udp.uh_dport = server.sin_port;
	header->udp.uh_ulen = htons(udplen);
	if (checksum) {
		header->udp.uh_sum = in_cksum((u_short *)packet, sizeof(struct ip) + udplen);
		if (header->udp.uh_sum == 0)
			header->udp.uh_sum = 0xffff;
		if (checksum < 0)
			header->udp.uh_sum ^= htons(0x1111);
	}
	header->ip.ip_v = IPVERSION;
	header->ip.ip_hl = sizeof(struct ip) >> 2;
	header->ip.ip_len = htons(sizeof(struct ip) + udplen);
	header->ip.ip_ttl = 64;
	header->ip.ip_sum = 0;
	Sendto(rawfd, packet, sizeof(struct ip) + udplen, 0, (SA *)&server, sizeof(server));
}

/* -- The answer -- */

static void open_capture(void)
{
	char message[PCAP_ERRBUF_SIZE], text[128];
	struct bpf_program program;
	bpf_u_int32 net, mask;

	capture = pcap_create("lo", message);
	pcap_set_snaplen(capture, 200);
	pcap_set_immediate_mode(capture, 1);
	if (pcap_activate(capture) < 0)
		err_quit("%s", pcap_geterr(capture));
	if (pcap_lookupnet("lo", &net, &mask, message) < 0)
		err_quit("%s", message);
	snprintf(text, sizeof(text), "udp and src host %s and src port %d and dst port %d",
		Sock_ntop_host((SA *)&server, sizeof(server)), ntohs(server.sin_port), ntohs(local.sin_port));
	if (pcap_compile(capture, &program, text, 0, mask) < 0 || pcap_setfilter(capture, &program) < 0)
		err_quit("%s: %s", text, pcap_geterr(capture));
	pcap_freecode(&program);
	datalink = pcap_datalink(capture);
}

/* Where IP begins in the next packet. */
static const struct udpiphdr *next_ip(int *len)
{
	struct pcap_pkthdr header;
	const u_char *packet;

	while ((packet = pcap_next(capture, &header)) == NULL)
		;
	if (datalink != DLT_EN10MB)
		err_quit("unexpected link layer %d", datalink);
	*len = header.caplen - ETH_HLEN;
	return (const struct udpiphdr *)(packet + ETH_HLEN);
}

static void timed_out(int signo)
{
	if (can_jump)
		siglongjmp(again, 1);
}

static void test(const char *what, int checksum)
{
	/* volatile: it is to be the same after siglongjmp() */
	volatile int asked = 0;
	int len;
	struct itimerval soon = { { 0, 0 }, { 0, 300000 } }, never = { 0 };

	if (sigsetjmp(again, 1) != 0 && asked == 3) {
		can_jump = 0;
		printf("%s: no answer to %d questions\n", what, asked);
		return;
	}
	asked++;
	/* one that is wrong is not asked in vain for long */
	if (checksum < 0)
		asked = 3;
	write_udp("is anybody there?", 17, checksum);
	can_jump = 1;
	setitimer(ITIMER_REAL, &soon, NULL);
	const struct udpiphdr *answer = next_ip(&len);
	can_jump = 0;
	setitimer(ITIMER_REAL, &never, NULL);
	printf("%s: %d bytes, \"%.*s\", UDP checksums %s\n", what, len, len - (int)sizeof(*answer), (const char *)(answer + 1),
		answer->udp.uh_sum != 0 ? "on" : "off");
}

int main(void)
{
	int on = 1;

	Signal(SIGALRM, timed_out);
	rawfd = Socket(AF_INET, SOCK_RAW, IPPROTO_RAW);
	Setsockopt(rawfd, IPPROTO_IP, IP_HDRINCL, &on, sizeof(on));
	for (int no_checksum = 0; no_checksum <= 1; no_checksum++) {
		/* a socket that is never read: the kernel is not to answer "port unreachable" */
		int placeholder = Socket(AF_INET, SOCK_DGRAM, 0);
		socklen_t len = sizeof(local);
		struct pcap_stat stat;

		bzero(&local, sizeof(local));
		local.sin_family = AF_INET;
		Inet_pton(AF_INET, "127.0.0.1", &local.sin_addr);
		Bind(placeholder, (SA *)&local, sizeof(local));
		Getsockname(placeholder, (SA *)&local, &len);
		pid_t pid = begin_server(no_checksum);
		open_capture();
		printf("a server %s checksums\n", no_checksum ? "without" : "with");
		test("asked with a checksum", 1);
		test("asked without one", 0);
		test("asked with a wrong one", -1);
		if (pcap_stats(capture, &stat) < 0)
			err_quit("pcap_stats: %s", pcap_geterr(capture));
		printf("%u dropped\n", stat.ps_drop);
		pcap_close(capture);
		Kill(pid, SIGTERM);
		Waitpid(pid, NULL, 0);
		Close(placeholder);
	}
}
