// Capturing by libpcap's functions: on one interface and on all, by a loop and packet by packet, to a file and from it. UNP 29.4
#include <ctype.h>
#include <net/if.h>
#include <netinet/if_ether.h>
#include <netinet/in_systm.h>
#include <netinet/ip.h>
#include <netinet/udp.h>
#include <pcap.h>
#include "unp.h"

static char message[PCAP_ERRBUF_SIZE];

static void say(const char *to, int port, const char *text)
{
	struct addrinfo *host = Host_serv(to, NULL, 0, SOCK_DGRAM);
	int fd = Socket(host->ai_family, SOCK_DGRAM, 0);

	sock_set_port(host->ai_addr, host->ai_addrlen, htons(port));
	Sendto(fd, text, strlen(text), 0, host->ai_addr, host->ai_addrlen);
	Close(fd);
}

static void show(const struct pcap_pkthdr *header, const u_char *bytes, int link)
{
	struct timeval now;

	Gettimeofday(&now, NULL);
	printf("  %u of %u bytes, %s:", header->caplen, header->len, now.tv_sec - header->ts.tv_sec < 60 ? "now" : "at another time");
	/* behind the headers of IP and UDP */
	const u_char *data = bytes + link + (bytes[link] >> 4 == 6 ? 40 : 20) + 8;
	for (const u_char *at = data; at < bytes + header->caplen && at < data + 16; at++)
		printf("%c", isprint(*at) ? *at : '.');
	printf("\n");
}

static pcap_t *handle;
static int seen;

static void count(u_char *user, const struct pcap_pkthdr *header, const u_char *bytes)
{
	seen++;
	printf("%s %d:", (char *)user, seen);
	show(header, bytes, pcap_datalink(handle) == DLT_EN10MB ? 14 : 16);
	if (strcmp((char *)user, "break") == 0 && seen == 2)
		pcap_breakloop(handle);
}

static void filter(const char *text)
{
	struct bpf_program program;
	bpf_u_int32 net, mask;

	if (pcap_lookupnet("lo", &net, &mask, message) < 0)
		err_quit("pcap_lookupnet: %s", message);
	if (pcap_compile(handle, &program, text, 0, mask) < 0)
		err_quit("pcap_compile: %s", pcap_geterr(handle));
	if (pcap_setfilter(handle, &program) < 0)
		err_quit("pcap_setfilter: %s", pcap_geterr(handle));
	pcap_freecode(&program);
}

static void begin(const char *device, int snaplen, const char *expression)
{
	handle = pcap_create(device, message);
	pcap_set_snaplen(handle, snaplen);
	pcap_set_timeout(handle, 300);
	pcap_set_immediate_mode(handle, 1);
	int status = pcap_activate(handle);
	if (status < 0)
		err_quit("%s: %s %s", device, pcap_statustostr(status), pcap_geterr(handle));
	filter(expression);
	seen = 0;
	printf("-- %s: %s, %d bytes of each, \"%s\"\n", device, pcap_datalink_val_to_description(pcap_datalink(handle)),
		pcap_snapshot(handle), expression);
}

