/** A program that opens a vault for reading, reads, and tries to append to the log: `reader.ts VAULT`. Prints JSON. */
import { SafelockError } from "../../../../src/domain/problem.ts";
import { openStore } from "../../../../src/vault/store/open-store.ts";
import { logRowAfter } from "../samples.ts";

const result: Record<string, unknown> = {};
try {
  const store = await openStore(process.argv[2] ?? "", "read");
  result["segments"] = (await store.entries.segments()).length;
  result["runs"] = (await store.keyring.runs()).length;
  result["log"] = (await store.ledger.head()).seq;
  await store.ledger.append((head) => [logRowAfter(head)]);
  result["appended"] = true;
} catch (error) {
  result["problem"] = error instanceof SafelockError ? `${error.exit} ${error.problems[0]?.code}` : String(error);
}
process.stdout.write(JSON.stringify(result));
