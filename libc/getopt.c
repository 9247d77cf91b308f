/*
 * getopt() as GNU has it: operands are moved behind the options as they are met, unless the string of options begins
 * with `+` or POSIXLY_CORRECT is set (stop at the first), or with `-` (an operand is the argument of option 1).
 */
#include <getopt.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One call: what it was given, and how. */
struct request {
	int argc;
	char **argv;
	const char *options; /* behind the `+` or `-` */
	const struct option *long_options;
	int *long_index;
	int single_dash; /* -name is a long option, too */
	int quiet;
};

enum order { PERMUTE, STOP, IN_ORDER };

/* Where the last call left off. */
static struct {
	const char *rest; /* letters left in an element such as -abc */
	enum order order;
	int first_operand, last_operand; /* operands passed by: [first, last) */
	int unknown;                     /* what optopt is after every call */
} state;

/* Moves the operands passed by behind the options that follow them, up to optind. */
static void exchange(char **argv)
{
	int operands = state.last_operand - state.first_operand;
	int options = optind - state.last_operand;
	int i;

	for (i = 0; i < options; i++) {
		char *option = argv[state.last_operand + i];
		char **to = argv + state.first_operand + i;

		memmove(to + 1, to, operands * sizeof(*to));
		*to = option;
	}
	state.first_operand += options;
	state.last_operand = optind;
}

static int is_operand(const char *element)
{
	return element[0] != '-' || element[1] == '\0';
}

static void start(const char *options)
{
	if (optind == 0)
		optind = 1;
	state.first_operand = state.last_operand = optind;
	state.rest = NULL;
	state.order = options[0] == '-' ? IN_ORDER : options[0] == '+' || getenv("POSIXLY_CORRECT") != NULL ? STOP : PERMUTE;
}

/* The next element that may be an option is at optind; or the result of the whole call: -1, 1 for an operand. */
static int next_element(const struct request *r)
{
	if (state.last_operand > optind)
		state.last_operand = optind;
	if (state.first_operand > optind)
		state.first_operand = optind;
	if (state.order == PERMUTE) {
		if (state.first_operand != state.last_operand && state.last_operand != optind)
			exchange(r->argv);
		else if (state.last_operand != optind)
			state.first_operand = optind;
		while (optind < r->argc && is_operand(r->argv[optind]))
			optind++;
		state.last_operand = optind;
	}
	if (optind != r->argc && strcmp(r->argv[optind], "--") == 0) {
		optind++;
		if (state.first_operand != state.last_operand && state.last_operand != optind)
			exchange(r->argv);
		else if (state.first_operand == state.last_operand)
			state.first_operand = optind;
		state.last_operand = r->argc;
		optind = r->argc;
	}
	if (optind == r->argc) {
		if (state.first_operand != state.last_operand)
			optind = state.first_operand;
		return -1;
	}
	if (is_operand(r->argv[optind])) {
		if (state.order == STOP)
			return -1;
		optarg = r->argv[optind++];
		return 1;
	}
	return 0;
}

static int fits(const struct option *option, const char *name, size_t length)
{
	return strncmp(option->name, name, length) == 0;
}

/* Two options that do the same are no choice. */
static int same(const struct request *r, const struct option *a, const struct option *b)
{
	return !r->single_dash && a->has_arg == b->has_arg && a->flag == b->flag && a->val == b->val;
}

static void list_candidates(const struct request *r, const char *prefix, const char *name, size_t length)
{
	const struct option *option, *first = NULL;

	fprintf(stderr, "%s: option '%s%s' is ambiguous; possibilities:", r->argv[0], prefix, name);
	for (option = r->long_options; option->name != NULL; option++) {
		if (!fits(option, name, length))
			continue;
		if (first == NULL)
			first = option;
		else if (same(r, first, option))
			continue;
		fprintf(stderr, " '%s%s'", prefix, option->name);
	}
	fprintf(stderr, "\n");
}

/* The option that `name`, or an abbreviation of it, means; *ambiguous is set if there are several. */
static const struct option *find_long(const struct request *r, const char *name, size_t length, int *ambiguous)
{
	const struct option *option, *found = NULL;

	*ambiguous = 0;
	for (option = r->long_options; option->name != NULL; option++) {
		if (fits(option, name, length) && strlen(option->name) == length)
			return option;
	}
	for (option = r->long_options; option->name != NULL; option++) {
		if (!fits(option, name, length))
			continue;
		if (found == NULL)
			found = option;
		else if (!same(r, found, option))
			*ambiguous = 1;
	}
	return found;
}

