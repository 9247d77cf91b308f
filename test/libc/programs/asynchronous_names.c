/* getaddrinfo_a() and its kin. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void show(struct gaicb *request)
{
	struct addrinfo *each;
	char text[INET6_ADDRSTRLEN];
	int error = gai_error(request);

	printf("%s %s: %s\n", request->ar_name, request->ar_service, error == 0 ? "found" : gai_strerror(error));
	for (each = request->ar_result; error == 0 && each != NULL; each = each->ai_next) {
		struct sockaddr_in *address = (struct sockaddr_in *)each->ai_addr;

		inet_ntop(each->ai_family, &address->sin_addr, text, sizeof(text));
		printf("  %s %d %d\n", text, ntohs(address->sin_port), each->ai_socktype);
	}
	if (error == 0)
		freeaddrinfo(request->ar_result);
}

int main(void)
{
	struct addrinfo hints = { .ai_family = AF_INET, .ai_socktype = SOCK_STREAM, .ai_flags = AI_NUMERICHOST | AI_NUMERICSERV };
	struct gaicb requests[3] = { { .ar_name = "127.0.0.1", .ar_service = "80", .ar_request = &hints },
		{ .ar_name = "no number", .ar_service = "81", .ar_request = &hints },
		{ .ar_name = "10.1.2.3", .ar_service = "82", .ar_request = &hints } };
	struct gaicb *list[] = { &requests[0], &requests[1], NULL, &requests[2] };
	const struct gaicb *one[] = { &requests[2] };

	printf("%d\n", getaddrinfo_a(GAI_WAIT, list, 4, NULL));
	for (int i = 0; i < 3; i++)
		show(&requests[i]);
	printf("%d\n", getaddrinfo_a(GAI_NOWAIT, &list[3], 1, NULL));
	while (gai_error(&requests[2]) == EAI_INPROGRESS)
		gai_suspend(one, 1, NULL);
	show(&requests[2]);
	printf("%d\n", gai_cancel(&requests[2]) == EAI_ALLDONE);
	printf("%d\n", gai_suspend(one, 1, NULL) == EAI_ALLDONE);
	return 0;
}
