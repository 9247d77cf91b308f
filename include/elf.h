/* Programs and libraries as files: ELF. man 5 elf */
#ifndef _SOCKSH_ELF_H
#define _SOCKSH_ELF_H

#include <features.h>

#include <stdint.h>

typedef uint16_t Elf32_Half;
typedef uint16_t Elf64_Half;
typedef uint32_t Elf32_Word;
typedef int32_t Elf32_Sword;
typedef uint32_t Elf64_Word;
typedef int32_t Elf64_Sword;
typedef uint64_t Elf32_Xword;
typedef int64_t Elf32_Sxword;
typedef uint64_t Elf64_Xword;
typedef int64_t Elf64_Sxword;
typedef uint32_t Elf32_Addr;
typedef uint64_t Elf64_Addr;
typedef uint32_t Elf32_Off;
typedef uint64_t Elf64_Off;
typedef uint16_t Elf32_Section;
typedef uint16_t Elf64_Section;
typedef Elf32_Half Elf32_Versym;
typedef Elf64_Half Elf64_Versym;

#define EI_NIDENT (16) /* bytes of e_ident */

/* How the file begins. */
typedef struct {
	unsigned char e_ident[EI_NIDENT]; /* ELFMAG and what else is needed to read the rest */
	Elf32_Half e_type; /* ET_… */
	Elf32_Half e_machine; /* EM_… */
	Elf32_Word e_version;
	Elf32_Addr e_entry; /* where the program begins */
	Elf32_Off e_phoff; /* where the segments' headers are */
	Elf32_Off e_shoff; /* where the sections' headers are */
	Elf32_Word e_flags;
	Elf32_Half e_ehsize;
	Elf32_Half e_phentsize;
	Elf32_Half e_phnum;
	Elf32_Half e_shentsize;
	Elf32_Half e_shnum;
	Elf32_Half e_shstrndx; /* the section of the sections' names */
} Elf32_Ehdr;
typedef struct {
	unsigned char e_ident[EI_NIDENT]; /* ELFMAG and what else is needed to read the rest */
	Elf64_Half e_type; /* ET_… */
	Elf64_Half e_machine; /* EM_… */
	Elf64_Word e_version;
	Elf64_Addr e_entry; /* where the program begins */
	Elf64_Off e_phoff; /* where the segments' headers are */
	Elf64_Off e_shoff; /* where the sections' headers are */
	Elf64_Word e_flags;
	Elf64_Half e_ehsize;
	Elf64_Half e_phentsize;
	Elf64_Half e_phnum;
	Elf64_Half e_shentsize;
	Elf64_Half e_shnum;
	Elf64_Half e_shstrndx; /* the section of the sections' names */
} Elf64_Ehdr;

/* A section; and one that is compressed. */
typedef struct {
	Elf32_Word sh_name; /* in the section of names */
	Elf32_Word sh_type; /* SHT_… */
	Elf32_Word sh_flags; /* SHF_… */
	Elf32_Addr sh_addr; /* in memory */
	Elf32_Off sh_offset; /* in the file */
	Elf32_Word sh_size;
	Elf32_Word sh_link;
	Elf32_Word sh_info;
	Elf32_Word sh_addralign;
	Elf32_Word sh_entsize;
} Elf32_Shdr;
typedef struct {
	Elf32_Word ch_type;
	Elf32_Word ch_size;
	Elf32_Word ch_addralign;
} Elf32_Chdr;
typedef struct {
	Elf64_Word sh_name; /* in the section of names */
	Elf64_Word sh_type; /* SHT_… */
	Elf64_Xword sh_flags; /* SHF_… */
	Elf64_Addr sh_addr; /* in memory */
	Elf64_Off sh_offset; /* in the file */
	Elf64_Xword sh_size;
	Elf64_Word sh_link;
	Elf64_Word sh_info;
	Elf64_Xword sh_addralign;
	Elf64_Xword sh_entsize;
} Elf64_Shdr;
typedef struct {
	Elf64_Word ch_type;
	Elf64_Word ch_reserved;
	Elf64_Xword ch_size;
	Elf64_Xword ch_addralign;
} Elf64_Chdr;

