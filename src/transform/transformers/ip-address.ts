/** Reads IP addresses and cuts them to a network. */

/** Bits of each 16-bit group of an IPv6 address. */
const GROUP_BITS = 16;

/** The network that holds an address: `bits` of IPv4, twice as many of IPv6. A netmask behind it goes. Null when it is none. */
export function prefixOfAddress(value: string, bits: number): string | null {
  const address = value.trim().replace(/\/\d{1,3}$/, "");
  const mask = value.includes("/") ? value.trim().slice(address.length) : "";
  const made = prefixOfVersion4(address, bits) ?? prefixOfVersion6(address, 2 * bits);
  if (made === null) return null;
  const kept = made.includes(":") ? 2 * bits : bits;
  // A mask shorter than the prefix still fits; a longer one would name more bits than are left.
  return mask === "" ? made : `${made}/${Math.min(kept, Number(mask.slice(1)))}`;
}

function prefixOfVersion4(address: string, bits: number): string | null {
  const bytes = readVersion4(address);
  if (bytes === null) return null;
  return bytes.map((byte, i) => byte & maskByte(bits - 8 * i, 8)).join(".");
}

function prefixOfVersion6(address: string, bits: number): string | null {
  const groups = readVersion6(address);
  if (groups === null) return null;
  const kept = groups.map((group, i) => group & maskByte(bits - GROUP_BITS * i, GROUP_BITS));
  const last = kept.findLastIndex((group) => group !== 0);
  const shown = kept.slice(0, last + 1).map((group) => group.toString(16));
  return last === 7 ? shown.join(":") : `${shown.join(":")}::`;
}

/** `size` bits of which the first `bits` are set. */
function maskByte(bits: number, size: number): number {
  const set = Math.max(0, Math.min(size, bits));
  return ((1 << size) - 1) & ~((1 << (size - set)) - 1);
}

export function readVersion4(address: string): readonly number[] | null {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(address)) return null;
  const bytes = address.split(".").map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : null;
}

/** Eight groups of 16 bits; an IPv4 address may stand for the last two. */
export function readVersion6(address: string): readonly number[] | null {
  const tail = /[^:]*\.[^:]*$/.exec(address)?.[0];
  if (tail !== undefined) {
    const bytes = readVersion4(tail);
    if (bytes === null) return null;
    const groups = [0, 2].map((i) => ((bytes[i]! << 8) | bytes[i + 1]!).toString(16));
    return readVersion6(address.slice(0, -tail.length) + groups.join(":"));
  }
  const halves = address.split("::");
  if (halves.length > 2) return null;
  const [head, rest] = halves.map((half) => (half === "" ? [] : half.split(":")));
  if (head === undefined || ![...head, ...(rest ?? [])].every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  const missing = 8 - head.length - (rest?.length ?? 0);
  if (rest === undefined ? missing !== 0 : missing < 1) return null;
  const zeros = new Array<string>(missing).fill("0");
  return [...head, ...zeros, ...(rest ?? [])].map((group) => Number.parseInt(group, 16));
}
