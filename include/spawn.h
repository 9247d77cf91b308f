/* Starting another program, without fork(). man 3 posix_spawn */
#ifndef _SOCKSH_SPAWN_H
#define _SOCKSH_SPAWN_H

#include <sched.h>
#include <socksh/annotations.h>
#include <socksh/sigset.h>
#include <sys/types.h>

/* What the child starts with. */
typedef struct {
	short __flags;
	pid_t __pgrp;
	sigset_t __default;
	sigset_t __mask;
	struct sched_param __parameters;
	int __policy;
	int __pad[16];
} posix_spawnattr_t;

/* What the child does with its descriptors. */
typedef struct {
	int __allocated;
	int __used;
	struct __spawn_action *__actions;
	int __pad[16];
} posix_spawn_file_actions_t;

#define POSIX_SPAWN_RESETIDS 0x01      /* effective IDs become the real ones */
#define POSIX_SPAWN_SETPGROUP 0x02 /* put the child into the process group of the attributes */
#define POSIX_SPAWN_SETSIGDEF 0x04 /* signals of the attributes' set have their default action */
#define POSIX_SPAWN_SETSIGMASK 0x08 /* the child blocks the attributes' set of signals */
#define POSIX_SPAWN_SETSCHEDPARAM 0x10 /* set the child's priority */
#define POSIX_SPAWN_SETSCHEDULER 0x20 /* set the child's policy and priority */
#define POSIX_SPAWN_USEVFORK 0x40 /* has had no effect since glibc 2.24, which does so always */
#define POSIX_SPAWN_SETSID 0x80        /* a session of its own */

/** Start a program. man 3 posix_spawn
 *  returns: 0 or an error number: EINVAL ENOENT EACCES ENOMEM */
int posix_spawn(pid_t *restrict pid, const char *restrict path, const posix_spawn_file_actions_t *restrict file_actions, const posix_spawnattr_t *restrict attrp, char *const argv[restrict], char *const envp[restrict]) __custom;
/** posix_spawn() that looks through PATH. man 3 posix_spawnp
 *  returns: 0 or an error number: EINVAL ENOENT EACCES ENOMEM */
int posix_spawnp(pid_t *restrict pid, const char *restrict file, const posix_spawn_file_actions_t *restrict file_actions, const posix_spawnattr_t *restrict attrp, char *const argv[restrict], char *const envp[restrict]) __custom;
/** Attributes that change nothing. man 3 posix_spawnattr_init
 *  returns: 0 or an error number: EBADF EINVAL ENOMEM */
int posix_spawnattr_init(posix_spawnattr_t *attr) __custom;
/** Be done with attributes. man 3 posix_spawnattr_destroy
 *  returns: 0 or an error number: EBADF EINVAL ENOMEM */
int posix_spawnattr_destroy(posix_spawnattr_t *attr) __custom;
/** Which attributes count. man 3 posix_spawnattr_getflags
 *  returns: 0 or an error number: EBADF EINVAL ENOMEM */
int posix_spawnattr_getflags(const posix_spawnattr_t *restrict attr, short *restrict flags) __custom;
/** Choose which attributes count. man 3 posix_spawnattr_setflags
 *  returns: 0 or an error number: EBADF EINVAL ENOMEM */
int posix_spawnattr_setflags(posix_spawnattr_t *attr, short flags) __custom;
/** The process group. man 3 posix_spawnattr_getpgroup
 *  returns: 0 or an error number: EBADF EINVAL ENOMEM */
int posix_spawnattr_getpgroup(const posix_spawnattr_t *restrict attr, pid_t *restrict pgroup) __custom;
/** Set the process group; 0: a new one. man 3 posix_spawnattr_setpgroup
 *  returns: 0 or an error number: EBADF EINVAL ENOMEM */
int posix_spawnattr_setpgroup(posix_spawnattr_t *attr, pid_t pgroup) __custom;
/** The signals that are reset. man 3 posix_spawnattr_getsigdefault
 *  returns: 0 or an error number: EBADF EINVAL ENOMEM */
int posix_spawnattr_getsigdefault(const posix_spawnattr_t *restrict attr, sigset_t *restrict sigdefault) __custom;
/** Set the signals that are reset. man 3 posix_spawnattr_setsigdefault
 *  returns: 0 or an error number: EBADF EINVAL ENOMEM */
