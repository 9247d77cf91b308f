/* Memory barriers in all threads at once: syscall(SYS_membarrier, …). man 2 membarrier */
#ifndef _SOCKSH_LINUX_MEMBARRIER_H
#define _SOCKSH_LINUX_MEMBARRIER_H

enum membarrier_cmd {
	MEMBARRIER_CMD_QUERY = 0, /* which commands there are, as bits */
	MEMBARRIER_CMD_GLOBAL = 1 << 0, /* all threads of the system */
	MEMBARRIER_CMD_GLOBAL_EXPEDITED = 1 << 1, /* those of processes that have registered, at once */
	MEMBARRIER_CMD_REGISTER_GLOBAL_EXPEDITED = 1 << 2, /* register for that */
	MEMBARRIER_CMD_PRIVATE_EXPEDITED = 1 << 3, /* this process's threads, at once */
	MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED = 1 << 4, /* register for that */
	MEMBARRIER_CMD_PRIVATE_EXPEDITED_SYNC_CORE = 1 << 5, /* and they see code that was changed */
	MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED_SYNC_CORE = 1 << 6, /* register for that */
	MEMBARRIER_CMD_PRIVATE_EXPEDITED_RSEQ = 1 << 7, /* and their restartable sequences begin anew */
	MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED_RSEQ = 1 << 8, /* register for that */
	MEMBARRIER_CMD_SHARED = MEMBARRIER_CMD_GLOBAL, /* its older name */
};

enum membarrier_cmd_flag {
	MEMBARRIER_CMD_FLAG_CPU = 1 << 0, /* of one processor only, the third argument */
};

#endif
