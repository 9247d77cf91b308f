/* malloc and free of small blocks: in pairs, in order, and at random; and trees built and torn down. */
#include "kernel.h"

struct tree {
    struct tree *left, *right;
};

static struct tree *grow(int depth)
{
    struct tree *t = malloc(sizeof(*t));

    t->left = depth > 0 ? grow(depth - 1) : NULL;
    t->right = depth > 0 ? grow(depth - 1) : NULL;
    return t;
}

static unsigned fell(struct tree *t)
{
    unsigned count = 1;

    if (t->left != NULL)
        count += fell(t->left) + fell(t->right);
    free(t);
    return count;
}

static uint64_t kernel(void)
{
    static char *blocks[1000];
    uint64_t sum = 0;

    for (int i = 0; i < 100000; i++) {
        char *p = malloc(24);

        p[0] = (char)i;
        sum += (unsigned char)p[0];
        free(p);
    }
    for (int i = 0; i < 200000; i++) {
        unsigned at = next_random() % 1000;

        if (blocks[at] != NULL) {
            sum = sum * 31 + (unsigned char)blocks[at][0];
            free(blocks[at]);
            blocks[at] = NULL;
        } else {
            blocks[at] = malloc(8 + next_random() % 200);
            blocks[at][0] = (char)i;
        }
    }
    for (int i = 0; i < 1000; i++) {
        free(blocks[i]);
        blocks[i] = NULL;
    }
    for (int i = 0; i < 10; i++)
        sum = sum * 31 + fell(grow(12));
    return sum;
}
