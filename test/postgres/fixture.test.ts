import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createDatabase, restore, scalar } from "../support/postgres.ts";

const shop = readFileSync(new URL("../../fixtures/shop.sql", import.meta.url));

test("the shop fixture loads into a real server without an error", async () => {
  const database = await createDatabase();
  await restore(database, shop);
  expect(await scalar(database, "SELECT count(*) FROM public.users")).toBe("8");
  expect(await scalar(database, "SELECT count(*) FROM public.orders")).toBe("8");
  expect(await scalar(database, "SELECT count(*) FROM public.ticks")).toBe("3");
  expect(await scalar(database, "SELECT count(*) FROM public.blank_lines WHERE line = ''")).toBe("3");
  expect(await scalar(database, "SELECT count(*) FROM pg_largeobject_metadata")).toBe("2");
});