/* A symbol. */
typedef struct {
	Elf32_Word st_name; /* in the table of strings */
	Elf32_Addr st_value;
	Elf32_Word st_size;
	unsigned char st_info; /* STB_… and STT_… */
	unsigned char st_other; /* STV_… */
	Elf32_Section st_shndx; /* its section */
} Elf32_Sym;
typedef struct {
	Elf64_Word st_name; /* in the table of strings */
	unsigned char st_info; /* STB_… and STT_… */
	unsigned char st_other; /* STV_… */
	Elf64_Section st_shndx; /* its section */
	Elf64_Addr st_value;
	Elf64_Xword st_size;
} Elf64_Sym;
#define ELF32_ST_BIND(info) (((unsigned char)(info)) >> 4) /* STB_… of st_info */
#define ELF32_ST_TYPE(info) ((info) & 0xf) /* STT_… of st_info */
#define ELF32_ST_INFO(bind, type) (((bind) << 4) + ((type) & 0xf)) /* st_info of both */
#define ELF64_ST_BIND(info) ELF32_ST_BIND(info) /* STB_… of st_info */
#define ELF64_ST_TYPE(info) ELF32_ST_TYPE(info) /* STT_… of st_info */
#define ELF64_ST_INFO(bind, type) ELF32_ST_INFO((bind), (type)) /* st_info of both */
#define ELF32_ST_VISIBILITY(other) ((other) & 0x03) /* STV_… of st_other */
#define ELF64_ST_VISIBILITY(other) ELF32_ST_VISIBILITY(other) /* STV_… of st_other */

/* A place that the linker is to change. */
typedef struct {
	Elf32_Addr r_offset;
	Elf32_Word r_info; /* symbol and kind */
} Elf32_Rel;
typedef struct {
	Elf64_Addr r_offset;
	Elf64_Xword r_info;
} Elf64_Rel;
typedef struct {
	Elf32_Addr r_offset;
	Elf32_Word r_info;
	Elf32_Sword r_addend;
} Elf32_Rela;
typedef struct {
	Elf64_Addr r_offset;
	Elf64_Xword r_info;
	Elf64_Sxword r_addend;
} Elf64_Rela;
#define ELF32_R_SYM(info) ((info) >> 8) /* the symbol of r_info */
#define ELF32_R_TYPE(info) ((info) & 0xff) /* the kind of r_info */
#define ELF32_R_INFO(symbol, type) (((symbol) << 8) + ((type) & 0xff)) /* r_info of both */
#define ELF64_R_SYM(info) ((info) >> 32) /* the symbol of r_info */
#define ELF64_R_TYPE(info) ((info) & 0xffffffff) /* the kind of r_info */
#define ELF64_R_INFO(symbol, type) ((((Elf64_Xword)(symbol)) << 32) + (type)) /* r_info of both */

/* A segment. */
typedef struct {
	Elf32_Word p_type; /* PT_… */
	Elf32_Off p_offset; /* in the file */
	Elf32_Addr p_vaddr; /* in memory */
	Elf32_Addr p_paddr;
	Elf32_Word p_filesz;
	Elf32_Word p_memsz;
	Elf32_Word p_flags; /* PF_… */
	Elf32_Word p_align;
} Elf32_Phdr;
typedef struct {
	Elf64_Word p_type; /* PT_… */
	Elf64_Word p_flags; /* PF_… */
	Elf64_Off p_offset; /* in the file */
	Elf64_Addr p_vaddr; /* in memory */
	Elf64_Addr p_paddr;
	Elf64_Xword p_filesz;
	Elf64_Xword p_memsz;
	Elf64_Xword p_align;
} Elf64_Phdr;

/* What the dynamic linker is to know. */
typedef struct {
	Elf32_Sword d_tag; /* DT_… */
	union {
		Elf32_Word d_val;
		Elf32_Addr d_ptr;
	} d_un;
} Elf32_Dyn;
typedef struct {
	Elf64_Sxword d_tag; /* DT_… */
	union {
		Elf64_Xword d_val;
		Elf64_Addr d_ptr;
	} d_un;
} Elf64_Dyn;

/* A note: name and contents are behind it. */
typedef struct {
	Elf32_Word n_namesz;
	Elf32_Word n_descsz;
	Elf32_Word n_type; /* NT_… */
} Elf32_Nhdr;
typedef struct {
	Elf64_Word n_namesz;
	Elf64_Word n_descsz;
	Elf64_Word n_type; /* NT_… */
} Elf64_Nhdr;

