/** A manifest's text, read again. */
import { isRecord } from "../domain/is-record.ts";
import { type Place, refuse, type SafelockError } from "../domain/problem.ts";
import type { Manifest } from "./manifest.ts";
import { hasRepeatedNames } from "./manifest-json.ts";

/**
 * Members that are used are checked for their kind; all others are as they were written.
 * @throws SafelockError (exit 2): MANIFEST_FORMAT, MANIFEST_VERSION.
 */
export function readManifest(text: string, source: string): Manifest {
  const parsed = parse(text, source);
  if (!isRecord(parsed) || !("manifest" in parsed)) throw noManifest(source, "it is no manifest");
  if (parsed["manifest"] !== 1) {
    throw refuse({
      code: "MANIFEST_VERSION",
      at: { source },
      problem: "the manifest is of a version that this Safelock does not know",
      hint: "Use the Safelock that wrote it, or a newer one",
    });
  }
  if (hasRepeatedNames(text, parsed)) throw noManifest(source, "a name stands twice in one object");
  const wrong = firstWrong(parsed);
  if (wrong !== null) throw noManifest(source, `"${wrong}" is missing or of another kind`);
  return parsed as unknown as Manifest;
}

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === "string";
const count: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const digits =
  (length: number): Check =>
  (value) =>
    typeof value === "string" && value.length === length && /^[0-9a-f]*$/.test(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

const checks: Readonly<Record<string, Check>> = {
  "tool.version": text,
  run: digits(32),
  created_at: text,
  expires_at: orNull(text),
  label: text,
  "output.name": orNull(text),
  "output.bytes": orNull(count),
  "output.sha256": orNull(digits(64)),
  "domain.name": text,
  "domain.epoch": count,
  "key.kind": text,
  "key.id": orNull(digits(8)),
  vault: orNull(isRecord),
  tables: Array.isArray,
  public_key: digits(64),
  signature: digits(128),
};

function firstWrong(manifest: Record<string, unknown>): string | null {
  const found = Object.entries(checks).find(([path, check]) => !check(member(manifest, path)));
  return found?.[0] ?? null;
}

function member(manifest: Record<string, unknown>, path: string): unknown {
  return path.split(".").reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), manifest);
}

function parse(source: string, path: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    throw noManifest(path, "it is no JSON");
  }
}

function noManifest(source: string, problem: string): SafelockError {
  const at: Place = { source };
  return refuse({
    code: "MANIFEST_FORMAT",
    at,
    problem,
    hint: "Name the file that Safelock wrote beside an output, unchanged",
  });
}
