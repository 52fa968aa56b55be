/** javascript: a function of the policy's owner. */
import { refuse, type SafelockError } from "../../domain/problem.ts";
import type { Transformer } from "../transformer.ts";

export interface JavascriptParameters extends Record<string, unknown> {
  readonly file: string;
}

export const javascript: Transformer<JavascriptParameters> = {
  name: "javascript",
  summary: "Calls the default export of a JavaScript file of yours for each value.",
  notes: [
    "`export default (value, { tag, row }) => string`. `tag` is 64 hexadecimal digits, the same for the same value; `row.original(column)` and `row.replaced(column)` read other fields. NULL and empty values are not passed. Return null for NULL and undefined to keep the value. The function runs in every worker and must not be asynchronous. It sees cleartext and can do what the process can: use files you trust.",
  ],
  kind: "custom",
  parameters: (z) => z.strictObject({ file: z.string().min(1) }),
  example: { parameters: { file: "./reverse.mjs" }, input: "Ada", output: "adA" },
  purpose: "javascript",
  normalization: "none",
  // Nobody but its author knows what the function does.
  injective: () => false,
  fit: () => null,
  prepare({ file }, { functions }) {
    const call = functions?.get(file);
    if (call === undefined) throw failure(file, "was not loaded");
    return {
      kind: "host",
      needsTag: true,
      apply: (batch) =>
        batch.values.map((value, i) => {
          const tag = Buffer.from(batch.tags.buffer, batch.tags.byteOffset + 32 * i, 32).toString("hex");
          let result: unknown;
          try {
            result = call(value, { tag, row: batch.row(i) });
          } catch (error) {
            // Its message may hold the value, so only its class is told.
            throw failure(file, `threw ${error instanceof Error ? error.constructor.name : typeof error}`);
          }
          return checked(result, file);
        }),
    };
  },
};

function checked(result: unknown, file: string): string | null | undefined {
  if (typeof result === "string" || result === null || result === undefined) return result;
  if (typeof result === "number" || typeof result === "boolean" || typeof result === "bigint") return String(result);
  throw failure(file, `returned ${result instanceof Promise ? "a promise" : typeof result}`);
}

function failure(file: string, what: string): SafelockError {
  return refuse({
    code: "JAVASCRIPT_FUNCTION",
    problem: `the function of ${file} ${what}`,
    hint: "Let its default export be a function that returns a text, null or undefined at once",
  });
}
