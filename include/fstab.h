/* /etc/fstab. man 3 getfsent */
#ifndef _SOCKSH_FSTAB_H
#define _SOCKSH_FSTAB_H

#include <socksh/annotations.h>

#define _PATH_FSTAB "/etc/fstab" /* the table of file systems to be mounted */
#define FSTAB "/etc/fstab" /* the table of file systems to be mounted */

/* One line. */
struct fstab {
	char *fs_spec; /* device */
	char *fs_file; /* where */
	char *fs_vfstype; /* kind of file system */
	char *fs_mntops; /* options, with commas */
	const char *fs_type; /* FSTAB_RW … */
	int fs_freq;
	int fs_passno;
};
#define FSTAB_RW "rw" /* fs_type: mounted for reading and writing */
#define FSTAB_RQ "rq" /* fs_type: the same, with quotas */
#define FSTAB_RO "ro" /* fs_type: mounted for reading only */
#define FSTAB_SW "sw" /* fs_type: a swap device */
#define FSTAB_XX "xx" /* fs_type: a line to be passed over */

/** The next line. man 3 getfsent
 *  returns: the line, or NULL */
struct fstab *getfsent(void) __custom;
/** The line of a device. man 3 getfsspec
 *  returns: the line, or NULL */
struct fstab *getfsspec(const char *special_file) __custom __string(1);
/** The line of a directory. man 3 getfsfile
 *  returns: the line, or NULL */
struct fstab *getfsfile(const char *mount_point) __custom __string(1);
/** Open the file, or start again. man 3 setfsent
 *  returns: 1, or 0 */
int setfsent(void);
/** Be done with the file. man 3 endfsent */
void endfsent(void);

#endif