int posix_spawnattr_setsigdefault(posix_spawnattr_t *restrict attr, const sigset_t *restrict sigdefault) __custom;
/** The signals that are blocked. man 3 posix_spawnattr_getsigmask
 *  returns: 0 or an error number: EBADF EINVAL ENOMEM */
int posix_spawnattr_getsigmask(const posix_spawnattr_t *restrict attr, sigset_t *restrict sigmask) __custom;
/** Set the signals that are blocked. man 3 posix_spawnattr_setsigmask
 *  returns: 0 or an error number: EBADF EINVAL ENOMEM */
int posix_spawnattr_setsigmask(posix_spawnattr_t *restrict attr, const sigset_t *restrict sigmask) __custom;
/** The scheduling parameters. man 3 posix_spawnattr_getschedparam
 *  returns: 0 or an error number: EINVAL */
int posix_spawnattr_getschedparam(const posix_spawnattr_t *restrict attr, struct sched_param *restrict schedparam) __custom;
/** Set the scheduling parameters. man 3 posix_spawnattr_setschedparam
 *  returns: 0 or an error number: EINVAL */
int posix_spawnattr_setschedparam(posix_spawnattr_t *restrict attr, const struct sched_param *restrict schedparam) __custom;
/** The scheduling policy. man 3 posix_spawnattr_getschedpolicy
 *  returns: 0 or an error number: EINVAL */
int posix_spawnattr_getschedpolicy(const posix_spawnattr_t *restrict attr, int *restrict schedpolicy) __custom;
/** Set the scheduling policy. man 3 posix_spawnattr_setschedpolicy
 *  returns: 0 or an error number: EINVAL */
int posix_spawnattr_setschedpolicy(posix_spawnattr_t *attr, int schedpolicy) __custom;
/** Actions: none yet. man 3 posix_spawn_file_actions_init
 *  returns: 0 or an error number: EBADF EINVAL ENOMEM */
int posix_spawn_file_actions_init(posix_spawn_file_actions_t *file_actions) __custom;
/** Give the memory of actions back. man 3 posix_spawn_file_actions_destroy
 *  returns: 0 or an error number: EBADF EINVAL ENOMEM */
int posix_spawn_file_actions_destroy(posix_spawn_file_actions_t *file_actions) __custom;
/** Open a file as a descriptor. man 3 posix_spawn_file_actions_addopen
 *  returns: 0 or an error number: EBADF EINVAL ENOMEM */
int posix_spawn_file_actions_addopen(posix_spawn_file_actions_t *restrict file_actions, int fd, const char *restrict path, int oflag, mode_t mode) __custom;
/** Close a descriptor. man 3 posix_spawn_file_actions_addclose
 *  returns: 0 or an error number: EBADF EINVAL ENOMEM */
int posix_spawn_file_actions_addclose(posix_spawn_file_actions_t *file_actions, int fd) __custom;
/** Duplicate a descriptor. man 3 posix_spawn_file_actions_adddup2
 *  returns: 0 or an error number: EBADF EINVAL ENOMEM */
int posix_spawn_file_actions_adddup2(posix_spawn_file_actions_t *file_actions, int fd, int newfd) __custom;
/** Change the working directory. man 3 posix_spawn_file_actions_addchdir_np
 *  returns: 0 or an error number: EBADF EINVAL ENOMEM */
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *restrict file_actions, const char *restrict path) __custom;
/** Change the working directory to an open one. man 3 posix_spawn_file_actions_addfchdir_np
 *  returns: 0 or an error number: EBADF EINVAL ENOMEM */
int posix_spawn_file_actions_addfchdir_np(posix_spawn_file_actions_t *file_actions, int fd) __custom;
/** Close descriptors from a number on. man 3 posix_spawn_file_actions_addclosefrom_np
 *  returns: 0 or an error number: EBADF EINVAL ENOMEM */
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *file_actions, int from) __custom;
/** Make the child the foreground of its terminal. man 3 posix_spawn_file_actions_addtcsetpgrp_np
 *  returns: 0 or an error number: EBADF EINVAL ENOMEM */
int posix_spawn_file_actions_addtcsetpgrp_np(posix_spawn_file_actions_t *file_actions, int tcfd) __custom;

#endif
