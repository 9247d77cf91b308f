/* The state of the system. Linux; man 2 sysinfo */
#ifndef _SOCKSH_SYS_SYSINFO_H
#define _SOCKSH_SYS_SYSINFO_H

#include <socksh/annotations.h>

#define SI_LOAD_SHIFT 16 /* the loads are numbers with so many bits behind the point */

struct sysinfo {
	long uptime; /* seconds */
	unsigned long loads[3];
	unsigned long totalram;
	unsigned long freeram;
	unsigned long sharedram;
	unsigned long bufferram;
	unsigned long totalswap;
	unsigned long freeswap;
	unsigned short procs;
	unsigned short pad;
	unsigned long totalhigh;
	unsigned long freehigh;
	unsigned int mem_unit; /* bytes of the units that memory is counted in */
};

/** Memory, load and uptime. man 2 sysinfo
 *  errors: EFAULT */
int sysinfo(struct sysinfo *info) __syscall;
/** How many processors are configured. man 3 get_nprocs_conf */
int get_nprocs_conf(void);
/** How many processors are online. man 3 get_nprocs */
int get_nprocs(void);
/** How many pages of memory there are. man 3 get_phys_pages */
long get_phys_pages(void);
/** How many pages of memory are free. man 3 get_avphys_pages */
long get_avphys_pages(void);

#endif
