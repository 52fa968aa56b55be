/** javascript: a function of the policy's owner. */
import { refuse, type SafelockError } from "../../domain/problem.ts";
import type { Transformer } from "../transformer.ts";
import { maxLengthOf } from "./column-fit.ts";

export interface JavascriptParameters extends Record<string, unknown> {
  readonly file: string;
}

export const javascript: Transformer<JavascriptParameters> = {
  name: "javascript",
  summary: "Calls the default export of a JavaScript file of yours for each value.",
  notes: [
    "`export default (value, { tag, row }) => string`. `tag` is 64 hexadecimal digits, the same for the same value; `row.original(column)` and `row.replaced(column)` read other fields. NULL and empty values are not passed. Return null for NULL and undefined to keep the value. The function runs in every worker and must not be asynchronous. A text wider than the column, or null where it is NOT NULL, ends the run. It sees cleartext and can do what the process can: use files you trust.",
  ],
  kind: "custom",
  parameters: (z) => z.strictObject({ file: z.string().min(1) }),
  example: { parameters: { file: "./reverse.mjs" }, input: "Ada", output: "adA" },
  purpose: "javascript",
  normalization: "none",
  // Nobody but its author knows what the function does.
  injective: () => false,
  fit: () => null,
  prepare({ file }, { functions, shape }) {
    const call = functions?.get(file);
    const room = maxLengthOf(shape);
    const isNullable = shape.declared?.isNullable ?? true;
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
          return checked(result, { file, room, isNullable });
        }),
    };
  },
};

interface Expected {
  readonly file: string;
  /** Characters that the column holds, or null. */
  readonly room: number | null;
  readonly isNullable: boolean;
}

function checked(result: unknown, { file, room, isNullable }: Expected): string | null | undefined {
  if (result === undefined) return result;
  if (result === null && !isNullable) throw failure(file, "returned null for a column that is NOT NULL");
  if (result === null) return null;
  if (["string", "number", "boolean", "bigint"].includes(typeof result)) {
    const text = String(result);
    if (room === null || text.length <= room || [...text].length <= room) return text;
    throw failure(file, `returned ${[...text].length} characters for a column of ${room}`);
  }
  // A rejection that nobody waits for would tell its reason, which may hold the value.
  if (result instanceof Promise) result.catch(() => undefined);
  throw failure(file, `returned ${result instanceof Promise ? "a promise" : typeof result}`);
}

function failure(file: string, what: string): SafelockError {
  return refuse({
    code: "JAVASCRIPT_FUNCTION",
    problem: `the function of ${file} ${what}`,
    hint: "Let its default export be a function that returns a text, null or undefined at once",
  });
}
