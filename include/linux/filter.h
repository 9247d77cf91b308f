/* Filters of sockets: SO_ATTACH_FILTER. man 7 socket */
#ifndef _SOCKSH_LINUX_FILTER_H
#define _SOCKSH_LINUX_FILTER_H

#include <linux/bpf_common.h>
#include <linux/types.h>

#define BPF_MAJOR_VERSION 1 /* version of the machine of socket filters */
#define BPF_MINOR_VERSION 1 /* version of the machine of socket filters */

/* One instruction. */
struct sock_filter {
	__u16 code; /* BPF_LD … */
	__u8 jt; /* instructions to skip if true */
	__u8 jf; /* instructions to skip if false */
	__u32 k; /* operand */
};

/* What SO_ATTACH_FILTER takes. */
struct sock_fprog {
	unsigned short len; /* how many instructions */
	struct sock_filter *filter;
};
#define BPF_A 0x10 /* BPF_RET: the filter's result is A */
#define BPF_TAX 0x00 /* BPF_MISC: X = A */
#define BPF_TXA 0x80 /* BPF_MISC: A = X */
#define BPF_MEMWORDS 16 /* words of a filter's memory */

#define SKF_AD_OFF (-0x1000) /* loads from SKF_AD_OFF + SKF_AD_… ask for something beside the packet */
#define SKF_AD_PROTOCOL 0 /* beside the packet: the link layer's protocol, ETH_P_IP … */
#define SKF_AD_PKTTYPE 4 /* beside the packet: PACKET_HOST, PACKET_OUTGOING … */
#define SKF_AD_IFINDEX 8 /* beside the packet: the index of its interface */
#define SKF_AD_NLATTR 12 /* beside the packet: where a netlink attribute of type X begins, from A on */
#define SKF_AD_NLATTR_NEST 16 /* beside the packet: the same within a nested attribute at A */
#define SKF_AD_MARK 20 /* beside the packet: its mark, SO_MARK */
#define SKF_AD_QUEUE 24 /* beside the packet: the queue it came by */
#define SKF_AD_HATYPE 28 /* beside the packet: the kind of its interface, ARPHRD_ETHER … */
#define SKF_AD_RXHASH 32 /* beside the packet: the hash of its flow */
#define SKF_AD_CPU 36 /* beside the packet: the processor that runs the filter */
#define SKF_AD_ALU_XOR_X 40 /* no load: A ^= X */
#define SKF_AD_VLAN_TAG 44 /* beside the packet: its VLAN */
#define SKF_AD_VLAN_TAG_PRESENT 48 /* beside the packet: 1 if it has a VLAN tag */
#define SKF_AD_PAY_OFFSET 52 /* beside the packet: where its payload begins, behind all headers */
#define SKF_AD_RANDOM 56 /* beside the packet: a random number, to take one packet of many */
#define SKF_AD_VLAN_TPID 60 /* beside the packet: the protocol of its VLAN tag */
#define SKF_AD_MAX 64 /* the end of what can be asked for */
#define SKF_NET_OFF (-0x100000) /* loads from here on begin at the network header */
#define SKF_LL_OFF (-0x200000) /* loads from here on begin at the link layer's header */

#define BPF_NET_OFF SKF_NET_OFF
#define BPF_LL_OFF SKF_LL_OFF
#define BPF_STMT(code, k) { (unsigned short)(code), 0, 0, k } /* an instruction that is no jump: { code, 0, 0, k } */
#define BPF_JUMP(code, k, jt, jf) { (unsigned short)(code), jt, jf, k } /* a jump: { code, jt, jf, k }; jt and jf count instructions behind it */
#define BPF_RVAL(code) ((code) & 0x18) /* where a BPF_RET takes the result from: BPF_K or BPF_A */
#define BPF_MISCOP(code) ((code) & 0xf8) /* the operation of a BPF_MISC: BPF_TAX or BPF_TXA */

#endif