/* -- e_ident -- */
#define EI_MAG0 0 /* index into e_ident: the first byte of ELFMAG */
#define ELFMAG0 0x7f /* what it is */
#define EI_MAG1 1 /* index: the second byte */
#define ELFMAG1 'E' /* what it is */
#define EI_MAG2 2 /* index: the third byte */
#define ELFMAG2 'L' /* what it is */
#define EI_MAG3 3 /* index: the fourth byte */
#define ELFMAG3 'F' /* what it is */
#define ELFMAG "\177ELF" /* the four bytes that each file begins with */
#define SELFMAG 4 /* how many they are */
#define EI_CLASS 4 /* index: ELFCLASS32 or ELFCLASS64 */
#define ELFCLASSNONE 0 /* e_ident[EI_CLASS]: none */
#define ELFCLASS32 1 /* e_ident[EI_CLASS]: addresses of 32 bits */
#define ELFCLASS64 2 /* e_ident[EI_CLASS]: addresses of 64 bits */
#define ELFCLASSNUM 3 /* how many classes there are */
#define EI_DATA 5 /* index: the order of bytes */
#define ELFDATANONE 0 /* e_ident[EI_DATA]: none */
#define ELFDATA2LSB 1 /* e_ident[EI_DATA]: the lowest byte comes first */
#define ELFDATA2MSB 2 /* e_ident[EI_DATA]: the highest byte comes first */
#define ELFDATANUM 3 /* how many orders there are */
#define EI_VERSION 6 /* index: EV_CURRENT */
#define EI_OSABI 7 /* index: the system it is for, ELFOSABI_… */

#define ELFOSABI_NONE 0 /* e_ident[EI_OSABI]: any system */
#define ELFOSABI_SYSV 0 /* the same: System V */
#define ELFOSABI_NETBSD 2 /* e_ident[EI_OSABI]: NetBSD */
#define ELFOSABI_GNU 3 /* e_ident[EI_OSABI]: GNU's, if it needs what only that has */
#define ELFOSABI_LINUX ELFOSABI_GNU /* the same, by its older name */
#define ELFOSABI_SOLARIS 6 /* e_ident[EI_OSABI]: Solaris */
#define ELFOSABI_FREEBSD 9 /* e_ident[EI_OSABI]: FreeBSD */
#define ELFOSABI_OPENBSD 12 /* e_ident[EI_OSABI]: OpenBSD */
#define ELFOSABI_STANDALONE 255 /* e_ident[EI_OSABI]: for a machine without a system */

#define EI_ABIVERSION 8 /* index: which edition of that system's rules */
#define EI_PAD 9 /* index: from here on there are zeros */

/* -- e_type -- */
#define ET_NONE 0 /* e_type: not said */
#define ET_REL 1 /* e_type: to be linked, as `cc -c` leaves it */
#define ET_EXEC 2 /* e_type: a program at fixed addresses */
#define ET_DYN 3 /* e_type: a library, or a program that may lie anywhere */
#define ET_CORE 4 /* e_type: what was left of a process */
#define ET_NUM 5 /* how many kinds there are */
#define ET_LOOS 0xfe00 /* e_type: the system's own kinds begin */
#define ET_HIOS 0xfeff /* e_type: and end */
#define ET_LOPROC 0xff00 /* e_type: the processor's own kinds begin */
#define ET_HIPROC 0xffff /* e_type: and end */

