/* Commands and options of telnet. RFC 854, 855 */
#ifndef _SOCKSH_ARPA_TELNET_H
#define _SOCKSH_ARPA_TELNET_H

#define _ARPA_TELNET_H 1
#define IAC 255 /* the byte that begins a command */
#define DONT 254 /* please do not */
#define DO 253 /* please use an option */
#define WONT 252 /* I will not */
#define WILL 251 /* I will use an option */
#define SB 250 /* command behind IAC: an option's details follow, up to IAC SE */
#define GA 249 /* command behind IAC: go ahead, you may send */
#define EL 248 /* command behind IAC: erase the line */
#define EC 247 /* command behind IAC: erase the last character */
#define AYT 246 /* command behind IAC: are you there */
#define AO 245 /* command behind IAC: throw the output away */
#define IP 244 /* command behind IAC: interrupt the process */
#define BREAK 243 /* command behind IAC: the break key */
#define DM 242 /* command behind IAC: the place in the data of an urgent synch. UNP 24.1 */
#define NOP 241 /* command behind IAC: nothing */
#define SE 240 /* command behind IAC: the end of an option's details */
#define EOR 239 /* command behind IAC: the end of a record */
#define ABORT 238 /* command behind IAC: abort the process */
#define SUSP 237 /* command behind IAC: suspend the process */
#define xEOF 236 /* command behind IAC: end of file */
#define SYNCH 242 /* for telfunc(): data mark as urgent data */
#define TELCMD_FIRST xEOF
#define TELCMD_LAST IAC
#define TELOPT_BINARY 0 /* option: 8 bits, no translation of line ends */
#define TELOPT_ECHO 1 /* option: the sender of this echoes what it gets */
#define TELOPT_RCP 2 /* option: prepare to reconnect */
#define TELOPT_SGA 3 /* option: no GA: both may send at any time */
#define TELOPT_NAMS 4 /* option: approximate message size */
#define TELOPT_STATUS 5 /* option: tell the options' state */
#define TELOPT_TM 6 /* option: timing mark, an answer once all before is processed */
#define TELOPT_RCTE 7 /* option: transmission and echo controlled from afar */
#define TELOPT_NAOL 8 /* option: output line width */
#define TELOPT_NAOP 9 /* option: output page size */
#define TELOPT_NAOCRD 10 /* option: what becomes of carriage returns */
#define TELOPT_NAOHTS 11 /* option: tab stops */
#define TELOPT_NAOHTD 12 /* option: what becomes of tabs */
#define TELOPT_NAOFFD 13 /* option: what becomes of form feeds */
#define TELOPT_NAOVTS 14 /* option: vertical tab stops */
#define TELOPT_NAOVTD 15 /* option: what becomes of vertical tabs */
#define TELOPT_NAOLFD 16 /* option: what becomes of line feeds */
#define TELOPT_XASCII 17 /* option: extended ASCII */
#define TELOPT_LOGOUT 18 /* option: log out */
#define TELOPT_BM 19 /* option: byte macros */
#define TELOPT_DET 20 /* option: data entry terminal */
#define TELOPT_SUPDUP 21 /* option: SUPDUP protocol */
#define TELOPT_SUPDUPOUTPUT 22 /* option: SUPDUP output */
#define TELOPT_SNDLOC 23 /* option: tell the place */
#define TELOPT_TTYPE 24 /* option: tell the terminal's type */
#define TELOPT_EOR 25 /* option: mark ends of records by EOR */
#define TELOPT_TUID 26 /* option: the user's identity, TACACS */
#define TELOPT_OUTMRK 27 /* option: output marking */
#define TELOPT_TTYLOC 28 /* option: the terminal's number */
#define TELOPT_3270REGIME 29 /* option: IBM 3270 */
#define TELOPT_X3PAD 30 /* option: X.3 PAD */
#define TELOPT_NAWS 31 /* option: tell the window's size */
#define TELOPT_TSPEED 32 /* option: tell the terminal's speed */
#define TELOPT_LFLOW 33 /* option: flow control is done by the client */
#define TELOPT_LINEMODE 34 /* option: lines are edited by the client */
#define TELOPT_XDISPLOC 35 /* option: the X display */
#define TELOPT_OLD_ENVIRON 36 /* option: environment, of old */
#define TELOPT_AUTHENTICATION 37 /* option: log in without a password */
#define TELOPT_ENCRYPT 38 /* option: encryption */
#define TELOPT_NEW_ENVIRON 39 /* option: environment */
#define TELOPT_EXOPL 255 /* option: options above 255 */
#define NTELOPTS (1+TELOPT_NEW_ENVIRON) /* how many options have names */
#define TELQUAL_IS 0 /* details: this is it */
#define TELQUAL_SEND 1 /* details: send it */
#define TELQUAL_INFO 2 /* details of ENVIRON: it has changed */
#define TELQUAL_REPLY 2 /* details of AUTHENTICATION: the answer */
#define TELQUAL_NAME 3 /* details of AUTHENTICATION: the user's name */
#define LFLOW_OFF 0 /* details of LFLOW: off */
#define LFLOW_ON 1 /* details of LFLOW: on */
#define LFLOW_RESTART_ANY 2 /* details of LFLOW: any character goes on */
#define LFLOW_RESTART_XON 3 /* details of LFLOW: only ^Q goes on */
#define LM_MODE 1 /* details of LINEMODE: the mode, MODE_EDIT … */
#define LM_FORWARDMASK 2 /* details of LINEMODE: which characters send the line */
#define LM_SLC 3 /* details of LINEMODE: special characters, three bytes each */
#define MODE_EDIT 0x01 /* mode: the client edits lines */
#define MODE_TRAPSIG 0x02 /* mode: the client turns ^C into IP */
#define MODE_ACK 0x04 /* mode: acknowledged */
#define MODE_SOFT_TAB 0x08 /* mode: the client expands tabs */
#define MODE_LIT_ECHO 0x10 /* mode: control characters are echoed as they are */
#define MODE_MASK 0x1f /* all bits of the mode that are sent */
#define MODE_FLOW 0x0100 /* of the client's own: flow control */
#define MODE_ECHO 0x0200 /* of the client's own: echo */
#define MODE_INBIN 0x0400 /* of the client's own: input of 8 bits */
#define MODE_OUTBIN 0x0800 /* of the client's own: output of 8 bits */
#define MODE_FORCE 0x1000 /* of the client's own: set the mode anew */
#define SLC_SYNCH 1 /* special character: synch */
#define SLC_BRK 2 /* special character: break */
#define SLC_IP 3 /* special character: interrupt */
#define SLC_AO 4 /* special character: throw output away */
#define SLC_AYT 5 /* special character: are you there */
#define SLC_EOR 6 /* special character: end of record */
#define SLC_ABORT 7 /* special character: abort */
#define SLC_EOF 8 /* special character: end of file */
#define SLC_SUSP 9 /* special character: suspend */
#define SLC_EC 10 /* special character: erase a character */
#define SLC_EL 11 /* special character: erase the line */
#define SLC_EW 12 /* special character: erase a word */
#define SLC_RP 13 /* special character: print the line again */
#define SLC_LNEXT 14 /* special character: take the next one literally */
#define SLC_XON 15 /* special character: go on */
#define SLC_XOFF 16 /* special character: stop */
#define SLC_FORW1 17 /* special character: send the line */
#define SLC_FORW2 18 /* special character: send the line, a second one */
#define NSLC 18 /* how many special characters there are */
#define SLC_NOSUPPORT 0 /* level: not supported */
#define SLC_CANTCHANGE 1 /* level: cannot be changed */
#define SLC_VARIABLE 2 /* level: this value */
#define SLC_DEFAULT 3 /* level: the default */
#define SLC_LEVELBITS 0x03 /* the level's bits */
#define SLC_FUNC 0 /* index in the three bytes: which character */
#define SLC_FLAGS 1 /* index in the three bytes: level and flags */
#define SLC_VALUE 2 /* index in the three bytes: its value */
#define SLC_ACK 0x80 /* flag: acknowledged */
#define SLC_FLUSHIN 0x40 /* flag: throw the input away */
#define SLC_FLUSHOUT 0x20 /* flag: throw the output away */
#define OLD_ENV_VAR 1 /* OLD_ENVIRON: a variable's name follows */
#define OLD_ENV_VALUE 0 /* OLD_ENVIRON: its value follows */
#define NEW_ENV_VAR 0 /* NEW_ENVIRON: a well-known variable's name follows */
#define NEW_ENV_VALUE 1 /* NEW_ENVIRON: its value follows */
#define ENV_ESC 2 /* environment: the next byte is meant literally */
#define ENV_USERVAR 3 /* environment: a variable of the user's own follows */
#define AUTH_WHO_CLIENT 0 /* authentication: the client authenticates the server */
#define AUTH_WHO_SERVER 1 /* authentication: the server authenticates the client */
#define AUTH_WHO_MASK 1 /* the bits of who */
#define AUTH_HOW_ONE_WAY 0 /* authentication: one of them */
#define AUTH_HOW_MUTUAL 2 /* authentication: both */
#define AUTH_HOW_MASK 2 /* the bits of how */
#define AUTHTYPE_NULL 0 /* authentication: none */
#define AUTHTYPE_KERBEROS_V4 1 /* authentication: Kerberos 4 */
#define AUTHTYPE_KERBEROS_V5 2 /* authentication: Kerberos 5 */
#define AUTHTYPE_SPX 3 /* authentication: SPX */
#define AUTHTYPE_MINK 4 /* authentication: Minkowski */
#define AUTHTYPE_CNT 5 /* how many kinds have names */
#define AUTHTYPE_TEST 99 /* authentication: for tests */
#define ENCRYPT_IS 0 /* details of ENCRYPT: how it is encrypted */
#define ENCRYPT_SUPPORT 1 /* details of ENCRYPT: which kinds are known */
#define ENCRYPT_REPLY 2 /* details of ENCRYPT: answer to IS */
#define ENCRYPT_START 3 /* details of ENCRYPT: encrypted from here on */
#define ENCRYPT_END 4 /* details of ENCRYPT: no more encrypted */
#define ENCRYPT_REQSTART 5 /* details of ENCRYPT: please begin */
#define ENCRYPT_REQEND 6 /* details of ENCRYPT: please end */
#define ENCRYPT_ENC_KEYID 7 /* details of ENCRYPT: the key for encrypting */
#define ENCRYPT_DEC_KEYID 8 /* details of ENCRYPT: the key for decrypting */
#define ENCRYPT_CNT 9 /* how many of these there are */
#define ENCTYPE_ANY 0 /* encryption: any */
#define ENCTYPE_DES_CFB64 1 /* encryption: DES, cipher feedback */
#define ENCTYPE_DES_OFB64 2 /* encryption: DES, output feedback */
#define ENCTYPE_CNT 3 /* how many kinds there are */

#endif
