int second(void);
int library_state = 5;
int from_library(void) { return second() + library_state; }
