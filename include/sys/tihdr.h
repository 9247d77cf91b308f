/* The Transport Provider Interface: the messages between a transport provider and its user. UNP 31.6 */
#ifndef _SOCKSH_SYS_TIHDR_H
#define _SOCKSH_SYS_TIHDR_H

#include <sys/types.h>

/* As in the first TPI, and as the book's program counts on: its shortest message has sizeof(long). */
#ifndef __t_scalar_t_defined
#define __t_scalar_t_defined
typedef long t_scalar_t;
typedef unsigned long t_uscalar_t;
#endif

/* -- What the user asks for -- */

#define T_CONN_REQ 0 /* connect: an address */
#define T_CONN_RES 1 /* accept a connection: where, and which */
#define T_DISCON_REQ 2 /* end at once, or reject a connection */
#define T_DATA_REQ 3 /* send data */
#define T_EXDATA_REQ 4 /* send expedited data */
#define T_INFO_REQ 5 /* what kind of provider is it? */
#define T_BIND_REQ 6 /* take an address, and listen */
#define T_UNBIND_REQ 7 /* give it up */
#define T_UNITDATA_REQ 8 /* send a datagram */
#define T_OPTMGMT_REQ 9 /* set or ask for options */
#define T_ORDREL_REQ 10 /* no more data will be sent */

/* -- What the provider tells -- */

#define T_CONN_IND 11 /* a connection waits to be accepted */
#define T_CONN_CON 12 /* connected */
#define T_DISCON_IND 13 /* the connection has ended, or none came about */
#define T_DATA_IND 14 /* data */
#define T_EXDATA_IND 15 /* expedited data */
#define T_INFO_ACK 16 /* what T_INFO_REQ asked for */
#define T_BIND_ACK 17 /* the address that was taken */
#define T_ERROR_ACK 18 /* a request has failed */
#define T_OK_ACK 19 /* a request has succeeded */
#define T_UNITDATA_IND 20 /* a datagram */
#define T_UDERROR_IND 21 /* a datagram has not been sent */
#define T_OPTMGMT_ACK 22 /* the options */
#define T_ORDREL_IND 23 /* no more data will come */

/* -- States of a provider -- */

#define TS_UNBND 0 /* without an address */
#define TS_WACK_BREQ 1 /* T_BIND_REQ is not answered yet */
#define TS_WACK_UREQ 2 /* nor is T_UNBIND_REQ */
#define TS_IDLE 3 /* with an address, not connected */
#define TS_WACK_OPTREQ 4 /* nor is T_OPTMGMT_REQ */
#define TS_WACK_CREQ 5 /* nor is T_CONN_REQ */
#define TS_WCON_CREQ 6 /* connecting */
#define TS_WRES_CIND 7 /* a connection waits to be accepted */
#define TS_WACK_CRES 8 /* nor is T_CONN_RES */
#define TS_DATA_XFER 9 /* connected */
#define TS_WIND_ORDREL 10 /* we have ended, the peer has not */
#define TS_WREQ_ORDREL 11 /* the peer has ended, we have not */

/* SERV_type */
#define T_COTS 1 /* connections */
#define T_COTS_ORD 2 /* with an orderly end */
#define T_CLTS 3 /* datagrams */

/* PROVIDER_flag */
#define SENDZERO 0x001 /* data of 0 bytes can be sent */
#define XPG4_1 0x002 /* the provider heeds XPG4's XTI */

struct T_conn_req {
	t_scalar_t PRIM_type;
	t_scalar_t DEST_length;
	t_scalar_t DEST_offset;
	t_scalar_t OPT_length;
	t_scalar_t OPT_offset;
};

struct T_conn_res {
	t_scalar_t PRIM_type;
	t_uscalar_t ACCEPTOR_id; /* I_FDINSERT fills it in */
	t_scalar_t OPT_length;
	t_scalar_t OPT_offset;
	t_scalar_t SEQ_number;
};

struct T_discon_req {
	t_scalar_t PRIM_type;
	t_scalar_t SEQ_number; /* -1: of the stream itself */
};

struct T_data_req {
	t_scalar_t PRIM_type;
	t_scalar_t MORE_flag;
};

struct T_exdata_req {
	t_scalar_t PRIM_type;
	t_scalar_t MORE_flag;
};

struct T_info_req {
	t_scalar_t PRIM_type;
};

struct T_bind_req {
	t_scalar_t PRIM_type;
	t_scalar_t ADDR_length; /* 0: any address */
	t_scalar_t ADDR_offset;
	t_uscalar_t CONIND_number; /* how many connections may wait; 0: none come */
};

