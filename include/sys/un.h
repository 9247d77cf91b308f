/* Unix domain sockets. man 7 unix; UNP 15.2 */
#ifndef _SOCKSH_SYS_UN_H
#define _SOCKSH_SYS_UN_H

#include <socksh/types.h>
#include <string.h>

/* Address of a Unix domain socket. UNP 15.2 */
struct sockaddr_un {
	sa_family_t sun_family; /* AF_LOCAL */
	char sun_path[108];     /* path, with its NUL */
};

/* length of a Unix domain address whose path ends with NUL, for bind() and connect(). man 7 unix; UNP 15.2 */
#define SUN_LEN(ptr) (__builtin_offsetof(struct sockaddr_un, sun_path) + strlen((ptr)->sun_path))

#endif
