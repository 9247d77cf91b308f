/* In the manner of CoreMark's third part: a state machine, by a switch for each character, recognises numbers. */
#include "kernel.h"

enum state { START, SIGN, INTEGER, POINT, FRACTION, EXPONENT, EXPONENT_SIGN, SCIENTIFIC, INVALID, STATES };

static char text[16384];

static enum state next_number(const char **at, unsigned *visits)
{
    enum state state = START;
    const char *s = *at;

    for (; *s != '\0' && state != INVALID; s++) {
        char c = *s;

        if (c == ',') {
            s++;
            break;
        }
        switch (state) {
        case START:
            state = c >= '0' && c <= '9' ? INTEGER : c == '+' || c == '-' ? SIGN : c == '.' ? POINT : INVALID;
            break;
        case SIGN:
            state = c >= '0' && c <= '9' ? INTEGER : c == '.' ? POINT : INVALID;
            break;
        case INTEGER:
            if (c == '.')
                state = POINT;
            else if (c == 'e' || c == 'E')
                state = EXPONENT;
            else if (c < '0' || c > '9')
                state = INVALID;
            break;
        case POINT:
        case FRACTION:
            if (c == 'e' || c == 'E')
                state = EXPONENT;
            else
                state = c >= '0' && c <= '9' ? FRACTION : INVALID;
            break;
        case EXPONENT:
            state = c == '+' || c == '-' ? EXPONENT_SIGN : c >= '0' && c <= '9' ? SCIENTIFIC : INVALID;
            break;
        case EXPONENT_SIGN:
        case SCIENTIFIC:
            state = c >= '0' && c <= '9' ? SCIENTIFIC : INVALID;
            break;
        default:
            break;
        }
        visits[state]++;
    }
    while (state == INVALID && *s != '\0' && *s++ != ',')
        ;
    *at = s;
    return state;
}

static uint64_t kernel(void)
{
    static const char alphabet[] = "0123456789012345678901234567890123456789.e+-,,,,,x";
    unsigned visits[STATES] = {0}, ends[STATES] = {0};
    uint64_t sum = 0;

    for (int i = 0; i < (int)sizeof(text) - 1; i++)
        text[i] = alphabet[next_random() % (sizeof(alphabet) - 1)];
    for (int round = 0; round < 600; round++) {
        const char *at = text;

        while (*at != '\0')
            ends[next_number(&at, visits)]++;
        text[round * 5] = alphabet[round % 50];
    }
    for (int i = 0; i < STATES; i++)
        sum = sum * 31 + visits[i] + ends[i];
    return sum;
}
