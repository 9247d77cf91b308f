int overridden(void) { return 10; }
extern int level;
int level = 30;
static int real(void) { return 7; }
int other_name(void) __attribute__((alias("real")));
int weak_name(void) __attribute__((weak, alias("real")));
int replaced_name(void) __attribute__((weak, alias("real")));
int kept(void);
int overridden_of_other(void) { return overridden(); }
int kept_of_other(void) { return kept(); }
int level_of_other(void) { return level; }
