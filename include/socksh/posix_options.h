/* The rest of what <unistd.h> says about the system: which options of POSIX there are, and what sysconf() tells. */
#ifndef _SOCKSH_POSIX_OPTIONS_H
#define _SOCKSH_POSIX_OPTIONS_H

#define _POSIX2_CHAR_TERM 200809L /* there is a terminal that all utilities work with */
#define _POSIX2_C_BIND 200809L /* there is the C interface of the utilities */
#define _POSIX2_C_DEV 200809L /* there are utilities for developing in C */
#define _POSIX2_C_VERSION 200809L /* the year and month of POSIX's C interface of the utilities */
#define _POSIX2_LOCALEDEF 200809L /* there is localedef */
#define _POSIX2_SW_DEV 200809L /* there are utilities for developing software */
#define _POSIX_ADVISORY_INFO 200809L /* there are posix_fadvise() and posix_fallocate() */
#define _POSIX_ASYNCHRONOUS_IO 200809L /* there is aio_read() */
#define _POSIX_ASYNC_IO 1 /* there is aio_read() for every file */
#define _POSIX_BARRIERS 200809L /* there are barriers of threads */
#define _POSIX_CHOWN_RESTRICTED 0 /* only root may give files away */
#define _POSIX_CLOCK_SELECTION 200809L /* there are clock_nanosleep() and waiting by another clock */
#define _POSIX_CPUTIME 0 /* whether there is CLOCK_PROCESS_CPUTIME_ID depends: see sysconf() */
#define _POSIX_FSYNC 200809L /* there is fsync() */
#define _POSIX_MAPPED_FILES 200809L /* there is mmap() of files */
#define _POSIX_MEMLOCK 200809L /* there is mlockall() */
#define _POSIX_MEMLOCK_RANGE 200809L /* there is mlock() */
#define _POSIX_MEMORY_PROTECTION 200809L /* there is mprotect() */
#define _POSIX_MESSAGE_PASSING 200809L /* there is mq_open() */
#define _POSIX_MONOTONIC_CLOCK 0 /* whether there is CLOCK_MONOTONIC depends: see sysconf() */
#define _POSIX_NO_TRUNC 1 /* names that are too long are errors */
#define _POSIX_PRIORITIZED_IO 200809L /* there are priorities of aio_read() */
#define _POSIX_PRIORITY_SCHEDULING 200809L /* there is sched_setscheduler() */
#define _POSIX_RAW_SOCKETS 200809L /* there are raw sockets */
#define _POSIX_READER_WRITER_LOCKS 200809L /* there are read-write locks */
#define _POSIX_REALTIME_SIGNALS 200809L /* there are real-time signals */
#define _POSIX_REENTRANT_FUNCTIONS 1 /* there are functions as readdir_r(), its old name */
#define _POSIX_REGEXP 1 /* there is regcomp() */
#define _POSIX_SAVED_IDS 1 /* there are saved set-user-IDs */
#define _POSIX_SEMAPHORES 200809L /* there is sem_init() */
#define _POSIX_SHARED_MEMORY_OBJECTS 200809L /* there is shm_open() */
#define _POSIX_SHELL 1 /* there is a POSIX shell */
#define _POSIX_SPAWN 200809L /* there is posix_spawn() */
#define _POSIX_SPIN_LOCKS 200809L /* there are spin locks */
#define _POSIX_SPORADIC_SERVER -1 /* there is not the policy SCHED_SPORADIC */
#define _POSIX_SYNCHRONIZED_IO 200809L /* there are fdatasync() and O_DSYNC */
#define _POSIX_THREAD_ATTR_STACKADDR 200809L /* there is pthread_attr_setstack() */
#define _POSIX_THREAD_ATTR_STACKSIZE 200809L /* there is pthread_attr_setstacksize() */
#define _POSIX_THREAD_CPUTIME 0 /* whether there is CLOCK_THREAD_CPUTIME_ID depends: see sysconf() */
#define _POSIX_THREAD_PRIORITY_SCHEDULING 200809L /* there is pthread_setschedparam() */
#define _POSIX_THREAD_PRIO_INHERIT 200809L /* there are mutexes with PTHREAD_PRIO_INHERIT */
#define _POSIX_THREAD_PRIO_PROTECT 200809L /* there are mutexes with PTHREAD_PRIO_PROTECT */
#define _POSIX_THREAD_PROCESS_SHARED 200809L /* there are mutexes in shared memory */
#define _POSIX_THREAD_ROBUST_PRIO_INHERIT 200809L /* there are robust mutexes with PTHREAD_PRIO_INHERIT */
#define _POSIX_THREAD_ROBUST_PRIO_PROTECT -1 /* there are no robust mutexes with PTHREAD_PRIO_PROTECT */
#define _POSIX_THREAD_SAFE_FUNCTIONS 200809L /* there are functions as readdir_r() */
#define _POSIX_THREAD_SPORADIC_SERVER -1 /* there is not the policy SCHED_SPORADIC for threads */
#define _POSIX_TIMEOUTS 200809L /* there are pthread_mutex_timedlock() and its like */
#define _POSIX_TIMERS 200809L /* there is timer_create() */
#define _POSIX_TRACE -1 /* there is not POSIX's tracing */
#define _POSIX_TRACE_EVENT_FILTER -1 /* there are no filters of POSIX's tracing */
#define _POSIX_TRACE_INHERIT -1 /* there is not POSIX's tracing of children */
#define _POSIX_TRACE_LOG -1 /* there are no logs of POSIX's tracing */
#define _POSIX_TYPED_MEMORY_OBJECTS -1 /* there is no posix_typed_mem_open() */
#define _POSIX_V6_LP64_OFF64 1 /* there are 64-bit long, pointers and off_t (of 2001) */
#define _POSIX_V6_LPBIG_OFFBIG -1 /* there are no long, pointers and off_t wider than 64 bits (of 2001) */
#define _POSIX_V7_LP64_OFF64 1 /* there are 64-bit long, pointers and off_t */
#define _POSIX_V7_LPBIG_OFFBIG -1 /* there are no long, pointers and off_t wider than 64 bits */
#define _XOPEN_ENH_I18N 1 /* there is X/Open's internationalisation */
#define _XOPEN_LEGACY 1 /* there are X/Open's old functions */
#define _XOPEN_REALTIME 1 /* there are X/Open's real-time functions */
#define _XOPEN_REALTIME_THREADS 1 /* there are X/Open's real-time threads */
#define _XOPEN_SHM 1 /* there is shmget() */
#define _XOPEN_UNIX 1 /* there are X/Open's UNIX functions */
#define _XOPEN_XCU_VERSION 4 /* the issue of X/Open's utilities: 4 */
#define _XOPEN_XPG2 1 /* X/Open's second issue is followed */
#define _XOPEN_XPG3 1 /* X/Open's third issue is followed */
#define _XOPEN_XPG4 1 /* X/Open's fourth issue is followed */

