import { expect, test } from "vitest";
import { isSameDatabase } from "../../../src/database/mysql/identity.ts";

const one = { server: "a 3306 /var/lib/mysql/", started: 1000, database: "shop" };

test("one server's database is itself, also when its clock was set meanwhile", () => {
  expect(isSameDatabase(one, { ...one, started: 1003 })).toBe(true);
});

test("another database, another server, and a copy of the server are others", () => {
  expect(isSameDatabase(one, { ...one, database: "shop_dev" })).toBe(false);
  expect(isSameDatabase(one, { ...one, server: "b 3306 /var/lib/mysql/" })).toBe(false);
  expect(isSameDatabase(one, { ...one, started: 5000 })).toBe(false);
});
