/* A small interpreter twice: by a switch, and by a table of functions. */
#include "kernel.h"

enum operation { PUSH, ADD, MULTIPLY, EXCLUSIVE_OR, DUPLICATE, SWAP, DECREMENT, JUMP_IF, STOP };

struct machine {
    int64_t stack[16];
    int top, at, running;
    const int *program;
};

static const int program[] = {
    PUSH, 1, PUSH, 20000, SWAP, PUSH, 3, MULTIPLY, PUSH, 7, ADD, DUPLICATE, PUSH, 5, EXCLUSIVE_OR, ADD, SWAP, DECREMENT,
    JUMP_IF, 4, STOP,
};

static int64_t by_switch(const int *code)
{
    int64_t stack[16], kept;
    int top = 0, at = 0;

    for (;;) {
        switch (code[at++]) {
        case PUSH:
            stack[top++] = code[at++];
            break;
        case ADD:
            top--;
            stack[top - 1] = (int64_t)((uint64_t)stack[top - 1] + (uint64_t)stack[top]);
            break;
        case MULTIPLY:
            top--;
            stack[top - 1] = (int64_t)((uint64_t)stack[top - 1] * (uint64_t)stack[top]);
            break;
        case EXCLUSIVE_OR:
            top--;
            stack[top - 1] ^= stack[top];
            break;
        case DUPLICATE:
            stack[top] = stack[top - 1];
            top++;
            break;
        case SWAP:
            kept = stack[top - 1];
            stack[top - 1] = stack[top - 2];
            stack[top - 2] = kept;
            break;
        case DECREMENT:
            stack[top - 1]--;
            break;
        case JUMP_IF:
            if (stack[top - 1] != 0)
                at = code[at];
            else
                at++;
            break;
        default:
            return stack[top - 2];
        }
    }
}

static void push(struct machine *m) { m->stack[m->top++] = m->program[m->at++]; }
static void add(struct machine *m)
{
    m->top--;
    m->stack[m->top - 1] = (int64_t)((uint64_t)m->stack[m->top - 1] + (uint64_t)m->stack[m->top]);
}
static void multiply(struct machine *m)
{
    m->top--;
    m->stack[m->top - 1] = (int64_t)((uint64_t)m->stack[m->top - 1] * (uint64_t)m->stack[m->top]);
}
static void exclusive_or(struct machine *m)
{
    m->top--;
    m->stack[m->top - 1] ^= m->stack[m->top];
}
static void duplicate(struct machine *m)
{
    m->stack[m->top] = m->stack[m->top - 1];
    m->top++;
}
static void swap(struct machine *m)
{
    int64_t kept = m->stack[m->top - 1];

    m->stack[m->top - 1] = m->stack[m->top - 2];
    m->stack[m->top - 2] = kept;
}
static void decrement(struct machine *m) { m->stack[m->top - 1]--; }
static void jump_if(struct machine *m)
{
    m->at = m->stack[m->top - 1] != 0 ? m->program[m->at] : m->at + 1;
}
static void stop(struct machine *m) { m->running = 0; }

static void (*const operations[])(struct machine *) = {
    push, add, multiply, exclusive_or, duplicate, swap, decrement, jump_if, stop,
};

static int64_t by_table(const int *code)
{
    struct machine m = {.running = 1, .program = code};

    while (m.running)
        operations[m.program[m.at++]](&m);
    return m.stack[m.top - 2];
}

static uint64_t kernel(void)
{
    uint64_t sum = 0;

    for (int round = 0; round < 8; round++) {
        sum = sum * 31 + (uint64_t)by_switch(program);
        sum = sum * 31 + (uint64_t)by_table(program);
    }
    return sum;
}