/* -- e_machine -- */
#define EM_NONE 0 /* no machine */
#define EM_M32 1 /* WE 32100 */
#define EM_SPARC 2 /* SPARC */
#define EM_386 3 /* i386 */
#define EM_68K 4 /* Motorola 68000 */
#define EM_88K 5 /* Motorola 88000 */
#define EM_860 7 /* i860 */
#define EM_MIPS 8 /* MIPS R3000 (officially, big-endian only) */
#define EM_MIPS_RS3_LE 10 /* MIPS R3000 little-endian */
#define EM_PARISC 15 /* HPPA */
#define EM_SPARC32PLUS 18 /* Sun's "v8plus" */
#define EM_PPC 20 /* PowerPC */
#define EM_PPC64 21 /* PowerPC64 */
#define EM_S390 22 /* IBM S/390 */
#define EM_SPU 23 /* Cell BE SPU */
#define EM_ARM 40 /* ARM 32 bit */
#define EM_SH 42 /* SuperH */
#define EM_SPARCV9 43 /* SPARC v9 64-bit */
#define EM_H8_300 46 /* Renesas H8/300 */
#define EM_IA_64 50 /* HP/Intel IA-64 */
#define EM_X86_64 62 /* AMD x86-64 */
#define EM_CRIS 76 /* Axis Communications 32-bit embedded processor */
#define EM_M32R 88 /* Renesas M32R */
#define EM_MN10300 89 /* Panasonic/MEI MN10300, AM33 */
#define EM_OPENRISC 92 /* OpenRISC 32-bit embedded processor */
#define EM_XTENSA 94 /* Tensilica Xtensa Architecture */
#define EM_BLACKFIN 106 /* ADI Blackfin Processor */
#define EM_UNICORE 110 /* UniCore-32 */
#define EM_ALTERA_NIOS2 113 /* Altera Nios II soft-core processor */
#define EM_TI_C6000 140 /* TI C6X DSPs */
#define EM_NDS32 167 /* Andes */
#define EM_AARCH64 183 /* ARM 64 bit */
#define EM_TILEPRO 188 /* Tilera TILEPro */
#define EM_MICROBLAZE 189 /* Xilinx MicroBlaze */
#define EM_TILEGX 191 /* Tilera TILE-Gx */
#define EM_ARCV2 195 /* ARCv2 Cores */
#define EM_RISCV 243 /* RISC-V */
#define EM_BPF 247 /* Linux BPF - in-kernel virtual machine */
#define EM_CSKY 252 /* C-SKY */
#define EM_LOONGARCH 258 /* LoongArch */
#define EM_ALPHA 0x9026 /* Alpha */

#define EV_NONE 0 /* e_version: none */
#define EV_CURRENT 1 /* e_version: the only one */
#define EV_NUM 2 /* how many editions there are */

#define SHN_UNDEF 0 /* st_shndx: defined elsewhere */
#define SHN_LORESERVE 0xff00 /* st_shndx: from here on no section's number */
#define SHN_BEFORE 0xff00 /* order section before all others (Solaris) */
#define SHN_AFTER 0xff01 /* order section after all others (Solaris) */
#define SHN_ABS 0xfff1 /* st_shndx: a value that no linking moves */
#define SHN_COMMON 0xfff2 /* st_shndx: room that the linker is to find */
#define SHN_XINDEX 0xffff /* st_shndx: the number stands in a table of its own */
#define SHN_HIRESERVE 0xffff /* st_shndx: the last that is no section's number */

/* -- sh_type -- */
#define SHT_NULL 0 /* sh_type: not in use */
#define SHT_PROGBITS 1 /* sh_type: code or data */
#define SHT_SYMTAB 2 /* sh_type: all symbols */
#define SHT_STRTAB 3 /* sh_type: names */
#define SHT_RELA 4 /* sh_type: places to change, what to add said with them */
#define SHT_HASH 5 /* sh_type: where to look symbols up */
#define SHT_DYNAMIC 6 /* sh_type: for the dynamic linker, DT_… */
#define SHT_NOTE 7 /* sh_type: NT_… */
#define SHT_NOBITS 8 /* sh_type: zeros, which take no room in the file: .bss */
#define SHT_REL 9 /* sh_type: places to change, what to add standing there */
#define SHT_DYNSYM 11 /* sh_type: the symbols that other files may need */
#define SHT_INIT_ARRAY 14 /* sh_type: functions to call before main() */
#define SHT_FINI_ARRAY 15 /* sh_type: functions to call at exit() */
#define SHT_PREINIT_ARRAY 16 /* sh_type: functions to call before those of libraries */
#define SHT_GROUP 17 /* sh_type: sections that belong together */
#define SHT_GNU_HASH 0x6ffffff6 /* sh_type: GNU's quicker way to look symbols up */
#define SHT_GNU_verdef 0x6ffffffd /* sh_type: versions that it defines */
#define SHT_GNU_verneed 0x6ffffffe /* sh_type: versions that it needs */
#define SHT_GNU_versym 0x6fffffff /* sh_type: the version of each symbol */

