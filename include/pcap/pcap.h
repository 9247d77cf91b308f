/* Packets as they are on the wire: libpcap's functions, in libc/pcap*.c. UNP 29.4 */
#ifndef _SOCKSH_PCAP_PCAP_H
#define _SOCKSH_PCAP_PCAP_H

#include <arpa/inet.h>
#include <inttypes.h>
#include <netdb.h>
#include <pcap/bpf.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/types.h>

#define PCAP_VERSION_MAJOR 2 /* of files */
#define PCAP_VERSION_MINOR 4 /* the second part of the file format's version, 2.4 */
#define PCAP_ERRBUF_SIZE 256 /* room for an error message */

typedef struct pcap pcap_t;
typedef struct pcap_dumper pcap_dumper_t;
typedef struct pcap_if pcap_if_t;
typedef struct pcap_addr pcap_addr_t;

/* What a file begins with. */
struct pcap_file_header {
	bpf_u_int32 magic; /* 0xa1b2c3d4: microseconds; 0xa1b23c4d: nanoseconds */
	u_short version_major;
	u_short version_minor;
	bpf_int32 thiszone; /* 0 */
	bpf_u_int32 sigfigs; /* 0 */
	bpf_u_int32 snaplen; /* most bytes of a packet */
	bpf_u_int32 linktype; /* DLT_EN10MB … */
};

typedef enum {
	PCAP_D_INOUT = 0, /* pcap_setdirection(): received and sent packets */
	PCAP_D_IN, /* pcap_setdirection(): received packets */
	PCAP_D_OUT /* pcap_setdirection(): sent packets */
} pcap_direction_t;

/* What goes with a packet. */
struct pcap_pkthdr {
	struct timeval ts;  /* when it was seen */
	bpf_u_int32 caplen; /* bytes that are there */
	bpf_u_int32 len;    /* bytes that it had on the wire */
};

struct pcap_stat {
	u_int ps_recv;   /* packets that the filter let through */
	u_int ps_drop;   /* of them, those there was no room for */
	u_int ps_ifdrop; /* dropped by the interface */
};

/* An interface. */
struct pcap_if {
	struct pcap_if *next;
	char *name; /* for pcap_open_live() */
	char *description; /* or NULL */
	struct pcap_addr *addresses;
	bpf_u_int32 flags; /* PCAP_IF_LOOPBACK … */
};
#define PCAP_IF_LOOPBACK 0x00000001 /* flag of an interface: loopback */
#define PCAP_IF_UP 0x00000002 /* flag of an interface: up */
#define PCAP_IF_RUNNING 0x00000004 /* flag of an interface: running */
#define PCAP_IF_WIRELESS 0x00000008 /* flag of an interface: wireless */
#define PCAP_IF_CONNECTION_STATUS 0x00000030 /* flags of an interface: the bits that tell whether it is connected */
#define PCAP_IF_CONNECTION_STATUS_UNKNOWN 0x00000000 /* flag of an interface: not known whether it is connected */
#define PCAP_IF_CONNECTION_STATUS_CONNECTED 0x00000010 /* flag of an interface: connected */
#define PCAP_IF_CONNECTION_STATUS_DISCONNECTED 0x00000020 /* flag of an interface: not connected */
#define PCAP_IF_CONNECTION_STATUS_NOT_APPLICABLE 0x00000030 /* flag of an interface: cannot be connected, as loopback */

struct pcap_addr {
	struct pcap_addr *next;
	struct sockaddr *addr;
	struct sockaddr *netmask;
	struct sockaddr *broadaddr;
	struct sockaddr *dstaddr;
};

/* Called for each packet: with pcap_loop()'s last argument, its header, its bytes. */
typedef void (*pcap_handler)(u_char *, const struct pcap_pkthdr *, const u_char *);

#define PCAP_ERROR -1 /* an error that pcap_geterr() tells */
#define PCAP_ERROR_BREAK -2 /* by pcap_breakloop() */
#define PCAP_ERROR_NOT_ACTIVATED -3 /* error: pcap_activate() was not called yet */
#define PCAP_ERROR_ACTIVATED -4 /* error: too late, pcap_activate() was called */
#define PCAP_ERROR_NO_SUCH_DEVICE -5 /* error: no such interface */
#define PCAP_ERROR_RFMON_NOTSUP -6 /* error: it has no monitor mode */
#define PCAP_ERROR_NOT_RFMON -7 /* error: it is not in monitor mode */
#define PCAP_ERROR_PERM_DENIED -8 /* error: not permitted; captures need CAP_NET_RAW */
#define PCAP_ERROR_IFACE_NOT_UP -9 /* error: the interface is down */
#define PCAP_ERROR_CANTSET_TSTAMP_TYPE -10 /* error: it has no times of this kind */
#define PCAP_ERROR_PROMISC_PERM_DENIED -11 /* error: promiscuous mode is not permitted */
#define PCAP_ERROR_TSTAMP_PRECISION_NOTSUP -12 /* error: it has no times so exact */
#define PCAP_WARNING 1 /* a warning that pcap_geterr() tells */
#define PCAP_WARNING_PROMISC_NOTSUP 2 /* warning: it has no promiscuous mode */
#define PCAP_WARNING_TSTAMP_TYPE_NOTSUP 3 /* warning: it has no times of this kind */
#define PCAP_NETMASK_UNKNOWN 0xffffffff /* pcap_compile(): the netmask is not known, "ip broadcast" cannot be told */

