/** A double in the platform's format of long double, 16 bytes. */

const view = new DataView(new ArrayBuffer(8));

export function encodeLongDouble(value: number, format: "x87" | "binary128"): Uint8Array {
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const sign = bits >> 63n;
  let exponent = Number((bits >> 52n) & 0x7ffn);
  let fraction = bits & 0xf_ffff_ffff_ffffn;
  if (exponent === 0 && fraction !== 0n) {
    // Subnormal as a double, normal here.
    exponent = 1;
    while ((fraction >> 52n) === 0n) {
      fraction <<= 1n;
      exponent--;
    }
    fraction &= 0xf_ffff_ffff_ffffn;
    exponent += 16383 - 1023;
  } else if (exponent === 0x7ff) exponent = 0x7fff;
  else if (exponent !== 0) exponent += 16383 - 1023;
  const top = (sign << 15n) | BigInt(exponent);
  // x87 writes the leading 1 down; binary128 leaves it out.
  const leading = value === 0 ? 0n : 1n << 63n;
  const all = format === "x87" ? (top << 64n) | leading | (fraction << 11n) : (top << 112n) | (fraction << 60n);
  const bytes = new Uint8Array(16);
  for (let i = 0; i < 16; i++) bytes[i] = Number((all >> BigInt(8 * i)) & 0xffn);
  return bytes;
}
