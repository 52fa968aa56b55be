/** Who may do what in a vault's database: asked of the server itself, statement by statement, and of the store. */
import { describe, expect, test } from "vitest";
import { encodeEnvelopeBlock } from "../../../src/vault/blocks/envelope-block.ts";
import { createPostgresStore } from "../../../src/vault/store/postgres/postgres-store.ts";
import { SEGMENTS_PER_RUN } from "../../../src/vault/store/store.ts";
import { createDatabase, program, query, scalar } from "../../support/postgres.ts";
import { allOf } from "../../vault/store/contract.ts";
import {
  bytesOf,
  DAY,
  forgetting,
  key16,
  keyBlockOf,
  LATER,
  logRowAfter,
  officer,
  segmentOf,
  startedRun,
} from "../../vault/store/samples.ts";
import { type GroupRole, newUser, newVault, opened, urlOf } from "./vault-database.ts";

const SEGMENT = SEGMENTS_PER_RUN;
const DENIED = "42501";
const APPEND_ONLY = "SL002";

/** SQLSTATE that a statement ends with for a user; `done` when the server did it. */
async function outcome(database: string, user: string, sql: string): Promise<string> {
  const args = ["-X", "-q", "-v", "VERBOSITY=sqlstate", "-d", `dbname=${database} user=${user}`, "-c", sql];
  const { exit, stderr } = await program("psql", args);
  return exit === 0 ? "done" : (/ERROR:\s+(\w{5})/.exec(stderr)?.[1] ?? stderr);
}

const READ = {
  public: [
    "SELECT * FROM safelock_keyring.meta",
    "SELECT * FROM safelock_keyring.domains",
    "SELECT name, public_key FROM safelock_keyring.recipients",
    "SELECT number, expired_at FROM safelock_keyring.runs",
    "SELECT * FROM safelock_entries.segments",
    "SELECT * FROM safelock_entries.fingerprint_blocks",
    "SELECT * FROM safelock_ledger.forgettings",
  ],
  sealed: [
    "SELECT * FROM safelock_keyring.secrets",
    "SELECT protected_identity FROM safelock_keyring.recipients",
    "SELECT sealed_key FROM safelock_keyring.runs",
    "SELECT * FROM safelock_keyring.key_blocks",
    "SELECT * FROM safelock_entries.token_blocks",
    "SELECT * FROM safelock_entries.envelope_blocks",
    "SELECT * FROM safelock_ledger.log",
    "SELECT * FROM safelock_ledger.grants",
    "COPY safelock_keyring.key_blocks TO STDOUT",
  ],
};

const segmentRow = (segment: number): string =>
  `INSERT INTO safelock_entries.segments VALUES (${segment}, 1, 1, 1, 1, 1, 1, 1, '[]', '[]', 'm')`;

const RECORD = [
  "INSERT INTO safelock_keyring.runs (id, domain_id, sealed_key, started_at) VALUES ('a', 1, 'x', 't')",
  "INSERT INTO safelock_keyring.completions VALUES (1, 't', 1, 1, 1, '[]')",
  "INSERT INTO safelock_keyring.key_blocks (segment, first, last, rows, bytes) VALUES (1048576, 'a', 'b', 1, 'c')",
  `${segmentRow(9)}; INSERT INTO safelock_entries.token_blocks VALUES (9, 1, 'a', 'b', 'c')`,
  `${segmentRow(10)}; INSERT INTO safelock_entries.envelope_blocks VALUES (10, 1, 1, 'c')`,
  `${segmentRow(11)}; INSERT INTO safelock_entries.fingerprint_blocks VALUES (11, 1, 'c')`,
];

const OFFICE = [
  "UPDATE safelock_keyring.secrets SET sealed = 'x'",
  "DELETE FROM safelock_keyring.recipients",
  "UPDATE safelock_keyring.domains SET state = 'retired'",
  "UPDATE safelock_keyring.runs SET sealed_key = NULL, expired_at = 't'",
  "DELETE FROM safelock_keyring.key_blocks",
  "DELETE FROM safelock_entries.envelope_blocks",
  "INSERT INTO safelock_ledger.forgettings VALUES ('s', 't', 'ada', 't')",
  "INSERT INTO safelock_ledger.backups (id, part, path, taken_at, sha256) VALUES ('b', 'entries', 'p', 't', 'h')",
  "SELECT safelock_keyring.scrub()",
];

/** Of nobody: neither of a member of all three roles nor, because of the triggers, of the owner. */
const NOBODY = [
  "UPDATE safelock_ledger.log SET reason = 'other'",
  "DELETE FROM safelock_ledger.log",
  "TRUNCATE safelock_ledger.log",
  "UPDATE safelock_ledger.checkpoints SET checkpoint = '{}'",
  "DELETE FROM safelock_ledger.checkpoints",
  "DELETE FROM safelock_ledger.forgettings",
  "TRUNCATE safelock_ledger.forgettings",
];

