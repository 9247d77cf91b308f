/* What adjtimex() and clock_adjtime() take: <sys/timex.h>. */
#ifndef _SOCKSH_TIMEX_H
#define _SOCKSH_TIMEX_H

#include <socksh/timeval.h>

struct timex {
	unsigned int modes; /* what to set: ADJ_OFFSET … */
	long offset; /* by how much the clock is wrong */
	long freq; /* by how much it runs too fast */
	long maxerror;
	long esterror;
	int status; /* STA_PLL … */
	long constant;
	long precision;
	long tolerance;
	struct timeval time;
	long tick;
	long ppsfreq;
	long jitter;
	int shift;
	long stabil;
	long jitcnt;
	long calcnt;
	long errcnt;
	long stbcnt;
	int tai;
	int : 32;
	int : 32;
	int : 32;
	int : 32;
	int : 32;
	int : 32;
	int : 32;
	int : 32;
	int : 32;
	int : 32;
	int : 32;
};

#define ADJ_OFFSET 0x0001 /* modes: set offset, to be made up for slowly */
#define ADJ_FREQUENCY 0x0002 /* modes: set freq */
#define ADJ_MAXERROR 0x0004 /* modes: set maxerror, µs */
#define ADJ_ESTERROR 0x0008 /* modes: set esterror, µs */
#define ADJ_STATUS 0x0010 /* modes: set status */
#define ADJ_TIMECONST 0x0020 /* modes: set constant, of the phase-locked loop */
#define ADJ_TAI 0x0080 /* modes: set tai, the seconds between TAI and UTC */
#define ADJ_SETOFFSET 0x0100 /* modes: add time to the clock at once */
#define ADJ_MICRO 0x1000 /* modes: offset and time are in µs */
#define ADJ_NANO 0x2000 /* modes: offset and time are in ns */
#define ADJ_TICK 0x4000 /* modes: set tick, µs between the clock's ticks */
#define ADJ_OFFSET_SINGLESHOT 0x8001 /* modes: as adjtime(): the clock runs a bit faster or slower until offset is made up for */
#define ADJ_OFFSET_SS_READ 0xa001 /* modes: what of adjtime()'s offset is left */
#define MOD_OFFSET ADJ_OFFSET
#define MOD_FREQUENCY ADJ_FREQUENCY
#define MOD_MAXERROR ADJ_MAXERROR
#define MOD_ESTERROR ADJ_ESTERROR
#define MOD_STATUS ADJ_STATUS
#define MOD_TIMECONST ADJ_TIMECONST
#define MOD_CLKB ADJ_TICK
#define MOD_CLKA ADJ_OFFSET_SINGLESHOT
#define MOD_TAI ADJ_TAI
#define MOD_MICRO ADJ_MICRO
#define MOD_NANO ADJ_NANO
#define STA_PLL 0x0001 /* status: the phase-locked loop is used */
#define STA_PPSFREQ 0x0002 /* status: the pulses' frequency counts */
#define STA_PPSTIME 0x0004 /* status: the pulses' time counts */
#define STA_FLL 0x0008 /* status: by frequency, for long intervals */
#define STA_INS 0x0010 /* status: a leap second will be inserted at the day's end */
#define STA_DEL 0x0020 /* status: a leap second will be left out at the day's end */
#define STA_UNSYNC 0x0040 /* status: the clock is not synchronised */
#define STA_FREQHOLD 0x0080 /* status: the frequency is kept */
#define STA_PPSSIGNAL 0x0100 /* status: there are pulses; read only */
#define STA_PPSJITTER 0x0200 /* status: the pulses come too unevenly; read only */
#define STA_PPSWANDER 0x0400 /* status: the pulses' frequency changes too much; read only */
#define STA_PPSERROR 0x0800 /* status: the pulses are wrong; read only */
#define STA_CLOCKERR 0x1000 /* status: the clock's hardware is at fault; read only */
#define STA_NANO 0x2000 /* status: the unit is ns, else µs; read only */
#define STA_MODE 0x4000 /* status: the frequency loop is in use, else the phase loop; read only */
#define STA_CLK 0x8000 /* status: which clock it is: B, else A; read only */
#define STA_RONLY (STA_PPSSIGNAL | STA_PPSJITTER | STA_PPSWANDER | STA_PPSERROR | STA_CLOCKERR | STA_NANO | STA_MODE | STA_CLK) /* status: all bits that are read only */

#endif
