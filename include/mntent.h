/* /etc/fstab, /proc/mounts: what is mounted where. man 3 getmntent */
#ifndef _SOCKSH_MNTENT_H
#define _SOCKSH_MNTENT_H

#include <paths.h>
#include <socksh/annotations.h>
#include <socksh/file.h>

#define MNTTAB _PATH_MNTTAB
#define MOUNTED _PATH_MOUNTED
#define MNTTYPE_IGNORE "ignore" /* mnt_type: a line to be passed over */
#define MNTTYPE_NFS "nfs" /* mnt_type: a file system of another machine, by NFS */
#define MNTTYPE_SWAP "swap" /* mnt_type: swap space */
#define MNTOPT_DEFAULTS "defaults" /* option: rw, suid, dev, exec, auto, nouser, async */
#define MNTOPT_RO "ro" /* option: for reading only */
#define MNTOPT_RW "rw" /* option: for reading and writing */
#define MNTOPT_SUID "suid" /* option: set-user-ID programs work there */
#define MNTOPT_NOSUID "nosuid" /* option: set-user-ID bits are not heeded */
#define MNTOPT_NOAUTO "noauto" /* option: not mounted at start */

/* One line. */
struct mntent {
	char *mnt_fsname; /* device, or what else there is */
	char *mnt_dir; /* where */
	char *mnt_type; /* kind of file system */
	char *mnt_opts; /* options, with commas */
	int mnt_freq;
	int mnt_passno;
};

/** Open such a file. man 3 setmntent
 *  errors: EACCES ENOENT
 *  returns: a stream, or NULL */
FILE *setmntent(const char *filename, const char *type) __string(1) __string(2) __returns_stream;
/** The next line. man 3 getmntent
 *  returns: the line, or NULL */
struct mntent *getmntent(FILE *stream) __custom __stream(1);
/** getmntent() into a buffer. man 3 getmntent_r
 *  returns: mntbuf, or NULL */
struct mntent *getmntent_r(FILE *restrict stream, struct mntent *restrict mntbuf, char *restrict buf, int buflen) __stream(1) __writes1(2) __writes(3, 4);
/** Append a line. man 3 addmntent
 *  returns: 0, or 1 on an error */
int addmntent(FILE *restrict stream, const struct mntent *restrict mnt) __custom;
/** Close the file. man 3 endmntent
 *  returns: 1 */
int endmntent(FILE *stream) __closes_stream(1);
/** Where an option stands among the options of a line. man 3 hasmntopt
 *  returns: the option, or NULL */
char *hasmntopt(const struct mntent *mnt, const char *opt) __custom;

#endif
