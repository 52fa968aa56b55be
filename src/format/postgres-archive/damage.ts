/** The problems of archives, in words. None tells a byte of the data. */
import { type Place, refuse, type SafelockError, unreadable } from "../../domain/problem.ts";

const AGAIN = "Make the archive again with pg_dump, or copy it again; this one is damaged";

/** The input ends too early. `where` is a clause: `inside its table of contents`. */
export function truncatedArchive(at: Place, where: string): SafelockError {
  return unreadable({
    code: "ARCHIVE_TRUNCATED",
    at,
    problem: `the archive ends ${where}`,
    hint: "Make the archive again with pg_dump, or copy it again; this one was cut off",
  });
}

/** `what` is a clause: `an entry's dump id is 0`. */
export function brokenArchive(at: Place, what: string, options?: ErrorOptions): SafelockError {
  return unreadable({ code: "ARCHIVE_BROKEN", at, problem: what, hint: AGAIN }, options);
}

export function brokenData(at: Place, method: string, options?: ErrorOptions): SafelockError {
  const problem = `data of this entry cannot be decompressed as ${method}`;
  return unreadable({ code: "ARCHIVE_DATA_BROKEN", at, problem, hint: AGAIN }, options);
}

export function unsupportedVersion(at: Place, version: string, isOlder: boolean): SafelockError {
  return refuse({
    code: "ARCHIVE_VERSION",
    at,
    problem: `the archive has version ${version}; 1.14 to 1.16 are read (PostgreSQL 12 to 18)`,
    hint: isOlder
      ? "Make it anew with a pg_dump of PostgreSQL 12 or later, or make it plain: pg_restore --file=dump.sql ARCHIVE"
      : "Make it plain with that pg_restore: pg_restore --file=dump.sql ARCHIVE; and look for a newer Safelock",
  });
}