int main(void)
{
	struct pcap_pkthdr header, *pointer;
	const u_char *bytes;
	struct pcap_stat stat;
	bpf_u_int32 net, mask;
	char text[INET_ADDRSTRLEN];

	/* which interfaces there are: of libpcap's list those that are interfaces */
	pcap_if_t *all;
	if (pcap_findalldevs(&all, message) < 0)
		err_quit("%s", message);
	for (pcap_if_t *each = all; each != NULL; each = each->next)
		if (if_nametoindex(each->name) != 0 || strcmp(each->name, "any") == 0) {
			printf("%s%s:", each->name, each->flags & PCAP_IF_LOOPBACK ? ", loopback" : "");
			for (pcap_addr_t *address = each->addresses; address != NULL; address = address->next)
				if (address->addr->sa_family == AF_INET)
					printf(" %s", Sock_ntop_host(address->addr, sizeof(struct sockaddr_in)));
			printf("\n");
		}
	pcap_freealldevs(all);
	pcap_lookupnet("eth0", &net, &mask, message);
	printf("net %s, ", Inet_ntop(AF_INET, &net, text, sizeof(text)));
	printf("mask %s\n", Inet_ntop(AF_INET, &mask, text, sizeof(text)));
	printf("%d", pcap_lookupnet("eth1", &net, &mask, message));
	printf(" %s\n", message);
	printf("%d", pcap_lookupnet("eth7", &net, &mask, message));
	printf(" %s\n", message);
	if (pcap_open_live("eth7", 100, 0, 0, message) == NULL)
		printf("%s\n", message);

	begin("lo", 65535, "udp dst port 9001");
	say("127.0.0.1", 9001, "one");
	say("127.0.0.1", 9002, "to another port");
	say("::1", 9001, "two, by IPv6");
	say("127.0.0.1", 9001, "three");
	printf("pcap_loop: %d\n", pcap_loop(handle, 3, count, (u_char *)"loop"));
	say("127.0.0.1", 9001, "four");
	bytes = pcap_next(handle, &header);
	show(&header, bytes, 14);
	say("127.0.0.1", 9001, "five");
	printf("pcap_next_ex: %d\n", pcap_next_ex(handle, &pointer, &bytes));
	show(pointer, bytes, 14);
	seen = 0;
	for (int i = 0; i < 4; i++)
		say("127.0.0.1", 9001, "ended after two");
	printf("pcap_loop: %d\n", pcap_loop(handle, 0, count, (u_char *)"break"));
	printf("pcap_setnonblock: %d", pcap_setnonblock(handle, 1, message));
	printf(", %d\n", pcap_getnonblock(handle, message));
	while (pcap_dispatch(handle, 1, count, (u_char *)"rest") > 0)
		;
	printf("nothing there: pcap_dispatch %d", pcap_dispatch(handle, -1, count, (u_char *)"dispatch"));
	printf(", pcap_next_ex %d", pcap_next_ex(handle, &pointer, &bytes));
	printf(", pcap_next %s\n", pcap_next(handle, &header) == NULL ? "NULL" : "a packet");
	printf("pcap_stats: %d\n", pcap_stats(handle, &stat));
	printf("%s, %u dropped\n", stat.ps_recv >= 9 ? "counted" : "not counted", stat.ps_drop);
	pcap_close(handle);

	/* the first bytes alone; another filter takes the place of the first */
	begin("lo", 45, "udp");
	say("127.0.0.1", 9003, "before the filter");
	filter("udp and dst host 127.0.0.2");
	say("127.0.0.1", 9003, "to the wrong address");
	say("127.0.0.2", 9003, "to the right address");
	printf("pcap_loop: %d\n", pcap_loop(handle, 1, count, (u_char *)"short"));
	pcap_close(handle);

	/* all interfaces, in the form that Linux gives them; what goes out and what comes in */
	begin("any", 65535, "udp dst port 9004");
	say("127.0.0.1", 9004, "local");
	printf("pcap_loop: %d\n", pcap_loop(handle, 1, count, (u_char *)"any"));
	pcap_close(handle);

	/* a frame of our own, written to a file, and read from it */
	begin("eth1", 65535, "ether proto 0x88b5");
	pcap_t *sender = pcap_open_live("eth0", 100, 1, 0, message);
	if (sender == NULL)
		err_quit("%s", message);
	u_char frame[60] = { 2, 0, 0, 0, 0, 9, 2, 0, 0, 0, 0, 1, 0x88, 0xb5 };
	memcpy(frame + 42, "by pcap_inject", 14);
	printf("pcap_inject: %d\n", pcap_inject(sender, frame, sizeof(frame)));
	memcpy(frame + 42, "by pcap_sendpacket", 18);
	printf("pcap_sendpacket: %d\n", pcap_sendpacket(sender, frame, sizeof(frame)));
	pcap_dumper_t *file = pcap_dump_open(handle, "frames.pcap");
	printf("pcap_loop: %d\n", pcap_loop(handle, 2, pcap_dump, (u_char *)file));
	pcap_dump_close(file);
	pcap_close(sender);
	pcap_close(handle);
	handle = pcap_open_offline("frames.pcap", message);
	if (handle == NULL)
		err_quit("%s", message);
	printf("-- %s, version %d.%d, swapped %d\n", pcap_datalink_val_to_name(pcap_datalink(handle)), pcap_major_version(handle),
		pcap_minor_version(handle), pcap_is_swapped(handle));
	seen = 0;
	printf("pcap_loop: %d\n", pcap_loop(handle, -1, count, (u_char *)"file"));
	printf("pcap_next_ex at the end: %d\n", pcap_next_ex(handle, &pointer, &bytes));
	printf("pcap_stats: %d", pcap_stats(handle, &stat));
	printf(" %s\n", pcap_geterr(handle));
	printf("pcap_inject: %d", pcap_inject(handle, frame, sizeof(frame)));
	printf(" %s\n", pcap_geterr(handle));
	pcap_close(handle);

	/* files that are none */
	printf("%d", pcap_open_offline("no such file", message) == NULL);
	printf(" %s\n", message);
	FILE *text_file = Fopen("text", "w");
	Fputs("this is not a file of packets, but long enough", text_file);
	Fclose(text_file);
	printf("%d", pcap_open_offline("text", message) == NULL);
	printf(" %s\n", message);
	for (int i = -13; i < 5; i++)
		printf("%d %s\n", i, pcap_statustostr(i));
}
