import type { TestProject } from "vitest/node";
import { type MariadbAddress, startMariadb } from "./mariadb-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    mariadb: MariadbAddress;
  }
}

/** One server for all files of a project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...address } = await startMariadb();
  project.provide("mariadb", address);
  return stop;
}
