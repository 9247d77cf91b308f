#error nobody needs this
int from_elsewhere(void) { return 1; }
