/* File names of the C library's parts, for dlopen(). man 3 dlopen */
#ifndef _SOCKSH_GNU_LIB_NAMES_H
#define _SOCKSH_GNU_LIB_NAMES_H

#ifdef __x86_64__
#define LD_LINUX_X86_64_SO "ld-linux-x86-64.so.2" /* what loads programs */
#define LD_SO "ld-linux-x86-64.so.2" /* what loads programs, for any machine */
#else
#define LD_LINUX_AARCH64_SO "ld-linux-aarch64.so.1" /* what loads programs */
#define LD_SO "ld-linux-aarch64.so.1" /* what loads programs, for any machine */
#endif
#define LIBANL_SO "libanl.so.1" /* getaddrinfo_a(); part of LIBC_SO now */
#define LIBBROKENLOCALE_SO "libBrokenLocale.so.1" /* a locale of the past */
#define LIBCRYPT_SO "libcrypt.so.1" /* crypt() */
#define LIBC_MALLOC_DEBUG_SO "libc_malloc_debug.so.0" /* mtrace() and mcheck() */
#define LIBC_SO "libc.so.6" /* the library */
#define LIBDL_SO "libdl.so.2" /* dlopen(); part of LIBC_SO now */
#define LIBGCC_S_SO "libgcc_s.so.1" /* the compiler's own functions */
#define LIBMVEC_SO "libmvec.so.1" /* cos() and others of vectors */
#define LIBM_SO "libm.so.6" /* cos() and others */
#define LIBNSL_SO "libnsl.so.1" /* NIS */
#define LIBNSS_COMPAT_SO "libnss_compat.so.2" /* where names are looked up: compat */
#define LIBNSS_DB_SO "libnss_db.so.2" /* where names are looked up: db */
#define LIBNSS_DNS_SO "libnss_dns.so.2" /* where names are looked up: dns */
#define LIBNSS_FILES_SO "libnss_files.so.2" /* where names are looked up: files */
#define LIBNSS_HESIOD_SO "libnss_hesiod.so.2" /* where names are looked up: hesiod */
#define LIBNSS_LDAP_SO "libnss_ldap.so.2" /* where names are looked up: ldap */
#define LIBPTHREAD_SO "libpthread.so.0" /* threads; part of LIBC_SO now */
#define LIBRESOLV_SO "libresolv.so.2" /* res_query() and others */
#define LIBRT_SO "librt.so.1" /* clocks, queues; part of LIBC_SO now */
#define LIBTHREAD_DB_SO "libthread_db.so.1" /* threads, for debuggers */
#define LIBUTIL_SO "libutil.so.1" /* openpty() and others; part of LIBC_SO now */

#endif
