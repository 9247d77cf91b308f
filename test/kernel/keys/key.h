/* Key management messages, made and printed. */
#include <arpa/inet.h>
#include <errno.h>
#include <linux/pfkeyv2.h>
#include <netinet/in.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#ifndef SADB_X_EALG_AES
#define SADB_X_EALG_AES SADB_X_EALG_AESCBC
#endif

/* A message that grows. */
struct message {
	union {
		struct sadb_msg base;
		char room[4096];
	};
};

void begin(struct message *m, int type, int satype, int seq);
void *extend(struct message *m, int type, size_t size);
void add_sa(struct message *m, uint32_t spi, int auth, int encrypt);
void add_address(struct message *m, int type, const char *text, int prefix);
void add_key(struct message *m, int type, int bits);
void add_lifetime(struct message *m, int type, int allocations, int bytes, int addtime, int usetime);
void add_mode(struct message *m, int mode, int reqid);

/* Writes the message, prints what write() says if not all, and then what can be read. */
void ask(int fd, struct message *m, const char *what);
/* Prints what can be read within `seconds` of nothing. */
void drain(int fd, const char *who, double seconds);
/* What a call has returned, and its errno if it has failed. */
void report(const char *what, long result);
void print_message(const char *who, const struct sadb_msg *base, ssize_t size);
/* Runs a command; its output stands in its place. */
void run(const char *command);

/* The trials. */
void misuse(int fd);
void associations(int fd);
void incomplete(int fd);
void ways_to_receive(int fd);
void notices(int fd);
