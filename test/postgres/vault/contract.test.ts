import { createPostgresStore, openPostgresStore } from "../../../src/vault/store/postgres/postgres-store.ts";
import { createDatabase } from "../../support/postgres.ts";
import { storeContract } from "../../vault/store/contract.ts";
import { urlOf } from "./vault-database.ts";

storeContract("postgres", async () => {
  const location = urlOf(await createDatabase());
  await (await createPostgresStore(location)).close();
  return {
    location,
    open: (mode) => openPostgresStore(location, mode),
    // The database is dropped when the test ends.
    cleanup: async () => {},
  };
});
