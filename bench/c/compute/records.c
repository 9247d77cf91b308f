/* In the manner of Dhrystone: records through pointers, short strings, small functions, enumerations, few loops. */
#include "kernel.h"
#include <string.h>

enum kind { FIRST, SECOND, THIRD, FOURTH };

struct record {
    struct record *next;
    enum kind kind, other;
    int amount;
    char text[32];
};

static struct record one, two;
static int total, flag;
static char letter;
static int row[50], grid[50][50];

static enum kind successor(enum kind kind)
{
    switch (kind) {
    case FIRST:
        return flag ? FIRST : FOURTH;
    case SECOND:
        return total > 100 ? FIRST : THIRD;
    case THIRD:
        return SECOND;
    default:
        return THIRD;
    }
}

static int same_letter(char a, char b)
{
    if (a == b) {
        letter = a;
        return 1;
    }
    return 0;
}

static int text_before(const char *a, const char *b)
{
    int i = 2;

    while (i <= 2)
        if (same_letter(a[i], b[i + 1]))
            i++;
        else
            i += 2;
    return strcmp(a, b) > 0;
}

static void fill(int line[50], int table[50][50], int a, int b)
{
    int at = a + 5;

    line[at] = b;
    line[at + 1] = line[at];
    line[at + 30] = at;
    for (int i = at; i <= at + 1; i++)
        table[at][i] = at;
    table[at][at - 1] += 1;
    table[at + 20][at] = line[at];
    total = 5;
}

static void add(int a, int b, int *result) { *result = a + 2 + b; }

static void pass(struct record *from)
{
    struct record *next = from->next;

    *from->next = one;
    from->amount = 5;
    next->amount = from->amount;
    next->next = from->next;
    if (next->kind == FIRST) {
        next->amount = 6;
        next->other = successor(from->other);
        add(next->amount, 10, &next->amount);
    } else {
        *from = *from->next;
    }
}

static uint64_t kernel(void)
{
    char first[31], second[31];
    uint64_t sum = 0;

    total = 0;
    one.next = &two;
    one.kind = FIRST;
    one.other = THIRD;
    one.amount = 40;
    strcpy(one.text, "A RECORD'S OWN TEXT");
    strcpy(first, "A ROW OF LETTERS, THE FIRST ON");
    memset(grid, 0, sizeof(grid));
    for (int run = 0; run < 400000; run++) {
        int a = 2, b = 3, c = 0;

        flag = run & 1;
        strcpy(second, "A ROW OF LETTERS, THE OTHER ON");
        flag = !text_before(first, second);
        while (a < b) {
            c = 5 * a - b;
            add(a, b, &c);
            a++;
        }
        fill(row, grid, a, c);
        pass(&one);
        for (char l = 'A'; l <= 'C'; l++)
            if (successor(l == 'B' ? SECOND : FIRST) == THIRD)
                total += l;
        b = b * a;
        a = b / c;
        b = 7 * (b - c) - a;
        sum = sum * 31 + (unsigned)(a + b + total);
    }
    return sum + (unsigned)two.amount + (unsigned)grid[8][7];
}
