import { expect, test } from "vitest";
import { close, EAGAIN, EBADF, ECONNREFUSED, errno, errnoName, fcntl, getpid, setErrno, strerror } from "../../mod.ts";
import { runtime } from "../../runtime/pick.ts";

test("errno is that of the call that failed, whatever the runtime itself does afterwards", () => {
  expect(close(-1)).toBe(-1);
  expect(runtime.readText("/no/such/file")).toBeUndefined();
  expect(errno()).toBe(EBADF);
  getpid();
  expect(errno()).toBe(EBADF);
  setErrno(0);
  expect(errno()).toBe(0);
});

test("errno stays right over 50,000 calls under garbage load", () => {
  let wrong = 0;
  let garbage: unknown[] = [];
  for (let turn = 0; turn < 50_000; turn++) {
    garbage.push({ turn, list: new Array(20).fill(turn) });
    if (garbage.length > 5000) garbage = [];
    if (fcntl(-1, 0, turn) !== -1 || errno() !== EBADF) wrong++;
    setErrno(0);
  }
  expect(wrong).toBe(0);
});

test("of two names the common one is given, an unknown number stays a number", () => {
  expect([errnoName(EAGAIN), errnoName(ECONNREFUSED), errnoName(4242)]).toEqual(["EAGAIN", "ECONNREFUSED", "4242"]);
  expect(strerror(ECONNREFUSED)).toBe("Connection refused");
});
