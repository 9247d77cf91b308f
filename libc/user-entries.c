/* Writing lines of /etc/passwd, /etc/group and their shadows. */
#include <errno.h>
#include <grp.h>
#include <gshadow.h>
#include <pwd.h>
#include <shadow.h>
#include <stdio.h>
#include <string.h>

static int refuse(void)
{
	errno = EINVAL;
	return -1;
}

/* What would be read as another field, or another line. */
static int fits(const char *field)
{
	return field == NULL || strpbrk(field, ":\n") == NULL;
}

static const char *or_empty(const char *field)
{
	return field == NULL ? "" : field;
}

/* A name that is a reference to another database (NIS). */
static int refers(const char *name)
{
	return *name == '+' || *name == '-';
}

int putpwent(const struct passwd *p, FILE *stream)
{
	int outcome;

	if (p == NULL || stream == NULL || p->pw_name == NULL || !fits(p->pw_name) || !fits(p->pw_passwd) ||
	    !fits(p->pw_dir) || !fits(p->pw_shell))
		return refuse();
	if (refers(p->pw_name))
		outcome = fprintf(stream, "%s:%s:::", p->pw_name, or_empty(p->pw_passwd));
	else
		outcome = fprintf(stream, "%s:%s:%u:%u:", p->pw_name, or_empty(p->pw_passwd), p->pw_uid, p->pw_gid);
	if (outcome < 0)
		return -1;
	for (const char *c = or_empty(p->pw_gecos); *c; c++)
		if (putc(*c == ':' || *c == '\n' ? ' ' : *c, stream) == EOF)
			return -1;
	return fprintf(stream, ":%s:%s\n", or_empty(p->pw_dir), or_empty(p->pw_shell)) < 0 ? -1 : 0;
}

static int list_fits(char *const *members)
{
	if (members != NULL)
		for (; *members != NULL; members++)
			if (strpbrk(*members, ":\n,") != NULL)
				return 0;
	return 1;
}

static int put_list(char *const *members, FILE *stream)
{
	if (members != NULL)
		for (int i = 0; members[i] != NULL; i++)
			if (fprintf(stream, "%s%s", i == 0 ? "" : ",", members[i]) < 0)
				return -1;
	return 0;
}

int putgrent(const struct group *grp, FILE *stream)
{
	int outcome;

	if (grp == NULL || stream == NULL || grp->gr_name == NULL || !fits(grp->gr_name) || !fits(grp->gr_passwd) ||
	    !list_fits(grp->gr_mem))
		return refuse();
	if (refers(grp->gr_name))
		outcome = fprintf(stream, "%s:%s::", grp->gr_name, or_empty(grp->gr_passwd));
	else
		outcome = fprintf(stream, "%s:%s:%u:", grp->gr_name, or_empty(grp->gr_passwd), grp->gr_gid);
	if (outcome < 0 || put_list(grp->gr_mem, stream) < 0)
		return -1;
	return putc('\n', stream) == EOF ? -1 : 0;
}

/* -1 stands for nothing. */
static int put_days(long days, FILE *stream)
{
	return days == -1 ? putc(':', stream) == EOF : fprintf(stream, "%ld:", days) < 0;
}

int putspent(const struct spwd *p, FILE *stream)
{
	if (p == NULL || stream == NULL || p->sp_namp == NULL || !fits(p->sp_namp) || !fits(p->sp_pwdp))
		return refuse();
	if (fprintf(stream, "%s:%s:", p->sp_namp, or_empty(p->sp_pwdp)) < 0)
		return -1;
	if (put_days(p->sp_lstchg, stream) || put_days(p->sp_min, stream) || put_days(p->sp_max, stream) ||
	    put_days(p->sp_warn, stream) || put_days(p->sp_inact, stream) || put_days(p->sp_expire, stream))
		return -1;
	if (p->sp_flag != ~0ul && fprintf(stream, "%ld", (long)p->sp_flag) < 0)
		return -1;
	return putc('\n', stream) == EOF ? -1 : 0;
}

int putsgent(const struct sgrp *g, FILE *stream)
{
	if (g == NULL || stream == NULL || g->sg_namp == NULL || !fits(g->sg_namp) || !fits(g->sg_passwd) ||
	    !list_fits(g->sg_adm) || !list_fits(g->sg_mem))
		return refuse();
	if (fprintf(stream, "%s:%s:", g->sg_namp, or_empty(g->sg_passwd)) < 0 || put_list(g->sg_adm, stream) < 0 ||
	    putc(':', stream) == EOF || put_list(g->sg_mem, stream) < 0)
		return -1;
	return putc('\n', stream) == EOF ? -1 : 0;
}

int getpw(uid_t uid, char *buf)
{
	struct passwd user, *found;
	char room[NSS_BUFLEN_PASSWD * 16];
	int error;

	if (buf == NULL)
		return refuse();
	error = getpwuid_r(uid, &user, room, sizeof(room), &found);
	if (error != 0 || found == NULL) {
		errno = error != 0 ? error : ENOENT;
		return -1;
	}
	sprintf(buf, "%s:%s:%u:%u:%s:%s:%s", user.pw_name, user.pw_passwd, user.pw_uid, user.pw_gid, user.pw_gecos,
		user.pw_dir, user.pw_shell);
	return 0;
}
