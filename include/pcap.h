/* Packets as they are on the wire: libpcap's functions. man 7 packet; UNP 29.4 */
#include <pcap/pcap.h>
