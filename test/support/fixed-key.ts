/** A key file with a known root secret, so that outputs can be compared. Git does not keep the mode 0600 it must have. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

export function writeFixedKey(directory: string, fill = 7): string {
  const path = join(directory, `fixed-${fill}.key`);
  writeFileSync(path, `safelock-key-1 ${Buffer.alloc(32, fill).toString("base64url")}\n`, { mode: 0o600 });
  return path;
}
