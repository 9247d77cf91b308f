/* Sends lines back, each behind the words it was started with. */
#include <stdio.h>

int main(int argc, char **argv)
{
    char line[1024];
    int i;

    setvbuf(stdout, NULL, _IOLBF, 0);
    while (fgets(line, sizeof(line), stdin) != NULL) {
        for (i = 1; i < argc; i++)
            printf("%s ", argv[i]);
        fputs(line, stdout);
    }
    return 0;
}
