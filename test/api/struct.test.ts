import { describe, expect, test } from "vitest";
import * as socksh from "../../mod.ts";

const { sockaddr_in, sockaddr_in6, sockaddr_un, sockaddr_storage, timeval, msghdr, iovec, tcphdr, fd_set } = socksh;

test("a struct's bytes are C's, members are typed views of them", () => {
  const sa = sockaddr_in({
    sin_family: socksh.AF_INET,
    sin_port: socksh.htons(9877),
    sin_addr: { s_addr: 0x0100007f },
  });
  expect([...sa.bytes]).toEqual([2, 0, 0x26, 0x95, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
  sa.bytes[7] = 9;
  expect(sa.sin_addr.s_addr).toBe(0x0900007f);
  sa.sin_addr.s_addr = 0xffffffff;
  expect([...sa.bytes.subarray(4, 8)]).toEqual([255, 255, 255, 255]);
  expect(sa.toJSON()).toEqual({
    sin_family: 2,
    sin_port: 0x9526,
    sin_addr: { s_addr: 0xffffffff },
    sin_zero: Array(8).fill(0),
  });
  expect([sa.size, sockaddr_in.size, sockaddr_in6.size, sockaddr_un.size, sockaddr_storage.size]).toEqual([
    16,
    16,
    28,
    110,
    128,
  ]);
});

test("the address stays where it is, and a member's address lies within", () => {
  const sa = sockaddr_in();
  const { address } = sa;
  const garbage = Array.from({ length: 10_000 }, (_, index) => new Uint8Array(index % 100));
  expect(garbage.length).toBe(10_000);
  expect(sa.address).toBe(address);
  expect(sa.sin_addr.address).toBe(address + 4);
});

test("what does not fit is a RangeError that names the member, and changes nothing", () => {
  const sa = sockaddr_in({ sin_port: 7 });
  expect(() => sa.sin_port = 65536).toThrow(
    new RangeError("sockaddr_in.sin_port: 65536 is not an integer from 0 to 65535"),
  );
  expect(() => sa.sin_port = 1.5).toThrow(RangeError);
  expect(() => sa.sin_port = "7" as never).toThrow(RangeError);
  expect(sa.sin_port).toBe(7);
  expect(() => sockaddr_un({ sun_path: "x".repeat(109) })).toThrow(
    "sockaddr_un.sun_path: 109 bytes do not fit into 108",
  );
  expect(() => sockaddr_in6({ sin6_addr: { s6_addr: new Uint8Array(17) } })).toThrow(RangeError);
  expect(() => timeval({ tv_sec: 2 ** 60 })).toThrow(RangeError);
  expect(() => sockaddr_in({ sin_prot: 1 } as never)).toThrow("sockaddr_in has no member sin_prot");
});

test("char arrays are text; a shorter one leaves nothing of the longer one behind", () => {
  const sa = sockaddr_un({ sun_family: socksh.AF_LOCAL, sun_path: "/tmp/grüß" });
  expect(sa.sun_path).toBe("/tmp/grüß");
  sa.sun_path = "/a";
  expect([...sa.bytes.subarray(2)].filter((byte) => byte !== 0)).toEqual([47, 97]);
  sa.sun_path = "x".repeat(108);
  expect(sa.sun_path).toBe("x".repeat(108));
});

test("negative numbers, bit-fields and arrays", () => {
  expect(timeval({ tv_sec: -3, tv_usec: 7 }).toJSON()).toEqual({ tv_sec: -3, tv_usec: 7 });
  const header = tcphdr({ doff: 5, syn: 1 });
  header.ack = 1;
  expect([header.doff, header.syn, header.ack, header.fin]).toEqual([5, 1, 1, 0]);
  expect([...header.bytes.subarray(12, 14)]).toEqual([0x50, 0x12]);
  expect(() => header.doff = 16).toThrow(RangeError);
  const set = fd_set();
  set.fds_bits[1] = 1n;
  expect(socksh.FD_ISSET(64, set)).toBe(true);
  const group = socksh.group_filter({ gf_slist: [{ ss_family: 2 }] });
  expect(group.gf_slist[0]!.ss_family).toBe(2);
});

test("a copy is a copy, a cast is the same memory", () => {
  const storage = sockaddr_storage({ ss_family: socksh.AF_INET });
  const cast = sockaddr_in.cast(storage), copy = sockaddr_in(cast);
  cast.sin_port = 5;
  expect([sockaddr_in.cast(storage).sin_port, copy.sin_port, copy.sin_family]).toEqual([5, 0, socksh.AF_INET]);
  expect(() => sockaddr_storage.cast(cast)).toThrow("sockaddr_storage: 16 bytes are too few, it has 128");
});

test("pointers take memory, and keep it alive over garbage collection", () => {
  const messages = Array.from({ length: 200 }, (_, index) => {
    const text = new TextEncoder().encode(`message ${index}`);
    return msghdr({ msg_iov: [iovec({ iov_base: text, iov_len: text.length })], msg_iovlen: 1 });
  });
  let garbage: unknown[] = [];
  for (let turn = 0; turn < 200_000; turn++) {
    garbage.push(new Uint8Array(200));
    if (garbage.length > 2000) garbage = [];
  }
  const pair: [number, number] = [-1, -1];
  socksh.Socketpair(socksh.AF_LOCAL, socksh.SOCK_DGRAM, 0, pair);
  const buff = socksh.char(100);
  for (const [index, message] of messages.entries()) {
    socksh.Sendmsg(pair[0], message, 0);
    expect(buff.text(socksh.Read(pair[1], buff))).toBe(`message ${index}`);
  }
  pair.forEach(socksh.Close);
  const message = msghdr({ msg_name: sockaddr_in() });
  message.msg_name = null;
  expect(message.msg_name).toBe(0);
});

describe("a length beyond its buffer is a RangeError: libc would read or write outside", () => {
  const small = new Uint8Array(4), sa = sockaddr_in();
  const cases: readonly (readonly [string, () => unknown])[] = [
    ["read(nbytes): 5 is more than the 4 bytes of the buffer", () => socksh.read(0, small, 5)],
    ["write(nbytes): 3 is more than the 2 bytes of the buffer", () => socksh.write(1, "é", 3)],
    ["bind(addrlen): 17 is more than the 16 bytes of the buffer", () => socksh.bind(0, sa, 17)],
    ["accept(addrlen): 17 is more than the 16 bytes of the buffer", () => socksh.accept(0, sa, socksh.socklen_t(17))],
    [
      "inet_pton(addrptr): 16 is more than the 4 bytes of the buffer",
      () => socksh.inet_pton(socksh.AF_INET6, "::1", small),
    ],
    ["poll(nfds): 2 is more than the 1 given", () => socksh.poll([socksh.pollfd()], 2, 0)],
    ["select(maxfdp1): 1025 is more than 1024", () => socksh.select(1025, fd_set(), null, null, null)],
    ["a set holds the descriptors 0 to 1023, not 1024", () => socksh.FD_SET(1024, fd_set())],
    ["htons: 65536 is not an unsigned 16-bit integer", () => socksh.htons(65536)],
    ["close(fd): 1099511627776 is not an int", () => socksh.close(2 ** 40)],
  ];
  test.each(cases)("%s", (message, action) => {
    expect(action).toThrow(RangeError);
    expect(action).toThrow(message);
  });
});