async function vaultWithRun(): Promise<string> {
  const { database, store } = await newVault();
  await startedRun(store);
  await store.keyring.addRecipient(officer);
  await store.keyring.putSecret("root", bytesOf("root", 200));
  await store.ledger.append((head) => [logRowAfter(head)]);
  return database;
}

const expected: Record<GroupRole, Record<"public" | "sealed" | "record" | "office", string>> = {
  safelock_writer: { public: "done", sealed: DENIED, record: "done", office: DENIED },
  safelock_reader: { public: "done", sealed: "done", record: DENIED, office: DENIED },
  safelock_officer: { public: "done", sealed: "done", record: DENIED, office: "done" },
};

describe.each(Object.keys(expected) as GroupRole[])("%s", (role) => {
  test.each(["public", "sealed", "record", "office"] as const)("%s statements", async (kind) => {
    const database = await vaultWithRun();
    const user = await newUser(role);
    const statements = { ...READ, record: RECORD, office: OFFICE }[kind];
    // Replacing a segment takes the right to put its blocks anew.
    const may = (sql: string) => role === "safelock_officer" && sql.includes("INSERT INTO safelock_entries");
    for (const sql of statements) {
      expect([sql, await outcome(database, user, sql)]).toEqual([sql, may(sql) ? "done" : expected[role][kind]]);
    }
  });

  test("may not change or remove rows of the log", async () => {
    const database = await vaultWithRun();
    const user = await newUser(role);
    for (const sql of NOBODY) expect([sql, await outcome(database, user, sql)]).toEqual([sql, DENIED]);
  });
});

describe("the owner", () => {
  test.each(NOBODY)("is stopped by a trigger: %s", async (sql) => {
    const database = await vaultWithRun();
    const roled = `SET session_replication_role = replica; ${sql}`;
    expect(await outcome(database, "postgres", sql)).toBe(APPEND_ONLY);
    expect(await outcome(database, "postgres", roled)).toBe(APPEND_ONLY);
    expect(await scalar(database, "SELECT count(*) FROM safelock_ledger.log")).toBe("1");
  });

  test("cannot slip a row in that does not continue the log", async () => {
    const database = await vaultWithRun();
    const row = (seq: number, prev: string) =>
      `INSERT INTO safelock_ledger.log SELECT ${seq}, ${prev}, repeat('e', 64), at, actor, role, host, action, domain,
       columns, reason, ticket, subject, count, result FROM safelock_ledger.log WHERE seq = 1`;
    const last = "(SELECT hash FROM safelock_ledger.log WHERE seq = 1)";
    expect(await outcome(database, "postgres", row(3, last))).toBe("SL001");
    expect(await outcome(database, "postgres", row(2, "repeat('0', 64)"))).toBe("SL001");
    expect(await outcome(database, "postgres", row(1, last))).toBe("SL001");
    expect(await outcome(database, "postgres", row(2, last))).toBe("done");
  });

  test("does not bring a shredded subject back", async () => {
    const database = await vaultWithRun();
    const add = "INSERT INTO safelock_ledger.forgettings VALUES ('s', 't', 'ada', 't', NULL, 'shredded')";
    expect(await outcome(database, "postgres", add)).toBe("done");
    const back = "UPDATE safelock_ledger.forgettings SET shredded_at = NULL";
    expect(await outcome(database, "postgres", back)).toBe(APPEND_ONLY);
  });
});

