/* Messages of the domain name system (RFC 1035, 4), which are libresolv's in glibc: numbers, names, records. */
#include <arpa/nameser.h>
#include <ctype.h>
#include <errno.h>
#include <resolv.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static int too_short(void)
{
	errno = EMSGSIZE;
	return -1;
}

unsigned int ns_get16(const unsigned char *cp)
{
	return cp[0] << 8 | cp[1];
}

unsigned long ns_get32(const unsigned char *cp)
{
	return (unsigned long)ns_get16(cp) << 16 | ns_get16(cp + 2);
}

void ns_put16(unsigned int s, unsigned char *cp)
{
	cp[0] = s >> 8;
	cp[1] = s;
}

void ns_put32(unsigned long l, unsigned char *cp)
{
	ns_put16(l >> 16, cp);
	ns_put16(l, cp + 2);
}

/* -- Names: labels, each behind its length; 0 ends them, and a length with both upper bits set points elsewhere -- */

int ns_name_unpack(const unsigned char *msg, const unsigned char *eom, const unsigned char *src, unsigned char *dst, size_t dstsiz)
{
	const unsigned char *from = src, *behind = NULL;
	unsigned char *to = dst;
	long followed = 0;

	if (src < msg || src >= eom)
		return too_short();
	while (*from != 0) {
		int length = *from;

		if ((length & NS_CMPRSFLGS) == NS_CMPRSFLGS) {
			if (from + 1 >= eom)
				return too_short();
			if (behind == NULL)
				behind = from + 2;
			from = msg + (ns_get16(from) & 0x3fff);
			/* As many as the message has room for: they go round in circles. */
			if (from >= eom || (followed += 2) >= eom - msg)
				return too_short();
			continue;
		}
		if ((length & NS_CMPRSFLGS) != 0 || from + 1 + length >= eom || to + 1 + length >= dst + dstsiz)
			return too_short();
		memcpy(to, from, 1 + length);
		to += 1 + length;
		from += 1 + length;
	}
	if (to >= dst + dstsiz)
		return too_short();
	*to = 0;
	return (behind != NULL ? behind : from + 1) - src;
}

/* A character of a label as text: a backslash before what has a meaning, \ddd for what cannot be seen. */
static int character(unsigned char c, char text[5])
{
	if (strchr(".\\\"@;()$", c) != NULL && c != 0)
		return sprintf(text, "\\%c", c);
	return sprintf(text, c > 0x20 && c < 0x7f ? "%c" : "\\%03d", c);
}

int ns_name_ntop(const unsigned char *src, char *dst, size_t dstsiz)
{
	size_t used = 0;
	char text[5];

	for (; *src != 0; src += 1 + *src) {
		int i;

		if ((*src & NS_CMPRSFLGS) != 0)
			return too_short();
		for (i = 0; i <= *src; i++) {
			int size = i > 0 ? character(src[i], text) : used > 0 ? sprintf(text, ".") : 0;

			if (used + size >= dstsiz)
				return too_short();
			memcpy(dst + used, text, size);
			used += size;
		}
	}
	if (used == 0 && dstsiz > 1)
		dst[used++] = '.';
	if (used >= dstsiz)
		return too_short();
	dst[used] = '\0';
	return used + 1;
}

int ns_name_uncompress(const unsigned char *msg, const unsigned char *eom, const unsigned char *src, char *dst, size_t dstsiz)
{
	unsigned char name[NS_MAXCDNAME + 1];
	int length = ns_name_unpack(msg, eom, src, name, sizeof(name));

	return length < 0 || ns_name_ntop(name, dst, dstsiz) < 0 ? -1 : length;
}

int ns_name_skip(const unsigned char **ptrptr, const unsigned char *eom)
{
	const unsigned char *at = *ptrptr;

	while (at < eom) {
		int length = *at++;

		if (length == 0 || (length & NS_CMPRSFLGS) != 0) {
			if ((length & NS_CMPRSFLGS) == NS_CMPRSFLGS)
				at++;
			else if (length != 0)
				break;
			*ptrptr = at;
			return at > eom ? too_short() : 0;
		}
		at += length;
	}
	*ptrptr = at;
	return too_short();
}

/* One character of a name as text; moves behind it. -1 if it is none. */
static int escaped(const char **src)
{
	const char *at = *src;
	int value = (unsigned char)*at++;

	if (value == '\\') {
		if (isdigit((unsigned char)at[0])) {
			if (!isdigit((unsigned char)at[1]) || !isdigit((unsigned char)at[2]))
				return -1;
			value = (at[0] - '0') * 100 + (at[1] - '0') * 10 + at[2] - '0';
			at += 3;
		} else {
			value = (unsigned char)*at++;
		}
		if (value > 255 || value == 0)
			return -1;
	}
	*src = at;
	return value;
}

