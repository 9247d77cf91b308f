#include <stdio.h>
#include <stdlib.h>

int order[8], used;
static void early_handler(void) { puts("early handler"); }

__attribute__((constructor)) static void plain(void) { order[used++] = 2; atexit(early_handler); }
__attribute__((constructor(101))) void first(void) { order[used++] = 3; }
__attribute__((destructor)) static void end(void) { puts("destructor of other.c"); }
__attribute__((destructor(120))) static void last(void) { puts("destructor 120"); }
