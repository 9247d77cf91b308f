/* What the trials of SCTP share. Nothing they print may differ from run to run: no ports, ids or times. */
#ifndef TRIAL_H
#define TRIAL_H

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/sctp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/* Where what is true must be true for the trial to go on. */
#define must(what) must_((what) >= 0, #what, __FILE__, __LINE__)
void must_(int holds, const char *what, const char *file, int line);

/* A call and what came of it: "name = 0", "name = -1 EINVAL". */
#define told(call) told_(#call, (call))
int told_(const char *call, int result);
const char *error_name(int number);

struct sockaddr_in loopback(const char *host, int port);
/* Bound to a free port of `host`, listening. */
int server(int type, const char *host, struct sockaddr_in *address);
int port_of(int fd);
/* All notifications, and sctp_sndrcvinfo. */
void subscribe(int fd);
/* Only association changes and sctp_sndrcvinfo. */
void subscribe_ends(int fd);
/* Waits for a message or a notification, prints it. Its association. */
sctp_assoc_t show(const char *who, int fd);
void print_notification(const char *who, const union sctp_notification *notification);
/* The first notification of a type, printed; what comes before it is left out. */
sctp_assoc_t show_only(const char *who, int fd, int type);
/* Nothing comes within so many milliseconds. */
void show_silence(const char *who, int fd, int milliseconds);
/* Receives without a word, until a message comes; its association. */
sctp_assoc_t take(int fd);
int say(int fd, const struct sockaddr_in *to, int stream, int flags, const char *text);
/* Packets to fd whose first message begins so are lost; 0: all of them; -1: none. */
void lose(int fd, int first);
/* How many packets the kernel has not let through so far. */
long lost(void);
/* Timeouts of `milliseconds`, for ever shorter waits. */
void hurry(int fd, int milliseconds, int retransmissions);

void echo(void);
void one_to_one(void);
void multihoming(void);
void streams(void);
void head_of_line(void);
void partial_delivery(void);
void ends(void);
void restart(void);
void half_a_message(void);
void authentication(void);
void notifications(void);
void reconfiguration(void);
void options(void);
void heartbeats(void);
void autoclose(void);
void peeling_off(void);
void vectors(void);
void misuse(void);

#endif
