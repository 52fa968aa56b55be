/** Records 10,000 mappings into a vault and prints the problem codes of the failure: `record-until-full.ts VAULT WRITER`. */
import { SafelockError } from "../../../src/domain/problem.ts";
import type { WriterKeys } from "../../../src/vault/keyring/writer-bundle.ts";
import { openRecording } from "../../../src/vault/record/recording.ts";
import { mappings, recordAll } from "./records.ts";

const [location = "", writerText = "{}"] = process.argv.slice(2);
const BYTES = ["vaultId", "domainKey", "subjectRoot", "recipientsKey"];
const writer = JSON.parse(writerText, (name, value) =>
  BYTES.includes(name) ? new Uint8Array(Buffer.from(value, "hex")) : value,
) as WriterKeys;

const budget = { entries: 1000, bytes: 1 << 20 };
const recording = await openRecording({ location, writer, startedAt: new Date(0), expiresAt: null, budget });
try {
  await recordAll(recording, mappings(5000));
  console.log(JSON.stringify({ problems: [] }));
} catch (error) {
  await recording.abort();
  const problems = error instanceof SafelockError ? error.problems.map(({ code }) => code) : [String(error)];
  console.log(JSON.stringify({ problems }));
}
