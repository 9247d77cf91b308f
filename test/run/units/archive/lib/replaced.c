int replaced(void) { return 2; }
int library_state = 99;
