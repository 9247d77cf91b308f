/* What a pcap_t is: for the parts of <pcap.h> in libc/pcap*.c. */
#ifndef _SOCKSH_PCAP_HANDLE_H
#define _SOCKSH_PCAP_HANDLE_H

#include <pcap/pcap.h>

#define __PCAP_SNAPSHOT 262144 /* where the program has no wish, or too great a one */

struct pcap {
	int fd;              /* the packet socket, or -1 */
	FILE *file;          /* of packets, or NULL */
	char *device;        /* of pcap_create(), or NULL */
	int activated;
	int dead;            /* by pcap_open_dead() */
	int linktype, snapshot;
	/* of an interface */
	int promisc, timeout, room, nonblock;
	int index;           /* or 0 for all */
	int loopback;        /* index of "lo": what goes out there comes in again */
	int cooked;          /* the kernel takes the link-layer header away, and we write one of DLT_LINUX_SLL */
	pcap_direction_t direction;
	struct pcap_stat stat; /* the kernel forgets what it has told */
	/* of a file */
	int swapped, nanoseconds, major, minor;

	struct bpf_program filter; /* bf_insns is NULL for none */
	int in_kernel;       /* the filter is there */
	volatile int stop;   /* by pcap_breakloop() */
	u_char *packet;      /* snapshot bytes, and room for what is put before them */
	struct pcap_pkthdr header;
	char error[PCAP_ERRBUF_SIZE];
};

/* pcap_loop()'s last but one round: at most `most` packets, all that are there if that is not positive. */
int __pcap_read_live(pcap_t *p, int most, pcap_handler callback, u_char *user);
int __pcap_read_file(pcap_t *p, int most, pcap_handler callback, u_char *user);

/* 0 or PCAP_ERROR…, with p->error. */
int __pcap_activate(pcap_t *p);
int __pcap_attach(pcap_t *p);

/* p->error = message, and behind it what errno says. -1 */
int __pcap_fail(pcap_t *p, const char *message);
/* A handle with nothing in it, or NULL with errbuf. */
pcap_t *__pcap_new(char *errbuf);
/* Room for p->snapshot bytes. 0 or -1 */
int __pcap_make_room(pcap_t *p);

#endif
