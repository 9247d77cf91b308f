/* Sockets between virtual machines and their host. man 7 vsock */
#ifndef _SOCKSH_LINUX_VM_SOCKETS_H
#define _SOCKSH_LINUX_VM_SOCKETS_H

#include <linux/socket.h>
#include <linux/types.h>
#include <sys/socket.h>

#define SO_VM_SOCKETS_BUFFER_SIZE 0 /* bytes of the buffer (uint64_t) */
#define SO_VM_SOCKETS_BUFFER_MIN_SIZE 1 /* its least size (uint64_t) */
#define SO_VM_SOCKETS_BUFFER_MAX_SIZE 2 /* its greatest size (uint64_t) */
#define SO_VM_SOCKETS_PEER_HOST_VM_ID 3 /* the peer's number on its host, VMware only (int, get) */
#define SO_VM_SOCKETS_TRUSTED 5 /* whether the peer is trusted, VMware only (int, get) */
#define SO_VM_SOCKETS_CONNECT_TIMEOUT_OLD 6 /* how long connect() waits (struct timeval) */
#define SO_VM_SOCKETS_NONBLOCK_TXRX 7 /* for the kernel's own use, no option of programs */
#define SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW 8 /* the same with 64-bit times */
#define SO_VM_SOCKETS_CONNECT_TIMEOUT SO_VM_SOCKETS_CONNECT_TIMEOUT_OLD

#define VMADDR_CID_ANY -1U /* svm_cid: any, for bind() */
#define VMADDR_PORT_ANY -1U /* svm_port: the kernel chooses */
#define VMADDR_CID_HYPERVISOR 0 /* svm_cid: the hypervisor; reserved */
#define VMADDR_CID_LOCAL 1 /* svm_cid: this machine, as loopback */
#define VMADDR_CID_HOST 2 /* svm_cid: the host */
#define VMADDR_FLAG_TO_HOST 0x01 /* svm_flags: always by way of the host */

#define VM_SOCKETS_INVALID_VERSION -1U /* what the version is if it is not known */

/* Address of such a socket. */
struct sockaddr_vm {
	__kernel_sa_family_t svm_family;
	unsigned short svm_reserved1;
	unsigned int svm_port;
	unsigned int svm_cid;
	__u8 svm_flags;
	unsigned char svm_zero[sizeof(struct sockaddr) - sizeof(sa_family_t) - sizeof(unsigned short) - sizeof(unsigned int) - sizeof(unsigned int) - sizeof(__u8)];
};

#define IOCTL_VM_SOCKETS_GET_LOCAL_CID _IO(7, 0xb9) /* ioctl() on /dev/vsock: this machine's number (unsigned int *) */
#define VM_SOCKETS_VERSION_EPOCH(version) (((version) & 0xFF000000) >> 24) /* the first of a version's three numbers */
#define VM_SOCKETS_VERSION_MAJOR(version) (((version) & 0x00FF0000) >> 16) /* the second of a version's three numbers */
#define VM_SOCKETS_VERSION_MINOR(version) ((version) & 0x0000FFFF) /* the third of a version's three numbers */

#endif
