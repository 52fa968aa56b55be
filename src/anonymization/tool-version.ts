import { readFile } from "node:fs/promises";

const PACKAGE = new URL("../../package.json", import.meta.url);

/** As the package says. */
export async function toolVersion(): Promise<string> {
  return (JSON.parse(await readFile(PACKAGE, "utf8")) as { version: string }).version;
}
