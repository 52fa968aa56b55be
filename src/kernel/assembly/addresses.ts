/** IP addresses: reading for their shape, writing new ones inside reserved ranges. */

/** 16 bytes of the address that was read, network order (IPv4 uses the first four). */
const READ: usize = memory.data(16);
const NEW: usize = memory.data(16);

export const RANGE_DOCUMENTATION: u32 = 0;
export const RANGE_PRIVATE: u32 = 1;
export const RANGE_BENCHMARKING: u32 = 2;

@inline function hexDigit(b: u32): u32 {
  if (b - 48 < 10) return b - 48;
  const lower = b | 32;
  return lower - 97 < 6 ? lower - 87 : 16;
}

function readFour(p: usize, end: usize): bool {
  for (let i: usize = 0; i < 4; i++) {
    let v: u32 = 0, digits = 0;
    while (p < end && u32(load<u8>(p)) - 48 < 10 && digits < 3) { v = v * 10 + load<u8>(p++) - 48; digits++; }
    if (digits == 0 || v > 255) return false;
    store<u8>(READ + i, u8(v));
    if (i < 3) { if (p >= end || load<u8>(p++) != 46) return false; }
  }
  return p == end;
}

function readSixteen(p: usize, end: usize): bool {
  memory.fill(READ, 0, 16);
  let at: usize = 0, gap: usize = 99;
  if (end - p >= 2 && load<u16>(p) == 0x3a3a) { gap = 0; p += 2; }
  while (p < end) {
    if (at == 16) return false;
    let v: u32 = 0, digits = 0;
    while (p < end && hexDigit(load<u8>(p)) < 16 && digits < 4) { v = (v << 4) | hexDigit(load<u8>(p++)); digits++; }
    if (digits == 0) return false;
    store<u8>(READ + at, u8(v >> 8)); store<u8>(READ + at + 1, u8(v));
    at += 2;
    if (p == end) break;
    if (load<u8>(p++) != 58 || p == end) return false;
    if (load<u8>(p) == 58) {
      if (gap != 99) return false;
      gap = at;
      p++;
    }
  }
  if (gap == 99) return at == 16;
  memory.copy(READ + 16 - (at - gap), READ + gap, at - gap);
  memory.fill(READ + gap, 0, 16 - at);
  return at < 16;
}

function maskBehind(address: usize, bits: u32, bytes: u32): void {
  for (let i: u32 = 0; i < bytes; i++) {
    const left = i32(bits) - i32(i << 3);
    if (left <= 0) store<u8>(address + i, 0);
    else if (left < 8) store<u8>(address + i, load<u8>(address + i) & u8(0xff00 >> left));
  }
}

function hasHostBits(bits: u32, bytes: u32): bool {
  for (let i: u32 = 0; i < bytes; i++) {
    const left = i32(bits) - i32(i << 3);
    const b: u32 = load<u8>(READ + i);
    if (left <= 0 ? b != 0 : left < 8 && (b & (0xff >> left)) != 0) return true;
  }
  return false;
}

function writeNumber(p: usize, v: u32): usize {
  if (v >= 100) { store<u8>(p++, u8(48 + v / 100)); v %= 100; store<u8>(p++, u8(48 + v / 10)); v %= 10; }
  else if (v >= 10) { store<u8>(p++, u8(48 + v / 10)); v %= 10; }
  store<u8>(p, u8(48 + v));
  return p + 1;
}

function drawFour(tag: usize, range: u32): void {
  const r = load<u32>(tag);
  if (range == RANGE_PRIVATE) store<u32>(NEW, 10 | (r << 8));
  else if (range == RANGE_BENCHMARKING) store<u32>(NEW, 198 | ((18 + (r & 1)) << 8) | ((r << 8) & 0xffff0000));
  else {
    // 192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24 (RFC 5737), first byte lowest.
    const which = u32((u64(r >>> 8) * 3) >> 24);
    store<u32>(NEW, (which == 0 ? 0x000200c0 : which == 1 ? 0x006433c6 : 0x007100cb) | (r << 24));
  }
}

/** A network of fewer bits would reach beyond the range, or be one of few in it: it gets so many. */
@inline function fewestBits(isSix: bool, range: u32): u32 {
  if (isSix) return 48;
  return range == RANGE_PRIVATE ? 16 : range == RANGE_BENCHMARKING ? 22 : 28;
}

/** Flips the last of `bits` bits when the address is the old one. */
function differ(bits: u32, bytes: u32): void {
  for (let i: u32 = 0; i < bytes; i++) if (load<u8>(NEW + i) != load<u8>(READ + i)) return;
  const last = bits - 1, at = NEW + (last >> 3);
  store<u8>(at, load<u8>(at) ^ u8((0x80 as u32) >> (last & 7)));
}

const HEX: usize = memory.data<u8>([48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 97, 98, 99, 100, 101, 102]);

function writeSixteen(p: usize): usize {
  for (let i: usize = 0; i < 16; i += 2) {
    const v = (u32(load<u8>(NEW + i)) << 8) | load<u8>(NEW + i + 1);
    if (i > 0) store<u8>(p++, 58);
    if (v >= 0x1000) store<u8>(p++, load<u8>(HEX + (v >> 12)));
    if (v >= 0x100) store<u8>(p++, load<u8>(HEX + ((v >> 8) & 15)));
    if (v >= 0x10) store<u8>(p++, load<u8>(HEX + ((v >> 4) & 15)));
    store<u8>(p++, load<u8>(HEX + (v & 15)));
  }
  return p;
}

/** New address for the value [p, p + n) by its tag, to `out` (at most 48 bytes); returns the end. */
export function writeAddress(p: usize, n: u32, tag: usize, range: u32, out: usize): usize {
  let slash = n, isSix = false;
  for (let i: u32 = 0; i < n && i < 64; i++) {
    const b = load<u8>(p + i);
    if (b == 58) isSix = true;
    else if (b == 47) { slash = i; break; }
  }
  let bits: u32 = 0, digits: u32 = n - slash;
  for (let i = slash + 1; i < n && i < slash + 4; i++) {
    const d: u32 = u32(load<u8>(p + i)) - 48;
    if (d > 9) { digits = 0; break; }
    bits = bits * 10 + d;
  }
  const full: u32 = isSix ? 128 : 32, bytes: u32 = full >> 3;
  const hasPrefix = digits >= 2 && digits <= 4 && bits <= full;
  if (isSix) {
    store<u32>(NEW, 0xb80d0120);
    store<u64>(NEW, load<u64>(tag), 4);
    store<u32>(NEW, load<u32>(tag, 8), 12);
  } else drawFour(tag, range);
  const isRead = isSix ? readSixteen(p, p + slash) : readFour(p, p + slash);
  let significant = full;
  if (hasPrefix && (!isRead || !hasHostBits(bits, bytes))) {
    bits = max(bits, fewestBits(isSix, range));
    significant = bits;
    maskBehind(NEW, bits, bytes);
  }
  if (isRead) differ(significant, bytes);
  if (isSix) out = writeSixteen(out);
  else {
    for (let i: usize = 0; i < 4; i++) {
      if (i > 0) store<u8>(out++, 46);
      out = writeNumber(out, load<u8>(NEW + i));
    }
  }
  if (hasPrefix) { store<u8>(out++, 47); out = writeNumber(out, bits); }
  return out;
}
