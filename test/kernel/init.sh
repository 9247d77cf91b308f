#!/bin/busybox sh
# The first process of the test kernel (kernel.ts). Its root is the host's, read-only; $WINDOW is the one folder of the
# host's that it may write to, at /mnt. It runs /mnt/commands.sh and switches the machine off.
PATH=/usr/sbin:/usr/bin:/sbin:/bin
alias mount='/bin/busybox mount' mkdir='/bin/busybox mkdir'
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t tmpfs tmpfs /run
mkdir -p /dev/pts /dev/shm
mount -t devpts devpts /dev/pts
mount -t tmpfs tmpfs /dev/shm
mount -t hostfs -o "$WINDOW" hostfs /mnt
for module in $(/bin/busybox cat /mnt/modules); do
  /bin/busybox insmod "$module" || echo "insmod $module failed"
done
/bin/busybox ip link set lo up
mkdir /run/home /run/tmp

export PATH HOME=/run/home TMPDIR=/run/tmp NO_COLOR=1
# UML 6.1 loses the registers of AVX-512 over signals.
export GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX512F,-AVX512VL,-AVX512BW,-AVX512DQ,-AVX512CD
/bin/busybox setsid /bin/sh /mnt/commands.sh </dev/null
echo done >/mnt/done
/bin/busybox sync
/bin/busybox poweroff -f
