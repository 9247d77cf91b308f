#include <stdio.h>
#include <string.h>
#include <stdlib.h>
/* Searches of the library against plain ones, over random strings of few letters. */
static const char *plain(const char *h, const char *n) { size_t k = 0; for (;; h++) { for (k = 0; n[k] && h[k] == n[k]; k++) ; if (!n[k]) return h; if (!*h) return 0; } }
static int in(const char *s, char c) { for (; *s; s++) if (*s == c) return 1; return 0; }
int main(void)
{
    unsigned long wrong = 0, sum = 0;
    srand(7);
    for (int i = 0; i < 60000; i++) {
        char h[600], n[12];
        int a = rand() % (i % 50 == 0 ? 590 : 20), b = rand() % 11, high = i % 3 == 0;
        for (int j = 0; j < a; j++) h[j] = (char)((high ? 0x7e : 'a') + rand() % 3);
        for (int j = 0; j < b; j++) n[j] = (char)((high ? 0x7e : 'a') + rand() % (i % 2 + 1));
        h[a] = n[b] = 0;
        size_t s = 0, c = 0;
        while (h[s] && in(n, h[s])) s++;
        while (h[c] && !in(n, h[c])) c++;
        wrong += strstr(h, n) != plain(h, n);
        wrong += strspn(h, n) != s;
        wrong += strcspn(h, n) != c;
        wrong += strpbrk(h, n) != (h[c] ? h + c : NULL);
        sum += s * 3 + c;
    }
    printf("%lu %lu\n", wrong, sum);
    return 0;
}
