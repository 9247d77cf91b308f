/* Asks the resolver for "localhost", 500 times: /etc/hosts is read anew each time, and the addresses are a list on the heap. */
#include "../compute/kernel.h"
#include <netdb.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

#define LOOKUPS 500

static uint64_t kernel(void)
{
    uint64_t sum = 0;

    for (int i = 0; i < LOOKUPS; i++) {
        struct addrinfo hints, *list, *at;

        memset(&hints, 0, sizeof(hints));
        hints.ai_family = AF_UNSPEC;
        hints.ai_socktype = SOCK_STREAM;
        if (getaddrinfo("localhost", "7", &hints, &list) != 0) {
            fprintf(stderr, "no localhost\n");
            exit(1);
        }
        for (at = list; at != NULL; at = at->ai_next)
            sum = sum * 31 + (unsigned)at->ai_family + at->ai_addrlen;
        freeaddrinfo(list);
    }
    return sum;
}
