/* The variables of the book's functions, which socksh has a place for by itself. */
int daemon_proc;
int rtt_d_flag;
