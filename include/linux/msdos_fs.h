/* The FAT file system. man 2 ioctl_fat */
#ifndef _SOCKSH_LINUX_MSDOS_FS_H
#define _SOCKSH_LINUX_MSDOS_FS_H

#include <asm/ioctl.h>
#include <linux/types.h>

#ifndef SECTOR_SIZE
#define SECTOR_SIZE 512 /* bytes of a sector */
#endif
#define SECTOR_BITS 9 /* SECTOR_SIZE as a power of two */
#define MSDOS_DPB (MSDOS_DPS) /* entries of a directory in a block */
#define MSDOS_DPB_BITS 4 /* MSDOS_DPB as a power of two */
#define MSDOS_DPS (SECTOR_SIZE / sizeof(struct msdos_dir_entry)) /* entries of a directory in a sector */
#define MSDOS_DPS_BITS 4 /* MSDOS_DPS as a power of two */
#define MSDOS_LONGNAME 256 /* length of a long name at most, its NUL counted */
#define MSDOS_ROOT_INO 1 /* inode number of the root */
#define MSDOS_FSINFO_INO 2 /* inode number that stands for the block of free clusters */
#define MSDOS_DIR_BITS 5 /* the size of struct msdos_dir_entry as a power of two */
#define FAT_MAX_DIR_ENTRIES (65536) /* entries of a directory at most */
#define FAT_MAX_DIR_SIZE (FAT_MAX_DIR_ENTRIES << MSDOS_DIR_BITS) /* bytes of a directory at most */

#define ATTR_NONE 0 /* FAT_IOCTL_GET_ATTRIBUTES: nothing */
#define ATTR_RO 1 /* for reading only */
#define ATTR_HIDDEN 2 /* hidden */
#define ATTR_SYS 4 /* a file of the system */
#define ATTR_VOLUME 8 /* the label of the volume */
#define ATTR_DIR 16 /* a directory */
#define ATTR_ARCH 32 /* changed since it was last archived */
#define ATTR_UNUSED (ATTR_VOLUME | ATTR_ARCH | ATTR_SYS | ATTR_HIDDEN) /* bits that the kernel leaves as they are */
#define ATTR_EXT (ATTR_RO | ATTR_HIDDEN | ATTR_SYS | ATTR_VOLUME) /* a part of a long name */
#define CASE_LOWER_BASE 8 /* the name is in small letters */
#define CASE_LOWER_EXT 16 /* its extension is */
#define DELETED_FLAG 0xe5 /* the first byte of a name that was removed */
#define IS_FREE(n) (!*(n) || *(n) == DELETED_FLAG) /* is it no name any more? */
#define FAT_LFN_LEN 255 /* length of a long name at most */
#define MSDOS_NAME 11 /* bytes of a short name, its extension counted */
#define MSDOS_SLOTS 21 /* entries that a name takes at most */
#define MSDOS_DOT ".          " /* the entry of the directory itself */
#define MSDOS_DOTDOT "..         " /* the entry of the directory above */
#define FAT_START_ENT 2 /* the first cluster of data */
#define MAX_FAT12 0xFF4 /* clusters of FAT12 at most */
#define MAX_FAT16 0xFFF4 /* clusters of FAT16 at most */
#define MAX_FAT32 0x0FFFFFF6 /* clusters of FAT32 at most */
#define BAD_FAT12 0xFF7 /* a bad cluster of FAT12 */
#define BAD_FAT16 0xFFF7 /* a bad cluster of FAT16 */
#define BAD_FAT32 0x0FFFFFF7 /* a bad cluster of FAT32 */
#define EOF_FAT12 0xFFF /* the last cluster of a file in FAT12 */
#define EOF_FAT16 0xFFFF /* the last cluster of a file in FAT16 */
#define EOF_FAT32 0x0FFFFFFF /* the last cluster of a file in FAT32 */
#define FAT_ENT_FREE (0) /* a free cluster */
#define FAT_ENT_BAD (BAD_FAT32) /* a bad one */
#define FAT_ENT_EOF (EOF_FAT32) /* the last one of a file */
#define FAT_FSINFO_SIG1 0x41615252 /* signature1 of struct fat_boot_fsinfo */
#define FAT_FSINFO_SIG2 0x61417272 /* signature2 of it */
#define FAT_STATE_DIRTY 0x01 /* it was not unmounted */

