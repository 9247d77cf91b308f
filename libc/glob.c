/* glob(): a pattern is followed from directory to directory, one component at a time. */
#include <dirent.h>
#include <errno.h>
#include <fnmatch.h>
#include <glob.h>
#include <limits.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct search {
	glob_t *found;
	int flags;
	int (*errfunc)(const char *, int);
};

static int has_wildcards(const char *pattern, const char *end, int flags)
{
	const char *bracket = NULL;

	for (; pattern < end; pattern++) {
		if (*pattern == '\\' && (flags & GLOB_NOESCAPE) == 0 && pattern + 1 < end)
			pattern++;
		else if (*pattern == '*' || *pattern == '?')
			return 1;
		else if (*pattern == '[')
			bracket = pattern;
		else if (*pattern == ']' && bracket != NULL)
			return 1;
	}
	return 0;
}

static int status_of(const struct search *search, const char *path, struct stat *status, int follow)
{
	if ((search->flags & GLOB_ALTDIRFUNC) != 0)
		return follow ? search->found->gl_stat(path, status) : search->found->gl_lstat(path, status);
	return follow ? stat(path, status) : lstat(path, status);
}

static int is_directory(const struct search *search, const char *path)
{
	struct stat status;

	return status_of(search, path, &status, 1) == 0 && S_ISDIR(status.st_mode);
}

static int add(const struct search *search, const char *path)
{
	glob_t *found = search->found;
	size_t used = found->gl_offs + found->gl_pathc, length = strlen(path);
	char **larger = realloc(found->gl_pathv, (used + 2) * sizeof(char *)), *copy;

	if (larger == NULL)
		return GLOB_NOSPACE;
	found->gl_pathv = larger;
	if (found->gl_pathc == 0)
		memset(larger, 0, found->gl_offs * sizeof(char *));
	copy = malloc(length + 2);
	if (copy == NULL)
		return GLOB_NOSPACE;
	memcpy(copy, path, length + 1);
	if ((search->flags & GLOB_MARK) != 0 && (length == 0 || path[length - 1] != '/') && is_directory(search, path))
		strcpy(copy + length, "/");
	larger[used] = copy;
	larger[used + 1] = NULL;
	found->gl_pathc++;
	return 0;
}

static int by_name(const void *a, const void *b)
{
	return strcoll(*(char *const *)a, *(char *const *)b);
}

static int follow(const struct search *search, char *path, size_t length, const char *rest);

/* Every name in the directory `path` that matches the component. */
static int match_names(const struct search *search, char *path, size_t length, const char *component, const char *rest)
{
	int alternative = (search->flags & GLOB_ALTDIRFUNC) != 0, result = 0;
	int matching = ((search->flags & GLOB_PERIOD) != 0 ? 0 : FNM_PERIOD) | ((search->flags & GLOB_NOESCAPE) != 0 ? FNM_NOESCAPE : 0);
	const char *name = length == 0 ? "." : path;
	void *directory = alternative ? search->found->gl_opendir(name) : opendir(name);
	struct dirent *entry;

	if (directory == NULL) {
		int error = errno;

		if (error == ENOTDIR || error == ENOENT)
			return 0;
		return (search->errfunc != NULL && search->errfunc(name, error) != 0) || (search->flags & GLOB_ERR) != 0 ? GLOB_ABORTED : 0;
	}
	while (result == 0 && (entry = alternative ? search->found->gl_readdir(directory) : readdir(directory)) != NULL) {
		size_t size = strlen(entry->d_name);

		if ((search->flags & GLOB_ONLYDIR) != 0 && *rest == '\0' && entry->d_type != DT_DIR && entry->d_type != DT_LNK && entry->d_type != DT_UNKNOWN)
			continue;
		if (fnmatch(component, entry->d_name, matching) != 0 || length + size + 1 >= PATH_MAX)
			continue;
		memcpy(path + length, entry->d_name, size + 1);
		result = follow(search, path, length + size, rest);
	}
	path[length] = '\0';
	if (alternative)
		search->found->gl_closedir(directory);
	else
		closedir(directory);
	return result;
}

/* `path` is what has been found so far; `rest` is what is left of the pattern: slashes, a component, and more. */
static int follow(const struct search *search, char *path, size_t length, const char *rest)
{
	char component[NAME_MAX + 1];
	const char *end;
	size_t start = length;
	struct stat status;

	for (; *rest == '/'; rest++) {
		if (length + 1 >= PATH_MAX)
			return 0;
		path[length++] = '/';
	}
	path[length] = '\0';
	if (*rest == '\0') {
		if (length == 0 || status_of(search, path, &status, length > start) != 0)
			return 0;
		return length > start && !S_ISDIR(status.st_mode) ? 0 : add(search, path);
	}
	/* What comes now lies in a directory; a file has nothing in it. */
	end = rest + strcspn(rest, "/");
	if (has_wildcards(rest, end, search->flags)) {
		if ((size_t)(end - rest) > NAME_MAX)
			return 0;
		memcpy(component, rest, end - rest);
		component[end - rest] = '\0';
		return match_names(search, path, length, component, end);
	}
	for (; rest < end; rest++) {
		if (*rest == '\\' && (search->flags & GLOB_NOESCAPE) == 0 && rest + 1 < end)
			rest++;
		if (length + 1 >= PATH_MAX)
			return 0;
		path[length++] = *rest;
	}
	path[length] = '\0';
	return follow(search, path, length, end);
}

/* -- ~ and braces -- */