/* `name`, which may end in `=argument`; -1 if it is none, and may be letters. */
static int long_option(const struct request *r, const char *name, const char *prefix)
{
	size_t length = strcspn(name, "=");
	int ambiguous;
	const struct option *option = find_long(r, name, length, &ambiguous);

	if (option == NULL) {
		/* With -name only what cannot be a letter's is an error. */
		if (r->single_dash && r->argv[optind][1] != '-' && strchr(r->options, name[0]) != NULL)
			return -1;
		if (!r->quiet)
			fprintf(stderr, "%s: unrecognized option '%s%s'\n", r->argv[0], prefix, name);
		state.rest = NULL;
		optind++;
		state.unknown = 0;
		return '?';
	}
	if (ambiguous) {
		if (!r->quiet)
			list_candidates(r, prefix, name, length);
		state.rest = NULL;
		optind++;
		state.unknown = 0;
		return '?';
	}
	state.rest = NULL;
	optind++;
	if (name[length] == '=') {
		if (option->has_arg == no_argument) {
			if (!r->quiet)
				fprintf(stderr, "%s: option '%s%s' doesn't allow an argument\n", r->argv[0], prefix, option->name);
			state.unknown = option->val;
			return '?';
		}
		optarg = (char *)name + length + 1;
	} else if (option->has_arg == required_argument) {
		if (optind >= r->argc) {
			if (!r->quiet)
				fprintf(stderr, "%s: option '%s%s' requires an argument\n", r->argv[0], prefix, option->name);
			state.unknown = option->val;
			return r->options[0] == ':' ? ':' : '?';
		}
		optarg = r->argv[optind++];
	}
	if (r->long_index != NULL)
		*r->long_index = option - r->long_options;
	if (option->flag != NULL) {
		*option->flag = option->val;
		return 0;
	}
	return option->val;
}

/* The argument of the letter just read: the rest of its element, or the next one. False if there is none. */
static int take_argument(const struct request *r, int optional)
{
	if (*state.rest != '\0') {
		optarg = (char *)state.rest;
		optind++;
	} else {
		optind++;
		if (optional)
			optarg = NULL;
		else if (optind >= r->argc)
			return 0;
		else
			optarg = r->argv[optind++];
	}
	state.rest = NULL;
	return 1;
}

static int missing_argument(const struct request *r, int letter)
{
	if (!r->quiet)
		fprintf(stderr, "%s: option requires an argument -- '%c'\n", r->argv[0], letter);
	state.unknown = letter;
	state.rest = NULL;
	return r->options[0] == ':' ? ':' : '?';
}

static int short_option(const struct request *r)
{
	int letter = *state.rest++;
	const char *known = letter == ':' || letter == ';' ? NULL : strchr(r->options, letter);

	if (known == NULL) {
		if (!r->quiet)
			fprintf(stderr, "%s: invalid option -- '%c'\n", r->argv[0], letter);
		if (*state.rest == '\0')
			optind++;
		state.unknown = letter;
		return '?';
	}
	/* POSIX.2: -W name is --name */
	if (known[0] == 'W' && known[1] == ';' && r->long_options != NULL) {
		struct request named = *r;

		if (!take_argument(r, 0))
			return missing_argument(r, letter);
		optind--;
		state.rest = optarg;
		optarg = NULL;
		named.single_dash = 0;
		return long_option(&named, state.rest, "-W ");
	}
	if (known[1] != ':') {
		if (*state.rest == '\0')
			optind++;
		return letter;
	}
	return take_argument(r, known[2] == ':') ? letter : missing_argument(r, letter);
}

static int next_option(struct request *r)
{
	static int started;

	if (r->argc < 1)
		return -1;
	optarg = NULL;
	if (optind == 0 || !started) {
		start(r->options);
		started = 1;
	}
	if (r->options[0] == '-' || r->options[0] == '+')
		r->options++;
	r->quiet = !opterr || r->options[0] == ':';

	if (state.rest == NULL || *state.rest == '\0') {
		int result = next_element(r);
		const char *element = r->argv[optind];

		if (result != 0)
			return result;
		if (r->long_options != NULL) {
			if (element[1] == '-')
				return long_option(r, element + 2, "--");
			/* A single letter that is an option is one, and so are several. */
			if (r->single_dash && (element[2] != '\0' || strchr(r->options, element[1]) == NULL)) {
				int code = long_option(r, element + 1, "-");

				if (code != -1)
					return code;
			}
		}
		state.rest = element + 1;
	}
	return short_option(r);
}

static int call(struct request *r)
{
	int code = next_option(r);

	optopt = state.unknown;
	return code;
}

int getopt(int argc, char *const argv[], const char *optstring)
{
	struct request request = { argc, (char **)argv, optstring };

	return call(&request);
}

int getopt_long(int argc, char *const argv[], const char *optstring, const struct option *longopts, int *longindex)
{
	struct request request = { argc, (char **)argv, optstring, longopts, longindex };

	return call(&request);
}

int getopt_long_only(int argc, char *const argv[], const char *optstring, const struct option *longopts, int *longindex)
{
	struct request request = { argc, (char **)argv, optstring, longopts, longindex, 1 };

	return call(&request);
}
