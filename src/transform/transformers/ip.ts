/** ip: an address of a range that no host on the internet has. */
import type { Transformer } from "../transformer.ts";
import { isNarrowerThan, requireFamily, requireLength } from "./column-fit.ts";
import { fakeEach } from "./host-fake.ts";
import type { TagDraw } from "./tag-draw.ts";

export interface IpParameters extends Record<string, unknown> {
  readonly range: "documentation" | "private" | "benchmarking";
}

type IpRange = IpParameters["range"];

/** Longest spelling the kernel writes: an IPv6 address in full. */
const WIDEST = 39;
/** Longest IPv4 address. */
const NARROWEST = 15;

export const ip: Transformer<IpParameters> = {
  name: "ip",
  summary: "An IPv4 or IPv6 address of a documentation, private or benchmarking range.",
  notes: [
    "`range: documentation` (192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24), `private` (10.0.0.0/8) or `benchmarking` (198.18.0.0/15); IPv6 addresses always become ones of 2001:db8::/32. A netmask stays behind an address; a network (zeros behind its mask) becomes a network of that size inside the range, or the largest allowed there: /16 private, /22 benchmarking, /28 documentation, /48 of IPv6. A text that is no address becomes an IPv4 one. An address of `private` may be one that a machine of yours has. The IPv4 ranges are small, so different addresses may meet in one: use `pseudonym` where they must stay distinct.",
    `A text column of ${NARROWEST} to ${WIDEST - 1} characters gets short addresses, which are not those that the same value gets in wider columns.`,
  ],
  kind: "fake",
  parameters: (z) => z.strictObject({ range: z.enum(["documentation", "private", "benchmarking"]).default("private") }),
  example: { parameters: {}, input: "192.0.2.7", output: "10.58.21.4" },
  purpose: "ip",
  normalization: "none",
  injective: () => false,
  fit: (_parameters, shape) =>
    requireFamily(shape, ["inet", "cidr", "text"], "ip") ?? requireLength(shape, NARROWEST, "ip"),
  prepare({ range }, { shape }) {
    if (isNarrowerThan(shape, WIDEST)) return fakeEach((value, draw) => shortAddress(value, draw, range));
    return { kind: "native", operation: { op: "ip", prefix: range } };
  },
};

/** At most 15 characters; a netmask has no sure room and goes. */
function shortAddress(value: string, draw: TagDraw, range: IpRange): string {
  if (value.includes(":")) return `2001:db8::${(1 + draw.below(0xffff)).toString(16)}`;
  const byte = () => draw.below(256);
  switch (range) {
    case "private":
      return `10.${byte()}.${byte()}.${byte()}`;
    case "benchmarking":
      return `198.${18 + draw.below(2)}.${byte()}.${byte()}`;
    case "documentation":
      return `${draw.pick(["192.0.2", "198.51.100", "203.0.113"])}.${byte()}`;
  }
}