struct T_unbind_req {
	t_scalar_t PRIM_type;
};

struct T_unitdata_req {
	t_scalar_t PRIM_type;
	t_scalar_t DEST_length;
	t_scalar_t DEST_offset;
	t_scalar_t OPT_length;
	t_scalar_t OPT_offset;
};

struct T_optmgmt_req {
	t_scalar_t PRIM_type;
	t_scalar_t OPT_length;
	t_scalar_t OPT_offset;
	t_scalar_t MGMT_flags;
};

struct T_ordrel_req {
	t_scalar_t PRIM_type;
};

struct T_conn_ind {
	t_scalar_t PRIM_type;
	t_scalar_t SRC_length;
	t_scalar_t SRC_offset;
	t_scalar_t OPT_length;
	t_scalar_t OPT_offset;
	t_scalar_t SEQ_number;
};

struct T_conn_con {
	t_scalar_t PRIM_type;
	t_scalar_t RES_length;
	t_scalar_t RES_offset;
	t_scalar_t OPT_length;
	t_scalar_t OPT_offset;
};

struct T_discon_ind {
	t_scalar_t PRIM_type;
	t_scalar_t DISCON_reason; /* an errno */
	t_scalar_t SEQ_number;
};

struct T_data_ind {
	t_scalar_t PRIM_type;
	t_scalar_t MORE_flag;
};

struct T_exdata_ind {
	t_scalar_t PRIM_type;
	t_scalar_t MORE_flag;
};

/* Sizes: -1 as large as you like, -2 not at all. */
struct T_info_ack {
	t_scalar_t PRIM_type;
	t_scalar_t TSDU_size;
	t_scalar_t ETSDU_size;
	t_scalar_t CDATA_size;
	t_scalar_t DDATA_size;
	t_scalar_t ADDR_size;
	t_scalar_t OPT_size;
	t_scalar_t TIDU_size;
	t_scalar_t SERV_type;
	t_scalar_t CURRENT_state;
	t_scalar_t PROVIDER_flag;
};

struct T_bind_ack {
	t_scalar_t PRIM_type;
	t_scalar_t ADDR_length;
	t_scalar_t ADDR_offset;
	t_uscalar_t CONIND_number;
};

struct T_error_ack {
	t_scalar_t PRIM_type;
	t_scalar_t ERROR_prim; /* what failed */
	t_scalar_t TLI_error; /* an error of <xti.h> */
	t_scalar_t UNIX_error; /* an errno, with TSYSERR */
};

struct T_ok_ack {
	t_scalar_t PRIM_type;
	t_scalar_t CORRECT_prim; /* what succeeded */
};

struct T_unitdata_ind {
	t_scalar_t PRIM_type;
	t_scalar_t SRC_length;
	t_scalar_t SRC_offset;
	t_scalar_t OPT_length;
	t_scalar_t OPT_offset;
};

struct T_uderror_ind {
	t_scalar_t PRIM_type;
	t_scalar_t DEST_length;
	t_scalar_t DEST_offset;
	t_scalar_t OPT_length;
	t_scalar_t OPT_offset;
	t_scalar_t ERROR_type;
};

struct T_optmgmt_ack {
	t_scalar_t PRIM_type;
	t_scalar_t OPT_length;
	t_scalar_t OPT_offset;
	t_scalar_t MGMT_flags;
};

struct T_ordrel_ind {
	t_scalar_t PRIM_type;
};

union T_primitives {
	t_scalar_t type;
	struct T_conn_req conn_req;
	struct T_conn_res conn_res;
	struct T_discon_req discon_req;
	struct T_data_req data_req;
	struct T_exdata_req exdata_req;
	struct T_info_req info_req;
	struct T_bind_req bind_req;
	struct T_unbind_req unbind_req;
	struct T_unitdata_req unitdata_req;
	struct T_optmgmt_req optmgmt_req;
	struct T_ordrel_req ordrel_req;
	struct T_conn_ind conn_ind;
	struct T_conn_con conn_con;
	struct T_discon_ind discon_ind;
	struct T_data_ind data_ind;
	struct T_exdata_ind exdata_ind;
	struct T_info_ack info_ack;
	struct T_bind_ack bind_ack;
	struct T_error_ack error_ack;
	struct T_ok_ack ok_ack;
	struct T_unitdata_ind unitdata_ind;
	struct T_uderror_ind uderror_ind;
	struct T_optmgmt_ack optmgmt_ack;
	struct T_ordrel_ind ordrel_ind;
};

#endif