/* -- sh_flags -- */
#define SHF_WRITE (1 << 0) /* sh_flags: may be written */
#define SHF_ALLOC (1 << 1) /* sh_flags: is in the process's memory */
#define SHF_EXECINSTR (1 << 2) /* sh_flags: has instructions */
#define SHF_MERGE (1 << 4) /* sh_flags: what is equal may be there once */
#define SHF_STRINGS (1 << 5) /* sh_flags: strings with their NUL */
#define SHF_INFO_LINK (1 << 6) /* sh_flags: sh_info is a section's number */
#define SHF_LINK_ORDER (1 << 7) /* sh_flags: comes as the section of sh_link does */
#define SHF_OS_NONCONFORMING (1 << 8) /* non-standard OS specific handling required */
#define SHF_GROUP (1 << 9) /* sh_flags: is of a group */
#define SHF_TLS (1 << 10) /* sh_flags: each thread has its own */
#define SHF_COMPRESSED (1 << 11) /* sh_flags: is compressed */
#define SHF_ORDERED (1 << 30) /* special ordering requirement (Solaris) */
#define SHF_EXCLUDE (1U << 31) /* section is excluded unless referenced or allocated (Solaris) */

#define SYMINFO_FLG_LAZYLOAD 0x0008 /* symbol bound to object to be lazy loaded */

/* -- symbols -- */
#define STB_LOCAL 0 /* of this file alone */
#define STB_GLOBAL 1 /* for all files */
#define STB_WEAK 2 /* for all files, if no other defines it */
#define STB_GNU_UNIQUE 10 /* one for the whole process */

#define STT_NOTYPE 0 /* a symbol of no known kind */
#define STT_OBJECT 1 /* a variable */
#define STT_FUNC 2 /* a function */
#define STT_SECTION 3 /* a section */
#define STT_FILE 4 /* the name of the source file */
#define STT_COMMON 5 /* a variable that the linker is to find room for */
#define STT_TLS 6 /* a variable of each thread */
#define STT_GNU_IFUNC 10 /* a function that says which function to use */

#define STN_UNDEF 0 /* no symbol */

#define STV_DEFAULT 0 /* seen by other files, which may put theirs in its place */
#define STV_INTERNAL 1 /* hidden, as the processor's rules say */
#define STV_HIDDEN 2 /* not seen by other files */
#define STV_PROTECTED 3 /* seen by other files, but this file uses its own */

#define PN_XNUM 0xffff /* e_phnum: the number stands in sh_info of the first section */

/* -- p_type -- */
#define PT_NULL 0 /* p_type: not in use */
#define PT_LOAD 1 /* p_type: to be mapped */
#define PT_DYNAMIC 2 /* p_type: for the dynamic linker, DT_… */
#define PT_INTERP 3 /* p_type: path of the dynamic linker */
#define PT_NOTE 4 /* p_type: NT_… */
#define PT_SHLIB 5 /* p_type: has no meaning */
#define PT_PHDR 6 /* p_type: this table itself */
#define PT_TLS 7 /* p_type: what each thread begins with */
#define PT_NUM 8 /* how many kinds there are */
#define PT_LOOS 0x60000000 /* p_type: the system's own kinds begin */
#define PT_GNU_EH_FRAME 0x6474e550 /* p_type: how to unwind the stack */
#define PT_GNU_STACK 0x6474e551 /* p_type: whether the stack may be executed */
#define PT_GNU_RELRO 0x6474e552 /* p_type: not to be written once it is linked */
#define PT_GNU_PROPERTY 0x6474e553 /* p_type: what the code was compiled for */
#define PT_HIOS 0x6fffffff /* p_type: the system's own kinds end */
#define PT_LOPROC 0x70000000 /* p_type: the processor's own kinds begin */
#define PT_HIPROC 0x7fffffff /* p_type: and end */

/* -- p_flags -- */
#define PF_X (1 << 0) /* p_flags: may be executed */
#define PF_W (1 << 1) /* p_flags: may be written */
#define PF_R (1 << 2) /* p_flags: may be read */

#define NT_PRSTATUS 1 /* of a core: a thread's registers, and why it ended */
#define NT_PRFPREG 2 /* the same, by its older name */
#define NT_FPREGSET 2 /* of a core: floating-point registers */
#define NT_PRPSINFO 3 /* of a core: the process and its command */
#define NT_AUXV 6 /* of a core: what the kernel gave the program */
#define NT_SIGINFO 0x53494749 /* of a core: the signal that ended it */
#define NT_FILE 0x46494c45 /* of a core: which files were mapped where */
#define NT_VERSION 1 /* a version as text */

