/* Where files are. */
#ifndef _SOCKSH_PATHS_H
#define _SOCKSH_PATHS_H

#define _PATH_DEFPATH "/usr/bin:/bin" /* PATH of a user, if nothing sets it */
#define _PATH_STDPATH "/usr/bin:/bin:/usr/sbin:/sbin" /* PATH in which all standard programs are */
#define _PATH_BSHELL "/bin/sh" /* the shell of system() and popen() */
#define _PATH_CONSOLE "/dev/console" /* the system's console */
#define _PATH_CSHELL "/bin/csh" /* the C shell */
#define _PATH_DEVDB "/var/run/dev.db" /* a table of devices, of BSD */
#define _PATH_DEVNULL "/dev/null" /* takes everything, gives nothing. man 4 null */
#define _PATH_DRUM "/dev/drum" /* swap space, of BSD */
#define _PATH_GSHADOW "/etc/gshadow" /* the groups' encrypted passwords */
#define _PATH_KLOG "/proc/kmsg" /* the kernel's messages */
#define _PATH_KMEM "/dev/kmem" /* the kernel's memory. man 4 mem */
#define _PATH_LASTLOG "/var/log/lastlog" /* each user's last login */
#define _PATH_MAILDIR "/var/mail" /* users' mail */
#define _PATH_MAN "/usr/share/man" /* manual pages */
#define _PATH_MEM "/dev/mem" /* physical memory. man 4 mem */
#define _PATH_MNTTAB "/etc/fstab" /* the table of file systems to be mounted */
#define _PATH_MOUNTED "/etc/mtab" /* what is mounted */
#define _PATH_NOLOGIN "/etc/nologin" /* while it is there, only root may log in */
#define _PATH_PRESERVE "/var/lib" /* what vi keeps after a crash */
#define _PATH_RWHODIR "/var/spool/rwho" /* what rwhod knows of other hosts */
#define _PATH_SENDMAIL "/usr/sbin/sendmail" /* the program that sends mail */
#define _PATH_SHADOW "/etc/shadow" /* the users' encrypted passwords */
#define _PATH_SHELLS "/etc/shells" /* shells that users may have */
#define _PATH_TTY "/dev/tty" /* the process's controlling terminal. man 4 tty */
#define _PATH_UNIX "/boot/vmlinux" /* the kernel, of BSD */
#define _PATH_UTMP "/var/run/utmp" /* who is logged in */
#define _PATH_VI "/usr/bin/vi" /* the editor */
#define _PATH_WTMP "/var/log/wtmp" /* who has been logged in */
#define _PATH_DEV "/dev/" /* the directory of devices */
#define _PATH_TMP "/tmp/" /* the directory of temporary files */
#define _PATH_VARDB "/var/lib/misc/" /* the directory of databases */
#define _PATH_VARRUN "/var/run/" /* the directory of what belongs to running programs: their IDs, their sockets. UNP 13 */
#define _PATH_VARTMP "/var/tmp/" /* the directory of temporary files that outlive a restart */

#endif
