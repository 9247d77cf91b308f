/* Tunnels to programs: /dev/net/tun. */
#ifndef _SOCKSH_LINUX_IF_TUN_H
#define _SOCKSH_LINUX_IF_TUN_H

#include <linux/filter.h>
#include <linux/if_ether.h>
#include <linux/types.h>

#define TUN_READQ_SIZE 500 /* packets that wait for the program */
#define TUN_TUN_DEV IFF_TUN
#define TUN_TAP_DEV IFF_TAP
#define TUN_TYPE_MASK 0x000f /* the bits of IFF_TUN and IFF_TAP */

#define TUNSETNOCSUM _IOW('T', 200, int) /* ioctl(): do not check sums (int); has no effect */

#define TUNSETDEBUG _IOW('T', 201, int) /* ioctl(): messages of the driver (int) */

#define TUNSETIFF _IOW('T', 202, int) /* make an interface; struct ifreq */

#define TUNSETPERSIST _IOW('T', 203, int) /* ioctl(): the interface stays when the descriptor is closed (int) */

#define TUNSETOWNER _IOW('T', 204, int) /* ioctl(): this user may open it too (uid_t) */

#define TUNSETLINK _IOW('T', 205, int) /* ioctl(): the kind of hardware, ARPHRD_ETHER … (int) */

#define TUNSETGROUP _IOW('T', 206, int) /* ioctl(): this group may open it too (gid_t) */

#define TUNGETFEATURES _IOR('T', 207, unsigned int) /* ioctl(): flags that the kernel knows, IFF_TUN … (unsigned int *) */

#define TUNSETOFFLOAD _IOW('T', 208, unsigned int) /* ioctl(): what the program does for the kernel, TUN_F_CSUM … */

#define TUNSETTXFILTER _IOW('T', 209, unsigned int) /* ioctl(): to which hardware addresses packets are taken (struct tun_filter *) */

#define TUNGETIFF _IOR('T', 210, unsigned int) /* ioctl(): name and flags (struct ifreq *) */

#define TUNGETSNDBUF _IOR('T', 211, int) /* ioctl(): bytes of its send buffer (int *) */

#define TUNSETSNDBUF _IOW('T', 212, int) /* ioctl(): set the bytes of its send buffer (int *) */

#define TUNATTACHFILTER _IOW('T', 213, struct sock_fprog) /* ioctl(): a filter for what the program gets (struct sock_fprog *) */

#define TUNDETACHFILTER _IOW('T', 214, struct sock_fprog) /* ioctl(): without that filter */

#define TUNGETVNETHDRSZ _IOR('T', 215, int) /* ioctl(): bytes of the header with IFF_VNET_HDR (int *) */

#define TUNSETVNETHDRSZ _IOW('T', 216, int) /* ioctl(): set the bytes of the header with IFF_VNET_HDR (int *) */

#define TUNSETQUEUE _IOW('T', 217, int) /* ioctl(): IFF_ATTACH_QUEUE or IFF_DETACH_QUEUE (struct ifreq *) */

#define TUNSETIFINDEX _IOW('T', 218, unsigned int) /* ioctl(): the index its interface will have (unsigned int *) */

#define TUNGETFILTER _IOR('T', 219, struct sock_fprog) /* ioctl(): the filter (struct sock_fprog *) */

#define TUNSETVNETLE _IOW('T', 220, int) /* ioctl(): that header is little-endian (int *) */

#define TUNGETVNETLE _IOR('T', 221, int) /* ioctl(): whether it is little-endian (int *) */

#define TUNSETVNETBE _IOW('T', 222, int) /* ioctl(): that header is big-endian (int *) */

#define TUNGETVNETBE _IOR('T', 223, int) /* ioctl(): whether it is big-endian (int *) */

#define TUNSETSTEERINGEBPF _IOR('T', 224, int) /* ioctl(): an eBPF program chooses the queue (int *) */

#define TUNSETFILTEREBPF _IOR('T', 225, int) /* ioctl(): an eBPF program filters packets (int *) */

#define TUNSETCARRIER _IOW('T', 226, int) /* ioctl(): whether there is a signal on its wire (int *) */

#define TUNGETDEVNETNS _IO('T', 227) /* ioctl(): a descriptor of its network namespace */

#define IFF_TUN 0x0001 /* packets of IP */
#define IFF_TAP 0x0002 /* frames of Ethernet */
#define IFF_NAPI 0x0010 /* TUNSETIFF: received in batches, as from hardware */
#define IFF_NAPI_FRAGS 0x0020 /* TUNSETIFF: packets in pieces; for tests */
#define IFF_NO_CARRIER 0x0040 /* TUNSETIFF: without a signal at first */
#define IFF_NO_PI 0x1000 /* nothing in front of the packets */
#define IFF_ONE_QUEUE 0x2000 /* TUNSETIFF: has no effect */
#define IFF_VNET_HDR 0x4000 /* TUNSETIFF: a struct virtio_net_hdr in front of each packet */
#define IFF_TUN_EXCL 0x8000 /* TUNSETIFF: fail with EBUSY if the interface exists */
#define IFF_MULTI_QUEUE 0x0100 /* TUNSETIFF: several descriptors, a queue each */
#define IFF_ATTACH_QUEUE 0x0200 /* TUNSETQUEUE: use this descriptor's queue */
#define IFF_DETACH_QUEUE 0x0400 /* TUNSETQUEUE: do not use it */
#define IFF_PERSIST 0x0800 /* TUNGETIFF: the interface stays */
#define IFF_NOFILTER 0x1000 /* TUNGETIFF: there is no filter */

#define TUN_TX_TIMESTAMP 1 /* the driver tells when packets are sent */
#define TUN_F_CSUM 0x01 /* TUNSETOFFLOAD: sums may be missing */
#define TUN_F_TSO4 0x02 /* TUNSETOFFLOAD: TCP over IPv4 may be uncut */
#define TUN_F_TSO6 0x04 /* TUNSETOFFLOAD: TCP over IPv6 may be uncut */
#define TUN_F_TSO_ECN 0x08 /* TUNSETOFFLOAD: the same with ECN bits */
#define TUN_F_UFO 0x10 /* TUNSETOFFLOAD: UDP may be uncut */
#define TUN_PKT_STRIP 0x0001 /* flags of struct tun_pi: the packet did not fit and was cut */

/* What stands in front of a packet without IFF_NO_PI. */
struct tun_pi {
	__u16 flags;
	__be16 proto; /* ETH_P_IP … */
};

#define TUN_FLT_ALLMULTI 0x0001 /* flags of struct tun_filter: all multicasts */

struct tun_filter {
	__u16 flags;
	__u16 count;
	__u8 addr[][6];
};

#endif
