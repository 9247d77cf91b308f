/* Who is logged in, as POSIX has it. man 5 utmpx */
#ifndef _SOCKSH_UTMPX_H
#define _SOCKSH_UTMPX_H

#include <socksh/annotations.h>
#include <sys/types.h>
#include <sys/time.h>

#define EMPTY 0 /* ut_type: nothing */
#define RUN_LVL 1 /* ut_type: the run level changed */
#define BOOT_TIME 2 /* ut_type: the system started */
#define NEW_TIME 3 /* ut_type: the time after the clock was set */
#define OLD_TIME 4 /* ut_type: the time before the clock was set */
#define INIT_PROCESS 5 /* ut_type: started by init */
#define LOGIN_PROCESS 6 /* ut_type: waits for a login */
#define USER_PROCESS 7 /* logged in */
#define DEAD_PROCESS 8 /* logged out */
#define ACCOUNTING 9 /* ut_type: unused */
#define UTMPX_FILE "/var/run/utmp" /* who is logged in */
#define UTMPX_FILENAME UTMPX_FILE
#define WTMPX_FILE "/var/log/wtmp" /* who has been logged in */
#define WTMPX_FILENAME WTMPX_FILE

struct __exit_status {
	short e_termination;
	short e_exit;
};

/* A login, or another event of a terminal. */
struct utmpx {
	short ut_type; /* USER_PROCESS … */
	pid_t ut_pid;
	char ut_line[32]; /* terminal, without /dev/ */
	char ut_id[4];
	char ut_user[32];
	char ut_host[256];
	struct __exit_status ut_exit;
#ifdef __aarch64__
	long ut_session;
	struct timeval ut_tv;
#else
	int32_t ut_session;
	struct {
		int32_t tv_sec;
		int32_t tv_usec;
	} ut_tv; /* when */
#endif
	int32_t ut_addr_v6[4]; /* where from */
	char __reserved[20];
};

/** Start again. man 3 setutxent */
void setutxent(void);
/** Be done with the entries. man 3 endutxent */
void endutxent(void);
/** The next entry. man 3 getutxent
 *  returns: the entry, or NULL */
struct utmpx *getutxent(void) __custom;
/** The next entry of a type or an ID. man 3 getutxid
 *  errors: ESRCH
 *  returns: the entry, or NULL */
struct utmpx *getutxid(const struct utmpx *id) __custom __reads1(1);
/** The next entry of a terminal. man 3 getutxline
 *  errors: ESRCH
 *  returns: the entry, or NULL */
struct utmpx *getutxline(const struct utmpx *line) __custom __reads1(1);
/** Put an entry into the file. man 3 pututxline
 *  errors: EACCES EPERM
 *  returns: the entry, or NULL */
struct utmpx *pututxline(const struct utmpx *utmpx) __custom __reads1(1);
/** Use another file. man 3 utmpxname */
int utmpxname(const char *file) __string(1);
/** Append an entry to a file. man 3 updwtmpx */
void updwtmpx(const char *wtmpx_file, const struct utmpx *utmpx) __string(1) __reads1(2);
struct utmp;
/** An entry as <utmp.h> has it. man 3 getutmp */
void getutmp(const struct utmpx *ux, struct utmp *u) __reads1(1) __writes_bytes(2, sizeof(struct utmpx));
/** An entry of <utmp.h> as POSIX has it. man 3 getutmpx */
void getutmpx(const struct utmp *u, struct utmpx *ux) __reads_bytes(1, sizeof(struct utmpx)) __writes1(2);

#endif