/** The first interface that is up and not the loopback. UNP 29.4
 *  returns: static memory, or NULL with the reason in errbuf */
char *pcap_lookupdev(char *errbuf) __custom;
/** The IPv4 network and mask of an interface, in network byte order. UNP 29.4
 *  returns: 0, or -1 with the reason in errbuf */
int pcap_lookupnet(const char *device, bpf_u_int32 *netp, bpf_u_int32 *maskp, char *errbuf) __custom;
/** A list of all interfaces, for pcap_freealldevs(). UNP 29.4
 *  returns: 0, or -1 with the reason in errbuf */
int pcap_findalldevs(pcap_if_t **alldevsp, char *errbuf) __custom;
/** Frees pcap_findalldevs()'s list. UNP 29.4 */
void pcap_freealldevs(pcap_if_t *alldevs) __custom;

/** A handle for an interface that pcap_activate() will open; "any" for all. UNP 29.4
 *  returns: NULL with the reason in errbuf */
pcap_t *pcap_create(const char *source, char *errbuf) __custom;
/** How many bytes of a packet to keep, before pcap_activate(). UNP 29.4 */
int pcap_set_snaplen(pcap_t *p, int snaplen) __custom;
/** Also what is for other hosts, before pcap_activate(). UNP 29.4 */
int pcap_set_promisc(pcap_t *p, int promisc) __custom;
/** Milliseconds to wait for packets, 0 for ever, before pcap_activate(). UNP 29.4 */
int pcap_set_timeout(pcap_t *p, int to_ms) __custom;
/** Packets as soon as they come, which they always do here. UNP 29.4 */
int pcap_set_immediate_mode(pcap_t *p, int immediate) __custom;
/** Bytes of the kernel's buffer, before pcap_activate(). UNP 29.4 */
int pcap_set_buffer_size(pcap_t *p, int buffer_size) __custom;
/** Opens what pcap_create() has made. UNP 29.4
 *  returns: 0, PCAP_WARNING…, PCAP_ERROR… */
int pcap_activate(pcap_t *p) __custom;
/** Opens an interface: snaplen bytes of each packet, waiting to_ms at most. UNP 29.4
 *  returns: NULL with the reason in errbuf */
pcap_t *pcap_open_live(const char *device, int snaplen, int promisc, int to_ms, char *errbuf) __custom;
/** A handle for pcap_compile() and pcap_dump_open() alone. UNP 29.4 */
pcap_t *pcap_open_dead(int linktype, int snaplen) __custom;
/** Opens a file of packets, "-" for standard input. UNP 29.4
 *  returns: NULL with the reason in errbuf */
pcap_t *pcap_open_offline(const char *fname, char *errbuf) __custom;
/** Reads packets from a stream. UNP 29.4
 *  returns: NULL with the reason in errbuf */
pcap_t *pcap_fopen_offline(FILE *fp, char *errbuf) __custom;
/** Ends a handle. UNP 29.4 */
void pcap_close(pcap_t *p) __custom;

/** Calls back for cnt packets, for all if that is not positive. UNP 29.4
 *  returns: 0 after them, -1, or -2 after pcap_breakloop() */
int pcap_loop(pcap_t *p, int cnt, pcap_handler callback, u_char *user) __custom;
/** Calls back for the packets that are there, at most cnt if that is positive; waits for the first. UNP 29.4
 *  returns: how many, -1, or -2 after pcap_breakloop() */
int pcap_dispatch(pcap_t *p, int cnt, pcap_handler callback, u_char *user) __custom;
/** The next packet; h gets its header. UNP 29.4
 *  returns: its bytes, good until the next call; NULL at a timeout, an error, the end */
const u_char *pcap_next(pcap_t *p, struct pcap_pkthdr *h) __custom;
/** The next packet, and its header. UNP 29.4
 *  returns: 1, 0 at a timeout, -1, or -2 at a file's end */
int pcap_next_ex(pcap_t *p, struct pcap_pkthdr **pkt_header, const u_char **pkt_data) __custom;
/** Ends pcap_loop() or pcap_dispatch(), from a handler. UNP 29.4 */
void pcap_breakloop(pcap_t *p) __custom;
/** What was received and dropped so far. UNP 29.4
 *  returns: 0 or -1 */
