/* One question to the kernel over netlink, for what translates other messages to it. */
#include <errno.h>
#include <socksh/translation.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void __netlink_attach(struct nlmsghdr *request, int type, const void *value, size_t size)
{
	struct nlattr *attribute = (struct nlattr *)((char *)request + NLMSG_ALIGN(request->nlmsg_len));

	attribute->nla_type = type;
	attribute->nla_len = NLA_HDRLEN + size;
	memcpy((char *)attribute + NLA_HDRLEN, value, size);
	request->nlmsg_len = NLMSG_ALIGN(request->nlmsg_len) + NLA_ALIGN(attribute->nla_len);
}

/* 1 if more datagrams are to come, 0 at the end, or -1 with errno. */
static int read_answer(char *answer, int size, int (*each)(const struct nlmsghdr *, void *), void *context)
{
	int more = 1;

	for (struct nlmsghdr *header = (struct nlmsghdr *)answer; NLMSG_OK(header, size); header = NLMSG_NEXT(header, size)) {
		if (header->nlmsg_type == NLMSG_DONE)
			return 0;
		if (header->nlmsg_type == NLMSG_ERROR) {
			struct nlmsgerr *error = NLMSG_DATA(header);

			errno = -error->error;
			return errno == 0 ? 0 : -1;
		}
		if (!(header->nlmsg_flags & NLM_F_MULTI))
			more = 0;
		if (each != NULL && each(header, context) != 0)
			return -1;
	}
	return more;
}

int __netlink_ask(int protocol, const struct nlmsghdr *request, int (*each)(const struct nlmsghdr *answer, void *context),
	void *context)
{
	struct sockaddr_nl kernel = { .nl_family = AF_NETLINK };
	char *answer = malloc(__TRANSLATED_MESSAGE);
	int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, protocol);
	int status = -1, error;

	if (fd >= 0 && answer != NULL &&
		sendto(fd, request, request->nlmsg_len, 0, (struct sockaddr *)&kernel, sizeof(kernel)) >= 0) {
		do {
			ssize_t size = recv(fd, answer, __TRANSLATED_MESSAGE, 0);

			status = size >= 0 ? read_answer(answer, size, each, context) : errno == EINTR ? 1 : -1;
		} while (status > 0);
	}
	error = errno;
	if (fd >= 0)
		close(fd);
	free(answer);
	errno = error;
	return status;
}
