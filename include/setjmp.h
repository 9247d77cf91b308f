/* Nonlocal jumps. C11 7.13; man 3 setjmp; UNP 20.5 */
#ifndef _SOCKSH_SETJMP_H
#define _SOCKSH_SETJMP_H

#include <socksh/annotations.h>
#include <socksh/sigset.h>

#ifdef __aarch64__
typedef unsigned long long __jmp_buf[22];
#else
typedef long __jmp_buf[8];
#endif
struct __jmp_buf_tag {
	__jmp_buf __jmpbuf;
	int __mask_was_saved;
	sigset_t __saved_mask;
};
typedef struct __jmp_buf_tag jmp_buf[1];
typedef struct __jmp_buf_tag sigjmp_buf[1];

/** Mark a place that longjmp() can come back to. man 3 setjmp
 *  returns: 0 at first, then what longjmp() was given */
int setjmp(jmp_buf env) __custom __returns_twice;
/** setjmp() without the signal mask. man 3 setjmp */
int _setjmp(jmp_buf env) __custom __returns_twice;
/** Go back to where setjmp() was called; it returns val there, 1 for 0. man 3 longjmp */
void longjmp(jmp_buf env, int val) __custom __noreturn;
/** longjmp() without the signal mask. man 3 longjmp */
void _longjmp(jmp_buf env, int val) __custom __noreturn;
/** Mark a place that siglongjmp() can come back to, with the signal mask if savesigs is not 0. man 3 sigsetjmp; UNP 20.5
 *  returns: 0 at first, then what siglongjmp() was given */
int sigsetjmp(sigjmp_buf env, int savesigs) __custom __returns_twice;
/** Go back to where sigsetjmp() was called, out of a signal handler too. man 3 siglongjmp; UNP 20.5 */
void siglongjmp(sigjmp_buf env, int val) __custom __noreturn;

#define setjmp(env) setjmp(env)
#ifndef sigsetjmp /* which glibc has as __sigsetjmp */
#define sigsetjmp(env, savesigs) sigsetjmp(env, savesigs)
#endif

#endif
