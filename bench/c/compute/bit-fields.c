/* Headers of packets in bit-fields: written, read, changed. */
#include "kernel.h"

struct header {
    unsigned version : 4;
    unsigned length : 4;
    unsigned service : 8;
    unsigned total : 16;
    unsigned identification : 16;
    unsigned flags : 3;
    unsigned fragment : 13;
    signed delta : 5;
    unsigned ttl : 8;
};

static uint64_t kernel(void)
{
    static struct header headers[256];
    uint64_t sum = 0;

    for (int round = 0; round < 4000; round++)
        for (int i = 0; i < 256; i++) {
            struct header *h = &headers[i];

            h->version = 4;
            h->length = (unsigned)(5 + (i & 3));
            h->total += (unsigned)round;
            h->identification ^= (unsigned)i * 3;
            h->flags = (unsigned)(i + round) & 7;
            h->fragment = h->total >> 3;
            h->delta--;
            if (h->ttl-- == 0)
                h->ttl = 64;
            sum += h->length * h->fragment + h->flags + (unsigned)h->delta;
        }
    for (int i = 0; i < 256; i++)
        headers[i] = (struct header){0};
    return sum;
}
