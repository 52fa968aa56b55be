/** What the engines of node:zlib complain about, in our words. */
import type { MemberCompression } from "../../domain/compression.ts";
import { type Place, refuse } from "../../domain/problem.ts";
import { broken, truncated } from "./damaged.ts";

export interface EngineContext {
  readonly method: MemberCompression;
  readonly at: Place;
  /** Something whole came before, and not a byte was understood since. */
  readonly isBehindAnother: boolean;
}

const checksumMessages = new Set(["incorrect data check", "incorrect length check"]);

/** The SafelockError for an error of an engine; any other error as it is. */
export function engineProblem(error: unknown, { method, at, isBehindAnother }: EngineContext): unknown {
  // What interrupts a run has a number for its code.
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return error;
  const { code, message } = error;
  const options = { cause: error };
  if (code === "Z_BUF_ERROR") return truncated(method, at, options);
  if (code === "ZSTD_error_frameParameter_windowTooLarge") return windowTooLarge(at, options);
  if (code === "Z_NEED_DICT" || code.startsWith("ZSTD_error_dictionary")) return needsDictionary(method, at, options);
  if (code === "ZSTD_error_checksum_wrong" || checksumMessages.has(message)) {
    return broken(method, at, "a checksum is wrong", options);
  }
  if (code === "ZSTD_error_prefix_unknown" || message === "incorrect header check") {
    const problem =
      isBehindAnother || method === "gzip" ? "other bytes follow its end" : "it does not begin as it must";
    return broken(method, at, problem, options);
  }
  if (/^Z(STD)?_/.test(code)) return broken(method, at, "it cannot be decompressed", options);
  return error;
}

function windowTooLarge(at: Place, options: ErrorOptions): Error {
  return refuse(
    {
      code: "SOURCE_COMPRESSION_UNSUPPORTED",
      at,
      problem: "the zstd data needs a window of more than 128 MiB of memory",
      hint: "Decompress it first: zstd -dc --long=31 FILE | safelock …",
    },
    options,
  );
}

function needsDictionary(method: MemberCompression, at: Place, options: ErrorOptions): Error {
  const command = method === "zstd" ? ": zstd -dc -D DICTIONARY FILE | safelock …" : "";
  return refuse(
    {
      code: "SOURCE_COMPRESSION_UNSUPPORTED",
      at,
      problem: `the ${method} data needs a dictionary that is not part of it`,
      hint: `Decompress it first${command}`,
    },
    options,
  );
}
