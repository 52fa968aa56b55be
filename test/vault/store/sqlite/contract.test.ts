import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createStore, openStore } from "../../../../src/vault/store/open-store.ts";
import { storeContract } from "../contract.ts";

storeContract("sqlite", async () => {
  const parent = await mkdtemp(join(tmpdir(), "safelock-vault-"));
  const location = join(parent, "vault");
  await (await createStore(location)).close();
  return {
    location,
    open: (mode) => openStore(location, mode),
    cleanup: () => rm(parent, { recursive: true, force: true }),
  };
});
