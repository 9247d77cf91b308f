/* Replies and codes of the file transfer protocol. RFC 959 */
#ifndef _SOCKSH_ARPA_FTP_H
#define _SOCKSH_ARPA_FTP_H

#define _ARPA_FTP_H 1
#define PRELIM 1 /* reply 1yz: begun, another reply will follow */
#define COMPLETE 2 /* reply 2yz: done */
#define CONTINUE 3 /* reply 3yz: go on with the next command, such as PASS */
#define TRANSIENT 4 /* reply 4yz: not now, try again */
#define ERROR 5 /* reply 5yz: no */
#define TYPE_A 1 /* TYPE: ASCII, with lines that end by CR LF */
#define TYPE_E 2 /* TYPE: EBCDIC */
#define TYPE_I 3 /* TYPE: image, bytes as they are */
#define TYPE_L 4 /* TYPE: bytes of another length */
#define FORM_N 1 /* form: not for printing */
#define FORM_T 2 /* form: telnet's format effectors */
#define FORM_C 3 /* form: carriage control, as FORTRAN has it */
#define STRU_F 1 /* STRU: a file without structure */
#define STRU_R 2 /* STRU: records */
#define STRU_P 3 /* STRU: pages */
#define MODE_S 1 /* MODE: a stream, whose end is the connection's */
#define MODE_B 2 /* MODE: blocks with headers */
#define MODE_C 3 /* MODE: compressed */
#ifdef __aarch64__
#define REC_ESC 255 /* the byte before a mark of records in a stream */
#else
#define REC_ESC -1 /* the byte before a mark of records in a stream */
#endif
#define REC_EOR '\001' /* behind it: the end of a record */
#define REC_EOF '\002' /* behind it: the end of the file */
#define BLK_EOR 0x80 /* block header: the end of a record */
#define BLK_EOF 0x40 /* block header: the end of the file */
#define BLK_ERRORS 0x20 /* block header: the data may be wrong */
#define BLK_RESTART 0x10 /* block header: a mark to begin again at */
#define BLK_BYTECOUNT 2 /* block header: how many bytes its count has */

#endif
