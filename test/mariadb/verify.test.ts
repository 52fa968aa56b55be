/** What the rehearsal refuses MariaDB in its strict mode refuses, and what it takes MariaDB takes. */
import { expect, test } from "vitest";
import { createMariadbDatabase, runMariadbProgram } from "../support/mariadb.ts";
import { MYSQL, verifyBytes } from "../verification/verify-bytes.ts";

const cases: readonly (readonly [columns: string, values: string, broken: string | null])[] = [
  ["`a` int NOT NULL, PRIMARY KEY (`a`)", "(1),(2)", null],
  ["`a` int NOT NULL, PRIMARY KEY (`a`)", "(1),(1)", "primary-key"],
  ["`a` varchar(9), UNIQUE KEY `u` (`a`)", "('a'),(NULL),(NULL)", null],
  ["`a` varchar(9), UNIQUE KEY `u` (`a`)", "('Éa'),('eA')", "unique"],
  ["`a` varchar(9), UNIQUE KEY `u` (`a`)", "('a'),('a ')", "unique"],
  ["`a` varchar(9) COLLATE utf8mb4_bin, UNIQUE KEY `u` (`a`)", "('a'),('A')", null],
  ["`a` varchar(9) COLLATE utf8mb4_bin, UNIQUE KEY `u` (`a`)", "('a'),('a ')", "unique"],
  ["`a` varchar(9) COLLATE utf8mb4_nopad_bin, UNIQUE KEY `u` (`a`)", "('a'),('a ')", null],
  ["`a` varchar(9) COLLATE utf8mb4_general_nopad_ci, UNIQUE KEY `u` (`a`)", "('a'),('a ')", null],
  ["`a` varchar(9) COLLATE utf8mb4_general_nopad_ci, UNIQUE KEY `u` (`a`)", "('a'),('A')", "unique"],
  ["`a` varchar(9) CHARACTER SET latin1, UNIQUE KEY `u` (`a`)", "('a'),('A')", "unique"],
  ["`a` varbinary(9), UNIQUE KEY `u` (`a`)", "('a'),('A')", null],
  ["`a` varchar(9), UNIQUE KEY `u` (`a`(2))", "('abc'),('abd')", "unique"],
  ["`a` int, `b` int, UNIQUE KEY `u` (`a`,`b`)", "(1,2),(2,1),(1,NULL),(1,NULL)", null],
  ["`a` decimal(5,2), UNIQUE KEY `u` (`a`)", "(1.0),(1)", "unique"],
  ["`a` varchar(2)", "('äö')", null],
  ["`a` varchar(2)", "('abc')", "length"],
  ["`a` varbinary(2)", "('abc')", "length"],
  ["`a` tinytext", `('${"x".repeat(256)}')`, "length"],
  ["`a` tinyint", "(-128),(127)", null],
  ["`a` tinyint", "(128)", "range"],
  ["`a` mediumint unsigned", "(16777215)", null],
  ["`a` mediumint unsigned", "(-1)", "range"],
  ["`a` bigint unsigned", "(18446744073709551615)", null],
  ["`a` bigint unsigned", "(18446744073709551616)", "range"],
  ["`a` decimal(4,1)", "(999.94)", null],
  ["`a` decimal(4,1)", "(1000)", "range"],
  ["`a` date", "('2024-02-29')", null],
  ["`a` date", "('2023-02-29')", "type"],
  ["`a` datetime", "('2024-02-29 23:59:59.5')", null],
  ["`a` datetime", "('2024-02-29 25:00:00')", "type"],
  ["`a` enum('x','y')", "('x'),('Y')", null],
  ["`a` enum('x','y')", "('z')", "label"],
  ["`a` set('p','q')", "('p,q'),('')", null],
  ["`a` set('p','q')", "('p,r')", "label"],
  ["`a` int NOT NULL", "(NULL)", "not-null"],
  ["`a` int NOT NULL AUTO_INCREMENT, PRIMARY KEY (`a`)", "(NULL),(NULL)", null],
  ["`a` int, CONSTRAINT `c` CHECK (`a` > 0)", "(1),(NULL)", null],
  ["`a` int, CONSTRAINT `c` CHECK (`a` > 0)", "(0)", "check"],
  ["`a` varchar(9), CONSTRAINT `c` CHECK (`a` in ('x','y'))", "('X')", null],
  ["`a` varchar(9), CONSTRAINT `c` CHECK (`a` in ('x','y'))", "('z')", "check"],
  ["`a` int, `b` int, CONSTRAINT `c` CHECK (`a` between 1 and 5 or `b` is null)", "(9,NULL)", null],
  ["`a` int, `b` int, CONSTRAINT `c` CHECK (`a` between 1 and 5 or `b` is null)", "(9,1)", "check"],
  [
    "`a` int NOT NULL, `u` int, PRIMARY KEY (`a`), CONSTRAINT `f` FOREIGN KEY (`u`) REFERENCES `t` (`a`)",
    "(1,NULL),(2,1)",
    null,
  ],
  [
    "`a` int NOT NULL, `u` int, PRIMARY KEY (`a`), CONSTRAINT `f` FOREIGN KEY (`u`) REFERENCES `t` (`a`)",
    "(1,NULL),(2,7)",
    "foreign-key",
  ],
];

test("small dumps, each loaded and rehearsed", async () => {
  const database = await createMariadbDatabase();
  const differing: string[] = [];
  for (const [columns, values, broken] of cases) {
    const ddl = `DROP TABLE IF EXISTS \`t\`;\nCREATE TABLE \`t\` (${columns}) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;\n`;
    const text = `${ddl}INSERT INTO \`t\` VALUES ${values};\n`;
    const loaded = await runMariadbProgram("mariadb", ["--default-character-set=utf8mb4", database], text);
    const { constraints } = await verifyBytes(text, { framing: MYSQL, sections: new Set(["constraints"]) });
    const kinds = [...new Set(constraints.findings.map(({ kind }) => kind))].join();
    if ((loaded.exit !== 0) !== (broken !== null))
      differing.push(`${columns} ${values}: the server ended with ${loaded.exit}: ${loaded.stderr.slice(0, 90)}`);
    if (kinds !== (broken ?? "")) differing.push(`${columns} ${values}: the rehearsal says ${kinds || "nothing"}`);
    for (const { reason } of constraints.not_checked) differing.push(`${columns}: ${reason}`);
  }
  expect(differing).toEqual([]);
});
