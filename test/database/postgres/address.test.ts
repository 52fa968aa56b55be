import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { programEnvironment, resolveAddress } from "../../../src/database/postgres/address.ts";
import { isPostgresAddress, parseConninfo } from "../../../src/database/postgres/conninfo.ts";
import { findPassword } from "../../../src/database/postgres/passfile.ts";
import { findSection } from "../../../src/database/postgres/service-file.ts";
import { isAddress } from "../../../src/dataset/open-server.ts";
import { isDatabase } from "../../../src/pipeline/way-out/database.ts";

const nowhere = { HOME: "/nonexistent" };

describe("addresses", () => {
  test.each([
    [
      "postgres://ada:s%40crt@db.test:5433/shop?sslmode=disable",
      { user: "ada", password: "s@crt", host: "db.test", port: "5433", dbname: "shop", sslmode: "disable" },
    ],
    ["postgresql:///shop", { dbname: "shop" }],
    ["postgres://ada@/shop?host=%2Fvar%2Frun&port=1", { user: "ada", dbname: "shop", host: "/var/run", port: "1" }],
    ["postgres://[::1]:5433/shop", { host: "::1", port: "5433", dbname: "shop" }],
    ["POSTGRES://h", { host: "h" }],
    ["service=mine dbname = 'odd \\' name' user=a\\ b", { service: "mine", dbname: "odd ' name", user: "a b" }],
  ])("%s", (text, expected) => {
    expect(Object.fromEntries(parseConninfo(text))).toEqual(expected);
    expect(isPostgresAddress(text)).toBe(true);
  });

  test.each([
    ["host=db.test dbname=shop", true],
    [" user=ada dbname=shop", true],
    ["dbname=shop", true],
    ["./host=db.test", false],
    ["host.sql", false],
    ["port.dump", false],
  ])("%s leads to a server: %s", (text, leads) => {
    expect([isPostgresAddress(text), isAddress(text), isDatabase(text)]).toEqual([leads, leads, leads]);
  });

  test.each([
    "postgres://ada:se/cret@db.test/shop",
    "postgres://ada:se#cret@db.test/shop",
    "postgres://ada:se?cret@db.test/shop",
    "postgres://ada:se@cret@db.test/shop",
    "postgres://ada:%zz@db.test/shop",
    "postgres://db.test/shop?secretoption=1",
    "postgres://db.test/shop?sslmode",
    "postgres://db.test/shop?channel_binding=require",
    "host=db.test password='secret",
    "dbname=x secret",
  ])("%s is refused, and none of it repeated", (text) => {
    const refusal = (): unknown => parseConninfo(text);
    expect(refusal).toThrow("DATABASE_ADDRESS");
    expect(refusal).not.toThrow(/cret|ada|shop/);
  });

  test("what the address does not say comes from the service, the environment, the defaults", async () => {
    const home = mkdtempSync(join(tmpdir(), "safelock-address-"));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    writeFileSync(join(home, ".pg_service.conf"), "[shop]\nhost=from-service\nport=6000\n");
    const environment = {
      HOME: home,
      PGSERVICE: "shop",
      PGHOST: "from-environment",
      PGUSER: "env-user",
      PGDATABASE: "env-db",
      PGCONNECT_TIMEOUT: "3",
    };
    const address = await resolveAddress("postgres://given-user@/?port=7000", environment);
    expect(address).toMatchObject({
      host: "from-service",
      port: 7000,
      user: "given-user",
      database: "env-db",
      connectSeconds: 3,
    });
    expect(address.label).toBe("postgres://given-user@from-service:7000/env-db");
    await expect(resolveAddress("postgres://a,b/db", nowhere)).rejects.toThrow("several hosts");
    await expect(resolveAddress("postgres://a:99999/db", nowhere)).rejects.toThrow("port");
  });

  test("a program gets everything by its environment, and nothing that was there before", async () => {
    const address = await resolveAddress(
      "postgres://ada:secret@db.test/shop?sslmode=require&hostaddr=127.0.0.1",
      nowhere,
    );
    expect(
      programEnvironment(address, { PATH: "/bin", PGSERVICE: "other", PGPASSFILE: "/x", PGUSER: "other" }),
    ).toEqual({
      PATH: "/bin",
      PGHOST: "db.test",
      PGHOSTADDR: "127.0.0.1",
      PGPORT: "5432",
      PGUSER: "ada",
      PGDATABASE: "shop",
      PGPASSWORD: "secret",
      PGCONNECT_TIMEOUT: "15",
      PGAPPNAME: "safelock",
      PGSSLMODE: "require",
      PGOPTIONS: "-c default_transaction_read_only=on",
      LC_ALL: "C",
    });
  });
});

test("the first line of a .pgpass file that matches has the password", () => {
  const key = { host: "db.test", port: 5432, database: "shop", user: "ada" };
  const text = [
    "# db.test:5432:shop:ada:no",
    "db.test:5433:*:*:no",
    "db.test:5432:other:ada:no",
    "*:*:shop:ada:with\\:colon:and more",
    "*:*:*:*:no",
  ].join("\n");
  expect(findPassword(text, key)).toBe("with:colon:and more");
  expect(findPassword("localhost:*:*:*:local\n", { ...key, host: "/var/run" })).toBe("local");
  expect(findPassword("localhost:*:*:*:local\n", key)).toBeNull();
  expect(findPassword("too:few:fields\n", key)).toBeNull();
});

test("a service is read to the next section", () => {
  const text = "# x\n[a]\nhost=one\n\n[b]\r\nhost = two\r\n# c\r\nport=1\r\n[c]\nhost=three\n";
  expect(Object.fromEntries(findSection(text, "b") ?? [])).toEqual({ host: "two", port: "1" });
  expect(findSection(text, "d")).toBeNull();
});
