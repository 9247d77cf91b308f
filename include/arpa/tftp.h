/* Packets of the trivial file transfer protocol. RFC 1350 */
#ifndef _SOCKSH_ARPA_TFTP_H
#define _SOCKSH_ARPA_TFTP_H

#define _ARPA_TFTP_H 1
#define SEGSIZE 512 /* bytes of data in a packet; fewer are the last. UNP 22.2 */
#define RRQ 01 /* read, please */
#define WRQ 02 /* write, please */
#define DATA 03 /* a block */
#define ACK 04 /* a block has come */
#define ERROR 05 /* operation: an error. UNP 22.2 */
#define EUNDEF 0 /* error: none of these, see the message */
#define ENOTFOUND 1 /* error: no such file */
#define EACCESS 2 /* error: not permitted */
#define ENOSPACE 3 /* error: the disk is full */
#define EBADOP 4 /* error: an illegal operation */
#define EBADID 5 /* error: an unknown transfer: a packet from another port */
#define EEXISTS 6 /* error: the file exists */
#define ENOUSER 7 /* error: no such user */

/* A packet. */
struct tftphdr {
	short th_opcode; /* RRQ … */
	union {
		char tu_padding[3];
		struct {
			union {
				unsigned short tu_block; /* DATA, ACK: number of the block */
				short tu_code; /* ERROR: which */
			} __attribute__((__packed__)) th_u3;
			char tu_data[0]; /* the block, or the message */
		} __attribute__((__packed__)) th_u2;
		char tu_stuff[0]; /* RRQ, WRQ: name and mode */
	} __attribute__((__packed__)) th_u1;
} __attribute__((__packed__));
#define th_block th_u1.th_u2.th_u3.tu_block
#define th_code th_u1.th_u2.th_u3.tu_code
#define th_stuff th_u1.tu_stuff
#define th_data th_u1.th_u2.tu_data
#define th_msg th_u1.th_u2.tu_data

#endif
