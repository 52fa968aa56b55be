/** The library: the command line's work for programs. See docs/library.md. */
import { type AnonymizeOptions, anonymizeSource } from "./library/anonymize.ts";
import { type VerifyOptions, verifySource } from "./library/verify.ts";
import type { RunReport } from "./report/run-report.ts";
import type { VerificationReport } from "./report/verification-report.ts";

export type { DelimitedSourceOptions, JsonSourceOptions, LiveSourceOptions } from "./dataset/source-options.ts";
export { type ErrorExit, type Place, type Problem, SafelockError } from "./domain/problem.ts";
export type { Progress } from "./domain/progress.ts";
export type { FormatName } from "./format/format.ts";
export type { KeyChoice } from "./library/reading.ts";
export type { OutputForm } from "./pipeline/way-out/open-way-out.ts";
export type { SectionName } from "./report/verification-report.ts";
export type { ByteStream } from "./source/iterable-source.ts";
export type { AnonymizeOptions, RunReport, VerificationReport, VerifyOptions };

/**
 * Anonymizes dumps. Resolves with the report when the output is published; until then nothing appears under its name.
 * @throws SafelockError with every problem; `exit` is what the command line would have ended with (docs/exit-codes.md).
 */
export async function anonymize(options: AnonymizeOptions): Promise<RunReport> {
  return anonymizeSource({ ...options, environment: options.environment ?? process.env });
}

/**
 * Checks an output: see docs/verify.md. Resolves with the report, whether it passed or not.
 * @throws SafelockError when the output or what is named beside it cannot be read.
 */
export async function verify(options: VerifyOptions): Promise<VerificationReport> {
  return verifySource({ ...options, environment: options.environment ?? process.env });
}
