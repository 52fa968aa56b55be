/** The test server itself: what its helpers promise holds. */
import { describe, expect, test } from "vitest";
import {
  changedMariadbColumns,
  createMariadbDatabase,
  dump,
  load,
  mysql,
  queryMariadb,
  rowsByTable,
} from "../support/mariadb.ts";

const TABLE = `CREATE TABLE t (id int PRIMARY KEY, name varchar(20), bytes blob);
  INSERT INTO t VALUES (1, 'Zoë Example 😀', 0x00FF27), (2, NULL, NULL)`;

describe("the private MariaDB server", () => {
  test("a dump restores, and both databases compare as equal until a value changes", async () => {
    const before = await createMariadbDatabase();
    const after = await createMariadbDatabase();
    await mysql(TABLE, before);
    await load(after, await dump(before));
    expect(await rowsByTable(after)).toEqual(await rowsByTable(before));
    expect(await changedMariadbColumns(before, after)).toEqual([]);
    await mysql("UPDATE t SET name = 'x' WHERE id = 2", after);
    expect(await changedMariadbColumns(before, after)).toEqual(["t.name"]);
  });

  test("fields come as texts, bytes that are no UTF-8 as hexadecimal digits", async () => {
    const database = await createMariadbDatabase();
    await mysql(TABLE, database);
    expect(await queryMariadb(database, "SELECT * FROM t ORDER BY id")).toEqual([
      ["1", "Zoë Example 😀", "0x00ff27"],
      ["2", null, null],
    ]);
  });

  test("a broken statement is an error", async () => {
    const database = await createMariadbDatabase();
    await expect(mysql("SELECT nothing FROM nowhere", database)).rejects.toThrow(/ended with 1/);
  });
});
