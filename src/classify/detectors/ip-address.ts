/**
 * IPv4 or IPv6 address, a network length allowed (`/24`). Private ranges count: they stand for persons in access logs.
 * Not 0.0.0.0, 127/8, ::1. False friends: versions of four numbers, told apart when all values start with a small number.
 */
import { isIP } from "node:net";
import type { Detector } from "./detector.ts";

export const ipAddress: Detector = {
  name: "ip-address",
  limits: { length: [3, 47] },
  category: "ip",
  aspect: null,
  plural: "IP addresses",
  minimumShare: 0.8,
  decidesAlone: true,
  randomPassRate: 0,
  test: (value) => {
    const address = value.replace(/\/\d{1,3}$/, "");
    if (isIP(address) === 0 || address === "::1" || address === "::") return false;
    return !/^(?:0|127)\./.test(address) && !/^\d\.\d\.\d{1,2}\.\d{1,2}$/.test(address);
  },
};
