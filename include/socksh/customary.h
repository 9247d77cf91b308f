/*
 * Variables that the book's fragments use without declaring them, for the prompt. Each says so when it is used. The
 * descriptors are no sockets yet: the kernel answers EBADF until one is made.
 */
#ifndef _SOCKSH_CUSTOMARY_H
#define _SOCKSH_CUSTOMARY_H

#include <socksh/annotations.h>
#include <socksh/book.h>

#ifndef BUFFER_SIZE
#define BUFFER_SIZE 1024 /* bytes of a buffer, as fragments of programs name it */
#endif

#define __CUSTOMARY(what) __notice("not declared here, so this is the shell's own: " what)

char sendline[MAXLINE] __CUSTOMARY("char sendline[MAXLINE]");
char recvline[MAXLINE + 1] __CUSTOMARY("char recvline[MAXLINE + 1]");
char sendbuf[MAXLINE] __CUSTOMARY("char sendbuf[MAXLINE]");
char recvbuf[MAXLINE] __CUSTOMARY("char recvbuf[MAXLINE]");
char buff[MAXLINE] __CUSTOMARY("char buff[MAXLINE]");
char buf[MAXLINE] __CUSTOMARY("char buf[MAXLINE]");
char buffer[BUFFER_SIZE] __CUSTOMARY("char buffer[BUFFER_SIZE]");
char data[MAXLINE] __CUSTOMARY("char data[MAXLINE]");
int n __CUSTOMARY("int n");
int nbytes __CUSTOMARY("int nbytes");
int mbytes __CUSTOMARY("int mbytes");

int sockfd __CUSTOMARY("int sockfd = -1 (socket() makes one)") = -1;
int listenfd __CUSTOMARY("int listenfd = -1 (socket() makes one)") = -1;
int connfd __CUSTOMARY("int connfd = -1 (accept() gives one)") = -1;

struct sockaddr_in servaddr __CUSTOMARY("struct sockaddr_in servaddr");
struct sockaddr_in cliaddr __CUSTOMARY("struct sockaddr_in cliaddr");
socklen_t clilen __CUSTOMARY("socklen_t clilen = sizeof(cliaddr)") = sizeof(cliaddr);
socklen_t cliaddr_len __CUSTOMARY("socklen_t cliaddr_len = sizeof(cliaddr)") = sizeof(cliaddr);
struct sockaddr *addr __CUSTOMARY("struct sockaddr *addr = (struct sockaddr *)&servaddr") = (struct sockaddr *)&servaddr;

#endif
