#!/bin/sh
# Runs a command on a host of its own, always the same: loopback, and eth0 with two IPv4 addresses and an IPv6 one; the
# names and services of ./etc. Nothing leaves it. Needs unshare(1), ip(8), and root or user namespaces.
here=$(dirname "$0")
if [ "$1" != --inside ]; then
  exec unshare -r -n -m -u sh "$0" --inside "$@"
fi
shift
set -e
for file in hosts host.conf services nsswitch.conf resolv.conf; do
  if [ -e "/etc/$file" ]; then mount --bind "$here/etc/$file" "/etc/$file"; fi
done
echo freebsd.unpbook.com >/proc/sys/kernel/hostname
ip link set lo up
ip link add eth0 type veth peer name eth1
ip link set eth0 address 02:00:00:00:00:01 addrgenmode none
ip link set eth1 addrgenmode none
ip address add 192.168.9.1/24 broadcast 192.168.9.255 dev eth0
ip address add 192.168.9.2/24 broadcast 192.168.9.255 dev eth0 label eth0:1
ip address add fd00:9::1/64 dev eth0 nodad
ip link set eth0 up
ip link set eth1 up
# The kernel adds the route for groups of IPv6 once the carrier is there.
for i in $(seq 200); do
  if ip -6 route show table local | grep -q 'ff00::/8 dev eth0'; then break; fi
  sleep 0.02
done
exec "$@"
