import type { TestProject } from "vitest/node";
import { type ServerAddress, startServer } from "./postgres-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgres: ServerAddress;
  }
}

/** One server for all files of a project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  project.provide("postgres", server.address);
  return () => server.stop();
}