int pcap_stats(pcap_t *p, struct pcap_stat *ps) __custom;
/** Sets the filter. UNP 29.4
 *  returns: 0 or -1 */
int pcap_setfilter(pcap_t *p, struct bpf_program *fp) __custom;
/** Only what comes in, or goes out. UNP 29.4
 *  returns: 0 or -1 */
int pcap_setdirection(pcap_t *p, pcap_direction_t d) __custom;
/** Is a handle one that does not wait? UNP 29.4 */
int pcap_getnonblock(pcap_t *p, char *errbuf) __custom;
/** Makes a handle one that does not wait. UNP 29.4
 *  returns: 0, or -1 with the reason in errbuf */
int pcap_setnonblock(pcap_t *p, int nonblock, char *errbuf) __custom;
/** Sends a packet, link-layer header and all. UNP 29.4
 *  returns: bytes, or -1 */
int pcap_inject(pcap_t *p, const void *buf, size_t size) __custom;
/** Sends a packet, link-layer header and all. UNP 29.4
 *  returns: 0 or -1 */
int pcap_sendpacket(pcap_t *p, const u_char *buf, int size) __custom;

/** Compiles a filter such as "udp and src port 53"; netmask is for "ip broadcast". UNP 29.4
 *  returns: 0 or -1 */
int pcap_compile(pcap_t *p, struct bpf_program *fp, const char *str, int optimize, bpf_u_int32 netmask) __custom;
/** Frees what pcap_compile() has made. UNP 29.4 */
void pcap_freecode(struct bpf_program *fp) __custom;
/** Would the filter let this packet through? UNP 29.4
 *  returns: bytes to keep, 0 for no */
int pcap_offline_filter(const struct bpf_program *fp, const struct pcap_pkthdr *h, const u_char *pkt) __custom;

/** What the last call on a handle failed of. UNP 29.4
 *  returns: the handle's memory */
char *pcap_geterr(pcap_t *p) __custom;
/** Writes prefix and what the last call failed of to standard error. UNP 29.4 */
void pcap_perror(pcap_t *p, const char *prefix) __custom;
/** PCAP_ERROR… or PCAP_WARNING… as text. UNP 29.4 */
const char *pcap_statustostr(int error) __custom;
/** errno as text. UNP 29.4 */
const char *pcap_strerror(int error) __custom;

/** Which link-layer header packets begin with: DLT_EN10MB or another. UNP 29.4 */
int pcap_datalink(pcap_t *p) __custom;
/** "EN10MB" for DLT_EN10MB. UNP 29.4
 *  returns: NULL if there is none */
const char *pcap_datalink_val_to_name(int dlt) __custom;
/** "Ethernet" for DLT_EN10MB. UNP 29.4
 *  returns: NULL if there is none */
const char *pcap_datalink_val_to_description(int dlt) __custom;
/** DLT_EN10MB for "EN10MB". UNP 29.4
 *  returns: -1 if there is none */
int pcap_datalink_name_to_val(const char *name) __custom;
/** Bytes of a packet that are kept. UNP 29.4 */
int pcap_snapshot(pcap_t *p) __custom;
/** Is the file of the other byte order? UNP 29.4 */
int pcap_is_swapped(pcap_t *p) __custom;
/** The file's format. UNP 29.4 */
int pcap_major_version(pcap_t *p) __custom;
/** The file's format. UNP 29.4 */
int pcap_minor_version(pcap_t *p) __custom;
/** The file, or NULL. UNP 29.4 */
FILE *pcap_file(pcap_t *p) __custom;
/** The descriptor of the socket or the file. UNP 29.4 */
int pcap_fileno(pcap_t *p) __custom;
/** The descriptor for select(). UNP 29.4 */
int pcap_get_selectable_fd(pcap_t *p) __custom;
/** What this is. UNP 29.4 */
const char *pcap_lib_version(void) __custom;

/** Makes a file of packets, "-" for standard output. UNP 29.4
 *  returns: NULL on an error */
pcap_dumper_t *pcap_dump_open(pcap_t *p, const char *fname) __custom;
/** Writes packets to a stream. UNP 29.4
 *  returns: NULL on an error */
pcap_dumper_t *pcap_dump_fopen(pcap_t *p, FILE *fp) __custom;
/** Writes a packet: a pcap_handler whose first argument is a file. UNP 29.4 */
void pcap_dump(u_char *user, const struct pcap_pkthdr *h, const u_char *sp) __custom;
/** Writes what is buffered. UNP 29.4
 *  returns: 0 or -1 */
int pcap_dump_flush(pcap_dumper_t *p) __custom;
/** The file's stream. UNP 29.4 */
FILE *pcap_dump_file(pcap_dumper_t *p) __custom;
/** Where in the file the next packet goes. UNP 29.4 */
long pcap_dump_ftell(pcap_dumper_t *p) __custom;
/** Ends a file. UNP 29.4 */
void pcap_dump_close(pcap_dumper_t *p) __custom;

#endif
