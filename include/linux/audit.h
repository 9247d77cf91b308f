/* Names of system call interfaces, which filters of seccomp() ask for. man 2 seccomp */
#ifndef _SOCKSH_LINUX_AUDIT_H
#define _SOCKSH_LINUX_AUDIT_H

#include <linux/elf-em.h>
#include <linux/types.h>

#define __AUDIT_ARCH_CONVENTION_MASK 0x30000000
#define __AUDIT_ARCH_CONVENTION_MIPS64_N32 0x20000000
#define __AUDIT_ARCH_64BIT 0x80000000
#define __AUDIT_ARCH_LE 0x40000000

#define AUDIT_ARCH_AARCH64 (EM_AARCH64 | __AUDIT_ARCH_64BIT | __AUDIT_ARCH_LE) /* ARM, 64 bits, little endian */
#define AUDIT_ARCH_ALPHA (EM_ALPHA | __AUDIT_ARCH_64BIT | __AUDIT_ARCH_LE) /* Alpha, 64 bits, little endian */
#define AUDIT_ARCH_ARCOMPACT (EM_ARCOMPACT | __AUDIT_ARCH_LE) /* ARCompact, 32 bits, little endian */
#define AUDIT_ARCH_ARCOMPACTBE (EM_ARCOMPACT) /* ARCompact, 32 bits, big endian */
#define AUDIT_ARCH_ARCV2 (EM_ARCV2 | __AUDIT_ARCH_LE) /* ARCv2 Cores, 32 bits, little endian */
#define AUDIT_ARCH_ARCV2BE (EM_ARCV2) /* ARCv2 Cores, 32 bits, big endian */
#define AUDIT_ARCH_ARM (EM_ARM | __AUDIT_ARCH_LE) /* ARM, 32 bits, little endian */
#define AUDIT_ARCH_ARMEB (EM_ARM) /* ARM, 32 bits, big endian */
#define AUDIT_ARCH_C6X (EM_TI_C6000 | __AUDIT_ARCH_LE) /* TI C6X DSPs, 32 bits, little endian */
#define AUDIT_ARCH_C6XBE (EM_TI_C6000) /* TI C6X DSPs, 32 bits, big endian */
#define AUDIT_ARCH_CRIS (EM_CRIS | __AUDIT_ARCH_LE) /* Axis Communications 32-bit, 32 bits, little endian */
#define AUDIT_ARCH_CSKY (EM_CSKY | __AUDIT_ARCH_LE) /* C-SKY, 32 bits, little endian */
#define AUDIT_ARCH_FRV (EM_FRV) /* Fujitsu FR-V, 32 bits, big endian */
#define AUDIT_ARCH_H8300 (EM_H8_300) /* Renesas H8/300, 32 bits, big endian */
#define AUDIT_ARCH_HEXAGON (EM_HEXAGON) /* QUALCOMM Hexagon, 32 bits, big endian */
#define AUDIT_ARCH_I386 (EM_386 | __AUDIT_ARCH_LE) /* i386, 32 bits, little endian */
#define AUDIT_ARCH_IA64 (EM_IA_64 | __AUDIT_ARCH_64BIT | __AUDIT_ARCH_LE) /* HP/Intel IA-64, 64 bits, little endian */
#define AUDIT_ARCH_M32R (EM_M32R) /* Renesas M32R, 32 bits, big endian */
#define AUDIT_ARCH_M68K (EM_68K) /* Motorola 68000, 32 bits, big endian */
#define AUDIT_ARCH_MICROBLAZE (EM_MICROBLAZE) /* Xilinx MicroBlaze, 32 bits, big endian */
#define AUDIT_ARCH_MIPS (EM_MIPS) /* MIPS R3000, 32 bits, big endian */
#define AUDIT_ARCH_MIPSEL (EM_MIPS | __AUDIT_ARCH_LE) /* MIPS R3000, 32 bits, little endian */
#define AUDIT_ARCH_MIPS64 (EM_MIPS | __AUDIT_ARCH_64BIT) /* MIPS R3000, 64 bits, big endian */
#define AUDIT_ARCH_MIPS64N32 (EM_MIPS | __AUDIT_ARCH_64BIT | __AUDIT_ARCH_CONVENTION_MIPS64_N32) /* MIPS R3000, 64 bits, big endian */
#define AUDIT_ARCH_MIPSEL64 (EM_MIPS | __AUDIT_ARCH_64BIT | __AUDIT_ARCH_LE) /* MIPS R3000, 64 bits, little endian */
#define AUDIT_ARCH_MIPSEL64N32 (EM_MIPS | __AUDIT_ARCH_64BIT | __AUDIT_ARCH_LE | __AUDIT_ARCH_CONVENTION_MIPS64_N32) /* MIPS R3000, 64 bits, little endian */
#define AUDIT_ARCH_NDS32 (EM_NDS32 | __AUDIT_ARCH_LE) /* Andes, 32 bits, little endian */
#define AUDIT_ARCH_NDS32BE (EM_NDS32) /* Andes, 32 bits, big endian */
#define AUDIT_ARCH_NIOS2 (EM_ALTERA_NIOS2 | __AUDIT_ARCH_LE) /* Altera Nios II soft-core, 32 bits, little endian */
#define AUDIT_ARCH_OPENRISC (EM_OPENRISC) /* OpenRISC 32-bit, 32 bits, big endian */
#define AUDIT_ARCH_PARISC (EM_PARISC) /* HPPA, 32 bits, big endian */
#define AUDIT_ARCH_PARISC64 (EM_PARISC | __AUDIT_ARCH_64BIT) /* HPPA, 64 bits, big endian */
#define AUDIT_ARCH_PPC (EM_PPC) /* PowerPC, 32 bits, big endian */
#define AUDIT_ARCH_PPC64 (EM_PPC64 | __AUDIT_ARCH_64BIT) /* PowerPC64, 64 bits, big endian */
#define AUDIT_ARCH_PPC64LE (EM_PPC64 | __AUDIT_ARCH_64BIT | __AUDIT_ARCH_LE) /* PowerPC64, 64 bits, little endian */
#define AUDIT_ARCH_RISCV32 (EM_RISCV | __AUDIT_ARCH_LE) /* RISC-V, 32 bits, little endian */
#define AUDIT_ARCH_RISCV64 (EM_RISCV | __AUDIT_ARCH_64BIT | __AUDIT_ARCH_LE) /* RISC-V, 64 bits, little endian */
#define AUDIT_ARCH_S390 (EM_S390) /* IBM S/390, 32 bits, big endian */
#define AUDIT_ARCH_S390X (EM_S390 | __AUDIT_ARCH_64BIT) /* IBM S/390, 64 bits, big endian */
#define AUDIT_ARCH_SH (EM_SH) /* SuperH, 32 bits, big endian */
#define AUDIT_ARCH_SHEL (EM_SH | __AUDIT_ARCH_LE) /* SuperH, 32 bits, little endian */
#define AUDIT_ARCH_SH64 (EM_SH | __AUDIT_ARCH_64BIT) /* SuperH, 64 bits, big endian */
#define AUDIT_ARCH_SHEL64 (EM_SH | __AUDIT_ARCH_64BIT | __AUDIT_ARCH_LE) /* SuperH, 64 bits, little endian */
#define AUDIT_ARCH_SPARC (EM_SPARC) /* SPARC, 32 bits, big endian */
#define AUDIT_ARCH_SPARC64 (EM_SPARCV9 | __AUDIT_ARCH_64BIT) /* SPARC v9, 64 bits, big endian */
#define AUDIT_ARCH_TILEGX (EM_TILEGX | __AUDIT_ARCH_64BIT | __AUDIT_ARCH_LE) /* Tilera TILE-Gx, 64 bits, little endian */
#define AUDIT_ARCH_TILEGX32 (EM_TILEGX | __AUDIT_ARCH_LE) /* Tilera TILE-Gx, 32 bits, little endian */
#define AUDIT_ARCH_TILEPRO (EM_TILEPRO | __AUDIT_ARCH_LE) /* Tilera TILEPro, 32 bits, little endian */
#define AUDIT_ARCH_UNICORE (EM_UNICORE | __AUDIT_ARCH_LE) /* UniCore-32, 32 bits, little endian */
#define AUDIT_ARCH_X86_64 (EM_X86_64 | __AUDIT_ARCH_64BIT | __AUDIT_ARCH_LE) /* AMD x86-64, 64 bits, little endian */
#define AUDIT_ARCH_XTENSA (EM_XTENSA) /* Tensilica Xtensa, 32 bits, big endian */
#define AUDIT_ARCH_LOONGARCH32 (EM_LOONGARCH | __AUDIT_ARCH_LE) /* LoongArch, 32 bits, little endian */
#define AUDIT_ARCH_LOONGARCH64 (EM_LOONGARCH | __AUDIT_ARCH_64BIT | __AUDIT_ARCH_LE) /* LoongArch, 64 bits, little endian */

#endif