/* -- d_tag -- */
#define DT_NULL 0 /* d_tag: the end */
#define DT_NEEDED 1 /* d_tag: a library that it needs */
#define DT_PLTRELSZ 2 /* d_tag: bytes of those */
#define DT_PLTGOT 3 /* d_tag: where such calls look */
#define DT_HASH 4 /* d_tag: where symbols are looked up */
#define DT_STRTAB 5 /* d_tag: the names */
#define DT_SYMTAB 6 /* d_tag: the symbols */
#define DT_RELA 7 /* d_tag: places to change */
#define DT_RELASZ 8 /* d_tag: bytes of those */
#define DT_RELAENT 9 /* d_tag: bytes of one */
#define DT_STRSZ 10 /* d_tag: bytes of the names */
#define DT_SYMENT 11 /* d_tag: bytes of a symbol */
#define DT_INIT 12 /* d_tag: function to call at the beginning */
#define DT_FINI 13 /* d_tag: function to call at the end */
#define DT_SONAME 14 /* d_tag: the library's name */
#define DT_RPATH 15 /* d_tag: folders with libraries, before LD_LIBRARY_PATH */
#define DT_SYMBOLIC 16 /* d_tag: its own symbols come first */
#define DT_REL 17 /* d_tag: places to change, what to add standing there */
#define DT_RELSZ 18 /* d_tag: bytes of those */
#define DT_RELENT 19 /* d_tag: bytes of one */
#define DT_PLTREL 20 /* d_tag: DT_REL or DT_RELA, of DT_JMPREL */
#define DT_DEBUG 21 /* d_tag: for debuggers */
#define DT_TEXTREL 22 /* d_tag: code must be changed */
#define DT_JMPREL 23 /* d_tag: the changes that calls of other files need */
#define DT_BIND_NOW 24 /* d_tag: all functions are looked up at once */
#define DT_INIT_ARRAY 25 /* d_tag: functions to call at the beginning */
#define DT_FINI_ARRAY 26 /* d_tag: functions to call at the end */
#define DT_INIT_ARRAYSZ 27 /* d_tag: bytes of DT_INIT_ARRAY */
#define DT_FINI_ARRAYSZ 28 /* d_tag: bytes of DT_FINI_ARRAY */
#define DT_RUNPATH 29 /* d_tag: folders with libraries, after LD_LIBRARY_PATH */
#define DT_FLAGS 30 /* d_tag: DF_… */
#define DT_NUM 38 /* how many there are */
#define DT_POSFLAG_1 0x6ffffdfd /* flags for DT_* entries, effecting the following DT_* entry */
#define DT_GNU_HASH 0x6ffffef5 /* d_tag: GNU's quicker way to look symbols up */
#define DT_VERSYM 0x6ffffff0 /* d_tag: the version of each symbol */
#define DT_FLAGS_1 0x6ffffffb /* d_tag: more flags */
#define DT_VERDEF 0x6ffffffc /* address of version definition table */
#define DT_VERNEED 0x6ffffffe /* address of table with needed versions */

#define DF_ORIGIN 0x00000001 /* DT_FLAGS: paths may have $ORIGIN */
#define DF_SYMBOLIC 0x00000002 /* DT_FLAGS: its own symbols come first */
#define DF_TEXTREL 0x00000004 /* DT_FLAGS: code must be changed */
#define DF_BIND_NOW 0x00000008 /* DT_FLAGS: all functions are looked up at once */
#define DF_STATIC_TLS 0x00000010 /* DT_FLAGS: cannot be opened by dlopen() */
#define DF_P1_GROUPPERM 0x00000002 /* symbols from next object are not generally available */

#define ELF_NOTE_GNU "GNU" /* a note's name: GNU's */

#define NT_GNU_ABI_TAG 1 /* GNU's note: the oldest kernel it runs on */

#define ELF_NOTE_ABI NT_GNU_ABI_TAG /* NT_GNU_ABI_TAG by its older name */
#define ELF_NOTE_OS_LINUX 0 /* NT_GNU_ABI_TAG: Linux */
#define ELF_NOTE_OS_FREEBSD 3 /* NT_GNU_ABI_TAG: FreeBSD */

#define NT_GNU_BUILD_ID 3 /* GNU's note: a number that only this build has */
#define NT_GNU_PROPERTY_TYPE_0 5 /* GNU's note: what the code was compiled for */

#endif