describe("through the store", () => {
  test("a writer records a whole run and can read nothing of it", async () => {
    const database = await vaultWithRun();
    const writer = await opened(database, await newUser("safelock_writer"));
    const number = await startedRun(writer, "ab".repeat(16));
    const segment = segmentOf(number * SEGMENT, [[10, 19]]);
    await writer.keyring.addKeyBlocks(number * SEGMENT, [keyBlockOf(0, 9)]);
    await writer.entries.addSegment(segment);
    await writer.keyring.completeRun(number, { completedAt: LATER, entries: 1, known: 0, dropped: 0, reliesOn: [] });
    await writer.ledger.append((head) => [logRowAfter(head, { role: "writer" })]);
    expect(await allOf(writer.entries.fingerprintBlocks(number * SEGMENT))).toEqual(segment.fingerprints);
    expect((await writer.keyring.runs()).map((run) => run.sealedKey?.length)).toEqual([0, 0]);
    expect(await writer.keyring.recipients()).toEqual([{ ...officer, protectedIdentity: null }]);
    for (const act of [
      () => writer.keyring.secret("root"),
      () => writer.keyring.keyBlocksFor(number * SEGMENT, key16(5)),
      () => writer.entries.tokenBlocksFor(number * SEGMENT, key16(12)),
      () => writer.entries.envelopeBlockFor(number * SEGMENT, 0),
      () => allOf(writer.ledger.log({})),
      () => writer.ledger.grants(),
    ]) {
      const problem = await act().then(
        () => null,
        (error: unknown) => error,
      );
      expect(problem).toMatchObject({ exit: 2, problems: [{ code: "VAULT_NOT_PERMITTED" }] });
      expect(String(problem)).toContain("safelock_reader");
    }
  });

  test("a writer puts nothing into a segment that is complete", async () => {
    const database = await vaultWithRun();
    const [one, other] = [await newUser("safelock_writer"), await newUser("safelock_writer")];
    const writer = await opened(database, one);
    await writer.keyring.addKeyBlocks(SEGMENT, [keyBlockOf(0, 9)]);
    await writer.entries.addSegment(segmentOf(SEGMENT, [[10, 19]]));
    for (const user of [one, other]) {
      for (const sql of [
        `INSERT INTO safelock_entries.token_blocks VALUES (${SEGMENT}, 99, '', 'z', 'c')`,
        `INSERT INTO safelock_entries.envelope_blocks VALUES (${SEGMENT}, 99, 1, 'c')`,
        `INSERT INTO safelock_entries.fingerprint_blocks VALUES (${SEGMENT}, 99, 'c')`,
        `INSERT INTO safelock_entries.fingerprint_blocks VALUES (${SEGMENT + 1}, 99, 'c')`,
        `INSERT INTO safelock_keyring.key_blocks (segment, first, last, rows, bytes) VALUES (${SEGMENT}, '', 'z', 1, 'c')`,
      ])
        expect([sql, await outcome(database, user, sql)]).toEqual([sql, "SL006"]);
    }
    await expect(writer.keyring.addKeyBlocks(SEGMENT, [keyBlockOf(0, 9)])).rejects.toThrow("VAULT_CHANGED");
  });

  test("a writer adds log rows of writers alone, and none that nobody can read", async () => {
    const database = await vaultWithRun();
    const writer = await opened(database, await newUser("safelock_writer"));
    for (const role of ["officer", "support", "developer"] as const) {
      const append = writer.ledger.append((head) => [logRowAfter(head, { role })]);
      await expect(append).rejects.toThrow("VAULT_NOT_PERMITTED");
    }
    const row = (hash: string, columns: string) =>
      `INSERT INTO safelock_ledger.log SELECT seq + 1, hash, ${hash}, at, actor, 'writer', host, action, domain,
       ${columns}, reason, ticket, subject, count, result FROM safelock_ledger.log WHERE seq = 1`;
    expect(await outcome(database, "postgres", row("'x'", "'[]'"))).toBe("SL001");
    expect(await outcome(database, "postgres", row("repeat('e', 64)", "'{}'"))).toBe("SL001");
    expect(await outcome(database, "postgres", row("repeat('e', 64)", "'x'"))).not.toBe("done");
    expect(await outcome(database, "postgres", row("repeat('e', 64)", "'[]'"))).toBe("done");
  });

  test("nobody can leave an anchor that others cannot read", async () => {
    const database = await vaultWithRun();
    const user = await newUser("safelock_writer");
    const hash = await scalar(database, "SELECT hash FROM safelock_ledger.log WHERE seq = 1");
    const odd = `{ "hash": "x", "more": 1, "seq": "1", "hash": "${hash}" }`;
    expect(await outcome(database, user, `SELECT safelock_keyring.put_log_anchor('${odd}')`)).toBe("done");
    expect(await (await opened(database)).keyring.setting("log-anchor")).toBe(JSON.stringify({ seq: 1, hash }));
  });

  test("a writer learns which envelopes belong to forgotten subjects, and of no other subject", async () => {
    const { database, store } = await newVault();
    await startedRun(store);
    const subjects = Array.from({ length: 40 }, (_, i) => bytesOf(`subject/${i}`, 16));
    const sealed = subjects.map((subject, i) => (i === 7 ? null : Buffer.concat([subject, bytesOf(`${i}`, 60 + i)])));
    const envelopes = [
      encodeEnvelopeBlock(SEGMENT, 100, sealed.slice(0, 25)),
      encodeEnvelopeBlock(SEGMENT, 125, sealed.slice(25)),
    ];
    await store.entries.addSegment({ ...segmentOf(SEGMENT, [[1, 2]]), envelopes });
    const forget = (i: number, facts = {}) =>
      store.ledger.putForgetting({ ...forgetting, subject: Buffer.from(subjects[i]!).toString("hex"), ...facts });
    await forget(3);
    await forget(7);
    await forget(24, { shreddedAt: LATER });
    await forget(25, { shreddedAt: LATER, cancelledAt: DAY });
    await forget(30, { cancelledAt: DAY });
    const writer = await opened(database, await newUser("safelock_writer"));
    expect(await writer.entries.forgottenOrdinals?.(SEGMENT)).toEqual(new Set([103, 124, 125]));
    expect(await writer.entries.forgottenOrdinals?.(SEGMENT + 1)).toEqual(new Set());
  });

  test("a reader reads everything, writes the log, and is told which role more takes", async () => {
    const database = await vaultWithRun();
    const reader = await opened(database, await newUser("safelock_reader"), "read");
    expect((await reader.keyring.runs())[0]?.sealedKey).not.toBeNull();
    await reader.ledger.append((head) => [logRowAfter(head)]);
    expect(await allOf(reader.ledger.log({}))).toHaveLength(2);
    await expect(reader.ledger.revokeGrant("00000000", DAY)).rejects.toThrow(/VAULT_NOT_PERMITTED.*safelock_officer/);
    const writing = await opened(database, await newUser("safelock_reader"));
    await expect(writing.keyring.expireRun(1, DAY)).rejects.toThrow(/VAULT_NOT_PERMITTED.*safelock_officer/);
    await expect(startedRun(writing, "ef".repeat(16))).rejects.toThrow(/VAULT_NOT_PERMITTED.*safelock_writer/);
  });

  test("a reader moves the log's anchor forward only, and to rows that are there", async () => {
    const database = await vaultWithRun();
    const owner = await opened(database);
    await owner.ledger.append((head) => [logRowAfter(head)]);
    const rows = await allOf(owner.ledger.log({}));
    const anchor = (row: number): string => JSON.stringify({ seq: rows[row]?.seq, hash: rows[row]?.hash });
    const reader = await opened(database, await newUser("safelock_reader"), "read");
    await reader.keyring.putSetting("log-anchor", anchor(1));
    await reader.keyring.putSetting("log-anchor", anchor(0));
    expect(await reader.keyring.setting("log-anchor")).toBe(anchor(1));
    const invented = JSON.stringify({ seq: 2, hash: "ee".repeat(32) });
    await expect(reader.keyring.putSetting("log-anchor", invented)).rejects.toThrow("VAULT_CORRUPT");
    await expect(reader.keyring.putSetting("policy", "{}")).rejects.toThrow("VAULT_NOT_WRITABLE");
  });

  test("an officer destroys keys, purges the log, and may not rewrite it", async () => {
    const database = await vaultWithRun();
    const user = await newUser("safelock_officer");
    const store = await opened(database, user);
    await store.keyring.expireRun(1, LATER);
    await store.keyring.scrub();
    await store.ledger.purge(1, '{"n":1}');
    expect(await store.ledger.checkpoints()).toEqual(['{"n":1}']);
    expect(await scalar(database, "SELECT purged_by || '/' || removed FROM safelock_ledger.checkpoints")).toBe(
      `${user}/1`,
    );
    expect(await outcome(database, "postgres", "DELETE FROM safelock_ledger.log")).toBe(APPEND_ONLY);
  });

  test("a user without any role is kept out", async () => {
    const { database } = await newVault();
    const nobody = await newUser();
    await expect(opened(database, nobody)).rejects.toThrow(/VAULT_(NOT_PERMITTED|LOGIN_REFUSED)/);
  });

  test("the owner of an empty database makes a vault and runs it without being a superuser", async () => {
    await newVault();
    const database = await createDatabase();
    const owner = await newUser();
    await query("postgres", `ALTER DATABASE ${database} OWNER TO ${owner}`);
    try {
      const store = await createPostgresStore(urlOf(database, owner));
      const number = await startedRun(store);
      await store.keyring.addKeyBlocks(number * SEGMENT, [keyBlockOf(0, 9)]);
      await store.keyring.expireRun(number, LATER);
      await store.keyring.scrub();
      await store.ledger.append((head) => [logRowAfter(head)]);
      await store.ledger.purge(1, "{}");
      expect(await outcome(database, owner, "DELETE FROM safelock_ledger.checkpoints")).toBe(APPEND_ONLY);
      await store.close();
    } finally {
      await query("postgres", `ALTER DATABASE ${database} OWNER TO postgres`);
      await query(database, `REASSIGN OWNED BY ${owner} TO postgres`);
    }
  });

  test("who may not make tables in a database is told so, and nothing is left behind", async () => {
    await newVault();
    const database = await createDatabase();
    await expect(createPostgresStore(urlOf(database, await newUser()))).rejects.toThrow(/VAULT_NOT_PERMITTED.*owner/);
    expect(await scalar(database, "SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'safelock%'")).toBe("0");
  });
});
