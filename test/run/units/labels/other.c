int there = 7;
extern int object_of_main;
int for_other_file(int);
int called_back(int n) { return -n; }
int other_file(int n) { return for_other_file(n) + called_back(1) + there; }
int object_by_name(void) { return ++object_of_main; }

/* As glibc's headers have it. */
int fscanf(void *, const char *, ...) __asm__("" "__isoc99_fscanf");
extern void *input __asm__("stdin");
int at_end(void) { char c; return fscanf(input, "%c", &c) == -1; }