/* An entry as the ioctl() calls below give it. */
struct __fat_dirent {
	long d_ino;
	long d_off;
	unsigned short d_reclen; /* length of d_name, 0 at the end */
	char d_name[256];
};
#define VFAT_IOCTL_READDIR_BOTH _IOR('r', 1, struct __fat_dirent[2]) /* ioctl() of a directory: the next short name and the long one */
#define VFAT_IOCTL_READDIR_SHORT _IOR('r', 2, struct __fat_dirent[2]) /* ioctl() of a directory: the next short name */
#define FAT_IOCTL_GET_ATTRIBUTES _IOR('r', 0x10, __u32) /* ioctl(): ATTR_RO, … (__u32 *) */
#define FAT_IOCTL_SET_ATTRIBUTES _IOW('r', 0x11, __u32) /* ioctl(): change them (__u32 *) */
#define FAT_IOCTL_GET_VOLUME_ID _IOR('r', 0x13, __u32) /* ioctl(): the number of the volume, the result too */

/* The first sector. */
struct fat_boot_sector {
	__u8 ignored[3]; /* a jump to the code that boots */
	__u8 system_id[8]; /* who made it */
	__u8 sector_size[2]; /* bytes of a sector */
	__u8 sec_per_clus; /* sectors of a cluster */
	__le16 reserved; /* sectors before the first FAT */
	__u8 fats; /* how many FATs */
	__u8 dir_entries[2]; /* entries of the root */
	__u8 sectors[2]; /* how many sectors, 0: see total_sect */
	__u8 media;
	__le16 fat_length; /* sectors of a FAT */
	__le16 secs_track; /* sectors of a track */
	__le16 heads;
	__le32 hidden;
	__le32 total_sect;
	union {
		struct {
			__u8 drive_number;
			__u8 state; /* FAT_STATE_DIRTY */
			__u8 signature;
			__u8 vol_id[4];
			__u8 vol_label[MSDOS_NAME];
			__u8 fs_type[8];
		} fat16;
		struct {
			__le32 length; /* sectors of a FAT */
			__le16 flags;
			__u8 version[2];
			__le32 root_cluster; /* where the root begins */
			__le16 info_sector; /* where struct fat_boot_fsinfo is */
			__le16 backup_boot; /* where a copy of this sector is */
			__le16 reserved2[6];
			__u8 drive_number;
			__u8 state;
			__u8 signature;
			__u8 vol_id[4];
			__u8 vol_label[MSDOS_NAME];
			__u8 fs_type[8];
		} fat32;
	};
};

/* How much is free, FAT32. */
struct fat_boot_fsinfo {
	__le32 signature1;
	__le32 reserved1[120];
	__le32 signature2;
	__le32 free_clusters; /* -1: not known */
	__le32 next_cluster; /* the one that was given away last */
	__le32 reserved2[4];
};

/* An entry of a directory. */
struct msdos_dir_entry {
	__u8 name[MSDOS_NAME];
	__u8 attr;
	__u8 lcase; /* CASE_LOWER_BASE, CASE_LOWER_EXT */
	__u8 ctime_cs; /* hundredths of a second of ctime */
	__le16 ctime; /* when it was made */
	__le16 cdate;
	__le16 adate; /* when it was last read */
	__le16 starthi; /* the upper half of start */
	__le16 time, date, start; /* when it was last written; its first cluster */
	__le32 size;
};

/* A part of a long name: 13 characters. */
struct msdos_dir_slot {
	__u8 id; /* which part */
	__u8 name0_4[10];
	__u8 attr; /* ATTR_EXT */
	__u8 reserved;
	__u8 alias_checksum; /* of the short name */
	__u8 name5_10[12];
	__le16 start; /* 0 */
	__u8 name11_12[4];
};

#endif
