/** What is told when compressed bytes are not what they claim to be. */
import type { MemberCompression } from "../../domain/compression.ts";
import { type Place, type SafelockError, unreadable } from "../../domain/problem.ts";

/** `problem` is a clause after the method's name, such as `data whose checksum is wrong`. */
export function broken(method: MemberCompression, at: Place, problem: string, options?: ErrorOptions): SafelockError {
  return unreadable(
    {
      code: "SOURCE_COMPRESSED_BROKEN",
      at,
      problem: `the ${method} data is damaged: ${problem}`,
      hint: "Compare the file with its original, copy it again, or take the dump again",
    },
    options,
  );
}

export function truncated(method: MemberCompression, at: Place, options?: ErrorOptions): SafelockError {
  return unreadable(
    {
      code: "SOURCE_COMPRESSED_TRUNCATED",
      at,
      problem: `the ${method} data ends too early`,
      hint: "See whether the program that wrote it failed, and copy the file or take the dump again",
    },
    options,
  );
}
