/* What the dynamic linker has loaded: here the engine, too, and its libraries. man 3 dl_iterate_phdr */
#ifndef _SOCKSH_LINK_H
#define _SOCKSH_LINK_H

#include <dlfcn.h>
#include <elf.h>
#include <socksh/annotations.h>
#include <sys/types.h>

#define __ELF_NATIVE_CLASS 64
#define ElfW(type) _ElfW(Elf, __ELF_NATIVE_CLASS, type) /* Elf64_Phdr and its like, by their ends */
#define _ElfW(e, w, t) _ElfW_1(e, w, _##t)
#define _ElfW_1(e, w, t) e##w##t

/* A program or library in memory. */
struct link_map {
	ElfW(Addr) l_addr; /* from addresses in the file to those in memory */
	char *l_name; /* its file, "" for the program */
	ElfW(Dyn) *l_ld; /* its dynamic section, outside of the program's memory */
	struct link_map *l_next, *l_prev;
};

/* What dl_iterate_phdr() tells of each. */
struct dl_phdr_info {
	ElfW(Addr) dlpi_addr; /* from addresses in the file to those in memory */
	const char *dlpi_name; /* its file, "" for the program */
	const ElfW(Phdr) *dlpi_phdr; /* its segments */
	ElfW(Half) dlpi_phnum; /* how many */
	unsigned long long dlpi_adds; /* how many were loaded so far */
	unsigned long long dlpi_subs; /* how many were unloaded */
	size_t dlpi_tls_modid;
	void *dlpi_tls_data;
};

/** Call a function for the program and each library, until it returns something else than 0. man 3 dl_iterate_phdr
 *  returns: what the last call returned */
int dl_iterate_phdr(int (*callback)(struct dl_phdr_info *info, size_t size, void *data), void *data) __custom;

#endif
