/**
 * Functions of libc that this version does not have: processes, nonlocal jumps, threads, mappings, timers. A program
 * may name them; a call says so, and ends it.
 */
const later = new Set([
  ...["fork", "vfork", "execve", "execv", "execvp", "execvpe", "execl", "execlp", "execle", "fexecve", "daemon"],
  ...["setjmp", "_setjmp", "longjmp", "_longjmp", "sigsetjmp", "siglongjmp"],
  ...["timer_create", "timer_delete", "timer_settime", "timer_gettime", "timer_getoverrun"],
  ...["mmap", "munmap", "mprotect", "madvise"],
  ...["pthread_create", "pthread_join", "pthread_detach", "pthread_self", "pthread_exit", "pthread_kill"],
  ...["pthread_cancel", "pthread_setcancelstate", "pthread_setcanceltype", "pthread_testcancel"],
  ...["pthread_attr_destroy", "pthread_once", "pthread_atfork"],
  ...["pthread_key_create", "pthread_key_delete", "pthread_getspecific", "pthread_setspecific"],
]);

export function isLater(name: string): boolean {
  return later.has(name);
}
