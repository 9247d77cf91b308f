/* Errors of transport providers and of XTI: t_errno, and TLI_error of T_ERROR_ACK. UNP 31 */
#ifndef _SOCKSH_TRANSPORT_ERRORS_H
#define _SOCKSH_TRANSPORT_ERRORS_H

#define TBADADDR 1 /* an address of the wrong form */
#define TBADOPT 2 /* an option of the wrong form */
#define TACCES 3 /* no right to that address */
#define TBADF 4 /* no transport endpoint */
#define TNOADDR 5 /* no such address here */
#define TOUTSTATE 6 /* not in this state */
#define TBADSEQ 7 /* no such connection waits */
#define TSYSERR 8 /* see errno */
#define TLOOK 9 /* something has happened: t_look() */
#define TBADDATA 10 /* data of a size that is not allowed */
#define TBUFOVFLW 11 /* more than there is room for */
#define TFLOW 12 /* would block */
#define TNODATA 13 /* would block */
#define TNODIS 14 /* no connection has ended: t_rcvdis() */
#define TNOUDERR 15 /* no datagram has failed: t_rcvuderr() */
#define TBADFLAG 16 /* flags that are not known */
#define TNOREL 17 /* the peer has not ended: t_rcvrel() */
#define TNOTSUPPORT 18 /* the provider cannot do that */
#define TSTATECHNG 19 /* the state is just changing */
#define TNOSTRUCTYPE 20 /* t_alloc() does not know that structure */
#define TBADNAME 21 /* no such provider */
#define TBADQLEN 22 /* a stream that no connection may wait at */
#define TADDRBUSY 23 /* the address is in use */
#define TINDOUT 24 /* other connections wait, too */
#define TPROVMISMATCH 25 /* two endpoints of different providers */
#define TRESQLEN 26 /* the endpoint that accepts must not be one for waiting connections */
#define TRESADDR 27 /* the endpoint that accepts has another address */
#define TQFULL 28 /* no more connections may wait */
#define TPROTO 29 /* something wrong between the library and the provider */

#endif
