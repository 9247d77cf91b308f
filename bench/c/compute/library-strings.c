/* libc's string and memory functions on what programs hand them most: short strings and small structures. */
#include "kernel.h"
#include <ctype.h>
#include <string.h>

struct message {
    int type;
    char name[20];
    char body[40];
};

static const char *const names[] = {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT"};

static int method_of(const char *line)
{
    for (int i = 0; i < 8; i++)
        if (strncmp(line, names[i], strlen(names[i])) == 0)
            return i;
    return -1;
}

static uint64_t kernel(void)
{
    struct message message, other;
    char line[80];
    uint64_t sum = 0;

    for (int round = 0; round < 80000; round++) {
        const char *name = names[round % 8];
        char *space, *end;

        strcpy(line, name);
        strcat(line, " /index.html?");
        line[strlen(line) - 1] = (char)('0' + round % 10);
        sum = sum * 31 + (unsigned)method_of(line);
        space = strchr(line, ' ');
        end = strrchr(line, '.');
        sum += (uint64_t)(end - space) + (strcmp(space + 1, "/index.html0") == 0);
        memset(&message, 0, sizeof(message));
        message.type = round;
        strncpy(message.name, name, sizeof(message.name) - 1);
        memcpy(message.body, line, strlen(line) + 1);
        other = message;
        sum += memcmp(&message, &other, sizeof(message)) == 0;
        for (char *p = other.body; *p != '\0'; p++)
            *p = (char)toupper((unsigned char)*p);
        sum += strstr(other.body, "HTML") != NULL;
        sum += memchr(other.body, 'X', sizeof(other.body)) != NULL;
    }
    return sum;
}
