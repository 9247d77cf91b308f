/* Who is logged in. man 5 utmp */
#ifndef _SOCKSH_UTMP_H
#define _SOCKSH_UTMP_H

#include <socksh/annotations.h>
#include <sys/types.h>
#include <sys/time.h>

#define UTMP_FILE "/var/run/utmp" /* who is logged in */
#define UTMP_FILENAME UTMP_FILE
#define WTMP_FILE "/var/log/wtmp" /* who has been logged in */
#define WTMP_FILENAME WTMP_FILE
#define UT_LINESIZE 32 /* bytes of ut_line, the terminal */
#define UT_NAMESIZE 32 /* bytes of ut_user */
#define UT_HOSTSIZE 256 /* bytes of ut_host */

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
#define UT_UNKNOWN EMPTY

/* The last login of a user. */
struct lastlog {
#ifdef __aarch64__
	time_t ll_time;
#else
	int32_t ll_time;
#endif
	char ll_line[UT_LINESIZE];
	char ll_host[UT_HOSTSIZE];
};

/* How a process ended. */
struct exit_status {
	short e_termination;
	short e_exit;
};

/* A login, or another event of a terminal. */
struct utmp {
	short ut_type; /* USER_PROCESS … */
	pid_t ut_pid;
	char ut_line[32]; /* terminal, without /dev/ */
	char ut_id[4];
	char ut_user[32];
	char ut_host[256];
	struct exit_status ut_exit;
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
#define ut_name ut_user
#define ut_time ut_tv.tv_sec
#define ut_xtime ut_tv.tv_sec
#define ut_addr ut_addr_v6[0]

/** Note that a user has logged in at this terminal. man 3 login */
void login(const struct utmp *entry) __reads1(1);
/** What login() needs: make a file descriptor the terminal of a new session. man 3 login_tty
 *  errors: EPERM */
int login_tty(int fd);
/** Note that a user has logged out. man 3 logout
 *  returns: not 0 if that is noted */
int logout(const char *ut_line) __string(1);
/** Append a logout to /var/log/wtmp. man 3 logwtmp */
void logwtmp(const char *ut_line, const char *ut_name, const char *ut_host) __string(1) __string(2) __string(3);
/** Append an entry to a file. man 3 updwtmp */
void updwtmp(const char *wtmp_file, const struct utmp *utmp) __string(1) __reads1(2);
/** Use another file. man 3 utmpname */
int utmpname(const char *file) __string(1);
/** The next entry. man 3 getutent
 *  returns: the entry, or NULL */
struct utmp *getutent(void) __custom;
/** Start again. man 3 setutent */
void setutent(void);
/** Be done with the entries. man 3 endutent */
void endutent(void);
/** The next entry of a type or an ID. man 3 getutid
 *  errors: ESRCH
 *  returns: the entry, or NULL */
struct utmp *getutid(const struct utmp *id) __custom __reads1(1);
/** The next entry of a terminal. man 3 getutline
 *  errors: ESRCH
 *  returns: the entry, or NULL */
struct utmp *getutline(const struct utmp *line) __custom __reads1(1);
/** Put an entry into the file. man 3 pututline
 *  errors: EACCES EPERM
 *  returns: the entry, or NULL */
struct utmp *pututline(const struct utmp *utmp) __custom __reads1(1);
/** getutent() into a buffer. man 3 getutent_r */
int getutent_r(struct utmp *buffer, struct utmp **result) __writes1(1) __writes1(2);
/** getutid() into a buffer. man 3 getutid_r
 *  errors: ESRCH */
int getutid_r(const struct utmp *id, struct utmp *buffer, struct utmp **result) __reads1(1) __writes1(2) __writes1(3);
/** getutline() into a buffer. man 3 getutline_r
 *  errors: ESRCH */
int getutline_r(const struct utmp *line, struct utmp *buffer, struct utmp **result) __reads1(1) __writes1(2) __writes1(3);

#endif
