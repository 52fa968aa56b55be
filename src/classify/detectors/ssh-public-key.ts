/**
 * Public key of OpenSSH: it names a person as a login does. Random pass: none.
 */
import type { Detector } from "./detector.ts";

export const sshPublicKey: Detector = {
  name: "ssh-public-key",
  limits: { length: [30, Number.POSITIVE_INFINITY], holds: " AAAA" },
  category: "online_id",
  aspect: null,
  plural: "SSH public keys",
  minimumShare: 0.8,
  decidesAlone: true,
  randomPassRate: 0,
  test: (value) => /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S+|sk-ssh-\S+) AAAA[0-9A-Za-z+/=]{20}/.test(value),
};
