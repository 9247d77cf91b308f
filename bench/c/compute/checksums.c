/* The Internet checksum, CRC-32 by table, Adler-32, Fletcher-16, over packets. */
#include "kernel.h"

#define PACKET 1500
#define PACKETS 6000

static unsigned char packet[PACKET];
static uint32_t crc_table[256];

static uint16_t internet_checksum(const uint16_t *address, int length)
{
    uint32_t sum = 0;

    while (length > 1) {
        sum += *address++;
        length -= 2;
    }
    if (length == 1)
        sum += *(const unsigned char *)address;
    sum = (sum >> 16) + (sum & 0xffff);
    sum += sum >> 16;
    return (uint16_t)~sum;
}

static void make_crc_table(void)
{
    for (uint32_t i = 0; i < 256; i++) {
        uint32_t c = i;

        for (int bit = 0; bit < 8; bit++)
            c = c & 1 ? 0xedb88320u ^ (c >> 1) : c >> 1;
        crc_table[i] = c;
    }
}

static uint32_t crc32(const unsigned char *bytes, size_t length)
{
    uint32_t crc = 0xffffffffu;

    for (size_t i = 0; i < length; i++)
        crc = crc_table[(crc ^ bytes[i]) & 0xff] ^ (crc >> 8);
    return ~crc;
}

static uint32_t adler32(const unsigned char *bytes, int length)
{
    uint32_t a = 1, b = 0;

    for (int i = 0; i < length; i++) {
        a += bytes[i];
        b += a;
        if ((i & 2047) == 2047) {
            a %= 65521;
            b %= 65521;
        }
    }
    return (b % 65521) << 16 | a % 65521;
}

static uint16_t fletcher16(const unsigned char *bytes, int length)
{
    unsigned low = 0, high = 0;

    while (length-- > 0) {
        low += *bytes++;
        if (low >= 255)
            low -= 255;
        high += low;
        if (high >= 255)
            high -= 255;
    }
    return (uint16_t)(high << 8 | low);
}

static uint64_t kernel(void)
{
    uint64_t sum = 0;

    make_crc_table();
    for (int i = 0; i < PACKET; i++)
        packet[i] = (unsigned char)next_random();
    for (int round = 0; round < PACKETS; round++) {
        packet[round % PACKET]++;
        sum += internet_checksum((const uint16_t *)packet, PACKET - 1);
        sum = sum * 31 + crc32(packet, PACKET);
        sum = sum * 31 + adler32(packet, PACKET);
        sum = sum * 31 + fletcher16(packet, PACKET);
    }
    return sum;
}
