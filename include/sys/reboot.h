/* Stopping and starting the machine. man 2 reboot */
#ifndef _SOCKSH_SYS_REBOOT_H
#define _SOCKSH_SYS_REBOOT_H

#include <features.h>

#define RB_AUTOBOOT 0x01234567 /* reboot(): start again at once */
#define RB_HALT_SYSTEM 0xcdef0123 /* reboot(): stop */
#define RB_ENABLE_CAD 0x89abcdef /* reboot(): Ctrl-Alt-Delete starts the machine again */
#define RB_DISABLE_CAD 0 /* reboot(): Ctrl-Alt-Delete sends SIGINT to init */
#define RB_POWER_OFF 0x4321fedc /* reboot(): stop and switch off */
#define RB_SW_SUSPEND 0xd000fce2 /* reboot(): sleep, with the memory on disk */
#define RB_KEXEC 0x45584543 /* reboot(): start the kernel that was loaded by kexec_load() */

/** Stop or start the machine; what is not written to disk is lost. man 2 reboot
 *  errors: EINVAL EPERM */
int reboot(int cmd);

#endif
