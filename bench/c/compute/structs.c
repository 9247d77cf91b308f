/* Structures by value: passed, returned, copied in arrays; large and small. */
#include "kernel.h"

struct point {
    int x, y;
};
struct box {
    struct point low, high;
    int colour;
};
struct page {
    struct box box;
    char name[100];
};

static struct point plus(struct point a, struct point b) { return (struct point){a.x + b.x, a.y + b.y}; }

static struct box around(struct box b, struct point p)
{
    if (p.x < b.low.x)
        b.low.x = p.x;
    if (p.y < b.low.y)
        b.low.y = p.y;
    if (p.x > b.high.x)
        b.high.x = p.x;
    if (p.y > b.high.y)
        b.high.y = p.y;
    b.colour++;
    return b;
}

static uint64_t kernel(void)
{
    static struct page pages[64];
    static struct box boxes[256];
    uint64_t sum = 0;

    for (int i = 0; i < 256; i++)
        boxes[i] = (struct box){{0, 0}, {0, 0}, i};
    for (int round = 0; round < 1500000; round++) {
        struct point p = {round % 113, round % 127};
        struct point q = plus(p, (struct point){-50, round & 63});
        int at = round & 255;

        boxes[at] = around(boxes[at], q);
        boxes[255 - at] = boxes[at];
        pages[round & 63].box = boxes[at];
        if ((round & 7) == 0)
            pages[(round >> 3) & 63] = pages[(round >> 2) & 63];
    }
    for (int i = 0; i < 64; i++)
        sum = sum * 31 + (unsigned)pages[i].box.high.x + (unsigned)pages[i].box.colour;
    return sum;
}
