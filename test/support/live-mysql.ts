/** Live databases in tests: addresses of the test server, the bytes that a dataset gives, a schema with one of everything. */
import { expect, inject, onTestFinished } from "vitest";
import type { DatasetPart } from "../../src/dataset/dataset.ts";
import { type LiveMysql, type LiveMysqlRequest, openLiveMysql } from "../../src/dataset/mysql-live/open-live-mysql.ts";
import { SafelockError } from "../../src/domain/problem.ts";
import {
  type MysqlTarget,
  type MysqlTargetRequest,
  openMysqlTarget,
} from "../../src/target/mysql-live/open-mysql-target.ts";
import type { Target } from "../../src/target/target.ts";
import { mysql } from "./mariadb.ts";

/** `login`: user, or `user:password`. Over TCP, unless the socket is asked for. */
export function mysqlAddress(database: string, login = "root", way: "tcp" | "socket" = "tcp"): string {
  const { port, socket } = inject("mariadb");
  if (way === "tcp") return `mysql://${login}@127.0.0.1:${port}/${database}`;
  return `mysql://${login}@localhost/${database}?socket=${encodeURIComponent(socket)}`;
}

/** Without an option file. */
export const testEnvironment = (): Record<string, string | undefined> => ({
  PATH: process.env["PATH"],
  HOME: "/nonexistent",
});

export function liveRequest(database: string, options: Partial<LiveMysqlRequest> = {}): LiveMysqlRequest {
  return {
    address: mysqlAddress(database),
    environment: testEnvironment(),
    tables: [],
    exclude: [],
    where: [],
    jobs: 2,
    statementTimeoutMs: 0,
    lockTimeoutMs: 5000,
    signal: new AbortController().signal,
    ...options,
  };
}

/** Closed when the running test ends. */
export async function openLive(database: string, options: Partial<LiveMysqlRequest> = {}): Promise<LiveMysql> {
  const dataset = await openLiveMysql(liveRequest(database, options));
  onTestFinished(() => dataset.close());
  return dataset;
}

export async function openTarget(database: string, options: Partial<MysqlTargetRequest> = {}): Promise<MysqlTarget> {
  const target = await openMysqlTarget({
    address: mysqlAddress(database),
    environment: testEnvironment(),
    jobs: 2,
    sources: [],
    // Sessions of other helpers may not have ended yet.
    allowedTargets: [`*/${database}`],
    signal: new AbortController().signal,
    ...options,
  });
  onTestFinished(() => target.discard());
  return target;
}

export async function readPart(part: DatasetPart, stepBytes = 1 << 20): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (;;) {
    const into = new Uint8Array(stepBytes);
    const count = await part.source.read(into, 0, into.length);
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(Buffer.from(into.subarray(0, count)));
  }
}

/** Everything that a dataset gives, by part. */
export async function readParts(parts: AsyncIterable<DatasetPart>, stepBytes?: number): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for await (const part of parts) found.set(part.name, await readPart(part, stepBytes));
  return found;
}

export async function liveDump(database: string, options: Partial<LiveMysqlRequest> = {}): Promise<Buffer> {
  const dataset = await openLive(database, options);
  return Buffer.concat([...(await readParts(dataset.parts())).values()]);
}

/** Writes in steps of `stepBytes` and commits. */
export async function fill(target: Target, bytes: Uint8Array, stepBytes = 100_000): Promise<void> {
  for (let at = 0; at < bytes.length; at += stepBytes) await target.write([bytes.subarray(at, at + stepBytes)]);
  await target.flush?.();
  await target.commit();
}

/** The refusal that `work` ends with. */
export async function problemOf(work: Promise<unknown>): Promise<SafelockError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SafelockError);
  return error as SafelockError;
}

