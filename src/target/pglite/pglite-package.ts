/** PGlite, PostgreSQL inside this process: a package that users install themselves when they want it. */
import type { Extension, PGlite } from "@electric-sql/pglite";
import { refuse } from "../../domain/problem.ts";

export type { PGlite } from "@electric-sql/pglite";

/** @throws SafelockError PGLITE_MISSING (exit 2) with what to install. */
export async function loadPglite(): Promise<typeof PGlite> {
  try {
    return (await import("@electric-sql/pglite")).PGlite;
  } catch (cause) {
    throw refuse(
      {
        code: "PGLITE_MISSING",
        problem: "the package @electric-sql/pglite is not installed",
        hint: "Run npm install --save-dev @electric-sql/pglite, then run again",
      },
      { cause },
    );
  }
}

/** Those of the server's own distribution that PGlite brings along; they must be named when it starts. */
export async function loadExtension(name: string): Promise<Extension> {
  const file = name.replaceAll("-", "_");
  try {
    const module = (await import(`@electric-sql/pglite/contrib/${file}`)) as Record<string, Extension>;
    const extension = module[file];
    if (extension !== undefined) return extension;
  } catch {
    // Told below.
  }
  throw refuse({
    code: "PGLITE_EXTENSION",
    problem: `PGlite does not bring the extension ${name} along`,
    hint: "Leave out what needs it (--exclude, pg_dump --exclude-extension), or write into a server with --output postgres://…",
  });
}
