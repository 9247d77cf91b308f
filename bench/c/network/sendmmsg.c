/* 32 datagrams of 64 bytes by one sendmmsg, and received by recvmmsg, over UDP on loopback. */
#define _GNU_SOURCE
#include "../compute/kernel.h"
#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>

#define BATCH 32
#define SIZE 64
#define TURNS 50

static int sender = -1, receiver;
static char sent[BATCH][SIZE], received[BATCH][SIZE];
static struct iovec out[BATCH], in[BATCH];
static struct mmsghdr outgoing[BATCH], incoming[BATCH];

static void open_sockets(void)
{
    struct sockaddr_in address;
    socklen_t length = sizeof(address);

    memset(&address, 0, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    receiver = socket(AF_INET, SOCK_DGRAM, 0);
    sender = socket(AF_INET, SOCK_DGRAM, 0);
    if (bind(receiver, (struct sockaddr *)&address, sizeof(address)) < 0 ||
        getsockname(receiver, (struct sockaddr *)&address, &length) < 0 ||
        connect(sender, (struct sockaddr *)&address, sizeof(address)) < 0) {
        perror("sockets");
        exit(1);
    }
    for (int i = 0; i < BATCH; i++) {
        out[i].iov_base = sent[i];
        in[i].iov_base = received[i];
        out[i].iov_len = in[i].iov_len = SIZE;
        outgoing[i].msg_hdr.msg_iov = &out[i];
        incoming[i].msg_hdr.msg_iov = &in[i];
        outgoing[i].msg_hdr.msg_iovlen = incoming[i].msg_hdr.msg_iovlen = 1;
    }
}

static uint64_t kernel(void)
{
    uint64_t sum = 0;

    if (sender < 0)
        open_sockets();
    for (int turn = 0; turn < TURNS; turn++) {
        for (int i = 0; i < BATCH; i++)
            memset(sent[i], turn + i, SIZE);
        if (sendmmsg(sender, outgoing, BATCH, 0) != BATCH) {
            perror("sendmmsg");
            exit(1);
        }
        if (recvmmsg(receiver, incoming, BATCH, 0, NULL) != BATCH) {
            perror("recvmmsg");
            exit(1);
        }
        for (int i = 0; i < BATCH; i++)
            sum = sum * 31 + incoming[i].msg_len + (unsigned char)received[i][SIZE - 1];
    }
    return sum;
}
