/* Libraries that a program loads while it runs. man 3 dlopen */
#ifndef _SOCKSH_DLFCN_H
#define _SOCKSH_DLFCN_H

#include <socksh/annotations.h>
#include <socksh/size.h>

#define RTLD_LAZY 0x00001 /* dlopen(): look functions up when they are called */
#define RTLD_NOW 0x00002 /* dlopen(): look all up at once */
#define RTLD_BINDING_MASK 0x3 /* the bits of the two */
#define RTLD_NOLOAD 0x00004 /* dlopen(): only if it is loaded already */
#define RTLD_DEEPBIND 0x00008 /* dlopen(): its own names come first */
#define RTLD_GLOBAL 0x00100 /* dlopen(): its names are there for libraries to come */
#define RTLD_LOCAL 0 /* dlopen(): they are not */
#define RTLD_NODELETE 0x01000 /* dlopen(): dlclose() does not unload it */
#define RTLD_NEXT ((void *)-1l) /* dlsym(): not the program's own */
#define RTLD_DEFAULT ((void *)0) /* dlsym(): the program's own, then libc's */

typedef long Lmid_t;
#define LM_ID_BASE 0 /* the first list of libraries */
#define LM_ID_NEWLM -1 /* a new one */

enum {
	RTLD_DI_LMID = 1, /* dlinfo(): its list of libraries (Lmid_t *) */
	RTLD_DI_LINKMAP = 2, /* dlinfo(): what it is in that list (struct link_map **) */
	RTLD_DI_CONFIGADDR = 3, /* dlinfo(): Solaris's */
	RTLD_DI_SERINFO = 4, /* dlinfo(): where it looks for libraries (Dl_serinfo *) */
	RTLD_DI_SERINFOSIZE = 5, /* dlinfo(): how much room that takes (Dl_serinfo *) */
	RTLD_DI_ORIGIN = 6, /* dlinfo(): its folder (char *) */
	RTLD_DI_PROFILENAME = 7, /* dlinfo(): Solaris's */
	RTLD_DI_PROFILEOUT = 8, /* dlinfo(): Solaris's */
	RTLD_DI_TLS_MODID = 9, /* dlinfo(): the number of its thread-local data (size_t *) */
	RTLD_DI_TLS_DATA = 10, /* dlinfo(): that data; not here */
	RTLD_DI_PHDR = 11, /* dlinfo(): its segments; not here: see dl_iterate_phdr() */
	RTLD_DI_MAX = 11, /* the last one */
};

/* A folder where libraries are looked for. */
typedef struct {
	char *dls_name;
	unsigned int dls_flags;
} Dl_serpath;

/* All of them. */
typedef struct {
	size_t dls_size; /* of this structure, with what is behind it */
	unsigned int dls_cnt; /* how many */
	union {
		Dl_serpath dls_serpath[0];
		Dl_serpath __dls_serpath_pad[1];
	};
} Dl_serinfo;

/* What dladdr() tells. */
typedef struct {
	const char *dli_fname; /* path of the library or the program */
	void *dli_fbase; /* where it lies */
	const char *dli_sname; /* the function or variable, or NULL */
	void *dli_saddr; /* where that lies, or NULL */
} Dl_info;

/** Load a library; NULL is the program itself. man 3 dlopen
 *  returns: a handle, or NULL: see dlerror() */
void *dlopen(const char *filename, int flags) __custom __string(1) __nullable(1);
/** The address of a function or a variable of a library; of a function that socksh has a prototype of. man 3 dlsym
 *  returns: the address, or NULL: see dlerror() */
void *dlsym(void *restrict handle, const char *restrict symbol) __custom __string(2);
/** A library is no longer needed. man 3 dlclose
 *  returns: 0, or not: see dlerror() */
int dlclose(void *handle) __custom;
/** What was wrong with dlopen(), dlsym() or dlclose(). man 3 dlerror
 *  returns: the message, once, or NULL */
char *dlerror(void) __custom;
/** Which function or variable lies at an address; the program's own functions have names. man 3 dladdr
 *  returns: not 0; 0 if the address is none of a library's or of a function's */
int dladdr(const void *addr, Dl_info *info) __custom __writes1(2);
/** Ask about a library. man 3 dlinfo
 *  returns: 0, or -1: see dlerror() */
int dlinfo(void *restrict handle, int request, void *restrict info) __custom;

#endif
