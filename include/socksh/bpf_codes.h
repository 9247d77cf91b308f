/* The machine of socket filters: what an instruction's code is made of. */
#ifndef _SOCKSH_BPF_CODES_H
#define _SOCKSH_BPF_CODES_H

#define BPF_LD 0x00 /* load into the accumulator */
#define BPF_LDX 0x01 /* load into the index register */
#define BPF_ST 0x02 /* store the accumulator */
#define BPF_STX 0x03 /* store the index register */
#define BPF_ALU 0x04 /* class: arithmetic on A */
#define BPF_JMP 0x05 /* class: jumps, all of them forwards */
#define BPF_RET 0x06 /* the end: how many bytes of the packet to keep */
#define BPF_MISC 0x07 /* class: copies between A and X */
#define BPF_W 0x00 /* size: a word of 4 bytes */
#define BPF_H 0x08 /* size: a half word of 2 bytes */
#define BPF_B 0x10 /* size: a byte */
#define BPF_IMM 0x00 /* mode: the constant k */
#define BPF_ABS 0x20 /* mode: of the packet, at k */
#define BPF_IND 0x40 /* mode: of the packet, at X + k */
#define BPF_MEM 0x60 /* mode: of the filter's memory, word k */
#define BPF_LEN 0x80 /* mode: the packet's length */
#define BPF_MSH 0xa0 /* mode: 4 * (byte at k & 15) into X: the length of an IPv4 header */
#define BPF_ADD 0x00 /* operation: A += operand */
#define BPF_SUB 0x10 /* operation: A -= operand */
#define BPF_MUL 0x20 /* operation: A *= operand */
#define BPF_DIV 0x30 /* operation: A /= operand; by 0 the filter ends with 0 */
#define BPF_OR 0x40 /* operation: A |= operand */
#define BPF_AND 0x50 /* operation: A &= operand */
#define BPF_LSH 0x60 /* operation: A <<= operand */
#define BPF_RSH 0x70 /* operation: A >>= operand, unsigned */
#define BPF_NEG 0x80 /* operation: A = -A */
#define BPF_MOD 0x90 /* operation: A %= operand; by 0 the filter ends with 0 */
#define BPF_XOR 0xa0 /* operation: A ^= operand */
#define BPF_JA 0x00 /* jump by k instructions, always */
#define BPF_JEQ 0x10 /* jump if A == operand: jt instructions, else jf */
#define BPF_JGT 0x20 /* jump if A > operand, unsigned */
#define BPF_JGE 0x30 /* jump if A >= operand, unsigned */
#define BPF_JSET 0x40 /* jump if A & operand is not 0 */
#define BPF_K 0x00 /* the operand is the constant k */
#define BPF_X 0x08 /* the operand is X */
#define BPF_CLASS(code) ((code) & 0x07) /* the class of an instruction's code: its lowest 3 bits */
#define BPF_SIZE(code) ((code) & 0x18) /* the size of a load's code */
#define BPF_MODE(code) ((code) & 0xe0) /* the mode of a load's code */
#define BPF_OP(code) ((code) & 0xf0) /* the operation of an arithmetic instruction's or jump's code */
#define BPF_SRC(code) ((code) & 0x08) /* whether the operand is k or X */

#endif