/** A session of somebody else, which has run `sql` and stays; ends with the test. */
export async function otherSession(sql: string, database: string): Promise<void> {
  const ended = mysql(`${sql}; SELECT SLEEP(60)`, database).then(
    () => undefined,
    () => undefined,
  );
  const sleeping = `SELECT ID FROM information_schema.PROCESSLIST WHERE DB = '${database}' AND INFO = 'SELECT SLEEP(60)'`;
  await expect.poll(() => mysql(sleeping), { timeout: 20_000 }).not.toBe("");
  const id = (await mysql(sleeping)).trim();
  onTestFinished(async () => {
    await mysql(`KILL ${id}`);
    await ended;
  });
}

/** One of everything that a dump must hold. All people and places are invented. */
export const SHOP = `
CREATE SEQUENCE invoice_numbers START 5;
CREATE TABLE customers (
  id int unsigned AUTO_INCREMENT PRIMARY KEY, name varchar(80) NOT NULL, email varchar(120) UNIQUE,
  digest varbinary(20), flags bit(9), place point, details json, price decimal(10,2), weight float, ratio double,
  created timestamp DEFAULT current_timestamp, seen datetime(6), born date, woke time(3), since year,
  grade enum('a','b'), tags set('x','y'), notes text, upper_name varchar(200) AS (upper(name)) STORED,
  initial char(1) AS (left(name, 1)) VIRTUAL, latin varchar(20) CHARACTER SET latin1, padded int(5) zerofill,
  uid uuid, host inet6, photo mediumblob, CHECK (price >= 0));
CREATE TABLE orders (
  id bigint PRIMARY KEY, customer_id int unsigned NOT NULL, note text,
  FOREIGN KEY (customer_id) REFERENCES customers (id)) COMMENT='it''s all here';
CREATE TABLE \`odd \`\`name\` (\`a.b\` int, \`select\` varchar(20), KEY (\`select\`));
CREATE TABLE empty_table (id int);
CREATE TABLE plain (id int PRIMARY KEY, word varchar(20)) ENGINE=MyISAM;
INSERT INTO customers (name, email, digest, flags, place, details, price, weight, ratio, created, seen, born, woke, since,
    grade, tags, notes, latin, padded, uid, host, photo) VALUES
  ('Ada Example', 'ada@example.com', 0x00FF27, b'101', POINT(1, 2), '{"a": "\\\\u00e9"}', 12.5, 1.2345678, 0.1,
   '2020-01-01 12:00:00', '2020-01-01 00:00:00.123456', '1990-02-03', '11:12:13.456', 2020, 'a', 'x,y',
   'line\\nq\\'"\\\\ \\0\\Z\\r\\t%_ ;-- # /* */ DELIMITER ;;', 'é', 7, '123e4567-e89b-12d3-a456-426655440000', '::1', repeat(0x00FF27, 1000)),
  ('Zoë 😀 Example', NULL, '', NULL, NULL, NULL, 0, -0.1, 1e300, '2021-06-01 12:00:00', NULL, NULL, '-10:00:00', NULL,
   NULL, '', '', NULL, NULL, NULL, NULL, '');
INSERT INTO orders VALUES (1, 1, 'hello'), (2, 2, NULL);
INSERT INTO \`odd \`\`name\` VALUES (1, 'x'), (NULL, NULL);
INSERT INTO plain VALUES (1, 'one');
DO NEXTVAL(invoice_numbers);
DELIMITER ;;
CREATE FUNCTION shout(word varchar(80)) RETURNS varchar(80) DETERMINISTIC BEGIN DECLARE s varchar(80) DEFAULT 'é;'; RETURN upper(word); END;;
CREATE PROCEDURE nothing() BEGIN SELECT 1; /* ; */ SELECT 2; END;;
CREATE TRIGGER orders_insert BEFORE INSERT ON orders FOR EACH ROW BEGIN SET NEW.note = concat('made by trigger: ', NEW.note); END;;
CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY STARTS '2030-01-01 00:00:00' DISABLE DO DELETE FROM orders WHERE id < 0;;
DELIMITER ;
CREATE VIEW v_customers AS SELECT id, shout(name) AS loud FROM customers;
CREATE VIEW a_view AS SELECT * FROM v_customers;
`;

export async function makeShop(database: string): Promise<void> {
  await mysql(SHOP, database);
}