int ns_name_pton(const char *src, unsigned char *dst, size_t dstsiz)
{
	unsigned char *label = dst, *to = dst + 1, *end = dst + dstsiz;
	int ends_with_dot = strcmp(src, ".") == 0;

	if (ends_with_dot)
		src++;
	while (*src != '\0') {
		int separator = *src == '.';
		int value = separator ? 0 : escaped(&src);

		if (separator)
			src++;
		if (to >= end || value < 0 || to - label - (separator ? 1 : 0) > NS_MAXLABEL || (separator && to == label + 1))
			return too_short();
		if (separator) {
			*label = to - label - 1;
			label = to++;
			ends_with_dot = *src == '\0';
		} else {
			*to++ = value;
		}
	}
	if (label >= end)
		return too_short();
	*label = to - label - 1;
	if (*label == 0)
		return ends_with_dot;
	if (to >= end || to + 1 - dst > NS_MAXCDNAME)
		return too_short();
	*to = 0;
	return 0;
}

int dn_expand(const unsigned char *msg, const unsigned char *eomorig, const unsigned char *comp_dn, char *exp_dn, int length)
{
	int used = ns_name_uncompress(msg, eomorig, comp_dn, exp_dn, length);

	if (used > 0 && exp_dn[0] == '.')
		exp_dn[0] = '\0';
	return used;
}

int dn_skipname(const unsigned char *comp_dn, const unsigned char *eom)
{
	const unsigned char *end = comp_dn;

	return ns_name_skip(&end, eom) < 0 ? -1 : end - comp_dn;
}

/* -- Messages: a header, and four sections of records -- */

int ns_msg_getflag(ns_msg handle, int flag)
{
	/* By ns_flag: a mask, and how far the flag stands above bit 0. */
	static const struct {
		int mask, shift;
	} flags[] = { { 0x8000, 15 }, { 0x7800, 11 }, { 0x0400, 10 }, { 0x0200, 9 }, { 0x0100, 8 }, { 0x0080, 7 }, { 0x0040, 6 }, { 0x0020, 5 }, { 0x0010, 4 }, { 0x000f, 0 } };

	return (handle._flags & flags[flag].mask) >> flags[flag].shift;
}

int ns_skiprr(const unsigned char *ptr, const unsigned char *eom, ns_sect section, int count)
{
	const unsigned char *at = ptr;

	for (; count > 0; count--) {
		int name = dn_skipname(at, eom);

		if (name < 0)
			return too_short();
		at += name + NS_QFIXEDSZ;
		if (section == ns_s_qd)
			continue;
		if (at + NS_INT32SZ + NS_INT16SZ > eom)
			return too_short();
		at += NS_INT32SZ + NS_INT16SZ + ns_get16(at + NS_INT32SZ);
	}
	return at > eom ? too_short() : at - ptr;
}

static void go_to_section(ns_msg *handle, ns_sect section)
{
	handle->_sect = section;
	handle->_rrnum = section == ns_s_max ? -1 : 0;
	handle->_msg_ptr = section == ns_s_max ? NULL : handle->_sections[section];
}

int ns_initparse(const unsigned char *msg, int msglen, ns_msg *handle)
{
	const unsigned char *end = msg + msglen, *at = msg + NS_HFIXEDSZ;
	int i;

	if (at > end)
		return too_short();
	handle->_msg = msg;
	handle->_eom = end;
	handle->_id = ns_get16(msg);
	handle->_flags = ns_get16(msg + 2);
	for (i = 0; i < ns_s_max; i++)
		handle->_counts[i] = ns_get16(msg + 4 + 2 * i);
	for (i = 0; i < ns_s_max; i++) {
		int size = ns_skiprr(at, end, i, handle->_counts[i]);

		if (size < 0)
			return -1;
		handle->_sections[i] = handle->_counts[i] == 0 ? NULL : at;
		at += size;
	}
	if (at != end)
		return too_short();
	go_to_section(handle, ns_s_max);
	return 0;
}

int ns_parserr(ns_msg *handle, ns_sect section, int rrnum, ns_rr *rr)
{
	const unsigned char *at;
	int size;

	if (section >= ns_s_max || rrnum < -1 || rrnum >= handle->_counts[section]) {
		errno = ENODEV;
		return -1;
	}
	if (section != handle->_sect)
		go_to_section(handle, section);
	if (rrnum == -1)
		rrnum = handle->_rrnum;
	if (rrnum < handle->_rrnum)
		go_to_section(handle, section);
	size = ns_skiprr(handle->_msg_ptr, handle->_eom, section, rrnum - handle->_rrnum);
	if (size < 0)
		return -1;
	at = handle->_msg_ptr + size;
	handle->_rrnum = rrnum;
	size = dn_expand(handle->_msg, handle->_eom, at, rr->name, NS_MAXDNAME);
	if (size < 0)
		return -1;
	at += size;
	if (at + NS_QFIXEDSZ > handle->_eom)
		return too_short();
	NS_GET16(rr->type, at);
	NS_GET16(rr->rr_class, at);
	rr->ttl = 0;
	rr->rdlength = 0;
	rr->rdata = NULL;
	if (section != ns_s_qd) {
		if (at + NS_INT32SZ + NS_INT16SZ > handle->_eom)
			return too_short();
		NS_GET32(rr->ttl, at);
		NS_GET16(rr->rdlength, at);
		if (at + rr->rdlength > handle->_eom)
			return too_short();
		rr->rdata = at;
		at += rr->rdlength;
	}
	handle->_msg_ptr = at;
	if (++handle->_rrnum > handle->_counts[section])
		go_to_section(handle, section + 1);
	return 0;
}
