/* Contexts to switch between. man 3 getcontext. WebAssembly's stack is the engine's own, and has no second one. */
#ifndef _SOCKSH_UCONTEXT_H
#define _SOCKSH_UCONTEXT_H

#include <socksh/annotations.h>
#include <sys/ucontext.h>

#define __cannot_switch __refused("contexts cannot be switched here: take threads, or sigsetjmp() and siglongjmp()")

/** Save the context of this call; cannot be had here. man 3 getcontext */
int getcontext(ucontext_t *ucp) __cannot_switch;
/** Go on in a context; cannot be had here. man 3 setcontext */
int setcontext(const ucontext_t *ucp) __cannot_switch;
/** Make a context that begins with a function; cannot be had here. man 3 makecontext */
void makecontext(ucontext_t *ucp, void (*func)(void), int argc, ...) __cannot_switch;
/** Save this context and go on in another; cannot be had here. man 3 swapcontext */
int swapcontext(ucontext_t *restrict oucp, const ucontext_t *restrict ucp) __cannot_switch;

#endif