/* what sysconf() is asked for, seldom */
#define _SC_PRIORITIZED_IO 13 /* sysconf(): whether aio_read() heeds priorities. man 3 sysconf */
#define _SC_SYNCHRONIZED_IO 14 /* sysconf(): whether there is fdatasync(). man 3 sysconf */
#define _SC_MEMLOCK_RANGE 18 /* sysconf(): whether there is mlock(). man 3 sysconf */
#define _SC_MEMORY_PROTECTION 19 /* sysconf(): whether there is mprotect(). man 3 sysconf */
#define _SC_MESSAGE_PASSING 20 /* sysconf(): whether there is mq_open(). man 3 sysconf */
#define _SC_AIO_LISTIO_MAX 23 /* sysconf(): operations of one lio_listio(). man 3 sysconf */
#define _SC_AIO_MAX 24 /* sysconf(): operations of aio_read() at a time. man 3 sysconf */
#define _SC_AIO_PRIO_DELTA_MAX 25 /* sysconf(): how much aio_read() may lower its priority. man 3 sysconf */
#define _SC_DELAYTIMER_MAX 26 /* sysconf(): how far timer_getoverrun() counts. man 3 sysconf */
#define _SC_MQ_OPEN_MAX 27 /* sysconf(): open message queues of a process. man 3 sysconf */
#define _SC_MQ_PRIO_MAX 28 /* sysconf(): priorities of messages. man 3 sysconf */
#define _SC_BC_BASE_MAX 36 /* sysconf(): bc's highest base. man 3 sysconf */
#define _SC_BC_DIM_MAX 37 /* sysconf(): elements of bc's arrays. man 3 sysconf */
#define _SC_BC_SCALE_MAX 38 /* sysconf(): digits of bc's scale. man 3 sysconf */
#define _SC_BC_STRING_MAX 39 /* sysconf(): bytes of bc's strings. man 3 sysconf */
#define _SC_COLL_WEIGHTS_MAX 40 /* sysconf(): weights of a collating element. man 3 sysconf */
#define _SC_EQUIV_CLASS_MAX 41 /* sysconf(): weights of an equivalence class. man 3 sysconf */
#define _SC_EXPR_NEST_MAX 42 /* sysconf(): parentheses of expr within each other. man 3 sysconf */
#define _SC_CHARCLASS_NAME_MAX 45 /* sysconf(): bytes of a character class's name. man 3 sysconf */
#define _SC_2_C_BIND 47 /* sysconf(): whether there is the C interface of the utilities. man 3 sysconf */
#define _SC_2_C_DEV 48 /* sysconf(): whether there are utilities for developing in C. man 3 sysconf */
#define _SC_2_FORT_DEV 49 /* sysconf(): whether there are utilities for developing in Fortran. man 3 sysconf */
#define _SC_2_FORT_RUN 50 /* sysconf(): whether there are utilities for running Fortran. man 3 sysconf */
#define _SC_2_SW_DEV 51 /* sysconf(): whether there are utilities for developing software. man 3 sysconf */
#define _SC_2_LOCALEDEF 52 /* sysconf(): whether there is localedef. man 3 sysconf */
#define _SC_THREAD_SAFE_FUNCTIONS 68 /* sysconf(): whether there are functions as readdir_r(). man 3 sysconf */
#define _SC_THREAD_ATTR_STACKADDR 77 /* sysconf(): whether there is pthread_attr_setstack(). man 3 sysconf */
#define _SC_THREAD_ATTR_STACKSIZE 78 /* sysconf(): whether there is pthread_attr_setstacksize(). man 3 sysconf */
#define _SC_THREAD_PRIORITY_SCHEDULING 79 /* sysconf(): whether there is pthread_setschedparam(). man 3 sysconf */
#define _SC_THREAD_PRIO_INHERIT 80 /* sysconf(): whether there are mutexes with PTHREAD_PRIO_INHERIT. man 3 sysconf */
#define _SC_THREAD_PRIO_PROTECT 81 /* sysconf(): whether there are mutexes with PTHREAD_PRIO_PROTECT. man 3 sysconf */
#define _SC_PASS_MAX 88 /* sysconf(): bytes of a password that getpass() takes. man 3 sysconf */
#define _SC_XOPEN_XCU_VERSION 90 /* sysconf(): _XOPEN_XCU_VERSION. man 3 sysconf */
#define _SC_XOPEN_UNIX 91 /* sysconf(): whether there are X/Open's UNIX functions. man 3 sysconf */
#define _SC_XOPEN_CRYPT 92 /* sysconf(): whether there is crypt(). man 3 sysconf */
#define _SC_XOPEN_ENH_I18N 93 /* sysconf(): whether there is X/Open's internationalisation. man 3 sysconf */
#define _SC_XOPEN_SHM 94 /* sysconf(): whether there is shmget(). man 3 sysconf */
#define _SC_2_CHAR_TERM 95 /* sysconf(): whether there is a terminal that all utilities work with. man 3 sysconf */
#define _SC_2_C_VERSION 96 /* sysconf(): _POSIX2_C_VERSION. man 3 sysconf */
#define _SC_2_UPE 97 /* sysconf(): whether there are utilities for users. man 3 sysconf */
#define _SC_XOPEN_XPG2 98 /* sysconf(): whether X/Open's second issue is followed. man 3 sysconf */
#define _SC_XOPEN_XPG3 99 /* sysconf(): whether X/Open's third issue is followed. man 3 sysconf */
#define _SC_XOPEN_XPG4 100 /* sysconf(): whether X/Open's fourth issue is followed. man 3 sysconf */
#define _SC_CHAR_BIT 101 /* sysconf(): CHAR_BIT. man 3 sysconf */
#define _SC_CHAR_MAX 102 /* sysconf(): CHAR_MAX. man 3 sysconf */
#define _SC_CHAR_MIN 103 /* sysconf(): CHAR_MIN. man 3 sysconf */
#define _SC_INT_MAX 104 /* sysconf(): INT_MAX. man 3 sysconf */
#define _SC_INT_MIN 105 /* sysconf(): INT_MIN. man 3 sysconf */
#define _SC_LONG_BIT 106 /* sysconf(): LONG_BIT. man 3 sysconf */
#define _SC_WORD_BIT 107 /* sysconf(): WORD_BIT. man 3 sysconf */
#define _SC_MB_LEN_MAX 108 /* sysconf(): MB_LEN_MAX. man 3 sysconf */
#define _SC_NZERO 109 /* sysconf(): NZERO. man 3 sysconf */
#define _SC_SSIZE_MAX 110 /* sysconf(): SSIZE_MAX. man 3 sysconf */
#define _SC_SCHAR_MAX 111 /* sysconf(): SCHAR_MAX. man 3 sysconf */
#define _SC_SCHAR_MIN 112 /* sysconf(): SCHAR_MIN. man 3 sysconf */
#define _SC_SHRT_MAX 113 /* sysconf(): SHRT_MAX. man 3 sysconf */
#define _SC_SHRT_MIN 114 /* sysconf(): SHRT_MIN. man 3 sysconf */
#define _SC_UCHAR_MAX 115 /* sysconf(): UCHAR_MAX. man 3 sysconf */
#define _SC_UINT_MAX 116 /* sysconf(): UINT_MAX. man 3 sysconf */
#define _SC_ULONG_MAX 117 /* sysconf(): ULONG_MAX. man 3 sysconf */
#define _SC_USHRT_MAX 118 /* sysconf(): USHRT_MAX. man 3 sysconf */
#define _SC_NL_ARGMAX 119 /* sysconf(): NL_ARGMAX. man 3 sysconf */
#define _SC_NL_LANGMAX 120 /* sysconf(): NL_LANGMAX. man 3 sysconf */
#define _SC_NL_MSGMAX 121 /* sysconf(): NL_MSGMAX. man 3 sysconf */
#define _SC_NL_NMAX 122 /* sysconf(): NL_NMAX. man 3 sysconf */
#define _SC_NL_SETMAX 123 /* sysconf(): NL_SETMAX. man 3 sysconf */
#define _SC_NL_TEXTMAX 124 /* sysconf(): NL_TEXTMAX. man 3 sysconf */
#define _SC_XOPEN_LEGACY 129 /* sysconf(): whether there are X/Open's old functions. man 3 sysconf */
#define _SC_XOPEN_REALTIME 130 /* sysconf(): whether there are X/Open's real-time functions. man 3 sysconf */
#define _SC_XOPEN_REALTIME_THREADS 131 /* sysconf(): whether there are X/Open's real-time threads. man 3 sysconf */
#define _SC_BASE 134 /* sysconf(): whether there are base functions. man 3 sysconf */
#define _SC_THREAD_CPUTIME 139 /* sysconf(): whether there is CLOCK_THREAD_CPUTIME_ID. man 3 sysconf */
#define _SC_REGEXP 155 /* sysconf(): whether there is regcomp(). man 3 sysconf */
#define _SC_REGEX_VERSION 156 /* sysconf(): the version of regcomp(). man 3 sysconf */
#define _SC_SPAWN 159 /* sysconf(): whether there is posix_spawn(). man 3 sysconf */
#define _SC_SPORADIC_SERVER 160 /* sysconf(): whether there is the policy SCHED_SPORADIC. man 3 sysconf */
#define _SC_THREAD_SPORADIC_SERVER 161 /* sysconf(): whether there is SCHED_SPORADIC for threads. man 3 sysconf */
#define _SC_TIMEOUTS 164 /* sysconf(): whether there is pthread_mutex_timedlock(). man 3 sysconf */
#define _SC_TYPED_MEMORY_OBJECTS 165 /* sysconf(): whether there is posix_typed_mem_open(). man 3 sysconf */
#define _SC_2_PBS 168 /* sysconf(): whether there are batch jobs. man 3 sysconf */
#define _SC_2_PBS_ACCOUNTING 169 /* sysconf(): whether batch jobs are accounted. man 3 sysconf */
#define _SC_2_PBS_LOCATE 170 /* sysconf(): whether batch jobs can be located. man 3 sysconf */
#define _SC_2_PBS_MESSAGE 171 /* sysconf(): whether batch jobs get messages. man 3 sysconf */
#define _SC_2_PBS_TRACK 172 /* sysconf(): whether batch jobs can be tracked. man 3 sysconf */
#define _SC_STREAMS 174 /* sysconf(): whether there are System V's STREAMS. man 3 sysconf */
#define _SC_2_PBS_CHECKPOINT 175 /* sysconf(): whether batch jobs have checkpoints. man 3 sysconf */
#define _SC_V6_ILP32_OFF32 176 /* sysconf(): whether programs can have 32-bit int, long, pointers and off_t (of 2001). man 3 sysconf */
#define _SC_V6_ILP32_OFFBIG 177 /* sysconf(): whether programs can have 32-bit int, long and pointers, and a wider off_t (of 2001). man 3 sysconf */
#define _SC_V6_LP64_OFF64 178 /* sysconf(): whether programs can have 64-bit long, pointers and off_t (of 2001). man 3 sysconf */
#define _SC_V6_LPBIG_OFFBIG 179 /* sysconf(): whether programs can have long, pointers and off_t of 64 bits or more (of 2001). man 3 sysconf */
#define _SC_TRACE 181 /* sysconf(): whether there is POSIX's tracing. man 3 sysconf */
#define _SC_TRACE_EVENT_FILTER 182 /* sysconf(): whether POSIX's tracing has filters. man 3 sysconf */
#define _SC_TRACE_INHERIT 183 /* sysconf(): whether POSIX's tracing goes on in children. man 3 sysconf */
#define _SC_TRACE_LOG 184 /* sysconf(): whether POSIX's tracing has logs. man 3 sysconf */
#define _SC_LEVEL1_ICACHE_SIZE 185 /* sysconf(): bytes of the first cache of instructions. man 3 sysconf */
#define _SC_LEVEL1_ICACHE_ASSOC 186 /* sysconf(): ways of the first cache of instructions. man 3 sysconf */
#define _SC_LEVEL1_ICACHE_LINESIZE 187 /* sysconf(): bytes of a line of the first cache of instructions. man 3 sysconf */
#define _SC_LEVEL1_DCACHE_SIZE 188 /* sysconf(): bytes of the first cache of data. man 3 sysconf */
#define _SC_LEVEL1_DCACHE_ASSOC 189 /* sysconf(): ways of the first cache of data. man 3 sysconf */
#define _SC_LEVEL1_DCACHE_LINESIZE 190 /* sysconf(): bytes of a line of the first cache of data. man 3 sysconf */
#define _SC_LEVEL2_CACHE_SIZE 191 /* sysconf(): bytes of the second cache. man 3 sysconf */
#define _SC_LEVEL2_CACHE_ASSOC 192 /* sysconf(): ways of the second cache. man 3 sysconf */
#define _SC_LEVEL2_CACHE_LINESIZE 193 /* sysconf(): bytes of a line of the second cache. man 3 sysconf */
#define _SC_LEVEL3_CACHE_SIZE 194 /* sysconf(): bytes of the third cache. man 3 sysconf */
#define _SC_LEVEL3_CACHE_ASSOC 195 /* sysconf(): ways of the third cache. man 3 sysconf */
#define _SC_LEVEL3_CACHE_LINESIZE 196 /* sysconf(): bytes of a line of the third cache. man 3 sysconf */
#define _SC_LEVEL4_CACHE_SIZE 197 /* sysconf(): bytes of the fourth cache. man 3 sysconf */
#define _SC_LEVEL4_CACHE_ASSOC 198 /* sysconf(): ways of the fourth cache. man 3 sysconf */
#define _SC_LEVEL4_CACHE_LINESIZE 199 /* sysconf(): bytes of a line of the fourth cache. man 3 sysconf */
#define _SC_V7_ILP32_OFF32 237 /* sysconf(): whether programs can have 32-bit int, long, pointers and off_t. man 3 sysconf */
#define _SC_V7_ILP32_OFFBIG 238 /* sysconf(): whether programs can have 32-bit int, long and pointers, and a wider off_t. man 3 sysconf */
#define _SC_V7_LP64_OFF64 239 /* sysconf(): whether programs can have 64-bit long, pointers and off_t. man 3 sysconf */
#define _SC_V7_LPBIG_OFFBIG 240 /* sysconf(): whether programs can have long, pointers and off_t of 64 bits or more. man 3 sysconf */
#define _SC_SS_REPL_MAX 241 /* sysconf(): replenishments of SCHED_SPORADIC. man 3 sysconf */
#define _SC_TRACE_EVENT_NAME_MAX 242 /* sysconf(): bytes of a traced event's name. man 3 sysconf */
#define _SC_TRACE_NAME_MAX 243 /* sysconf(): bytes of a trace's name. man 3 sysconf */
#define _SC_TRACE_SYS_MAX 244 /* sysconf(): traces at a time. man 3 sysconf */
#define _SC_TRACE_USER_EVENT_MAX 245 /* sysconf(): a program's own traced events. man 3 sysconf */
#define _SC_XOPEN_STREAMS 246 /* sysconf(): whether there are System V's STREAMS. man 3 sysconf */
#define _SC_THREAD_ROBUST_PRIO_INHERIT 247 /* sysconf(): whether there are robust mutexes with PTHREAD_PRIO_INHERIT. man 3 sysconf */
#define _SC_THREAD_ROBUST_PRIO_PROTECT 248 /* sysconf(): whether there are robust mutexes with PTHREAD_PRIO_PROTECT. man 3 sysconf */

/* what confstr() is asked for, seldom */
#define _CS_V7_ENV 1149 /* confstr(): the environment that makes the utilities follow POSIX. man 3 confstr */
#define _CS_V6_ENV 1148 /* confstr(): the environment that makes the utilities follow POSIX (of 2001). man 3 confstr */
#define _CS_POSIX_V7_WIDTH_RESTRICTED_ENVS 5 /* confstr(): the widths of types that all of the library has. man 3 confstr */
#define _CS_V7_WIDTH_RESTRICTED_ENVS 5 /* confstr(): the widths of types that all of the library has. man 3 confstr */
#define _CS_POSIX_V6_WIDTH_RESTRICTED_ENVS 1 /* confstr(): the widths of types that all of the library has (of 2001). man 3 confstr */
#define _CS_V6_WIDTH_RESTRICTED_ENVS 1 /* confstr(): the widths of types that all of the library has (of 2001). man 3 confstr */

#endif