/* The pattern with a home directory in the place of its ~; NULL if there is none. In memory from malloc(). */
static char *without_tilde(const char *pattern, int *unknown)
{
	const char *end = pattern + strcspn(pattern, "/");
	char user[256] = "", *home = NULL, *result;
	struct passwd *entry;

	*unknown = 0;
	if ((size_t)(end - pattern) > sizeof(user))
		return strdup(pattern);
	memcpy(user, pattern + 1, end - pattern - 1);
	user[end - pattern - 1] = '\0';
	if (user[0] == '\0')
		home = getenv("HOME");
	if (home == NULL || home[0] == '\0') {
		entry = user[0] == '\0' ? getpwuid(getuid()) : getpwnam(user);
		if (entry == NULL) {
			*unknown = 1;
			return strdup(pattern);
		}
		home = entry->pw_dir;
	}
	result = malloc(strlen(home) + strlen(end) + 1);
	if (result != NULL)
		strcat(strcpy(result, home), end);
	return result;
}

/* Behind an alternative: its ',' or its '}'. NULL if there is none. */
static const char *next_alternative(const char *at, int flags)
{
	int depth = 0;

	for (; *at != '\0'; at++) {
		if (*at == '\\' && (flags & GLOB_NOESCAPE) == 0 && at[1] != '\0')
			at++;
		else if (*at == '{')
			depth++;
		else if ((*at == '}' && depth-- == 0) || (*at == ',' && depth == 0))
			return at;
	}
	return NULL;
}

static const char *first_brace(const char *pattern, int flags)
{
	for (; *pattern != '\0'; pattern++) {
		if (*pattern == '\\' && (flags & GLOB_NOESCAPE) == 0 && pattern[1] != '\0')
			pattern++;
		else if (pattern[0] == '{' && pattern[1] == '}')
			pattern++;
		else if (*pattern == '{')
			return pattern;
	}
	return NULL;
}

static int search_for(const struct search *search, const char *pattern)
{
	char path[PATH_MAX] = "", *expanded;
	size_t before = search->found->gl_pathc;
	const char *brace = (search->flags & GLOB_BRACE) != 0 ? first_brace(pattern, search->flags) : NULL;
	const char *alternative, *end, *behind;
	int result, unknown;

	if (brace != NULL) {
		for (behind = brace + 1; behind != NULL && *behind != '}';) {
			behind = next_alternative(behind, search->flags);
			if (behind != NULL && *behind == ',')
				behind++;
		}
		if (behind != NULL) {
			expanded = malloc(strlen(pattern) + 1);
			if (expanded == NULL)
				return GLOB_NOSPACE;
			for (alternative = brace + 1, result = 0; result == 0; alternative = end + 1) {
				end = next_alternative(alternative, search->flags);
				memcpy(expanded, pattern, brace - pattern);
				memcpy(expanded + (brace - pattern), alternative, end - alternative);
				strcpy(expanded + (brace - pattern) + (end - alternative), behind + 1);
				result = search_for(search, expanded);
				if (*end == '}')
					break;
			}
			free(expanded);
			return result;
		}
	}
	if (pattern[0] == '~' && (search->flags & (GLOB_TILDE | GLOB_TILDE_CHECK)) != 0) {
		expanded = without_tilde(pattern, &unknown);
		if (expanded == NULL)
			return GLOB_NOSPACE;
		if (unknown && (search->flags & GLOB_TILDE_CHECK) != 0)
			result = GLOB_NOMATCH;
		else
			result = follow(search, path, 0, expanded);
		free(expanded);
	} else {
		result = follow(search, path, 0, pattern);
	}
	if ((search->flags & GLOB_NOSORT) == 0 && search->found->gl_pathc > before)
		qsort(search->found->gl_pathv + search->found->gl_offs + before, search->found->gl_pathc - before, sizeof(char *), by_name);
	return result;
}

int glob(const char *restrict pattern, int flags, int (*errfunc)(const char *epath, int eerrno), glob_t *restrict pglob)
{
	struct search search = { pglob, flags, errfunc };
	size_t before;
	const char *slash = strrchr(pattern, '/'), *name = slash != NULL ? slash + 1 : pattern;
	int result, quoted = (flags & GLOB_NOESCAPE) == 0 && strchr(name, '\\') != NULL;
	/* As in glibc: of the last component only. */
	int wildcards = quoted || has_wildcards(name, name + strlen(name), flags);

	if ((flags & GLOB_DOOFFS) == 0)
		pglob->gl_offs = 0;
	if ((flags & GLOB_APPEND) == 0) {
		pglob->gl_pathc = 0;
		pglob->gl_pathv = NULL;
	}
	before = pglob->gl_pathc;
	pglob->gl_flags = flags | (wildcards ? GLOB_MAGCHAR : 0);
	result = search_for(&search, pattern);
	if (result == 0 && pglob->gl_pathc == before) {
		int itself = (flags & GLOB_NOCHECK) != 0 || ((flags & GLOB_NOMAGIC) != 0 && !wildcards);

		search.flags &= ~GLOB_MARK;
		result = itself ? add(&search, pattern) : GLOB_NOMATCH;
	}
	return result;
}

void globfree(glob_t *pglob)
{
	size_t i;

	if (pglob->gl_pathv == NULL)
		return;
	for (i = 0; i < pglob->gl_pathc; i++)
		free(pglob->gl_pathv[pglob->gl_offs + i]);
	free(pglob->gl_pathv);
	pglob->gl_pathv = NULL;
}
