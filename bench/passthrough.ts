/** The floor for any Node program: reads a file and writes it, 1 MiB at a time. `node bench/passthrough.ts IN OUT` */
import { open } from "node:fs/promises";

const [from = "", to = ""] = process.argv.slice(2);
const input = await open(from, "r");
const output = await open(to, "w");
const buffer = Buffer.allocUnsafe(1 << 20);
for (
  let read = await input.read(buffer, 0, buffer.length);
  read.bytesRead > 0;
  read = await input.read(buffer, 0, buffer.length)
) {
  await output.write(buffer, 0, read.bytesRead);
}
await input.close();
await output.close();
